// How Sigma writes text with wildcards (Sigma 2.1, "Escaping").
extension SigmaText {
  /// Reads text as a rule writes it.
  ///
  /// A backslash escapes `*`, `?` and itself, and before anything else stands for itself.
  public init(written text: String) {
    var draft = SigmaDraftText()
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, Self.isEscapable(bytes[index + 1]) {
        draft.append(bytes[index + 1])
        index += 2
        continue
      }
      switch byte {
      case UInt8(ascii: "*"): draft.append(.any)
      case UInt8(ascii: "?"): draft.append(.one)
      default: draft.append(byte)
      }
      index += 1
    }
    self.init(parts: draft.parts.map(\.sigmaPart))
  }

  /// Text in which nothing is a wildcard.
  public init(literal text: String) { self.init(parts: text.isEmpty ? [] : [.literal(text)]) }

  /// The text as a rule would write it.
  public var written: String {
    var out: [UInt8] = []
    for (index, part) in parts.enumerated() {
      switch part {
      case .any: out.append(UInt8(ascii: "*"))
      case .one: out.append(UInt8(ascii: "?"))
      case .placeholder(let name): out += Array("%\(name)%".utf8)
      case .literal(let text):
        let bytes = Array(text.utf8)
        for (offset, byte) in bytes.enumerated() {
          let next = offset + 1 < bytes.count ? bytes[offset + 1] : nil
          let isBeforeWildcard = next.map(Self.isEscapable) ?? (index + 1 < parts.count)
          let escapes =
            byte == UInt8(ascii: "\\") ? isBeforeWildcard : Self.isEscapable(byte)
          if escapes { out.append(UInt8(ascii: "\\")) }
          out.append(byte)
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text itself, where it has neither wildcard nor placeholder.
  public var plain: String? {
    switch (parts.count, parts.first) {
    case (0, _): ""
    case (1, .literal(let text)?): text
    default: nil
    }
  }

  /// Names of the placeholders that have no value yet.
  public var placeholders: [String] {
    parts.compactMap { part in
      if case .placeholder(let name) = part { name } else { nil }
    }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\\")
  }
}

/// Text on its way through the modifiers: bytes, since UTF-16 is no text in UTF-8.
struct SigmaDraftText: Hashable {
  enum Part: Hashable {
    case bytes([UInt8])
    case any, one
    case placeholder(String)

    var sigmaPart: SigmaText.Part {
      switch self {
      case .bytes(let bytes): .literal(String(decoding: bytes, as: UTF8.self))
      case .any: .any
      case .one: .one
      case .placeholder(let name): .placeholder(name)
      }
    }
  }

  private(set) var parts: [Part] = []

  init() {}

  init(_ bytes: [UInt8]) { append(bytes) }

  init(_ text: SigmaText) {
    for part in text.parts {
      switch part {
      case .literal(let text): append(Array(text.utf8))
      case .any: append(.any)
      case .one: append(.one)
      case .placeholder(let name): append(.placeholder(name))
      }
    }
  }

  mutating func append(_ byte: UInt8) { append([byte]) }

  mutating func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if case .bytes(var before)? = parts.last {
      // Taken out first, so that it is not copied.
      parts.removeLast()
      before += bytes
      parts.append(.bytes(before))
    } else {
      parts.append(.bytes(bytes))
    }
  }

  mutating func append(_ part: Part) {
    switch part {
    case .bytes(let bytes): append(bytes)
    case .any where parts.last == .any: return
    default: parts.append(part)
    }
  }

  /// Bytes and wildcards.
  var count: Int {
    parts.reduce(0) { count, part in
      if case .bytes(let bytes) = part { count + bytes.count } else { count + 1 }
    }
  }

  /// The bytes, where there is neither wildcard nor placeholder.
  var plain: [UInt8]? {
    switch (parts.count, parts.first) {
    case (0, _): []
    case (1, .bytes(let bytes)?): bytes
    default: nil
    }
  }

  /// Nil where the bytes are no UTF-8.
  var text: SigmaText? {
    for part in parts {
      guard case .bytes(let bytes) = part else { continue }
      guard String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) else { return nil }
    }
    return SigmaText(parts: parts.map(\.sigmaPart))
  }

  /// The same with `*` at one or both ends, unless it stands there already.
  func wildcarded(start: Bool, end: Bool) -> SigmaDraftText {
    var out = SigmaDraftText()
    if start { out.append(.any) }
    for part in parts { out.append(part) }
    if end { out.append(.any) }
    return out
  }

  /// What `transform` makes of each stretch of bytes.
  func mapBytes(_ transform: ([UInt8]) -> [UInt8]) -> SigmaDraftText {
    var out = SigmaDraftText()
    for part in parts {
      if case .bytes(let bytes) = part { out.append(transform(bytes)) } else { out.append(part) }
    }
    return out
  }
}
