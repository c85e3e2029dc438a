public import DemarcCatalog
public import DemarcModel

/// What is known when a matrix is drawn.
public struct MatrixInput: Sendable {
  public var frameworks: [String]
  public var services: [ServiceUse]
  public var results: [CheckResult]
  public var reports: [ProviderReport]
  public var attestations: [Attestation]
  public var overrides: [OwnerOverride]
  public var policies: [PolicyEvidence]
  /// What the providers' reports assume of their customer.
  public var duties: [CustomerDuty] = []
  public var day: CivilDay

  public init(
    frameworks: [String], services: [ServiceUse], results: [CheckResult] = [],
    reports: [ProviderReport] = [], attestations: [Attestation] = [],
    overrides: [OwnerOverride] = [], policies: [PolicyEvidence] = [], day: CivilDay
  ) {
    self.frameworks = frameworks
    self.services = services
    self.results = results
    self.reports = reports
    self.attestations = attestations
    self.overrides = overrides
    self.policies = policies
    self.day = day
  }
}

/// Draws the matrix: requirement × service in use × layer × side, each with its state.
public struct MatrixBuilder {
  private let catalog: Catalog
  private let input: MatrixInput
  private let provider: ProviderSide
  private var facets: [String: [Facet]] = [:]
  private var duties = DutyParts()
  private var uses: [ServiceUse] = []
  /// Check results by the facet they bear on.
  private var results: [FacetKey: [CheckResult]] = [:]
  private var attestations: [RequirementID: [Attestation]] = [:]
  private var policies: [RequirementID: [PolicyEvidence]] = [:]

  public init(catalog: Catalog, input: MatrixInput) {
    self.catalog = catalog
    self.input = input
    provider = ProviderSide(reports: input.reports, day: input.day)
  }

  public mutating func build() -> Matrix {
    prepare()
    var cells: [Cell] = []
    var verdicts: [RequirementVerdict] = []
    var headlines: [Headline] = []
    var drawn: Set<String> = []
    for id in input.frameworks {
      // Named twice, or by two of its names, it is still drawn and counted once.
      guard let framework = catalog.framework(id), drawn.insert(framework.id).inserted else {
        continue
      }
      let rulings = Dictionary(
        uses.map { ($0.service, provider.ruling($0, framework: framework.id).state) },
        uniquingKeysWith: { first, _ in first })
      var own: [Cell] = []
      for requirement in framework.requirements where requirement.status == .active {
        let scope = scope(of: requirement.id)
        let row = uses.compactMap { cell(requirement.id, scope, $0, rulings) }
        own += row
        verdicts.append(
          RequirementVerdict(
            requirement: requirement.id, controls: scope.controls, layers: scope.layers, cells: row,
            policies: policies[requirement.id] ?? [])
        )
      }
      headlines += summarize(framework.id, own, verdicts)
      cells += own
    }
    let carried = uses.flatMap { (facets[$0.service] ?? []) + duties.facets(of: $0.service) }
    return Matrix(
      services: input.services.sorted { $0.service < $1.service }, facets: carried, cells: cells,
      verdicts: verdicts,
      headlines: headlines, scopeHoles: scopeHoles())
  }

  private mutating func prepare() {
    let deriver = OwnershipDeriver(
      layers: catalog.layers, overrides: input.overrides, day: input.day)
    for use in input.services {
      guard let service = catalog.service(use.service) else { continue }
      facets[use.service] = deriver.facets(of: service, use)
      uses.append(use)
    }
    for cloud in Set(uses.map(\.cloud)) {
      var use = ServiceUse(service: OrganizationService.id(cloud), cloud: cloud)
      for other in uses where other.cloud == cloud { use.accounts.formUnion(other.accounts) }
      facets[use.service] = deriver.organizationFacets(cloud)
      uses.append(use)
    }
    uses.sort { $0.service < $1.service }
    duties = DutyParts(
      input.duties, places: Set(uses.map(\.service)), results: input.results, day: input.day)
    for result in input.results {
      for layer in result.layers {
        results[FacetKey(service: owner(of: layer, result), layer: layer), default: []]
          .append(result)
      }
    }
    for attestation in input.attestations where attestation.isInForce(on: input.day) {
      attestations[attestation.requirement, default: []].append(attestation)
    }
    policies = Dictionary(grouping: input.policies, by: \.requirement)
  }

  /// What a check says of a layer that is kept once with each provider counts there.
  private func owner(of layer: String, _ result: CheckResult) -> String {
    guard catalog.layerByID[layer]?.scope == .organization,
      let cloud = result.service.split(separator: ".").first.flatMap({ Cloud(rawValue: String($0)) }
      )
    else { return result.service }
    return OrganizationService.id(cloud)
  }

