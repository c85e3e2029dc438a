public import DemarcBoundary
public import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// The machine-readable report, `assessment.json`; its schema is `Data/schema/assessment.schema.json`.
public struct AssessmentJSON {
  private let assessment: Assessment
  private let names: ReportNames
  private let citations: CitationIndex
  private var out: JSONWriter

  init(_ assessment: Assessment, names: ReportNames) {
    self.assessment = assessment
    self.names = names
    citations = CitationIndex(assessment)
    out = JSONWriter(indent: nil)
  }

  /// The document's bytes, a line feed at the end.
  public static func bytes(_ assessment: Assessment, catalog: Catalog) -> [UInt8] {
    bytes(assessment, ReportNames(assessment, catalog: catalog))
  }

  public static func bytes(_ input: ReportInput) -> [UInt8] {
    bytes(input.assessment, input.names)
  }

  private static func bytes(_ assessment: Assessment, _ names: ReportNames) -> [UInt8] {
    var writer = AssessmentJSON(assessment, names: names)
    writer.write()
    return writer.out.bytes + [UInt8(ascii: "\n")]
  }

  private mutating func write() {
    out.beginObject()
    out.member("schema", Assessment.schema)
    out.member("version", assessment.version)
    out.member("organization", assessment.organization)
    out.member("asOf", "\(assessment.asOf)")
    out.member("frameworks", assessment.frameworks)
    out.member("resources", assessment.resources)
    list("inputs", assessment.inputs) { $0.input($1) }
    list("headlines", assessment.matrix.headlines) { $0.headline($1) }
    list("services", assessment.matrix.services) { $0.service($1) }
    list("facets", assessment.matrix.facets) { $0.facet($1) }
    list("verdicts", assessment.matrix.verdicts) { $0.verdict($1) }
    list("cells", assessment.matrix.cells) { $0.cell($1) }
    list("checks", assessment.results) { $0.check($1) }
    list("findings", assessment.findings) { $0.finding($1) }
    list("scopeHoles", assessment.matrix.scopeHoles) { $0.scopeHole($1) }
    list("pitfalls", assessment.matrix.pitfalls) { writer, cell in
      writer.out.beginObject()
      writer.out.member("framework", cell.requirement.framework)
      writer.out.member("requirement", cell.requirement.id)
      writer.out.member("service", cell.service)
      writer.out.member("customer", cell.customer.rawValue)
      writer.out.endObject()
    }
    list("reports", assessment.reports) { $0.report($1) }
    list("duties", assessment.duties) { AssuranceJSON.write($1, asOf: $0.assessment.asOf, &$0.out) }
    list("assurance", assessment.gaps) { AssuranceJSON.write($1, &$0.out) }
    list("claims", claims) { AssuranceJSON.write($1, &$0.out) }
    list("review", assessment.review) { AssuranceJSON.write($1, &$0.out) }
    list("exceptions", assessment.exceptions) { $0.exception($1) }
    list("unknownTypes", assessment.unknownTypes) { writer, type in
      writer.out.beginObject()
      writer.out.member("cloud", type.cloud.rawValue)
      writer.out.member("type", type.type)
      writer.out.member("resources", type.resources)
      writer.out.endObject()
    }
    list("external", assessment.external) { ExternalJSON.write($1, &$0.out) }
    list("contradictions", assessment.contradictions) { ExternalJSON.write($1, &$0.out) }
    if !assessment.evidence.isEmpty { list("evidence", assessment.evidence) { $0.citation($1) } }
    list("diagnostics", assessment.diagnostics) { $0.diagnostic($1) }
    out.endObject()
  }

  private var claims: [ClaimStanding] {
    ClaimComparison(assessment.matrix).standings(assessment.claims)
  }

  private mutating func list<Item>(
    _ name: String, _ items: [Item], _ body: (inout AssessmentJSON, Item) -> Void
  ) {
    out.key(name)
    out.beginArray()
    for item in items { body(&self, item) }
    out.endArray()
  }

  private mutating func counts(_ name: String, _ counts: [(String, Int)]) {
    out.key(name)
    out.beginObject()
    for (key, count) in counts where count > 0 { out.member(key, count) }
    out.endObject()
  }

