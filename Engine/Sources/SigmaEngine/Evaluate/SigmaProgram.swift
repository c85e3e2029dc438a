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
  let shared: SigmaSharedCode
  /// Every field that a rule looks at, once each, in the order of first use.
  public let fields: [String]

  public init(compiling rules: [SigmaRule], options: SigmaOptions = SigmaOptions()) {
    var compiler = SigmaCompiler(options)
    for rule in rules { compiler.add(rule) }
    shared = SigmaSharedCode(compiler.code)
    fields = compiler.code.fields.map(\.name)
  }

  /// Why rules were refused: patterns that are none, placeholders without a value.
  public var diagnostics: [Diagnostic] { shared.code.diagnostics }
  public var ruleCount: Int { shared.code.rules.count }

  /// Whether the rule was compiled; one that was not gives an error for every event.
  public func isUsable(_ rule: Int) -> Bool { shared.code.rules[rule].fault == nil }

  /// Indexes in `fields` of the fields that a rule looks at.
  public func fields(ofRule rule: Int) -> [Int] { shared.code.rules[rule].fields }

  /// Holds one rule against one event; use a `SigmaMatcher` for many.
  public func match(_ event: JSONValue, rule: Int) -> SigmaVerdict {
    var matcher = SigmaMatcher(self)
    matcher.load(event)
    return matcher.match(rule: rule)
  }

  /// The indexes among `rules` that match the event, in their order; errors are left out.
  public func matches(_ event: JSONValue, rules: some Sequence<Int>) -> [Int] {
    var matcher = SigmaMatcher(self)
    matcher.load(event)
    return rules.filter { matcher.match(rule: $0).isMatch }
  }

  /// Which fields made a rule match an event, with the values found.
  ///
  /// A keyword is named by where it stood.
  public func matchedFields(_ event: JSONValue, rule: Int) -> [AlertField] {
    var matcher = SigmaMatcher(self)
    matcher.load(event)
    return matcher.matchedFields(rule: rule)
  }
}
