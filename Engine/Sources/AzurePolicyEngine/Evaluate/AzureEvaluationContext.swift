public import DemarcJSON

/// What an evaluation knows besides the resource.
public struct AzureEvaluationContext: Sendable {
  /// How much of the service around the rule is applied.
  public enum Extent: Hashable, Sendable {
    /// Mode and applicability decide first, as in a compliance scan.
    case compliance
    /// The rule alone, on whatever resource is given.
    case ruleOnly
  }

  /// An object of parameter values: plain (`{"a":1}`) or as an assignment has them
  /// (`{"a":{"value":1}}`) when `parametersAreWrapped`.
  public var parameters: JSONValue?
  public var parametersAreWrapped: Bool
  /// The clock, ISO 8601; `utcNow()` fails without it.
  public var now: String?
  /// The subscription's document, when exported.
  public var subscription: JSONValue?
  /// The document of the resource's resource group, when exported.
  public var resourceGroup: JSONValue?
  /// What `policy()` gives: assignment, definition and set ids.
  public var policy: JSONValue?
  /// What `requestContext().apiVersion` gives; also selects versioned alias paths.
  public var apiVersion: String?
  /// Looks up related resources; without it every lookup is `notExported`.
  public var related: (@Sendable (RelatedQuery) -> RelatedAnswer)?
  public var extent: Extent
  /// Whether mode Indexed is about a resource in whose document neither location nor tags stand: a query
  /// may have left them out.
  public var includesUnplaced = false
  /// The effect that an assignment puts in the place of the rule's own.
  package var effectOverride: String?
  /// Iterations that the value counts around one condition may make together.
  public var countIterationsMax: Int

  public init(
    parameters: JSONValue? = nil, parametersAreWrapped: Bool = false, now: String? = nil,
    subscription: JSONValue? = nil, resourceGroup: JSONValue? = nil, policy: JSONValue? = nil,
    apiVersion: String? = nil, extent: Extent = .compliance, countIterationsMax: Int = 100,
    related: (@Sendable (RelatedQuery) -> RelatedAnswer)? = nil
  ) {
    self.parameters = parameters
    self.parametersAreWrapped = parametersAreWrapped
    self.now = now
    self.subscription = subscription
    self.resourceGroup = resourceGroup
    self.policy = policy
    self.apiVersion = apiVersion
    self.extent = extent
    self.countIterationsMax = countIterationsMax
    self.related = related
  }
}
