internal import CDeflate

/// Text inside an event: base64, gzip, and JSON values that stand one after another.
enum LogPayload {
  /// Whether text begins as a JSON object or array.
  static func startsJSON(_ bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case 0x20, 0x09, 0x0a, 0x0d: continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): return true
      default: return false
      }
    }
    return false
  }

  /// The bytes of base64 text, of either alphabet; nil when it is none.
  static func decodedBase64(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    var padding = 0
    for byte in text.utf8 {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
      case UInt8(ascii: "="):
        padding += 1
        continue
      case 0x0a, 0x0d: continue
      default: return nil
      }
      guard padding == 0 else { return nil }
      bits = bits << 6 | UInt32(digit)
      count += 1
      if count == 4 {
        bytes += [UInt8(bits >> 16 & 0xff), UInt8(bits >> 8 & 0xff), UInt8(bits & 0xff)]
        (bits, count) = (0, 0)
      }
    }
    switch count {
    case 0: break
    case 2: bytes.append(UInt8(bits >> 4 & 0xff))
    case 3: bytes += [UInt8(bits >> 10 & 0xff), UInt8(bits >> 2 & 0xff)]
    default: return nil
    }
    return bytes
  }

  /// The text of a gzip member (RFC 1952), as subscriptions of CloudWatch Logs pack it; other bytes as
  /// they are, and nil where the text is longer than `limit` or broken.
  static func inflated(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard bytes.starts(with: [0x1f, 0x8b]), bytes.count >= 18 else { return bytes }
    // The last four bytes are the text's length.
    let length = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length > 0, length <= limit, let decompressor = libdeflate_alloc_decompressor() else {
      return nil
    }
    defer { libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let text = [UInt8](unsafeUninitializedCapacity: length) { room, count in
      var written = 0
      let result = libdeflate_gzip_decompress(
        decompressor, bytes, bytes.count, room.baseAddress, length, &written)
      isWhole = result == LIBDEFLATE_SUCCESS
      count = isWhole ? written : 0
    }
    return isWhole ? text : nil
  }

  /// The parts of text in which JSON values stand one after another, with or without white space.
  static func values(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var depth = 0
    var isText = false
    var isEscaped = false
    for (index, byte) in bytes.enumerated() {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 {
          parts.append(bytes[start...index])
          start = index + 1
        }
      default: break
      }
    }
    if bytes[start...].contains(where: { $0 > 0x20 }) { parts.append(bytes[start...]) }
    return parts
  }
}
