// The overview: what is proven, what fails, what nobody has looked at, and whose it is.

function overviewView(data) {
  const root = h("div", { class: "overview" });
  return { root, update: (filters) => fill(root, overview(data, filters)) };
}

function overview(data, filters) {
  const framework = data.frameworks.find((item) => item.id === filters.fw) ?? data.frameworks[0];
  if (!framework) return nothing("No framework was assessed.");
  return [
    frameworkSwitch(data, framework),
    summary(data, framework),
    figures(data, framework),
    section(`Where the line runs: ${framework.title}`,
      "Every part counts once on each side that has to do something. Solid next to the line is proven; the rest is not.",
      lineChart(lineRows(data, framework)), legend()),
    h("div", { class: "columns" }, groups(data, framework), h("div", {}, startHere(data), whose(data))),
    data.frameworks.length > 1 ? allFrameworks(data) : null,
  ];
}

function frameworkSwitch(data, current) {
  return h("nav", { class: "switch", "aria-label": "Framework" }, data.frameworks.map((item) =>
    h("a", {
      href: href("overview", { fw: item.id }), "aria-current": item === current ? "true" : null,
    }, item.title)));
}

/** The whole headline in a few sentences. */
function summary(data, framework) {
  const { customer, provider } = headline(data, framework);
  const assessed = customer.met + customer.failed + customer["accepted-risk"];
  const open = customer["not-assessed"] + customer.error + customer["needs-attestation"];
  return h("p", { class: "summary" },
    "Checks assessed ", h("b", {}, count(assessed)), ` of ${count(total(customer))} customer parts: `,
    `${count(customer.met)} met, ${count(customer.failed)} failed, ${count(customer["accepted-risk"])} accepted as a risk. `,
    `People attested ${count(customer["met-word"])}. `, "Nobody has decided ", h("b", {}, count(open)), ". ",
    "Reports in force prove ", h("b", {}, count(provider.attested)), ` of ${count(total(provider))} provider parts.`);
}

/** The four figures; what nobody looked at is as large as what is proven. */
function figures(data, framework) {
  const { customer, provider } = headline(data, framework);
  const [customerTotal, providerTotal] = [total(customer), total(provider)];
  const open = customer["not-assessed"] + customer.error + customer["needs-attestation"];
  const providerOpen = providerTotal - provider.attested;
  const matrix = (value) => href("matrix", { fw: framework.id, state: value });
  const line = (id, number, address) => h("li", {}, h("a", { href: address },
    mark(id), h("span", {}, h("b", {}, count(number)), " ", countLabel(id, number))));
  return h("div", { class: "figures" },
    figure("met", "Proven", customer.met + customer["met-word"], `of ${count(customerTotal)} customer parts`, [
      line("met", customer.met, matrix("customer:met")),
      line("met-word", customer["met-word"], href("word", { fw: framework.id })),
    ]),
    figure("failed", "Failed", customer.failed, `of ${count(customerTotal)} customer parts`, [
      line("failed", customer.failed, matrix("customer:failed")),
      line("accepted-risk", customer["accepted-risk"], matrix("customer:accepted-risk")),
    ]),
    figure("needs-attestation", "Nobody has looked", open, `of ${count(customerTotal)} customer parts`, [
      line("needs-attestation", customer["needs-attestation"], matrix("customer:needs-attestation")),
      line("not-assessed", customer["not-assessed"], matrix("customer:not-assessed")),
      line("error", customer.error, matrix("customer:error")),
    ]),
    figure("attested", "Provider-proven", provider.attested, `of ${count(providerTotal)} provider parts`, [
      h("li", { class: "figure-note" },
        providerOpen > 0 ? `${count(providerOpen)} rest on no report in force:` : "Every part rests on a report in force."),
      ...providerOrder.slice(1).filter((id) => provider[id] > 0)
        .map((id) => line(id, provider[id], matrix(`provider:${id}`))),
    ]));
}

function figure(id, title, number, of, lines) {
  return h("section", { class: `figure s-${id}` },
    h("h2", {}, title),
    h("p", { class: "figure-number" }, count(number), h("span", {}, of)),
    h("ul", {}, lines));
}

/** All clouds first, then each; with one cloud in use both would be the same. */
function lineRows(data, framework) {
  const rows = data.headlines.filter((line) => line.framework === framework && line.cloud)
    .map((line) => ({ title: line.cloud.title, provider: line.provider, customer: line.customer }));
  if (rows.length < 2) return rows;
  const { provider, customer } = headline(data, framework);
  return [{ title: "All clouds", provider, customer, class: "line-sum" }, ...rows];
}

