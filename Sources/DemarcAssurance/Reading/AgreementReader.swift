internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Reads one agreement of the registry.
enum AgreementReader {
  static func agreement(_ fields: inout YAMLFields) -> Agreement? {
    fields.refuseUnknown([
      "id", "kind", "party", "cloud", "title", "services", "signed", "from", "to", "notification",
      "document",
    ])
    let id = fields.name("id")
    let kind = fields.choice("kind", Agreement.Kind.self)
    let cloud = fields.optionalChoice("cloud", Cloud.self)
    let party = fields.optionalText("party") ?? cloud?.title ?? ""
    if party.isEmpty { fields.fault("an agreement needs 'cloud' or 'party'") }
    let services = fields.scope(
      "services", hint: "list the services it covers, or write 'all'")
    if cloud != nil { fields.refer(.service, "services") }
    let signed = fields.optionalDay("signed")
    let from = fields.optionalDay("from") ?? signed
    if from == nil {
      fields.fault("an agreement needs 'from' or 'signed'", hint: "a day like 2026-01-31")
    }
    let to = fields.optionalDay("to")
    if let from, let to, to < from {
      fields.fault("it ends before it begins", fields.value["to"])
    }
    let terms = terms(&fields)
    let document = fields.document()
    guard !fields.hasErrors, let kind, let from else { return nil }
    return Agreement(
      id: id, kind: kind, party: party, cloud: cloud,
      title: fields.optionalText("title") ?? "\(kind.title) with \(party)", services: services,
      signed: signed, from: from, to: to, notification: terms, document: document,
      span: fields.span)
  }

  /// The longest time a term may give; no law or contract counts further.
  private static let amountMax = 10_000

  private static func terms(_ fields: inout YAMLFields) -> [NotificationTerm] {
    var found: [NotificationTerm] = []
    for value in fields.mappings("notification") {
      var part = fields.inner(value, "a notification term")
      part.refuseUnknown(["trigger", "amount", "unit", "contact"])
      let trigger = part.text("trigger")
      let unit = part.choice("unit", NotificationTerm.Unit.self)
      var amount: Int?
      if let text = part.optionalText("amount") {
        amount = Int(text)
        if amount.map({ !(1...amountMax).contains($0) }) ?? true {
          part.fault(
            "'\(text)' is no amount of time", part.value["amount"],
            hint: "a whole number from 1 to \(amountMax)")
        }
      }
      if let unit, unit != .promptly, part.value["amount"] == nil {
        part.fault(
          "a notification term needs 'amount'",
          hint: "such as {amount: 72, unit: hours}, or "
            + "unit: promptly where none is counted")
      }
      if unit == .promptly, amount != nil {
        part.fault("'promptly' counts no amount", part.value["amount"])
      }
      let term = unit.map {
        NotificationTerm(
          trigger: trigger, amount: amount, unit: $0, contact: part.optionalText("contact"))
      }
      if let term, !part.hasErrors { found.append(term) }
      fields.keep(part)
    }
    return found
  }
}
