/// A field name taken apart, before any alias is looked up.
enum FieldName: Hashable, Sendable {
  case type, name, fullName, kind, location, id, tags
  case tag(String)
  /// A path that every resource may have: `identity.type`.
  case common(String)
  /// `Microsoft.Storage/storageAccounts/sku.name`.
  case alias(String)
  /// Anything else: no name that Azure knows.
  case bare(String)

  init(_ text: String) {
    let lower = text.lowercased()
    switch lower {
    case "type": self = .type
    case "name": self = .name
    case "fullname": self = .fullName
    case "kind": self = .kind
    case "location": self = .location
    case "id": self = .id
    case "tags": self = .tags
    default:
      if let tag = FieldName.tagName(text, lower) {
        self = .tag(tag)
      } else if lower.hasPrefix("identity.") || lower == "identity" {
        self = .common(text)
      } else if text.contains("/") {
        self = .alias(text)
      } else {
        self = .bare(text)
      }
    }
  }

  /// `tags.x`, `tags[x]`, `tags['a.b']`, `tags['''q''']`.
  private static func tagName(_ text: String, _ lower: String) -> String? {
    if lower.hasPrefix("tags.") { return String(text.dropFirst(5)) }
    guard lower.hasPrefix("tags["), lower.hasSuffix("]"), lower != "tags[*]" else { return nil }
    let inner = text.dropFirst(5).dropLast()
    guard inner.count >= 2, inner.hasPrefix("'"), inner.hasSuffix("'") else { return String(inner) }
    return FieldPath.unquote(inner.dropFirst().dropLast())
  }
}
