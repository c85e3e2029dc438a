internal import DemarcModel

/// Lets a folder's tiles and entry bundles grow; memory stays that of one tile a level.
///
/// Files get their final names before any head has them; a reader of the earlier head looks at none of
/// them. Partial files of the earlier size are left alone, so that it verifies until the new one is there.
struct TileWriter {
  private let folder: String
  private let stage: FileStage
  private let first: Int64
  private(set) var size: Int64
  /// Hashes of the rightmost tile of each level that is not full yet.
  private var open: [[LedgerHash]]
  private var bundle: [UInt8]
  private(set) var tree: CompactTree
  private static let stagedMax = 1024

  /// Opens the folder at the size of `reader`.
  init(folder: String, reader: TileReader, files: LedgerFiles) throws(Diagnostic) {
    self.folder = folder
    stage = FileStage(files)
    size = reader.size
    first = reader.size
    tree = try MerkleTree.compact(size: reader.size, reader)
    open = []
    for level in 0..<TilePath.levels(size: reader.size) {
      let index = reader.size >> Int64(8 * level) / TilePath.width
      open.append(try reader.tile(level: level, index: index))
    }
    let last = reader.size / TilePath.width
    bundle = reader.size % TilePath.width == 0 ? [] : try reader.entries(index: last).bytes
  }

  /// Adds an entry, whose hash as a leaf is `leaf`.
  mutating func append(_ entry: [UInt8], _ leaf: LedgerHash) throws(Diagnostic) {
    EntryBundle.append(entry, to: &bundle)
    tree.append(leaf)
    size += 1
    if size % TilePath.width == 0 {
      try stage.add(
        bundle, as: "\(folder)/\(TilePath.entries(index: size / TilePath.width - 1))")
      bundle.removeAll(keepingCapacity: true)
    }
    var node = leaf
    var level = 0
    while true {
      if level == open.count { open.append([]) }
      open[level].append(node)
      guard open[level].count == TilePath.width else { break }
      let index = (size >> Int64(8 * level)) / TilePath.width - 1
      try stage.add(bytes(level), as: "\(folder)/\(TilePath.tile(level: level, index: index))")
      node = LeafHashes.complete(open[level][...])
      open[level].removeAll(keepingCapacity: true)
      level += 1
    }
    if stage.count >= Self.stagedMax { try stage.commit() }
  }

  /// Writes what is not full, and makes all of it durable.
  mutating func finish() throws(Diagnostic) {
    if size > first {
      for level in open.indices where !open[level].isEmpty {
        let index = size >> Int64(8 * level) / TilePath.width
        let path = TilePath.tile(level: level, index: index, width: open[level].count)
        try stage.add(bytes(level), as: "\(folder)/\(path)")
      }
      if !bundle.isEmpty {
        let path = TilePath.entries(
          index: size / TilePath.width, width: Int(size % TilePath.width))
        try stage.add(bundle, as: "\(folder)/\(path)")
      }
    }
    try stage.commit()
  }

  private func bytes(_ level: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(open[level].count * LedgerHash.byteCount)
    for hash in open[level] { hash.withBytes { bytes.append(contentsOf: $0) } }
    return bytes
  }
}
