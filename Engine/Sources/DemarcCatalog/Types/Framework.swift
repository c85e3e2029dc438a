public import DemarcModel

/// One edition of one framework, every identifier of it.
public struct Framework: Hashable, Sendable {
  /// What may be shown of a framework's text.
  public enum Licence: String, Hashable, Sendable, CaseIterable {
    case publicDomain = "public-domain"
    case ownWords = "own-words"
    case idsOnly = "ids-only"
    case userSupplied = "user-supplied"
  }

  /// `soc2`, `iso27001-2022`, `nist-800-53r5`.
  public var id: String
  public var title: String
  public var edition: String
  public var publisher: String
  public var licence: Licence
  /// Where the identifiers come from.
  public var source: String
  /// Date or year of the text the identifiers were taken from.
  public var asOf = ""
  /// In the framework's own order, withdrawn ones included.
  public var requirements: [Requirement]

  public init(
    id: String, title: String, edition: String, publisher: String, licence: Licence,
    source: String, requirements: [Requirement]
  ) {
    self.id = id
    self.title = title
    self.edition = edition
    self.publisher = publisher
    self.licence = licence
    self.source = source
    self.requirements = requirements
  }
}

/// One identifier of a framework and what it asks for, in our own words.
public struct Requirement: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case requirement, standard, enhancement
    case implementationSpecification = "implementation-specification"
  }

  /// How HIPAA binds: `addressable` means assess, implement or document why not and do an equivalent;
  /// never optional.
  public enum Designation: String, Hashable, Sendable, CaseIterable { case required, addressable }

  public enum Status: String, Hashable, Sendable, CaseIterable { case active, withdrawn }

  public var id: RequirementID
  public var title: String
  public var summary: String
  /// The heading it stands under.
  public var group: String
  public var kind = Kind.requirement
  /// The requirement it refines, in the same framework.
  public var parent: String?
  public var designation: Designation?
  public var status = Status.active
  /// For a withdrawn one: the ids that took over.
  public var movedTo: [String] = []
  /// NIST SP 800-53 baselines: `low`, `moderate`, `high`, `privacy`; FedRAMP's: `fedramp-low` ….
  public var baselines: [String] = []
  /// ISO: ids of the other edition.
  public var from: [String] = []
  /// ISO/IEC 27001:2022: `new`, `merged` or `updated` against 2013.
  public var change: String?

  public init(id: RequirementID, title: String, summary: String = "", group: String = "") {
    self.id = id
    self.title = title
    self.summary = summary
    self.group = group
  }
}

/// Id pairs from one framework to another, with their published source.
///
/// All relationships shipped are `intersects-with`: mapped evidence is a candidate, never a proof by
/// itself, and nothing is inferred over two hops.
public struct Crosswalk: Hashable, Sendable {
  public var from: String
  public var to: String
  public var relationship: String
  public var source: String
  /// `published`, or `draft` for our own unreviewed pairs.
  public var status: String
  /// Target ids by source id, both in printed form.
  public var pairs: [String: [String]]
  /// What was left out or replaced, and why.
  public var notes: [String] = []

  public init(
    from: String, to: String, relationship: String, source: String, status: String,
    pairs: [String: [String]]
  ) {
    self.from = from
    self.to = to
    self.relationship = relationship
    self.source = source
    self.status = status
    self.pairs = pairs
  }
}
