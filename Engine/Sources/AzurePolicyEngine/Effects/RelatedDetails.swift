import DemarcJSON
import DemarcModel

/// The details of auditIfNotExists and deployIfNotExists.
extension DefinitionCompiler {
  mutating func relatedDetails(
    _ json: JSONValue, _ context: DetailsContext, _ details: inout EffectDetails
  ) {
    let isOnly = context.isOnly(AzureEffect.lookingUp)
    guard let type = member("type", of: json) else {
      if isOnly { missingRelatedType(json, context) }
      return
    }
    details.related = related(json, context)
    details.changes = computed(json, context)
    guard isOnly else { return }
    unexpected(
      json, Self.relatedKeys, context.path, "the IfNotExists effects do not read it",
      severity: .warning)
    if let name = type.string?.lowercased(), context.types?.contains(name) == true,
      member("name", of: json) == nil
    {
      report(
        "azure-policy.missing-details-name",
        "the related type is the evaluated type, so details.name is needed", json, context.path,
        hint: "add \"name\": \"[field('name')]\", or fullName for a child", severity: .warning)
    }
    if context.isOnly([.deployIfNotExists]) { deployDetails(json, context) }
  }

  private static let relatedKeys: Set<String> = [
    "type", "name", "resourcegroupname", "existencescope", "existencecondition",
    "evaluationdelay", "roledefinitionids", "deployment", "deploymentscope",
  ]

  private mutating func related(
    _ json: JSONValue, _ context: DetailsContext
  ) -> EffectDetails.Related {
    let path = context.path
    var related = EffectDetails.Related(
      type: text("type", of: json, path) ?? .literal(.null), name: text("name", of: json, path),
      resourceGroupName: text("resourceGroupName", of: json, path))
    if let scope = member("existenceScope", of: json) {
      related.existenceScope = choice(
        "existenceScope", scope, ["Subscription", "ResourceGroup"], "\(path).existenceScope", .error
      )
    }
    if let delay = member("evaluationDelay", of: json) {
      related.evaluationDelay = self.delay(delay, "\(path).evaluationDelay")
    }
    if let condition = member("existenceCondition", of: json) {
      ruleLimits.conditions = 0
      ruleLimits.conditionsMax = RuleLimits.existenceConditionsMax
      related.condition = self.condition(condition, "\(path).existenceCondition")
    }
    related.deploysLocation = deploysLocation(json)
    return related
  }

  /// Whether the deployment is given the location of the resource.
  private func deploysLocation(_ json: JSONValue) -> Bool {
    guard let deployment = member("deployment", of: json),
      let properties = member("properties", of: deployment),
      let parameters = member("parameters", of: properties)
    else { return false }
    return parameters.members.contains { parameter in
      guard let text = member("value", of: parameter.value)?.string else { return false }
      return TextFold.contains(text, "field('location')")
    }
  }

  private mutating func text(_ name: String, of json: JSONValue, _ path: String) -> Expression? {
    guard let json = member(name, of: json) else { return nil }
    guard json.string != nil else {
      report(
        "azure-policy.details-type", "\(name) is a string, not \(kind(json))", json,
        "\(path).\(name)")
      return nil
    }
    return value(json, "\(path).\(name)")
  }

  private mutating func delay(_ json: JSONValue, _ path: String) -> Expression? {
    if isExpression(json) { return value(json, path) }
    guard let text = json.string, AzureEvaluationDelay(text) != nil else {
      report(
        "azure-policy.evaluation-delay",
        "evaluationDelay is not '\(json.string ?? json.json)'", json, path,
        hint: "AfterProvisioning, AfterProvisioningSuccess, AfterProvisioningFailure,"
          + " or PT0M to PT360M", severity: .warning)
      return nil
    }
    return .literal(.string(text))
  }

  private mutating func deployDetails(_ json: JSONValue, _ context: DetailsContext) {
    roles("deployIfNotExists", json, context)
    var isSubscription = false
    if let scope = member("deploymentScope", of: json) {
      let names = ["Subscription", "ResourceGroup"]
      let place = "\(context.path).deploymentScope"
      _ = choice("deploymentScope", scope, names, place, .warning)
      isSubscription = scope.string.map { TextFold.equal($0, "subscription") } ?? false
    }
    guard let deployment = member("deployment", of: json) else {
      report(
        "azure-policy.missing-details", "deployIfNotExists needs details.deployment", json,
        context.path, hint: "give the template that it deploys", severity: .warning)
      return
    }
    if isSubscription, deployment.isObject, member("location", of: deployment) == nil {
      report(
        "azure-policy.missing-details", "a deployment to a subscription needs a location",
        deployment, "\(context.path).deployment", hint: "add deployment.location",
        severity: .warning)
    }
  }

  /// The roles of the identity that remediates; they change no verdict.
  mutating func roles(_ effect: String, _ json: JSONValue, _ context: DetailsContext) {
    guard let roles = member("roleDefinitionIds", of: json) else {
      report(
        "azure-policy.missing-details", "\(effect) needs details.roleDefinitionIds", json,
        context.path, hint: "list the roles that its managed identity needs", severity: .warning)
      return
    }
    if isExpression(roles) { return }
    let isList = roles.isArray && roles.elements.allSatisfy { $0.string != nil }
    if !isList || roles.count == 0 {
      report(
        "azure-policy.details-type", "roleDefinitionIds is an array of role ids", roles,
        "\(context.path).roleDefinitionIds", severity: .warning)
    }
  }
}

/// When a policy with IfNotExists looks after a request; a compliance scan does not wait.
public enum AzureEvaluationDelay: Hashable, Sendable {
  case afterProvisioning
  case afterProvisioningSuccess
  case afterProvisioningFailure
  /// 0 to 360.
  case minutes(Int)

  /// What holds where the definition is silent: ten minutes.
  public static let standard = AzureEvaluationDelay.minutes(10)

  /// Reads a name, or an ISO 8601 duration of at most 360 minutes; nil for anything else.
  public init?(_ text: String) {
    switch text.lowercased() {
    case "afterprovisioning": self = .afterProvisioning
    case "afterprovisioningsuccess": self = .afterProvisioningSuccess
    case "afterprovisioningfailure": self = .afterProvisioningFailure
    case let folded:
      guard let seconds = Self.seconds(folded), seconds <= 360 * 60 else { return nil }
      self = .minutes((seconds + 59) / 60)
    }
  }

  /// `p1dt2h3m4s`, folded; years and months have no fixed length.
  private static func seconds(_ text: String) -> Int? {
    guard text.first == "p", text.count > 2, text.last != "t" else { return nil }
    var total = 0
    var digits = ""
    var isTime = false
    for character in text.dropFirst() {
      if character == "t", !isTime, digits.isEmpty {
        isTime = true
        continue
      }
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      let unit: Int
      switch (character, isTime) {
      case ("d", false): unit = 86_400
      case ("h", true): unit = 3600
      case ("m", true): unit = 60
      case ("s", true): unit = 1
      default: return nil
      }
      guard digits.count <= 6, let count = Int(digits) else { return nil }
      total += count * unit
      digits = ""
    }
    return digits.isEmpty ? total : nil
  }
}
