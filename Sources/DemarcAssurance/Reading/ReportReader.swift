internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Reads one report of the registry.
enum ReportReader {
  static func report(_ fields: inout YAMLFields) -> AssuranceReport? {
    fields.refuseUnknown([
      "id", "type", "cloud", "provider", "title", "auditor", "frameworks", "services", "regions",
      "period", "issued", "expires", "bridge", "opinion", "disposition", "exceptions",
      "subservices", "controls", "document",
    ])
    let id = fields.name("id")
    let type = fields.optionalChoice("type", ReportType.self)
    let cloud = fields.optionalChoice("cloud", Cloud.self)
    let provider = fields.optionalText("provider") ?? cloud?.title ?? ""
    if cloud == nil, provider.isEmpty {
      fields.fault(
        "a report needs 'cloud' or 'provider'", hint: "cloud: aws, or provider: Example Ltd")
    }
    let title =
      fields.optionalText("title")
      ?? type.map { "\(provider) \($0.title)" }
      ?? fields.text("title")
    let services = fields.scope(
      "services", hint: "list the services its scope section names, or write 'all'")
    let regions = fields.scope(
      "regions", hint: "list the regions its scope section names, or write 'all'")
    fields.refer(.framework, "frameworks")
    if cloud != nil { fields.refer(.service, "services") }
    guard let period = period(&fields) else { return nil }
    var report = AssuranceReport(
      id: id, type: type, cloud: cloud, provider: provider, title: title,
      auditor: fields.optionalText("auditor"), frameworks: fields.texts("frameworks"),
      services: services, regions: regions, from: period.from, to: period.to,
      issued: fields.optionalDay("issued"), expires: fields.optionalDay("expires"),
      span: fields.span)
    if let expires = report.expires, expires < report.from {
      fields.fault("it expires before its period begins", fields.value["expires"])
    }
    report.opinion =
      fields.optionalChoice("opinion", ProviderReport.Opinion.self) ?? .unqualified
    report.bridge = bridge(&fields, to: period.to)
    report.disposition = disposition(&fields)
    report.document = fields.document()
    // A fault in one of these leaves out that one, never the report.
    let isSound = !fields.hasErrors
    report.exceptions = exceptions(&fields)
    report.subservices = subservices(&fields)
    report.controls = controls(&fields, report)
    return isSound ? report : nil
  }

  private static func period(_ fields: inout YAMLFields) -> (from: CivilDay, to: CivilDay)? {
    guard var part = fields.optionalMapping("period", "a report's period") else {
      if fields.value["period"] == nil {
        fields.fault("a report needs 'period'", hint: "such as {from: 2025-10-01, to: 2026-03-31}")
      }
      return nil
    }
    part.refuseUnknown(["from", "to"])
    let (from, to) = (part.day("from"), part.day("to"))
    if let from, let to, to < from { part.fault("the period ends before it begins") }
    defer { fields.keep(part) }
    guard let from, let to, from <= to else { return nil }
    return (from, to)
  }

  private static func bridge(_ fields: inout YAMLFields, to end: CivilDay) -> BridgeLetter? {
    guard var part = fields.optionalMapping("bridge", "a bridge letter") else { return nil }
    part.refuseUnknown(["to", "by", "signed", "document"])
    let to = part.day("to")
    if let to, to < end {
      part.fault("the bridge letter ends before the report does", part.value["to"])
    }
    let author = part.optionalChoice("by", BridgeLetter.Author.self) ?? .management
    let letter = to.map {
      BridgeLetter(
        to: $0, author: author, signed: part.optionalDay("signed"),
        document: part.optionalText("document"))
    }
    fields.keep(part)
    return letter
  }

  /// `disposition: {decision: …, because: …, by: …, date: …}`.
  private static func disposition(_ fields: inout YAMLFields) -> Disposition? {
    guard var part = fields.optionalMapping("disposition", "a disposition") else { return nil }
    part.refuseUnknown(["decision", "because", "by", "date"])
    let decision = part.choice("decision", Disposition.Decision.self)
    let (because, author) = (part.text("because"), part.text("by"))
    let date = part.day("date")
    defer { fields.keep(part) }
    guard !part.hasErrors, let decision, let date else { return nil }
    return Disposition(decision: decision, because: because, author: author, date: date)
  }

  private static func exceptions(_ fields: inout YAMLFields) -> [ReportException] {
    var found: [ReportException] = []
    for value in fields.mappings("exceptions") {
      var part = fields.inner(value, "an exception of a report")
      part.refuseUnknown(["id", "criteria", "text", "disposition"])
      let exception = ReportException(
        id: part.name("id"), criteria: part.texts("criteria"), text: part.text("text"),
        disposition: disposition(&part), span: part.span)
      part.refer(.requirement, "criteria")
      if !part.hasErrors { found.append(exception) }
      fields.keep(part)
    }
    return found
  }

  private static func subservices(_ fields: inout YAMLFields) -> [SubserviceOrganization] {
    var found: [SubserviceOrganization] = []
    for value in fields.mappings("subservices") {
      var part = fields.inner(value, "a subservice organisation")
      part.refuseUnknown(["name", "method", "does", "report", "expects"])
      let name = part.text("name")
      let method = part.choice("method", SubserviceOrganization.Method.self)
      if !part.hasErrors, let method {
        found.append(
          SubserviceOrganization(
            name: name, method: method, does: part.optionalText("does"),
            report: part.optionalText("report"), expects: part.texts("expects"), span: part.span))
      }
      fields.keep(part)
    }
    return found
  }

  private static func controls(
    _ fields: inout YAMLFields, _ report: AssuranceReport
  ) -> [CustomerDuty] {
    var found: [CustomerDuty] = []
    for value in fields.mappings("controls") {
      var part = fields.inner(value, "a user-entity control")
      if let duty = DutyReader.duty(&part, report) { found.append(duty) }
      fields.keep(part)
    }
    return found
  }
}
