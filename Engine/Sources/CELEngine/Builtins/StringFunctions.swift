internal import DemarcRegex

/// Functions of strings; all positions and lengths count code points.
enum StringFunctions {
  static let standard: [CELFunction] = [
    .two("contains", isMember: true, textTest: { .contains($0) }) { (text, part) throws(CELError) in
      try test("contains", text, part) { SpanOrder.find($1, in: $0) != nil }
    },
    .two("startsWith", isMember: true, textTest: { .startsWith($0) }) {
      (text, part) throws(CELError) in
      try test("startsWith", text, part) { SpanOrder.startsWith($0, $1) }
    },
    .two("endsWith", isMember: true, textTest: { .endsWith($0) }) { (text, part) throws(CELError) in
      try test("endsWith", text, part) { SpanOrder.endsWith($0, $1) }
    },
    .two("matches", isMember: true, matches), .two("matches", matches),
  ]

  private static func test(
    _ name: String, _ text: CELValue, _ part: CELValue,
    _ body: (Span<UInt8>, Span<UInt8>) -> Bool
  ) throws(CELError) -> CELValue {
    guard case .string(let text) = text, case .string(let part) = part else {
      throw .noSuchOverload(name, [text, part])
    }
    return .bool(text.withBytes { a in part.withBytes { b in body(a, b) } })
  }

  private static func matches(
    _ text: CELValue, _ pattern: CELValue
  ) throws(CELError) -> CELValue {
    guard case .string(let string) = text, case .string(let written) = pattern else {
      throw .noSuchOverload("matches", [text, pattern])
    }
    return .bool(try MatchesNode.search(try Self.pattern(written.text), string))
  }

  /// A pattern that an expression computes.
  ///
  /// - Throws: `CELError.Code.limit` where the pattern needs more memory than one may have: trying
  ///   again and again would take time without end.
  static func pattern(_ text: String) throws(CELError) -> Pattern {
    do throws(PatternError) {
      return try Pattern(text, dialect: .re2)
    } catch {
      throw CELError(error.code == .limit ? .limit : .invalidArgument, "matches: \(error)")
    }
  }
}
