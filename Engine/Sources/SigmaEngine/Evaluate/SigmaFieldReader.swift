public import DemarcJSON

/// Reads fields of events under the names that rules give them.
///
/// For group keys and counted values, which no rule compares.
public struct SigmaFieldReader: Sendable {
  private let paths: [SigmaFieldPath?]

  public init(_ names: [String]) { paths = names.map { SigmaFieldPath($0) } }

  /// The first value of each field as text, in the order of the names; nil where the event has none
  /// but null.
  ///
  /// An object, and an array without a plain value, is its compact JSON text.
  public func texts(of event: JSONValue) -> [String?] {
    // The event is held by the caller until this returns.
    let borrowed = unsafe BorrowedJSON(event)
    return paths.map { path in
      var found: [BorrowedJSON] = []
      path?.values(of: borrowed, into: &found)
      for value in found {
        if let text = Self.text(value.value) { return text }
      }
      return nil
    }
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value.kind {
    case .null: return nil
    case .string: return value.string
    case .number: return value.numberText
    case .bool: return value.bool == true ? "true" : "false"
    case .object: return value.json
    case .array:
      for element in value.elements {
        if let text = text(element) { return text }
      }
      return value.json
    }
  }
}
