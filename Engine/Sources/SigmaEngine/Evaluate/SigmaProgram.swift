public import DemarcJSON
public import DemarcModel

/// What a rule says of one event.
public enum SigmaVerdict: Hashable, Sendable {
  case no
  case yes
  /// The rule was given up, and why; never to be taken for a no.
  case error(String)

  public var isMatch: Bool { self == .yes }
}

/// How values are compared.
public struct SigmaOptions: Hashable, Sendable {
  /// Whether white space at the ends of values does not count: some logs write a space too many.
  public var trimsValues = false
  /// Indexes of rules whose values are trimmed all the same.
  public var trimmedRules: Set<Int> = []

  public init(trimsValues: Bool = false, trimmedRules: Set<Int> = []) {
    self.trimsValues = trimsValues
    self.trimmedRules = trimmedRules
  }
}

/// Rules compiled once, to be held against any number of events by any number of threads.
///
/// Rule `n` of the program is rule `n` of what it was made of, also where that one was refused.
public struct SigmaProgram: Sendable {
  /// Why rules were refused: patterns that are none, placeholders without a value.
  public let diagnostics: [Diagnostic]
  public let ruleCount: Int
  /// Every field that a rule looks at, once each, in the order of first use.
  public let fields: [String]

  public init(compiling rules: [SigmaRule], options: SigmaOptions = SigmaOptions()) {
    diagnostics = []
    ruleCount = rules.count
    fields = []
  }

  /// Whether the rule was compiled; one that was not matches nothing and gives an error.
  public func isUsable(_ rule: Int) -> Bool { false }

  /// Indexes in `fields` of the fields that a rule looks at.
  public func fields(ofRule rule: Int) -> [Int] { [] }

  /// Holds one rule against one event; use a `SigmaMatcher` for many.
  public func match(_ event: JSONValue, rule: Int) -> SigmaVerdict { .no }

  /// The indexes among `rules` that match the event, in their order.
  public func matches(_ event: JSONValue, rules: some Sequence<Int>) -> [Int] { [] }

  /// Which fields made a rule match an event, with the values found; for keywords, where they stood.
  public func matchedFields(_ event: JSONValue, rule: Int) -> [AlertField] { [] }
}
