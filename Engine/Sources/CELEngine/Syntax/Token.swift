/// One word of an expression.
struct Token: Sendable {
  enum Kind: Hashable, Sendable {
    case identifier(String)
    /// A name in back-quotes: legal as a field only.
    case quotedField(String)
    case int(UInt64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    /// An operator or a bracket, as written.
    case symbol(String)
    case end
  }

  var kind: Kind
  /// Byte offsets in the source.
  var range: Range<Int>

  /// How a message names the token.
  var shown: String {
    switch kind {
    case .identifier(let name): "'\(name)'"
    case .quotedField(let name): "'`\(name)`'"
    case .int, .uint, .double: "a number"
    case .string: "a string"
    case .bytes: "a bytes literal"
    case .symbol(let text): "'\(text)'"
    case .end: "the end of the expression"
    }
  }
}

/// Words that no identifier may be; fields may.
enum ReservedWords {
  static let keywords: Set<String> = ["in", "true", "false", "null"]
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
}

/// What went wrong at which bytes; becomes a `Diagnostic` once lines are counted.
struct SyntaxFault: Error, Sendable {
  var code: String
  var message: String
  var range: Range<Int>
  var hint: String?

  init(_ code: String, _ message: String, _ range: Range<Int>, hint: String? = nil) {
    self.code = code
    self.message = message
    self.range = range
    self.hint = hint
  }
}
