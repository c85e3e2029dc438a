import DemarcJSON
import DemarcRegex
import SigmaEngine

/// The language as docs/sigma.md tells it, straight from the tree and as slow as it is plain.
///
/// Shares no code with the engine but the tree and the regular expressions.
struct ReferenceEvaluator {
  let rule: SigmaRule
  let event: JSONValue

  var matches: Bool { rule.conditions.contains { holds($0) } }

  private func holds(_ condition: SigmaCondition) -> Bool {
    switch condition {
    case .search(let name):
      rule.searches.first { $0.name == name }.map { holds($0.search) } ?? false
    case .not(let inner): !holds(inner)
    case .all(let parts): parts.allSatisfy { holds($0) }
    case .any(let parts): parts.contains { holds($0) }
    }
  }

  private func holds(_ search: SigmaSearch) -> Bool {
    switch search {
    case .all(let parts): parts.allSatisfy { holds($0) }
    case .any(let parts): parts.contains { holds($0) }
    case .item(let item):
      (item.needsAll
        ? item.terms.allSatisfy { holds($0, item.field) }
        : item.terms.contains { holds($0, item.field) }) != item.isNegated
    }
  }

  private func holds(_ term: SigmaTerm, _ field: String?) -> Bool {
    let values = field.map { Self.values(event, Self.parts($0)) } ?? Self.strings(event)
    let plain = values.flatMap { Self.flat($0) }
    switch term {
    case .anyOf(let terms): return terms.contains { holds($0, field) }
    case .null: return values.isEmpty || plain.contains { $0.isNull }
    case .exists(let wanted): return values.isEmpty != wanted
    case .reference(let reference):
      let others = Self.values(event, Self.parts(reference.field)).flatMap { Self.flat($0) }
      return plain.compactMap(Self.text).contains { left in
        others.compactMap(Self.text).contains { compare(left, reference.relation, $0) }
      }
    default: return plain.contains { holds(term, $0) }
    }
  }

  private func compare(
    _ left: String, _ relation: SigmaFieldReference.Relation, _ right: String
  ) -> Bool {
    let (a, b) = (Self.fold(left), Self.fold(right))
    return switch relation {
    case .equals: a == b
    case .startsWith: a.starts(with: b)
    case .endsWith: a.reversed().starts(with: b.reversed())
    case .contains: a.indices.contains { a[$0...].starts(with: b) } || b.isEmpty
    }
  }

  private func holds(_ term: SigmaTerm, _ value: JSONValue) -> Bool {
    switch term {
    case .text(let text, let isCased):
      guard let found = Self.text(value) else { return false }
      let scalars = isCased ? Array(found.unicodeScalars) : Self.fold(found)
      return Self.matches(Self.tokens(text, isCased)[...], scalars[...])
    case .number(let number):
      if let text = value.string { return Array(text.utf8) == Array(number.utf8) }
      return value.decimal != nil && value.decimal == JSONDecimal(number)
    case .bool(let bool):
      return value.bool == bool
        || value.string.map { Self.fold($0) == Self.fold(bool ? "true" : "false") } == true
    case .pattern(let pattern):
      guard let found = Self.text(value) else { return false }
      let flags =
        (pattern.ignoresCase ? "i" : "") + (pattern.isMultiline ? "m" : "")
        + (pattern.dotMatchesNewline ? "s" : "")
      let source = (flags.isEmpty ? "" : "(?\(flags))") + pattern.source
      return (try? Pattern(source, dialect: .re2).matches(found)) == true
    case .compare(let comparison, let number):
      let written = value.numberText ?? value.string ?? ""
      guard (try? JSONDocument.parse(written).root.kind) == .number,
        let left = JSONDecimal(written), let right = JSONDecimal(number)
      else { return false }
      return switch comparison {
      case .gt: left > right
      case .gte: left >= right
      case .lt: left < right
      case .lte: left <= right
      }
    case .network(let network): return value.string.map { Self.isInside($0, network) } ?? false
    case .timePart(let part, nil, let number):
      // Enough for what the generator makes.
      guard let text = value.string, text.count == 20, part == .hour else { return false }
      return Int(text.dropFirst(11).prefix(2)) == number
    default: return false
    }
  }

  /// Version 4 alone: the generator makes no other.
  private static func isInside(_ text: String, _ network: SigmaNetwork) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt8($0) }
    guard parts.count == 4, numbers.count == 4, parts.joined(separator: ".") == text,
      zip(parts, numbers).allSatisfy({ "\($1)" == $0 })
    else { return false }
    let bits = { (bytes: [UInt8]) in
      bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }.prefix(network.prefixLength)
    }
    return Array(bits(numbers)) == Array(bits(network.address))
  }

  // MARK: Values

  private static func parts(_ field: String) -> [String] {
    field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  private static func values(_ value: JSONValue, _ parts: [String]) -> [JSONValue] {
    guard !parts.isEmpty else { return [value] }
    if value.isArray { return value.elements.flatMap { values($0, parts) } }
    for count in (1...parts.count).reversed() {
      let name = parts.prefix(count).joined(separator: ".")
      guard let member = value.members.filter({ $0.name == name }).last else { continue }
      let found = values(member.value, Array(parts.dropFirst(count)))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The elements of arrays, and the arrays themselves.
  private static func flat(_ value: JSONValue) -> [JSONValue] {
    value.isArray ? value.elements.flatMap { flat($0) } + [value] : [value]
  }

  private static func strings(_ value: JSONValue) -> [JSONValue] {
    switch value.kind {
    case .string: [value]
    case .array: value.elements.flatMap { strings($0) }
    case .object: value.members.flatMap { strings($0.value) }
    default: []
    }
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value.kind {
    case .null: nil
    case .string: value.string
    case .number: value.numberText
    case .bool: value.bool == true ? "true" : "false"
    case .array, .object: value.json
    }
  }

  // MARK: Text

  private enum Token: Equatable { case any, one, scalar(Unicode.Scalar) }

  private static func tokens(_ text: SigmaText, _ isCased: Bool) -> [Token] {
    text.parts.flatMap { part -> [Token] in
      switch part {
      case .any: [.any]
      case .one: [.one]
      case .literal(let literal):
        (isCased ? Array(literal.unicodeScalars) : fold(literal)).map { .scalar($0) }
      case .placeholder: []
      }
    }
  }

  private static func matches(_ tokens: ArraySlice<Token>, _ text: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    guard let first = tokens.first else { return text.isEmpty }
    let rest = tokens.dropFirst()
    switch first {
    case .any: return (0...text.count).contains { matches(rest, text.dropFirst($0)) }
    case .one: return !text.isEmpty && matches(rest, text.dropFirst())
    case .scalar(let scalar): return text.first == scalar && matches(rest, text.dropFirst())
    }
  }

  /// Lower case by code point, which is folding for the letters of the generator.
  private static func fold(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      let lower = Array(scalar.properties.lowercaseMapping.unicodeScalars)
      return lower.count == 1 ? lower[0] : scalar
    }
  }
}
