public import DemarcModel

/// The tiles and entries of a log's folder, as they belong to the tree of one size.
///
/// Partial tiles of any other size are never looked at.
public final class TileReader: TreeHashes {
  private let files: LedgerFiles
  private let folder: String
  /// Leaves of the tree that is read.
  public let size: Int64

  private struct Place: Hashable {
    var level: Int
    var index: Int64
  }
  private var cache: [Place: [LedgerHash]] = [:]
  private var bundle: (index: Int64, bytes: [UInt8], ranges: [Range<Int>])?
  private static let cachedMax = 256
  static let bundleBytesMax = 256 * (EvidenceManifest.bytesMax + 2)

  public init(folder: String, size: Int64, files: LedgerFiles = LedgerFiles()) {
    self.folder = folder
    self.size = size
    self.files = files
  }

  /// The hash of a complete subtree, out of the one tile that holds it.
  public func hash(_ node: TreeNode) throws(Diagnostic) -> LedgerHash {
    let (level, height) = (node.level / 8, node.level % 8)
    let first = node.index << Int64(height)
    let index = first / TilePath.width
    let tile = try tile(level: level, index: index)
    let start = Int(first - index * TilePath.width)
    let end = start + 1 << height
    guard node.index >= 0, end <= tile.count else {
      throw Diagnostic(
        "ledger.no-such-leaf", "leaf \(node.leaves.upperBound - 1) is not in a tree of \(size)")
    }
    return LeafHashes.complete(tile[start..<end])
  }

  /// The hashes of one tile.
  ///
  /// - Throws: `Diagnostic` when the file is missing or has another length.
  func tile(level: Int, index: Int64) throws(Diagnostic) -> [LedgerHash] {
    let place = Place(level: level, index: index)
    if let known = cache[place] { return known }
    let width = TilePath.width(level: level, index: index, size: size)
    guard width > 0 else { return [] }
    let (bytes, name) = try partial(width) { TilePath.tile(level: level, index: index, width: $0) }
    guard bytes.count == width * LedgerHash.byteCount else {
      throw Diagnostic(
        "ledger.tile-length",
        "\(name) has \(bytes.count) bytes; \(width) hashes are \(width * LedgerHash.byteCount)",
        hint: "the tile was cut or changed")
    }
    let hashes = bytes.withUnsafeBytes { buffer in
      (0..<width).compactMap { at in
        buffer.baseAddress.map { LedgerHash(at: $0 + at * LedgerHash.byteCount) }
      }
    }
    if cache.count >= Self.cachedMax { cache.removeAll(keepingCapacity: true) }
    cache[place] = hashes
    return hashes
  }

  /// The bytes of a bundle and where its entries lie.
  func entries(index: Int64) throws(Diagnostic) -> (bytes: [UInt8], ranges: [Range<Int>]) {
    if let bundle, bundle.index == index { return (bundle.bytes, bundle.ranges) }
    let width = TilePath.width(level: 0, index: index, size: size)
    let (bytes, name) = try partial(width) { TilePath.entries(index: index, width: $0) }
    guard let ranges = EntryBundle.ranges(bytes, count: width) else {
      throw Diagnostic(
        "ledger.bundle-form", "\(name) does not hold exactly \(width) entries",
        hint: "the entry bundle was cut or changed")
    }
    bundle = (index, bytes, ranges)
    return (bytes, ranges)
  }

  /// The bytes of one entry.
  public func entry(_ index: Int64) throws(Diagnostic) -> [UInt8] {
    guard index >= 0, index < size else {
      throw Diagnostic(
        "ledger.no-such-leaf", "leaf \(index) is not in a tree of \(size) leaves",
        hint: "leaves are counted from 0")
    }
    let (bytes, ranges) = try entries(index: index / TilePath.width)
    return Array(bytes[ranges[Int(index % TilePath.width)]])
  }

  private func partial(
    _ width: Int, _ path: (Int?) -> String
  ) throws(Diagnostic) -> (bytes: [UInt8], name: String) {
    let name = path(width == Int(TilePath.width) ? nil : width)
    guard let bytes = try files.read("\(folder)/\(name)", max: Self.bundleBytesMax) else {
      throw Diagnostic(
        "ledger.tile-missing", "\(name) is missing",
        hint: "restore it from a copy of the ledger's folder")
    }
    return (bytes, name)
  }
}
