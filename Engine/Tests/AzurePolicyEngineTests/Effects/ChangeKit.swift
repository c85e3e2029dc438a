import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Requests for tests of append and modify.
enum ChangeKit {
  static let store = #"{"field":"type","equals":"Test.Shop/stores"}"#

  /// A policy about every store.
  static func policy(
    _ id: String, _ effect: String, _ details: String? = nil, if condition: String = store,
    parameters: String = "{}", isEnforced: Bool = true, aliases: AliasTable = Reading.aliases,
    context: AzureEvaluationContext = AzureEvaluationContext()
  ) throws -> AzureRequestPolicy {
    let definition = try Reading.definition(
      condition, effect: effect, details: details, parameters: parameters, aliases: aliases)
    return AzureRequestPolicy(
      id: id, evaluator: AzurePolicyEvaluator(definition, context: context),
      isEnforced: isEnforced)
  }

  /// A modify policy with these operations.
  static func modify(
    _ id: String, _ operations: String, conflict: String? = nil, if condition: String = store,
    isEnforced: Bool = true, aliases: AliasTable = Reading.aliases
  ) throws -> AzureRequestPolicy {
    let effect = conflict.map { #","conflictEffect":"\#($0)""# } ?? ""
    return try policy(
      id, "modify", #"{"roleDefinitionIds":["r"]\#(effect),"operations":[\#(operations)]}"#,
      if: condition, isEnforced: isEnforced, aliases: aliases)
  }

  static func operation(_ name: String, _ field: String, _ value: String?) -> String {
    let rest = value.map { #","value":\#($0)"# } ?? ""
    return #"{"operation":"\#(name)","field":"\#(field)"\#(rest)}"#
  }

  static func evaluate(
    _ policies: [AzureRequestPolicy], _ properties: String = "{}", more: String = ""
  ) throws -> AzureRequestOutcome {
    AzureRequest(resource: try Reading.store(properties, more)).evaluate(policies)
  }
}
