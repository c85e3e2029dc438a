/// Reads the part of the Common Expression Language that conditions of policies may use.
struct TagConditionParser {
  private let text: [UInt8]
  private var at = 0
  private var questions = 0

  private static let bytesMax = 4096
  private static let depthMax = 32
  private static let form =
    "write resource.matchTag('123456789012/environment', 'prod'), joined by && and ||"

  init(_ expression: String) { text = Array(expression.utf8) }

  mutating func whole() throws(TagCondition.Fault) -> TagCondition.Tree {
    guard text.count <= Self.bytesMax else {
      throw fault("the condition has more than \(Self.bytesMax) bytes", hint: "split the rule")
    }
    skipBlanks()
    guard at < text.count else { throw fault("the condition is empty", hint: Self.form) }
    let tree = try either(depth: 0)
    guard at == text.count else {
      throw fault("'\(rest)' is not expected here", hint: Self.form)
    }
    guard questions <= TagCondition.questionsMax else {
      throw fault(
        "the condition asks \(questions) questions; Google Cloud takes \(TagCondition.questionsMax)",
        hint: "split the rule in two")
    }
    return tree
  }

  private mutating func either(depth: Int) throws(TagCondition.Fault) -> TagCondition.Tree {
    var parts = [try both(depth: depth)]
    while take("||") { parts.append(try both(depth: depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func both(depth: Int) throws(TagCondition.Fault) -> TagCondition.Tree {
    var parts = [try one(depth: depth)]
    while take("&&") { parts.append(try one(depth: depth)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func one(depth: Int) throws(TagCondition.Fault) -> TagCondition.Tree {
    guard depth < Self.depthMax else {
      throw fault("the condition is nested more than \(Self.depthMax) deep", hint: Self.form)
    }
    if take("!") { return .not(try one(depth: depth + 1)) }
    if take("(") {
      let inner = try either(depth: depth + 1)
      try expect(")")
      return inner
    }
    return .question(try question())
  }

  private mutating func question() throws(TagCondition.Fault) -> TagCondition.Question {
    let start = at
    guard word() == "resource", take(".") else {
      at = start
      throw fault("'\(rest)' is no question about a tag", hint: Self.form)
    }
    let nameAt = at
    let name = word()
    let takesValue = name == "matchTag" || name == "matchTagId"
    guard takesValue || name == "hasTagKey" || name == "hasTagKeyId" else {
      at = nameAt
      throw fault(
        "conditions of policies cannot use resource.\(name)",
        hint: "only matchTag, matchTagId, hasTagKey and hasTagKeyId; anything else belongs into a "
          + "custom constraint")
    }
    try expect("(")
    let key = try argument(name, isKey: true)
    var value = ""
    if takesValue {
      try expect(",")
      value = try argument(name, isKey: false)
    }
    try expect(")")
    questions += 1
    switch name {
    case "matchTag": return .matchTag(key: key, value: value)
    case "matchTagId": return .matchTagID(key: key, value: value)
    case "hasTagKey": return .hasTagKey(key)
    default: return .hasTagKeyID(key)
    }
  }

  private mutating func argument(
    _ function: String, isKey: Bool
  ) throws(TagCondition.Fault) -> String {
    let start = at
    let text = try literal()
    let isID = function.hasSuffix("Id")
    let wanted: (form: String, holds: Bool)
    switch (isID, isKey) {
    case (true, true): wanted = ("tagKeys/123456789012", text.hasPrefix("tagKeys/"))
    case (true, false): wanted = ("tagValues/567890123456", text.hasPrefix("tagValues/"))
    case (false, true): wanted = ("123456789012/environment", Self.isNamespaced(text))
    case (false, false): wanted = ("prod", !text.isEmpty && !text.utf8.contains(0x2f))
    }
    if wanted.holds { return text }
    at = start
    throw fault(
      "'\(text)' is no tag \(isKey ? "key" : "value") that \(function) takes",
      hint: "write it as '\(wanted.form)'")
  }

  /// One slash between two names; a name may stand for a placeholder (`${organization.id}`).
  private static func isNamespaced(_ key: String) -> Bool {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
  }

  private mutating func literal() throws(TagCondition.Fault) -> String {
    guard at < text.count, text[at] == 0x27 || text[at] == 0x22 else {
      throw fault("'\(rest)' is no text in quotes", hint: Self.form)
    }
    let quote = text[at]
    let start = at
    at += 1
    var bytes: [UInt8] = []
    while at < text.count, text[at] != quote, text[at] != 0x0a {
      if text[at] == 0x5c {
        guard at + 1 < text.count, [0x27, 0x22, 0x5c].contains(text[at + 1]) else {
          throw fault("an escape that no tag needs", hint: "write the character itself")
        }
        at += 1
      }
      bytes.append(text[at])
      at += 1
    }
    guard at < text.count, text[at] == quote else {
      at = start
      throw fault("the text has no closing quote", hint: "end it with the quote it starts with")
    }
    at += 1
    skipBlanks()
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func word() -> String {
    let start = at
    while at < text.count, Self.isLetter(text[at]) { at += 1 }
    defer { skipBlanks() }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
      || byte == 0x5f
  }

  private mutating func take(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    let wanted = Array("\(mark)".utf8)
    guard at + count <= text.count, text[at..<at + count].elementsEqual(wanted) else {
      return false
    }
    at += count
    skipBlanks()
    return true
  }

  private mutating func expect(_ mark: StaticString) throws(TagCondition.Fault) {
    guard take(mark) else {
      throw fault(
        at < text.count
          ? "'\(rest)' where '\(mark)' is expected" : "'\(mark)' is missing at the end",
        hint: Self.form)
    }
  }

  private mutating func skipBlanks() {
    while at < text.count, [0x20, 0x09, 0x0a, 0x0d].contains(text[at]) { at += 1 }
  }

  /// A little of what follows, for messages.
  private var rest: String {
    String(decoding: text[at..<min(at + 20, text.count)], as: UTF8.self)
  }

  private func fault(_ message: String, hint: String) -> TagCondition.Fault {
    let before = String(decoding: text[..<min(at, text.count)], as: UTF8.self)
    return TagCondition.Fault(
      message: message, hint: hint, column: before.unicodeScalars.count + 1)
  }
}
