// Services in use, and on which layer of each the line runs.

function servicesView(data) {
  const bar = filterBar("Filter the services", [search("Service, type, region"), choice("cloud", "Cloud", cloudOptions(data))]);
  const list = h("div");
  const root = h("div", {}, h("h2", { class: "unseen" }, "Services in use"), bar.root, ownerLegend(), list);

  function update(filters) {
    const matches = matcher(filters.q);
    const kept = data.services.filter((service) => (!filters.cloud || service.cloud.id === filters.cloud)
      && matches(service.id, service.name, service.model, service.regions.join(" "), service.types.map((item) => item.type).join(" ")));
    bar.show(filters, plural(kept.length, "service"));
    const layers = data.layers.filter((layer) => !layer.id.startsWith("cuec.") && kept.some((service) => service.facets.some((facet) => facet.layer === layer)));
    fill(list, kept.length === 0 ? nothing("No service matches these filters.") : data.clouds.map((cloud) => {
      const own = kept.filter((service) => service.cloud === cloud);
      return own.length > 0 ? ownerMap(cloud, own, layers) : null;
    }));
  }
  return { root, update };
}

function ownerLegend() {
  return h("ul", { class: "owner-legend", "aria-label": "Legend" }, Object.keys(ownerNames)
    .filter((id) => id !== "none").map((id) => h("li", {}, owner(id, true), h("b", {}, ownerNames[id]), ` ${ownerMeanings[id]}`)));
}

/** Services down, layers across from the facility upwards. */
function ownerMap(cloud, services, layers) {
  const head = h("tr", {}, h("th", { scope: "col" }, cloud.title), h("th", { scope: "col", class: "number" }, "Resources"),
    layers.map((layer) => h("th", { scope: "col", class: "layer" }, h("span", {}, layer.title))));
  const row = (service) => {
    const owners = new Map(service.facets.map((facet) => [facet.layer, facet.owner]));
    return h("tr", {},
      h("th", { scope: "row" }, openLink(["service", service.id], {}, service.name),
        h("span", { class: "muted" }, service.isOrganization ? "kept once for the provider" : modelName(service.model))),
      h("td", { class: "number" }, service.isOrganization ? "–" : count(service.resources)),
      layers.map((layer) => h("td", { class: "layer" }, owners.has(layer) ? owner(owners.get(layer), true) : null)));
  };
  return h("div", { class: "table-box owner-map", tabindex: "0", role: "region", "aria-label": `Owners by layer, ${cloud.title}` },
    h("table", {}, h("caption", { class: "unseen" }, `Who owns which layer of ${cloud.title}`),
      h("thead", {}, head), h("tbody", {}, services.map(row))));
}

function modelName(model) {
  return { iaas: "IaaS", paas: "PaaS", saas: "SaaS", caas: "containers", faas: "functions" }[model] ?? model;
}

function serviceDetail(data, service) {
  const checks = data.checks.filter((check) => check.service === service);
  return {
    trail: ["Service", service.cloud.title],
    title: service.name,
    body: [
      facts([
        ["Service model", service.isOrganization ? "kept once for the provider" : modelName(service.model)],
        ["Resources", service.isOrganization ? "" : count(service.resources)],
        ["Accounts", service.isOrganization ? "" : count(service.accounts)],
        ["Regions", service.regions.join(", ")],
        ["Identifier", h("code", {}, service.id)],
      ]),
      h("h3", {}, "What the provider has shown"),
      h("ul", { class: "rulings" }, data.frameworks.map((framework) => {
        const ruling = data.rulings[framework.index][service.index];
        return h("li", {}, h("b", {}, framework.title), state(ruling.state), h("span", { class: "muted" }, ruling.because));
      })),
      h("h3", {}, "Whose each layer is"),
      // People at the top, the building at the bottom, as such stacks are drawn.
      service.facets.toReversed().map((facet) => h("details", { class: "part" },
        h("summary", {}, h("b", {}, facet.layer.title), owner(facet.owner)),
        facet.provider ? h("div", { class: "statement statement-provider" }, h("span", { class: "side-name" }, "Provider"), h("p", {}, facet.provider)) : null,
        facet.customer ? h("div", { class: "statement statement-customer" }, h("span", { class: "side-name" }, "Customer"), h("p", {}, facet.customer)) : null,
        ownership(facet))),
      checks.length > 0 ? [h("h3", {}, plural(checks.length, "check")), h("ul", { class: "part-checks" }, checks.map(checkLine))] : null,
      service.types.length > 0 ? [h("h3", {}, "Resource types"),
        table("Resource types", [["Type", (item) => h("code", {}, item.type)], ["Resources", (item) => count(item.count), "number"]], service.types)] : null,
      h("p", {}, h("a", { href: href("matrix", { service: service.id }) }, "Show its column of the matrix")),
    ],
  };
}
