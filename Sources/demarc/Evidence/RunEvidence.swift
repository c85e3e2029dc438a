import DemarcBoundary
import DemarcCatalog
import DemarcJSON
import DemarcLedger
import DemarcModel

/// What one assessment leaves in the evidence ledger; nothing here reads or writes.
struct RunEvidence {
  let assessment: Assessment
  let collector: EvidenceCollector
  let recordedAt: Instant

  private static let hub = "nist-800-53r5"

  // MARK: What was read

  /// One manifest an export, in the order they were read: which hub controls it was looked at for, how
  /// much it holds, and of what time it speaks.
  func exports() -> [EvidenceManifest] {
    var controls: [String: Set<String>] = [:]
    for result in assessment.results where result.decided > 0 {
      for source in result.sources { controls[source, default: []].formUnion(result.controls) }
    }
    return assessment.inputs.map { file in
      var made = manifest(.import, file.path)
      made.source = EvidenceSource(system: file.format, query: file.path)
      if file.faults > 0 { made.source?.filters = ["\(file.faults) records could not be read"] }
      made.rows = file.records
      made.controlTotal = "\(file.resources) resources"
      made.period = file.captured.map { EvidencePeriod(from: $0.lowerBound, to: $0.upperBound) }
      made.facets = controls[file.path, default: []].sorted().map {
        EvidenceFacet(framework: Self.hub, id: $0, side: .customer)
      }
      return made
    }
  }

  /// A file of the workspace itself.
  func document(_ path: String) -> EvidenceManifest {
    var made = manifest(.document, path)
    made.source = EvidenceSource(system: "workspace", query: path)
    return made
  }

  // MARK: What people and providers say

  /// Words of people, accepted risks and reports of providers: one piece each, whatever number of
  /// requirements it speaks to.
  func statements() -> [EvidencePiece] { attestations() + exceptions() + reports() }

  private func attestations() -> [EvidencePiece] {
    var order: [String] = []
    var words: [String: [Attestation]] = [:]
    for word in assessment.attestations {
      if words[word.evidenceSubject] == nil { order.append(word.evidenceSubject) }
      words[word.evidenceSubject, default: []].append(word)
    }
    return order.compactMap { subject in
      guard let all = words[subject], let word = all.first else { return nil }
      var made = manifest(.attestation, subject)
      made.decision = EvidenceDecision(by: word.author, reason: word.statement)
      made.facets = all.map {
        EvidenceFacet($0.requirement, layer: $0.layer, side: .customer)
      }
      made.period = EvidencePeriod(from: word.date, through: word.expires)
      return EvidencePiece(subject: subject, made) { out in
        out.member("author", word.author)
        out.member("date", "\(word.date)")
        out.member("expires", "\(word.expires)")
        out.member("layer", word.layer)
        out.member("requirements", all.map { "\($0.requirement)" })
        out.member("service", word.service)
        out.member("statement", word.statement)
      }
    }
  }

  private func exceptions() -> [EvidencePiece] {
    assessment.exceptions.map { use in
      let exception = use.exception
      var made = manifest(.exception, exception.evidenceSubject)
      made.decision = EvidenceDecision(by: exception.approver, reason: exception.reason)
      // Nothing says since when: it counts from the day it is on record.
      made.period = EvidencePeriod(from: recordedAt.day, through: exception.expires)
      let controls = assessment.results.first { $0.check == exception.check }?.controls ?? []
      made.facets = controls.map { EvidenceFacet(framework: Self.hub, id: $0, side: .customer) }
      return EvidencePiece(subject: made.title, made) { out in
        out.member("approver", exception.approver)
        out.member("check", exception.check)
        out.member("expires", "\(exception.expires)")
        out.member("owner", exception.owner)
        out.member("reason", exception.reason)
        out.member("resource", exception.resource)
      }
    }
  }

  private func reports() -> [EvidencePiece] {
    assessment.reports.map { report in
      var made = manifest(.providerReport, report.title)
      made.source = EvidenceSource(system: report.cloud.rawValue, query: report.id)
      made.period = EvidencePeriod(from: report.from, through: report.lastDay)
      let services = assessment.matrix.services(of: report.cloud)
      let proven = assessment.matrix.cells.filter {
        $0.provider == .attested && services.contains($0.service)
          && report.speaks(to: $0.requirement.framework)
      }
      made.facets = Set(proven.map(\.requirement)).map { EvidenceFacet($0, side: .provider) }
      return EvidencePiece(subject: report.id, made) { out in
        out.member("bridgedTo", report.bridgedTo.map { "\($0)" })
        out.member("cloud", report.cloud.rawValue)
        out.member("frameworks", report.frameworks.sorted())
        out.member("from", "\(report.from)")
        out.member("id", report.id)
        if let regions = report.regions { out.member("regions", regions.sorted()) }
        if let services = report.services { out.member("services", services.sorted()) }
        out.member("title", report.title)
        out.member("to", "\(report.to)")
      }
    }
  }

  // MARK: What was found

  /// The assessment itself, speaking for every requirement of which a check decided something.
  func outcome(_ document: [UInt8]) -> NewEvidence {
    var made = manifest(
      .assessment,
      "Assessment as of \(assessment.asOf.day)"
        + (assessment.organization.isEmpty
          ? "" : " of \(assessment.organization)"))
    made.rows = assessment.findings.count
    made.controlTotal = "\(assessment.resources) resources, \(assessment.matrix.cells.count) cells"
    made.source = EvidenceSource(
      system: "demarc assess", parameters: assessment.frameworks.map { NamedText("framework", $0) })
    made.period = EvidencePeriod(from: assessment.asOf, to: assessment.asOf)
    let decided = assessment.matrix.verdicts.filter { verdict in
      (verdict.customerParts[.met] ?? 0) > verdict.attestedParts
        || verdict.customerParts[.failed] != nil || verdict.customerParts[.acceptedRisk] != nil
    }
    made.facets = decided.map { EvidenceFacet($0.requirement, side: .customer) }
    return NewEvidence(made, bytes: document, mediaType: "application/json")
  }

  // MARK: Parts

  private func manifest(_ kind: EvidenceKind, _ title: String) -> EvidenceManifest {
    var made = EvidenceManifest(kind: kind, title: title, collectedAt: recordedAt)
    made.collector = collector
    return made
  }
}

extension EvidencePeriod {
  /// Whole days; nil where the last is before the first.
  init?(from: CivilDay, through to: CivilDay) {
    guard from <= to else { return nil }
    self.init(from: Instant(day: from, second: 0), to: Instant(day: to, second: 86_399))
  }
}
