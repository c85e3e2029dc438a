// The page: figures, chart, the list of alerts with its filters, and what was not seen.

const pageSize = 100;

function pageHeader(data) {
  const { meta } = data;
  return h("header", { class: "page-head" },
    h("p", { class: "brand" }, h("span", { class: "brand-mark", "aria-hidden": "true" }), "Demarc"),
    h("h1", {}, "Detections"),
    h("p", { class: "page-facts" },
      h("span", {}, h("b", {}, plural(meta.alerts, "alert"))),
      meta.first === undefined ? null : h("span", {}, `${instant(meta.first)} to ${instant(meta.last)}`),
      h("span", {}, plural(meta.events, "event"), " in ", plural(meta.files, "file")),
      meta.duplicates > 0 ? h("span", {}, `${plural(meta.duplicates, "repeated event")} left out`) : null,
      meta.asOf ? h("span", {}, "written ", meta.asOf) : null),
    meta.shown < meta.alerts ? h("p", { class: "notice", role: "note" },
      `This page lists the ${count(meta.shown)} most severe of ${plural(meta.alerts, "alert")}. Counts and chart are of all; JSON lines and CSV have all.`) : null);
}

/** One tile a severity, which narrows the list to it. */
function severityTiles(data, toggle) {
  const tiles = data.meta.severities.toReversed().map(([word, number]) => h("button", {
    type: "button", class: `tile level-${word}`, "aria-pressed": "false", onclick: () => toggle(word),
  }, h("span", { class: "tile-number" }, count(number)), severityMark(word)));
  return {
    root: h("div", { class: "tiles", role: "group", "aria-label": "Alerts by severity; pick one to see it alone" }, tiles),
    show(chosen) {
      data.meta.severities.toReversed().forEach(([word], index) =>
        tiles[index].setAttribute("aria-pressed", word === chosen));
    },
  };
}

function chooser(title, all, options, onchange) {
  const element = h("select", { onchange: (event) => onchange(event.target.value) },
    h("option", { value: "" }, all),
    options.slice(0, 500).map(([value, number, words]) =>
      h("option", { value }, `${words ?? value} (${count(number)})`)));
  return { element, root: h("label", { class: "filter" }, h("span", {}, title), element) };
}

