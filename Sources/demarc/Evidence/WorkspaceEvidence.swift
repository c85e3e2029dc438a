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

  /// What made the evidence, and for whom it ran.
  static var collector: EvidenceCollector {
    EvidenceCollector(name: "demarc", version: Demarc.version, runner: LedgerDeciding.user)
  }
}
