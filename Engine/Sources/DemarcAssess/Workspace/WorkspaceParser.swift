internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

/// Reads `demarc.yaml`.
struct WorkspaceParser {
  private let name: String
  private var file = WorkspaceFile()
  private var diagnostics: [Diagnostic] = []

  static func parse(_ source: SourceFile) -> Parsed<WorkspaceFile> {
    do throws(Diagnostic) {
      var parser = WorkspaceParser(name: source.name)
      parser.read(try YAMLFields.root(source, what: "demarc.yaml"))
      return Parsed(parser.file, parser.diagnostics.sorted { place($0) < place($1) })
    } catch {
      return Parsed(nil, [error])
    }
  }

  private init(name: String) { self.name = name }

  private static func place(_ diagnostic: Diagnostic) -> SourcePosition {
    diagnostic.span?.start ?? SourcePosition(line: 0, column: 0)
  }

  private mutating func read(_ root: YAMLFields) {
    var fields = root
    fields.refuseUnknown([
      "organization", "frameworks", "ownFrameworks", "assurance", "attestations", "overrides",
      "complete", "processes", "residency", "decisions",
    ])
    file.organization = fields.optionalText("organization") ?? ""
    file.frameworks = fields.texts("frameworks")
    fields.refer(.framework, "frameworks")
    file.frameworkFiles = fields.texts("ownFrameworks")
    if let assurance = fields.value["assurance"] {
      var part = YAMLFields(assurance, file: name, what: "assurance")
      part.refuseUnknown(["reports"])
      for value in part.mappings("reports") { report(value) }
      keep(part)
    }
    for value in fields.mappings("attestations") { attestation(value) }
    for value in fields.mappings("complete") { complete(value) }
    for value in fields.mappings("processes") {
      var process = YAMLFields(value, file: name, what: "a process")
      if let word = ProcessWord.read(&process) { file.processes.append(word) }
      keep(process)
    }
    for value in fields.mappings("residency") {
      var entry = YAMLFields(value, file: name, what: "a data class")
      if let data = DataClassEntry.read(&entry) {
        if file.residency.contains(where: { $0.name == data.name }) {
          entry.fault("two data classes are called '\(data.name)'", hint: "name each once")
        } else {
          file.residency.append(data)
        }
      }
      keep(entry)
    }
    for value in fields.mappings("overrides") { override(value) }
    for value in fields.mappings("decisions") {
      var entry = YAMLFields(value, file: name, what: "a decision")
      for decision in DecisionEntry.read(&entry) {
        if file.decisions.contains(where: { $0.requirement == decision.requirement }) {
          entry.fault("\(decision.requirement) is decided twice", hint: "decide on each once")
        } else {
          file.decisions.append(decision)
        }
      }
      keep(entry)
    }
    keep(fields)
  }

  private mutating func keep(_ fields: YAMLFields) {
    diagnostics += fields.diagnostics
    file.references += fields.references
  }

  // MARK: Reports

  private mutating func report(_ value: JSONValue) {
    var fields = YAMLFields(value, file: name, what: "a provider report")
    defer { keep(fields) }
    fields.refuseUnknown([
      "id", "cloud", "title", "frameworks", "services", "regions", "period", "bridge", "document",
    ])
    let (id, title) = (fields.text("id"), fields.text("title"))
    if file.reports.contains(where: { $0.id == id }) {
      fields.fault("two reports are called '\(id)'", value["id"], hint: "name each once")
    }
    let cloud = fields.choice("cloud", Cloud.self)
    let period = period(of: value, &fields)
    for (member, section) in [("services", "services"), ("regions", "regions")]
    where value[member] == nil {
      fields.fault(
        "a provider report needs '\(member)'",
        hint: "list the \(section) its scope section names, or write 'all'")
    }
    let bridgedTo = value["bridge"].flatMap { bridge($0, to: period?.to, &fields) }
    guard fields.diagnostics.allSatisfy({ $0.severity != .error }), let cloud, let period else {
      return
    }
    fields.refer(.framework, "frameworks")
    fields.refer(.service, "services")
    file.reports.append(
      ProviderReport(
        id: id, cloud: cloud, title: title, frameworks: fields.texts("frameworks"),
        services: Self.all(fields.texts("services")), regions: Self.all(fields.texts("regions")),
        from: period.from, to: period.to, bridgedTo: bridgedTo))
  }

  private func period(
    of value: JSONValue, _ fields: inout YAMLFields
  ) -> (from: CivilDay, to: CivilDay)? {
    guard let written = value["period"], written.isObject else {
      fields.fault(
        "a provider report needs 'period'", value["period"],
        hint: "such as {from: 2025-10-01, to: 2026-03-31}")
      return nil
    }
    var period = YAMLFields(written, file: name, what: "a report's period")
    period.refuseUnknown(["from", "to"])
    let (from, to) = (period.day("from"), period.day("to"))
    fields.diagnostics += period.diagnostics
    guard let from, let to else { return nil }
    guard from <= to else {
      fields.fault("the period ends before it begins", written)
      return nil
    }
    return (from, to)
  }

