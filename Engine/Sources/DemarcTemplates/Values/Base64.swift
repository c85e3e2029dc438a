/// The Base64 text of bytes (RFC 4648 §4).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let rest = min(3, bytes.count - start)
      var word = UInt32(bytes[start]) << 16
      if rest > 1 { word |= UInt32(bytes[start + 1]) << 8 }
      if rest > 2 { word |= UInt32(bytes[start + 2]) }
      for index in 0..<4 {
        let digit = Int(word >> UInt32(18 - 6 * index) & 0x3f)
        out.append(index <= rest ? letters[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
