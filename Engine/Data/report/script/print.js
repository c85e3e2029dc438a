// Paper: the key content in full, made only when someone prints.

/** Hundreds of pitfalls as a few lines: which requirements, by framework and worst state. */
function printedPitfalls(data) {
  const groups = Map.groupBy(data.pitfalls, (item) => `${item.requirement.framework.id} ${item.worst}`);
  return table("Pitfalls", [
    ["Framework", ([item]) => item.requirement.framework.title],
    ["Customer, at worst", ([item]) => state(item.worst)],
    ["Requirements", (items) => items.map((item) => item.requirement.id).join(", ")],
  ], [...groups.values()]);
}

/** Findings on paper; the files beside the page hold them all. */
const printedFindingsMax = 400;

function printOut(data) {
  const failed = failingChecks(data).flatMap((check) => check.findings.filter((item) => findingState(item) === "failed"));
  const counted = (order, counts) => order.filter((id) => counts[id] > 0).map((id) => `${count(counts[id])} ${countLabel(id, counts[id])}`).join("; ") || "–";
  return [
    data.frameworks.map((framework) => {
      const line = headline(data, framework);
      return section(framework.title, null,
        figures(data, framework),
        lineChart(lineRows(data, framework)),
        countList(requirementOrder, line.requirements),
        table(`Requirements of ${framework.title}`, [
          ["Requirement", (item) => `${item.id} ${item.title}`],
          ["Verdict", (item) => state(item.state)],
          ["Owner", (item) => ownerNames[item.owner]],
          ["Provider parts", (item) => counted(providerOrder, item.provider)],
          ["Customer parts", (item) => counted(customerOrder, item.customer)],
        ], data.requirements.filter((item) => item.framework === framework)));
    }),
    section(`Failed findings (${count(failed.length)} listed)`, null, failed.length > 0 ? table("Failed findings", [
      ["Severity", (item) => item.check.severity.label],
      ["Check", (item) => item.check.title],
      ["Resource", (item) => item.resource],
      ["Account and region", (item) => [item.account, item.region].filter(Boolean).join(", ")],
      ["Detail", (item) => item.detail],
    ], failed.slice(0, printedFindingsMax), { class: "wide-text" }) : nothing("No check failed."),
    failed.length > printedFindingsMax ? h("p", {}, "The rest is in findings.csv.") : null),
    reportSection(data), pitfallSection(data, printedPitfalls(data)), holeSection(data), exceptionSection(data), attestationSection(data), fetchSection(data), unknownSection(data),
  ];
}
