/// Where data files come from: packed into the binary, or a directory on disk.
public protocol CatalogSource: Sendable {
  /// Paths below the data root, sorted: `catalog/layers.json`.
  var paths: [String] { get }

  /// The bytes of one file; nil when there is none.
  func file(_ path: String) -> [UInt8]?
}
