/// The atoms of one field, each with the rules that hang on it; values are looked up as raw bytes.
///
/// Flat arrays in one object: looking up neither allocates nor counts references.
final class SigmaFieldIndex: Sendable {
  /// Slot of the watch list where the field's value stands.
  let slot: Int
  /// Everything that hangs on any atom of the field, ascending.
  let all: [Int]

  /// Texts of all atoms, one after another: text n is `texts[starts[n]..<starts[n + 1]]`.
  private let texts: [UInt8]
  private let starts: [Int32]
  /// What hangs on text n is `marks[markStarts[n]..<markStarts[n + 1]]`.
  private let marks: [Int]
  private let markStarts: [Int32]
  /// The first exact text for a hash, or -1; a power of two of them.
  private let heads: [Int32]
  /// The next text of the same hash, or of the same first byte.
  private let next: [Int32]
  private let prefixes: Range<Int>
  private let suffixes: Range<Int>
  /// The first contained text for a first byte, or -1; empty when there is none.
  private let containedHeads: [Int32]
  private let hasOnlyExact: Bool

  /// - Parameter atoms: of one field; `mark` is given out where the atom holds.
  init(slot: Int, _ atoms: [(atom: SigmaAtom, mark: Int)]) {
    self.slot = slot
    all = Set(atoms.map(\.mark)).sorted()
    var marksOfText: [SigmaAtom: Set<Int>] = [:]
    for (atom, mark) in atoms { marksOfText[atom, default: []].insert(mark) }
    let ordered = marksOfText.keys.sorted {
      ($0.kind.rawValue, $0.bytes.count) < ($1.kind.rawValue, $1.bytes.count)
        || ($0.kind, $0.bytes.count) == ($1.kind, $1.bytes.count)
          && $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    var (texts, starts): ([UInt8], [Int32]) = ([], [0])
    var (marks, markStarts): ([Int], [Int32]) = ([], [0])
    for atom in ordered {
      texts += atom.bytes
      starts.append(Int32(texts.count))
      marks += (marksOfText[atom] ?? []).sorted()
      markStarts.append(Int32(marks.count))
    }
    func range(_ kind: SigmaAtom.Kind) -> Range<Int> {
      let first = ordered.firstIndex { $0.kind.rawValue >= kind.rawValue } ?? ordered.count
      let end = ordered.firstIndex { $0.kind.rawValue > kind.rawValue } ?? ordered.count
      return first..<end
    }
    let exact = range(.exact)
    var size = 8
    while size < 4 * exact.count { size *= 2 }
    var heads = [Int32](repeating: -1, count: size)
    var next = [Int32](repeating: -1, count: ordered.count)
    for text in exact {
      let bytes = ordered[text].bytes
      let head = Int(truncatingIfNeeded: Self.hash(bytes.span).hash) & (size - 1)
      next[text] = heads[head]
      heads[head] = Int32(text)
    }
    let contained = range(.contains)
    var containedHeads = [Int32](repeating: -1, count: contained.isEmpty ? 0 : 256)
    for text in contained {
      let first = Int(ordered[text].bytes[0])
      next[text] = containedHeads[first]
      containedHeads[first] = Int32(text)
    }
    (self.texts, self.starts, self.marks, self.markStarts) = (texts, starts, marks, markStarts)
    (self.heads, self.next, self.containedHeads) = (heads, next, containedHeads)
    prefixes = range(.prefix)
    suffixes = range(.suffix)
    hasOnlyExact = exact.count == ordered.count
  }

  /// Appends what hangs on the atoms that hold of a value; everything where its bytes do not tell.
  @inline(__always)
  func look(_ value: Span<UInt8>, into found: inout [Int]) {
    let (hash, isPlain) = Self.hash(value)
    // Beyond ASCII, characters fold in other ways; white space at the ends may not count.
    guard isPlain, value.isEmpty || value[0] > 0x20 && value[value.count - 1] > 0x20 else {
      found += all
      return
    }
    var text = Int(heads[Int(truncatingIfNeeded: hash) & (heads.count - 1)])
    while text >= 0 {
      if Int(starts[text + 1] - starts[text]) == value.count, holds(value, at: 0, text) {
        give(text, &found)
        break
      }
      text = Int(next[text])
    }
    if !hasOnlyExact { lookLonger(value, into: &found) }
  }

  private func lookLonger(_ value: Span<UInt8>, into found: inout [Int]) {
    for text in prefixes where length(text) <= value.count {
      if holds(value, at: 0, text) { give(text, &found) }
    }
    for text in suffixes where length(text) <= value.count {
      if holds(value, at: value.count - length(text), text) { give(text, &found) }
    }
    guard !containedHeads.isEmpty else { return }
    for start in value.indices {
      var text = Int(containedHeads[Int(SigmaFold.lower(value[start]))])
      while text >= 0 {
        if length(text) <= value.count - start, holds(value, at: start, text) {
          give(text, &found)
        }
        text = Int(next[text])
      }
    }
  }

  @inline(__always)
  private func length(_ text: Int) -> Int { Int(starts[text + 1] - starts[text]) }

  private func give(_ text: Int, _ found: inout [Int]) {
    for mark in Int(markStarts[text])..<Int(markStarts[text + 1]) { found.append(marks[mark]) }
  }

  /// Whether a value, folded, holds a text at a place.
  @inline(__always)
  private func holds(_ value: Span<UInt8>, at place: Int, _ text: Int) -> Bool {
    let start = Int(starts[text])
    for index in 0..<length(text) {
      guard SigmaFold.lower(value[place + index]) == texts[start + index] else { return false }
    }
    return true
  }

  /// A hash that does not tell case apart, and whether all is ASCII.
  @inline(__always)
  private static func hash(_ value: Span<UInt8>) -> (hash: UInt64, isPlain: Bool) {
    var (hash, high): (UInt64, UInt64) = (UInt64(value.count), 0)
    var at = 0
    let bytes = value.bytes
    while at &+ 8 <= value.count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
      high |= word
      hash = (hash ^ (word | 0x2020_2020_2020_2020)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      at &+= 8
    }
    var rest: UInt64 = 0
    while at < value.count {
      rest = rest << 8 | UInt64(value[at])
      at &+= 1
    }
    high |= rest
    hash = (hash ^ (rest | 0x2020_2020_2020_2020)) &* 0x9E37_79B9_7F4A_7C15
    return (hash ^ hash >> 32, high & 0x8080_8080_8080_8080 == 0)
  }
}
