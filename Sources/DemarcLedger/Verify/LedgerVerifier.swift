internal import DemarcModel

/// Verifies a ledger's folder offline, and names the first thing that is wrong.
///
/// Entries are hashed anew and compared with the tiles of every level and the root of the signed head;
/// contents are read and hashed; links between leaves are followed.
public struct LedgerVerifier {
  private let folder: LedgerFolder
  private let key: VerifierKey
  private let files: LedgerFiles
  private let blobKey: BlobKey?
  private let store: (any LedgerStore)?

  /// - Parameters:
  ///   - key: the log's public key, or an earlier one that handed over to it.
  ///   - blobKey: opens encrypted contents; they are counted as not opened without it.
  ///   - store: the index to be compared with the folder, if any.
  public init(
    folder: LedgerFolder, key: VerifierKey, files: LedgerFiles = LedgerFiles(),
    blobKey: BlobKey? = nil, store: (any LedgerStore)? = nil
  ) {
    self.folder = folder
    self.key = key
    self.files = files
    self.blobKey = blobKey
    self.store = store
  }

  /// Verifies all of it.
  ///
  /// - Throws: `Diagnostic` about the first thing that is wrong: which file, which leaf, what was expected.
  public func verify() throws -> LedgerReport {
    for _ in 1..<Self.attempts {
      let bytes = try head()
      do { return try verify(bytes) } catch {
        // Somebody appended meanwhile, and tidied partial tiles away: the new head is verified.
        guard try head() != bytes else { throw error }
      }
    }
    return try verify(head())
  }

  private static let attempts = 5

  private func head() throws(Diagnostic) -> [UInt8] {
    guard let bytes = try files.read(folder.checkpoint, max: SignedNote.bytesMax) else {
      throw Diagnostic(
        "ledger.no-ledger", "\(folder.checkpoint) is missing",
        hint: "give the folder that holds 'checkpoint' and 'tile'")
    }
    return bytes
  }

  private func verify(_ bytes: [UInt8]) throws -> LedgerReport {
    let note = try SignedNote(bytes, name: "checkpoint")
    let rotations = try KeyRotation.all(in: folder, files: files)
    let current = try KeyRotation.follow(rotations, from: key, to: note)
    let signed = try SignedCheckpoint(bytes, key: current, name: "checkpoint")
    try checkPublicKey(current, note)
    var report = LedgerReport(signed.checkpoint)
    report.rotations = rotations.count
    report.otherSignatures = note.signatures.filter { $0.keyID != current.keyID }
      .map { "\($0.name)+\(VerifierKey.text(of: $0.keyID))" }
    let reader = TileReader(folder: folder.path, size: signed.checkpoint.size, files: files)
    let blobs = BlobStore(folder: folder.blobs, files: files, key: blobKey)
    var judge = LeafJudge(blobs: blobs, report: report, opensSealed: blobKey != nil)
    var levels = LevelCheck(reader, root: signed.checkpoint.root)
    let stored = try store.map { try StoreCheck($0, signed.checkpoint) }
    var index: Int64 = 0
    while index < reader.size {
      let bundle = index / TilePath.width
      let (bytes, ranges) = try reader.entries(index: bundle)
      let hashes = LedgerHash.leaves(bytes, ranges)
      try levels.add(hashes, bundle: bundle)
      try judge.judge(bytes, ranges, hashes, from: index)
      try stored?.compare(bytes, ranges, hashes, from: index)
      index += Int64(ranges.count)
    }
    try levels.finish()
    try judge.finish(reader, rotations: rotations)
    report = judge.report
    report.storeWasChecked = stored != nil
    return report
  }

  private func checkPublicKey(_ current: VerifierKey, _ note: SignedNote) throws(Diagnostic) {
    guard let bytes = try files.read(folder.publicKey, max: KeyFile.bytesMax) else {
      throw Diagnostic(
        "ledger.key-missing", "ledger.vkey is missing", hint: "it holds \(current)")
    }
    let found = try VerifierKey(String(decoding: bytes, as: UTF8.self), name: "ledger.vkey")
    // Amid a rotation the head bears both signatures, and the file still holds the earlier key.
    let isSigner = found == current || (try? note.verify(found, name: "checkpoint")) != nil
    guard isSigner, bytes == Array("\(found)\n".utf8) else {
      throw Diagnostic(
        "ledger.other-key", "ledger.vkey is not the key that signed the checkpoint",
        hint: "expected \(current)")
    }
  }
}

