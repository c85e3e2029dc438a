/// A right side made ready once: text folded, patterns and the elements of an `in` taken apart.
///
/// A class, as conditions are passed around while they are evaluated.
final class Comparand: Sendable {
  let value: PolicyValue
  /// Folded text; nil for arrays and objects.
  let folded: String?
  /// The bytes of `folded`.
  let bytes: [UInt8]
  let elements: [Comparand]
  /// The texts of many elements, where each is a text; nil for few.
  let texts: TextSet?
  /// The truth value, where it is one in any spelling.
  let flag: Bool?
  /// What `like` compares with.
  let pattern: LikePattern?

  init(_ value: PolicyValue, for comparison: Comparison) {
    let takesElements = comparison == .in || comparison == .notIn
    let isPattern = comparison == .like || comparison == .notLike
    self.value = value
    folded = value.scalarText?.lowercased()
    bytes = Array((folded ?? "").utf8)
    elements =
      takesElements ? (value.elements ?? []).map { Comparand($0, for: .equals) } : []
    texts = TextSet(elements)
    flag = folded == "true" ? true : folded == "false" ? false : nil
    pattern = isPattern && folded != nil ? LikePattern(bytes) : nil
  }

  private init(_ other: Comparand, folded: String?, elements: [Comparand]) {
    value = other.value
    self.folded = folded
    bytes = Array((folded ?? "").utf8)
    self.elements = elements
    texts = TextSet(elements)
    flag = other.flag
    pattern = other.pattern
  }

  /// The same for a comparison with a location: without blanks, as providers compare it.
  var ofLocation: Comparand {
    Comparand(
      self, folded: folded.map { AzureResource.normalizedLocation($0) },
      elements: elements.map(\.ofLocation))
  }

  /// Whether one of the elements is this folded text.
  func hasElement(_ folded: String) -> Bool {
    if let texts, let answer = texts.contains(folded.utf8.span) { return answer }
    return elements.contains { $0.folded == folded }
  }
}

/// Many texts to look one up in, whatever the case of its letters.
struct TextSet: Sendable {
  /// By hash of the folded bytes; all hashes differ.
  private let texts: [UInt64: [UInt8]]

  /// Up to this many are compared one by one.
  private static let fewMax = 4

  /// nil for few elements, and for those that are no plain texts.
  init?(_ elements: [Comparand]) {
    guard elements.count > Self.fewMax else { return nil }
    var texts: [UInt64: [UInt8]] = [:]
    for element in elements {
      let bytes = element.bytes
      let hash = Self.hash(bytes.span)
      guard element.folded != nil, let hash else { return nil }
      if let other = texts[hash], other != bytes { return nil }
      texts[hash] = bytes
    }
    self.texts = texts
  }

  /// nil where only Unicode can tell.
  func contains(_ text: Span<UInt8>) -> Bool? {
    guard let hash = Self.hash(text) else { return nil }
    guard let found = texts[hash] else { return false }
    return TextFold.isSame(text, found)
  }

  /// FNV-1a; nil for a text beyond ASCII.
  private static func hash(_ text: Span<UInt8>) -> UInt64? {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var seen: UInt8 = 0
    for index in 0..<text.count {
      seen |= text[index]
      hash = (hash ^ UInt64(TextFold.lower(text[index]))) &* 0x100_0000_01b3
    }
    return seen < 0x80 ? hash : nil
  }
}

/// A pattern of `like`: `*` stands for any text; case does not matter.
struct LikePattern: Sendable {
  /// Folded.
  private let bytes: [UInt8]
  private static let star = UInt8(ascii: "*")

  /// - Parameter bytes: of the folded pattern.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ pattern: String) { bytes = Array(pattern.lowercased().utf8) }

  /// Whether it is the empty text, which a missing value is like.
  var isEmpty: Bool { bytes.isEmpty }

  func matches(_ text: String) -> Bool {
    let plain = text.utf8.span
    if TextFold.isASCII(plain) { return matches(plain) }
    return matches(Array(text.lowercased().utf8).span)
  }

  /// - Parameter text: folded, or ASCII in any case.
  func matches(_ text: Span<UInt8>) -> Bool {
    guard let first = bytes.firstIndex(of: Self.star),
      let last = bytes.lastIndex(of: Self.star)
    else { return bytes.count == text.count && TextFold.stands(bytes[...], in: text, at: 0) }
    let tail = bytes[(last + 1)...]
    let end = text.count - tail.count
    guard end >= first, TextFold.stands(bytes[..<first], in: text, at: 0),
      TextFold.stands(tail, in: text, at: end)
    else { return false }
    var at = first
    var next = first + 1
    while next <= last {
      let stop = bytes[next...].firstIndex(of: Self.star) ?? last
      guard let found = TextFold.find(bytes[next..<stop], in: text, from: at, to: end) else {
        return false
      }
      at = found + stop - next
      next = stop + 1
    }
    return true
  }
}
