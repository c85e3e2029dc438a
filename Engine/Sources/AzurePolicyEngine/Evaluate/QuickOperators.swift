import DemarcJSON

/// The common comparisons on the bytes of a document, without making values or texts of them.
extension Operators {
  /// What `holds` says of a value of a document; nil where it takes the long way.
  static func quick(
    _ json: JSONValue?, _ comparison: Comparison, _ operand: Comparand
  ) -> Bool? {
    switch comparison {
    case .exists: operand.flag.map { (json?.isNull ?? true) != $0 }
    case .equals: equal(json, operand)
    case .notEquals: equal(json, operand).map { !$0 }
    case .in: isElement(json, operand)
    case .notIn: isElement(json, operand).map { !$0 }
    case .like: like(json, operand)
    case .notLike: like(json, operand).map { !$0 }
    case .contains: contains(json, operand)
    case .notContains: contains(json, operand).map { !$0 }
    default: nil
    }
  }

  private static func equal(_ json: JSONValue?, _ operand: Comparand) -> Bool? {
    guard let json else { return operand.folded?.isEmpty ?? false }
    switch json.kind {
    case .null: return operand.folded?.isEmpty ?? false
    case .bool: return operand.flag == json.bool
    case .number: return equal(PolicyValue(json), operand)
    case .array, .object: return operand.folded == nil ? nil : false
    case .string:
      guard operand.folded != nil else { return false }
      return json.withUTF8 { TextFold.isSame($0, operand.bytes) } ?? nil
    }
  }

  private static func isElement(_ json: JSONValue?, _ operand: Comparand) -> Bool? {
    guard operand.value.isArray else { return nil }
    if let texts = operand.texts, let json, json.isString {
      return json.withUTF8 { texts.contains($0) } ?? nil
    }
    for element in operand.elements {
      guard let isEqual = equal(json, element) else { return nil }
      if isEqual { return true }
    }
    return false
  }

  private static func like(_ json: JSONValue?, _ operand: Comparand) -> Bool? {
    guard let pattern = operand.pattern else { return nil }
    guard let json, !json.isNull else { return pattern.isEmpty }
    return json.withUTF8 { TextFold.isASCII($0) ? pattern.matches($0) : nil } ?? nil
  }

  private static func contains(_ json: JSONValue?, _ operand: Comparand) -> Bool? {
    guard operand.folded != nil else { return nil }
    guard let json, !json.isNull else { return operand.bytes.isEmpty }
    return json.withUTF8 { text in
      guard TextFold.isASCII(text) else { return nil }
      return TextFold.find(operand.bytes[...], in: text, from: 0, to: text.count) != nil
    } ?? nil
  }
}
