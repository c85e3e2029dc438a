import DemarcLedger
import DemarcLogs
import DemarcModel

/// What becomes of a file that is evidence.
///
/// The one place through which commands hand files over: the ledger is told here.
enum EvidenceIntake {
  /// What is known of a file that was taken in.
  struct Receipt {
    let sha256: String
    let bytes: Int
    /// Its leaf in the evidence ledger; nil in a workspace without one.
    let leaf: Int64?
  }

  /// Takes a file's bytes in as they are.
  ///
  /// - Parameters:
  ///   - kind: what it is evidence of: `provider-report`, `contract`, `document`.
  ///   - title: what a person calls it.
  ///   - workspace: whose evidence it is.
  static func keep(
    _ bytes: [UInt8], kind: String, title: String, workspace: String
  ) throws -> Receipt {
    var leaf: Int64?
    if let writing = try WorkspaceEvidence.open(workspace: workspace) {
      var manifest = EvidenceManifest(
        kind: EvidenceKind(rawValue: kind), title: title,
        collectedAt: Instant(secondsSince1970: Console.now()))
      manifest.collector = WorkspaceEvidence.collector
      leaf = try writing.ledger.append(
        [NewEvidence(manifest, bytes: bytes)], signer: writing.signer
      ).indices.lowerBound
    }
    return Receipt(sha256: ContentDigest.sha256(bytes), bytes: bytes.count, leaf: leaf)
  }
}
