// Assurance from outside: what it lacks, what the reports expect of the customer, what is only claimed.

/** A severity as a mark that everybody knows from the states. */
const gapMarks = { critical: "failed", high: "failed", medium: "accepted-risk", low: "not-assessed", informational: "not-assessed" };

function gapSection(data) {
  return section(`Gaps in assurance (${count(data.gaps.length)})`,
    "What reports, agreements, questionnaires and reviews lack on the day of the assessment.",
    data.gaps.length > 0 ? table("Gaps in assurance", [
      ["Severity", (item) => state(gapMarks[item.severity.id] ?? "not-assessed", item.severity.label)],
      ["About", (item) => h("code", {}, item.subject)],
      ["What is lacking", (item) => [capital(item.sentence), item.hint ? h("span", { class: "muted" }, item.hint) : null]],
      ["Services", (item) => gapServices(item.services)],
      ["Day", (item) => item.due, "date"],
    ], data.gaps, { class: "stack long" }) : nothing("Nothing is known to be lacking."));
}

function gapServices(services) {
  const shown = services.slice(0, 3).map((service, index) => [index > 0 ? ", " : "", openLink(["service", service.id], {}, service.name)]);
  return [shown, services.length > 3 ? ` and ${count(services.length - 3)} more` : ""];
}

function dutySection(data) {
  return section(`Controls that reports expect of you (${count(data.duties.length)})`,
    "Complementary user-entity controls. Each is yours; the report that names it never answers it.",
    data.duties.length > 0 ? table("Controls that reports expect of you", [
      ["Duty", (item) => [h("b", {}, item.id), h("span", { class: "muted" }, item.reportTitle)]],
      ["State", (item) => state(item.isWord && item.state === "met" ? "met-word" : item.state)],
      ["What you do", (item) => item.text],
      ["Owner", (item) => item.owner || "nobody is named"],
      ["Answer", (item) => capital(item.answer)],
      ["Belongs to", (item) => item.facets.join(", ")],
    ], data.duties, { class: "stack long" }) : nothing("No report on file names such a control."));
}

const claimStates = {
  agrees: ["no-part", "Agrees"],
  conflict: ["accepted-risk", "Conflict"],
  broader: ["not-assessed", "Claims more"],
  "not-in-use": ["no-part", "Not in use"],
};

function claimSection(data) {
  if (data.claims.length === 0) return null;
  return section(`Claims without evidence (${count(data.claims.length)})`,
    "What others say about who has to meet a requirement. A claim proves nothing; where it differs from what is derived, both stand here.",
    table("Claims without evidence", [
      ["Requirement", (item) => [item.requirement, item.service ? h("span", { class: "muted" }, item.service) : null]],
      ["Standing", (item) => state(...(claimStates[item.state] ?? ["not-assessed", item.state]))],
      ["Says", (item) => [item.owner, item.words ? h("span", { class: "muted" }, item.words) : null]],
      ["Derived", (item) => item.derived || "–"],
      ["Services that differ", (item) => gapServices(item.services)],
      ["Source", (item) => h("code", {}, item.source)],
    ], data.claims, { class: "stack long" }));
}

function reviewSection(data) {
  if (data.review.length === 0) return null;
  return section(`Review of the matrix is due (${count(data.review.length)})`,
    "What has changed since a person last approved the matrix, or that nobody has.",
    h("ul", {}, data.review.map((item) => h("li", {}, `${capital(item.sentence)}.`))));
}
