/// The functions of the Guard language.
enum BuiltinFunction: String, CaseIterable, Sendable {
  case count, join, substring, now
  case jsonParse = "json_parse"
  case parseBoolean = "parse_boolean"
  case parseChar = "parse_char"
  case parseEpoch = "parse_epoch"
  case parseFloat = "parse_float"
  case parseInt = "parse_int"
  case parseString = "parse_string"
  case regexReplace = "regex_replace"
  case toLower = "to_lower"
  case toUpper = "to_upper"
  case urlDecode = "url_decode"

  var arity: Int {
    switch self {
    case .now: 0
    case .join: 2
    case .substring, .regexReplace: 3
    default: 1
    }
  }

  /// Whether version 3.1 has it; the others came with 3.2.
  var isInVersion31: Bool { self != .now && self != .parseEpoch }
}
