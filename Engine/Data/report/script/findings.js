// Findings, by check: what failed, how bad it is, and where.

/** Checks listed at once; a filter brings up the rest. */
const findingGroupsMax = 250;

function findingsView(data) {
  const results = [["failed", "Failed"], ["accepted-risk", "Accepted risk"], ["error", "Error"], ["not-assessed", "Not assessed"]];
  const bar = filterBar("Filter the findings", [
    search("Resource, check, detail"),
    choice("severity", "Severity", severityOptions(data)),
    choice("cloud", "Cloud", cloudOptions(data)),
    choice("outcome", "Outcome", [["", "Any outcome"], ...results]),
    choice("account", "Account", [["", "All accounts"],
      ...[...new Set(data.findings.map((item) => item.account))].filter(Boolean).sort().map((id) => [id, id])]),
    choice("check", "Check", [["", "All checks"],
      ...data.checks.filter((check) => check.findingCount > 0).map((check) => [check.id, check.title])]),
  ]);
  const list = h("div", { class: "finding-groups" });
  const root = h("div", {}, h("h2", { class: "unseen" }, "Findings"), bar.root, list);

  function update(filters) {
    const matches = matcher(filters.q);
    const kept = data.findings.filter((item) => {
      const { check } = item;
      return (!filters.severity || check.severity.id === filters.severity)
        && (!filters.cloud || check.cloud?.id === filters.cloud)
        && (!filters.outcome || findingState(item) === filters.outcome)
        && (!filters.account || item.account === filters.account)
        && (!filters.check || check.id === filters.check)
        && matches(item.resource, item.name, item.detail, check.id, check.title, item.region);
    });
    const groups = Map.groupBy(kept, (item) => item.check);
    const worst = (items) => Math.max(...items.map((item) => foldOrder.customer.indexOf(findingState(item))));
    const sorted = [...groups].sort(([a, left], [b, right]) =>
      worst(right) - worst(left) || b.severity.index - a.severity.index || right.length - left.length || a.index - b.index);
    const unlisted = data.meta.findings - data.findings.length;
    bar.show(filters, `${plural(kept.length, "finding")} of ${plural(sorted.length, "check")}`
      + (unlisted > 0 ? `; ${count(unlisted)} more are only in findings.csv` : ""));
    // A list that is open stays open while its filters change.
    const open = new Set([...list.querySelectorAll("details[open]")].map((item) => item.dataset.check));
    fill(list, sorted.slice(0, findingGroupsMax).map(([check, items]) =>
      findingGroup(check, items, open.has(check.id) || filters.check === check.id)),
    sorted.length === 0 ? nothing("No finding matches these filters.") : null);
  }
  return { root, update };
}

/** One check; its table is made when it is opened, since most never are. */
function findingGroup(check, items, isOpen) {
  const counts = {};
  for (const item of items) counts[findingState(item)] = (counts[findingState(item)] ?? 0) + 1;
  const content = h("div", { class: "finding-content" });
  const group = h("details", { class: "finding-group", open: isOpen, "data-check": check.id },
    h("summary", {},
      severity(check.severity),
      h("span", { class: "finding-title" }, h("b", {}, check.title), h("code", {}, check.id)),
      countList(["failed", "error", "not-assessed", "accepted-risk", "met"], counts)),
    content);
  const draw = () => {
    if (!group.open || content.hasChildNodes()) return;
    fill(content, h("p", {}, check.remedy, " ", openLink(["check", check.id], {}, "Rule, remedy and fetch command")),
      findingTable(items));
  };
  group.addEventListener("toggle", draw);
  draw();
  return group;
}
