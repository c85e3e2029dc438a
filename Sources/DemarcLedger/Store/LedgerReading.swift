public import DemarcModel

/// A leaf with all it says.
public struct EvidenceRecord: Sendable {
  public var index: Int64
  public var hash: LedgerHash
  public var manifest: EvidenceManifest
  /// The bytes of the entry, as the tree hashes them.
  public var entry: [UInt8]
}

extension EvidenceLedger {
  /// Leaves that a query asks for.
  public func leaves(_ query: EvidenceQuery = EvidenceQuery()) throws -> [IndexedLeaf] {
    try store.leaves(query)
  }

  /// Reads at one head, and again where a writer moved on and tidied partial tiles away meanwhile.
  private func steady<Result>(
    _ body: (SignedCheckpoint, TileReader) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    var signed = try checkpoint()
    while true {
      do throws(Diagnostic) {
        let size = signed.checkpoint.size
        return try body(signed, TileReader(folder: folder.path, size: size, files: files))
      } catch {
        let now = try checkpoint()
        guard error.code == "ledger.tile-missing", now != signed else { throw error }
        signed = now
      }
    }
  }

  /// All that a leaf says, read from the folder.
  public func record(_ index: Int64) throws -> EvidenceRecord {
    let entry = try steady { _, reader throws(Diagnostic) in try reader.entry(index) }
    return EvidenceRecord(
      index: index, hash: .leaf(entry),
      manifest: try EvidenceManifest(entry, name: "leaf \(index)"), entry: entry)
  }

  /// The leaf that a person names: its index, or the start of its hash in eight digits or more.
  public func find(_ name: String) throws -> IndexedLeaf {
    if let index = Int64(name), name.utf8.count < 16 {
      if let leaf = try store.leaf(index) { return leaf }
    } else if name.utf8.count >= 8, name.allSatisfy(\.isHexDigit) {
      let found = try store.leaves(hashPrefix: name.lowercased())
      if found.count == 1 { return found[0] }
    }
    throw Diagnostic(
      "ledger.unknown-leaf", "no leaf, or more than one, is named by '\(name)'",
      hint: "a leaf is named by its index, or by eight or more digits of its hash")
  }

  /// The proof that a leaf is in the ledger, as a `.tlog-proof` (C2SP tlog-proof).
  public func proof(of index: Int64) throws(Diagnostic) -> TreeProof {
    try steady { signed, reader throws(Diagnostic) in
      TreeProof(
        index: index, path: try MerkleTree.inclusion(of: index, size: reader.size, reader),
        checkpoint: signed.bytes)
    }
  }

  /// The proof that the ledger of `size` leaves starts with that of `old` (RFC 6962 §2.1.2).
  ///
  /// - Parameter size: the published size, if nil.
  public func consistency(from old: Int64, to size: Int64? = nil) throws(Diagnostic) -> [LedgerHash]
  {
    try steady { _, reader throws(Diagnostic) in
      let size = size ?? reader.size
      guard size <= reader.size else {
        throw Diagnostic(
          "ledger.no-such-size", "the ledger has \(reader.size) leaves, not \(size)")
      }
      return try MerkleTree.consistency(from: old, to: size, reader)
    }
  }

  /// Fills the store anew from the folder, for a store that was lost or set back.
  ///
  /// - Throws: `Diagnostic` when the folder does not lead to its own head.
  public func reindex() throws {
    let lock = try LedgerLock(folder.lock)
    defer { withExtendedLifetime(lock) {} }
    let head = try checkpoint().checkpoint
    let reader = TileReader(folder: folder.path, size: head.size, files: files)
    try store.rebuild { add in
      var tree = CompactTree()
      while tree.size < head.size {
        let entry = try reader.entry(tree.size)
        let hash = LedgerHash.leaf(entry)
        let manifest = try EvidenceManifest(entry, name: "leaf \(tree.size)")
        try add(IndexedLeaf(index: tree.size, hash: hash, manifest: manifest))
        tree.append(hash)
      }
      guard tree.root == head.root else {
        throw Diagnostic(
          "ledger.root-differs", "the entries do not lead to the root of the checkpoint",
          hint: "'demarc evidence verify' names the first thing that is wrong")
      }
      return tree
    }
  }
}
