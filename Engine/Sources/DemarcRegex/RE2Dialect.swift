/// Refuses what RE2 does not have, so that verdicts agree with engines built on it.
enum RE2Dialect {
  static func check(_ pattern: String) throws(PatternError) {
    let bytes = Array(pattern.utf8)
    var index = 0
    var inClass = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        try escape(bytes, index)
        index += 2
        continue
      }
      if inClass {
        inClass = byte != UInt8(ascii: "]")
      } else if byte == UInt8(ascii: "[") {
        inClass = true
        // A bracket right after the opening, or after its negation, is a member.
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "^") { index += 1 }
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "]") { index += 1 }
      } else if byte == UInt8(ascii: "(") {
        try group(bytes, index)
      } else if byte == UInt8(ascii: "+"), index > 0 {
        try possessive(bytes, index)
      }
      index += 1
    }
  }

  private static func refuse(_ what: String, _ offset: Int) -> PatternError {
    PatternError(
      code: .unsupported, message: "\(what) are not part of the RE2 language", offset: offset)
  }

  private static func escape(_ bytes: [UInt8], _ index: Int) throws(PatternError) {
    guard index + 1 < bytes.count else { return }
    switch bytes[index + 1] {
    case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "k"), UInt8(ascii: "g"):
      throw refuse("back-references", index)
    case UInt8(ascii: "G"), UInt8(ascii: "K"), UInt8(ascii: "R"), UInt8(ascii: "X"),
      UInt8(ascii: "Z"), UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "N"):
      throw refuse("escapes like '\\\(Character(Unicode.Scalar(bytes[index + 1])))'", index)
    default: return
    }
  }

  private static func group(_ bytes: [UInt8], _ index: Int) throws(PatternError) {
    let rest = bytes[(index + 1)...].prefix(4)
    guard rest.first == UInt8(ascii: "?") else {
      if rest.first == UInt8(ascii: "*") { throw refuse("verbs", index) }
      return
    }
    let text = String(decoding: rest, as: UTF8.self)
    if ["?=", "?!", "?<=", "?<!"].contains(where: text.hasPrefix) {
      throw refuse("look-ahead and look-behind", index)
    }
    if ["?>", "?|", "?R", "?(", "?#", "?P=", "?P>", "?&", "?'"].contains(where: text.hasPrefix) {
      throw refuse("groups of the form '(\(text.prefix(2))'", index)
    }
  }

  private static func possessive(_ bytes: [UInt8], _ index: Int) throws(PatternError) {
    let quantifiers: [UInt8] = [
      UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "}"),
    ]
    guard quantifiers.contains(bytes[index - 1]),
      index < 2 || bytes[index - 2] != UInt8(ascii: "\\")
    else { return }
    throw refuse("possessive quantifiers", index)
  }
}
