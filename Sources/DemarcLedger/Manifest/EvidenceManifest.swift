public import DemarcModel

/// One leaf of the ledger: what a piece of evidence is, never its bytes.
///
/// Its canonical form (RFC 8785) is what the tree hashes; an entry has at most 65,535 bytes
/// (C2SP tlog-tiles, entry bundles). Times are UTC. Texts are Unicode without a form asked for.
public struct EvidenceManifest: Hashable, Sendable {
  /// The value of the member `schema`.
  public static let schema = "demarc.evidence/1"
  /// Bytes of one entry, at most.
  public static let bytesMax = 65_535

  public var kind: EvidenceKind
  /// One line a person reads in a list.
  public var title: String
  /// The bytes the leaf stands for; nil where the leaf itself says all.
  public var content: EvidenceContent?
  /// What it speaks for, sorted and each once in the canonical form.
  public var facets: [EvidenceFacet]
  public var collector: EvidenceCollector?
  public var source: EvidenceSource?
  /// The time the evidence speaks of.
  public var period: EvidencePeriod?
  /// When it was collected or made.
  public var collectedAt: Instant
  /// Records of the content.
  public var rows: Int?
  /// A second count or a sum that shows completeness, as the source words it.
  public var controlTotal: String?
  /// The leaf of which this is the new version.
  public var previous: LedgerHash?
  /// The class of records that retention rules speak of: `documentation`, `audit-logs`.
  public var recordClass: String?
  /// Whether it came later than it was due; it stays so.
  public var late: Bool
  /// What was taken out of the content before it was stored.
  public var redaction: EvidenceRedaction?
  /// The other leaf this one is about: held, released, expired, timestamped.
  public var subject: EvidenceSubject?
  /// What a person decided.
  public var decision: EvidenceDecision?
  /// Further facts, in the order given.
  public var details: [NamedText]

  public init(kind: EvidenceKind, title: String, collectedAt: Instant) {
    self.kind = kind
    self.title = title
    self.collectedAt = collectedAt
    facets = []
    late = false
    details = []
  }
}

/// The bytes a leaf stands for.
public struct EvidenceContent: Hashable, Sendable {
  /// SHA-256 of the bytes as they were, before they were compressed or encrypted.
  public var sha256: LedgerHash
  /// Bytes before they were compressed.
  public var size: Int64
  /// `application/json`, `application/pdf` ….
  public var mediaType: String

  public init(sha256: LedgerHash, size: Int64, mediaType: String) {
    self.sha256 = sha256
    self.size = size
    self.mediaType = mediaType
  }
}

/// What collected a piece of evidence, and for whom it ran.
public struct EvidenceCollector: Hashable, Sendable {
  public var name: String
  public var version: String?
  /// The person or service account that ran it.
  public var runner: String?

  public init(name: String, version: String? = nil, runner: String? = nil) {
    self.name = name
    self.version = version
    self.runner = runner
  }
}

/// Where evidence came from and how it was asked for.
public struct EvidenceSource: Hashable, Sendable {
  /// The system of record: `aws-config`, `Entra ID`.
  public var system: String
  /// The query, API call or path.
  public var query: String?
  /// Its parameters, in order.
  public var parameters: [NamedText]
  /// What was left out, in words.
  public var filters: [String]
  /// `production`, `test` ….
  public var environment: String?

  public init(
    system: String, query: String? = nil, parameters: [NamedText] = [], filters: [String] = [],
    environment: String? = nil
  ) {
    self.system = system
    self.query = query
    self.parameters = parameters
    self.filters = filters
    self.environment = environment
  }
}

/// A name and a text.
public struct NamedText: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A stretch of time that evidence speaks of, both ends included.
public struct EvidencePeriod: Hashable, Sendable {
  public var from: Instant
  public var to: Instant

  public init(from: Instant, to: Instant) {
    self.from = from
    self.to = to
  }
}

/// What rules took out of the content before it was stored.
public struct EvidenceRedaction: Hashable, Sendable {
  /// A rule and how often it struck.
  public struct Rule: Hashable, Sendable {
    public var id: String
    public var count: Int

    public init(id: String, count: Int) {
      self.id = id
      self.count = count
    }
  }

  /// The hash of the content before: SHA-256 of the bytes, or of a salt and the bytes.
  public var before: LedgerHash
  /// Whether a salt stands before the bytes, so that what was taken out cannot be guessed by trying.
  public var isSalted: Bool
  /// Bytes before.
  public var size: Int64
  /// Sorted by id.
  public var rules: [Rule]

  public init(before: LedgerHash, isSalted: Bool, size: Int64, rules: [Rule]) {
    self.before = before
    self.isSalted = isSalted
    self.size = size
    self.rules = rules
  }
}

/// Another leaf that a leaf is about.
public struct EvidenceSubject: Hashable, Sendable {
  /// Its place in the log.
  public var index: Int64
  /// Its hash.
  public var leaf: LedgerHash
  /// The content it stood for.
  public var content: LedgerHash?

  public init(index: Int64, leaf: LedgerHash, content: LedgerHash? = nil) {
    self.index = index
    self.leaf = leaf
    self.content = content
  }
}

/// What a person decided, and by what rule.
public struct EvidenceDecision: Hashable, Sendable {
  public var by: String
  public var reason: String
  /// The rule's id.
  public var rule: String?
  /// Law, standard or contract.
  public var citation: String?

  public init(by: String, reason: String, rule: String? = nil, citation: String? = nil) {
    self.by = by
    self.reason = reason
    self.rule = rule
    self.citation = citation
  }
}
