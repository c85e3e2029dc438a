/// Ids of scopes and resources as they are compared: folded to lower case, without a trailing
/// slash.
enum ScopePath {
  static func fold(_ id: String) -> String {
    var folded = id.lowercased()
    while folded.utf8.count > 1, folded.hasSuffix("/") { folded.removeLast() }
    return folded
  }

  /// Whether `id` is `scope` or stands below it; both folded.
  static func contains(_ scope: String, _ id: String) -> Bool {
    if scope == "/" { return true }
    guard id.hasPrefix(scope) else { return false }
    let end = scope.utf8.count
    return id.utf8.count == end || id.utf8[id.utf8.index(id.startIndex, offsetBy: end)] == slash
  }

  /// `/subscriptions/x` of a folded id; nil when it names none.
  static func subscription(_ id: String) -> String? { prefix(id, slashes: 3, "/subscriptions/") }

  /// `/subscriptions/x/resourcegroups/y` of a folded id; nil when it names none.
  static func resourceGroup(_ id: String) -> String? {
    guard let subscription = subscription(id) else { return nil }
    let rest = id.utf8.dropFirst(subscription.utf8.count)
    let word = "/resourcegroups/".utf8
    guard rest.starts(with: word), rest.count > word.count else { return nil }
    let name = rest.dropFirst(word.count).prefix { $0 != slash }
    return String(id[..<name.endIndex])
  }

  /// The folded name of a management group whose id this is.
  static func managementGroup(_ id: String) -> String? {
    let start = "/providers/microsoft.management/managementgroups/"
    guard id.hasPrefix(start) else { return nil }
    let name = id.dropFirst(start.count)
    return name.isEmpty || name.contains("/") ? nil : String(name)
  }

  /// Whether a scope is that of a resource rather than of something that holds resources.
  static func isFine(_ scope: String) -> Bool {
    guard let subscription = subscription(scope) else {
      return managementGroup(scope) == nil && scope != "/"
    }
    return scope != subscription && scope != resourceGroup(scope)
  }

  /// The last part of an id.
  static func lastName(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }

  /// What stands before `/providers/<type>/<name>` at the end of an id: the scope of an extension.
  static func scope(of id: String, before type: String) -> String? {
    let marker = "/providers/\(type)/"
    let folded = Array(id.utf8.map(lower))
    let wanted = Array(marker.utf8.map(lower))
    guard folded.count > wanted.count else { return nil }
    var at = folded.count - wanted.count
    while at >= 0 {
      if folded[at] == slash, folded[at..<(at + wanted.count)].elementsEqual(wanted) {
        return at == 0 ? "/" : String(decoding: id.utf8.prefix(at), as: UTF8.self)
      }
      at -= 1
    }
    return nil
  }

  private static let slash = UInt8(ascii: "/")

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The part before the given slash, where the id begins with `start`.
  private static func prefix(_ id: String, slashes: Int, _ start: String) -> String? {
    guard id.hasPrefix(start), id.utf8.count > start.utf8.count else { return nil }
    var seen = 0
    var at = id.startIndex
    let text = id.utf8
    while at < text.endIndex {
      if text[at] == slash {
        seen += 1
        if seen == slashes { break }
      }
      at = text.index(after: at)
    }
    return String(id[..<at])
  }
}
