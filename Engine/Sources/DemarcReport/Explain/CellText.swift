public import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel

/// Why a cell of the matrix or a finding is as it is: the whole chain, nothing to look up elsewhere.
public enum CellText {
  /// One requirement for one service: both sides, layer by layer.
  public static func cell(
    _ cell: Cell, _ input: ReportInput, ruling: ProviderSide.Ruling, style: Style
  ) -> String {
    var page = Page(style)
    let names = input.names
    page.title(
      "\(cell.requirement)  \(names.requirement(cell.requirement))  for  \(names.service(cell.service))"
    )
    // Where the provider has no part, its reports have nothing to say.
    let proof = cell.provider == .noPart ? "" : ": \(ruling.because)"
    page.value("provider", Label.lower(cell.provider) + proof)
    page.value("customer", Label.lower(cell.customer))
    page.value("overall", cell.isMet ? "met" : "not proven on both sides")
    if cell.isPitfall {
      page.prose(
        "The provider's report proves the provider's half only; yours is not proven by it.", .yellow
      )
    }
    let citations = CitationIndex(input.assessment)
    for part in cell.parts { self.part(part, cell, input, citations, &page) }
    let claims = input.assessment.claims.filter { claim in
      claim.requirement == cell.requirement && (claim.service ?? cell.service) == cell.service
        && (claim.cloud == nil || cell.service.hasPrefix("\(claim.cloud?.rawValue ?? "")."))
    }
    if !claims.isEmpty { page.heading("Claims without evidence") }
    for claim in claims {
      let words = claim.words.isEmpty ? "" : ": \(claim.words)"
      page.item("\(claim.source) says \(claim.owner.rawValue)\(words)")
    }
    return page.text
  }

  private static func part(
    _ part: Part, _ cell: Cell, _ input: ReportInput, _ citations: CitationIndex,
    _ page: inout Page
  ) {
    page.heading("\(input.names.layer(part.layer)): \(part.owner.rawValue)")
    let matrix = input.assessment.matrix
    let facet = matrix.facet(FacetKey(service: cell.service, layer: part.layer))
    for link in facet?.chain ?? [] { page.item(link) }
    if part.owner.involves(.provider) {
      page.prose("Provider (\(Label.lower(part.provider))): \(facet?.statements[.provider] ?? "")")
    }
    guard part.owner.involves(.customer) else { return }
    let word = part.isAttested ? "met, on a person's word" : Label.lower(part.customer)
    page.prose("Customer (\(word)): \(facet?.statements[.customer] ?? "")")
    for id in part.checks { check(id, input, citations, &page) }
    if part.layer.hasPrefix(CustomerDuty.layerPrefix) {
      if !part.customer.isSettled, part.checks.isEmpty {
        page.prose(
          "The report never answers this; an 'attestation', 'record' or 'check' in assurance.yaml would.",
          .dim)
      }
      return
    }
    if part.checks.isEmpty, !part.isAttested {
      page.prose("No check decides this; an attestation in demarc.yaml would.", .dim)
    }
    if part.isAttested {
      for word in input.assessment.attestations
      where word.requirement == cell.requirement && word.speaks(for: cell.service, part.layer) {
        page.item("\(word.author), \(word.date) (until \(word.expires)): \(word.statement)")
        cite(citations.leaf(of: word).map { [$0] } ?? [], &page)
      }
    }
  }

  private static func check(
    _ id: String, _ input: ReportInput, _ citations: CitationIndex, _ page: inout Page
  ) {
    guard let result = input.assessment.results.first(where: { $0.check == id }) else { return }
    var counts = "\(result.passed) passed, \(result.failed) failed"
    if result.accepted > 0 { counts += ", \(result.accepted) accepted" }
    if result.errors > 0 { counts += ", \(result.errors) not evaluated" }
    if result.withoutEvidence > 0 { counts += ", \(result.withoutEvidence) without evidence" }
    page.item("\(id): \(counts)", result.failed > 0 ? .red : nil)
    cite(citations.leaves(ofCheck: id), &page)
    for finding in input.assessment.findings.lazy.filter({ $0.check == id }).prefix(3) {
      page.prose("\(finding.id)  \(finding.resource)", indent: 6)
    }
  }

  /// The end of the chain: where the ledger holds what this rests on.
  private static func cite(_ leaves: [Int], _ page: inout Page) {
    guard !leaves.isEmpty else { return }
    let shown = leaves.prefix(8).map(String.init).joined(separator: ", ")
    let rest = leaves.count > 8 ? " and \(leaves.count - 8) more" : ""
    page.prose(
      "evidence ledger, \(leaves.count == 1 ? "leaf" : "leaves") \(shown)\(rest)", indent: 6, .dim)
  }

  /// A finding: the resource, what was found, and which requirements it keeps open.
  public static func finding(_ finding: Finding, _ input: ReportInput, style: Style) -> String {
    var page = Page(style)
    let check = input.checks[finding.check]
    page.title("\(finding.id)  \(check?.title ?? finding.check)")
    page.value("outcome", finding.isAccepted ? "accepted risk" : finding.outcome.rawValue)
    page.value("severity", finding.severity.rawValue)
    page.value("resource", finding.resource)
    page.value("type", finding.resourceType)
    page.value("account", "\(finding.cloud.title) \(finding.account), \(finding.region)")
    page.value("read in", finding.origin.file.isEmpty ? nil : "\(finding.origin)")
    page.value("found", finding.detail)
    page.value(
      "accepted",
      finding.acceptedUntil.map { "until \($0): \(finding.acceptedBecause ?? "")" })
    page.value("remedy", check?.remedy)
    page.heading("Requirements it keeps open")
    let cells = input.assessment.matrix.cells.filter { cell in
      cell.service == finding.service && cell.parts.contains { $0.checks.contains(finding.check) }
    }
    for cell in cells.prefix(40) {
      page.item("\(cell.requirement)  \(input.names.requirement(cell.requirement))")
    }
    if cells.count > 40 { page.prose("and \(cells.count - 40) more", .dim) }
    if let check {
      page.heading("Rule (\(check.id), \(check.language.title))")
      page.verbatim(check.rule)
    }
    return page.text
  }
}
