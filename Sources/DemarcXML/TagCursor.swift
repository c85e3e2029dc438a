internal import DemarcModel

/// Walks over the start tags of a document's bytes, to know where each stands.
///
/// The library tells the line of an element at best. In a document without DOCTYPE a `<` begins a start
/// tag, an end tag, a comment, a processing instruction or a CDATA section, and nothing else (XML 1.0
/// §2.4): the n-th start tag here is the n-th that the library reports.
struct TagCursor {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  enum Found: Equatable {
    case tag(SourcePosition)
    case doctype(SourcePosition)
    case end
  }

  /// The next start tag, or a DOCTYPE before it.
  mutating func next() -> Found {
    while let byte = peek(0) {
      guard byte == UInt8(ascii: "<") else {
        advance(1)
        continue
      }
      let place = SourcePosition(line: line, column: at - lineStart + 1)
      switch peek(1) {
      case UInt8(ascii: "/"): advance(2)
      case UInt8(ascii: "?"): skip(past: "?>", from: 2)
      case UInt8(ascii: "!"):
        if stands("<!--") {
          skip(past: "-->", from: 4)
        } else if stands("<![CDATA[") {
          skip(past: "]]>", from: 9)
        } else {
          advance(2)
          return .doctype(place)
        }
      default:
        advance(1)
        return .tag(place)
      }
    }
    return .end
  }

  private func peek(_ offset: Int) -> UInt8? {
    let index = at + offset
    return index < bytes.count ? bytes[index] : nil
  }

  private func stands(_ word: StaticString) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount where peek(offset) != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func skip(past word: StaticString, from offset: Int) {
    advance(offset)
    while at < bytes.count {
      if stands(word) { return advance(word.utf8CodeUnitCount) }
      advance(1)
    }
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count where at < bytes.count {
      if bytes[at] == UInt8(ascii: "\n") {
        line += 1
        lineStart = at + 1
      }
      at += 1
    }
  }
}