  /// What a requirement is about.
  struct Scope {
    var controls: [String]
    var controlSet: Set<String>
    var layers: [String]
    var layerSet: Set<String>
  }

  private func scope(of requirement: RequirementID) -> Scope {
    var controls = catalog.controls(of: requirement)
    if controls.isEmpty {
      // An edition without a published mapping of its own stands where its successor does.
      let successors = catalog.otherEditions(of: requirement)
      controls = Set(successors.flatMap { catalog.controls(of: $0) }).sorted()
    }
    var layerSet: Set<String> = []
    for control in controls { layerSet.formUnion(catalog.layers(ofControl: control)) }
    // Nothing published maps it to a technical layer: it is for people to decide and attest.
    if layerSet.isEmpty { layerSet = ["people"] }
    return Scope(
      controls: controls, controlSet: Set(controls),
      layers: catalog.layers.map(\.id).filter(layerSet.contains), layerSet: layerSet)
  }

  private func cell(
    _ requirement: RequirementID, _ scope: Scope, _ use: ServiceUse,
    _ rulings: [String: ProviderState]
  ) -> Cell? {
    let ruling = rulings[use.service] ?? .notAttested
    let words = attestations[requirement] ?? []
    // A layer overridden away leaves nobody a part; two empty sides must not read as proven.
    let parts =
      (facets[use.service] ?? [])
      .filter { $0.owner != .none && scope.layerSet.contains($0.layer) }
      .map { part(facet: $0, scope, words, ruling) }
      + duties.parts(of: requirement, controls: scope.controlSet, on: use.service)
    guard !parts.isEmpty else { return nil }
    return Cell(requirement: requirement, service: use.service, parts: parts)
  }

  private func part(
    facet: Facet, _ scope: Scope, _ words: [Attestation], _ ruling: ProviderState
  ) -> Part {
    let providerState = facet.owner.involves(.provider) ? ruling : .noPart
    guard facet.owner.involves(.customer) else {
      return Part(
        layer: facet.layer, owner: facet.owner, provider: providerState, customer: .noPart,
        checks: [], isAttested: false)
    }
    // A check that found nothing it applies to is no proof.
    let relevant = (results[facet.key] ?? []).filter { result in
      result.controls.contains(where: scope.controlSet.contains)
        && result.decided + result.errors + result.withoutEvidence > 0
    }
    var state = Self.state(of: relevant)
    let isAttested =
      state == .needsAttestation && words.contains { $0.speaks(for: facet.service, facet.layer) }
    if isAttested { state = .met }
    return Part(
      layer: facet.layer, owner: facet.owner, provider: providerState, customer: state,
      checks: relevant.map(\.check), isAttested: isAttested)
  }

  /// The customer's state from the checks that bear on a part; checks that found nothing they apply to
  /// decide nothing.
  static func state(of results: [CheckResult]) -> CustomerState {
    if results.contains(where: { $0.failed > 0 }) { return .failed }
    if results.contains(where: { $0.errors > 0 }) { return .error }
    if results.contains(where: { $0.withoutEvidence > 0 }) { return .notAssessed }
    if results.contains(where: { $0.accepted > 0 }) { return .acceptedRisk }
    return results.contains { $0.passed > 0 } ? .met : .needsAttestation
  }

  private func summarize(
    _ framework: String, _ cells: [Cell], _ verdicts: [RequirementVerdict]
  ) -> [Headline] {
    var total = Headline(framework: framework, cloud: nil)
    for verdict in verdicts where verdict.requirement.framework == framework {
      total.requirements[verdict.state, default: 0] += 1
    }
    total.add(cells.lazy.flatMap(\.parts))
    let clouds = Dictionary(uses.map { ($0.service, $0.cloud) }, uniquingKeysWith: { a, _ in a })
    var byCloud: [Cloud: Headline] = [:]
    for cell in cells {
      guard let cloud = clouds[cell.service] else { continue }
      byCloud[cloud, default: Headline(framework: framework, cloud: cloud)].add(cell.parts)
    }
    return [total] + byCloud.sorted { $0.key < $1.key }.map(\.value)
  }

  private func scopeHoles() -> [ScopeHole] {
    input.services.sorted { $0.service < $1.service }.compactMap { use in
      // What only ought to be in use needs no report yet.
      guard use.resources > 0 else { return nil }
      let ruling = provider.ruling(use, framework: nil)
      guard ruling.state != .attested else { return nil }
      return ScopeHole(
        service: use.service, cloud: use.cloud, state: ruling.state, reason: ruling.because,
        regions: ruling.missingRegions)
    }
  }
}
