/// Parts of Azure resource ids, which are compared without regard to case.
public enum AzureID {
  /// In lower case and without slashes at the end: two ids or types are the same if these are.
  public static func folded(_ text: String) -> String {
    var folded = text.lowercased()[...]
    while folded.last == "/", folded.utf8.count > 1 { folded.removeLast() }
    return String(folded)
  }

  /// The id without its last name, which everything begins with that one REST list can give.
  ///
  /// `…/providers/Microsoft.Sql/servers/a/databases/b` stands in `…/servers/a/databases`.
  public static func collection(of id: String) -> Substring {
    id.lastIndex(of: "/").map { id[..<$0] } ?? ""
  }

  /// `<id>` of `/subscriptions/<id>/…`; empty for what belongs to a tenant or a management group.
  public static func subscription(of id: some StringProtocol) -> String {
    let parts = id.split(separator: "/", maxSplits: 2)
    guard parts.count > 1, id.first == "/", parts[0].lowercased() == "subscriptions" else {
      return ""
    }
    return String(parts[1])
  }

  /// What kind of place an id names.
  public enum Level: Hashable, Sendable {
    case subscription, resourceGroup, other
  }

  /// Whether an id is a subscription's, a resource group's, or another.
  public static func level(of id: some StringProtocol) -> Level {
    let parts = id.split(separator: "/")
    guard parts.count == 2 || parts.count == 4, id.first == "/",
      parts[0].lowercased() == "subscriptions"
    else { return .other }
    if parts.count == 2 { return .subscription }
    return parts[2].lowercased() == "resourcegroups" ? .resourceGroup : .other
  }

  /// `…/providers/Microsoft.Sql/servers/a/databases/b` is `Microsoft.Sql/servers/databases`; nil where
  /// no provider is named.
  public static func type(of id: String) -> String? {
    let parts = id.split(separator: "/")
    guard let at = parts.lastIndex(where: { $0.lowercased() == "providers" }), at + 2 < parts.count
    else { return nil }
    let kinds = parts[(at + 2)...].enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    return ([parts[at + 1]] + kinds).joined(separator: "/")
  }

  /// Whether an id ends in a name, not in the last word of a type.
  private static func isResource(_ id: String) -> Bool {
    let parts = id.split(separator: "/")
    guard let at = parts.lastIndex(where: { $0.lowercased() == "providers" }) else { return false }
    return (parts.count - at) % 2 == 0
  }

  /// Where resources of a type stand that hang on another: its last word below a resource of the type
  /// before it (`…/servers/a/databases`), else below `providers` (`…/providers/Microsoft.X/y`).
  public static func collection(of type: String, at id: String) -> String {
    let type = type.last == "/" ? String(type.dropLast()) : type
    if let slash = type.lastIndex(of: "/"), isResource(id), let own = Self.type(of: id),
      folded(own) == folded(String(type[..<slash]))
    {
      return id + type[slash...]
    }
    return "\(id)/providers/\(type)"
  }
}
