// The page: header, tabs, the view that the address names, and the drawer over it.

const views = [
  { id: "overview", title: "Overview", make: overviewView },
  { id: "matrix", title: "Matrix", make: matrixView },
  { id: "findings", title: "Findings", make: findingsView, count: (data) => data.meta.findings },
  { id: "services", title: "Services", make: servicesView, count: (data) => data.services.length },
  { id: "provider", title: "Provider reports", make: providerView, count: (data) => data.reports.length },
  { id: "word", title: "Exceptions and attestations", make: wordView, count: (data) => data.exceptions.length + data.attestations.length },
  { id: "gaps", title: "What is missing", make: gapsView, count: (data) => data.fetches.length },
];

function pageHeader(data) {
  const { meta } = data;
  return h("header", { class: "page-head" },
    h("p", { class: "brand" }, h("span", { class: "brand-mark", "aria-hidden": "true" }), "Demarc"),
    h("h1", {}, meta.organization || "Shared responsibility"),
    h("p", { class: "page-facts" },
      h("span", {}, "Shared responsibility as of ", h("b", {}, meta.asOf.slice(0, 10))),
      h("span", {}, plural(meta.resources, "resource")),
      h("span", {}, plural(meta.files, "file"), " read"),
      meta.incomplete ? h("a", { href: href("gaps"), class: "incomplete" }, mark("error"), "Incomplete: some input was not assessed") : null));
}

function start() {
  const data = readData(JSON.parse(document.getElementById("data").textContent));
  learnLabels(data);
  const made = new Map();
  const drawer = makeDrawer(data);
  const tabs = views.map((view) => h("a", { role: "tab", id: `tab-${view.id}`, href: href(view.id), "aria-controls": "view", tabindex: "-1" },
    view.title, view.count ? h("span", { class: "tab-count" }, count(view.count(data))) : null));
  const panel = h("div", { id: "view", role: "tabpanel", tabindex: "-1" });
  const paper = h("div", { class: "paper", "aria-hidden": "true" });
  fill(document.getElementById("page"),
    h("a", { class: "skip", href: "#view", onclick: (event) => { event.preventDefault(); panel.focus(); } }, "Skip to the content"),
    h("div", { class: "frame" },
      pageHeader(data),
      h("nav", { class: "tabs", "aria-label": "Views" }, h("div", { role: "tablist", "aria-label": "Views" }, tabs)),
      h("main", {}, panel),
      h("footer", { class: "page-foot" }, `Demarc ${data.meta.version}. The same assessment for programs: assessment.json; for spreadsheets: matrix.csv and findings.csv.`)),
    drawer.root, paper);

  function show() {
    const { view: id, filters, open } = readRoute();
    const view = views.find((item) => item.id === id) ?? views[0];
    tabs.forEach((tab, index) => {
      const isSelected = views[index] === view;
      tab.setAttribute("aria-selected", isSelected);
      tab.tabIndex = isSelected ? 0 : -1;
      if (isSelected && tab.scrollIntoView && tab.parentElement.scrollWidth > tab.parentElement.clientWidth) {
        tab.parentElement.scrollLeft = tab.offsetLeft - 16;
      }
    });
    panel.setAttribute("aria-labelledby", `tab-${view.id}`);
    const key = JSON.stringify([view.id, filters]);
    if (panel.dataset.key !== key) {
      const isNew = panel.dataset.view !== view.id;
      panel.dataset.key = key;
      panel.dataset.view = view.id;
      if (!made.has(view.id)) made.set(view.id, view.make(data));
      if (isNew) panel.replaceChildren(made.get(view.id).root);
      made.get(view.id).update(filters);
      if (isNew) scrollTo(0, 0);
    }
    drawer.update(open);
    document.title = `${view.title} – ${data.meta.organization || "Shared responsibility"}`;
  }

  document.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const index = tabs.indexOf(document.activeElement);
    const next = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : by ? (index + by + tabs.length) % tabs.length : -1;
    if (index < 0 || next < 0) return;
    event.preventDefault();
    tabs[next].focus();
    go(tabs[next].getAttribute("href"));
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && readRoute().open) closeDrawer();
    const isTyping = event.target.closest("input, select, textarea");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!panel.querySelector("input[type=search]")) {
      go(href("matrix"));
      show();
    }
    panel.querySelector("input[type=search]").focus();
  });
  addEventListener("hashchange", show);
  addEventListener("beforeprint", () => fill(paper, printOut(data)));
  addEventListener("afterprint", () => fill(paper));
  show();
}

start();
