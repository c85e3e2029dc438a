public import DemarcModel

/// One thing that the check of digests found.
public struct IntegrityFinding: Hashable, Sendable {
  public var kind: IntegrityFindingKind
  /// The chain it belongs to; nil for files of none.
  public var chain: DigestChainID?
  /// The S3 object it is about: `AWSLogs/…`; empty where it is about a time.
  public var object: String
  /// The file that was read, if there is one.
  public var file: String?
  /// The time it is about, UTC milliseconds since 1970-01-01.
  public var fromMs: Int64?
  public var toMs: Int64?
  /// One clause: what was found instead of what.
  public var reason: String

  public init(
    _ kind: IntegrityFindingKind, chain: DigestChainID? = nil, object: String = "",
    file: String? = nil, fromMs: Int64? = nil, toMs: Int64? = nil, reason: String
  ) {
    self.kind = kind
    self.chain = chain
    self.object = object
    self.file = file
    self.fromMs = fromMs
    self.toMs = toMs
    self.reason = reason
  }

  public var severity: Severity { kind.severity }
}

/// The kinds of finding, by the names that outputs use.
public enum IntegrityFindingKind: String, Hashable, Sendable, CaseIterable {
  /// The signature does not fit: the digest was changed, or was never CloudTrail's.
  case digestInvalid = "digest-invalid"
  /// It does not lie where it was delivered.
  case digestMoved = "digest-moved"
  case digestMissing = "digest-missing"
  case digestUnreadable = "digest-unreadable"
  /// The same digest twice, with different content.
  case digestTwice = "digest-twice"
  /// The digest after it remembers another content or another signature.
  case chainBroken = "chain-broken"
  /// The saved signature does not fit, though another proves the digest.
  case metadataChanged = "metadata-changed"
  /// A digest that begins a chain in the middle: validation or logging had been switched off.
  case chainRestarted = "chain-restarted"
  case gap
  case overlap
  case logFileChanged = "log-file-changed"
  case logFileMissing = "log-file-missing"
  case logFileUnlisted = "log-file-unlisted"
  case logFileUnreadable = "log-file-unreadable"
  /// No signature is at hand: the newest digest without metadata.
  case signatureMissing = "signature-missing"
  /// No public key with the digest's fingerprint was given.
  case keyMissing = "key-missing"
  /// The key was not in use when the digest was made.
  case keyOutOfTime = "key-out-of-time"
  /// The chain goes back further than the files do.
  case startNotGiven = "start-not-given"

  /// What a finding means for the verdict.
  public enum Weight: String, Hashable, Sendable {
    /// Something is wrong.
    case fault
    /// Something is not proven.
    case open
    /// Nothing is wrong.
    case note
  }

  public var weight: Weight {
    switch self {
    case .signatureMissing, .keyMissing, .keyOutOfTime: .open
    case .startNotGiven, .overlap: .note
    default: .fault
    }
  }

  public var severity: Severity {
    switch self {
    case .digestInvalid, .chainBroken, .logFileChanged, .logFileMissing, .digestMissing: .critical
    case .logFileUnlisted, .digestTwice, .digestUnreadable, .logFileUnreadable: .high
    case .gap, .chainRestarted, .digestMoved, .metadataChanged: .high
    case .keyOutOfTime: .medium
    case .signatureMissing, .keyMissing, .overlap: .low
    case .startNotGiven: .informational
    }
  }
}
