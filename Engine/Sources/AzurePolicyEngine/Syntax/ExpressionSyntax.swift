/// A template expression as written, before names are settled.
///
/// Offsets count UTF-8 bytes from the opening bracket of the whole expression.
package indirect enum ExpressionSyntax: Sendable, Equatable {
  case string(String)
  case integer(Int64)
  case real(Double, text: String)
  case call(name: String, arguments: [ExpressionSyntax], offset: Int)
  case member(ExpressionSyntax, name: String)
  case index(ExpressionSyntax, ExpressionSyntax)
}

/// A fault in a template expression.
package struct ExpressionFault: Error, Equatable {
  package var message: String
  /// UTF-8 bytes from the opening bracket.
  package var offset: Int
  package var hint: String?
}

/// What a string in a rule means.
enum TextMeaning: Equatable {
  /// The text itself, an escaped bracket already unescaped.
  case literal(String)
  /// A template expression with its brackets.
  case expression(String)

  init(_ text: String) {
    if text.hasPrefix("[[") {
      self = .literal(String(text.dropFirst()))
    } else if text.hasPrefix("["), text.hasSuffix("]") {
      self = .expression(text)
    } else {
      self = .literal(text)
    }
  }
}
