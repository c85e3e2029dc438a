/// Where tiles and entry bundles lie below the log's folder (C2SP tlog-tiles).
public enum TilePath {
  /// Hashes of a full tile, entries of a full bundle.
  public static let width: Int64 = 256

  /// `tile/1/x001/234.p/5`: the tile of `level` and `index`; `width` is nil for a full one.
  public static func tile(level: Int, index: Int64, width: Int? = nil) -> String {
    "tile/\(level)/\(triples(index))" + suffix(width)
  }

  /// `tile/entries/x001/234`: the bundle of entries `256 * index` and on.
  public static func entries(index: Int64, width: Int? = nil) -> String {
    "tile/entries/\(triples(index))" + suffix(width)
  }

  private static func suffix(_ width: Int?) -> String { width.map { ".p/\($0)" } ?? "" }

  /// Three digits a path element, an `x` before all but the last.
  static func triples(_ index: Int64) -> String {
    var parts: [String] = []
    var rest = index
    repeat {
      let digits = "\(rest % 1000)"
      parts.append(String(repeating: "0", count: 3 - digits.count) + digits)
      rest /= 1000
    } while rest > 0
    return parts.indices.reversed().map { ($0 > 0 ? "x" : "") + parts[$0] }.joined(separator: "/")
  }

  /// Width of the tile `index` of `level` in a tree of `size` leaves: 256 for a full one, 0 for none.
  static func width(level: Int, index: Int64, size: Int64) -> Int {
    let nodes = size >> Int64(8 * level)
    return Int(max(0, min(width, nodes - index * width)))
  }

  /// Levels of tiles at most: a tree of 2^63 leaves has no more.
  static let levelsMax = 8

  /// Levels of tiles in a tree of `size` leaves.
  static func levels(size: Int64) -> Int {
    var levels = 0
    while levels < levelsMax, size >> Int64(8 * levels) > 0 { levels += 1 }
    return levels
  }
}

/// An entry bundle: each entry behind its length in two bytes, big-endian (C2SP tlog-tiles).
public enum EntryBundle {
  /// Adds an entry to a bundle's bytes.
  static func append(_ entry: [UInt8], to bundle: inout [UInt8]) {
    bundle.append(UInt8(entry.count >> 8))
    bundle.append(UInt8(entry.count & 255))
    bundle.append(contentsOf: entry)
  }

  /// Where the entries lie in a bundle; nil when it is cut short or has bytes behind the last.
  public static func ranges(_ bundle: [UInt8], count: Int) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(count)
    var at = 0
    for _ in 0..<count {
      guard at + 2 <= bundle.count else { return nil }
      let length = Int(bundle[at]) << 8 | Int(bundle[at + 1])
      guard at + 2 + length <= bundle.count else { return nil }
      ranges.append(at + 2..<at + 2 + length)
      at += 2 + length
    }
    return at == bundle.count ? ranges : nil
  }
}
