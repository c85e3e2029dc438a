public import DemarcBoundary
public import DemarcCatalog
public import DemarcModel

/// What every report is written from: one run, the names of what it speaks of, and the checks' texts.
///
/// Nothing else goes in: no clock, no environment. Same input, same bytes.
public struct ReportInput: Sendable {
  public var assessment: Assessment
  public var names: ReportNames
  /// Texts of the checks, by id.
  public var checks: [String: Check]

  /// Takes the names that the run needs out of the catalogue.
  public init(assessment: Assessment, catalog: Catalog, checks: [Check]) {
    self.init(
      assessment: assessment, names: ReportNames(assessment, catalog: catalog), checks: checks)
  }

  public init(assessment: Assessment, names: ReportNames, checks: [Check]) {
    self.assessment = assessment
    self.names = names
    self.checks = Dictionary(checks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What people call the things that one assessment speaks of.
public struct ReportNames: Sendable {
  /// Name and service model of a service.
  public struct ServiceName: Hashable, Sendable {
    public var name: String
    public var model: ServiceModel

    public init(name: String, model: ServiceModel) {
      self.name = name
      self.model = model
    }
  }

  /// Title, summary and heading of a requirement, in our own words.
  public struct RequirementText: Hashable, Sendable {
    public var title: String
    public var summary: String
    public var group: String

    public init(title: String, summary: String = "", group: String = "") {
      self.title = title
      self.summary = summary
      self.group = group
    }
  }

  public var services: [String: ServiceName]
  public var frameworks: [String: String]
  public var requirements: [RequirementID: RequirementText]
  /// Layer ids and titles, from facility upwards.
  public var layers: [(id: String, title: String)]

  public init(
    services: [String: ServiceName], frameworks: [String: String],
    requirements: [RequirementID: RequirementText], layers: [(id: String, title: String)]
  ) {
    self.services = services
    self.frameworks = frameworks
    self.requirements = requirements
    self.layers = layers
  }

  /// Keeps only what `assessment` mentions, so that the catalogue need not be held on to.
  public init(_ assessment: Assessment, catalog: Catalog) {
    services = [:]
    frameworks = [:]
    requirements = [:]
    layers = catalog.layers.map { ($0.id, $0.title) }
    for use in assessment.matrix.services {
      guard let service = catalog.service(use.service) else { continue }
      services[use.service] = ServiceName(name: service.name, model: service.model)
    }
    for id in assessment.frameworks {
      guard let framework = catalog.framework(id) else { continue }
      frameworks[id] = framework.title
    }
    for verdict in assessment.matrix.verdicts {
      guard let found = catalog.requirement(verdict.requirement) else { continue }
      requirements[verdict.requirement] = RequirementText(
        title: found.title, summary: found.summary, group: found.group)
    }
  }

  /// The service's name, or its id where the catalogue does not know it.
  public func service(_ id: String) -> String {
    if let known = services[id] { return known.name }
    return OrganizationService.cloud(id).map(OrganizationService.title) ?? id
  }

  public func framework(_ id: String) -> String { frameworks[id] ?? id }

  public func requirement(_ id: RequirementID) -> String { requirements[id]?.title ?? "" }

  /// The layer's title; a duty that a provider's report names is called by its own id.
  public func layer(_ id: String) -> String {
    if let known = layers.first(where: { $0.id == id }) { return known.title }
    guard id.hasPrefix(CustomerDuty.layerPrefix) else { return id }
    return "User-entity control \(id.dropFirst(CustomerDuty.layerPrefix.count))"
  }
}
