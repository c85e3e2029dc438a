// What the providers have shown: their reports over time, what no report covers, and the pitfalls.

function providerView(data) {
  const bar = filterBar("Filter the pitfalls", [
    choice("fw", "Framework", [["", "All frameworks"], ...data.frameworks.map((item) => [item.id, item.title])]),
    choice("cloud", "Cloud", cloudOptions(data)),
    choice("worst", "Customer, at worst", [["", "Any state"],
      ...data.customerWords.filter((word) => data.pitfalls.some((item) => item.worst === word.id)).map((word) => [word.id, word.label])]),
    search("Requirement or service"),
  ]);
  const pitfalls = h("div");
  const root = h("div", {}, reportSection(data), gapSection(data), pitfallSection(data, bar.root, pitfalls), holeSection(data), claimSection(data));

  function update(filters) {
    const matches = matcher(filters.q);
    const kept = data.pitfalls.filter(({ requirement, worst }) =>
      (!filters.fw || requirement.framework.id === filters.fw) && (!filters.worst || worst === filters.worst))
      .map((item) => ({ ...item, services: item.services.filter((service) =>
        (!filters.cloud || service.cloud.id === filters.cloud) && matches(item.requirement.id, item.requirement.title, service.name)) }))
      .filter((item) => item.services.length > 0);
    bar.show(filters, plural(kept.length, "requirement"));
    fill(pitfalls, kept.length > 0 ? pitfallTable(kept) : nothing("No pitfall matches these filters."));
  }
  return { root, update };
}

function reportSection(data) {
  return section("Provider reports",
    "Only a report that names the service and every region in use, and speaks for the day, proves anything of the provider’s side.",
    data.reports.length > 0 ? timeline(data.reports) : nothing("No provider report is on file, so nothing of the provider’s side is proven. Add the reports you have obtained to demarc.yaml."),
    data.reports.length > 0 ? reportTable(data) : null);
}

function pitfallSection(data, ...content) {
  return section(`Pitfalls (${count(data.pitfalls.length)})`,
    "The provider’s part is attested and yours is not met. A provider’s report proves the provider’s half; it never proves yours.",
    data.pitfalls.length > 0 ? content : nothing("No requirement looks proven by the provider’s report alone."));
}

function holeSection(data) {
  return section(`Outside every report (${count(data.holes.length)})`,
    "Services in use that no report in force names for all their regions.",
    data.holes.length > 0 ? holeTable(data) : nothing("Every service in use lies within a report in force."));
}

function reportTable(data) {
  const titles = new Map(data.frameworks.map((item) => [item.id, item.title]));
  return table("Provider reports", [
    ["Report", (item) => [h("b", {}, item.title), h("span", { class: "muted" }, item.id)]],
    ["Standing", (item) => standing(item)],
    ["Frameworks", (item) => item.frameworks.map((id) => titles.get(id) ?? id).join(", ") || "none named"],
    ["Services", (item) => (item.services ? item.services.join(", ") : "all")],
    ["Regions", (item) => (item.regions ? item.regions.join(", ") : "all")],
    ["From", (item) => item.from, "date"],
    ["To", (item) => item.to, "date"],
    ["Speaks until", (item) => item.last, "date"],
  ], data.reports, { class: "stack" });
}

function pitfallTable(pitfalls) {
  return table("Pitfalls", [
    ["Requirement", (item) => [requirementLink(item.requirement), h("span", {}, item.requirement.title)]],
    ["Provider", () => state("attested")],
    ["Customer, at worst", (item) => state(item.worst)],
    ["Services", (item) => serviceLinks(item)],
  ], pitfalls, { class: "stack long" });
}

/** A few names and the number of the rest. */
function serviceLinks({ requirement, services }) {
  const shown = services.slice(0, 3).map((service, index) => [index > 0 ? ", " : "",
    openLink(["cell", requirement.framework.id, requirement.id, service.id], {}, service.name)]);
  return [shown, services.length > 3 ? ` and ${count(services.length - 3)} more` : ""];
}

function holeTable(data) {
  return table("Services outside every report", [
    ["Service", (item) => openLink(["service", item.service.id], {}, item.service.name)],
    ["Cloud", (item) => item.service.cloud.title],
    ["State", (item) => state(item.state)],
    ["Because", (item) => capital(item.reason)],
    ["Regions", (item) => item.regions.join(", ")],
  ], data.holes, { class: "stack long" });
}
