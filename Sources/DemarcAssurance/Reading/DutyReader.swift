internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Reads one complementary user-entity control of a report.
enum DutyReader {
  static func duty(_ fields: inout YAMLFields, _ report: AssuranceReport) -> CustomerDuty? {
    fields.refuseUnknown([
      "id", "criteria", "controls", "services", "text", "owner", "check", "attestation", "record",
    ])
    let (id, text) = (fields.name("id"), fields.text("text"))
    let criteria = criteria(&fields)
    let controls = fields.texts("controls")
    if criteria.isEmpty, controls.isEmpty {
      fields.fault(
        "a user-entity control needs 'criteria' or 'controls'",
        hint: "criteria: [soc2 CC6.2], or controls: [AC-2] of NIST SP 800-53")
    }
    fields.refer(.requirement, "criteria")
    for value in fields.value["controls"].map({ $0.isArray ? Array($0.elements) : [$0] }) ?? [] {
      if let name = value.string {
        fields.note(
          NameReference(
            .requirement, "\(Catalog.hub) \(name)", at: YAMLFields.span(value, fields.file)))
      }
    }
    let services = fields.texts("services")
    fields.refer(.service, "services")
    let answer = answer(&fields)
    guard let cloud = report.cloud else {
      fields.fault(
        "user-entity controls of a vendor that is no cloud have no place in the matrix",
        hint: "write them as attestations in demarc.yaml")
      return nil
    }
    guard !fields.hasErrors else { return nil }
    return CustomerDuty(
      id: id, cloud: cloud, report: report.id, reportTitle: report.title,
      services: services == ["all"] ? [] : services, criteria: criteria, controls: controls,
      text: text, owner: fields.optionalText("owner"), answer: answer, span: fields.span)
  }

  private static func criteria(_ fields: inout YAMLFields) -> [RequirementID] {
    fields.texts("criteria").compactMap { name in
      let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        fields.fault(
          "'\(name)' names no requirement", fields.value["criteria"],
          hint: "framework and id, such as 'soc2 CC6.2'")
        return nil
      }
      return RequirementID(framework: parts[0], id: parts[1])
    }
  }

  private static func answer(_ fields: inout YAMLFields) -> CustomerDuty.Answer? {
    let given = ["check", "attestation", "record"].filter { fields.value[$0] != nil }
    if given.count > 1 {
      fields.fault(
        "a user-entity control has one answer, not \(given.joined(separator: " and "))",
        fields.value[given[1]], hint: "keep the one that shows most")
      return nil
    }
    switch given.first {
    case "check":
      let checks = fields.texts("check")
      fields.refer(.check, "check")
      return checks.isEmpty ? nil : .checks(checks)
    case "attestation": return word(&fields)
    case "record": return record(&fields)
    default: return nil
    }
  }

  private static func word(_ fields: inout YAMLFields) -> CustomerDuty.Answer? {
    guard var part = fields.optionalMapping("attestation", "an attestation") else { return nil }
    part.refuseUnknown(["statement", "by", "date", "expires"])
    let (statement, author) = (part.text("statement"), part.text("by"))
    let days = days(&part)
    defer { fields.keep(part) }
    guard !part.hasErrors, let days else { return nil }
    return .word(
      statement: statement, author: author, date: days.date, expires: days.expires)
  }

  private static func record(_ fields: inout YAMLFields) -> CustomerDuty.Answer? {
    guard var part = fields.optionalMapping("record", "a record") else { return nil }
    part.refuseUnknown(["reference", "by", "date", "expires"])
    let (reference, author) = (part.text("reference"), part.text("by"))
    let days = days(&part)
    defer { fields.keep(part) }
    guard !part.hasErrors, let days else { return nil }
    return .record(
      reference: reference, author: author, date: days.date, expires: days.expires)
  }

  private static func days(_ part: inout YAMLFields) -> (date: CivilDay, expires: CivilDay)? {
    let (date, expires) = (part.day("date"), part.day("expires"))
    guard let date, let expires else { return nil }
    if expires < date { part.fault("it expires before its date", part.value["expires"]) }
    return (date, expires)
  }
}
