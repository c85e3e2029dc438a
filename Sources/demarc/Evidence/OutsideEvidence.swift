import DemarcLedger
import DemarcModel

extension LedgerPlace {
  /// Records what a command did outside as a leaf of its own, and prints which.
  ///
  /// - Parameters:
  ///   - command: as it is typed behind `demarc evidence`.
  ///   - reply: the bytes that came back, and what they are.
  func record(
    _ kind: EvidenceKind, by command: String, title: String, console: Console,
    reply: (bytes: [UInt8], mediaType: String)? = nil,
    _ fill: (inout EvidenceManifest) -> Void = { _ in }
  ) throws {
    let (ledger, signer, _) = try writing()
    var manifest = EvidenceManifest(
      kind: kind, title: title, collectedAt: try Session.instant(nil))
    manifest.collector = EvidenceCollector(
      name: "demarc evidence \(command)", version: Demarc.version, runner: LedgerDeciding.user)
    fill(&manifest)
    let evidence =
      reply.map { NewEvidence(manifest, bytes: $0.bytes, mediaType: $0.mediaType) }
      ?? NewEvidence(manifest)
    for index in try ledger.append([evidence], signer: signer).indices {
      console.print("recorded as: leaf \(index)\n")
    }
  }
}
