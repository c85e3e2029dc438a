// Marks: each state has a shape of its own, so that colour is never needed to tell two apart.

/** Paths in a 16 × 16 box: `fill` is painted, `line` is stroked, `cut` is stroked in the ground colour. */
const shield = "M8 1.2 13.8 3.2V8c0 3.3-2.4 5.5-5.8 6.8C4.6 13.5 2.2 11.3 2.2 8V3.2Z";
const ring = "M8 1.6a6.4 6.4 0 1 1 0 12.8 6.4 6.4 0 0 1 0-12.8Z";
const box = "M3.4 2h9.2A1.4 1.4 0 0 1 14 3.4v9.2a1.4 1.4 0 0 1-1.4 1.4H3.4A1.4 1.4 0 0 1 2 12.6V3.4A1.4 1.4 0 0 1 3.4 2Z";
const tick = "M4.9 8.2 7.1 10.4 11.2 5.8";
const shapes = {
  met: { fill: ring, cut: tick },
  "met-word": { line: `${ring}${tick}` },
  failed: { fill: "M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2Z", cut: "M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" },
  "accepted-risk": { line: "M8 2 14.6 13.8H1.4ZM8 6.4v3.4M8 11.6v.3" },
  "not-assessed": { line: ring, dash: "2.2 2.6" },
  error: { fill: box, cut: "M8 4.6v4.2M8 11v.3" },
  "needs-attestation": { line: `${box}M6.1 6.3a1.95 1.95 0 1 1 2.7 1.8c-.6.3-.8.6-.8 1.2M8 11.5v.2` },
  "no-part": { line: "M5.5 8h5" },
  attested: { fill: shield, cut: tick },
  lapsed: { line: `${ring}M8 4.6V8l2.4 1.7` },
  "out-of-scope": { line: `${shield}M4.4 12 11.8 3.2` },
  "not-attested": { line: shield, dash: "2 2.4" },
  "provider-open": { line: ring, fill: "M8 1.6a6.4 6.4 0 0 1 0 12.8Z" },
};

/** Words for states that the data names by id only. */
const extraLabels = { "met-word": "Attested by a person" };

let labels = {};

/** Learns the states' words from the data. */
function learnLabels(data) {
  labels = { ...extraLabels };
  for (const word of [...data.requirementWords, ...data.providerWords, ...data.customerWords]) {
    labels[word.id] = word.label;
  }
}

function label(state) { return labels[state] ?? state; }

/** A state after a number: `1 needs attestation`, `2 need attestation`. */
function countLabel(id, number) {
  return id === "needs-attestation" && number !== 1 ? "need attestation" : label(id).toLowerCase();
}

const blanks = new Map();

/** The mark of a state, for the eye only: whoever uses it also writes the word or labels the cell. */
function mark(state) {
  if (!blanks.has(state)) blanks.set(state, drawMark(state));
  return blanks.get(state).cloneNode(true);
}

function drawMark(state) {
  const shape = shapes[state] ?? shapes["not-assessed"];
  const svg = document.createElementNS(svgSpace, "svg");
  const settings = { viewBox: "0 0 16 16", class: `mark s-${state}`, "aria-hidden": "true", focusable: "false" };
  for (const [name, value] of Object.entries(settings)) svg.setAttribute(name, value);
  for (const kind of ["fill", "line", "cut"]) {
    if (!shape[kind]) continue;
    const path = document.createElementNS(svgSpace, "path");
    path.setAttribute("d", shape[kind]);
    path.setAttribute("class", `mark-${kind}`);
    if (kind === "line" && shape.dash) path.setAttribute("stroke-dasharray", shape.dash);
    svg.append(path);
  }
  return svg;
}

/** Mark and word. */
function state(id, text = label(id)) {
  return h("span", { class: `state s-${id}` }, mark(id), h("span", {}, text));
}

/** One side of the line and its state. */
function sideState(side, id) {
  return h("span", { class: `side side-${side}` }, h("span", { class: "side-name" }, capital(side)), state(id));
}

const ownerNames = {
  provider: "Provider", customer: "Customer", shared: "Shared", both: "Both", none: "No one",
};
const ownerMeanings = {
  provider: "the provider does it",
  customer: "the customer does it",
  shared: "the layer has parts, and each part has one owner",
  both: "each side must do the whole of it within its own scope",
  none: "the layer does not exist in this service",
};

/** Whose a layer or requirement is: letter and word, the word optional where space is short. */
function owner(id, short = false) {
  const name = ownerNames[id] ?? id;
  return h("span", { class: `owner owner-${id}`, title: `${name}: ${ownerMeanings[id]}` },
    short ? [h("span", { "aria-hidden": "true" }, name[0]), h("span", { class: "unseen" }, name)] : name);
}

/** A severity as filled steps and its word. */
function severity(word) {
  const steps = [1, 2, 3, 4].map((step) => h("i", { class: step <= word.index ? "on" : null }));
  return h("span", { class: `severity severity-${word.id}` },
    h("span", { class: "steps", "aria-hidden": "true" }, steps), word.label);
}

/** What a finding says, as the state it gives the customer's side. */
function findingState(finding) {
  if (finding.acceptedUntil) return "accepted-risk";
  return { pass: "met", fail: "failed", error: "error", "no-evidence": "not-assessed" }[finding.outcome]
    ?? "no-part";
}

function findingLabel(finding) {
  return finding.outcome === "no-evidence" ? "Not assessed: no evidence" : label(findingState(finding));
}