/** Requirements by the framework's own headings. */
function groups(data, framework) {
  const found = new Map();
  for (const item of data.requirements) {
    if (item.framework !== framework) continue;
    const counts = found.get(item.group) ?? {};
    counts[item.state] = (counts[item.state] ?? 0) + 1;
    found.set(item.group, counts);
  }
  const counts = headline(data, framework).requirements;
  return section("Requirements", `${plural(total(counts), "requirement")}: a requirement is met only when every side of every part is proven.`,
    countList(requirementOrder, counts),
    h("ul", { class: "group-bars" }, [...found].map(([group, own]) => h("li", {},
      h("a", { href: href("matrix", { fw: framework.id, group: group || null }) },
        h("span", { class: "group-name" }, capital(group) || "Other"),
        stackedBar(requirementOrder, own),
        h("span", { class: "group-counts" }, requirementOrder.filter((id) => own[id]).map((id) =>
          h("span", { title: label(id) }, mark(id), count(own[id]), h("span", { class: "unseen" }, ` ${label(id)}`)))))))));
}

/** The few things to do first, each with the way there. */
function startHere(data) {
  const worst = failingChecks(data).slice(0, 5);
  const soon = data.reports.filter((report) => report.standing === "lapses-soon" || report.standing === "lapsed");
  const fetch = data.fetches[0];
  const item = (title, address, text) => h("li", {}, h("a", { href: address }, h("b", {}, title)), h("span", {}, text));
  return section("Start here", null,
    worst.length > 0
      ? h("ol", { class: "worst" }, worst.map((check) => h("li", {},
        openLink(["check", check.id], {}, severity(check.severity), h("span", { class: "worst-title" }, check.title),
          h("span", { class: "worst-count" }, `${count(check.failed)} failed`)))))
      : nothing("No check failed."),
    h("ul", { class: "todo" },
      data.pitfalls.length > 0 && item(plural(data.pitfalls.length, "pitfall"), href("provider"),
        "requirements that a provider report seems to cover, while your side is not met."),
      soon.length > 0 && item(`${plural(soon.length, "report")} lapsed or lapsing`, href("provider"),
        "no provider part stays proven past a report’s last day."),
      data.holes.length > 0 && item(`${plural(data.holes.length, "service")} outside every report`, href("provider"),
        "in use, but no report in force names them for all their regions."),
      fetch && item(`${plural(data.fetches.length, "export")} missing`, href("gaps"),
        `the first alone would decide ${plural(fetch.parts, "part")}.`),
      data.meta.incomplete && item("Assessment incomplete", href("gaps"),
        "some input could not be read or evaluated; see the diagnostics.")));
}

/** Layers of the services in use by owner, cloud by cloud. */
function whose(data) {
  const order = ["provider", "shared", "both", "customer"];
  const rows = data.clouds.map((cloud) => {
    const counts = {};
    for (const { service, owner: id } of data.facets) {
      if (service.cloud === cloud) counts[id] = (counts[id] ?? 0) + 1;
    }
    return { cloud, counts };
  }).filter(({ counts }) => order.some((id) => counts[id]));
  return section("Whose it is", "Layers of all services in use, by who has to secure them.",
    h("ul", { class: "whose" }, rows.map(({ cloud, counts }) => h("li", {},
      h("a", { href: href("services", { cloud: cloud.id }) }, cloud.title),
      h("div", { class: "bar", "aria-hidden": "true" }, order.filter((id) => counts[id]).map((id) =>
        h("span", { class: `seg owner-seg owner-${id}`, style: { "flex-grow": counts[id] } }))),
      h("p", {}, order.filter((id) => counts[id]).map((id) =>
        h("span", {}, owner(id, true), h("b", {}, count(counts[id])), ` ${ownerNames[id].toLowerCase()}`)))))));
}

function failingChecks(data) {
  return data.checks.filter((check) => check.failed > 0)
    .sort((a, b) => b.severity.index - a.severity.index || b.failed - a.failed || a.index - b.index);
}

function allFrameworks(data) {
  return section("All frameworks", "The same estate held to each; parts of different frameworks must not be added up.",
    lineChart(data.frameworks.map((framework) => {
      const { provider, customer } = headline(data, framework);
      return { title: framework.title, provider, customer };
    })));
}
