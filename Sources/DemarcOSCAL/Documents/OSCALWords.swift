/// The syntax of OSCAL's simple types, as the metaschema defines them.
enum OSCALWords {
  /// The namespace of our own properties.
  static let namespace = "https://demarc.example/ns/oscal"

  /// A token: a letter or `_`, then letters, numbers, `.`, `-` and `_`.
  static func isToken(_ text: String) -> Bool {
    var isFirst = true
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let value = scalar.value | 0x20
        let isLetter = value >= 0x61 && value <= 0x7a || scalar == "_"
        let isRest = scalar.value >= 0x30 && scalar.value <= 0x39 || scalar == "." || scalar == "-"
        guard isLetter && scalar.value != 0x40 || isRest && !isFirst else { return false }
      } else {
        let category = scalar.properties.generalCategory
        guard isLetter(category) || isNumber(category) && !isFirst else { return false }
      }
      isFirst = false
    }
    return !isFirst
  }

  private static func isLetter(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  private static func isNumber(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  /// A UUID of version 4 or 5 (RFC 9562), the only ones OSCAL takes.
  static func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    for (index, byte) in bytes.enumerated() {
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == 0x2d else { return false }
      } else {
        guard isHex(byte) else { return false }
      }
    }
    let variant = bytes[19] | 0x20
    return (bytes[14] == 0x34 || bytes[14] == 0x35)
      && (variant == 0x38 || variant == 0x39 || variant == 0x61 || variant == 0x62
        || bytes[19] == 0x38 || bytes[19] == 0x39)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66
  }
}

/// Identifiers of frameworks as OSCAL tokens: `hipaa-164.308.a.1.ii.A`, `soc2-cc6.1`, `ac-2.1`.
enum OSCALToken {
  /// The token of a requirement.
  ///
  /// Controls of NIST SP 800-53 keep the ids that NIST's catalog gives them; all others carry their
  /// framework in front.
  static func control(_ id: String, framework: String) -> String {
    if framework.hasPrefix("nist-800-53") { return joined(id.lowercased()) }
    let prefix = prefixes[framework] ?? framework
    // Roman numerals and letters of HIPAA's paragraphs differ by case.
    let body = framework.hasPrefix("hipaa") ? id : id.lowercased()
    return token(prefix) + "-" + joined(body)
  }

  private static let prefixes = ["hipaa-security": "hipaa", "hipaa-breach": "hipaa"]

  /// A text as a token: everything a token cannot hold becomes `-`.
  static func token(_ text: String) -> String {
    let slug = joined(text.lowercased(), separator: "-")
    return OSCALWords.isToken(slug) ? slug : "x-" + slug
  }

  /// Runs of other characters become one separator, none at the ends.
  private static func joined(_ text: String, separator: Character = ".") -> String {
    var out = ""
    var isOpen = false
    for scalar in text.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        || scalar == "." || scalar == "_"
      if isKept, OSCALWords.isToken("a" + String(scalar)) {
        if isOpen, !out.isEmpty, out.last != ".", out.last != separator { out.append(separator) }
        out.unicodeScalars.append(scalar)
        isOpen = false
      } else {
        isOpen = true
      }
    }
    return out.isEmpty ? "_" : out
  }
}
