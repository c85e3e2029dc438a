public import DemarcJSON

/// Values of a document that are not known yet, as those of a template before its deployment.
///
/// Such a value is null and bears a mark, which JSON text has no place for. A rule that reads it gets no
/// verdict unless its other conditions decide: the outcome is `noEvidence`, with the mark's reason.
public enum AzureUnknown {
  private static let prefix = "? "

  /// The tag to give a null so that it stands for what is not known.
  package static func mark(_ reason: String) -> String { prefix + reason }

  /// Why a value is not known; nil for every other value, null included.
  public static func reason(of value: JSONValue) -> String? {
    guard value.isNull, let tag = value.tag, tag.hasPrefix(prefix) else { return nil }
    return String(tag.dropFirst(prefix.count))
  }

  /// Why something below a value is not known; nil where all of it is.
  static func reason(below value: JSONValue) -> String? {
    guard value.document.isTagged else { return nil }
    switch value.kind {
    case .null: return reason(of: value)
    case .array:
      for element in value.elements { if let found = reason(below: element) { return found } }
    case .object:
      for member in value.members { if let found = reason(below: member.value) { return found } }
    default: break
    }
    return nil
  }

  /// Every mark inside a value: its reason by JSON pointer.
  public static func reasons(in value: JSONValue) -> [String: String] {
    guard value.document.isTagged else { return [:] }
    var found: [String: String] = [:]
    collect(value, "", &found)
    return found
  }

  private static func collect(
    _ value: JSONValue, _ path: String, _ found: inout [String: String]
  ) {
    switch value.kind {
    case .null: if let reason = reason(of: value) { found[path] = reason }
    case .array:
      for (index, element) in value.elements.enumerated() {
        collect(element, path + JSONPointer(tokens: ["\(index)"]).description, &found)
      }
    case .object:
      for member in value.members {
        collect(member.value, path + JSONPointer(tokens: [member.name]).description, &found)
      }
    default: break
    }
  }

  /// A document once more with marks at places where it has null or nothing: for whoever makes a changed
  /// copy of a document, as copies lose their marks.
  ///
  /// - Parameter reasons: by JSON pointer. A pointer whose parent is gone, or that leads to a value, is
  ///   passed over.
  public static func marked(_ value: JSONValue, _ reasons: [String: String]) -> JSONValue {
    guard !reasons.isEmpty else { return value }
    var builder = JSONBuilder(keepsPlaces: true)
    var marks = Marks(reasons: reasons)
    for pointer in reasons.keys.sorted() {
      guard let tokens = JSONPointer(pointer)?.tokens, let name = tokens.last else { continue }
      marks.names[JSONPointer(tokens: tokens.dropLast()).description, default: []].append(name)
    }
    marks.copy(value, "", &builder)
    return builder.finish().root
  }

  private struct Marks {
    let reasons: [String: String]
    /// Names of marked members by the pointer of their object.
    var names: [String: [String]] = [:]

    init(reasons: [String: String]) { self.reasons = reasons }

    func copy(_ value: JSONValue, _ path: String, _ builder: inout JSONBuilder) {
      func below(_ token: String) -> String { path + JSONPointer(tokens: [token]).description }
      switch value.kind {
      case .null:
        builder.null(at: value.position, tag: value.tag ?? reasons[path].map(AzureUnknown.mark))
      case .array:
        builder.beginArray(at: value.position)
        for (index, element) in value.elements.enumerated() {
          copy(element, below("\(index)"), &builder)
        }
        builder.endArray()
      case .object:
        builder.beginObject(at: value.position)
        var missing = names[path] ?? []
        for member in value.members {
          missing.removeAll { $0 == member.name }
          builder.key(member.name, at: member.position)
          copy(member.value, below(member.name), &builder)
        }
        for name in missing {
          builder.key(name, at: value.position)
          builder.null(at: value.position, tag: reasons[below(name)].map(AzureUnknown.mark))
        }
        builder.endObject()
      default: builder.value(value)
      }
    }
  }
}

extension PolicyValue {
  /// A value that is not known: no document and no function gives this form of number.
  package static func unknown(_ reason: String) -> PolicyValue { .real(.nan, reason) }

  /// Why the value is not known; nil when it is.
  package var unknownReason: String? {
    if case .real(let value, let reason) = self, value.isNaN { return reason }
    return nil
  }

  /// Why the value, or something inside it, is not known.
  package var unknownInside: String? {
    switch self {
    case .real: return unknownReason
    case .document(let json): return AzureUnknown.reason(below: json)
    case .array(let elements):
      for element in elements { if let found = element.unknownInside { return found } }
    case .object(let members):
      for member in members { if let found = member.value.unknownInside { return found } }
    default: break
    }
    return nil
  }
}
