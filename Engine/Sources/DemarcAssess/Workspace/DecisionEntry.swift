internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Reads one entry of `decisions` in `demarc.yaml`; it may decide on several requirements.
enum DecisionEntry {
  static func read(_ fields: inout YAMLFields) -> [RequirementDecision] {
    fields.refuseUnknown(["requirements", "decision", "reason", "author", "date", "review"])
    let names = fields.texts("requirements")
    if names.isEmpty {
      fields.fault("a decision needs 'requirements'", hint: "such as [iso27001-2022 A.8.30]")
    }
    let choice = fields.choice("decision", RequirementDecision.Choice.self)
    let (reason, author) = (fields.text("reason"), fields.text("author"))
    if !reason.isEmpty, reason.count < ExceptionsFile.reasonCharactersMin {
      fields.fault(
        "the reason '\(reason)' says too little", fields.value["reason"],
        hint: "an auditor reads it: say why")
    }
    let date = fields.day("date")
    let review = fields.value["review"] == nil ? nil : fields.day("review")
    var ids: [RequirementID] = []
    for name in names {
      let parts = name.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else {
        fields.fault(
          "'\(name)' names no requirement", fields.value["requirements"],
          hint: "framework and id, such as 'iso27001-2022 A.8.30'")
        continue
      }
      ids.append(RequirementID(framework: String(parts[0]), id: String(parts[1])))
    }
    guard fields.diagnostics.isEmpty, let choice, let date else { return [] }
    fields.refer(.requirement, "requirements")
    let span = YAMLFields.span(fields.value, fields.file)
    return ids.map {
      RequirementDecision(
        requirement: $0, choice: choice, reason: reason, author: author, date: date,
        review: review, span: span)
    }
  }
}
