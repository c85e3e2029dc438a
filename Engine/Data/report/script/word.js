// What rests on people: risks they accepted and statements they gave.

const exceptionStates = {
  applied: ["accepted-risk", "Applied"],
  expired: ["lapsed", "Expired: its findings count again"],
  unused: ["no-part", "Unused: it matches no finding"],
};

function wordView(data) {
  const root = h("div");
  return { root, update: () => { if (!root.hasChildNodes()) fill(root, dutySection(data), exceptionSection(data), attestationSection(data), reviewSection(data)); } };
}

function exceptionSection(data) {
  return section(`Exceptions (${count(data.exceptions.length)})`,
    "Findings someone lives with for a while. They show as accepted risk, never as met, and count again once they expire.",
    data.exceptions.length > 0 ? table("Exceptions", [
      ["Check", (item) => (data.checksByID.has(item.check)
        ? openLink(["check", item.check], {}, h("code", {}, item.check)) : h("code", {}, item.check))],
      ["State", (item) => state(...(exceptionStates[item.state] ?? ["not-assessed", capital(item.state.replaceAll("-", " "))]))],
      ["Findings", (item) => count(item.findings), "number"],
      ["Resource", (item) => h("code", {}, item.resource)],
      ["Reason", (item) => item.reason],
      ["Owner", (item) => item.owner],
      ["Approver", (item) => item.approver],
      ["Expires", (item) => item.expires, "date"],
    ], data.exceptions, { class: "stack even" }) : nothing("No exception is on file."));
}

function attestationSection(data) {
  // One statement may vouch for many requirements: it is shown once.
  const groups = [...Map.groupBy(data.attestations, (item) => JSON.stringify(
    [item.statement, item.author, item.service, item.layer, item.date, item.expires])).values()];
  // The framework is named where it changes: `soc2 CC1.1, CC1.2; hipaa-security 164.308(a)(2)`.
  const requirement = (item, index, items) => {
    const isSame = index > 0 && items[index - 1].framework === item.framework;
    const name = [isSame ? "" : item.framework?.id, item.requirement].filter(Boolean).join(" ");
    const isKnown = item.framework && requirementAt(data, item.framework.id, item.requirement);
    return [index === 0 ? "" : isSame ? ", " : "; ",
      isKnown ? openLink(["requirement", item.framework.id, item.requirement], {}, name) : name];
  };
  return section(`Attestations (${count(data.attestations.length)})`,
    "What no check can decide, on someone’s word, until a day. A check’s result always goes before a person’s word.",
    data.attestations.length > 0 ? table("Attestations", [
      ["Requirements", (items) => items.map(requirement)],
      ["State", ([item]) => (item.inForce ? state("met-word", "In force") : state("lapsed", "Not in force"))],
      ["Statement", ([item]) => item.statement],
      ["Author", ([item]) => item.author],
      ["Scope", ([item]) => [item.service, item.layer].filter(Boolean).join(", ") || "all services"],
      ["Date", ([item]) => item.date, "date"],
      ["Expires", ([item]) => item.expires, "date"],
    ], groups, { class: "stack" }) : nothing("Nobody has attested anything."));
}

function attestationText(word) {
  return h("blockquote", { class: "word" },
    h("p", {}, word.statement),
    h("footer", {}, word.inForce ? state("met-word", "In force") : state("lapsed", "Not in force"),
      ` ${word.author}, ${word.date}, until ${word.expires}`));
}
