/// A set of hours or days, as numbers from 1970 on: 64 of them to a word.
///
/// Events come roughly in order, so the word in use is kept apart and the rest is seldom looked up.
struct TimeMarks: Hashable, Sendable {
  private var number: Int32 = .min
  private var word: UInt64 = 0
  private var words: [Int32: UInt64] = [:]

  /// Words kept: more than a hundred years of hours.
  private static let wordsMax = 1 << 14

  /// - Returns: false when there is no room for it.
  @inline(__always)
  @discardableResult
  mutating func mark(_ index: Int64) -> Bool {
    let wanted = Int32(truncatingIfNeeded: index >> 6)
    if wanted != number, !turn(to: wanted) { return false }
    word |= 1 << UInt64(truncatingIfNeeded: index & 63)
    return true
  }

  @inline(never)
  private mutating func turn(to wanted: Int32) -> Bool {
    guard words.count < Self.wordsMax || words[wanted] != nil else { return false }
    if word != 0 { words[number] = word }
    number = wanted
    word = words[wanted] ?? 0
    return true
  }

  mutating func merge(_ other: TimeMarks) {
    for (start, bits) in other.sorted {
      guard turn(to: start) else { continue }
      word |= bits
    }
  }

  private var sorted: [(Int32, UInt64)] {
    var all = words
    if word != 0 { all[number] = word }
    return all.sorted { $0.key < $1.key }
  }

  var count: Int { sorted.reduce(0) { $0 + $1.1.nonzeroBitCount } }

  /// The numbers in order.
  var indexes: [Int64] {
    sorted.flatMap { start, bits in
      (0..<64).compactMap { bits >> UInt64($0) & 1 == 1 ? Int64(start) << 6 + Int64($0) : nil }
    }
  }

  static func == (left: TimeMarks, right: TimeMarks) -> Bool {
    left.sorted.elementsEqual(right.sorted) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for (start, bits) in sorted {
      hasher.combine(start)
      hasher.combine(bits)
    }
  }
}
