/// Standard base64 with padding (RFC 4648 §4), strict in both directions.
public enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(value) }
    return table
  }()

  /// The text of bytes.
  public static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var at = 0
    while at < bytes.count {
      let count = min(3, bytes.count - at)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[at + offset]) : 0)
      }
      for offset in 0..<4 {
        let letter = alphabet[Int(group >> UInt32(18 - 6 * offset)) & 63]
        out.append(offset <= count ? letter : UInt8(ascii: "="))
      }
      at += 3
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The bytes of a text; nil unless it is exactly what `encode` writes for them.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let letters = Array(text.utf8)
    guard letters.count % 4 == 0 else { return nil }
    guard let last = letters.last else { return [] }
    let padding =
      last != UInt8(ascii: "=") ? 0 : letters[letters.count - 2] == UInt8(ascii: "=") ? 2 : 1
    var out: [UInt8] = []
    out.reserveCapacity(letters.count / 4 * 3)
    var group: UInt32 = 0
    for (index, letter) in letters.enumerated() {
      var value: UInt8 = 0
      if index < letters.count - padding {
        value = values[Int(letter)]
        guard value < 64 else { return nil }
      }
      group = group << 6 | UInt32(value)
      if index % 4 == 3 {
        out.append(UInt8(group >> 16 & 255))
        out.append(UInt8(group >> 8 & 255))
        out.append(UInt8(group & 255))
        group = 0
      }
    }
    // The bits behind the last byte must be zero: one text for one value.
    let surplus = out.suffix(padding)
    guard surplus.allSatisfy({ $0 == 0 }) else { return nil }
    out.removeLast(padding)
    return out
  }
}

/// Bytes as two hexadecimal digits each.
public enum HexText {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Lower-case digits.
  public static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.underestimatedCount)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes; nil when `text` is not made of pairs of lower-case digits.
  public static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let letters = Array(text.utf8)
    guard letters.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 2)
    for at in stride(from: 0, to: letters.count, by: 2) {
      guard let high = value(letters[at]), let low = value(letters[at + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
