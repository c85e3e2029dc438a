/// Reads one template expression, brackets included: no I/O, no traps, bounded depth.
package struct ExpressionParser {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  /// Property and index accesses so far: each makes the tree one level deeper.
  private var links = 0
  private let depthMax: Int

  private init(_ text: String, depthMax: Int) {
    bytes = Array(text.utf8)
    self.depthMax = depthMax
  }

  package static func parse(
    _ text: String, depthMax: Int = 128
  ) throws(ExpressionFault) -> ExpressionSyntax {
    var parser = ExpressionParser(text, depthMax: depthMax)
    parser.at = 1
    let expression = try parser.expression()
    parser.skipSpace()
    guard parser.at == parser.bytes.count - 1 else {
      throw parser.fault(
        "expected the end of the expression, found \(parser.found)",
        hint: "an expression is one value or one call; join texts with concat()")
    }
    return expression
  }

  private mutating func expression() throws(ExpressionFault) -> ExpressionSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= depthMax else {
      throw fault("the expression nests deeper than \(depthMax) levels", hint: nil)
    }
    var value = try primary()
    while true {
      skipSpace()
      if take(UInt8(ascii: ".")) {
        skipSpace()
        guard let name = identifier() else {
          throw fault("expected a property name after '.', found \(found)", hint: nil)
        }
        value = .member(value, name: name)
        try countLink()
      } else if at < bytes.count - 1, take(UInt8(ascii: "[")) {
        let index = try expression()
        try expect(UInt8(ascii: "]"), "to close the index")
        value = .index(value, index)
        try countLink()
      } else {
        return value
      }
    }
  }

  private mutating func countLink() throws(ExpressionFault) {
    links += 1
    guard links <= depthMax else {
      throw fault("the expression has more than \(depthMax) property and index accesses", hint: nil)
    }
  }

  private mutating func primary() throws(ExpressionFault) -> ExpressionSyntax {
    skipSpace()
    guard at < bytes.count - 1 else {
      throw fault(
        "expected a function call or a value, found the end", hint: "write [[ for a bracket in text"
      )
    }
    switch bytes[at] {
    case UInt8(ascii: "'"): return .string(try quoted())
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      return try number()
    default: break
    }
    let start = at
    guard var name = identifier() else {
      throw fault(
        "expected a function call or a value, found \(found)",
        hint: "texts stand in single quotes")
    }
    // A namespace (`ns.name()`) belongs to the name; anything else after '.' is a property.
    while let longer = namespaced(name) { name = longer }
    skipSpace()
    guard take(UInt8(ascii: "(")) else {
      let lower = name.lowercased()
      if ["true", "false", "null"].contains(lower) {
        return .call(name: lower, arguments: [], offset: start)
      }
      throw ExpressionFault(
        message: "'\(name)' is no function call", offset: start,
        hint: "write \(name)(…), or put a text in single quotes")
    }
    return .call(name: name, arguments: try arguments(), offset: start)
  }

  private mutating func namespaced(_ name: String) -> String? {
    let start = at
    guard take(UInt8(ascii: ".")), let next = identifier() else {
      at = start
      return nil
    }
    return "\(name).\(next)"
  }

  private mutating func arguments() throws(ExpressionFault) -> [ExpressionSyntax] {
    var arguments: [ExpressionSyntax] = []
    skipSpace()
    if take(UInt8(ascii: ")")) { return arguments }
    while true {
      arguments.append(try expression())
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      try expect(UInt8(ascii: ")"), "to close the call")
      return arguments
    }
  }

  private mutating func quoted() throws(ExpressionFault) -> String {
    let start = at
    at += 1
    var text: [UInt8] = []
    while at < bytes.count - 1 {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "'") {
        guard at < bytes.count - 1, bytes[at] == UInt8(ascii: "'") else {
          return String(decoding: text, as: UTF8.self)
        }
        at += 1
      }
      text.append(byte)
    }
    throw ExpressionFault(
      message: "the text that starts here has no closing quote", offset: start,
      hint: "double a quote inside a text: 'it''s'")
  }

  private mutating func number() throws(ExpressionFault) -> ExpressionSyntax {
    let start = at
    at += 1
    while at < bytes.count - 1, isNumberByte(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if let value = Int64(text) { return .integer(value) }
    let plain = text.hasPrefix("+") ? String(text.dropFirst()) : text
    if let value = Double(plain), value.isFinite { return .real(value, text: plain) }
    throw ExpressionFault(message: "'\(text)' is no number", offset: start, hint: nil)
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      at > 0 && bytes[at - 1] | 0x20 == UInt8(ascii: "e")
    default: false
    }
  }

  private mutating func identifier() -> String? {
    let start = at
    while at < bytes.count - 1 {
      switch bytes[at] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), UInt8(ascii: "$"):
        at += 1
        continue
      case 0x80... where wideSpace == 0:
        at += 1
        continue
      case UInt8(ascii: "0")...UInt8(ascii: "9") where at > start:
        at += 1
        continue
      default: break
      }
      break
    }
    return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
  }

  private mutating func expect(_ byte: UInt8, _ purpose: String) throws(ExpressionFault) {
    skipSpace()
    guard at < bytes.count - 1, take(byte) else {
      let mark = String(decoding: [byte], as: UTF8.self)
      throw fault("expected '\(mark)' \(purpose), found \(found)", hint: nil)
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count - 1, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count - 1 {
      if [0x20, 0x09, 0x0a, 0x0d].contains(bytes[at]) {
        at += 1
      } else if wideSpace > 0 {
        at += wideSpace
      } else {
        return
      }
    }
  }

  /// Bytes of the space beyond ASCII that is next, 0 for none.
  ///
  /// Published policies have no-break spaces, and Azure takes them as spaces.
  private var wideSpace: Int {
    guard bytes[at] >= 0xc2, at + 2 < bytes.count else { return 0 }
    switch (bytes[at], bytes[at + 1]) {
    case (0xc2, 0x85), (0xc2, 0xa0): return 2
    case (0xe2, 0x80) where at + 3 < bytes.count:
      let last = bytes[at + 2]
      return last <= 0x8a || [0xa8, 0xa9, 0xaf].contains(last) ? 3 : 0
    case (0xe2, 0x81) where at + 3 < bytes.count: return bytes[at + 2] == 0x9f ? 3 : 0
    case (0xe3, 0x80) where at + 3 < bytes.count: return bytes[at + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private var found: String {
    guard at < bytes.count - 1 else { return "the end" }
    var end = at + 1
    while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
    return "'\(String(decoding: bytes[at..<end], as: UTF8.self))'"
  }

  private func fault(_ message: String, hint: String?) -> ExpressionFault {
    ExpressionFault(message: message, offset: at, hint: hint)
  }
}