function alertsSection(data, chart, tiles) {
  const filters = { query: "", severity: "", rule: "", account: "", source: "", side: "", from: null, to: null };
  let order = "newest";
  let shown = pageSize;
  let found = [];
  const set = (changes) => { Object.assign(filters, changes); shown = pageSize; update(); };
  const search = h("input", {
    type: "search", placeholder: "Press / to search", autocomplete: "off", spellcheck: "false",
    oninput: (event) => set({ query: event.target.value }),
  });
  const ruleOptions = frequencies(data.alerts, (alert) => alert.rule.index)
    .map(([index, number]) => [String(index), number, data.rules[index].title]);
  const choosers = {
    rule: chooser("Rule", "All rules", ruleOptions, (rule) => set({ rule })),
    account: chooser("Account", "All accounts", frequencies(data.alerts, (alert) => alert.account), (account) => set({ account })),
    source: chooser("Source", "All sources", frequencies(data.alerts, (alert) => alert.source), (source) => set({ source })),
    side: chooser("Side", "Both sides", frequencies(data.alerts, (alert) => alert.rule.side), (side) => set({ side })),
  };
  const sorter = h("select", { onchange: (event) => { order = event.target.value; update(); } },
    [["newest", "Newest first"], ["oldest", "Oldest first"], ["severe", "Most severe first"]]
      .map(([value, words]) => h("option", { value }, words)));
  const status = h("p", { class: "filter-result", role: "status" });
  const clear = h("button", { type: "button", class: "clear", onclick: () => reset() }, "Clear filters");
  const body = h("tbody");
  const more = h("button", { type: "button", class: "more", onclick: () => { const from = shown; shown += pageSize; addRows(from); } });
  const heads = ["Alert", "Severity", "Time", "Actor", "Operation", "On", "Account"];
  const root = h("section", { class: "block" }, h("h2", {}, "Alerts"),
    h("div", { class: "filters", role: "search", "aria-label": "Alerts" },
      h("label", { class: "filter filter-search" }, h("span", {}, "Search"), search),
      Object.values(choosers).map((item) => item.root),
      h("label", { class: "filter" }, h("span", {}, "Order"), sorter), status, clear),
    h("div", { class: "table-box stack", role: "region", "aria-label": "Alerts", tabindex: "0" },
      h("table", { class: "alerts" }, h("caption", { class: "unseen" }, "Alerts"),
        h("thead", {}, h("tr", {}, heads.map((title) => h("th", { scope: "col" }, title)))), body)),
    more);

  function matches(alert, words) {
    return (!filters.severity || alert.rule.severity === filters.severity)
      && (!filters.rule || alert.rule.index === Number(filters.rule))
      && (!filters.account || alert.account === filters.account)
      && (!filters.source || alert.source === filters.source)
      && (!filters.side || alert.rule.side === filters.side)
      && (filters.from === null || (alert.time >= filters.from && alert.time < filters.to))
      && words.every((word) => searchText(alert).includes(word));
  }

  function update() {
    const words = filters.query.toLowerCase().split(/\s+/).filter(Boolean);
    found = data.alerts.filter((alert) => matches(alert, words));
    if (order === "newest") found.reverse();
    if (order === "severe") found.sort((a, b) => b.rank - a.rank || b.time - a.time);
    body.replaceChildren();
    addRows(0);
    const isFiltered = Object.values(filters).some((value) => value !== "" && value !== null);
    clear.hidden = !isFiltered;
    const range = filters.from === null ? "" : ` from ${instant(filters.from)} to ${instant(filters.to)}`;
    status.textContent = `${count(found.length)} of ${plural(data.alerts.length, "alert")}${range}`;
    tiles.show(filters.severity);
  }

  function addRows(from) {
    append(body, found.slice(from, shown).map(row));
    if (found.length === 0) append(body, [h("tr", {}, h("td", { colspan: heads.length }, nothing("No alert fits these filters.")))]);
    const rest = found.length - shown;
    more.hidden = rest <= 0;
    more.textContent = `Show ${count(Math.min(rest, pageSize))} more of ${count(Math.max(0, rest))}`;
  }

  function row(alert) {
    const cell = (title, ...content) => h("td", { "data-title": title }, content);
    const opener = h("button", { type: "button", class: "opener", "aria-expanded": "false" }, alert.rule.title);
    const resource = alert.resources[0];
    const line = h("tr", {},
      h("th", { scope: "row" }, opener, h("span", { class: "muted by" }, "by ", alert.rule.author || "an unnamed author")),
      cell("Severity", severityMark(alert.rule.severity)),
      cell("Time", h("span", { class: "date" }, instant(alert.time).replace(/\.\d+Z$/, "Z"))),
      cell("Actor", alert.actor ? h("span", { class: "clip", title: alert.actor.id }, alert.actor.name || alert.actor.id) : ""),
      cell("Operation", h("span", { class: "clip" }, alert.action),
        alert.correlation ? h("span", { class: "muted" }, plural(alert.correlation.count, "event")) : null),
      cell("On", resource ? h("span", { class: "clip", title: resource.id }, resource.id.split(/[:/]/).pop() || resource.id) : "",
        alert.resources.length > 1 ? h("span", { class: "muted" }, `and ${count(alert.resources.length - 1)} more`) : null),
      cell("Account", alert.account, alert.region ? h("span", { class: "muted" }, alert.region) : null));
    let below = null;
    opener.addEventListener("click", () => {
      const isOpen = opener.getAttribute("aria-expanded") === "true";
      opener.setAttribute("aria-expanded", !isOpen);
      if (isOpen) { below.remove(); return; }
      below ??= h("tr", { class: "below" }, h("td", { colspan: heads.length }, alertDetail(alert)));
      line.after(below);
    });
    return line;
  }

  function reset() {
    Object.assign(filters, { query: "", severity: "", rule: "", account: "", source: "", side: "", from: null, to: null });
    search.value = "";
    for (const { element } of Object.values(choosers)) element.value = "";
    shown = pageSize;
    chart()?.clear();
    update();
  }

  return { root, set, update, search, filters, choosers };
}

function start() {
  const data = readAlerts(JSON.parse(document.getElementById("data").textContent));
  let list = null;
  let chart = null;
  const tiles = severityTiles(data, (word) => list.set({ severity: list.filters.severity === word ? "" : word }));
  list = alertsSection(data, () => chart, tiles);
  chart = timelineFigure(data, (from, to) => list.set({ from: from ?? null, to: to ?? null }));
  const pickRule = (rule) => {
    list.choosers.rule.element.value = String(rule.index);
    list.set({ rule: String(rule.index) });
    list.root.scrollIntoView();
    list.search.focus({ preventScroll: true });
  };
  fill(document.getElementById("page"),
    h("a", { class: "skip", href: "#alerts" }, "Skip to the alerts"),
    h("div", { class: "frame" }, pageHeader(data),
      h("main", {}, tiles.root, chart.root, h("div", { id: "alerts", tabindex: "-1" }, list.root),
        rulesSection(data, pickRule), blindSection(data), sourcesSection(data), faultsSection(data)),
      h("footer", { class: "page-foot" }, `Demarc ${data.meta.version}. Times are UTC.`)));
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.closest("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    list.search.focus();
  });
  list.update();
}

start();
