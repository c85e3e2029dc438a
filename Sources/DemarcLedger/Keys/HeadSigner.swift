public import DemarcModel

/// Signs the heads of one log, and never two that contradict each other.
///
/// The last head it signed lies beside the key as a note of its own, and is made durable before the next
/// signature leaves. So a database or a folder that was set back to an earlier state cannot fork the log.
public final class HeadSigner {
  let key: LedgerKey
  private let markPath: String
  private let files: LedgerFiles

  /// - Parameter markPath: the file of the last head that was signed.
  public init(key: LedgerKey, markPath: String, files: LedgerFiles = LedgerFiles()) {
    self.key = key
    self.markPath = markPath
    self.files = files
  }

  /// The public key of what is signed.
  public var verifier: VerifierKey { key.verifier }

  /// The last head that was signed.
  ///
  /// - Throws: `Diagnostic` when the mark is missing, damaged, or of another key.
  public func mark() throws(Diagnostic) -> Checkpoint {
    guard let bytes = try files.read(markPath, max: SignedNote.bytesMax) else {
      throw Diagnostic(
        "ledger.no-mark", "\(markPath), which tells the last head signed, is missing",
        hint: "restore it from a copy: without it a second history could be signed")
    }
    return try SignedCheckpoint(bytes, key: key.verifier, name: markPath).checkpoint
  }

  /// Writes the first mark of a new log.
  func begin(at head: Checkpoint) throws(Diagnostic) {
    let signed = try SignedCheckpoint(signing: head, by: [key])
    try files.write(signed.bytes, to: markPath, mode: 0o600)
  }

  /// Signs the head of `tree`, whose hashes are in `reader`.
  ///
  /// - Throws: `ledger.rolled-back` or `ledger.fork` when it does not extend the last one signed.
  func sign(_ tree: CompactTree, reader: TileReader) throws(Diagnostic) -> SignedCheckpoint {
    let last = try mark()
    guard tree.size >= last.size else {
      throw Diagnostic(
        "ledger.rolled-back",
        "the ledger has \(tree.size) leaves, and a head of \(last.size) was signed already",
        hint:
          "restore the latest copy of the store and the folder; an older one is never signed again")
    }
    guard try MerkleTree.root(size: last.size, reader) == last.root else {
      throw Diagnostic(
        "ledger.fork", "the first \(last.size) leaves are not those whose head was signed",
        hint: "restore the latest copy of the store and the folder; nothing was signed")
    }
    let head = Checkpoint(origin: key.name, size: tree.size, root: tree.root)
    let signed = try SignedCheckpoint(signing: head, by: [key])
    // Persisted before it is released: a kill right after leaves a mark, not a signature that nobody knows.
    if head != last {
      try files.write(signed.bytes, to: markPath, mode: 0o600)
    }
    return signed
  }
}
