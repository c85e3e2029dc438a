public import DemarcModel

/// One leaf of the ledger as coverage and index see it.
public struct EvidenceItem: Hashable, Sendable {
  /// Index of the leaf, from 0.
  public var leaf: Int
  /// The ledger's word: `import`, `attestation` ….
  public var kind: String
  public var title: String
  /// Requirements it speaks for, each as `framework/id`, with `@layer` and `:side` where known.
  public var facets: [String]
  public var collectedAt: Instant
  /// The days it speaks of; nil = the moment it was collected.
  public var period: AuditPeriod?
  /// Whether the ledger marked it as late when it came.
  public var isLate: Bool
  /// The last day it counts for: of an attestation, a report, an exception; nil = it does not end.
  public var expires: CivilDay?
  /// SHA-256 of the content, 64 hexadecimal digits; nil where the leaf says all.
  public var sha256: String?
  public var mediaType: String?

  public init(
    leaf: Int, kind: String, title: String, facets: [String], collectedAt: Instant,
    period: AuditPeriod? = nil, isLate: Bool = false, expires: CivilDay? = nil,
    sha256: String? = nil, mediaType: String? = nil
  ) {
    self.leaf = leaf
    self.kind = kind
    self.title = title
    self.facets = facets
    self.collectedAt = collectedAt
    self.period = period
    self.isLate = isLate
    self.expires = expires
    self.sha256 = sha256
    self.mediaType = mediaType
  }

  /// Facets that a facet answers: itself, and itself without its layer, its side, or both.
  static func answered(by facet: String) -> Set<String> {
    var head = Substring(facet)
    var side = Substring()
    if let colon = head.lastIndex(of: ":") {
      side = head[colon...]
      head = head[..<colon]
    }
    let whole = head
    if let at = head.lastIndex(of: "@") { head = head[..<at] }
    return [facet, String(whole), String(head), String(head + side)]
  }

  /// What stands before `@` and `:` in a facet: the requirement's name.
  static func name(_ facet: String) -> Substring {
    var head = Substring(facet)
    if let colon = head.lastIndex(of: ":") { head = head[..<colon] }
    if let at = head.lastIndex(of: "@") { head = head[..<at] }
    return head
  }

  /// The requirement of a facet.
  static func requirement(_ facet: String) -> RequirementID? {
    let head = name(facet)
    guard let slash = head.firstIndex(of: "/"), slash != head.startIndex else { return nil }
    let id = head[head.index(after: slash)...]
    return id.isEmpty
      ? nil : RequirementID(framework: String(head[..<slash]), id: String(id))
  }
}
