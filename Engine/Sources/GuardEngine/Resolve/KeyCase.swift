/// The spellings a missing key is looked up in, in the order Guard tries them.
enum KeyCase: Int, CaseIterable {
  case camel, `class`, kebab, pascal, snake, title, train

  func convert(_ text: String) -> String {
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

  private static func isSeparator(_ character: Character) -> Bool {
    character == "-" || character == "_" || character == " "
  }

  private static func isAlphanumeric(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// A word starts at a separator, after a digit, and where a capital follows a small letter.
  private static func words(
    _ text: String, capitalFirst: Bool, separator: Character?
  ) -> String {
    var isNewWord = capitalFirst
    var isFirst = true
    var last: Character = " "
    var hasBegun = false
    var result = ""
    for character in trimmed(text) {
      if isSeparator(character), hasBegun {
        isNewWord = true
      } else if !hasBegun, !isAlphanumeric(character) {
        continue
      } else if character.isNumber {
        hasBegun = true
        isNewWord = true
        result.append(character)
      } else if isNewWord || (last.isLowercase && character.isUppercase) {
        hasBegun = true
        isNewWord = false
        if !isFirst, let separator { result.append(separator) }
        result += asciiUpper(character)
        isFirst = false
      } else {
        hasBegun = true
        last = character
        result += asciiLower(character)
      }
    }
    return result
  }

  /// A separator goes before a capital or digit that has a small letter on either side.
  private static func lower(_ text: String, separator: String) -> String {
    let characters = Array(trimmed(text))
    var isFirst = true
    var result = ""
    for (index, character) in characters.enumerated() {
      if isSeparator(character) {
        if !isFirst {
          isFirst = true
          result += separator
        }
        continue
      }
      let isUpper = asciiUpper(character) == String(character)
      let next = index + 1 < characters.count ? characters[index + 1] : "A"
      let previous = index > 0 ? characters[index - 1] : "A"
      if !isFirst, isUpper, next.isLowercase || previous.isLowercase { result += separator }
      isFirst = false
      result += asciiLower(character)
    }
    return result
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while let last = rest.last, !isAlphanumeric(last) { rest.removeLast() }
    return rest
  }

  private static func asciiUpper(_ character: Character) -> String {
    character.isASCII ? character.uppercased() : String(character)
  }

  private static func asciiLower(_ character: Character) -> String {
    character.isASCII ? character.lowercased() : String(character)
  }

  /// English endings of the last word only; enough for the plural names of properties.
  private static func singular(_ text: String) -> String {
    let endings = [
      ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("uses", "us"),
      ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
    ]
    for (ending, replacement) in endings where text.hasSuffix(ending) && text.count > ending.count {
      return text.dropLast(ending.count) + replacement
    }
    return text
  }
}
