/// The atoms of one field, each with what hangs on it; values are looked up as raw bytes.
struct SigmaFieldIndex: Sendable {
  private struct Piece: Sendable {
    var bytes: [UInt8]
    var marks: [Int32]
  }

  /// Everything that hangs on any atom of the field.
  private(set) var all: [Int32] = []
  private var exact: [Piece] = []
  /// Heads of the exact values by hash, -1 where there is none; a power of two of them.
  private var heads: [Int32] = []
  private var next: [Int32] = []
  private var prefixes: [Piece] = []
  private var suffixes: [Piece] = []
  private var contained: [Piece] = []
  /// Indices of `contained` by their first byte.
  private var containedByFirst: [[Int32]] = []

  /// - Parameter marks: numbers to give out where the atom holds; ascending gives an ascending `all`.
  init(_ atoms: [(atom: SigmaAtom, mark: Int32)]) {
    all = Array(Set(atoms.map(\.mark))).sorted()
    exact = Self.pieces(atoms, .exact)
    prefixes = Self.pieces(atoms, .prefix)
    suffixes = Self.pieces(atoms, .suffix)
    contained = Self.pieces(atoms, .contains)
    var size = 8
    while size < 2 * exact.count { size *= 2 }
    heads = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: exact.count)
    for (index, piece) in exact.enumerated() {
      let head = Int(Self.hash(piece.bytes.span)) & (size - 1)
      next[index] = heads[head]
      heads[head] = Int32(index)
    }
    guard !contained.isEmpty else { return }
    containedByFirst = Array(repeating: [], count: 256)
    for (index, piece) in contained.enumerated() {
      containedByFirst[Int(piece.bytes[0])].append(Int32(index))
    }
  }

  private static func pieces(
    _ atoms: [(atom: SigmaAtom, mark: Int32)], _ kind: SigmaAtom.Kind
  ) -> [Piece] {
    var marks: [[UInt8]: Set<Int32>] = [:]
    for (atom, mark) in atoms where atom.kind == kind {
      marks[atom.bytes, default: []].insert(mark)
    }
    return marks.map { Piece(bytes: $0, marks: $1.sorted()) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Gives out what hangs on the atoms that hold of a value; everything where its bytes do not tell.
  @inline(__always)
  func look(_ value: Span<UInt8>, _ found: (Int32) -> Void) {
    var (hash, high): (UInt32, UInt8) = (Self.seed, 0)
    for index in value.indices {
      let byte = value[index]
      high |= byte
      hash = Self.step(hash, byte)
    }
    // Beyond ASCII, characters fold in other ways; white space at the ends may not count.
    guard high < 0x80 else { return all.forEach(found) }
    if value.count > 0, value[0] <= 0x20 || value[value.count - 1] <= 0x20 {
      return all.forEach(found)
    }
    var at = heads[Int(hash) & (heads.count - 1)]
    while at >= 0 {
      let piece = exact[Int(at)]
      if piece.bytes.count == value.count, Self.holds(value, at: 0, piece.bytes) {
        piece.marks.forEach(found)
        break
      }
      at = next[Int(at)]
    }
    if !prefixes.isEmpty || !suffixes.isEmpty || !contained.isEmpty { lookLonger(value, found) }
  }

  private func lookLonger(_ value: Span<UInt8>, _ found: (Int32) -> Void) {
    for piece in prefixes where piece.bytes.count <= value.count {
      if Self.holds(value, at: 0, piece.bytes) { piece.marks.forEach(found) }
    }
    for piece in suffixes where piece.bytes.count <= value.count {
      if Self.holds(value, at: value.count - piece.bytes.count, piece.bytes) {
        piece.marks.forEach(found)
      }
    }
    guard !contained.isEmpty else { return }
    for start in value.indices {
      for index in containedByFirst[Int(SigmaFold.lower(value[start]))] {
        let piece = contained[Int(index)]
        if piece.bytes.count <= value.count - start, Self.holds(value, at: start, piece.bytes) {
          piece.marks.forEach(found)
        }
      }
    }
  }

  /// Whether a value, folded, holds `bytes` at a place.
  @inline(__always)
  private static func holds(_ value: Span<UInt8>, at start: Int, _ bytes: [UInt8]) -> Bool {
    for index in bytes.indices where SigmaFold.lower(value[start + index]) != bytes[index] {
      return false
    }
    return true
  }

  private static let seed: UInt32 = 0x811c_9dc5

  @inline(__always)
  private static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte | 0x20)) &* 0x0100_0193
  }

  private static func hash(_ bytes: Span<UInt8>) -> UInt32 {
    var hash = seed
    for index in bytes.indices { hash = step(hash, bytes[index]) }
    return hash
  }
}
