// String and bytes literals: quotes, prefixes and escapes.
extension Lexer {
  /// The string or bytes literal that starts here, if one does.
  mutating func literal() throws(SyntaxFault) -> Token.Kind? {
    var isRaw = false
    var isBytes = false
    var at = 0
    while at < 2 {
      let letter = byte(at) | 32
      if letter == UInt8(ascii: "r"), !isRaw {
        isRaw = true
      } else if letter == UInt8(ascii: "b"), at == 0 {
        // BYTES_LIT ::= [bB] STRING_LIT: the letter b stands first.
        isBytes = true
      } else {
        break
      }
      at += 1
    }
    let quote = byte(at)
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    let start = index
    index += at
    let isTriple = byte(1) == quote && byte(2) == quote
    index += isTriple ? 3 : 1
    var content: [UInt8] = []
    while true {
      guard index < bytes.count else { throw unended(start, isTriple) }
      let byte = bytes[index]
      if byte == quote, !isTriple || (self.byte(1) == quote && self.byte(2) == quote) {
        index += isTriple ? 3 : 1
        break
      }
      if !isTriple, byte == 10 || byte == 13 { throw unended(start, isTriple) }
      if byte == UInt8(ascii: "\\"), !isRaw {
        try escape(into: &content, isBytes: isBytes)
      } else if byte == UInt8(ascii: "\\"), isRaw, index + 1 < bytes.count {
        // A raw literal keeps its backslashes, yet one before a quote does not end it.
        content.append(byte)
        index += 1
        if !isTriple, bytes[index] == 10 { throw unended(start, isTriple) }
        content.append(bytes[index])
        index += 1
      } else {
        content.append(byte)
        index += 1
      }
    }
    return isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
  }

  private func unended(_ start: Int, _ isTriple: Bool) -> SyntaxFault {
    SyntaxFault(
      "cel.string", "this string does not end", start..<index,
      hint: isTriple
        ? "close it with the three quotes it starts with"
        : "close it on the same line, or use three quotes for text of many lines")
  }

  private mutating func escape(
    into content: inout [UInt8], isBytes: Bool
  ) throws(SyntaxFault) {
    let start = index
    let kind = byte(1)
    index += 2
    let simple: [UInt8: UInt8] = [
      UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
      UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11, UInt8(ascii: "\\"): 92,
      UInt8(ascii: "?"): 63, UInt8(ascii: "\""): 34, UInt8(ascii: "'"): 39, UInt8(ascii: "`"): 96,
    ]
    if let value = simple[kind] { return content.append(value) }
    switch kind {
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      append(try digits(2, radix: 16, start), &content, isBytes)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      index -= 1
      append(try digits(3, radix: 8, start), &content, isBytes)
    case UInt8(ascii: "u") where !isBytes, UInt8(ascii: "U") where !isBytes:
      let code = try digits(kind == UInt8(ascii: "u") ? 4 : 8, radix: 16, start)
      guard Unicode.Scalar(code) != nil else {
        throw SyntaxFault(
          "cel.escape", "this escape names no Unicode scalar value", start..<index,
          hint: "surrogates D800 to DFFF and values above 10FFFF are none")
      }
      append(code, &content, isBytes)
    default:
      throw SyntaxFault(
        "cel.escape", "unknown escape", start..<min(index, bytes.count),
        hint: isBytes
          ? #"bytes know \xHH and \ooo, not \u; double the backslash for a plain one"#
          : #"double the backslash, or put r before the quote: r'\d+'"#)
    }
  }

  private func append(_ code: UInt32, _ content: inout [UInt8], _ isBytes: Bool) {
    if isBytes { return content.append(UInt8(truncatingIfNeeded: code)) }
    content.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
  }

  private mutating func digits(
    _ count: Int, radix: Int, _ start: Int
  ) throws(SyntaxFault) -> UInt32 {
    let end = min(index + count, bytes.count)
    let written = text(index..<end)
    index = end
    guard written.utf8.count == count, written.utf8.allSatisfy(Lexer.isHex),
      let value = UInt32(written, radix: radix)
    else {
      throw SyntaxFault(
        "cel.escape", "this escape needs \(count) \(radix == 8 ? "octal" : "hexadecimal") digits",
        start..<end)
    }
    return value
  }
}
