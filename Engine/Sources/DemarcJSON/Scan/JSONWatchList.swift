/// The member paths whose values a scanner hands out beside each record; a path's place in `paths` is
/// its slot.
package struct JSONWatchList: Hashable, Sendable {
  /// Longest path that can be watched.
  package static let depthMax = 6

  /// From the record inwards, each once.
  package private(set) var paths: [[String]] = []

  package init() {}

  package init(_ paths: [[String]]) {
    for path in paths { add(path) }
  }

  /// The slot of `path`, which is watched from now on; nil when it is empty, too deep or ends beyond ASCII.
  @discardableResult
  package mutating func add(_ path: [String]) -> Int? {
    guard !path.isEmpty, path.count <= Self.depthMax, path.allSatisfy(Self.isPlain) else {
      return nil
    }
    if let slot = slot(of: path) { return slot }
    paths.append(path)
    return paths.count - 1
  }

  /// The index tells names by their last two bytes, which must be ASCII.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.suffix(2).allSatisfy { $0 < 0x80 }
  }

  package func slot(of path: [String]) -> Int? { paths.firstIndex(of: path) }
}

/// What a record holds at a watched path, as far as the scanner looked.
package struct JSONSlot: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case absent
    /// A string without escapes; the range is what stands between its quotes.
    case text
    /// A number, a truth value or null, as it is written.
    case scalar
    /// An object or array.
    case container
    /// Present in a way that only the whole record can tell: escapes, a repeated name, an array on the way.
    case unusual
  }

  /// The kind, 24 bits of length, 32 bits of start; `cscan_members.h` writes them.
  private let bits: UInt64

  @inline(__always)
  package init(_ kind: Kind = .absent, start: Int = 0, count: Int = 0) {
    bits =
      UInt64(truncatingIfNeeded: start) << 32 | UInt64(truncatingIfNeeded: count) << 8
      | UInt64(kind.rawValue)
  }

  package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .unusual }
  var isAbsent: Bool { bits == 0 }
  /// From the start of the record's bytes; 0 but for `text` and `scalar`.
  package var start: Int { Int(bits >> 32) }
  package var count: Int { Int(bits >> 8 & 0xff_ffff) }

  package var range: Range<Int> { start..<start + count }
}
