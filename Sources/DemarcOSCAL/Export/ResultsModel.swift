internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcModel
internal import DemarcReport

/// Observations, risks and findings of one run, as assessment results and plan of action share them.
struct ResultsModel: Sendable {
  /// What was seen: by a check, told by a person or a report, or kept as evidence.
  struct Observation: Sendable {
    var uuid: String
    var title: String
    var text: String
    /// `TEST`, `EXAMINE` or `INTERVIEW`.
    var method: String
    var collected: Instant
    var expires: Instant?
    /// Uuid and type of what it is about.
    var subject: String
    var details: [Detail] = []
    /// Its evidence, by its place in the input.
    var evidence: Int?
    /// Leaves of the evidence ledger that it rests on.
    var leaves: [Int] = []
  }

  /// One thing that bears an observation out.
  struct Detail: Sendable {
    var text: String
    var props: [OSCALProp]
  }

  /// A weakness: one check that fails, or whose failure is accepted.
  struct Risk: Sendable {
    var uuid: String
    var check: String
    var title: String
    var text: String
    var remedy: String
    var isAccepted: Bool
    var severity: Severity
    var deadline: Instant
    var owner: String?
    var resources: [String]
    var count: Int
  }

  let context: ExportContext
  private(set) var observations: [Observation] = []
  private(set) var risks: [Risk] = []
  private let byRequirement: [RequirementID: [Observation]]
  /// Checks with an observation.
  private let decided: Set<String>
  /// What the ledger recorded, by leaf.
  let recorded: [Int: EvidenceCitation]

  static let detailsMax = 50

  init(_ context: ExportContext) {
    self.context = context
    let findings = Dictionary(grouping: context.assessment.findings, by: \.check)
    let citations = CitationIndex(context.assessment)
    recorded = Dictionary(context.assessment.evidence.map { ($0.leaf, $0) }) { first, _ in first }
    let checks = context.assessment.results.filter { $0.decided > 0 }
    decided = Set(checks.map(\.check))
    observations = checks.map { Self.observation($0, findings[$0.check] ?? [], citations, context) }
    let reports = Self.reports(citations, context)
    observations += reports.map(\.observation)
    let words = Self.attestations(citations, context)
    observations += words.map(\.observation)
    let kept = context.input.evidence.enumerated().map { Self.evidence($1, $0, context) }
    observations += kept.map(\.observation)
    risks = Self.risks(context, findings)
    var related: [RequirementID: [Observation]] = [:]
    for word in words { related[word.requirement, default: []].append(word.observation) }
    for entry in kept {
      for facet in entry.evidence.facets {
        if let id = facet.requirement { related[id, default: []].append(entry.observation) }
      }
    }
    for stretch in context.stretches {
      let found = reports.filter { $0.report.speaks(to: stretch.requirement.framework) }
      related[stretch.requirement, default: []] += found.map(\.observation)
    }
    byRequirement = related
  }

  /// Observations that bear on a requirement: those of its checks, and what people and reports say.
  func observations(of requirement: RequirementID, cells: Range<Int>) -> [String] {
    let own = checks(of: cells).sorted().filter { decided.contains($0) }
      .map { context.observation(ofCheck: $0) }
    return own + (byRequirement[requirement] ?? []).map(\.uuid)
  }

  /// Weaknesses of a requirement's checks.
  func risks(of cells: Range<Int>) -> [String] {
    let checks = checks(of: cells)
    return risks.filter { checks.contains($0.check) }.map(\.uuid)
  }

  private func checks(of cells: Range<Int>) -> Set<String> {
    var checks: Set<String> = []
    for cell in context.assessment.matrix.cells[cells] {
      for part in cell.parts { checks.formUnion(part.checks) }
    }
    return checks
  }

  // MARK: Observations

  private static func observation(
    _ result: CheckResult, _ findings: [Finding], _ citations: CitationIndex,
    _ context: ExportContext
  ) -> Observation {
    let text =
      "Of \(result.decided) resources that were judged, \(result.passed) pass, \(result.failed) "
      + "fail" + (result.accepted > 0 ? ", \(result.accepted) with an accepted risk" : "") + "."
    let failing = findings.filter { $0.outcome == .fail }
    return Observation(
      uuid: context.observation(ofCheck: result.check),
      title: context.input.report.checks[result.check]?.title ?? result.check, text: text,
      method: "TEST", collected: context.assessment.asOf,
      subject: context.leveraged(result.service),
      details: failing.prefix(detailsMax).map { finding in
        Detail(
          text: "\(finding.resource): \(finding.detail)",
          props: [
            OSCALProp(name: "finding-id", value: finding.id),
            OSCALProp(name: "resource-type", value: finding.resourceType),
            OSCALProp(name: "account", value: finding.account),
            OSCALProp(name: "region", value: finding.region),
            OSCALProp(
              name: "origin", value: finding.origin.file.isEmpty ? "" : "\(finding.origin)"),
          ])
      }, leaves: citations.leaves(ofCheck: result.check))
  }

