import DemarcBoundary
import DemarcJSON
import DemarcLedger

/// A piece of evidence that is ready to be recorded, and what an assessment cites it as.
struct EvidencePiece {
  var subject: String
  var evidence: NewEvidence

  init(subject: String, evidence: NewEvidence) {
    self.subject = subject
    self.evidence = evidence
  }

  /// A record of a few members, kept as JSON.
  ///
  /// - Parameter members: writes them in the order of their names, so that equal records are equal bytes.
  init(
    subject: String, _ manifest: EvidenceManifest, members: (inout JSONWriter) -> Void
  ) {
    var out = JSONWriter()
    out.beginObject()
    members(&out)
    out.endObject()
    self.init(
      subject: subject,
      evidence: NewEvidence(manifest, bytes: out.bytes, mediaType: "application/json"))
  }

  /// The digest of its bytes; nil where it has none.
  var content: LedgerHash? {
    evidence.manifest.content?.sha256 ?? evidence.bytes.map { LedgerHash.sha256($0) }
  }

  /// How an assessment names it once it stands in the ledger.
  func citation(at leaf: Int64) -> EvidenceCitation {
    EvidenceCitation(
      kind: evidence.manifest.kind.rawValue, subject: subject, leaf: Int(leaf),
      sha256: content?.hex ?? "")
  }
}
