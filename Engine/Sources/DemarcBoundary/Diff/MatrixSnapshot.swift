public import DemarcJSON
public import DemarcModel

/// What a later run needs of an earlier one's `assessment.json` to say what has changed.
public struct MatrixSnapshot: Sendable {
  public struct ServiceEntry: Hashable, Sendable {
    public var name: String
    public var accounts: [String]
    /// Empty where the document does not say.
    public var model = ""
  }

  public var asOf: CivilDay
  /// Services in use, and what is kept once with each provider.
  public var services: [String: ServiceEntry]
  public var owners: [FacetKey: Owner]
  /// Why each facet has its owner: the last link of its chain.
  public var reasons: [FacetKey: String]
  /// The groups of resources that share an owner in a facet: why, and the first of them.
  public var variants: [FacetKey: [String: String]]
  /// Customer duties (requirement × layer) by facet.
  public var duties: [FacetKey: Int]
  public var requirements: [RequirementID: RequirementState]
  /// By service and framework: a report may speak to one framework and not to another.
  public var providerStates: [String: [String: ProviderState]]
  /// What each provider report speaks for, in one line, by its id.
  public var reports: [String: String] = [:]
  /// Who somebody says has to meet a requirement, by source and requirement.
  public var claims: [String: String] = [:]

  init(asOf: CivilDay) {
    self.asOf = asOf
    (services, owners, reasons, variants, duties) = ([:], [:], [:], [:], [:])
    (requirements, providerStates) = ([:], [:])
  }

  /// Reads the document `assess` writes.
  ///
  /// - Throws: `Diagnostic` naming the JSON path that is missing or of the wrong kind.
  public init(_ root: JSONValue, file: String) throws(Diagnostic) {
    let fields = AssessmentFields(root, file: file)
    try fields.check(schema: Assessment.schema)
    self.init(asOf: try fields.day("asOf"))
    for service in try fields.list("services") {
      services[try service.text("id")] = ServiceEntry(
        name: try service.text("name"), accounts: try service.texts("accounts"),
        model: try service.optionalText("model") ?? "")
    }
    for facet in try fields.list("facets") { try read(facet: facet) }
    for cell in try fields.list("cells") { try read(cell: cell) }
    for verdict in try fields.list("verdicts") {
      let id = RequirementID(
        framework: try verdict.text("framework"), id: try verdict.text("requirement"))
      requirements[id] = try verdict.word("state", RequirementState.self)
    }
    for report in try fields.optionalList("reports") {
      reports[try report.text("id")] = Self.scope(
        services: try report.optionalTexts("services"),
        regions: try report.optionalTexts("regions"))
    }
    for claim in try fields.optionalList("claims") {
      let key = Self.claimKey(
        try claim.text("source"),
        RequirementID(framework: try claim.text("framework"), id: try claim.text("requirement")),
        service: try claim.optionalText("service"))
      claims[key] = try claim.text("owner")
    }
  }

  static func scope(services: [String]?, regions: [String]?) -> String {
    "services \(services?.sorted().joined(separator: ", ") ?? "all"); "
      + "regions \(regions?.sorted().joined(separator: ", ") ?? "all")"
  }

  static func claimKey(_ source: String, _ requirement: RequirementID, service: String?) -> String {
    "\(source): \(requirement)" + (service.map { " @ \($0)" } ?? "")
  }

  private mutating func read(facet: AssessmentFields) throws(Diagnostic) {
    let key = FacetKey(service: try facet.text("service"), layer: try facet.text("layer"))
    owners[key] = try facet.word("owner", Owner.self)
    reasons[key] = try facet.texts("chain").last
    for variant in try facet.list("variants") {
      variants[key, default: [:]][try variant.text("because")] =
        try variant.texts("examples").first ?? ""
    }
    if let cloud = OrganizationService.cloud(key.service) {
      services[key.service] = ServiceEntry(name: OrganizationService.title(cloud), accounts: [])
    }
  }

  private mutating func read(cell: AssessmentFields) throws(Diagnostic) {
    let service = try cell.text("service")
    for part in try cell.list("parts") {
      let layer = try part.text("layer")
      guard try part.word("customer", CustomerState.self) != .noPart else { continue }
      duties[FacetKey(service: service, layer: layer), default: 0] += 1
    }
    let framework = try cell.text("framework")
    let state = try cell.word("provider", ProviderState.self)
    let known = providerStates[service]?[framework] ?? .noPart
    providerStates[service, default: [:]][framework] = .fold([known, state])
  }
}
