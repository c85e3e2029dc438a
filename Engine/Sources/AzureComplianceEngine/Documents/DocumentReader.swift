import DemarcJSON
import DemarcModel

/// Reads the documents of one file into a library.
///
/// What wraps them (`value`, `data`, `properties`, an array) and how members are spelt differ from
/// tool to tool; a document is known by its type, else its id, else what it holds.
struct DocumentReader {
  let file: String
  var diagnostics: [Diagnostic] = []
  var counts: [AzurePolicyLibrary.Kind: Int] = [:]
  /// Types of documents that are of no use here, with their number and the first of them.
  private var others: [String: (count: Int, first: JSONValue)] = [:]
  private var unknown: (count: Int, first: JSONValue)?

  init(file: String) { self.file = file }

  mutating func read(_ json: JSONValue, into library: inout AzurePolicyLibrary) {
    read(json, 0, &library)
    reportOthers(json)
  }

  private mutating func read(
    _ json: JSONValue, _ depth: Int, _ library: inout AzurePolicyLibrary
  ) {
    if json.isArray, depth < 4 {
      for element in json.elements { read(element, depth + 1, &library) }
      return
    }
    guard json.isObject else {
      report(
        "azure-compliance.not-a-document", "a document is an object, not \(json.kindName)", json,
        hint: "give definitions, initiatives, assignments, exemptions or attestations")
      return
    }
    if let list = Self.list(json), depth < 4 {
      for element in list.elements { read(element, depth + 1, &library) }
      return
    }
    add(json, &library)
  }

  /// The documents inside the answer of a command or a query.
  private static func list(_ json: JSONValue) -> JSONValue? {
    if json.member("properties") != nil || json.member("policyRule") != nil { return nil }
    if json.member("type")?.string != nil || json.member("id")?.string != nil { return nil }
    for name in ["value", "data", "exemptions"] {
      if let list = json.member(name), list.isArray { return list }
    }
    return nil
  }

  private mutating func add(_ json: JSONValue, _ library: inout AzurePolicyLibrary) {
    let kind = Self.kind(json)
    let copies = counts[.copy]
    switch kind {
    case .definition: addDefinition(json, &library)
    case .initiative: addInitiative(json, &library)
    case .assignment: addAssignment(json, &library)
    case .exemption: addExemption(json, &library)
    case .attestation: addAttestation(json, &library)
    case .metadata: addMetadata(json, &library)
    case .managementGroup, .subscription:
      // A subscription outside any known group says nothing about the hierarchy, and is no fault.
      _ = library.hierarchy.read(json)
    case .copy: break
    case .other:
      let state = Self.isPolicyState(json) ? "policy states" : nil
      if let type = json.member("type")?.string ?? Self.schema(json) ?? state {
        others[type.lowercased(), default: (0, json)].count += 1
      } else {
        unknown = ((unknown?.count ?? 0) + 1, unknown?.first ?? json)
      }
    }
    if counts[.copy] == copies { counts[kind, default: 0] += 1 }
  }

  /// Whether this is a row of `az policy state list`, which has no type of its own.
  private static func isPolicyState(_ json: JSONValue) -> Bool {
    json.member("complianceState") != nil && json.member("resourceId") != nil
  }

  /// The last part of a `$schema`, without its ending.
  private static func schema(_ json: JSONValue) -> String? {
    guard let text = json.member("$schema")?.string else { return nil }
    let name = text.split(separator: "/").last.map(String.init) ?? text
    return name.split(separator: ".").first.map(String.init)
  }

  // MARK: Kinds

  static func kind(_ json: JSONValue) -> AzurePolicyLibrary.Kind {
    if let type = json.member("type")?.string?.lowercased(), let kind = kind(ofType: type) {
      return kind
    }
    if let id = json.member("id")?.string?.lowercased(), let kind = kind(ofID: id) { return kind }
    let properties = json.member("properties") ?? json
    func has(_ name: String) -> Bool { properties.member(name) != nil }
    if has("policyRule") { return .definition }
    if properties.member("policyDefinitions")?.isArray == true { return .initiative }
    if has("exemptionCategory") { return .exemption }
    if has("policyAssignmentId"), has("complianceState"), !has("resourceId") {
      return .attestation
    }
    if has("policyDefinitionId"), !has("complianceState") { return .assignment }
    if has("metadataId") { return .metadata }
    if json.member("if") != nil, json.member("then") != nil { return .definition }
    return .other
  }

