internal import Glibc

/// `'%s of %d'.format([…])`.
enum StringFormat {
  static let functions: [CELFunction] = [.two("format", isMember: true, format)]

  private static func format(
    _ pattern: CELValue, _ arguments: CELValue
  ) throws(CELError) -> CELValue {
    guard let text = pattern.text, case .list(let list) = arguments else {
      throw .noSuchOverload("format", [pattern, arguments])
    }
    let values = try list.values()
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var next = 0
    var at = 0
    var allowance = Allowance.usual
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "%") else {
        result.append(bytes[at])
        at += 1
        continue
      }
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "%") {
        result.append(bytes[at])
        at += 1
        continue
      }
      let precision = try precision(bytes, &at)
      guard at < bytes.count else { throw fault("'%' stands at the end") }
      guard values.indices.contains(next) else {
        throw fault("the text asks for more than \(values.count) values")
      }
      result += Array(try clause(bytes[at], precision, values[next], &allowance).utf8)
      guard result.count <= 4 << 20 else { throw CELError(.limit, "format stops at 4 MiB") }
      next += 1
      at += 1
    }
    return .text(String(decoding: result, as: UTF8.self))
  }

  private static func fault(_ message: String) -> CELError {
    CELError(.invalidArgument, "format: \(message)")
  }

  private static func precision(_ bytes: [UInt8], _ at: inout Int) throws(CELError) -> Int? {
    guard at < bytes.count, bytes[at] == UInt8(ascii: ".") else { return nil }
    at += 1
    let digits = bytes[at...].prefix { Lexer.isDigit($0) }
    at += digits.count
    guard let value = Int(String(decoding: digits, as: UTF8.self)), value <= 1000 else {
      throw fault("a precision is a number of at most 1000 digits")
    }
    return value
  }

  private static func clause(
    _ letter: UInt8, _ precision: Int?, _ value: CELValue, _ allowance: inout Allowance
  ) throws(CELError) -> String {
    let name = String(decoding: [letter], as: UTF8.self)
    switch name {
    case "s": return try text(value, &allowance)
    case "d":
      switch value {
      case .int, .uint: return try text(value, &allowance)
      case .double(let double) where !double.isFinite: return CELFormat.double(double)
      default: break
      }
    case "f", "e":
      if let double = number(value) { return fixed(double, precision ?? 6, name) }
    case "b":
      if case .bool(let bool) = value { return bool ? "1" : "0" }
      if let digits = digits(value, radix: 2, isUpper: false) { return digits }
    case "o": if let digits = digits(value, radix: 8, isUpper: false) { return digits }
    case "x", "X":
      if let digits = digits(value, radix: 16, isUpper: name == "X") { return digits }
      if case .string(let text) = value { return hex(text.bytes, name) }
      if case .bytes(let bytes) = value { return hex(bytes, name) }
    default: throw fault("there is no clause '%\(name)'")
    }
    throw fault("'%\(name)' does not take a value of type \(value.typeName)")
  }

  private static func number(_ value: CELValue) -> Double? {
    switch value {
    case .double(let double): double
    case .int(let int): Double(int)
    case .uint(let uint): Double(uint)
    default: nil
    }
  }

  private static func digits(_ value: CELValue, radix: Int, isUpper: Bool) -> String? {
    switch value {
    case .int(let int): String(int, radix: radix, uppercase: isUpper)
    case .uint(let uint): String(uint, radix: radix, uppercase: isUpper)
    default: nil
    }
  }

  private static func hex(_ bytes: [UInt8], _ name: String) -> String {
    bytes.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: name == "X")
    }.joined()
  }

  /// The C library rounds the exact binary value, as the reference engines do.
  private static func fixed(_ value: Double, _ precision: Int, _ letter: String) -> String {
    guard value.isFinite else { return CELFormat.double(value) }
    var buffer = [CChar](repeating: 0, count: 2048)
    let count = withVaList([Int32(precision), value]) {
      vsnprintf(&buffer, buffer.count, "%.*\(letter)", $0)
    }
    return String(
      decoding: buffer.prefix(Int(max(0, min(count, 2047)))).map(UInt8.init(bitPattern:)),
      as: UTF8.self)
  }

  /// What `%s` gives.
  static func text(
    _ value: CELValue, _ allowance: inout Allowance
  ) throws(CELError) -> String {
    try allowance.spend(1)
    let text: String
    switch value {
    case .null: text = "null"
    case .type(let name): text = name
    case .bytes(let bytes): text = String(decoding: bytes, as: UTF8.self)
    case .list(let list):
      text = try allowance.descend { (allowance) throws(CELError) in
        var parts: [String] = []
        for element in try list.values() { parts.append(try self.text(element, &allowance)) }
        return "[" + parts.joined(separator: ", ") + "]"
      }
    case .map(let map):
      text = try allowance.descend { (allowance) throws(CELError) in
        var parts: [(key: String, value: String)] = []
        for key in map.keys {
          let shown = try map.value(at: key)
          parts.append(
            (
              try self.text(key, &allowance),
              try shown.map { (value) throws(CELError) in try self.text(value, &allowance) } ?? ""
            ))
        }
        parts.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        return "{" + parts.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
      }
    case .double(let double): text = CELFormat.double(double)
    case .timestamp(let time): text = "\(time)"
    default:
      guard let converted = try ConversionFunctions.string(value).text else {
        throw fault("'%s' does not take a value of type \(value.typeName)")
      }
      text = converted
    }
    try CallLimits.usual.check(bytes: text.utf8.count)
    try allowance.spend(bytes: text.utf8.count)
    return text
  }
}
