public import DemarcModel

/// What a group of an Azure initiative stands for: a number of a standard, and the requirements of
/// the catalogue that it can be followed to.
public struct RegulatoryGroup: Hashable, Sendable {
  /// The group's name, as the initiative writes it.
  public var name: String
  /// `soc2`, `fedramp-high-r4`: the catalogue's id where it has the standard, else one of ours; nil
  /// for a name that the table does not know.
  public var framework: String?
  /// What a person calls the standard; empty where it is not known.
  public var standard: String
  /// The number in the standard; the group's name where the standard is not known.
  public var id: String
  /// Requirements of the catalogue, the standard's own first; empty when `gap` says why.
  public var mappings: [Mapping]
  /// Why there is no requirement of the catalogue; nil when there is one.
  public var gap: Gap?

  public init(
    name: String, framework: String?, standard: String, id: String, mappings: [Mapping] = [],
    gap: Gap? = nil
  ) {
    self.name = name
    self.framework = framework
    self.standard = standard
    self.id = id
    self.mappings = mappings
    self.gap = gap
  }

  /// Whether the group leads to a requirement of the catalogue.
  public var isKnownToCatalogue: Bool { !mappings.isEmpty }

  /// The requirement in the words of its own standard; nil for a name that the table does not know.
  public var requirement: RequirementID? {
    framework.map { RequirementID(framework: $0, id: id) }
  }

  /// One requirement of the catalogue and the way to it.
  public struct Mapping: Hashable, Sendable {
    public var requirement: RequirementID
    /// Empty where the catalogue has the standard itself.
    public var through: [Step]

    public init(_ requirement: RequirementID, through: [Step] = []) {
      self.requirement = requirement
      self.through = through
    }

    /// Whether the group's number and the requirement are one; else it is a candidate, and no
    /// proof.
    public var isExact: Bool { through.allSatisfy { $0.how == .same } }
  }

  /// One step from a standard to another, with who published that the numbers correspond.
  public struct Step: Hashable, Sendable {
    public enum How: String, Hashable, Sendable, CaseIterable {
      /// One requirement under two names.
      case same
      /// The same number in another edition, or what took a withdrawn one over.
      case edition
      /// A pair of a crosswalk.
      case crosswalk
    }

    public var from: RequirementID
    public var to: RequirementID
    public var how: How
    public var source: String

    public init(from: RequirementID, to: RequirementID, how: How, source: String) {
      self.from = from
      self.to = to
      self.how = how
      self.source = source
    }
  }

  /// Why a group leads to no requirement of the catalogue.
  public enum Gap: String, Hashable, Sendable, CaseIterable {
    case unknownName = "unknown-name"
    case standardNotCatalogued = "standard-not-catalogued"
    case numberNotCatalogued = "number-not-catalogued"
    case unpaired
    case withdrawn

    /// A clause a person reads after "no requirement:".
    public var sentence: String {
      switch self {
      case .unknownName: "no known standard names its groups like this"
      case .standardNotCatalogued:
        "the standard is not catalogued, and no published mapping from it is held"
      case .numberNotCatalogued: "the catalogue has no requirement with this number"
      case .unpaired: "the published mapping of the standard has no pair for it"
      case .withdrawn: "the requirement is withdrawn, and nothing took it over"
      }
    }
  }
}
