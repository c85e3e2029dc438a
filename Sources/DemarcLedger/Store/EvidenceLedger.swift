public import DemarcModel

/// Evidence that is to be recorded: what it is, and its bytes where it has any.
public struct NewEvidence: Sendable {
  /// The content member is filled in from `bytes` where they are given.
  public var manifest: EvidenceManifest
  /// The bytes to be kept; nil where there are none, or they were put into the blobs before.
  public var bytes: [UInt8]?
  public var mediaType: String

  public init(
    _ manifest: EvidenceManifest, bytes: [UInt8]? = nil,
    mediaType: String = "application/octet-stream"
  ) {
    self.manifest = manifest
    self.bytes = bytes
    self.mediaType = mediaType
  }
}

/// What an append made.
public struct AppendedEvidence: Sendable {
  /// Places in the log.
  public var indices: Range<Int64>
  /// The head that vouches for them.
  public var checkpoint: SignedCheckpoint
}

/// The evidence ledger of a workspace: a log in a folder that verifies alone, and a store that numbers
/// and finds its leaves.
///
/// An append is acknowledged when it returns: contents, leaves, tiles and the signed head are durable.
/// Killed at any moment, the next append, or `recover`, brings folder and store together again.
public final class EvidenceLedger {
  public let folder: LedgerFolder
  public let blobs: BlobStore
  let store: any LedgerStore
  let files: LedgerFiles
  let key: VerifierKey

  /// - Parameters:
  ///   - key: the public key of the log.
  ///   - blobKey: encrypts contents that are put from now on.
  public init(
    folder: LedgerFolder, store: any LedgerStore, key: VerifierKey,
    files: LedgerFiles = LedgerFiles(), blobKey: BlobKey? = nil
  ) {
    self.folder = folder
    self.store = store
    self.key = key
    self.files = files
    blobs = BlobStore(folder: folder.blobs, files: files, key: blobKey)
  }

  /// Makes an empty ledger with a signed head of no leaves.
  ///
  /// - Throws: `ledger.exists` when the folder or the mark beside the key holds one.
  public static func create(
    folder: LedgerFolder, signer: HeadSigner, files: LedgerFiles = LedgerFiles()
  ) throws(Diagnostic) {
    guard !files.exists(folder.checkpoint) else {
      throw Diagnostic(
        "ledger.exists", "\(folder.path) holds a ledger already",
        hint: "'demarc evidence list' shows it")
    }
    try files.makeDirectory(folder.path)
    try files.makeDirectory(folder.blobs)
    let head = Checkpoint(origin: signer.key.name, size: 0, root: .empty)
    try signer.begin(at: head)
    try files.write(Array("\(signer.verifier)\n".utf8), to: folder.publicKey)
    // Last: a folder without a checkpoint is no ledger yet.
    try files.write(SignedCheckpoint(signing: head, by: [signer.key]).bytes, to: folder.checkpoint)
  }

  /// The head that stands in the folder.
  ///
  /// - Throws: `Diagnostic` when there is none or its signature does not hold.
  public func checkpoint() throws(Diagnostic) -> SignedCheckpoint {
    guard let bytes = try files.read(folder.checkpoint, max: SignedNote.bytesMax) else {
      throw Diagnostic(
        "ledger.no-ledger", "\(folder.checkpoint) is not there",
        hint: "'demarc evidence init' makes a ledger")
    }
    return try SignedCheckpoint(bytes, key: key, name: "checkpoint")
  }

  /// Tiles and entries as the published head has them.
  public func reader() throws(Diagnostic) -> TileReader {
    TileReader(folder: folder.path, size: try checkpoint().checkpoint.size, files: files)
  }

  // MARK: Appending

  /// Records evidence, all of it or nothing.
  ///
  /// - Throws: `Diagnostic`; then none of it is in the ledger, unless the fault is
  ///   `ledger.unpublished`.
  @discardableResult
  public func append(
    _ evidence: [NewEvidence], signer: HeadSigner
  ) throws -> AppendedEvidence {
    var rest = evidence[...]
    return try append(signer: signer) { rest.popFirst() }
  }

  /// Records evidence that is handed over one by one; memory grows by 32 bytes for each new content.
  ///
  /// - Parameter next: gives the next piece, and nil at the end; when it throws nothing is recorded.
  @discardableResult
  public func append(
    signer: HeadSigner, _ next: () throws -> NewEvidence?
  ) throws -> AppendedEvidence {
    try append(signer: signer) { _ in try next() }
  }

  /// Records evidence that is made knowing the index it gets.
  @discardableResult
  public func append(
    signer: HeadSigner, making next: (Int64) throws -> NewEvidence?
  ) throws -> AppendedEvidence {
    let lock = try LedgerLock(folder.lock)
    defer { withExtendedLifetime(lock) {} }
    let start = try bringTogether(signer)
    let tree: CompactTree
    do { tree = try record(start.tree, next) } catch {
      // The fault is what counts; what is left behind even so, a later writer removes.
      try? takeBack()
      throw error
    }
    blobs.claim()
    let signed: SignedCheckpoint
    do { signed = try publish(from: start.tree.size, to: tree, signer) } catch {
      let fault = error as? Diagnostic
      throw Diagnostic(
        "ledger.unpublished",
        "the evidence is recorded, but no signed head has it yet: \(fault?.message ?? "\(error)")",
        hint: "do not add it again: the next command that writes finishes it")
    }
    return AppendedEvidence(indices: start.tree.size..<tree.size, checkpoint: signed)
  }

