/// How many of what was looked at complied.
///
/// `scanned` is always `unenforced + noncompliant + compliant + errors`.
public struct ConstraintCounts: Hashable, Sendable {
  public private(set) var unenforced = 0
  public private(set) var noncompliant = 0
  public private(set) var compliant = 0
  /// Of the errors: no asset shows it.
  public private(set) var notAssessed = 0
  /// Of the errors: data was missing.
  public private(set) var unknown = 0
  /// Of the errors: expressions without a value, policies that could not be read.
  public private(set) var failed = 0

  public init() {}

  /// Everything without an answer.
  public var errors: Int { notAssessed + unknown + failed }

  /// Everything looked at.
  public var scanned: Int { unenforced + noncompliant + compliant + errors }

  /// Counts one verdict.
  public mutating func add(_ state: ConstraintVerdict.State) {
    switch state {
    case .compliant: compliant += 1
    case .noncompliant: noncompliant += 1
    case .unenforced: unenforced += 1
    case .notAssessed: notAssessed += 1
    case .unknown: unknown += 1
    case .error: failed += 1
    }
  }

  /// Adds the counts of another part.
  public mutating func add(_ other: ConstraintCounts) {
    unenforced += other.unenforced
    noncompliant += other.noncompliant
    compliant += other.compliant
    notAssessed += other.notAssessed
    unknown += other.unknown
    failed += other.failed
  }
}

/// Counts over an estate: a pair of constraint and asset once, and each asset once.
public struct ConstraintTally: Sendable {
  /// Pairs, by constraint.
  public private(set) var constraints: [String: ConstraintCounts] = [:]
  /// Assets, each by the worst of its verdicts.
  public private(set) var resources = ConstraintCounts()

  public init() {}

  /// All pairs.
  public var pairs: ConstraintCounts {
    constraints.values.reduce(into: ConstraintCounts()) { $0.add($1) }
  }

  /// Counts the verdicts of one asset; an asset without any was not looked at.
  public mutating func add(asset verdicts: [ConstraintVerdict]) {
    guard let first = verdicts.first else { return }
    var worst = first.state
    for verdict in verdicts {
      constraints[verdict.constraint, default: ConstraintCounts()].add(verdict.state)
      if Self.rank(verdict.state) > Self.rank(worst) { worst = verdict.state }
    }
    resources.add(worst)
  }

  /// Adds the counts of other assets.
  public mutating func add(_ other: ConstraintTally) {
    for (name, counts) in other.constraints {
      constraints[name, default: ConstraintCounts()].add(counts)
    }
    resources.add(other.resources)
  }

  private static func rank(_ state: ConstraintVerdict.State) -> Int {
    switch state {
    case .unenforced: 0
    case .compliant: 1
    case .notAssessed: 2
    case .unknown: 3
    case .error: 4
    case .noncompliant: 5
    }
  }
}
