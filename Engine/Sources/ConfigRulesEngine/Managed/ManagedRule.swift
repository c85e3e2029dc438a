public import DemarcModel

/// One AWS Config managed rule as we judge it, read from `config/rules/<IDENTIFIER>/rule.json`.
///
/// The members are described in `docs/data-formats.md`, "AWS Config managed rules".
public struct ManagedRule: Sendable {
  /// What is judged once.
  public enum Scope: String, Sendable, CaseIterable {
    case resource, region, account
  }

  /// How a given parameter is read.
  public enum ParameterType: String, Sendable, CaseIterable {
    case int, double, boolean, string, strings, ints
  }

  public struct Parameter: Sendable {
    public var type: ParameterType
    /// JSON text; nil when the parameter is absent unless a pack sets it.
    public var defaultJSON: String?
  }

  /// An instant counted from the run's clock.
  public struct DerivedInstant: Sendable {
    public enum Unit: String, Sendable, CaseIterable { case daysAgo, daysAhead, hoursAgo }
    public var unit: Unit
    /// The parameter that says how many, or a fixed number as text.
    public var parameter: String
  }

  /// A list of other resources that the rule is given.
  public struct Related: Sendable {
    public var type: String
    /// Paths whose values must meet; nil = every resource of the type in the place.
    public var theirs: String?
    public var ours: String?
    public var isAccountWide: Bool
    public var isOptional: Bool
  }

  public enum Body: Sendable {
    case guardText(file: String, text: String)
    case predicate(String)
  }

  public var identifier: String
  public var title: String
  public var severity: Severity
  public var scope: Scope
  public var resourceTypes: [String]
  /// The type that results carry, where it is not the type judged.
  public var reports: String?
  public var parameters: [String: Parameter]
  public var derived: [String: DerivedInstant]
  public var requires: [String]
  public var related: [String: Related]
  public var body: Body
  public var isDeployable: Bool
  public var controls: [String]
  public var remedy: String
  public var fetch: String
  public var note: String

  /// Every resource type the rule looks at.
  public var types: Set<String> { Set(resourceTypes).union(related.values.map(\.type)) }
}
