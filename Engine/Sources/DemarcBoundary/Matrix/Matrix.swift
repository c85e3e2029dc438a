public import DemarcModel

/// The responsibility matrix of one estate on one day: derived, never typed in.
public struct Matrix: Sendable {
  /// Services in use, by id.
  public var services: [ServiceUse]
  public var facets: [Facet]
  /// Requirement by requirement in framework order, services in id order.
  public var cells: [Cell]
  public var verdicts: [RequirementVerdict]
  public var headlines: [Headline]
  /// Services in use that no report in force names for all their regions.
  public var scopeHoles: [ScopeHole]

  /// The cells of one requirement.
  public func cells(of requirement: RequirementID) -> [Cell] {
    cells.filter { $0.requirement == requirement }
  }

  /// Ids of the services of a cloud, what is kept once with the provider among them.
  public func services(of cloud: Cloud) -> Set<String> {
    Set(services.lazy.filter { $0.cloud == cloud }.map(\.service))
      .union([OrganizationService.id(cloud)])
  }

  public func facet(_ key: FacetKey) -> Facet? { facets.first { $0.key == key } }

  /// Where someone might take a provider's report for the whole (RM7).
  public var pitfalls: [Cell] { cells.filter(\.isPitfall) }
}

/// A service in use outside every report.
public struct ScopeHole: Hashable, Sendable {
  public var service: String
  public var cloud: Cloud
  public var state: ProviderState
  /// What is missing, in a sentence.
  public var reason: String
  public var regions: [String]
}

/// How much of one framework is proven with one provider (or over all, when `cloud` is nil): every
/// part counted once, nothing hidden.
public struct Headline: Hashable, Sendable {
  public var framework: String
  public var cloud: Cloud?
  public var requirements: [RequirementState: Int] = [:]
  public var customerParts: [CustomerState: Int] = [:]
  public var providerParts: [ProviderState: Int] = [:]
  /// Of the met customer parts, how many rest on a person's word.
  public var attestedParts = 0

  init(framework: String, cloud: Cloud?) {
    self.framework = framework
    self.cloud = cloud
  }

  mutating func add(_ parts: some Sequence<Part>) {
    for part in parts {
      customerParts[part.customer, default: 0] += 1
      providerParts[part.provider, default: 0] += 1
      if part.isAttested { attestedParts += 1 }
    }
  }

  /// Customer parts that exist.
  public var customerTotal: Int {
    customerParts.reduce(0) { $1.key == .noPart ? $0 : $0 + $1.value }
  }

  /// Provider parts that exist.
  public var providerTotal: Int {
    providerParts.reduce(0) { $1.key == .noPart ? $0 : $0 + $1.value }
  }

  /// Customer parts that a check decided.
  public var assessed: Int {
    (customerParts[.met] ?? 0) - attestedParts + (customerParts[.failed] ?? 0)
      + (customerParts[.acceptedRisk] ?? 0)
  }

  /// Customer parts nobody and nothing has decided.
  public var notAssessed: Int {
    (customerParts[.notAssessed] ?? 0) + (customerParts[.error] ?? 0)
      + (customerParts[.needsAttestation] ?? 0)
  }
}
