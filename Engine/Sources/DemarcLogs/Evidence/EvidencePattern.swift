/// A word with `*` for anything at its ends or between: `Get*`, `*/write`, `Put*Policy`; letter
/// case of ASCII does not count.
struct EvidencePattern: Hashable, Sendable {
  /// What stands between the stars, in lower case.
  private let parts: [[UInt8]]
  private let startsOpen: Bool
  private let endsOpen: Bool

  init(_ text: String) {
    let bytes = text.utf8.map(Self.folded)
    let star = UInt8(ascii: "*")
    startsOpen = bytes.first == star
    endsOpen = bytes.last == star
    parts = bytes.split(separator: star).map(Array.init)
  }

  /// - Parameter text: folded bytes.
  func matches(_ text: [UInt8]) -> Bool {
    guard let first = parts.first, let last = parts.last else {
      return startsOpen || text.isEmpty
    }
    var at = 0
    var end = text.count
    if !startsOpen {
      guard text.starts(with: first) else { return false }
      at = first.count
    }
    if !endsOpen {
      // A single part without stars is the whole text.
      if parts.count == 1, !startsOpen { return text.count == first.count }
      guard end - at >= last.count, text[(end - last.count)...].elementsEqual(last) else {
        return false
      }
      end -= last.count
    }
    for part in parts.dropFirst(startsOpen ? 0 : 1).dropLast(endsOpen ? 0 : 1) {
      guard let found = Self.find(part, in: text, from: at, to: end) else { return false }
      at = found + part.count
    }
    return true
  }

  private static func find(_ part: [UInt8], in text: [UInt8], from: Int, to: Int) -> Int? {
    guard to - from >= part.count else { return nil }
    for start in from...(to - part.count)
    where text[start] == part[0] && text[start..<start + part.count].elementsEqual(part) {
      return start
    }
    return nil
  }

  static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
