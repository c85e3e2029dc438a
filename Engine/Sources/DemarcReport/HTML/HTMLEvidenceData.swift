internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Checks with their findings, and everything else that proves or fails to prove a side.
extension HTMLData {
  mutating func checks() {
    let findings = facts.findings
    let results = Dictionary(
      assessment.results.map { ($0.check, $0) }, uniquingKeysWith: { first, _ in first })
    let room = min(Self.findingsPerCheckMax, Self.findingsMax / max(1, findings.count))
    rows("checks", checkIDs) { data, id in
      let own = findings[id] ?? []
      let check = data.input.checks[id]
      let result = results[id]
      data.out.string(id)
      data.out.string(check?.title ?? id)
      data.out.number(
        Self.index(result?.severity ?? check?.severity ?? own.first?.severity ?? .medium))
      data.out.number(
        data.serviceIndexes[result?.service ?? check?.service ?? own.first?.service ?? ""] ?? -1)
      for text in [
        check?.rationale, check?.remedy, check?.language.title, check?.rule, check?.fetch,
        check?.fetchNote,
      ] { data.text(text ?? "") }
      data.strings(result?.controls ?? check?.controls ?? [])
      data.numbers(
        [
          result?.passed, result?.failed, result?.accepted, result?.skipped, result?.errors,
          result?.withoutEvidence,
        ].map { $0 ?? 0 })
      data.strings(result?.missing ?? [])
      data.out.number(own.count)
      data.array { data in
        for finding in own.prefix(room) { data.array { $0.finding(finding) } }
      }
    }
  }

  private mutating func finding(_ finding: Finding) {
    out.number(Self.index(finding.outcome))
    text(finding.account)
    text(finding.region)
    text(finding.resourceType)
    out.string(finding.resource)
    out.string(finding.resourceName == finding.resource ? "" : finding.resourceName)
    text(finding.origin.file)
    out.number(finding.origin.line)
    text(finding.detail)
    out.string(finding.acceptedUntil.map { "\($0)" } ?? "")
    text(finding.acceptedBecause ?? "")
    out.string(finding.id)
  }

  mutating func evidence() {
    rows("holes", assessment.matrix.scopeHoles) { data, hole in
      data.out.number(data.serviceIndexes[hole.service] ?? -1)
      data.out.number(Self.index(hole.state))
      data.text(hole.reason)
      data.strings(hole.regions)
    }
    rows("reports", assessment.reports) { $0.report($1) }
    rows("exceptions", assessment.exceptions) { data, use in
      let exception = use.exception
      data.strings([
        exception.check, exception.resource, exception.reason, exception.owner, exception.approver,
        "\(exception.expires)", use.state.rawValue,
      ])
      data.out.number(use.findings)
    }
    let frameworks = Self.indexes(assessment.frameworks)
    rows("attestations", assessment.attestations) { data, word in
      data.out.number(frameworks[word.requirement.framework] ?? -1)
      data.strings([
        word.requirement.id, word.service ?? "", word.layer ?? "", word.statement, word.author,
        "\(word.date)", "\(word.expires)",
      ])
      data.out.bool(word.isInForce(on: data.assessment.asOf.day))
    }
    assurance()
    rows("fetches", facts.fetches) { data, fetch in
      data.out.string(fetch.command)
      data.out.number(fetch.parts)
      data.numbers(fetch.checks.compactMap { data.checkIndexes[$0] })
      data.strings(fetch.missing)
    }
    rows("unknown", assessment.unknownTypes) { data, unknown in
      data.out.number(Self.index(unknown.cloud))
      data.out.string(unknown.type)
      data.out.number(unknown.resources)
    }
    rows("diagnostics", assessment.diagnostics) { data, fault in
      data.strings([
        fault.severity.rawValue, fault.code, fault.message, fault.span?.description ?? "",
        fault.hint ?? "",
      ])
    }
  }

  private mutating func report(_ report: ProviderReport) {
    out.string(report.id)
    out.number(Self.index(report.cloud))
    out.string(report.title)
    strings(report.frameworks)
    if let services = report.services { strings(services.sorted()) } else { out.null() }
    if let regions = report.regions { strings(regions.sorted()) } else { out.null() }
    strings([
      "\(report.from)", "\(report.to)", "\(report.lastDay)", report.bridgedTo.map { "\($0)" } ?? "",
      facts.standing(report).rawValue,
    ])
    numbers([report.from.number, report.to.number, report.lastDay.number])
    out.number(assessment.asOf.day.number)
  }
}
