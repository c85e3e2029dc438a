import AzurePolicyEngine
import DemarcJSON

/// What `modify` and `append` would write to a resource.
enum Writes {
  /// Folded field names that the details write or remove; empty for other effects.
  static func fields(of effect: AzureEffect?, _ details: JSONValue?) -> Set<String> {
    guard let details, effect == .modify || effect == .append else { return [] }
    return Set(entries(details).compactMap { $0.member("field")?.string.map(fold) })
  }

  /// Field and value as text of every operation; a removal has no value.
  static func values(_ details: JSONValue) -> [String: String] {
    var values: [String: String] = [:]
    for entry in entries(details) {
      guard let field = entry.member("field")?.string.map(fold) else { continue }
      let isRemoval = entry.member("operation")?.string?.lowercased() == "remove"
      values[field] = isRemoval ? "" : entry.member("value")?.json ?? ""
    }
    return values
  }

  /// Whether a policy insists on its value rather than giving way.
  static func insists(_ effect: AzureEffect?, _ details: JSONValue?) -> Bool {
    guard effect == .modify else { return true }
    let text = details?.member("conflictEffect")?.string?.lowercased()
    return text == nil || text == "deny"
  }

  private static func entries(_ details: JSONValue) -> [JSONValue] {
    if details.isArray { return Array(details.elements) }
    return details.member("operations").map { Array($0.elements) } ?? []
  }

  /// `tags.a`, `tags[a]` and `tags['a']` are one field.
  private static func fold(_ field: String) -> String {
    let folded = field.lowercased()
    guard folded.hasPrefix("tags") else { return folded }
    let name = folded.dropFirst(4).filter { !"[]'.".contains($0) }
    return "tags." + name
  }
}
