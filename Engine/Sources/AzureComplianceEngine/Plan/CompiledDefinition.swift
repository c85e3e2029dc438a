import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// A definition made ready, once for all members that use it.
struct CompiledDefinition {
  /// nil when nothing can be evaluated.
  var tree: AzurePolicyDefinition?
  var declarations: [ParameterDeclaration]
  var obstacle: AzureObstacle?
  /// Whether the rule reads `resourceGroup()` or `subscription()`.
  var readsContainers: Bool
  /// Whether the rule reads `policy()`, which differs from assignment to assignment.
  var readsPolicy: Bool

  /// Compiles a document; what is wrong with the rule joins `diagnostics`.
  static func make(
    _ document: AzureDefinitionDocument, aliases: AliasTable, limits: Limits,
    diagnostics: inout [Diagnostic]
  ) -> CompiledDefinition {
    let properties = document.json.member("properties") ?? document.json
    let rule = properties.member("policyRule") ?? document.json
    var result = CompiledDefinition(
      declarations: ParameterDeclaration.read(properties.member("parameters")),
      readsContainers: mentions(["resourcegroup(", "subscription("], in: rule),
      readsPolicy: mentions(["policy("], in: rule))
    if document.isStatic {
      result.obstacle = .static
      return result
    }
    let mode = document.mode?.lowercased() ?? ""
    if !["", "all", "indexed"].contains(mode) {
      result.obstacle = .resourceProviderMode(document.mode ?? "")
      return result
    }
    let compiled = AzurePolicyDefinition.compile(
      document.json, file: document.file, aliases: aliases, limits: limits)
    diagnostics += compiled.diagnostics
    guard let tree = compiled.tree else {
      let first = compiled.diagnostics.first { $0.severity == .error }
      result.obstacle = .invalid(first?.message ?? "the definition holds no rule")
      return result
    }
    if let fault = tree.faults.first {
      result.obstacle = .invalid("the definition has faults: \(fault.message)")
    } else if let alias = tree.unknownAliases.first {
      result.obstacle = .unknownAlias(alias)
    } else {
      result.tree = tree
    }
    return result
  }

  /// Whether an expression of the rule calls one of these; what a deployment does is no part of it.
  private static func mentions(_ calls: [String], in json: JSONValue) -> Bool {
    switch json.kind {
    case .string:
      guard let text = json.string, text.hasPrefix("["), !text.hasPrefix("[[") else { return false }
      let folded = text.lowercased().filter { $0 != " " }
      return calls.contains { folded.contains($0) }
    case .array: return json.elements.contains { mentions(calls, in: $0) }
    case .object:
      return json.members.contains {
        $0.name.lowercased() != "deployment" && mentions(calls, in: $0.value)
      }
    default: return false
    }
  }
}

/// A definition with the parameters and the effect of an assignment: what is evaluated.
struct Evaluation: Sendable {
  var evaluator: AzurePolicyEvaluator
  /// Index into the library's definitions.
  var definition: Int
  var readsContainers: Bool
  /// Folded names of the fields that `modify` or `append` would write; empty for other effects.
  var writes: Set<String>
  /// The state of a manual policy that nobody attested.
  var defaultState: AzureComplianceState
}
