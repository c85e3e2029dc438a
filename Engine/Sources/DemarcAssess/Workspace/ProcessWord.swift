internal import ConfigRulesEngine
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Reads an entry of `processes` in `demarc.yaml`: a process check's owner, and what was said of it.
enum ProcessWord {
  static func read(_ fields: inout YAMLFields) -> ProcessAttestation? {
    fields.refuseUnknown([
      "rule", "owner", "due", "met", "statement", "author", "date", "expires",
    ])
    let (rule, owner) = (fields.text("rule"), fields.text("owner"))
    let due = fields.value["due"] == nil ? nil : fields.day("due")
    guard fields.value["met"] != nil else {
      guard fields.diagnostics.isEmpty else { return nil }
      return ProcessAttestation(process: rule, owner: owner, due: due)
    }
    let met = fields.text("met")
    if !["yes", "no", "true", "false"].contains(met) {
      fields.fault("'met' is '\(met)'", fields.value["met"], hint: "write yes or no")
    }
    let (statement, author) = (fields.text("statement"), fields.text("author"))
    let (date, expires) = (fields.day("date"), fields.day("expires"))
    if let date, let expires, expires < date {
      fields.fault("it expires before its date", fields.value["expires"])
    }
    guard fields.diagnostics.isEmpty, let date, let expires else { return nil }
    return ProcessAttestation(
      process: rule, owner: owner, due: due, isMet: ["yes", "true"].contains(met),
      statement: statement, author: author, date: date, expires: expires)
  }
}
