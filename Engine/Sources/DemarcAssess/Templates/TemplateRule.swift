internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import DemarcTemplates
internal import GuardEngine

/// A check's rule over templates, with what can be read off its text: which types it speaks of, which
/// members it reads, which constants it compares with.
final class TemplateRule: Sendable {
  let check: Check
  let rules: GuardRules
  let context: GuardContext
  /// Types whose resources the verdict is about.
  let subjects: Set<String>
  /// All types the rule names.
  let mentioned: Set<String>
  let text: RuleText

  static func compile(_ check: Check, text: String, asOf: Instant) -> Parsed<TemplateRule> {
    let file = SourceFile(name: "\(check.id)/template.guard", text: text)
    let compiled = GuardRules.compile(file, dialect: .strict)
    guard let rules = compiled.tree else { return Parsed(nil, compiled.diagnostics) }
    var wrapped: JSONValue?
    if let document = try? check.parameterDocument(asOf: asOf) {
      var builder = JSONBuilder()
      builder.beginObject()
      builder.key("parameters")
      builder.value(document.root)
      builder.endObject()
      wrapped = builder.finish().root
    }
    return Parsed(TemplateRule(check, rules, wrapped, RuleText(text)))
  }

  private init(
    _ check: Check, _ rules: GuardRules, _ parameters: JSONValue?, _ text: RuleText
  ) {
    self.check = check
    self.rules = rules
    context = GuardContext(parameters: parameters)
    self.text = text
    let own = text.types.intersection(check.resourceTypes)
    mentioned = text.types
    subjects = own.isEmpty ? text.types : own
  }

  /// Whether the rule may read what stands at a place.
  func reads(_ place: OpenPlace) -> Bool { text.mayRead(place.pointer) }
}

/// What the text of a rule names, comments included: a superset never misses anything.
struct RuleText: Sendable {
  private(set) var types: Set<String> = []
  private(set) var words: Set<String> = []
  /// Texts, numbers and truth values the rule compares with.
  private(set) var constants: [TemplateValue] = []
  private let readsAnyMember: Bool
  /// Whether the rule looks up names of resources of whatever type.
  let looksUpAnyType: Bool
  private let text: [UInt8]

  /// Constants tried in place of something unknown.
  private static let constantsMax = 16

  init(_ source: String) {
    text = Array(source.utf8)
    looksUpAnyType = Self.looksUpAnyType(source)
    readsAnyMember = source.replacing("Resources.*", with: "").contains(".*")
    var seen: Set<String> = []
    func note(_ form: TemplateValue.Form, _ key: String) {
      guard constants.count < Self.constantsMax, seen.insert(key).inserted else { return }
      constants.append(TemplateValue(form, at: JSONPosition(line: 1, column: 1)))
    }
    for line in source.split(separator: "\n") {
      var code = Substring(line)
      if let mark = code.firstIndex(of: "#"), !code[..<mark].contains("\"") {
        code = code[..<mark]
      }
      for piece in Self.quoted(code) where piece.contains("::") { types.insert(String(piece)) }
      for word in code.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
        words.insert(String(word))
      }
      let (plain, patterns) = Self.separated(code)
      for word in plain.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
        if let number = Int(word) { note(.number("\(number)"), "n\(number)") }
      }
      for piece in Self.quoted(code) where !piece.contains("::") && !piece.isEmpty {
        note(.text(String(piece)), "t\(piece)")
      }
      for word in Self.words(ofPatterns: patterns) { note(.text(word), "t\(word)") }
      // `AWS::S3::Bucket { … }` without quotes.
      for word in code.split(whereSeparator: { $0 == " " || $0 == "{" || $0 == "," })
      where word.hasPrefix("AWS::") {
        types.insert(String(word.prefix { $0.isLetter || $0.isNumber || $0 == ":" }))
      }
    }
    for name in ["true", "false"] where words.contains(name) { note(.text(name), "t\(name)") }
  }

  /// Plain words of regular expressions: `/^(aurora|docdb)/` matches `aurora`.
  private static func words(ofPatterns patterns: [Substring]) -> [String] {
    patterns.flatMap { pattern in
      pattern.split { !($0.isLetter || $0.isNumber || $0 == "-") }
        .filter { $0.count >= 4 && $0.contains(where: \.isLetter) }.map(String.init)
    }
  }

  /// A line without its regular expressions and messages, digits in them being no numbers; and the
  /// regular expressions.
  private static func separated(_ line: Substring) -> (code: String, patterns: [Substring]) {
    guard line.utf8.contains(UInt8(ascii: "/")) else {
      return (withoutMessage(line), [])
    }
    var out = ""
    var patterns: [Substring] = []
    var rest = line
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
      out += rest[..<start]
      let after = rest[rest.utf8.index(after: start)...]
      var isEscaped = false
      let end = after.utf8.firstIndex { byte in
        defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
        return byte == UInt8(ascii: "/") && !isEscaped
      }
      guard let end else { break }
      // A slash within a word is none that opens a pattern.
      if out.utf8.last == UInt8(ascii: " ") { patterns.append(after[..<end]) }
      out += " "
      rest = after[after.utf8.index(after: end)...]
    }
    return (withoutMessage((out + rest)[...]), patterns)
  }

  private static func withoutMessage(_ code: Substring) -> String {
    var previous: UInt8 = 0
    for index in code.utf8.indices {
      let byte = code.utf8[index]
      if byte == UInt8(ascii: "<"), previous == byte {
        return String(code[..<code.utf8.index(before: index)])
      }
      previous = byte
    }
    return String(code)
  }

  /// Whether a filter behind a captured name asks of `Type` only that it is there.
  private static func looksUpAnyType(_ source: String) -> Bool {
    source.split(separator: "|").dropFirst().contains { part in
      part.drop { $0 == " " || $0 == "\n" }.hasPrefix("Type exists")
    }
  }

  /// Texts between quotes of one line.
  private static func quoted(_ line: Substring) -> [Substring] {
    var found: [Substring] = []
    var rest = line
    while let start = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      let mark = rest[start]
      let after = rest[rest.index(after: start)...]
      guard let end = after.firstIndex(of: mark) else { break }
      found.append(after[..<end])
      rest = after[after.index(after: end)...]
    }
    return found
  }

  /// Whether every member on the way to a place is named.
  func mayRead(_ pointer: String) -> Bool {
    // `/Resources/<id>/Properties/…`
    let tokens = pointer.split(separator: "/").dropFirst(2).filter { $0 != "Properties" }
    guard let first = tokens.first else { return true }
    guard words.contains(String(first)) else { return false }
    if readsAnyMember { return true }
    return tokens.allSatisfy { $0.allSatisfy(\.isNumber) || words.contains(String($0)) }
  }

  /// Whether an `or` stands between two clauses: one may make up for the other.
  func areAlternatives(_ left: SourceSpan, _ right: SourceSpan) -> Bool {
    let (first, second) =
      left.start < right.start ? (left.start, right.start) : (right.start, left.start)
    guard let from = offset(first), let to = offset(second), from < to else { return false }
    let between = String(decoding: text[from..<to], as: UTF8.self)
    let words = between.split { !($0.isLetter || $0 == "|") }
    return words.contains { ["or", "OR", "|OR|", "|or|"].contains($0) }
  }

  private func offset(_ place: SourcePosition) -> Int? {
    var line = 1
    var index = 0
    while line < place.line {
      guard let next = text[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      index = next + 1
      line += 1
    }
    return min(index + place.column - 1, text.count)
  }
}
