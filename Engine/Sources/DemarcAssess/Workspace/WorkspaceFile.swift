public import DemarcBoundary
internal import DemarcJSON
public import DemarcModel

/// What `demarc.yaml` says: who we are, what we are held to, what the providers have shown, and what
/// people have vouched for.
public struct WorkspaceFile: Sendable {
  public var organization = ""
  public var frameworks: [String] = []
  public var reports: [ProviderReport] = []
  public var attestations: [Attestation] = []
  public var overrides: [OwnerOverride] = []
  /// Exports that someone vouches hold everything, so that an absence counts.
  public var complete: [CompleteExport] = []
  /// The user's own frameworks, paths relative to the file.
  public var frameworkFiles: [String] = []

  public init() {}

  /// Reads the text; entries with a fault are left out, the rest counts.
  public static func parse(_ source: SourceFile) -> Parsed<WorkspaceFile> {
    do throws(Diagnostic) {
      var fields = try YAMLFields.root(source, what: "demarc.yaml")
      fields.refuseUnknown([
        "organization", "frameworks", "ownFrameworks", "assurance", "attestations", "overrides",
        "complete",
      ])
      var file = WorkspaceFile()
      file.organization = fields.optionalText("organization") ?? ""
      file.frameworks = fields.texts("frameworks")
      file.frameworkFiles = fields.texts("ownFrameworks")
      var nested: [Diagnostic] = []
      if let assurance = fields.value["assurance"] {
        var part = YAMLFields(assurance, file: source.name, what: "assurance")
        part.refuseUnknown(["reports"])
        file.reports = part.mappings("reports").compactMap {
          report($0, source.name, &nested)
        }
        nested += part.diagnostics
      }
      file.attestations = fields.mappings("attestations").flatMap {
        attestations($0, source.name, &nested)
      }
      file.complete = fields.mappings("complete").compactMap {
        complete($0, source.name, &nested)
      }
      file.overrides = fields.mappings("overrides").compactMap {
        override($0, source.name, &nested)
      }
      return Parsed(file, (fields.diagnostics + nested).sorted { place($0) < place($1) })
    } catch {
      return Parsed(nil, [error])
    }
  }

  private static func place(_ diagnostic: Diagnostic) -> SourcePosition {
    diagnostic.span?.start ?? SourcePosition(line: 0, column: 0)
  }

  private static func report(
    _ value: JSONValue, _ file: String, _ diagnostics: inout [Diagnostic]
  ) -> ProviderReport? {
    var fields = YAMLFields(value, file: file, what: "a provider report")
    defer { diagnostics += fields.diagnostics }
    fields.refuseUnknown([
      "id", "cloud", "title", "frameworks", "services", "regions", "period", "bridge", "document",
    ])
    let (id, title) = (fields.text("id"), fields.text("title"))
    let cloud = fields.choice("cloud", Cloud.self)
    var period = YAMLFields(value["period"] ?? value, file: file, what: "a report's period")
    let (from, to) = (period.day("from"), period.day("to"))
    fields.diagnostics += period.diagnostics
    if value["services"] == nil {
      fields.fault(
        "a provider report needs 'services'",
        hint: "list the services its scope section names, or write 'all'")
    }
    if value["regions"] == nil {
      fields.fault(
        "a provider report needs 'regions'",
        hint: "list the regions its scope section names, or write 'all'")
    }
    guard fields.diagnostics.isEmpty, let cloud, let from, let to else { return nil }
    guard from <= to else {
      fields.fault("the period ends before it begins", value["period"])
      return nil
    }
    var bridgedTo: CivilDay?
    if let bridge = value["bridge"] {
      var part = YAMLFields(bridge, file: file, what: "a bridge letter")
      part.refuseUnknown(["to", "document"])
      bridgedTo = part.day("to")
      if let day = bridgedTo, day > to.adding(days: ProviderReport.bridgeDaysMax) {
        diagnostics.append(
          Diagnostic(
            "workspace.long-bridge",
            "a bridge letter to \(day) reaches more than three months past the report",
            at: YAMLFields.span(bridge, file),
            hint:
              "it counts to \(to.adding(days: ProviderReport.bridgeDaysMax)); ask for a new report",
            severity: .warning))
      }
      fields.diagnostics += part.diagnostics
    }
    return ProviderReport(
      id: id, cloud: cloud, title: title, frameworks: fields.texts("frameworks"),
      services: all(fields.texts("services")), regions: all(fields.texts("regions")), from: from,
      to: to, bridgedTo: bridgedTo)
  }

  private static func all(_ names: [String]) -> Set<String>? {
    names == ["all"] ? nil : Set(names)
  }

  /// One entry may vouch for several requirements.
  private static func attestations(
    _ value: JSONValue, _ file: String, _ diagnostics: inout [Diagnostic]
  ) -> [Attestation] {
    var fields = YAMLFields(value, file: file, what: "an attestation")
    defer { diagnostics += fields.diagnostics }
    fields.refuseUnknown([
      "requirements", "service", "layer", "statement", "author", "date", "expires",
    ])
    let names = fields.texts("requirements")
    if names.isEmpty {
      fields.fault("an attestation needs 'requirements'", hint: "such as [soc2 CC1.1]")
    }
    let (statement, author) = (fields.text("statement"), fields.text("author"))
    let (date, expires) = (fields.day("date"), fields.day("expires"))
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
    guard fields.diagnostics.isEmpty, let date, let expires else { return [] }
    return ids.map {
      Attestation(
        requirement: $0, service: service, layer: layer, statement: statement, author: author,
        date: date, expires: expires)
    }
  }

  private static func complete(
    _ value: JSONValue, _ file: String, _ diagnostics: inout [Diagnostic]
  ) -> CompleteExport? {
    var fields = YAMLFields(value, file: file, what: "a complete export")
    defer { diagnostics += fields.diagnostics }
    fields.refuseUnknown(["cloud", "account", "types"])
    let cloud = fields.choice("cloud", Cloud.self)
    let account = fields.text("account")
    let types = fields.texts("types")
    if types.isEmpty {
      fields.fault(
        "a complete export needs 'types'", hint: "list the resource types, or write 'all'")
    }
    guard fields.diagnostics.isEmpty, let cloud else { return nil }
    return CompleteExport(cloud: cloud, account: account, types: types == ["all"] ? nil : types)
  }

  private static func override(
    _ value: JSONValue, _ file: String, _ diagnostics: inout [Diagnostic]
  ) -> OwnerOverride? {
    var fields = YAMLFields(value, file: file, what: "an override")
    defer { diagnostics += fields.diagnostics }
    fields.refuseUnknown(["service", "layer", "owner", "reason", "author", "expires"])
    let (service, layer) = (fields.text("service"), fields.text("layer"))
    let owner = fields.choice("owner", Owner.self)
    let (reason, author) = (fields.text("reason"), fields.text("author"))
    let expires = fields.day("expires")
    guard fields.diagnostics.isEmpty, let owner, let expires else { return nil }
    return OwnerOverride(
      service: service, layer: layer, owner: owner, reason: reason, author: author,
      expires: expires)
  }
}

/// The word of whoever made an export that it holds every resource of some types in an account: no file
/// of Azure or Google Cloud can show that by itself.
public struct CompleteExport: Hashable, Sendable {
  public var cloud: Cloud
  public var account: String
  /// Nil = every type.
  public var types: [String]?

  public init(cloud: Cloud, account: String, types: [String]? = nil) {
    self.cloud = cloud
    self.account = account
    self.types = types
  }
}
