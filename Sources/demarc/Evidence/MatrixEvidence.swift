import DemarcJSON
import DemarcLedger
import DemarcMatrix
import DemarcModel
import StoreSQLite

/// Versions of the matrix, and what people decided about them, as the ledger keeps them.
struct MatrixEvidence {
  let collector: EvidenceCollector
  let recordedAt: Instant

  /// The latest version of a workspace, and every approval of it.
  ///
  /// - Throws: `Diagnostic` when the version is not what was recorded.
  func latest(workspace: String) throws -> [EvidencePiece] {
    try WorkspaceStore.open(workspace: workspace).matrixTransaction { history in
      guard let version = try history.versions().last else { return [] }
      let facts = try MatrixRecorder.desk.facts(version, history)
      return [piece(version, facts: facts)]
        + (try history.approvals().filter { $0.digest == version.digest }.map(piece))
    }
  }

  /// One version: its content is the facts, so that the leaf names the digest by which it is known.
  func piece(_ version: MatrixVersion, facts: [UInt8]) -> EvidencePiece {
    var made = EvidenceManifest(
      kind: .matrix, title: "Responsibility matrix", collectedAt: recordedAt)
    made.collector = collector
    made.source = EvidenceSource(system: "demarc assess", query: "matrix v\(version.number)")
    made.period = EvidencePeriod(from: version.asOf, through: version.asOf)
    made.details = [NamedText("version", "v\(version.number)")]
    return EvidencePiece(
      subject: "v\(version.number)",
      evidence: NewEvidence(made, bytes: facts, mediaType: "application/json"))
  }

  /// One approval; it names the digest of what was approved.
  func piece(_ approval: MatrixApproval) -> EvidencePiece {
    let title = "Approval of matrix v\(approval.version) by \(approval.signer)"
    var made = EvidenceManifest(kind: .decision, title: title, collectedAt: recordedAt)
    made.collector = collector
    made.decision = EvidenceDecision(by: approval.signer, reason: approval.reason)
    made.period = EvidencePeriod(from: approval.day, through: approval.day)
    made.details = [
      NamedText("matrix", approval.digest), NamedText("version", "v\(approval.version)"),
    ]
    return EvidencePiece(subject: "\(title), \(approval.day)", made) { out in
      out.member("approvedAt", "\(Instant(secondsSince1970: Int(approval.atMs / 1000)))")
      out.member("because", approval.reason)
      out.member("digest", approval.digest)
      out.member("signer", approval.signer)
      out.member("version", approval.version)
    }
  }
}