  private static let stagedBlobsMax = 256

  /// Contents, entries and tiles first, then the transaction that says they count.
  private func record(
    _ tree: CompactTree, _ next: (Int64) throws -> NewEvidence?
  ) throws -> CompactTree {
    let stage = FileStage(files)
    let earlier = TileReader(folder: folder.path, size: tree.size, files: files)
    var writer = try TileWriter(folder: folder.path, reader: earlier, files: files)
    var seen: LedgerHash?
    try files.step(.other("begin transaction"))
    try store.append(expecting: tree.size) { add in
      while var one = try next(writer.size) {
        if let bytes = one.bytes {
          let put = try blobs.put(bytes, on: stage)
          one.manifest.content = EvidenceContent(
            sha256: put.sha256, size: put.size, mediaType: one.mediaType)
          if stage.count >= Self.stagedBlobsMax { try stage.commit() }
        } else if let content = one.manifest.content?.sha256, content != seen {
          try demand(content)
          seen = content
        }
        let entry = try one.manifest.bytes()
        let hash = LedgerHash.leaf(entry)
        try add(IndexedLeaf(index: writer.size, hash: hash, manifest: one.manifest))
        try writer.append(entry, hash)
      }
      try stage.commit()
      try writer.finish()
      try files.step(.other("commit transaction"))
      return writer.tree
    }
    return writer.tree
  }

  /// A content that was put before must still be there when its leaf is recorded.
  private func demand(_ content: LedgerHash) throws(Diagnostic) {
    guard blobs.holds(content) else {
      throw Diagnostic(
        "ledger.blob-missing", "the content \(content) is not in the ledger's folder",
        hint: "run again: nothing of this step was recorded")
    }
  }

  /// Removes what an append wrote that failed.
  private func takeBack() throws {
    let size = try store.head().tree.size
    // Recorded after all: what is there is all of it needed.
    guard try checkpoint().checkpoint.size == size else { return }
    try blobs.takeBack()
    try StrayTiles.remove(from: folder.path, beyond: size, files)
  }

  /// Finishes what a killed process left: recorded leaves that no head vouches for yet.
  ///
  /// - Throws: `Diagnostic` when store, folder and the last signed head do not belong together.
  public func recover(signer: HeadSigner) throws {
    let lock = try LedgerLock(folder.lock)
    defer { withExtendedLifetime(lock) {} }
    _ = try bringTogether(signer)
  }

  func bringTogether(_ signer: HeadSigner) throws -> StoredHead {
    let shown = try checkpoint().checkpoint
    let head = try store.head()
    let mark = try signer.mark()
    let size = head.tree.size
    guard size >= mark.size, size >= shown.size else {
      throw Diagnostic(
        "ledger.rolled-back",
        "the store has \(size) leaves, and a head of \(max(mark.size, shown.size)) was signed already",
        hint: "restore the latest store, or fill it from the folder with 'demarc evidence reindex'")
    }
    guard head.published <= shown.size else {
      throw Diagnostic(
        "ledger.folder-older",
        "the folder has \(shown.size) leaves, and \(head.published) were published before",
        hint: "restore the latest copy of \(folder.path)")
    }
    guard size == shown.size else {
      try rehash(from: shown.size, to: size)
      _ = try publish(from: shown.size, to: head.tree, signer)
      return head
    }
    guard head.tree.root == shown.root else { throw Self.differs(size) }
    try StrayTiles.remove(from: folder.path, beyond: size, files)
    // A mark that is ahead of the folder belongs to leaves the store still has: none are left here.
    guard mark.size == size, mark.root == shown.root else {
      let reader = TileReader(folder: folder.path, size: size, files: files)
      _ = try signer.sign(head.tree, reader: reader)
      return head
    }
    if head.published < size { try tidy(from: head.published, to: size) }
    return head
  }

  /// Makes sure that entries which another process wrote are those of its tiles.
  private func rehash(from old: Int64, to size: Int64) throws {
    let reader = TileReader(folder: folder.path, size: size, files: files)
    for index in old / TilePath.width...(size - 1) / TilePath.width {
      let (bytes, ranges) = try reader.entries(index: index)
      guard try LedgerHash.leaves(bytes, ranges) == reader.tile(level: 0, index: index) else {
        throw Self.differs(size)
      }
    }
  }

  private static func differs(_ size: Int64) -> Diagnostic {
    Diagnostic(
      "ledger.store-differs", "store and folder hold different trees of \(size) leaves",
      hint: "'demarc evidence verify' names the first thing that is wrong")
  }

  /// Signs the head of recorded leaves, whose tiles stand in the folder, and puts it in place.
  private func publish(
    from old: Int64, to tree: CompactTree, _ signer: HeadSigner
  ) throws -> SignedCheckpoint {
    guard tree.size > old else { return try checkpoint() }
    let reader = TileReader(folder: folder.path, size: tree.size, files: files)
    guard try MerkleTree.compact(size: tree.size, reader) == tree else {
      throw Self.differs(tree.size)
    }
    let signed = try signer.sign(tree, reader: reader)
    try files.write(signed.bytes, to: folder.checkpoint)
    // From here on it is acknowledged; the rest is tidying, which the next append can do as well.
    try tidy(from: old, to: tree.size)
    return signed
  }

  /// Removes partial files that only the earlier head needed, and notes that the later one is out.
  private func tidy(from old: Int64, to size: Int64) throws {
    try StrayTiles.removePartial(from: folder.path, of: old, unlessOf: size, files)
    try store.published(size)
  }
}
