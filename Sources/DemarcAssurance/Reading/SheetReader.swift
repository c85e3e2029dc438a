internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Reads questionnaires, reviews and sheets of claims.
enum SheetReader {
  static func questionnaire(_ fields: inout YAMLFields) -> QuestionnaireEntry? {
    fields.refuseUnknown([
      "id", "party", "cloud", "sent", "due", "returned", "document", "sheet", "columns",
    ])
    let id = fields.name("id")
    let cloud = fields.optionalChoice("cloud", Cloud.self)
    let party = fields.optionalText("party") ?? cloud?.title ?? ""
    if party.isEmpty { fields.fault("a questionnaire needs 'cloud' or 'party'") }
    let columns = columns(&fields, AnswerSheet.columns)
    let (sent, due) = (fields.optionalDay("sent"), fields.optionalDay("due"))
    if let sent, let due, due < sent {
      fields.fault("it is due before it was sent", fields.value["due"])
    }
    var entry = QuestionnaireEntry(
      id: id, party: party, cloud: cloud, sent: sent, due: due,
      returned: fields.optionalDay("returned"), document: fields.document(), columns: columns,
      span: fields.span)
    entry.sheet = fields.optionalText("sheet")
    return fields.hasErrors ? nil : entry
  }

  static func review(_ fields: inout YAMLFields) -> ReviewRecord? {
    fields.refuseUnknown([
      "id", "subject", "services", "by", "date", "next", "outcome", "open", "document",
    ])
    let (id, subject, reviewer) = (fields.name("id"), fields.text("subject"), fields.text("by"))
    let date = fields.day("date")
    let next = fields.optionalDay("next")
    if let date, let next, next < date {
      fields.fault("the next review is due before this one", fields.value["next"])
    }
    let outcome = fields.choice("outcome", ReviewRecord.Outcome.self)
    fields.refer(.service, "services")
    let document = fields.document()
    guard !fields.hasErrors, let date, let outcome else { return nil }
    return ReviewRecord(
      id: id, subject: subject, services: fields.texts("services"), reviewer: reviewer,
      date: date, next: next, outcome: outcome, open: fields.texts("open"), document: document,
      span: fields.span)
  }

  static func claims(_ fields: inout YAMLFields) -> ClaimSheetEntry? {
    fields.refuseUnknown([
      "id", "party", "cloud", "framework", "service", "document", "sheet", "columns", "owners",
    ])
    let id = fields.name("id")
    let cloud = fields.optionalChoice("cloud", Cloud.self)
    let party = fields.optionalText("party") ?? cloud?.title ?? ""
    let framework = fields.text("framework")
    fields.refer(.framework, "framework")
    fields.refer(.service, "service")
    let columns = columns(&fields, ClaimSheet.columns)
    var owners: [String: Owner] = [:]
    if var part = fields.optionalMapping("owners", "owners") {
      for member in part.value.members {
        guard let word = member.value.string, let owner = Owner(rawValue: word), owner != .none
        else {
          part.fault(
            "'\(member.name)' stands for no party", member.value,
            hint: "one of provider, customer, shared, both")
          continue
        }
        owners[ClaimSheet.folded(member.name)] = owner
      }
      fields.keep(part)
    }
    let document = fields.document()
    if document == nil, !fields.hasErrors {
      fields.fault("a sheet of claims needs 'document'", hint: "document: claims/aws-crm.csv")
    }
    let sheet = fields.optionalText("sheet")
    guard !fields.hasErrors, let document else { return nil }
    var entry = ClaimSheetEntry(
      id: id, party: party, cloud: cloud, framework: framework,
      service: fields.optionalText("service"), document: document, columns: columns,
      owners: owners, span: fields.span)
    entry.sheet = sheet
    return entry
  }

  private static func columns(_ fields: inout YAMLFields, _ known: [String]) -> ColumnMapping {
    guard var part = fields.optionalMapping("columns", "columns") else { return ColumnMapping() }
    part.refuseUnknown(known)
    var headings: [String: String] = [:]
    for name in known { headings[name] = part.optionalText(name) }
    fields.keep(part)
    return ColumnMapping(headings)
  }
}