  private mutating func input(_ file: AssessedFile) {
    out.beginObject()
    out.member("path", file.path)
    out.member("format", file.format)
    out.member("records", file.records)
    out.member("resources", file.resources)
    out.member("faults", file.faults)
    out.endObject()
  }

  private mutating func citation(_ citation: EvidenceCitation) {
    out.beginObject()
    out.member("kind", citation.kind)
    out.member("subject", citation.subject)
    out.member("leaf", citation.leaf)
    out.member("sha256", citation.sha256)
    out.endObject()
  }

  /// Leaves of the ledger, where there is one.
  private mutating func leaves(_ leaves: [Int]) {
    guard !leaves.isEmpty else { return }
    out.key("leaves")
    out.beginArray()
    for leaf in leaves { out.number(leaf) }
    out.endArray()
  }

  private mutating func headline(_ line: Headline) {
    out.beginObject()
    out.member("framework", line.framework)
    out.member("cloud", line.cloud?.rawValue)
    if line.cloud == nil {
      counts(
        "requirements",
        RequirementState.allCases.map { ($0.rawValue, line.requirements[$0] ?? 0) })
    }
    out.member("assessed", line.assessed)
    out.member("attested", line.attestedParts)
    out.member("notAssessed", line.notAssessed)
    out.member("customerTotal", line.customerTotal)
    out.member("providerProven", line.providerParts[.attested] ?? 0)
    out.member("providerTotal", line.providerTotal)
    counts(
      "customer", CustomerState.allCases.map { ($0.rawValue, line.customerParts[$0] ?? 0) })
    counts(
      "provider", ProviderState.allCases.map { ($0.rawValue, line.providerParts[$0] ?? 0) })
    out.endObject()
  }

