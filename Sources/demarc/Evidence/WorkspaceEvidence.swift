import ArgumentParser
import DemarcBoundary
import DemarcLedger
import DemarcModel

/// The evidence ledger of a workspace, for commands that put what they do on record on the way.
enum WorkspaceEvidence {
  /// A ledger that is open for writing.
  typealias Writing = (ledger: EvidenceLedger, signer: HeadSigner)

  /// Opens the ledger; nil where the workspace has none, which is no fault.
  ///
  /// - Throws: `Diagnostic` when there is one and it, or its key, does not open.
  static func open(workspace: String) throws -> Writing? {
    let place = try LedgerPlace.parse(["--workspace", workspace])
    guard Files.exists(place.folder.publicKey) else { return nil }
    do {
      let writing = try place.writing()
      return (writing.ledger, writing.signer)
    } catch var fault as Diagnostic {
      let advice = "or go on without recording: --no-evidence"
      fault.hint = fault.hint.map { "\($0); \(advice)" } ?? advice
      throw fault
    }
  }

  /// What the ledger, if there is one, holds of an assessment's evidence; needs no key.
  static func citations(
    of assessment: Assessment, workspace: String
  ) throws -> [EvidenceCitation] {
    let place = try LedgerPlace.parse(["--workspace", workspace])
    guard Files.exists(place.folder.publicKey) else { return [] }
    return try EvidenceLookup(ledger: place.ledger()).citations(of: assessment)
  }

  /// Records what is not on record yet, by one append.
  ///
  /// - Returns: the leaf of the last piece.
  static func record(_ pieces: [EvidencePiece], in writing: Writing) throws -> Int64? {
    let lookup = EvidenceLookup(ledger: writing.ledger)
    var last: Int64?
    var waiting: [NewEvidence] = []
    for piece in pieces {
      if let known = try lookup.citation(of: piece) {
        last = Int64(known.leaf)
        continue
      }
      var evidence = piece.evidence
      evidence.manifest.previous = try lookup.earlier(evidence.manifest)
      waiting.append(evidence)
    }
    guard !waiting.isEmpty else { return last }
    return try writing.ledger.append(waiting, signer: writing.signer).indices.last
  }

  /// Records a decision that was kept already, and says where it stands.
  ///
  /// - Throws: `evidence.not-recorded`: the decision holds, and the ledger does not have it.
  static func record(decision pieces: [EvidencePiece], in writing: Writing?) throws -> String {
    guard let writing else { return "" }
    do {
      return try record(pieces, in: writing).map { ", leaf \($0) of the ledger" } ?? ""
    } catch let fault as Diagnostic {
      throw Diagnostic(
        "evidence.not-recorded",
        "the decision is kept, and the ledger does not have it: \(fault.message)",
        hint: "do not decide again; put it on record with 'demarc evidence add --kind decision'")
    }
  }

  /// What made the evidence, and for whom it ran.
  static var collector: EvidenceCollector {
    EvidenceCollector(name: "demarc", version: Demarc.version, runner: LedgerDeciding.user)
  }
}
