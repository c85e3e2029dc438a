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
    self = bytes.withUnsafeBytes { Self.digest($0) }
  }

  /// The mark of parts, each with its length, so that no two lists share one.
  init(of parts: [String]) {
    let room = parts.reduce(0) { $0 + $1.utf8.count + 21 }
    self = withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { bytes in
      var end = 0
      for part in parts {
        end = Self.put(part.utf8.count, bytes, end)
        bytes[end] = UInt8(ascii: ":")
        end += 1
        let room = UnsafeMutableRawBufferPointer(rebasing: bytes[end...])
        let count: Void? = part.utf8.withContiguousStorageIfAvailable { text in
          room.copyMemory(from: UnsafeRawBufferPointer(text))
        }
        if count == nil { room.copyBytes(from: Array(part.utf8)) }
        end += part.utf8.count
      }
      return Self.digest(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }
  }

  /// Writes a number in decimal digits; gives back where it ends.
  private static func put(
    _ number: Int, _ bytes: UnsafeMutableRawBufferPointer, _ start: Int
  ) -> Int {
    var size = 1
    var rest = number / 10
    while rest > 0 {
      size += 1
      rest /= 10
    }
    rest = number
    for index in stride(from: start + size - 1, through: start, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    return start + size
  }

  /// Fetched once: to find an algorithm costs more than to digest a short text.
  private nonisolated(unsafe) static let sha256: OpaquePointer? =
    EVP_MD_fetch(nil, "SHA256", nil) ?? EVP_sha256()

  private static func digest(_ bytes: UnsafeRawBufferPointer) -> LogMark {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { digest in
      var length: UInt32 = 0
      if EVP_Digest(bytes.baseAddress, bytes.count, digest.baseAddress, &length, sha256, nil) != 1 {
        // Without memory there is no digest; the mark of nothing would be one for all.
        for index in 0..<16 { digest[index] = index < bytes.count ? bytes[index] : 0 }
      }
      return LogMark(
        high: UInt64(bigEndian: digest.load(as: UInt64.self)),
        low: UInt64(bigEndian: digest.load(fromByteOffset: 8, as: UInt64.self)))
    }
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
  var text: String {
    String(unsafeUninitializedCapacity: 32) { room in
      for index in 0..<32 {
        let word = index < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (index & 15))) & 15
        room[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 32
    }
  }

  static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
