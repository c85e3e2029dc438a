public import DemarcJSON
public import DemarcModel

/// What one Sigma file holds: rules, correlations and filters in the order they stand.
public struct SigmaCollection: Sendable {
  public var rules: [SigmaRule]
  public var correlations: [SigmaCorrelation]
  public var filters: [SigmaFilter]

  public init(
    rules: [SigmaRule] = [], correlations: [SigmaCorrelation] = [], filters: [SigmaFilter] = []
  ) {
    self.rules = rules
    self.correlations = correlations
    self.filters = filters
  }

  /// Adds what another file holds.
  public mutating func append(_ other: SigmaCollection) {
    rules += other.rules
    correlations += other.correlations
    filters += other.filters
  }
}

/// The attributes that rules, correlations and filters share (Sigma 2.1, "Rule attributes").
public struct SigmaHead: Sendable {
  public var title = ""
  /// A UUID; compared in lower case.
  public var id: String?
  public var name: String?
  public var status: SigmaStatus?
  public var level: SigmaLevel?
  public var description = ""
  public var author: String?
  /// An SPDX expression; absent means that the file does not say.
  public var license: String?
  public var references: [String] = []
  /// `attack.t1078`, `cve.2021-44228`, as written.
  public var tags: [String] = []
  public var falsePositives: [String] = []
  /// The fields an analyst wants to see.
  public var fields: [String] = []
  public var date: String?
  public var modified: String?
  /// Attributes that the specification does not name, by key.
  public var custom: [String: JSONValue] = [:]
  public var span: SourceSpan

  public init(span: SourceSpan) { self.span = span }

  /// How outputs name the rule: its id, else its name, else its title.
  public var identifier: String { id ?? name ?? title }
}

/// How mature a rule is (Sigma 2.1, `status`).
public enum SigmaStatus: String, Hashable, Sendable, CaseIterable {
  case stable, test, experimental, deprecated, unsupported
}

/// How much a match matters (Sigma 2.1, `level`).
public enum SigmaLevel: String, Hashable, Sendable, CaseIterable {
  case informational, low, medium, high, critical
}

/// One detection rule.
public struct SigmaRule: Sendable {
  public var head: SigmaHead
  public var logSource: SigmaLogSource
  /// The named searches, in the order they stand.
  public var searches: [SigmaNamedSearch]
  /// One match of any of them is a match of the rule.
  public var conditions: [SigmaCondition]

  public init(
    head: SigmaHead, logSource: SigmaLogSource, searches: [SigmaNamedSearch],
    conditions: [SigmaCondition]
  ) {
    self.head = head
    self.logSource = logSource
    self.searches = searches
    self.conditions = conditions
  }
}

/// Which logs a rule speaks of; a part that is absent admits anything.
public struct SigmaLogSource: Hashable, Sendable {
  public var category: String?
  public var product: String?
  public var service: String?

  public init(category: String? = nil, product: String? = nil, service: String? = nil) {
    self.category = category
    self.product = product
    self.service = service
  }

  /// Whether every part that is given here is the same in `other`.
  public func admits(_ other: SigmaLogSource) -> Bool {
    (category == nil || category == other.category) && (product == nil || product == other.product)
      && (service == nil || service == other.service)
  }
}