  /// Reports in force; a lapsed one is no evidence any more.
  private static func reports(
    _ citations: CitationIndex, _ context: ExportContext
  ) -> [(report: ProviderReport, observation: Observation)] {
    let day = context.assessment.asOf.day
    return context.assessment.reports.filter { report in
      report.covers(day: day) && context.clouds.contains(report.cloud)
    }.map { report in
      let bridged = report.lastDay > report.to ? ", bridged to \(report.lastDay)" : ""
      return (
        report,
        Observation(
          uuid: context.ids.uuid("observation", "report", report.id), title: report.title,
          text: "Report \(report.id) of \(report.cloud.title): \(report.from) to \(report.to)"
            + "\(bridged).", method: "EXAMINE", collected: context.assessment.asOf,
          expires: Instant(day: report.lastDay.adding(days: 1)),
          subject: context.party(report.cloud),
          leaves: citations.leaf(of: report).map { [$0] } ?? [])
      )
    }
  }

  private static func attestations(
    _ citations: CitationIndex, _ context: ExportContext
  ) -> [(requirement: RequirementID, observation: Observation)] {
    let day = context.assessment.asOf.day
    return context.assessment.attestations.filter { $0.isInForce(on: day) }.map { word in
      (
        word.requirement,
        Observation(
          uuid: context.ids.uuid(
            "observation", "attestation", word.requirement.framework, word.requirement.id,
            word.service ?? "", word.layer ?? "", "\(word.date)"),
          title: "\(word.author) on \(word.requirement)", text: word.statement,
          method: "INTERVIEW", collected: Instant(day: word.date),
          expires: Instant(day: word.expires.adding(days: 1)), subject: context.customerSystem,
          leaves: citations.leaf(of: word).map { [$0] } ?? [])
      )
    }
  }

  private static func evidence(
    _ item: OSCALEvidence, _ index: Int, _ context: ExportContext
  ) -> (evidence: OSCALEvidence, observation: Observation) {
    let service = item.facets.lazy.compactMap(\.service).first { context.name($0) != $0 }
    return (
      item,
      Observation(
        uuid: context.ids.uuid("observation", "evidence", item.sha256, item.href, "\(index)"),
        title: item.title, text: "Evidence: \(item.title).", method: "EXAMINE",
        collected: item.collected, expires: item.expires,
        subject: service.map { context.leveraged($0) } ?? context.customerSystem, evidence: index)
    )
  }

  // MARK: Risks

  private static func risks(
    _ context: ExportContext, _ findings: [String: [Finding]]
  ) -> [Risk] {
    findings.keys.sorted().flatMap { check -> [Risk] in
      let failing = (findings[check] ?? []).filter { $0.outcome == .fail }
      return [false, true].compactMap { isAccepted in
        risk(check, failing.filter { $0.isAccepted == isAccepted }, isAccepted, context)
      }
    }
  }

  private static func risk(
    _ check: String, _ findings: [Finding], _ isAccepted: Bool, _ context: ExportContext
  ) -> Risk? {
    guard let first = findings.first else { return nil }
    let entry = context.input.report.checks[check]
    let severity = findings.map(\.severity).max() ?? first.severity
    let asOf = context.assessment.asOf
    let days = context.input.deadlines[severity] ?? 180
    let until = findings.compactMap(\.acceptedUntil).min()
    let use = context.assessment.exceptions.first { $0.exception.check == check }
    let reason = findings.compactMap(\.acceptedBecause).first
    var text = entry?.rationale ?? ""
    if text.isEmpty { text = first.detail }
    if isAccepted, let reason { text += " Accepted: \(reason)" }
    return Risk(
      uuid: context.ids.uuid("risk", check, isAccepted ? "accepted" : "open"), check: check,
      title: entry?.title ?? check, text: text, remedy: entry?.remedy ?? "",
      isAccepted: isAccepted, severity: severity,
      deadline: isAccepted ? Instant(day: until ?? asOf.day) : asOf.adding(days: days),
      owner: isAccepted ? use?.exception.owner : nil,
      resources: findings.prefix(detailsMax).map(\.resource), count: findings.count)
  }
}
