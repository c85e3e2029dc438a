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

  /// The slot of `path`, which is watched from now on; nil when it is empty or too deep.
  @discardableResult
  package mutating func add(_ path: [String]) -> Int? {
    guard !path.isEmpty, path.count <= Self.depthMax, !path.contains("") else { return nil }
    if let slot = slot(of: path) { return slot }
    paths.append(path)
    return paths.count - 1
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

  package var kind: Kind
  /// From the start of the record's bytes; empty but for `text` and `scalar`.
  package var start: UInt32
  package var count: UInt32

  package init(_ kind: Kind = .absent, start: UInt32 = 0, count: UInt32 = 0) {
    self.kind = kind
    self.start = start
    self.count = count
  }

  package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
