// Rows, cells and headings of the matrix.

function foldToggle(cloud) {
  const wide = new Set((readRoute().filters.wide ?? "").split(",").filter(Boolean));
  if (!wide.delete(cloud.id)) wide.add(cloud.id);
  setFilters({ wide: [...wide].join(",") });
}

function matrixHead(columns) {
  return [
    h("div", { class: "head-first", role: "columnheader" }, "Requirement"),
    columns.map((column) => (column.kind === "cloud" ? cloudHead(column) : serviceHead(column))),
  ];
}

function cloudHead({ cloud, services }) {
  return h("div", { class: "head-cloud", role: "columnheader" },
    h("b", {}, cloud.title),
    h("button", {
      type: "button", class: "fold", "aria-expanded": "false", onclick: () => foldToggle(cloud),
      "aria-label": `Show the ${services.length} services of ${cloud.title}`,
    }, plural(services.length, "service"), h("span", { "aria-hidden": "true" }, " ⇥")));
}

function serviceHead({ service, cloud, isFirst, canFold }) {
  return h("div", { class: `head-service ${isFirst ? "is-first" : ""}`, role: "columnheader" },
    isFirst && canFold ? h("button", {
      type: "button", class: "fold", "aria-expanded": "true", onclick: () => foldToggle(cloud),
      "aria-label": `Fold ${cloud.title} into one column`,
    }, cloud.title, h("span", { "aria-hidden": "true" }, " ⇤")) : isFirst ? h("b", { class: "cloud-name" }, cloud.title) : null,
    openLink(["service", service.id], { class: "head-name", title: service.name }, service.name));
}

function groupRow({ title }) {
  return h("div", { class: "grid-group", role: "row" },
    h("div", { role: "rowheader" }, title));
}

/** One requirement; only the columns that `isShown` are drawn, each in its own place. */
function requirementRow(row, columns, isShown) {
  const { requirement } = row;
  const first = h("div", {
    class: "cell-requirement", role: "rowheader",
    onclick: () => go(openHref("requirement", requirement.framework.id, requirement.id)),
    "aria-label": `${requirement.id} ${requirement.title}: ${label(requirement.state)}`,
    title: `${requirement.id} ${requirement.title}: ${label(requirement.state)}`,
  }, mark(requirement.state), h("b", {}, requirement.id), h("span", {}, requirement.title));
  const element = h("div", { class: "grid-row", role: "row" }, first);
  columns.forEach((column, index) => {
    if (!isShown(index + 1)) return;
    const cell = column.kind === "cloud" ? foldedCell(row, column) : serviceCell(row, column);
    cell.dataset.column = index + 1;
    cell.setAttribute("aria-colindex", index + 2);
    cell.style.setProperty("grid-column", index + 2);
    element.append(cell);
  });
  return element;
}

/** Both sides of one service: the provider's mark left of the line, the customer's right of it. */
function serviceCell({ requirement, cells }, { service, isFirst }) {
  const kind = `cell ${isFirst ? "is-first" : ""}`;
  const cell = cells.get(service);
  if (!cell) {
    return h("div", { class: `${kind} cell-none`, role: "gridcell", "aria-label": `${requirement.id}, ${service.name}: nothing` });
  }
  const customer = shownCustomer(cell);
  const text = `${requirement.id}, ${service.name}. Provider: ${label(cell.provider)}. Customer: ${label(customer)}.`;
  return h("div", {
    class: `${kind} tint-${cell.customer}`, role: "gridcell", "aria-label": text, title: text,
    onclick: () => go(openHref("cell", requirement.framework.id, requirement.id, service.id)),
  }, mark(cell.provider), mark(customer));
}

/** All services of one cloud in two bars. */
function foldedCell(row, { cloud, services }) {
  const { provider, customer, cells } = countCells(row, services);
  const { requirement } = row;
  if (cells === 0) {
    return h("div", { class: "cell-cloud cell-none", role: "gridcell", "aria-label": `${requirement.id}, ${cloud.title}: nothing` });
  }
  const words = {
    provider: countWords("provider", provider), customer: countWords("customer", customer),
  };
  const text = `${requirement.id}, ${cloud.title}, ${plural(cells, "service")}. `
    + `Provider: ${words.provider || "no part"}. Customer: ${words.customer || "no part"}.`;
  const line = (side, order, counts) => {
    const worst = worstOf(side, counts);
    return h("div", { class: "mini" }, stackedBar(order, counts),
      h("span", { class: `mini-worst s-${worst}` }, mark(worst), counts[worst] ? count(counts[worst]) : ""));
  };
  return h("div", {
    class: "cell-cloud", role: "gridcell", "aria-label": text, title: text,
    onclick: () => go(openHref("requirement", requirement.framework.id, requirement.id, cloud.id)),
  }, line("provider", providerOrder, provider), line("customer", customerOrder, customer));
}

/** On a narrow screen a requirement is a card over all services. */
function cardRow(row) {
  const { requirement } = row;
  const { provider, customer } = countCells(row, [...row.cells.keys()]);
  return h("div", { class: "grid-row", role: "row" },
    h("div", {
      class: "card", role: "gridcell",
      onclick: () => go(openHref("requirement", requirement.framework.id, requirement.id)),
    },
    h("p", { class: "card-title" }, h("b", {}, requirement.id), " ", requirement.title),
    h("div", { class: "card-bars" }, stackedBar(providerOrder, provider), stackedBar(customerOrder, customer)),
    h("p", { class: "card-state" }, state(requirement.state),
      h("span", {}, plural(row.cells.size, "service")))));
}