  private mutating func service(_ use: ServiceUse) {
    out.beginObject()
    out.member("id", use.service)
    out.member("name", names.service(use.service))
    out.member("cloud", use.cloud.rawValue)
    out.member("model", names.services[use.service]?.model.rawValue)
    out.member("resources", use.resources)
    out.member("accounts", use.accounts.sorted())
    out.member("regions", use.regions.sorted())
    counts("types", use.types.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    out.endObject()
  }

  private mutating func facet(_ facet: Facet) {
    out.beginObject()
    out.member("service", facet.service)
    out.member("layer", facet.layer)
    out.member("owner", facet.owner.rawValue)
    out.member("provider", facet.owner.involves(.provider) ? facet.statements[.provider] : nil)
    out.member("customer", facet.owner.involves(.customer) ? facet.statements[.customer] : nil)
    out.member("chain", facet.chain)
    list("variants", facet.variants) { writer, variant in
      writer.out.beginObject()
      writer.out.member("owner", variant.owner.rawValue)
      writer.out.member("resources", variant.resources)
      writer.out.member("because", variant.because)
      writer.out.member("examples", variant.examples)
      writer.out.endObject()
    }
    out.endObject()
  }

  private mutating func verdict(_ verdict: RequirementVerdict) {
    out.beginObject()
    out.member("framework", verdict.requirement.framework)
    out.member("requirement", verdict.requirement.id)
    out.member("title", names.requirements[verdict.requirement]?.title)
    out.member("state", verdict.state.rawValue)
    out.member("reason", verdict.reason)
    out.member("owner", verdict.owner.rawValue)
    out.member("controls", verdict.controls)
    out.member("layers", verdict.layers)
    counts(
      "customer", CustomerState.allCases.map { ($0.rawValue, verdict.customerParts[$0] ?? 0) })
    counts(
      "provider", ProviderState.allCases.map { ($0.rawValue, verdict.providerParts[$0] ?? 0) })
    if !verdict.policies.isEmpty { list("policies", verdict.policies) { $0.policies($1) } }
    leaves(citations.leaves(of: verdict.requirement))
    out.endObject()
  }

  private mutating func policies(_ evidence: PolicyEvidence) {
    out.beginObject()
    out.member("cloud", evidence.cloud.rawValue)
    out.member("source", evidence.source)
    out.member("failed", evidence.failed)
    out.member("passed", evidence.passed)
    out.member("undecided", evidence.undecided)
    out.member("failedResources", evidence.failedResources)
    out.member("providerClaim", evidence.claim)
    out.endObject()
  }

  private mutating func cell(_ cell: Cell) {
    out.beginObject()
    out.member("framework", cell.requirement.framework)
    out.member("requirement", cell.requirement.id)
    out.member("service", cell.service)
    out.member("provider", cell.provider.rawValue)
    out.member("customer", cell.customer.rawValue)
    list("parts", cell.parts) { writer, part in
      writer.out.beginObject()
      writer.out.member("layer", part.layer)
      writer.out.member("owner", part.owner.rawValue)
      writer.out.member("provider", part.provider.rawValue)
      writer.out.member("customer", part.customer.rawValue)
      if !part.checks.isEmpty { writer.out.member("checks", part.checks) }
      if part.isAttested { writer.out.member("attested", true) }
      writer.out.endObject()
    }
    out.endObject()
  }

  private mutating func check(_ result: CheckResult) {
    out.beginObject()
    out.member("id", result.check)
    out.member("service", result.service)
    out.member("severity", result.severity.rawValue)
    out.member("controls", result.controls)
    out.member("layers", result.layers)
    out.member("passed", result.passed)
    out.member("failed", result.failed)
    out.member("accepted", result.accepted)
    out.member("notApplicable", result.skipped)
    out.member("errors", result.errors)
    out.member("withoutEvidence", result.withoutEvidence)
    if !result.missing.isEmpty { out.member("missing", result.missing) }
    leaves(citations.leaves(ofCheck: result.check))
    out.endObject()
  }

  private mutating func finding(_ finding: Finding) {
    out.beginObject()
    out.member("id", finding.id)
    out.member("check", finding.check)
    out.member("outcome", finding.outcome.rawValue)
    out.member("severity", finding.severity.rawValue)
    out.member("cloud", finding.cloud.rawValue)
    out.member("account", finding.account)
    out.member("region", finding.region)
    out.member("resourceType", finding.resourceType)
    out.member("resource", finding.resource)
    out.member("name", finding.resourceName)
    out.member("file", finding.origin.file)
    out.member("line", finding.origin.line)
    out.member("detail", finding.detail)
    out.member("acceptedUntil", finding.acceptedUntil.map { "\($0)" })
    out.member("acceptedBecause", finding.acceptedBecause)
    out.endObject()
  }

  private mutating func scopeHole(_ hole: ScopeHole) {
    out.beginObject()
    out.member("service", hole.service)
    out.member("cloud", hole.cloud.rawValue)
    out.member("state", hole.state.rawValue)
    out.member("reason", hole.reason)
    if !hole.regions.isEmpty { out.member("regions", hole.regions) }
    out.endObject()
  }

  private mutating func report(_ report: ProviderReport) {
    out.beginObject()
    out.member("id", report.id)
    out.member("cloud", report.cloud.rawValue)
    out.member("title", report.title)
    out.member("from", "\(report.from)")
    out.member("to", "\(report.to)")
    out.member("bridgedTo", report.bridgedTo.map { "\($0)" })
    if let services = report.services { out.member("services", services.sorted()) }
    if let regions = report.regions { out.member("regions", regions.sorted()) }
    out.member("opinion", report.opinion.rawValue)
    out.member("inForce", report.covers(day: assessment.asOf.day))
    out.endObject()
  }

  private mutating func exception(_ use: ExceptionUse) {
    out.beginObject()
    out.member("check", use.exception.check)
    out.member("resource", use.exception.resource)
    out.member("reason", use.exception.reason)
    out.member("owner", use.exception.owner)
    out.member("approver", use.exception.approver)
    out.member("expires", "\(use.exception.expires)")
    out.member("state", use.state.rawValue)
    out.member("findings", use.findings)
    out.endObject()
  }

  private mutating func diagnostic(_ diagnostic: Diagnostic) {
    out.beginObject()
    out.member("severity", diagnostic.severity.rawValue)
    out.member("code", diagnostic.code)
    out.member("message", diagnostic.message)
    out.member("place", diagnostic.span?.description)
    out.member("hint", diagnostic.hint)
    out.endObject()
  }
}
