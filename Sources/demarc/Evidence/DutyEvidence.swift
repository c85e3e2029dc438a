import DemarcBoundary
import DemarcJSON
import DemarcLedger
import DemarcModel

/// What the ledger keeps of an answer to a duty.
struct DutyEvidence {
  let collector: EvidenceCollector
  let recordedAt: Instant

  /// A duty that a person answered for; one that checks answer is proven by what they read.
  func piece(of duty: CustomerDuty) -> EvidencePiece? {
    let form: String
    let (words, author, date, expires): (String, String, CivilDay, CivilDay)
    switch duty.answer {
    case .word(let statement, let by, let from, let to):
      (form, words, author, date, expires) = ("statement", statement, by, from, to)
    case .record(let reference, let by, let from, let to):
      (form, words, author, date, expires) = ("record", reference, by, from, to)
    case .checks, nil: return nil
    }
    var made = EvidenceManifest(
      kind: .attestation, title: "Duty \(duty.id): \(duty.text)", collectedAt: recordedAt)
    made.collector = collector
    made.source = EvidenceSource(system: duty.reportTitle, query: duty.id)
    made.decision = EvidenceDecision(by: author, reason: words)
    made.period = EvidencePeriod(from: date, through: expires)
    made.facets =
      duty.criteria.map { EvidenceFacet($0, side: .customer) }
      + duty.controls.map {
        EvidenceFacet(framework: "nist-800-53r5", id: $0, side: .customer)
      }
    return EvidencePiece(subject: duty.id, made) { out in
      out.member("author", author)
      out.member("date", "\(date)")
      out.member("duty", duty.id)
      out.member("expires", "\(expires)")
      out.member("owner", duty.owner)
      out.member("report", duty.report)
      out.member(form, words)
      out.member("text", duty.text)
    }
  }
}
