/// What the modifiers `base64`, `base64offset`, `utf16…` and `windash` make of bytes.
enum SigmaEncoding {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for index in 0..<3 {
        group = group << 8 | (index < count ? UInt32(bytes[start + index]) : 0)
      }
      for index in 0..<4 {
        let value = Int(group >> UInt32(18 - 6 * index) & 63)
        out.append(index <= count ? alphabet[value] : UInt8(ascii: "="))
      }
    }
    return out
  }

  /// The three forms that bytes can take inside a longer Base64 text, without the characters that
  /// depend on what stands before and behind them.
  static func base64Offsets(_ bytes: [UInt8]) -> [[UInt8]] {
    (0..<3).map { shift in
      let whole = base64([UInt8](repeating: 0x20, count: shift) + bytes)
      let head = [0, 2, 3][shift]
      let tail = [0, 3, 2][(bytes.count + shift) % 3]
      return Array(whole.dropFirst(head).dropLast(tail))
    }
  }

  static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
      return isBigEndian ? [high, low] : [low, high]
    }
  }
}

/// Dashes of Windows' command lines: any of five may stand for the other.
enum SigmaDashes {
  /// Texts that one value may become.
  static let variantsMax = 3125

  private static let all: [[UInt8]] = ["-", "/", "\u{2013}", "\u{2014}", "\u{2015}"].map {
    Array($0.utf8)
  }

  /// Every combination of dashes where a word begins with one; nil when there are too many.
  static func variants(_ text: SigmaDraftText) -> [SigmaDraftText]? {
    var variants = [SigmaDraftText()]
    for part in text.parts {
      guard case .bytes(let bytes) = part else {
        for index in variants.indices { variants[index].append(part) }
        continue
      }
      var start = 0
      for place in places(bytes) {
        guard variants.count * all.count <= variantsMax else { return nil }
        let before = Array(bytes[start..<place])
        variants = variants.flatMap { variant in
          all.map { dash in
            var next = variant
            next.append(before + dash)
            return next
          }
        }
        start = place + 1
      }
      for index in variants.indices { variants[index].append(Array(bytes[start...])) }
    }
    return variants
  }

  /// Where `-` or `/` stands with a word behind it and none before it.
  private static func places(_ bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var offset = 0
    var before: Unicode.Scalar?
    var dash: Int?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let dash, isWord(scalar) { places.append(dash) }
      let isDash = scalar == "-" || scalar == "/"
      dash = isDash && !(before.map(isWord) ?? false) ? offset : nil
      before = scalar
      offset += UTF8.width(scalar)
    }
    return places
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else {
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": return true
    default: return false
    }
  }
}
