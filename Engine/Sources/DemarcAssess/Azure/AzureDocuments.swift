internal import ARMTemplates
internal import AzureComplianceEngine
internal import DemarcJSON
internal import DemarcModel

/// Gathers the policy documents of a run: files named as such, and those among the exports.
struct AzureDocuments {
  private(set) var library = AzurePolicyLibrary()
  private(set) var diagnostics: [Diagnostic] = []
  private let target: ARMOptions

  /// - Parameter target: where deployment templates with policies in them go.
  init(_ files: [PolicyFile], target: ARMOptions = ARMOptions()) {
    self.target = target
    for file in files { add(file) }
  }

  private mutating func add(_ file: PolicyFile) {
    do throws(Diagnostic) {
      let json = try Self.json(file).root
      if ARMTemplate.recognises(json) {
        add(template: file)
      } else {
        diagnostics += library.add(json, file: file.name)
      }
    } catch {
      diagnostics.append(error)
    }
  }

  /// A file as JSON.
  static func json(_ file: PolicyFile) throws(Diagnostic) -> JSONDocument {
    let text = try file.text()
    do {
      return try JSONDocument.parse(text.text)
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      throw Diagnostic(
        "policy.not-json", error.message, at: SourceSpan(file: file.name, start: place),
        hint: "Azure policies are JSON; save the output of az with --output json")
    }
  }

  /// Takes the policies that a deployment template would set up.
  ///
  /// An assignment counts only where it is known what the template is deployed to.
  private mutating func add(template file: PolicyFile) {
    let parsed = ARMTemplate.read(file.bytes, file: file.name)
    diagnostics += parsed.diagnostics
    guard let template = parsed.tree else { return }
    var options = target
    options.subscriptionID = target.subscriptionID ?? ARMOptions.noSubscription
    let resolved = template.resources(options)
    diagnostics += resolved.diagnostics
    for resource in resolved.resources {
      let type = resource.type.lowercased()
      guard type.hasPrefix("microsoft.authorization/policy") else { continue }
      if type == "microsoft.authorization/policyassignments", target.subscriptionID == nil {
        continue
      }
      diagnostics += library.add(resource.document, file: file.name)
    }
  }

  /// Takes the policies, assignments and containers that stand among exported resources.
  mutating func add(_ resources: [Resource]) {
    for resource in resources where Self.isPolicy(resource) || Self.isContainer(resource) {
      let found = library.add(resource.document, file: resource.origin.file)
      // A plain subscription row is no policy document, and need not be one.
      if Self.isPolicy(resource) { diagnostics += found }
    }
  }

  /// Assigns what was named, or everything where nothing is assigned.
  mutating func assign(_ names: [String], parameters: JSONValue?) {
    guard names.isEmpty else {
      library.dropAssignments()
      for name in names {
        if let fault = library.assign(name, parameters: parameters) { diagnostics.append(fault) }
      }
      return
    }
    guard library.assignments.isEmpty else { return }
    let members = Set(
      library.initiatives.flatMap(\.members).map { Self.name(ofID: $0.definitionID) })
    let alone = library.definitions.filter { !members.contains($0.name.lowercased()) }
    let all =
      library.initiatives.map { $0.id.isEmpty ? $0.name : $0.id }
      + alone.map { $0.id.isEmpty ? $0.name : $0.id }
    for name in all {
      if let fault = library.assign(name, parameters: parameters) { diagnostics.append(fault) }
    }
    guard !all.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        "azure-policy.assigned-to-all",
        "no assignment was given, so everything is assigned to every subscription",
        hint: "give your assignments ('az policy assignment list'), or name some with --assign",
        severity: .note))
  }

  private static func name(ofID id: String) -> String {
    (id.split(separator: "/").last.map(String.init) ?? id).lowercased()
  }

  private static func isPolicy(_ resource: Resource) -> Bool {
    let type = resource.type.lowercased()
    return type.hasPrefix("microsoft.authorization/policy")
      || type == "microsoft.policyinsights/attestations"
      || type == "microsoft.policyinsights/policymetadata"
      || type == "microsoft.management/managementgroups"
  }

  static func isContainer(_ resource: Resource) -> Bool {
    switch resource.type.lowercased() {
    case "microsoft.resources/subscriptions", "microsoft.resources/subscriptions/resourcegroups",
      "microsoft.resources/resourcegroups":
      true
    default: false
    }
  }
}
