// Paper: the key content in full, made only when someone prints.

/** Findings on paper; the files beside the page hold them all. */
const printedFindingsMax = 400;

function printOut(data) {
  const failed = failingChecks(data).flatMap((check) => check.findings.filter((item) => findingState(item) === "failed"));
  const counted = (order, counts) => order.filter((id) => counts[id] > 0).map((id) => `${count(counts[id])} ${label(id).toLowerCase()}`).join("; ") || "–";
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
    ], failed.slice(0, printedFindingsMax)) : nothing("No check failed."),
    failed.length > printedFindingsMax ? h("p", {}, "The rest is in findings.csv.") : null),
    providerContent(data), exceptionSection(data), attestationSection(data), fetchSection(data), unknownSection(data),
  ];
}
