public import DemarcModel

/// A provider's assurance report (SOC 2 Type II, ISO certificate …): the only thing that proves the
/// provider's side, and only for the services, regions and days it names.
public struct ProviderReport: Hashable, Sendable {
  public var id: String
  public var cloud: Cloud
  public var title: String
  /// Frameworks it speaks to; empty = any.
  public var frameworks: [String]
  /// Service ids it names; nil = every service of the provider.
  public var services: Set<String>?
  /// Regions it names; nil = every region.
  public var regions: Set<String>?
  public var from: CivilDay
  public var to: CivilDay
  /// Last day a bridge letter of the provider's management speaks for, if there is one.
  public var bridgedTo: CivilDay?
  /// What the auditor came to.
  public var opinion = Opinion.unqualified

  /// What an auditor comes to (AICPA AT-C 205 names the four kinds).
  public enum Opinion: String, Hashable, Sendable, CaseIterable {
    case unqualified, qualified, adverse, disclaimer

    /// An adverse opinion, or none at all, proves nothing.
    public var canAttest: Bool { self == .unqualified || self == .qualified }
  }

  public init(
    id: String, cloud: Cloud, title: String, frameworks: [String] = [],
    services: Set<String>? = nil, regions: Set<String>? = nil, from: CivilDay, to: CivilDay,
    bridgedTo: CivilDay? = nil
  ) {
    self.id = id
    self.cloud = cloud
    self.title = title
    self.frameworks = frameworks
    self.services = services
    self.regions = regions
    self.from = from
    self.to = to
    self.bridgedTo = bridgedTo
  }

  /// A bridge letter customarily reaches three months past the period; later days need a new report.
  public static let bridgeDaysMax = 92

  /// The last day this report speaks for.
  public var lastDay: CivilDay {
    guard let bridgedTo, bridgedTo > to else { return to }
    return min(bridgedTo, to.adding(days: Self.bridgeDaysMax))
  }

  public func covers(day: CivilDay) -> Bool { from <= day && day <= lastDay }

  public func names(service: String) -> Bool { services?.contains(service) ?? true }

  public func speaks(to framework: String) -> Bool {
    frameworks.isEmpty || frameworks.contains(framework)
  }

  /// Regions in use that it does not name; `global` belongs to every report.
  public func missingRegions(_ used: Set<String>) -> [String] {
    guard let regions else { return [] }
    let named = Set(regions.map { Region.folded($0, cloud) })
    return used.filter { region in
      let folded = Region.folded(region, cloud)
      return folded != "global" && !folded.isEmpty && !named.contains(folded)
    }.sorted()
  }
}
