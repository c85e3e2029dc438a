public import DemarcModel

/// One item of evidence, as whoever keeps the evidence knows it.
public struct OSCALEvidence: Hashable, Sendable {
  /// What it is evidence for; all of a service or layer where the rest is nil.
  public struct Facet: Hashable, Sendable {
    public var requirement: RequirementID?
    public var service: String?
    public var layer: String?

    public init(requirement: RequirementID? = nil, service: String? = nil, layer: String? = nil) {
      self.requirement = requirement
      self.service = service
      self.layer = layer
    }
  }

  public var facets: [Facet]
  public var title: String
  /// Where it is, relative to the exported documents, or an absolute URI.
  public var href: String
  public var mediaType: String?
  /// In hexadecimal digits.
  public var sha256: String
  /// Its leaf in the evidence ledger, counted from 0.
  public var ledgerIndex: Int?
  /// The ledger's origin line.
  public var origin: String?
  public var collected: Instant
  public var expires: Instant?

  public init(
    facets: [Facet], title: String, href: String, mediaType: String? = nil, sha256: String,
    ledgerIndex: Int? = nil, origin: String? = nil, collected: Instant, expires: Instant? = nil
  ) {
    self.facets = facets
    self.title = title
    self.href = href
    self.mediaType = mediaType
    self.sha256 = sha256
    self.ledgerIndex = ledgerIndex
    self.origin = origin
    self.collected = collected
    self.expires = expires
  }
}
