import DemarcAssurance
import DemarcBoundary
import DemarcJSON
import DemarcLedger
import DemarcModel

/// What the assurance registry leaves in the ledger: contracts, duties that people answered for, what
/// was decided about reports, and the files that it names.
struct RegistryEvidence {
  let files: AssuranceFiles
  let collector: EvidenceCollector
  let recordedAt: Instant

  private var registry: AssuranceRegistry { files.registry }

  init(_ files: AssuranceFiles, collector: EvidenceCollector, recordedAt: Instant) {
    self.files = files
    self.collector = collector
    self.recordedAt = recordedAt
  }

  func statements() -> [EvidencePiece] {
    registry.agreements.map(contract) + duties()
      + registry.reports.flatMap(dispositions) + registry.reviews.map(review) + documents()
  }

  private func duties() -> [EvidencePiece] {
    let evidence = DutyEvidence(collector: collector, recordedAt: recordedAt)
    return registry.reports.flatMap(\.controls).compactMap(evidence.piece)
  }

  // MARK: Contracts

  private func contract(_ agreement: Agreement) -> EvidencePiece {
    var made = manifest(.contract, agreement.title)
    made.source = EvidenceSource(system: agreement.party, query: agreement.id)
    made.period = agreement.to.flatMap { EvidencePeriod(from: agreement.from, through: $0) }
    if agreement.kind == .baa {
      made.facets = BusinessAssociates.requirements.map { EvidenceFacet($0, side: .customer) }
    }
    return EvidencePiece(subject: agreement.id, made) { out in
      out.member("from", "\(agreement.from)")
      out.member("id", agreement.id)
      out.member("kind", agreement.kind.rawValue)
      out.member("notification", agreement.notification.map(\.sentence))
      out.member("party", agreement.party)
      if let services = agreement.services { out.member("services", services.sorted()) }
      out.member("signed", agreement.signed.map { "\($0)" })
      out.member("title", agreement.title)
      out.member("to", agreement.to.map { "\($0)" })
    }
  }

  // MARK: Decisions

  private func dispositions(_ report: AssuranceReport) -> [EvidencePiece] {
    let exceptions = report.exceptions.compactMap { exception in
      exception.disposition.map {
        disposition($0, of: "exception \(exception.id)", in: report, about: exception.text)
      }
    }
    let opinion = report.disposition.map {
      disposition($0, of: "opinion", in: report, about: report.opinion.rawValue)
    }
    return (opinion.map { [$0] } ?? []) + exceptions
  }

  private func disposition(
    _ word: Disposition, of matter: String, in report: AssuranceReport, about text: String
  ) -> EvidencePiece {
    var made = manifest(.decision, "\(report.title), \(matter): \(word.decision.rawValue)")
    made.decision = EvidenceDecision(by: word.author, reason: word.because)
    made.period = EvidencePeriod(from: word.date, through: word.date)
    return EvidencePiece(subject: "\(report.id) \(matter)", made) { out in
      out.member("about", text)
      out.member("because", word.because)
      out.member("by", word.author)
      out.member("date", "\(word.date)")
      out.member("decision", word.decision.rawValue)
      out.member("matter", matter)
      out.member("report", report.id)
    }
  }

  private func review(_ review: ReviewRecord) -> EvidencePiece {
    var made = manifest(.decision, "Review of \(review.subject): \(review.outcome.rawValue)")
    made.decision = EvidenceDecision(
      by: review.reviewer,
      reason: review.open.isEmpty
        ? review.outcome.rawValue : "open: " + review.open.joined(separator: "; "))
    made.period = EvidencePeriod(from: review.date, through: review.date)
    return EvidencePiece(subject: review.id, made) { out in
      out.member("date", "\(review.date)")
      out.member("id", review.id)
      out.member("next", review.next.map { "\($0)" })
      out.member("open", review.open)
      out.member("outcome", review.outcome.rawValue)
      out.member("reviewer", review.reviewer)
      out.member("services", review.services)
      out.member("subject", review.subject)
    }
  }

  // MARK: Files

  /// The bytes of every file that the registry names and that is there; the registry's own check tells of
  /// the others, and of those that are not what was pinned.
  private func documents() -> [EvidencePiece] {
    let named: [(kind: EvidenceKind, title: String, document: PinnedDocument?)] =
      registry.reports.map { (.providerReport, $0.title, $0.document) }
      + registry.agreements.map { (.contract, $0.title, $0.document) }
      + registry.questionnaires.map { (.questionnaire, "Questionnaire \($0.id)", $0.document) }
      + registry.reviews.map { (.document, "Review of \($0.subject)", $0.document) }
      + registry.claimSheets.map { (.document, "Claims of \($0.party)", $0.document) }
    return named.compactMap { kind, title, document in
      guard let document else { return nil }
      let path = AssuranceFiles.path(document.file, workspace: files.workspace)
      guard let bytes = try? Files.read(path) else { return nil }
      var made = manifest(kind, Self.title(title, file: document.file))
      made.details = [NamedText("file", document.file)]
      return EvidencePiece(
        subject: document.file,
        evidence: NewEvidence(made, bytes: bytes, mediaType: MediaType.of(path)))
    }
  }

  /// What the leaf of a file is called, so that it is told from the entry which names it.
  static func title(_ title: String, file: String) -> String { "\(title), file \(file)" }

  private func manifest(_ kind: EvidenceKind, _ title: String) -> EvidenceManifest {
    var made = EvidenceManifest(kind: kind, title: title, collectedAt: recordedAt)
    made.collector = collector
    return made
  }
}
