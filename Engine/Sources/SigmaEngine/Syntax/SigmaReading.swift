internal import DemarcJSON
internal import DemarcModel

/// The state of reading one YAML document of a Sigma file.
struct SigmaReading {
  let file: String
  /// Lines of the file before the document.
  let firstLine: Int
  private let text: [UInt8]
  private let lineStarts: [Int]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var hasErrors = false
  /// Terms that the document may still hold; `windash` multiplies them.
  private var termsLeft = Self.termsMax

  /// Terms of one document after its modifiers.
  static let termsMax = 1 << 18
  /// Bytes of one value or condition.
  static let textBytesMax = 1 << 16

  init(file: String, part: SigmaDocuments.Part) {
    self.file = file
    firstLine = part.firstLine
    text = part.text
    var starts = [0]
    for (index, byte) in part.text.enumerated() {
      if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  func span(_ place: JSONPosition) -> SourceSpan {
    SourceSpan(
      file: file, start: SourcePosition(line: place.line + firstLine, column: place.column))
  }

  func span(_ value: JSONValue) -> SourceSpan { span(value.position) }

  mutating func refuse(
    _ code: String, _ message: String, at span: SourceSpan, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, message, at: span, hint: hint))
    hasErrors = true
  }

  mutating func warn(_ code: String, _ message: String, at span: SourceSpan, hint: String? = nil) {
    diagnostics.append(Diagnostic(code, message, at: span, hint: hint, severity: .warning))
  }

  /// Takes `count` terms off what the document may hold; false when there are not as many left.
  mutating func take(terms count: Int) -> Bool {
    termsLeft -= count
    return termsLeft >= 0
  }

  /// Offset in the document's text of a place in it.
  private func offset(_ place: JSONPosition) -> Int? {
    guard place.line >= 1, place.line <= lineStarts.count else { return nil }
    let offset = lineStarts[place.line - 1] + place.column - 1
    return offset <= text.count ? offset : nil
  }

  /// The number as it is written: YAML drops what an account id or a code may need.
  func written(_ number: JSONValue) -> String? {
    guard let start = offset(number.position) else { return nil }
    let bytes = text[start...].prefix { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The place of the byte at `offset` of a text, as far as it stands in the file as it reads.
  func place(of offset: Int, in value: JSONValue) -> SourceSpan {
    let whole = span(value)
    guard let start = self.offset(value.position), let string = value.string else { return whole }
    let quoted = start < text.count && (text[start] == 0x22 || text[start] == 0x27)
    let first = quoted ? start + 1 : start
    guard first <= text.count, text[first...].starts(with: Array(string.utf8).prefix(offset)) else {
      return whole
    }
    let column = value.position.column + (quoted ? 1 : 0) + offset
    return span(JSONPosition(line: value.position.line, column: column))
  }
}

// Reading plain members.
extension SigmaReading {
  /// A text; numbers, dates and booleans are taken as they print.
  mutating func text(_ value: JSONValue, _ name: String) -> String? {
    switch value.kind {
    case .string: return value.string
    case .number: return written(value) ?? value.numberText
    case .bool: return value.bool == true ? "true" : "false"
    case .null: return nil
    case .array, .object:
      refuse("sigma.not-text", "'\(name)' must be a text", at: span(value))
      return nil
    }
  }

  /// A list of texts; one text alone is a list of one.
  mutating func texts(_ value: JSONValue, _ name: String) -> [String] {
    guard value.isArray else { return text(value, name).map { [$0] } ?? [] }
    var out: [String] = []
    for element in value.elements {
      if let text = text(element, name) { out.append(text) }
    }
    return out
  }

  /// Warns of members that nothing reads.
  mutating func warnOfOthers(_ map: JSONValue, known: [String], in what: String) {
    for member in map.members {
      let name = member.name
      if known.contains(name) { continue }
      warn(
        "sigma.unknown-key", "\(what) has no key '\(name)'; it is not read",
        at: span(member.position), hint: SigmaNames.suggestion(name, among: known))
    }
  }
}