  private static func kind(ofType type: String) -> AzurePolicyLibrary.Kind? {
    switch type {
    case "microsoft.authorization/policydefinitions",
      "microsoft.authorization/policydefinitions/versions":
      .definition
    case "microsoft.authorization/policysetdefinitions",
      "microsoft.authorization/policysetdefinitions/versions":
      .initiative
    case "microsoft.authorization/policyassignments": .assignment
    case "microsoft.authorization/policyexemptions": .exemption
    case "microsoft.policyinsights/attestations": .attestation
    case "microsoft.policyinsights/policymetadata": .metadata
    case "microsoft.management/managementgroups",
      "/providers/microsoft.management/managementgroups":
      .managementGroup
    case "microsoft.resources/subscriptions", "/subscriptions": .subscription
    default: nil
    }
  }

  private static func kind(ofID id: String) -> AzurePolicyLibrary.Kind? {
    let parts = id.split(separator: "/")
    guard let provider = parts.lastIndex(of: "providers"), provider + 3 < parts.count else {
      return nil
    }
    let names = stride(from: provider + 2, to: parts.count, by: 2).map { parts[$0] }
    return kind(ofType: "\(parts[provider + 1])/\(names.joined(separator: "/"))")
  }

  // MARK: Reporting

  private mutating func reportOthers(_ json: JSONValue) {
    if let unknown {
      report(
        "azure-compliance.unknown-document",
        unknown.count == 1
          ? "the document is of no kind that is known here"
          : "\(unknown.count) documents are of no kind that is known here; this is the first",
        unknown.first, hint: "a document is known by its type, its id, or policyRule and the like",
        severity: .warning)
    }
    guard !others.isEmpty else { return }
    let list = others.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value.count))" }
    report(
      "azure-compliance.other-documents",
      "passed over: \(list.prefix(8).joined(separator: ", "))"
        + (list.count > 8 ? " and \(list.count - 8) more types" : ""), json, severity: .note)
  }

  mutating func report(
    _ code: String, _ message: String, _ json: JSONValue, hint: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(.about(code, message, json, in: file, hint: hint, severity: severity))
  }

  // MARK: Members

  /// A text member; one of another kind is reported.
  mutating func text(_ name: String, of json: JSONValue) -> String? {
    guard let member = json.member(name), !member.isNull else { return nil }
    if let text = member.string { return text }
    report("azure-compliance.member-type", "\(name) is a string, not \(member.kindName)", member)
    return nil
  }

  mutating func texts(_ name: String, of json: JSONValue) -> [String] {
    elements(name, of: json).compactMap { element in
      if let text = element.string { return text }
      report(
        "azure-compliance.member-type", "\(name) holds strings, not \(element.kindName)", element)
      return nil
    }
  }

  mutating func elements(_ name: String, of json: JSONValue) -> [JSONValue] {
    guard let member = json.member(name), !member.isNull else { return [] }
    if member.isArray { return Array(member.elements) }
    report("azure-compliance.member-type", "\(name) is an array, not \(member.kindName)", member)
    return []
  }

  mutating func object(_ name: String, of json: JSONValue) -> JSONValue? {
    guard let member = json.member(name), !member.isNull else { return nil }
    if member.isObject { return member }
    report("azure-compliance.member-type", "\(name) is an object, not \(member.kindName)", member)
    return nil
  }
}

extension Diagnostic {
  /// A fault of a document, with the place of the value that it is about.
  static func about(
    _ code: String, _ message: String, _ json: JSONValue, in file: String, hint: String? = nil,
    severity: Severity = .error
  ) -> Diagnostic {
    let place = json.position
    return Diagnostic(
      code, message,
      at: SourceSpan(file: file, start: SourcePosition(line: place.line, column: place.column)),
      hint: hint, severity: severity)
  }
}
