// What the run saw and did not see: rules that matched, rules that could not, sources, faults.

const credit = (rule) => [rule.author || "not named", rule.license].filter(Boolean).join(", ");

function rulesSection(data, pickRule) {
  const matched = data.tally.filter((row) => row.matches > 0);
  return section(`Rules that matched (${count(matched.length)})`,
    "Each with its author: the licences of public rules ask for it.",
    matched.length === 0 ? nothing("No rule matched.") : table("Rules that matched", [
      ["Rule", ({ rule }) => h("button", { type: "button", class: "plain", onclick: () => pickRule(rule) }, rule.title)],
      ["Severity", ({ rule }) => severityMark(rule.severity)],
      ["Alerts", (row) => count(row.matches), "number"],
      ["Author and licence", ({ rule }) => credit(rule)],
      ["Controls", ({ rule }) => rule.controls.join(", ")],
    ], matched, { class: "stack" }));
}

function blindSection(data) {
  const unseen = data.tally.filter((row) => row.state === "never-saw-its-field");
  const absent = data.tally.filter((row) => row.state === "source-absent");
  const silent = data.tally.filter((row) => row.state === "silent");
  const bySource = frequencies(absent, (row) => row.source);
  return section("Rules that found nothing, and why",
    "A rule that could not match says nothing about what happened.",
    unseen.length === 0 ? null : [
      h("h3", {}, `No event had a field they need (${count(unseen.length)})`),
      table("Rules whose fields no event had", [
        ["Rule", ({ rule }) => rule.title], ["Severity", ({ rule }) => severityMark(rule.severity)],
        ["Source", (row) => row.source],
        ["Fields that no event had", (row) => h("code", {}, row.unseen.join(", "))],
        ["Author", ({ rule }) => credit(rule)],
      ], unseen, { class: "stack long" })],
    bySource.length === 0 ? null : [
      h("h3", {}, `No log of their source was read (${count(absent.length)})`),
      h("ul", { class: "plain-list" }, bySource.map(([source, number]) =>
        h("li", {}, h("code", {}, source), ` ${plural(number, "rule")}`)))],
    silent.length === 0 ? null : h("details", {},
      h("summary", {}, `Had all they need and found nothing (${count(silent.length)})`),
      h("ul", { class: "plain-list" }, silent.map(({ rule, source }) =>
        h("li", {}, rule.title, h("span", { class: "muted" }, ` ${source}`))))),
    data.tally.length === 0 ? nothing("The run did not say which rules it had.") : null);
}

function sourcesSection(data) {
  return section("Coverage", "What was read. What was never logged cannot be seen here: coverage of accounts, regions and services is a report of its own.",
    data.sources.length === 0 ? nothing("The run did not say what it read.") : table("Sources", [
      ["Source", (row) => h("code", {}, row.source)],
      ["Events", (row) => count(row.events), "number"],
      ["Rules for it", (row) => (row.rules === 0
        ? h("span", { class: "severity level-medium" }, "None: not judged") : count(row.rules)), "number"],
      ["First event", (row) => (row.first === null ? "" : instant(row.first))],
      ["Last event", (row) => (row.last === null ? "" : instant(row.last))],
    ], data.sources, { class: "stack" }));
}

function faultsSection(data) {
  if (data.faultCount === 0) return null;
  const rest = data.faultCount - data.faults.length;
  return section(`Faults and warnings (${count(data.faultCount)})`, "",
    h("ul", { class: "faults" }, data.faults.map((fault) => h("li", {}, fault)),
      rest > 0 ? h("li", { class: "muted" }, `and ${count(rest)} more`) : null));
}
