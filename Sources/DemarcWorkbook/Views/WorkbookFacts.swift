internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel
internal import DemarcReport

/// What several sheets say alike, worked out once.
struct WorkbookFacts: Sendable {
  let input: WorkbookInput
  private let facets: [FacetKey: Facet]
  private let cellsByRequirement: [RequirementID: [Cell]]
  let results: [String: CheckResult]
  private let uses: [String: ServiceUse]
  let words: [RequirementID: [Attestation]]
  private let decided: [RequirementID: RequirementDecision]
  /// What the reports say, by service and framework.
  private let rulings: [Asked: String]
  let cited: CitationIndex
  let citations: [Int: EvidenceCitation]

  var assessment: Assessment { input.report.assessment }
  var names: ReportNames { input.report.names }
  var day: CivilDay { assessment.asOf.day }

  init(_ input: WorkbookInput) {
    self.input = input
    let assessment = input.report.assessment
    let matrix = assessment.matrix
    facets = Dictionary(matrix.facets.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    cellsByRequirement = Dictionary(grouping: matrix.cells, by: \.requirement)
    results = Dictionary(
      assessment.results.map { ($0.check, $0) }, uniquingKeysWith: { first, _ in first })
    uses = Dictionary(
      matrix.services.map { ($0.service, $0) }, uniquingKeysWith: { first, _ in first })
    words = Dictionary(
      grouping: assessment.attestations.filter { $0.isInForce(on: assessment.asOf.day) },
      by: \.requirement)
    decided = Dictionary(
      // People write `iso27001 8.30`; the matrix has `iso27001-2022 A.8.30`.
      input.decisions.map {
        (input.catalog.requirement($0.requirement)?.id ?? $0.requirement, $0)
      }, uniquingKeysWith: { first, _ in first })
    rulings = Self.rulings(assessment, uses)
    cited = CitationIndex(assessment)
    citations = Dictionary(
      assessment.evidence.map { ($0.leaf, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a framework was assessed; nil stands for a sheet that needs none.
  func holds(_ framework: String?) -> Bool {
    guard let framework else { return true }
    return assessment.matrix.verdicts.contains { $0.requirement.framework == framework }
  }

  func verdicts(_ framework: String) -> [RequirementVerdict] {
    assessment.matrix.verdicts.filter { $0.requirement.framework == framework }
  }

  func cells(_ requirement: RequirementID) -> [Cell] { cellsByRequirement[requirement] ?? [] }

  func facet(_ service: String, _ layer: String) -> Facet? {
    facets[FacetKey(service: service, layer: layer)]
  }

  func decision(_ requirement: RequirementID) -> RequirementDecision? { decided[requirement] }

  func cloud(_ service: String) -> Cloud? {
    uses[service]?.cloud ?? OrganizationService.cloud(service)
  }

  /// Names of all services that a row may begin with.
  var serviceNames: Set<String> { Set(assessment.matrix.cells.map { names.service($0.service) }) }

  /// What a side does on a layer, in our words.
  func statement(_ part: Part, _ service: String, _ side: Side) -> String {
    guard part.owner.involves(side) else { return "" }
    return facet(service, part.layer)?.statements[side] ?? ""
  }

  /// Why the owner is the owner: the last link of the chain decides; `explain` shows them all.
  func reason(_ part: Part, _ service: String) -> String {
    facet(service, part.layer)?.chain.last ?? ""
  }

  // MARK: Evidence

  /// The report that proves the provider's side, or what is missing of one.
  func providerEvidence(_ part: Part, _ cell: Cell) -> String {
    guard part.provider != .noPart, let cloud = cloud(cell.service) else { return "" }
    return rulings[Asked(service: cell.service, framework: cell.requirement.framework)]
      ?? "no report of \(cloud.title) is on file"
  }

  private struct Asked: Hashable {
    var service: String
    var framework: String
  }

  private static func rulings(
    _ assessment: Assessment, _ uses: [String: ServiceUse]
  ) -> [Asked: String] {
    let side = ProviderSide(reports: assessment.reports, day: assessment.asOf.day)
    var found: [Asked: String] = [:]
    for cell in assessment.matrix.cells where cell.provider != .noPart {
      let asked = Asked(service: cell.service, framework: cell.requirement.framework)
      guard found[asked] == nil,
        let cloud = uses[cell.service]?.cloud ?? OrganizationService.cloud(cell.service)
      else { continue }
      let use = uses[cell.service] ?? ServiceUse(service: cell.service, cloud: cloud)
      found[asked] = side.ruling(use, framework: asked.framework).because
    }
    return found
  }

  /// Checks with their counts, people's word, and leaves of the ledger.
  func customerEvidence(_ part: Part, _ cell: Cell) -> String {
    guard part.customer != .noPart else { return "" }
    var lines = part.checks.map { id in checkLine(id) }
    if part.isAttested {
      for word in words[cell.requirement] ?? [] where word.speaks(for: cell.service, part.layer) {
        lines.append(
          "\(word.author), \(word.date) (until \(word.expires)): \(word.statement)")
      }
    }
    if lines.isEmpty { lines.append("no check decides this, and nobody has vouched for it") }
    return lines.joined(separator: "\n")
  }

  func checkLine(_ id: String) -> String {
    guard let result = results[id] else { return id }
    let counts = [
      (result.passed, "passed"), (result.failed, "failed"), (result.accepted, "accepted"),
      (result.errors, "not evaluated"), (result.withoutEvidence, "without evidence"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(id): \(counts.joined(separator: ", "))"
  }

  func citations(_ requirement: RequirementID) -> String {
    let leaves = cited.leaves(of: requirement)
    var lines = leaves.prefix(Self.leavesTold).map { leaf in
      guard let found = citations[leaf] else { return "leaf \(leaf)" }
      return "leaf \(leaf): \(found.kind) \(found.subject) (sha256 \(found.sha256.prefix(12))…)"
    }
    let rest = leaves.dropFirst(Self.leavesTold)
    if !rest.isEmpty {
      lines.append("and leaves \(rest.map(String.init).joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  /// One line a service: what `side` does there, layer by layer; `layers` names them alone.
  func duties(_ requirement: RequirementID, _ side: Side) -> [(service: String, text: String)] {
    cells(requirement).compactMap { cell in
      let texts = cell.parts.filter { $0.owner.involves(side) }.map { part in
        let words = statement(part, cell.service, side)
        return names.layer(part.layer) + (words.isEmpty ? "" : ": \(Self.sentence(words))")
      }
      guard !texts.isEmpty else { return nil }
      return (names.service(cell.service), texts.joined(separator: " "))
    }
  }

  /// With a full stop at the end.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }

  // MARK: Words of states

  static func tone(_ state: RequirementState) -> Tone {
    switch state {
    case .met: .good
    case .failed: .bad
    case .acceptedRisk: .risk
    case .providerOpen, .needsAttestation: .open
    case .notAssessed: .calm
    }
  }

  static func tone(_ state: CustomerState) -> Tone {
    switch state {
    case .met: .good
    case .failed, .error: .bad
    case .acceptedRisk: .risk
    case .needsAttestation: .open
    case .notAssessed: .calm
    case .noPart: .plain
    }
  }

  static func tone(_ state: ProviderState) -> Tone {
    switch state {
    case .attested: .good
    case .lapsed: .bad
    case .outOfScope: .open
    case .notAttested: .calm
    case .noPart: .plain
    }
  }
}
