import DemarcJSON
import DemarcModel

/// `then.details`, as far as a verdict, a change or a report needs it.
struct EffectDetails: Sendable {
  /// The related resource of the IfNotExists effects.
  struct Related: Sendable {
    var type: Expression
    var name: Expression?
    var resourceGroupName: Expression?
    var existenceScope: Expression?
    var condition: Condition?
    var evaluationDelay: Expression?
    /// Whether a parameter of the deployment is the location, which a subscription does not have.
    var deploysLocation = false
  }

  var related: Related?
  /// What append and modify do, in their order.
  var operations: [ChangeOperation] = []
  var conflictEffect: Expression?
  /// The details with every value an expression, but for conditions and the deployment.
  var changes: Expression?
  var defaultState: Expression?
  /// Folded names of the actions that denyAction bars.
  var actionNames: [String] = []
}

/// What the details of one rule are read for.
struct DetailsContext {
  /// Effects that the rule may have, without disabled; empty when its text does not say.
  var effects: Set<AzureEffect>
  /// Folded types that the rule can match; nil when it names none.
  var types: Set<String>?
  var path: String

  /// Whether the details are made for these effects and no other.
  func isOnly(_ family: Set<AzureEffect>) -> Bool {
    !effects.isEmpty && effects.isSubset(of: family)
  }

  /// Whether the details may be those of this effect.
  func may(_ effect: AzureEffect) -> Bool { effects.isEmpty || effects.contains(effect) }
}

extension AzureEffect {
  static let lookingUp: Set<AzureEffect> = [.auditIfNotExists, .deployIfNotExists]
}

extension DefinitionCompiler {
  mutating func effectDetails(
    _ json: JSONValue?, _ then: JSONValue, _ context: DetailsContext
  ) -> EffectDetails {
    var details = EffectDetails()
    guard let json, !json.isNull else {
      absentDetails(then, context)
      return details
    }
    if json.isArray {
      arrayDetails(json, context, &details)
      return details
    }
    if context.isOnly([.append]) {
      wrongDetails("append", "an array of fields and values", json, context)
    }
    guard json.isObject else {
      for (name, family) in Self.objectFamilies where context.isOnly(family) {
        wrongDetails(name, "an object", json, context)
      }
      return details
    }
    if context.may(.modify), member("operations", of: json) != nil || context.isOnly([.modify]) {
      modifyDetails(json, context, &details)
    }
    if context.effects.isEmpty || !context.effects.isDisjoint(with: AzureEffect.lookingUp) {
      relatedDetails(json, context, &details)
    }
    if context.effects.contains(.denyAction) { actionDetails(json, context, &details) }
    if context.effects.contains(.manual) { manualDetails(json, context, &details) }
    if context.isOnly([.addToNetworkGroup]) { networkGroupDetails(json, context) }
    return details
  }

  private static let objectFamilies: [(String, Set<AzureEffect>)] = [
    ("modify", [.modify]), ("an IfNotExists effect", AzureEffect.lookingUp),
    ("denyAction", [.denyAction]), ("manual", [.manual]),
  ]

  private mutating func absentDetails(_ then: JSONValue, _ context: DetailsContext) {
    if context.isOnly(AzureEffect.lookingUp) { missingRelatedType(then, context) }
    for (effect, hint) in [
      (AzureEffect.append, "list the fields to append and their values"),
      (.modify, "list operations: add, addOrReplace, remove"),
    ] where context.isOnly([effect]) {
      report(
        "azure-policy.missing-details", "\(effect.rawValue) needs details", then, context.path,
        hint: hint, severity: .warning)
    }
    if context.isOnly([.denyAction]) {
      report(
        "azure-policy.missing-details", "denyAction needs details.actionNames", then, context.path,
        hint: "name the action: [\"delete\"]", severity: .warning)
    }
  }

  private mutating func wrongDetails(
    _ effect: String, _ expected: String, _ json: JSONValue, _ context: DetailsContext
  ) {
    report(
      "azure-policy.details-type", "details of \(effect) is \(expected), not \(kind(json))", json,
      context.path)
  }

