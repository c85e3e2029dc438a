internal import CDemarcData

/// The data files packed into this binary.
public struct EmbeddedData: CatalogSource {
  /// There is one set of files in a binary.
  public init() {}

  /// As listed at build time, sorted.
  public var paths: [String] {
    (0..<demarc_file_count).map { String(cString: demarc_file_at($0).name) }
  }

  /// Found by halving, as the list is sorted: no table has to be built at start-up.
  public func file(_ path: String) -> [UInt8]? {
    var low = 0
    var high = demarc_file_count
    while low < high {
      let middle = (low + high) / 2
      let file = demarc_file_at(middle)
      let name = String(cString: file.name)
      if name == path {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
      }
      if name < path { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
