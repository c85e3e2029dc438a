import DemarcBoundary
import DemarcLedger
import DemarcModel

/// Finds what the ledger holds already of an assessment's evidence.
struct EvidenceLookup {
  let ledger: EvidenceLedger

  /// The latest leaves of the exports as they are now, and of what people and providers said.
  ///
  /// An export that was changed since it was recorded is not cited.
  func citations(of assessment: Assessment) throws -> [EvidenceCitation] {
    let collector = WorkspaceEvidence.collector
    let run = RunEvidence(
      assessment: assessment, collector: collector, recordedAt: assessment.asOf)
    let duties = DutyEvidence(collector: collector, recordedAt: assessment.asOf)
    var found: [EvidenceCitation] = []
    for file in assessment.inputs where file.path != "-" {
      let content = try BlobStore.digest(ofFile: file.path).sha256
      if let leaf = try leaf(.import, content) {
        found.append(Self.citation(leaf, content, file.path))
      }
    }
    for piece in run.statements() + assessment.duties.compactMap(duties.piece) {
      if let known = try citation(of: piece) { found.append(known) }
    }
    return found.sorted { ($0.leaf, $0.subject) < ($1.leaf, $1.subject) }
  }

  /// Where the very words of a piece of evidence are recorded, and still there.
  func citation(of piece: EvidencePiece) throws -> EvidenceCitation? {
    guard let bytes = piece.evidence.bytes else { return nil }
    let content = LedgerHash.sha256(bytes)
    guard let leaf = try leaf(piece.evidence.manifest.kind, content), ledger.blobs.holds(content)
    else { return nil }
    return piece.citation(at: leaf.index)
  }

  /// The latest leaf of which a piece is a new version: same kind, same title, other content.
  ///
  /// Decisions have no versions: each stands for itself.
  func earlier(_ manifest: EvidenceManifest) throws -> LedgerHash? {
    guard manifest.kind != .decision, manifest.previous == nil else { return manifest.previous }
    var query = EvidenceQuery()
    query.kinds = [manifest.kind]
    query.title = manifest.title
    query.limit = 1
    return try ledger.leaves(query).first?.hash
  }

  private func leaf(_ kind: EvidenceKind, _ content: LedgerHash) throws -> IndexedLeaf? {
    var query = EvidenceQuery()
    query.kinds = [kind]
    query.content = content
    query.limit = 1
    return try ledger.leaves(query).first
  }

  private static func citation(
    _ leaf: IndexedLeaf, _ content: LedgerHash, _ subject: String
  ) -> EvidenceCitation {
    EvidenceCitation(
      kind: leaf.kind.rawValue, subject: subject, leaf: Int(leaf.index), sha256: content.hex)
  }
}
