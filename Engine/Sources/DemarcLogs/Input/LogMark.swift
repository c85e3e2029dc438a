internal import CCrypto

/// A short, stable mark of a text: the first half of its SHA-256.
struct LogMark: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 64)
    var length: UInt32 = 0
    if EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) != 1 {
      // Without memory there is no digest; the mark of nothing would be one for all.
      digest = Array(bytes.prefix(16)) + [UInt8](repeating: 0, count: 16)
    }
    high = digest[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
    low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The mark of parts, each with its length, so that no two lists share one.
  init(of parts: [String]) {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += "\(part.utf8.count):".utf8
      bytes += part.utf8
    }
    self.init(of: bytes)
  }

  /// Reads what `text` gives; anything else is the mark of itself.
  init(text: String) {
    let digits = Array(text.utf8)
    if digits.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    {
      self.init(high: high, low: low)
    } else {
      self.init(of: digits)
    }
  }

  /// 32 hexadecimal digits.
  var text: String { Self.hex(high) + Self.hex(low) }

  static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
