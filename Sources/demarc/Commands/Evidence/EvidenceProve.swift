import ArgumentParser
import DemarcLedger
import DemarcModel
import DemarcReport

/// Writes proofs.
struct EvidenceProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Write the proof that a leaf is in the ledger, or that it only grew.",
    discussion: """
      For a leaf: N.tlog-proof (c2sp.org/tlog-proof) and N.json, the entry that the tree hashes. With \
      --from SIZE: the hashes by which RFC 6962 proves that today's ledger starts with that of SIZE \
      leaves, a line of base64 each.
      """)

  @OptionGroup var place: LedgerPlace

  @Argument(help: "The leaf's index, or eight or more digits of its hash.")
  var leaf: String?

  @Option(help: "The earlier size.")
  var from: Int64?

  @Option(help: "The later size; that of the head, if absent.")
  var to: Int64?

  @Option(help: "Directory for the files of a leaf.")
  var output = "."

  func validate() throws {
    if (leaf == nil) == (from == nil) { throw ValidationError("give a leaf, or --from SIZE") }
  }

  func run() throws {
    try place.work { console in
      let ledger = try place.ledger()
      if let from {
        let path = try ledger.consistency(from: from, to: to)
        console.print(path.map { "\($0.base64)\n" }.joined())
        return
      }
      let record = try ledger.record(try ledger.find(leaf ?? "").index)
      try Files.makeDirectory(output)
      for (ending, bytes) in [
        ("tlog-proof", try ledger.proof(of: record.index).bytes), ("json", record.entry),
      ] {
        let path =
          output == "." ? "\(record.index).\(ending)" : "\(output)/\(record.index).\(ending)"
        let file = try StagedFile(path)
        file.append(bytes)
        try file.close()
        try file.move()
        console.print("\(path)\n")
      }
    }
  }
}