  private mutating func arrayDetails(
    _ json: JSONValue, _ context: DetailsContext, _ details: inout EffectDetails
  ) {
    if context.may(.append) {
      appendDetails(json, context, &details)
      return
    }
    for (name, family) in Self.objectFamilies where context.isOnly(family) {
      wrongDetails(name, "an object", json, context)
    }
  }

  mutating func missingRelatedType(_ json: JSONValue, _ context: DetailsContext) {
    report(
      "azure-policy.missing-details-type", "the effect needs details.type", json, context.path,
      hint: "name the type of the related resource")
  }

  // MARK: Effects with little to say

  private mutating func actionDetails(
    _ json: JSONValue, _ context: DetailsContext, _ details: inout EffectDetails
  ) {
    let isOnly = context.isOnly([.denyAction, .auditAction])
    if isOnly {
      unexpected(
        json, ["actionnames", "cascadebehaviors"], context.path,
        "denyAction has actionNames and cascadeBehaviors", severity: .warning)
    }
    if let names = member("actionNames", of: json) {
      details.actionNames = names.elements.compactMap { $0.string?.lowercased() }
      if !names.isArray, names.string == nil || !isExpression(names) {
        report(
          "azure-policy.details-type", "actionNames is an array, not \(kind(names))", names,
          "\(context.path).actionNames")
      }
      for name in names.elements {
        _ = choice("an action name", name, ["delete"], "\(context.path).actionNames", .warning)
      }
    } else if isOnly {
      report(
        "azure-policy.missing-details", "denyAction needs details.actionNames", json, context.path,
        hint: "name the action: [\"delete\"]", severity: .warning)
    }
    guard let cascade = member("cascadeBehaviors", of: json) else { return }
    let path = "\(context.path).cascadeBehaviors"
    guard cascade.isObject || isExpression(cascade) else {
      report(
        "azure-policy.details-type", "cascadeBehaviors is an object, not \(kind(cascade))", cascade,
        path)
      return
    }
    for member in cascade.members {
      _ = choice(
        member.name, member.value, ["allow", "deny"], "\(path).\(member.name)", .warning)
    }
  }

  private mutating func manualDetails(
    _ json: JSONValue, _ context: DetailsContext, _ details: inout EffectDetails
  ) {
    guard let state = member("defaultState", of: json) else { return }
    let path = "\(context.path).defaultState"
    details.defaultState = choice(
      "defaultState", state, ["Unknown", "Compliant", "Non-compliant", "NonCompliant"], path, .error
    )
  }

  private mutating func networkGroupDetails(_ json: JSONValue, _ context: DetailsContext) {
    if member("networkGroupId", of: json) != nil || member("networkManagerId", of: json) != nil {
      return
    }
    report(
      "azure-policy.missing-details", "addToNetworkGroup needs details.networkGroupId", json,
      context.path, hint: "give the id of the network group", severity: .warning)
  }

  // MARK: Helpers

  /// Whether a value is computed, so that its text says nothing about its shape.
  func isExpression(_ json: JSONValue) -> Bool {
    guard let text = json.string else { return false }
    if case .expression = TextMeaning(text) { return true }
    return false
  }

  /// A text out of a few; nil after a fault.
  ///
  /// Computed ones are taken as they come.
  mutating func choice(
    _ name: String, _ json: JSONValue, _ allowed: [String], _ path: String,
    _ severity: Diagnostic.Severity
  ) -> Expression? {
    guard let text = json.string else {
      report(
        "azure-policy.details-type", "\(name) is a string, not \(kind(json))", json, path,
        severity: severity)
      return nil
    }
    let value = self.value(json, path)
    if isExpression(json) || allowed.contains(where: { TextFold.equal($0, text) }) { return value }
    report(
      "azure-policy.details-value", "\(name) is not '\(text)'", json, path,
      hint: "one of: \(allowed.joined(separator: ", "))", severity: severity)
    return nil
  }
}
