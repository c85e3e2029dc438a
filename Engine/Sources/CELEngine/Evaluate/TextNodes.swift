internal import DemarcJSON
internal import DemarcRegex

/// A question about one text that is settled when compiling but for the text.
enum TextTest: Sendable {
  case equals([UInt8])
  case isOneOf(TextSet)
  case startsWith([UInt8])
  case endsWith([UInt8])
  case contains([UInt8])
  case matches(Pattern)

  /// Steps that looking at so many bytes takes.
  func steps(_ bytes: Int) -> Int {
    switch self {
    case .equals, .isOneOf, .startsWith, .endsWith: 0
    case .contains: bytes >> 6
    case .matches(let pattern): MatchesNode.cost(pattern, bytes)
    }
  }

  /// The answer; nil where only the general way can tell.
  func holds(_ text: Span<UInt8>) -> Bool? {
    switch self {
    case .equals(let other): SpanOrder.areEqual(text, other.span)
    case .isOneOf(let set): set.contains(text)
    case .startsWith(let prefix): SpanOrder.startsWith(text, prefix.span)
    case .endsWith(let suffix): SpanOrder.endsWith(text, suffix.span)
    case .contains(let part): SpanOrder.find(part.span, in: text) != nil
    case .matches(let pattern): try? pattern.matches(utf8: text)
    }
  }
}

/// Texts in the order of their lengths, then of their bytes.
struct TextSet: Sendable {
  private let texts: [[UInt8]]

  init(_ texts: some Sequence<[UInt8]>) {
    self.texts = Set(texts).sorted { Self.compare($0.span, $1.span) < 0 }
  }

  private static func compare(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    left.count == right.count ? SpanOrder.compare(left, right) : left.count - right.count
  }

  func contains(_ text: Span<UInt8>) -> Bool {
    var (low, high) = (0, texts.count)
    while low < high {
      let middle = (low + high) / 2
      let candidate = texts[middle]
      let order = Self.compare(text, candidate.span)
      if order == 0 { return true }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return false
  }
}

/// `field == 'text'` and its like: looks at the bytes where they stand, without a value.
final class TextTestNode: FusedNode {
  let path: any PlaceNode
  let question: TextTest
  /// For `!=`.
  let isNegated: Bool
  /// What the general way counts.
  let steps: Int
  /// The same test on a value: for everything that is no text in a document.
  let general: any Node

  init(
    _ path: any PlaceNode, _ question: TextTest, isNegated: Bool = false, steps: Int = 0,
    general: any Node
  ) {
    self.path = path
    self.question = question
    self.isNegated = isNegated
    self.steps = steps
    self.general = general
  }

  func look(_ frame: inout Frame) throws(CELError) -> Bool? {
    var bytes = 0
    guard let place = try path.place(&frame), let holds = answer(place, &bytes) else { return nil }
    try frame.step(steps + question.steps(bytes))
    return holds != isNegated
  }

  private func answer(_ place: Place, _ bytes: inout Int) -> Bool? {
    var isSettled = true
    let holds = place.testText { text in
      bytes = text.count
      if let holds = question.holds(text) { return holds }
      isSettled = false
      return false
    }
    return isSettled ? holds : nil
  }
}

/// `'text' in field`, the field being a list or an object of a document.
final class TextInNode: FusedNode {
  let path: any PlaceNode
  let text: [UInt8]
  let key: JSONKey
  let general: any Node

  init(_ text: String, in path: any PlaceNode, general: any Node) {
    self.path = path
    self.text = Array(text.utf8)
    key = JSONKey(text)
    self.general = general
  }

  func look(_ frame: inout Frame) throws(CELError) -> Bool? {
    guard let place = try path.place(&frame) else { return nil }
    return try isIn(place, &frame)
  }

  private func isIn(_ place: Place, _ frame: inout Frame) throws(CELError) -> Bool? {
    guard let found = place.elements else {
      return switch place.entry(key) {
      case .place: true
      case .missing: false
      case .unknown: nil
      }
    }
    let text = text
    var isFound = false
    var items = found.items
    while let item = items.next() {
      let element = found.element.with(item)
      guard let isSame = element.testText({ SpanOrder.areEqual($0, text.span) }) else {
        // Nothing but a text equals a text; a schema may make a text of something else.
        if element.isPlain { continue }
        return nil
      }
      isFound = isFound || isSame
      // An element that does not fit its schema is an error wherever it stands.
      if isFound, found.element.isJSON { break }
    }
    try frame.step(found.count)
    return isFound
  }
}
