/// The spellings a missing key is looked up in, in the order Guard tries them.
enum KeyCase: Int, CaseIterable {
  case camel, `class`, kebab, pascal, snake, title, train

  func convert(_ text: String) -> String {
    let bytes = Array(text.utf8)
    // Nearly every key is ASCII, and there are many keys.
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      let letters = convert(bytes.map { ASCIILetter(byte: $0) })
      return String(decoding: letters.map(\.byte), as: UTF8.self)
    }
    return String(convert(text.map { WideLetter(character: $0) }).map(\.character))
  }

  private func convert<Letter: CaseLetter>(_ text: [Letter]) -> [Letter] {
    switch self {
    case .camel: Self.words(text, capitalFirst: false, separator: nil)
    case .class: Self.singular(Self.words(text, capitalFirst: true, separator: nil))
    case .kebab: Self.lower(text, separator: "-")
    case .pascal: Self.words(text, capitalFirst: true, separator: nil)
    case .snake: Self.lower(text, separator: "_")
    case .title: Self.words(text, capitalFirst: true, separator: " ")
    case .train: Self.words(text, capitalFirst: true, separator: "-")
    }
  }

  /// A word starts at a separator, after a digit, and where a capital follows a small letter.
  private static func words<Letter: CaseLetter>(
    _ text: [Letter], capitalFirst: Bool, separator: Letter?
  ) -> [Letter] {
    var isNewWord = capitalFirst
    var isFirst = true
    var last: Letter = " "
    var hasBegun = false
    var result: [Letter] = []
    for letter in trimmed(text) {
      if letter.isSeparator, hasBegun {
        isNewWord = true
      } else if !hasBegun, !letter.isAlphanumeric {
        continue
      } else if letter.isDigit {
        hasBegun = true
        isNewWord = true
        result.append(letter)
      } else if isNewWord || (last.isSmall && letter.isCapital) {
        hasBegun = true
        isNewWord = false
        if !isFirst, let separator { result.append(separator) }
        result.append(letter.upper)
        isFirst = false
      } else {
        hasBegun = true
        last = letter
        result.append(letter.lower)
      }
    }
    return result
  }

  /// A separator goes before a capital or digit that has a small letter on either side.
  private static func lower<Letter: CaseLetter>(
    _ text: [Letter], separator: Letter
  ) -> [Letter] {
    let letters = trimmed(text)
    var isFirst = true
    var result: [Letter] = []
    for (index, letter) in letters.enumerated() {
      if letter.isSeparator {
        if !isFirst {
          isFirst = true
          result.append(separator)
        }
        continue
      }
      let isUpper = letter.upper == letter
      let next = index + 1 < letters.count ? letters[index + 1] : "A"
      let previous = index > 0 ? letters[index - 1] : "A"
      if !isFirst, isUpper, next.isSmall || previous.isSmall { result.append(separator) }
      isFirst = false
      result.append(letter.lower)
    }
    return result
  }

  private static func trimmed<Letter: CaseLetter>(_ text: [Letter]) -> [Letter] {
    var rest = text
    while let last = rest.last, !last.isAlphanumeric { rest.removeLast() }
    return rest
  }

  /// English endings of the last word only; enough for the plural names of properties.
  private static func singular<Letter: CaseLetter>(_ text: [Letter]) -> [Letter] {
    func ends(_ ending: [Letter]) -> Bool {
      text.count > ending.count && text.suffix(ending.count).elementsEqual(ending)
    }
    let kept: [[Letter]] = [["s", "s"], ["u", "s"], ["i", "s"]]
    if ends(["i", "e", "s"]) { return text.dropLast(3) + ["y"] }
    for ending: [Letter] in [
      ["s", "s", "e", "s"], ["s", "h", "e", "s"], ["c", "h", "e", "s"], ["x", "e", "s"],
      ["u", "s", "e", "s"],
    ] where ends(ending) {
      return text.dropLast(2)
    }
    if kept.contains(where: ends) { return text }
    return ends(["s"]) ? text.dropLast() : text
  }
}

/// What the conversions ask of a letter.
private protocol CaseLetter: Equatable, ExpressibleByUnicodeScalarLiteral
where UnicodeScalarLiteralType == Unicode.Scalar {
  var isAlphanumeric: Bool { get }
  var isDigit: Bool { get }
  var isSmall: Bool { get }
  var isCapital: Bool { get }
  /// Changed only where the letter is ASCII.
  var upper: Self { get }
  var lower: Self { get }
}

extension CaseLetter {
  fileprivate var isSeparator: Bool { self == "-" || self == "_" || self == " " }
}

private struct ASCIILetter: CaseLetter {
  let byte: UInt8

  init(byte: UInt8) { self.byte = byte }
  init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    byte = UInt8(truncatingIfNeeded: scalar.value)
  }

  var isSmall: Bool { byte >= 0x61 && byte <= 0x7a }
  var isCapital: Bool { byte >= 0x41 && byte <= 0x5a }
  var isDigit: Bool { byte >= 0x30 && byte <= 0x39 }
  var isAlphanumeric: Bool { isSmall || isCapital || isDigit }
  var upper: ASCIILetter { isSmall ? ASCIILetter(byte: byte & 0xdf) : self }
  var lower: ASCIILetter { isCapital ? ASCIILetter(byte: byte | 0x20) : self }
}

private struct WideLetter: CaseLetter {
  let character: Character

  init(character: Character) { self.character = character }
  init(unicodeScalarLiteral scalar: Unicode.Scalar) { character = Character(scalar) }

  var isSmall: Bool { character.isLowercase }
  var isCapital: Bool { character.isUppercase }
  var isDigit: Bool { character.isNumber }
  var isAlphanumeric: Bool { character.isLetter || character.isNumber }
  var upper: WideLetter { changed(character.uppercased()) }
  var lower: WideLetter { changed(character.lowercased()) }

  private func changed(_ text: String) -> WideLetter {
    character.isASCII ? text.first.map { WideLetter(character: $0) } ?? self : self
  }
}
