/// Text with wildcards, prepared for matching whole values without going back further than the last
/// `*`: what a star has taken is never taken again.
struct SigmaWildcard: Sendable {
  /// A byte, or `Self.one` for a code point.
  private typealias Token = UInt16
  private static let one: Token = 256

  /// What stands between two stars.
  private struct Segment: Sendable {
    var tokens: [Token] = []
    /// The bytes alone, where there is no `?`.
    var needle: SigmaNeedle?
  }

  private let segments: [Segment]
  private let isBoundAtStart: Bool
  private let isBoundAtEnd: Bool

  /// - Parameter fold: what becomes of literal bytes.
  init(_ text: SigmaText, fold: ([UInt8]) -> [UInt8]) {
    var segments: [Segment] = []
    var current = Segment()
    for part in text.parts {
      switch part {
      case .any:
        if !current.tokens.isEmpty { segments.append(current) }
        current = Segment()
      case .one: current.tokens.append(Self.one)
      case .literal(let literal): current.tokens += fold(Array(literal.utf8)).map { Token($0) }
      case .placeholder: break
      }
    }
    if !current.tokens.isEmpty { segments.append(current) }
    for index in segments.indices {
      if !segments[index].tokens.contains(Self.one) {
        segments[index].needle = SigmaNeedle(segments[index].tokens.map { UInt8($0) })
      }
    }
    self.segments = segments
    isBoundAtStart = text.parts.first != .any
    isBoundAtEnd = text.parts.last != .any
  }

  /// Whether the whole text matches; `steps` counts what it cost.
  func matches(_ text: UnsafeBufferPointer<UInt8>, steps: inout Int) -> Bool {
    guard !segments.isEmpty else { return isBoundAtStart ? text.isEmpty : true }
    var rest = segments[...]
    var start = 0
    var end = text.count
    if isBoundAtStart {
      guard let next = Self.match(rest.removeFirst(), text, at: 0, end: end) else { return false }
      start = next
      if rest.isEmpty { return isBoundAtEnd ? start == end : true }
    }
    if isBoundAtEnd {
      guard let before = Self.matchBackward(rest.removeLast(), text, end: end), before >= start
      else { return false }
      end = before
    }
    for segment in rest {
      guard let next = Self.find(segment, text, from: start, end: end, steps: &steps) else {
        return false
      }
      start = next
    }
    return true
  }

  /// The end of the segment where it stands at `start`.
  private static func match(
    _ segment: Segment, _ text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
  ) -> Int? {
    var at = start
    for token in segment.tokens {
      guard at < end else { return nil }
      if token == one {
        at += 1
        while at < end, text[at] & 0xc0 == 0x80 { at += 1 }
      } else {
        guard Token(text[at]) == token else { return nil }
        at += 1
      }
    }
    return at
  }

  /// The start of the segment where it ends at `end`.
  private static func matchBackward(
    _ segment: Segment, _ text: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int? {
    var at = end
    for token in segment.tokens.reversed() {
      guard at > 0 else { return nil }
      at -= 1
      if token == one {
        while at > 0, text[at] & 0xc0 == 0x80 { at -= 1 }
      } else {
        guard Token(text[at]) == token else { return nil }
      }
    }
    return at
  }

  /// The end of the first place where the segment stands.
  private static func find(
    _ segment: Segment, _ text: UnsafeBufferPointer<UInt8>, from start: Int, end: Int,
    steps: inout Int
  ) -> Int? {
    if let needle = segment.needle {
      steps += end - start
      guard let found = needle.find(in: text, from: start, end: end) else { return nil }
      return found + needle.count
    }
    var at = start
    while at < end {
      steps += segment.tokens.count
      // A code point starts at no continuation byte.
      if text[at] & 0xc0 != 0x80, let next = match(segment, text, at: at, end: end) { return next }
      at += 1
    }
    return nil
  }
}
