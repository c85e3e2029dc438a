/// Why a text is no condition, and at which byte.
struct SigmaConditionFault: Error {
  var code = "sigma.bad-condition"
  var message: String
  var offset: Int
  var hint: String?
}

/// Reads conditions: `or` binds less than `and`, that less than `not`, that less than `1 of`.
struct SigmaConditionParser {
  /// Parentheses and negations inside each other.
  static let depthMax = 64
  /// Names that a condition comes to, patterns written out.
  static let nodesMax = 20_000

  private struct Token {
    var text: String
    var offset: Int
  }

  private let names: [String]
  /// What the names stand for: searches or rules.
  private let kind: String
  private let length: Int
  private var tokens: [Token] = []
  private var at = 0
  private var depth = 0
  private var nodes = 0
  /// The names that the condition speaks of.
  private(set) var used: Set<String> = []

  init(_ text: String, names: [String], kind: String = "search") {
    self.names = names
    self.kind = kind
    length = text.utf8.count
    tokens = Self.tokens(text)
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    var start: Int?
    func word(_ end: Int) {
      guard let from = start else { return }
      tokens.append(Token(text: String(decoding: bytes[from..<end], as: UTF8.self), offset: from))
      start = nil
    }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x20, 0x09, 0x0a, 0x0d: word(index)
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"):
        word(index)
        tokens.append(Token(text: String(Unicode.Scalar(byte)), offset: index))
      default: start = start ?? index
      }
    }
    word(bytes.count)
    return tokens
  }

  mutating func parse() throws(SigmaConditionFault) -> SigmaCondition {
    guard length <= SigmaReading.textBytesMax else {
      throw SigmaConditionFault(
        code: "sigma.too-large", message: "a condition of \(length) bytes", offset: 0)
    }
    if let pipe = tokens.first(where: { $0.text == "|" }) {
      throw SigmaConditionFault(
        message: "conditions with '|' are no longer part of Sigma", offset: pipe.offset,
        hint: "write a correlation: a document with 'correlation:' that refers to this rule")
    }
    guard !tokens.isEmpty else {
      throw SigmaConditionFault(
        message: "an empty condition", offset: 0, hint: "name at least one \(kind)")
    }
    let condition = try alternatives()
    if let rest = peek {
      throw SigmaConditionFault(
        message: "'\(rest.text)' where the condition should end", offset: rest.offset,
        hint: rest.text == ")"
          ? "there is no '(' for it"
          : Self.keywordHint(rest.text) ?? "join the two with 'and' or 'or'")
    }
    return condition
  }

  private var peek: Token? { at < tokens.count ? tokens[at] : nil }

  private mutating func take(_ word: String) -> Bool {
    guard peek?.text == word else { return false }
    at += 1
    return true
  }

  private mutating func count(_ added: Int, at offset: Int) throws(SigmaConditionFault) {
    nodes += added
    guard nodes <= Self.nodesMax else {
      throw SigmaConditionFault(
        code: "sigma.too-large", message: "a condition of more than \(Self.nodesMax) names",
        offset: offset)
    }
  }

  private mutating func alternatives() throws(SigmaConditionFault) -> SigmaCondition {
    var parts = [try conjunction()]
    while take("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(SigmaConditionFault) -> SigmaCondition {
    var parts = [try negation()]
    while take("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(SigmaConditionFault) -> SigmaCondition {
    guard let token = peek, token.text == "not" else { return try operand() }
    at += 1
    try descend(token)
    defer { depth -= 1 }
    return .not(try negation())
  }

  private mutating func descend(_ token: Token) throws(SigmaConditionFault) {
    depth += 1
    guard depth <= Self.depthMax else {
      throw SigmaConditionFault(
        code: "sigma.too-large",
        message: "a condition nested deeper than \(Self.depthMax) levels", offset: token.offset)
    }
  }

  private mutating func operand() throws(SigmaConditionFault) -> SigmaCondition {
    guard let token = peek else {
      throw SigmaConditionFault(
        message: "the condition ends where a \(kind) is expected", offset: length,
        hint: "name a \(kind), or remove the last word")
    }
    at += 1
    if token.text == "(" {
      try descend(token)
      defer { depth -= 1 }
      let inner = try alternatives()
      guard take(")") else {
        throw SigmaConditionFault(
          message: peek.map { "'\($0.text)' where ')' is expected" } ?? "')' is missing",
          offset: peek?.offset ?? length, hint: "close the '(' before it")
      }
      return inner
    }
    if take("of") { return try quantified(token) }
    return try name(token)
  }

  private mutating func quantified(_ quantity: Token) throws(SigmaConditionFault) -> SigmaCondition
  {
    guard ["1", "any", "all"].contains(quantity.text) else {
      throw SigmaConditionFault(
        message: "'\(quantity.text) of'", offset: quantity.offset,
        hint: "write '1 of', 'any of' or 'all of'; a count needs a correlation")
    }
    guard let target = peek, !["(", ")", "and", "or", "not"].contains(target.text) else {
      throw SigmaConditionFault(
        message: "'\(quantity.text) of' what?", offset: peek?.offset ?? length,
        hint: "write 'them', or a name with '*'")
    }
    at += 1
    let found = names.filter { Self.matches($0, target.text) }
    guard !found.isEmpty else {
      throw SigmaConditionFault(
        code: "sigma.unknown-search",
        message: "no \(kind) matches '\(target.text)'", offset: target.offset,
        hint: names.isEmpty
          ? nil : "the names are \(names.prefix(20).joined(separator: ", "))")
    }
    try count(found.count, at: target.offset)
    used.formUnion(found)
    guard found.count > 1 else { return .search(found[0]) }
    let parts = found.map { SigmaCondition.search($0) }
    return quantity.text == "all" ? .all(parts) : .any(parts)
  }

  /// Whether a name belongs to `them` or to a pattern: one with `_` in front only where the pattern
  /// has it too.
  private static func matches(_ name: String, _ pattern: String) -> Bool {
    if pattern == "them" { return !name.hasPrefix("_") }
    guard pattern.hasPrefix("_") || !name.hasPrefix("_") else { return false }
    return matches(Array(name.utf8), Array(pattern.utf8))
  }

  private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (i, j) = (0, 0)
    var retry: (name: Int, pattern: Int)?
    while i < name.count {
      if j < pattern.count, pattern[j] == UInt8(ascii: "*") {
        retry = (i, j + 1)
        j += 1
      } else if j < pattern.count, pattern[j] == name[i] {
        i += 1
        j += 1
      } else if let last = retry {
        retry = (last.name + 1, last.pattern)
        (i, j) = (last.name + 1, last.pattern)
      } else {
        return false
      }
    }
    return pattern[j...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private mutating func name(_ token: Token) throws(SigmaConditionFault) -> SigmaCondition {
    try count(1, at: token.offset)
    if names.contains(token.text) {
      used.insert(token.text)
      return .search(token.text)
    }
    if ["and", "or", ")", "of"].contains(token.text) {
      throw SigmaConditionFault(
        message: "'\(token.text)' where a \(kind) is expected", offset: token.offset,
        hint: "name a \(kind) before it")
    }
    throw SigmaConditionFault(
      code: "sigma.unknown-search", message: "there is no \(kind) '\(token.text)'",
      offset: token.offset,
      hint: token.text.contains("*") || token.text == "them"
        ? "write '1 of \(token.text)' or 'all of \(token.text)'"
        : Self.keywordHint(token.text) ?? SigmaNames.suggestion(token.text, among: names))
  }

  private static func keywordHint(_ word: String) -> String? {
    let lower = word.lowercased()
    guard lower != word, ["and", "or", "not", "of", "all", "any"].contains(lower) else {
      return nil
    }
    return "write '\(lower)' in lower case"
  }
}
