public import DemarcModel

/// What the digests of CloudTrail prove about a tree of log files, and where they do not.
public struct LogIntegrity: Hashable, Sendable {
  /// One for each trail, account and region; sorted.
  public var chains: [DigestChain] = []
  /// Sorted by chain, then by time.
  public var findings: [IntegrityFinding] = []
  /// Findings past the limit, counted only.
  public var findingsLeftOut = 0
  /// Log files that belong to no period for which a digest is there; nothing is known of them.
  public var uncovered = 0
  /// Files that are neither digest nor log file.
  public var otherFiles = 0
  /// Bytes of log files that were hashed, as they are after inflation.
  public var textBytes = 0
  /// Files that could not be read.
  public var diagnostics: [Diagnostic] = []

  public init() {}

  /// Whether the chain holds: `pass` only when every digest and every log file is proven, and
  /// `noEvidence` when nothing is wrong but something is not proven.
  public var outcome: Outcome {
    if findings.contains(where: { $0.kind.weight == .fault }) || hasFaults { return .fail }
    if diagnostics.contains(where: { $0.severity == .error }) { return .error }
    let isProven = chains.allSatisfy { chain in
      chain.digests.notProven == 0 && chain.logFiles.notProven == 0
    }
    return isProven && !chains.isEmpty && uncovered == 0 ? .pass : .noEvidence
  }

  private var hasFaults: Bool {
    chains.contains { chain in
      chain.digests.invalid > 0 || chain.digests.missing > 0 || chain.logFiles.changed > 0
        || chain.logFiles.missing > 0 || chain.logFiles.unlisted > 0 || !chain.gaps.isEmpty
    }
  }
}

/// The digests that one trail delivered for one account and region.
public struct DigestChain: Hashable, Sendable {
  public var id: DigestChainID
  /// The time for which there are digests, UTC milliseconds since 1970-01-01.
  public var firstMs: Int64
  public var lastMs: Int64
  public var digests = DigestTally()
  public var logFiles = LogFileTally()
  /// Where no digest speaks, in order of time.
  public var gaps: [IntegrityGap] = []

  public init(id: DigestChainID, firstMs: Int64, lastMs: Int64) {
    self.id = id
    self.firstMs = firstMs
    self.lastMs = lastMs
  }
}

/// What tells one chain of digests from another.
public struct DigestChainID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var account: String
  /// The region whose events the log files hold.
  public var region: String
  public var trail: String
  /// The region in which the trail was made.
  public var homeRegion: String
  /// `o-…` for the trail of an organisation; empty for an account's own.
  public var organization: String
  /// Whether these are digests for log files that earlier digests had missed.
  public var isBackfill: Bool

  public init(
    account: String, region: String, trail: String, homeRegion: String, organization: String = "",
    isBackfill: Bool = false
  ) {
    self.account = account
    self.region = region
    self.trail = trail
    self.homeRegion = homeRegion
    self.organization = organization
    self.isBackfill = isBackfill
  }

  public var description: String {
    "\(account) \(region) \(trail)" + (isBackfill ? " (backfill)" : "")
  }

  public static func < (left: DigestChainID, right: DigestChainID) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [String] {
    [account, region, trail, homeRegion, organization, isBackfill ? "1" : "0"]
  }
}

/// How many digests of a chain are what.
public struct DigestTally: Hashable, Sendable {
  /// The signature fits, with a public key that was given.
  public var valid = 0
  /// Changed, moved or not readable.
  public var invalid = 0
  /// No signature or no key is at hand.
  public var notProven = 0
  /// Named by a later digest and not there.
  public var missing = 0
  /// Digests that say that no log file was delivered; counted above as well.
  public var empty = 0

  public init() {}
}

/// How many log files of a chain are what.
public struct LogFileTally: Hashable, Sendable {
  /// As a valid digest describes them.
  public var valid = 0
  /// As a digest describes them that is itself not valid or not proven.
  public var notProven = 0
  public var changed = 0
  public var missing = 0
  /// Of a time for which digests are there, and named by none.
  public var unlisted = 0

  public init() {}
}

/// A time for which no digest is there.
public struct IntegrityGap: Hashable, Sendable {
  public var fromMs: Int64
  public var toMs: Int64
  /// Whether digests were made and are gone, or none were made: validation or logging was off.
  public var isMissing: Bool

  public init(fromMs: Int64, toMs: Int64, isMissing: Bool) {
    self.fromMs = fromMs
    self.toMs = toMs
    self.isMissing = isMissing
  }
}
