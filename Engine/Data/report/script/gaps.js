// What is missing: exports to make next, types nobody knows, and what went wrong while reading.

/** Diagnostics of one kind listed in full; a thousand unreadable files say the same thing. */
const diagnosticsPerCodeMax = 50;

function gapsView(data) {
  const root = h("div");
  return { root, update: () => { if (!root.hasChildNodes()) fill(root, fetchSection(data), unknownSection(data), diagnosticSection(data)); } };
}

function fetchSection(data) {
  return section(`What to export next (${count(data.fetches.length)})`,
    "Checks that ran but lacked an export. What decides the most parts comes first.",
    data.fetches.length > 0 ? h("ol", { class: "fetches" }, data.fetches.map(fetchItem))
      : nothing("No check lacked an export."));
}

function fetchItem(item) {
  return h("li", {},
    h("p", {}, item.parts > 0
      ? [h("b", {}, plural(item.parts, "part")), " not assessed for want of it"] : "Decides no part by itself",
    `; ${plural(item.checks.length, "check")} would read it.`),
    item.command ? codeBlock(item.command, "fetch command") : nothing("Its checks name no command."),
    h("p", { class: "muted" }, "Missing: ", item.missing.map((type, index) => [index > 0 ? ", " : "", h("code", {}, type)])),
    h("ul", { class: "chips" }, item.checks.map((check) => h("li", {}, openLink(["check", check.id], {}, check.title)))));
}

function unknownSection(data) {
  return section(`Unknown resource types (${count(data.unknown.length)})`,
    "In the exports, but no service of the catalogue claims them: they are not in the matrix.",
    data.unknown.length > 0 ? table("Unknown resource types", [
      ["Type", (item) => h("code", {}, item.type)],
      ["Cloud", (item) => item.cloud.title],
      ["Resources", (item) => count(item.resources), "number"],
    ], data.unknown) : nothing("Every resource type belongs to a service of the catalogue."));
}

const diagnosticMarks = { error: "error", warning: "accepted-risk", note: "not-assessed" };

function diagnosticSection(data) {
  const groups = Map.groupBy(data.diagnostics, (item) => `${item.severity} ${item.code}`);
  return section(`Diagnostics (${count(data.diagnostics.length)})`,
    "What could not be read or evaluated. One bad file never loses the run, but nothing of it was assessed.",
    data.diagnostics.length > 0 ? [...groups.values()].map((items) => diagnosticGroup(items)) : nothing("Nothing went wrong."));
}

function diagnosticGroup(items) {
  const [{ severity: level, code }] = items;
  const hidden = items.length - diagnosticsPerCodeMax;
  return h("details", { class: "diagnostics", open: items.length <= 5 },
    h("summary", {}, state(diagnosticMarks[level] ?? "error", capital(level)), h("code", {}, code), h("span", { class: "muted" }, count(items.length))),
    h("ul", {}, items.slice(0, diagnosticsPerCodeMax).map((item) => h("li", {},
      h("p", {}, capital(item.message)),
      item.place ? h("p", {}, h("code", {}, item.place)) : null,
      item.hint ? h("p", { class: "muted" }, `Hint: ${item.hint}`) : null))),
    hidden > 0 ? h("p", { class: "note" }, `${count(hidden)} more of this kind.`) : null);
}
