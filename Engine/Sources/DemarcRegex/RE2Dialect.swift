/// Names what RE2 does not have but other dialects do, in words that say so.
///
/// Read only where RE2 has refused a pattern: the language is RE2's own.
enum RE2Dialect {
  /// The first construct of another dialect, if there is one.
  static func refused(in pattern: String) -> PatternError? {
    do throws(PatternError) {
      try check(pattern)
      return nil
    } catch {
      return error
    }
  }

  /// Where `part` stands in the pattern, if it stands there once and is not all of it.
  static func onlyPlace(of part: String, in pattern: String) -> Int? {
    let (part, whole) = (Array(part.utf8), Array(pattern.utf8))
    guard !part.isEmpty, part.count < whole.count else { return nil }
    let places = (0...(whole.count - part.count)).filter {
      whole[$0...].starts(with: part)
    }
    return places.count == 1 ? places[0] : nil
  }

  private static func check(_ pattern: String) throws(PatternError) {
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