  private func bridge(
    _ value: JSONValue, to end: CivilDay?, _ fields: inout YAMLFields
  ) -> CivilDay? {
    var part = YAMLFields(value, file: name, what: "a bridge letter")
    part.refuseUnknown(["to", "document"])
    let day = part.day("to")
    fields.diagnostics += part.diagnostics
    if let day, let end, day < end {
      fields.fault("the bridge letter ends before the report does", value)
    }
    if let day, let end, day > end.adding(days: ProviderReport.bridgeDaysMax) {
      fields.diagnostics.append(
        Diagnostic(
          "workspace.long-bridge",
          "a bridge letter to \(day) reaches more than three months past the report",
          at: YAMLFields.span(value, name),
          hint:
            "it counts to \(end.adding(days: ProviderReport.bridgeDaysMax)); ask for a new report",
          severity: .warning))
    }
    return day
  }

  private static func all(_ names: [String]) -> Set<String>? {
    names == ["all"] ? nil : Set(names)
  }

  // MARK: People's word

  /// One entry may vouch for several requirements.
  private mutating func attestation(_ value: JSONValue) {
    var fields = YAMLFields(value, file: name, what: "an attestation")
    defer { keep(fields) }
    fields.refuseUnknown([
      "requirements", "service", "layer", "statement", "author", "date", "expires",
    ])
    let names = fields.texts("requirements")
    if names.isEmpty {
      fields.fault("an attestation needs 'requirements'", hint: "such as [soc2 CC1.1]")
    }
    let (statement, author) = (fields.text("statement"), fields.text("author"))
    let (date, expires) = (fields.day("date"), fields.day("expires"))
    if let date, let expires, expires < date {
      fields.fault("it expires before its date", value["expires"])
    }
    let (service, layer) = (fields.optionalText("service"), fields.optionalText("layer"))
    var ids: [RequirementID] = []
    for name in names {
      let parts = name.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else {
        fields.fault(
          "'\(name)' names no requirement", value["requirements"],
          hint: "framework and id, such as 'soc2 CC1.1'")
        continue
      }
      ids.append(RequirementID(framework: String(parts[0]), id: String(parts[1])))
    }
    guard fields.diagnostics.isEmpty, let date, let expires else { return }
    fields.refer(.requirement, "requirements")
    fields.refer(.service, "service")
    fields.refer(.layer, "layer")
    file.attestations += ids.map {
      Attestation(
        requirement: $0, service: service, layer: layer, statement: statement, author: author,
        date: date, expires: expires)
    }
  }

  private mutating func complete(_ value: JSONValue) {
    var fields = YAMLFields(value, file: name, what: "a complete export")
    defer { keep(fields) }
    fields.refuseUnknown(["cloud", "account", "types", "scope"])
    let cloud = fields.choice("cloud", Cloud.self)
    let account = fields.text("account")
    let types = fields.texts("types")
    if types.isEmpty {
      fields.fault(
        "a complete export needs 'types'", hint: "list the resource types, or write 'all'")
    }
    let scope = fields.optionalText("scope")
    if let scope, cloud != .azure || !Self.stands(scope, in: account) {
      fields.fault(
        "the scope '\(scope)' is no Azure id of the account", value["scope"],
        hint: "write one such as /subscriptions/\(account)/resourceGroups/NAME, or leave it out")
    }
    guard fields.diagnostics.isEmpty, let cloud else { return }
    fields.refer(.account(cloud), "account")
    file.complete.append(
      CompleteExport(
        cloud: cloud, account: account, types: types == ["all"] ? nil : types, scope: scope))
  }

  private static func stands(_ scope: String, in account: String) -> Bool {
    AzureID.subscription(of: scope).lowercased() == account.lowercased()
  }

  private mutating func override(_ value: JSONValue) {
    var fields = YAMLFields(value, file: name, what: "an override")
    defer { keep(fields) }
    fields.refuseUnknown(["service", "layer", "owner", "reason", "author", "expires"])
    let (service, layer) = (fields.text("service"), fields.text("layer"))
    let owner = fields.choice("owner", Owner.self)
    let (reason, author) = (fields.text("reason"), fields.text("author"))
    let expires = fields.day("expires")
    guard fields.diagnostics.isEmpty, let owner, let expires else { return }
    fields.refer(.service, "service")
    fields.refer(.layer, "layer")
    file.overrides.append(
      OwnerOverride(
        service: service, layer: layer, owner: owner, reason: reason, author: author,
        expires: expires))
  }
}
