public import DemarcBoundary
public import DemarcModel
public import DemarcReport

/// Reads the matrix as rows of provided, responsibility, inherited and satisfied.
public struct ResponsibilityModel: Sendable {
  private let ids: StableID
  private let facets: [FacetKey: Facet]
  private let layers: [String: String]
  private let uses: [String: ServiceUse]
  private let side: ProviderSide
  private let attestations: [RequirementID: [Attestation]]
  private let results: [String: CheckResult]

  public init(_ input: ReportInput) {
    let assessment = input.assessment
    ids = StableID(assessment.organization)
    facets = Dictionary(assessment.matrix.facets.map { ($0.key, $0) }) { first, _ in first }
    layers = Dictionary(input.names.layers.map { ($0.id, $0.title) }) { first, _ in first }
    var uses = Dictionary(assessment.matrix.services.map { ($0.service, $0) }) { first, _ in first }
    for cloud in Cloud.allCases {
      let id = OrganizationService.id(cloud)
      uses[id] = uses[id] ?? ServiceUse(service: id, cloud: cloud)
    }
    self.uses = uses
    side = ProviderSide(reports: assessment.reports, day: assessment.asOf.day)
    let day = assessment.asOf.day
    attestations = Dictionary(
      grouping: assessment.attestations.filter { $0.isInForce(on: day) }, by: \.requirement)
    results = Dictionary(assessment.results.map { ($0.check, $0) }) { first, _ in first }
  }

  /// The provider of a service.
  public func cloud(of service: String) -> Cloud? { uses[service]?.cloud }

  /// What a report says for a service's provider side, in a sentence.
  func ruling(_ service: String, _ framework: String) -> ProviderSide.Ruling? {
    uses[service].map { side.ruling($0, framework: framework) }
  }

  /// The rows of one requirement on one service, a layer each.
  public func rows(_ cell: Cell) -> [ResponsibilityRow] {
    let ruling = ruling(cell.service, cell.requirement.framework)
    return cell.parts.compactMap { part in
      part.owner == .none ? nil : row(cell, part, ruling?.because ?? "")
    }
  }

  private func row(_ cell: Cell, _ part: Part, _ ruling: String) -> ResponsibilityRow {
    let name = [
      cell.requirement.framework, cell.requirement.id, cell.service, part.layer,
    ]
    let facet = facets[FacetKey(service: cell.service, layer: part.layer)]
    var row = ResponsibilityRow(
      requirement: cell.requirement, service: cell.service, layer: part.layer, refusals: [])
    if part.owner.involves(.provider) {
      row.provided = ResponsibilityRow.Statement(
        uuid: ids.uuid(["provided"] + name), refersTo: nil, text: text(.provider, facet, part))
    }
    if part.owner.involves(.customer) {
      row.responsibility = ResponsibilityRow.Statement(
        uuid: ids.uuid(["responsibility"] + name),
        // Where each side does the whole in its own scope, the duty does not lean on the provider's.
        refersTo: part.owner == .shared ? row.provided?.uuid : nil,
        text: text(.customer, facet, part))
    }
    inherit(&row, part, ruling, name)
    satisfy(&row, part, name)
    return row
  }

  private func text(_ side: Side, _ facet: Facet?, _ part: Part) -> String {
    let title = layers[part.layer] ?? part.layer
    guard let statement = facet?.statements[side], !statement.isEmpty else {
      return "\(title): the \(side == .provider ? "provider's" : "customer's") part."
    }
    return "\(title): \(statement)"
  }

  private func inherit(
    _ row: inout ResponsibilityRow, _ part: Part, _ ruling: String, _ name: [String]
  ) {
    guard let provided = row.provided else { return }
    if part.provider == .attested {
      row.inherited = ResponsibilityRow.Statement(
        uuid: ids.uuid(["inherited"] + name), refersTo: provided.uuid,
        text: "Inherited on the strength of \(ruling).")
    } else {
      row.refusals.append(
        ResponsibilityRow.Refusal(
          kind: .notReliedOn, refersTo: provided.uuid, state: part.provider.rawValue,
          reason: ruling.isEmpty ? "no report attests it" : ruling))
    }
  }

  private func satisfy(_ row: inout ResponsibilityRow, _ part: Part, _ name: [String]) {
    guard let duty = row.responsibility else { return }
    switch part.customer {
    case .met:
      row.satisfied = ResponsibilityRow.Statement(
        uuid: ids.uuid(["satisfied"] + name), refersTo: duty.uuid, text: proof(row, part))
    case .acceptedRisk:
      row.refusals.append(
        ResponsibilityRow.Refusal(
          kind: .accepted, refersTo: duty.uuid, state: part.customer.rawValue,
          reason: "the risk is accepted for a time; see the plan of action"))
    default:
      row.refusals.append(
        ResponsibilityRow.Refusal(
          kind: .planned, refersTo: duty.uuid, state: part.customer.rawValue,
          reason: Self.reason(part.customer)))
    }
  }

  /// What proves a part that is met.
  private func proof(_ row: ResponsibilityRow, _ part: Part) -> String {
    if part.isAttested {
      let word = attestations[row.requirement]?.first { $0.speaks(for: row.service, part.layer) }
      return word.map { "\($0.author) on \($0.date): \($0.statement)" } ?? "Attested by a person."
    }
    let decided = part.checks.filter { (results[$0]?.decided ?? 0) > 0 }
    let shown = decided.prefix(3).joined(separator: ", ")
    let rest = decided.count > 3 ? " and \(decided.count - 3) more" : ""
    let noun = decided.count == 1 ? "check holds" : "checks hold"
    return decided.isEmpty ? "Checks hold." : "\(decided.count) \(noun): \(shown)\(rest)."
  }

  private static func reason(_ state: CustomerState) -> String {
    switch state {
    case .failed: "a check fails; see the plan of action"
    case .notAssessed: "what a check must see was not exported"
    case .error: "a check could not be evaluated"
    case .needsAttestation: "a person has to attest it, and has not"
    default: "not settled"
    }
  }
}
