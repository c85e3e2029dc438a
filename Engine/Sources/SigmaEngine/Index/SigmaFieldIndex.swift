/// The atoms of one field, each with the rules that hang on it; values are looked up as raw bytes.
///
/// Nothing but places of flat tables in a `SigmaTables`, which must be held as long: looking up neither
/// allocates nor counts references.
struct SigmaFieldIndex {
  /// Slot of the watch list where the field's value stands.
  let slot: Int
  /// Everything that hangs on any atom of the field, ascending.
  let all: UnsafeBufferPointer<Int>

  /// Texts of all atoms, one after another: text n is `texts[starts[n]..<starts[n + 1]]`.
  private let texts: UnsafePointer<UInt8>
  private let starts: UnsafePointer<Int32>
  /// What hangs on text n is `marks[markStarts[n]..<markStarts[n + 1]]`.
  private let marks: UnsafePointer<Int>
  private let markStarts: UnsafePointer<Int32>
  /// The first exact text for a hash, or -1; a power of two of them, less one in the mask.
  private let heads: UnsafePointer<Int32>
  private let headMask: Int
  /// Bytes of the longest exact text; below 0 where there is none.
  private let exactMax: Int
  /// The next text of the same hash.
  private let next: UnsafePointer<Int32>
  private let prefixes: Range<Int>
  private let suffixes: Range<Int>
  private let contained: Range<Int>
  private let hasOnlyExact: Bool
  /// The contained texts, looked for all at once where they are many.
  private let search: SigmaSubstrings

  /// - Parameter atoms: of one field; `mark` is given out where the atom holds.
  init(slot: Int, _ atoms: [(atom: SigmaAtom, mark: Int)], in tables: SigmaTables) {
    self.slot = slot
    all = tables.keep(Set(atoms.map(\.mark)).sorted())
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
      let head = bytes.withUnsafeBytes { Self.hash($0) } & (size - 1)
      next[text] = heads[head]
      heads[head] = Int32(text)
    }
    self.texts = tables.place(texts)
    self.starts = tables.place(starts)
    self.marks = tables.place(marks)
    self.markStarts = tables.place(markStarts)
    self.heads = tables.place(heads)
    headMask = size - 1
    exactMax = exact.map { ordered[$0].bytes.count }.max() ?? -1
    self.next = tables.place(next)
    prefixes = range(.prefix)
    suffixes = range(.suffix)
    contained = range(.contains)
    hasOnlyExact = exact.count == ordered.count
    search = SigmaSubstrings(contained.map { ordered[$0].bytes }, in: tables)
  }

  /// Appends what hangs on the atoms that hold of a value; everything where its bytes do not tell.
  @inline(__always)
  func look(_ value: Span<UInt8>, into found: inout [Int]) {
    value.withUnsafeBytes { bytes in
      guard Self.isPlain(bytes) else { return found += all }
      _ = texts(in: bytes) { text in
        give(text, &found)
        return false
      }
    }
  }

  /// Whether an atom may hold of a value.
  @inline(__always)
  func mayHold(_ value: Span<UInt8>) -> Bool {
    value.withUnsafeBytes { bytes in !Self.isPlain(bytes) || texts(in: bytes) { _ in true } }
  }

  /// Hands over the texts that a plain value holds until `body` says true; whether it did.
  @inline(__always)
  private func texts(in bytes: UnsafeRawBufferPointer, _ body: (Int) -> Bool) -> Bool {
    if bytes.count <= exactMax {
      var text = Int(heads[Self.hash(bytes) & headMask])
      while text >= 0 {
        if length(text) == bytes.count, holds(bytes, at: 0, text) {
          if body(text) { return true }
          break
        }
        text = Int(next[text])
      }
    }
    return !hasOnlyExact && longerTexts(in: bytes, body)
  }

  private func longerTexts(in value: UnsafeRawBufferPointer, _ body: (Int) -> Bool) -> Bool {
    for text in prefixes where length(text) <= value.count {
      if holds(value, at: 0, text), body(text) { return true }
    }
    for text in suffixes where length(text) <= value.count {
      if holds(value, at: value.count - length(text), text), body(text) { return true }
    }
    return !contained.isEmpty && search.find(in: value) { body(contained.lowerBound + $0) }
  }

  @inline(__always)
  private func length(_ text: Int) -> Int { Int(starts[text + 1] - starts[text]) }

  private func give(_ text: Int, _ found: inout [Int]) {
    for mark in Int(markStarts[text])..<Int(markStarts[text + 1]) { found.append(marks[mark]) }
  }

  /// Whether a value, folded, holds a text at a place.
  @inline(__always)
  private func holds(_ value: UnsafeRawBufferPointer, at place: Int, _ text: Int) -> Bool {
    guard let bytes = value.baseAddress else { return length(text) == 0 }
    let own = texts + Int(starts[text])
    for index in 0..<length(text) {
      let byte = bytes.load(fromByteOffset: place &+ index, as: UInt8.self)
      guard SigmaFold.lower(byte) == own[index] else { return false }
    }
    return true
  }

  /// Whether all is ASCII, in which alone upper and lower case are known, without white space at the
  /// ends, which may not count.
  @inline(__always)
  private static func isPlain(_ value: UnsafeRawBufferPointer) -> Bool {
    guard let bytes = value.baseAddress, value.count > 0 else { return true }
    var high = lastWord(bytes, value.count)
    var at = 0
    while at &+ 8 < value.count {
      high |= bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      at &+= 8
    }
    return high & 0x8080_8080_8080_8080 == 0
      && bytes.load(as: UInt8.self) > 0x20
      && bytes.load(fromByteOffset: value.count &- 1, as: UInt8.self) > 0x20
  }

  /// A hash that does not tell case apart.
  @inline(__always)
  private static func hash(_ value: UnsafeRawBufferPointer) -> Int {
    guard let bytes = value.baseAddress, value.count > 0 else { return 0 }
    let folds: UInt64 = 0x2020_2020_2020_2020
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: value.count)
    var at = 0
    while at &+ 8 < value.count {
      let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      hash = (hash ^ (word | folds)) &* factor
      hash ^= hash >> 29
      at &+= 8
    }
    hash = (hash ^ (lastWord(bytes, value.count) | folds)) &* factor
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7fff_ffff)
  }

  /// The last eight bytes, or all where there are fewer, some of them twice.
  @inline(__always)
  private static func lastWord(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 8 { return bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) }
    if count >= 4 {
      let first = bytes.loadUnaligned(as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(first) | UInt64(last) << 32
    }
    let first = bytes.load(as: UInt8.self)
    let middle = bytes.load(fromByteOffset: count / 2, as: UInt8.self)
    let last = bytes.load(fromByteOffset: count &- 1, as: UInt8.self)
    return UInt64(first) | UInt64(middle) << 8 | UInt64(last) << 16
  }
}
