public import DemarcJSON
public import DemarcModel

/// A parameter of a definition.
public struct AzurePolicyParameter: Sendable {
  public var name: String
  /// `String`, `Array`, …; nil where a bare rule uses a parameter that nobody declares.
  public var type: String?
  public var defaultValue: JSONValue?
  /// Empty when any value is allowed.
  public var allowedValues: [JSONValue]

  init(
    name: String, type: String? = nil, defaultValue: JSONValue? = nil,
    allowedValues: [JSONValue] = []
  ) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.allowedValues = allowedValues
  }
}

/// An Azure Policy definition, compiled once and evaluated often.
///
/// - A definition whose diagnostics hold an error evaluates to the outcome `error`, never to a
///   verdict.
public struct AzurePolicyDefinition: Sendable {
  public let displayName: String?
  public let name: String?
  public let mode: AzurePolicyMode
  public let parameters: [AzurePolicyParameter]
  /// The effect as written; possibly an expression.
  public let effectJSON: JSONValue
  /// `then.details` as written.
  public let detailsJSON: JSONValue?
  /// Folded types that the rule can match at all; nil when it names none.
  public let resourceTypes: Set<String>?
  /// Aliases that no resource type has: they make the policy not applicable.
  public let unknownAliases: [String]
  /// Why no resource gets a verdict from this definition, whatever is exported; nil where one can.
  public var notEvaluable: AzurePolicyResult.Reason? {
    switch mode {
    case .all, .indexed: nil
    case .nothing: .providerAttestation
    case .resourceProvider(let name): .resourceProviderMode(name)
    }
  }
  /// Errors of the compilation; a definition with any is not evaluated.
  public let faults: [Diagnostic]

  let condition: Condition
  let effect: Expression
  let details: EffectDetails
  let applicability: Applicability
  let aliases: AliasTable
  let aliasNames: [String]
  let limits: Limits
  /// Meanings of the alias names on the types that the rule states.
  let meanings: [String: [FieldMeaning]]

  init(
    displayName: String?, name: String?, mode: AzurePolicyMode,
    parameters: [AzurePolicyParameter], condition: Condition, effect: Expression,
    effectJSON: JSONValue, details: EffectDetails, detailsJSON: JSONValue?, aliases: AliasTable,
    aliasNames: [String], unknownAliases: [String], faults: [Diagnostic], limits: Limits
  ) {
    self.displayName = displayName
    self.name = name
    self.mode = mode
    self.parameters = parameters
    self.effectJSON = effectJSON
    self.detailsJSON = detailsJSON
    self.unknownAliases = unknownAliases
    self.faults = faults
    self.condition = condition
    self.effect = effect
    self.details = details
    self.aliases = aliases
    self.aliasNames = aliasNames
    self.limits = limits
    applicability = Applicability(condition)
    resourceTypes = ResourceTypes.of(condition)
    var types = resourceTypes ?? []
    if let type = details.related?.type.literal?.string { types.insert(type.lowercased()) }
    meanings = Dictionary(
      uniqueKeysWithValues: types.map { type in
        (type, aliasNames.map { aliases.meaning(of: $0, type: type, apiVersion: nil) })
      })
  }

  /// Compiles a full definition, its `properties`, or a bare rule with `if` and `then`.
  ///
  /// - Parameters:
  ///   - file: what diagnostics call the text.
  ///   - aliases: which aliases exist and what they mean.
  /// - Returns: a tree unless the text holds no rule, and every fault, sorted by place. Evaluating
  ///   a tree with faults gives the outcome `error`.
  public static func compile(
    _ json: JSONValue, file: String, aliases: AliasTable, limits: Limits = .azurePolicy
  ) -> Parsed<AzurePolicyDefinition> {
    var compiler = DefinitionCompiler(file: file, aliases: aliases, limits: limits)
    let tree = compiler.compile(json)
    let sorted = compiler.diagnostics.sorted { left, right in
      guard let left = left.span?.start, let right = right.span?.start else { return false }
      return left < right
    }
    return Parsed(tree, sorted)
  }

  /// Evaluates one resource; prepare an evaluator where many follow.
  public func evaluate(
    resource: JSONValue, context: AzureEvaluationContext
  ) -> AzurePolicyResult {
    AzurePolicyEvaluator(self, context: context).evaluate(resource)
  }

  func meanings(type: String, apiVersion: String?) -> [FieldMeaning] {
    if apiVersion == nil, let known = meanings[type] { return known }
    return aliasNames.map { aliases.meaning(of: $0, type: type, apiVersion: apiVersion) }
  }
}
