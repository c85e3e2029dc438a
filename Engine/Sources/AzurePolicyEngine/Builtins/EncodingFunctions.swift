import DemarcJSON
import DemarcModel

extension PolicyFunction {
  static let encodingFunctions: [PolicyFunction] = [
    PolicyFunction("base64", 1...1) { args throws(PolicyFailure) in
      .string(Base64.encode(try args.string(0)))
    },
    PolicyFunction("base64ToString", 1...1) { args throws(PolicyFailure) in
      .string(try decoded(try args.string(0), args))
    },
    PolicyFunction("base64ToJson", 1...1) { args throws(PolicyFailure) in
      try parsed(try decoded(try args.string(0), args), args)
    },
    PolicyFunction("json", 1...1) { args throws(PolicyFailure) in
      try parsed(try args.string(0), args)
    },
    PolicyFunction("dataUri", 1...1) { args throws(PolicyFailure) in
      .string("data:text/plain;charset=utf8;base64," + Base64.encode(text(of: args[0])))
    },
    PolicyFunction("dataUriToString", 1...1) { args throws(PolicyFailure) in
      let text = try args.string(0)
      guard TextFold.equal(String(text.prefix(5)), "data:"), let comma = text.firstIndex(of: ",")
      else { throw args.failed("'\(text)' is no data URI") }
      let body = String(text[text.index(after: comma)...])
      guard text[..<comma].lowercased().hasSuffix(";base64") else {
        return .string(try percentDecoded(body, args))
      }
      return .string(try decoded(body, args))
    },
    PolicyFunction("uriComponent", 1...1) { args throws(PolicyFailure) in
      .string(percentEncoded(try args.string(0)))
    },
    PolicyFunction("uriComponentToString", 1...1) { args throws(PolicyFailure) in
      .string(try percentDecoded(try args.string(0), args))
    },
    PolicyFunction("uri", 2...2) { args throws(PolicyFailure) in
      .string(try URIText.resolve(try args.string(1), against: try args.string(0), args))
    },
  ]

  private static func decoded(
    _ text: String, _ args: borrowing Arguments
  ) throws(PolicyFailure) -> String {
    guard let bytes = Base64.decode(text) else { throw args.failed("the text is no base64") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func parsed(
    _ text: String, _ args: borrowing Arguments
  ) throws(PolicyFailure) -> PolicyValue {
    do {
      return PolicyValue(try JSONDocument.parse(text).root)
    } catch {
      throw args.failed("the text is no JSON: \(error)")
    }
  }

  private static func percentEncoded(_ text: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func percentDecoded(
    _ text: String, _ args: borrowing Arguments
  ) throws(PolicyFailure) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// RFC 4648 base64.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let rest = bytes.count - start
      let group =
        UInt32(bytes[start]) << 16 | (rest > 1 ? UInt32(bytes[start + 1]) << 8 : 0)
        | (rest > 2 ? UInt32(bytes[start + 2]) : 0)
      result.append(alphabet[Int(group >> 18 & 63)])
      result.append(alphabet[Int(group >> 12 & 63)])
      result.append(rest > 1 ? alphabet[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      result.append(rest > 2 ? alphabet[Int(group & 63)] : UInt8(ascii: "="))
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func decode(_ text: String) -> [UInt8]? {
    let bytes = text.utf8.filter { $0 > 0x20 }
    guard bytes.count % 4 == 0 else { return nil }
    let padding = bytes.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
    var result: [UInt8] = []
    var group: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      var value: UInt32 = 0
      if index < bytes.count - padding {
        guard let found = alphabet.firstIndex(of: byte) else { return nil }
        value = UInt32(found)
      }
      group = group << 6 | value
      if index % 4 == 3 {
        result += [UInt8(group >> 16 & 255), UInt8(group >> 8 & 255), UInt8(group & 255)]
        group = 0
      }
    }
    result.removeLast(min(padding, result.count))
    return result
  }
}
