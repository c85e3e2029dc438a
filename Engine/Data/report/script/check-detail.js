// A check and its findings: the last steps of the way down, where the proof lies.

function checkDetail(data, check) {
  const hidden = check.findingCount - check.findings.length;
  return {
    trail: ["Check", check.service ? openLink(["service", check.service.id], {}, check.service.name) : check.cloud?.title ?? ""],
    title: check.title,
    body: [
      h("p", { class: "verdict" }, state(checkState(check), checkState(check) === "no-part" ? "Nothing to check" : undefined),
        " ", severity(check.severity)),
      h("p", {}, h("code", {}, check.id)),
      h("p", { class: "muted" }, checkCounts(check) || "It found nothing that it applies to."),
      check.rationale ? h("p", { class: "lead" }, check.rationale) : null,
      check.remedy ? [h("h3", {}, "Remedy"), h("p", {}, check.remedy)] : null,
      missingBox(check),
      h("h3", {}, plural(check.findingCount, "finding")),
      check.findings.length > 0 ? findingTable(check.findings) : nothing("No finding."),
      hidden > 0 ? h("p", { class: "note" }, `${count(hidden)} more are in findings.csv beside this page.`) : null,
      ruleBlock(check),
      check.fetch ? [h("h3", {}, "How to export what it reads"), codeBlock(check.fetch, "fetch command"), check.fetchNote ? h("p", { class: "muted" }, check.fetchNote) : null] : null,
      facts([["Hub controls", check.controls.join(", ")]]),
      check.service ? bearsOn(data, check) : null,
    ],
  };
}

function missingBox(check) {
  if (check.withoutEvidence === 0 || check.missing.length === 0) return null;
  return h("div", { class: "warning" }, mark("not-assessed"), h("span", {},
    h("b", {}, "Not assessed. "), "It must see ", check.missing.map((type, index) => [index > 0 ? ", " : "", h("code", {}, type)]),
    ", and no export holds it."));
}

function ruleBlock(check) {
  if (!check.rule) return null;
  return [h("h3", {}, "Rule"), h("p", { class: "muted" }, `${check.language}: the text that was evaluated, in the cloud’s own language.`),
    codeBlock(check.rule, "rule text")];
}

/** The requirements whose parts this check decides. */
function bearsOn(data, check) {
  const found = data.requirements.filter((item) => item.cells.some((cell) =>
    cell.service === check.service && cell.parts.some((part) => part.checks.includes(check.index))));
  if (found.length === 0) return null;
  return [h("h3", {}, `Bears on ${plural(found.length, "requirement")}`),
    h("ul", { class: "chips" }, found.map((item) => h("li", {},
      openLink(["cell", item.framework.id, item.id, check.service.id], { title: item.title }, `${item.framework.id} ${item.id}`))))];
}

/** Findings of one check. */
function findingTable(findings) {
  return table("Findings", [
    ["Resource", (item) => openLink(["finding", item.check.id, item.id], { class: "resource" }, item.name)],
    ["Outcome", (item) => state(findingState(item), findingLabel(item))],
    ["Detail", (item) => item.detail],
    ["Account", (item) => item.account],
    ["Region", (item) => item.region],
  ], findings, { class: "stack" });
}

function findingDetail(finding) {
  const { check } = finding;
  return {
    trail: ["Finding", openLink(["check", check.id], {}, check.title)],
    title: finding.name,
    body: [
      h("p", { class: "verdict" }, state(findingState(finding), findingLabel(finding)), " ", severity(check.severity)),
      h("p", { class: "lead" }, finding.detail),
      finding.acceptedUntil ? h("p", { class: "warning" }, mark("accepted-risk"), h("span", {},
        h("b", {}, `Accepted until ${finding.acceptedUntil}. `), finding.acceptedBecause,
        " An accepted risk is not met.")) : null,
      facts([
        ["Resource", h("code", {}, finding.resource)],
        ["Type", h("code", {}, finding.type)],
        ["Account", finding.account],
        ["Region", finding.region],
        ["Read from", finding.file ? h("code", {}, `${finding.file}${finding.line > 0 ? `:${finding.line}` : ""}`) : ""],
      ]),
      h("h3", {}, "Check"),
      h("p", {}, openLink(["check", check.id], {}, check.title)),
      check.rationale ? h("p", {}, check.rationale) : null,
      check.remedy ? [h("h3", {}, "Remedy"), h("p", {}, check.remedy)] : null,
      ruleBlock(check),
      check.fetch ? [h("h3", {}, "How to export what it reads"), codeBlock(check.fetch, "fetch command"), check.fetchNote ? h("p", { class: "muted" }, check.fetchNote) : null] : null,
    ],
  };
}