/// Compares what entries lead to with the tiles of every level and the root.
struct LevelCheck {
  private let reader: TileReader
  private let root: LedgerHash
  /// Recomputed hashes of each level's rightmost tile, from level 1 on.
  private var open: [[LedgerHash]] = []
  /// Roots of full tiles of level 0, as leaves of a tree of their own.
  private var tiles = CompactTree()
  private var rest: [LedgerHash] = []

  init(_ reader: TileReader, root: LedgerHash) {
    self.reader = reader
    self.root = root
  }

  mutating func add(_ hashes: [LedgerHash], bundle: Int64) throws(Diagnostic) {
    let tile = try reader.tile(level: 0, index: bundle)
    if tile != hashes { throw differs(tile, hashes, bundle) }
    guard hashes.count == TilePath.width else {
      rest = hashes
      return
    }
    let node = LeafHashes.complete(hashes[...])
    tiles.append(node)
    try push(node, level: 1, last: bundle)
  }

  private mutating func push(_ node: LedgerHash, level: Int, last: Int64) throws(Diagnostic) {
    if open.count < level { open.append([]) }
    open[level - 1].append(node)
    guard open[level - 1].count == TilePath.width else { return }
    let index = last / TilePath.width
    try compare(level, index)
    let parent = LeafHashes.complete(open[level - 1][...])
    open[level - 1].removeAll(keepingCapacity: true)
    try push(parent, level: level + 1, last: index)
  }

  private func compare(_ level: Int, _ index: Int64) throws(Diagnostic) {
    let expected = open[level - 1]
    let tile = try reader.tile(level: level, index: index)
    guard tile != expected else { return }
    let place = zip(tile, expected).enumerated().first { $1.0 != $1.1 }
    let at = place?.offset ?? min(tile.count, expected.count)
    throw Diagnostic(
      "ledger.tile-differs",
      "\(name(level, index)), hash \(at): the tiles below lead to "
        + "\(place.map { "\($0.element.1)" } ?? "another count"), the tile says "
        + "\(place.map { "\($0.element.0)" } ?? "nothing")",
      hint: "the tile was changed; restore it from a copy")
  }

  private func name(_ level: Int, _ index: Int64) -> String {
    let width = TilePath.width(level: level, index: index, size: reader.size)
    return TilePath.tile(
      level: level, index: index, width: width == Int(TilePath.width) ? nil : width)
  }

  mutating func finish() throws(Diagnostic) {
    for level in 1..<max(1, TilePath.levels(size: reader.size)) {
      let nodes = reader.size >> Int64(8 * level)
      if nodes % TilePath.width > 0 { try compare(level, nodes / TilePath.width) }
    }
    let found = whole(rest)
    guard found == root else {
      throw Diagnostic(
        "ledger.root-differs",
        "checkpoint: its root is \(root.base64), the entries lead to \(found.base64)",
        hint: "entries and tiles agree: the checkpoint is of another tree, or all were replaced")
    }
  }

  /// The root with `rest` as the leaves behind the full tiles.
  private func whole(_ rest: [LedgerHash]) -> LedgerHash {
    var last = CompactTree()
    for leaf in rest { last.append(leaf) }
    return CompactTree(
      size: tiles.size * TilePath.width + last.size, edge: tiles.edge + last.edge)?.root ?? .empty
  }

  /// Says which of the two was changed, by the hash above them.
  private func differs(
    _ tile: [LedgerHash], _ hashes: [LedgerHash], _ bundle: Int64
  ) -> Diagnostic {
    let pair = zip(tile, hashes).enumerated().first { $1.0 != $1.1 }
    let at = pair?.offset ?? 0
    let width = hashes.count == TilePath.width ? nil : hashes.count
    let (isTile, isEntry): (Bool, Bool)
    if width == nil, let above = try? reader.tile(level: 1, index: bundle / TilePath.width) {
      let parent = above[Int(bundle % TilePath.width)]
      isEntry = LeafHashes.complete(tile[...]) == parent
      isTile = LeafHashes.complete(hashes[...]) == parent
    } else {
      isEntry = whole(tile) == root
      isTile = whole(hashes) == root
    }
    let hint =
      isEntry
      ? "the entry was changed; restore the bundle from a copy"
      : isTile
        ? "the tile was changed; restore it from a copy"
        : "neither fits the hash above them; restore both from a copy"
    let (entries, hash) = (
      TilePath.entries(index: bundle, width: width),
      TilePath.tile(level: 0, index: bundle, width: width)
    )
    return Diagnostic(
      isTile ? "ledger.tile-differs" : "ledger.entry-differs",
      "leaf \(bundle * TilePath.width + Int64(at)): its entry in \(entries) has the hash "
        + "\(pair?.element.1.hex ?? "of none"), \(hash) says \(pair?.element.0.hex ?? "another count")",
      hint: hint)
  }
}
