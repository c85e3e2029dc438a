internal import DemarcBoundary
internal import DemarcModel

/// What one batch of resources came to; batches are judged in any order and merged in theirs.
struct BatchResult: Sendable {
  /// By index of the check in the program.
  var counts: [CheckCounts]
  var findings: [Finding] = []
  /// By service id.
  var uses: [String: ServiceUse] = [:]
  var unknownTypes: [TypeKey: Int] = [:]
  /// What account-wide checks saw, by check and account.
  var accounts: [AccountKey: CheckCounts] = [:]
  /// Resources that other rules may look up.
  var retained: [Resource] = []
  /// Judged again when everything is known.
  var pending: [PendingJudgement] = []
  var resources = 0
  /// Where the checks saw what they judged.
  var sources: SourceNotes

  init(checks: Int) {
    counts = Array(repeating: CheckCounts(), count: checks)
    sources = SourceNotes(checks: checks)
  }

  mutating func merge(_ other: BatchResult) {
    for index in counts.indices { counts[index].add(other.counts[index]) }
    findings += other.findings
    for (id, use) in other.uses {
      uses[id, default: ServiceUse(service: id, cloud: use.cloud)].merge(use)
    }
    unknownTypes.merge(other.unknownTypes, uniquingKeysWith: +)
    for (key, count) in other.accounts { accounts[key, default: CheckCounts()].add(count) }
    retained += other.retained
    pending += other.pending
    resources += other.resources
    sources.merge(other.sources)
  }
}

struct TypeKey: Hashable, Sendable {
  var cloud: Cloud
  var type: String
}

struct AccountKey: Hashable, Sendable {
  var check: Int
  var account: String
}

/// A rule that has to wait for other resources.
struct PendingJudgement: Sendable {
  var check: Int
  var resource: Resource
}

/// Outcomes of one check.
struct CheckCounts: Hashable, Sendable {
  var passed = 0
  var failed = 0
  var skipped = 0
  var errors = 0
  var withoutEvidence = 0

  mutating func note(_ outcome: Outcome) {
    switch outcome {
    case .pass: passed += 1
    case .fail: failed += 1
    case .skip: skipped += 1
    case .error: errors += 1
    case .noEvidence: withoutEvidence += 1
    }
  }

  mutating func add(_ other: CheckCounts) {
    passed += other.passed
    failed += other.failed
    skipped += other.skipped
    errors += other.errors
    withoutEvidence += other.withoutEvidence
  }
}
