import DemarcJSON
public import DemarcModel

/// Bounds that Azure sets to the text of a rule (definition-structure-policy-rule.md, "Policy rule
/// limits"): a definition beyond them cannot be created.
struct RuleLimits {
  static let conditionsMax = 4096
  static let existenceConditionsMax = 128
  static let functionsMax = 2048
  static let argumentsMax = 128
  static let functionDepthMax = 64
  static let expressionBytesMax = 81_920

  /// Comparisons so far, in the if or in the existence condition.
  var conditions = 0
  var conditionsMax = RuleLimits.conditionsMax
  var functions = 0
  var functionDepth = 0
}

extension Limits {
  /// The bounds that Azure sets to the values of an evaluation; beyond them a policy fails.
  public static let azurePolicy = Limits(stringBytesMax: 131_072, elementsMax: 32_768)
}

extension DefinitionCompiler {
  mutating func countCondition(_ json: JSONValue, _ path: String) {
    ruleLimits.conditions += 1
    guard ruleLimits.conditions == ruleLimits.conditionsMax + 1 else { return }
    report(
      "azure-policy.rule-limit", "more than \(ruleLimits.conditionsMax) conditions", json, path,
      hint: "Azure refuses the definition; split it")
  }

  /// Counts a call with so many arguments; pair it with `leaveFunction`.
  mutating func enterFunction(_ name: String, _ arguments: Int, _ place: Place) {
    ruleLimits.functions += 1
    ruleLimits.functionDepth += 1
    let message: String
    if ruleLimits.functions == RuleLimits.functionsMax + 1 {
      message = "more than \(RuleLimits.functionsMax) function calls in one rule"
    } else if ruleLimits.functionDepth == RuleLimits.functionDepthMax + 1 {
      message = "calls nest deeper than \(RuleLimits.functionDepthMax) levels"
    } else if arguments > RuleLimits.argumentsMax {
      message = "\(name)() has \(arguments) arguments, the limit is \(RuleLimits.argumentsMax)"
    } else {
      return
    }
    report(
      "azure-policy.rule-limit", message, place.json, place.path,
      hint: "Azure refuses the definition; move values into parameters")
  }

  mutating func leaveFunction() { ruleLimits.functionDepth -= 1 }

  mutating func checkLength(_ text: String, _ json: JSONValue, _ path: String) {
    guard text.utf8.count > RuleLimits.expressionBytesMax else { return }
    report(
      "azure-policy.rule-limit",
      "the expression is longer than \(RuleLimits.expressionBytesMax) characters", json, path,
      hint: "Azure refuses the definition; move values into parameters")
  }
}
