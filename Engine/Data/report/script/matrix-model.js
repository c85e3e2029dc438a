// Which rows, columns and states the matrix shows under the filters of the address.

/**
 * One cell under the filters: both sides folded over the parts that the layer and owner filters
 * leave, or null if nothing is left.
 */
function cellUnder(cell, wanted) {
  if (wanted.cloud && cell.service.cloud.id !== wanted.cloud) return null;
  if (wanted.service && cell.service.id !== wanted.service) return null;
  if (!wanted.layer && !wanted.owner) return cell;
  const parts = cell.parts.filter(({ facet }) =>
    (!wanted.layer || facet.layer.id === wanted.layer) && (!wanted.owner || facet.owner === wanted.owner));
  if (parts.length === 0) return null;
  const customer = fold("customer", parts.map((part) => part.customer));
  return {
    service: cell.service,
    parts,
    provider: fold("provider", parts.map((part) => part.provider)),
    customer,
    isWord: customer === "met" && parts.some((part) => part.isWord),
  };
}

/** The customer's state of a cell as it is shown: met on a person's word is a state of its own. */
function shownCustomer(cell) { return cell.isWord ? "met-word" : cell.customer; }

function stateTest(wanted) {
  const [side, id] = (wanted ?? "").split(":");
  return side && id ? (cell) => cell[side] === id : () => true;
}

/**
 * Rows and columns. Clouds with many services come folded into one column, so that the first look
 * is at a page and not at a wall; `wide` names those unfolded.
 */
function matrixModel(data, wanted, framework) {
  const isWanted = stateTest(wanted.state);
  const matches = matcher(wanted.q);
  const rows = [];
  const used = new Set();
  let group = null;
  let shown = 0;
  for (const requirement of data.requirements) {
    if (requirement.framework !== framework) continue;
    if (wanted.verdict && requirement.state !== wanted.verdict) continue;
    if (wanted.group && requirement.group !== wanted.group) continue;
    if (!matches(requirement.id, requirement.title, requirement.summary, requirement.group, requirement.controls.join(" "))) continue;
    const cells = new Map();
    for (const cell of requirement.cells) {
      const view = cellUnder(cell, wanted);
      if (view && isWanted(view)) cells.set(cell.service, view);
    }
    if (cells.size === 0) continue;
    if (requirement.group !== group || rows.length === 0) {
      group = requirement.group;
      rows.push({ kind: "group", title: capital(group) || "Other" });
    }
    for (const service of cells.keys()) used.add(service);
    rows.push({ kind: "requirement", requirement, cells });
    shown += 1;
  }
  return { rows, columns: matrixColumns(data, wanted, used), shown };
}

/** So many services of one cloud still fit beside one another. */
const columnsUnfoldedMax = 12;

function matrixColumns(data, wanted, used) {
  const wide = new Set((wanted.wide ?? "").split(","));
  return data.clouds.flatMap((cloud) => {
    // What is kept once for the whole provider comes first, as its requirements mostly do.
    const services = data.services.filter((service) => service.cloud === cloud && used.has(service))
      .sort((a, b) => b.isOrganization - a.isOrganization || a.index - b.index);
    if (services.length === 0) return [];
    const canFold = used.size > columnsUnfoldedMax && services.length > 1 && wanted.cloud !== cloud.id;
    if (canFold && !wide.has(cloud.id)) return [{ kind: "cloud", cloud, services }];
    return services.map((service, index) =>
      ({ kind: "service", service, cloud, isFirst: index === 0, canFold, span: services.length }));
  });
}

/** A folded cloud's cells of one row, counted by state. */
function countCells(row, services) {
  const [provider, customer] = [{}, {}];
  let cells = 0;
  for (const service of services) {
    const cell = row.cells.get(service);
    if (!cell) continue;
    cells += 1;
    provider[cell.provider] = (provider[cell.provider] ?? 0) + 1;
    const shown = shownCustomer(cell);
    customer[shown] = (customer[shown] ?? 0) + 1;
  }
  return { provider, customer, cells };
}

/** `3 failed, 12 need attestation`, the states that need attention first. */
function countWords(side, counts) {
  return attention[side].filter((id) => counts[id] > 0)
    .map((id) => `${count(counts[id])} ${countLabel(id, counts[id])}`).join(", ");
}

/** What needs attention most comes first; a folded column has room for one mark only. */
const attention = {
  customer: ["failed", "error", "not-assessed", "needs-attestation", "accepted-risk", "met-word", "met"],
  provider: ["not-attested", "lapsed", "out-of-scope", "attested"],
};

function worstOf(side, counts) { return attention[side].find((id) => counts[id] > 0) ?? "no-part"; }
