import ArgumentParser
import DemarcConnect
import DemarcLedger
import DemarcModel

/// Asks a witness for its signature under the newest head.
struct EvidenceWitness: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: "Ask a witness to cosign the newest head (C2SP tlog-witness).",
    discussion: """
      A witness signs only what extends what it saw before, so two different histories cannot both have \
      its signature. 'demarc witness' runs one. See docs/evidence-outside.md.
      """)

  @OptionGroup var place: LedgerPlace

  @Option(help: "Address of the witness; add-checkpoint is put behind it.")
  var url: String

  @Option(help: "The witness's public key, or a file with it.")
  var vkey: String

  @Option(help: "File of certificates to trust for TLS, instead of the system's.")
  var authorities: String?

  func run() throws {
    try place.work { console in
      let key = try place.verifier()
      let witness = try Outside.key(vkey)
      let client = try WitnessClient(
        url, key: witness, transport: Outside.transport(authorities: authorities))
      let anchors = LedgerAnchors(place.folder)
      let head = try anchors.head(key)
      let size = head.checkpoint.size
      let tree = TileReader(folder: place.folder.path, size: size)
      let signature = try client.cosign(head) { (old) throws(Diagnostic) in
        try MerkleTree.consistency(from: old, to: size, tree)
      }
      let file = try anchors.add(signature, by: witness, under: head, key: key)
      let time = Cosignature(signature.bytes)?.time ?? 0
      let finding = AnchorFinding(size: size, proof: .cosigned(by: witness.name, time: time))
      console.print("\(AnchorText.lines([finding])[0])\nkept as: \(file)\n")
    }
  }
}
