public import DemarcModel

/// Finds the resource of an estate that an event speaks of.
///
/// Logs call resources by ARN, by id, by a path without its host, or by a bare name. A name counts only
/// where a single resource of the estate, in the event's account if it says one, ends in it.
public struct ResourceNames: Sendable {
  /// A resource as far as it is needed here.
  struct Entry: Hashable, Sendable {
    var id: String
    var type: String
    var account: String
    var region: String
  }

  private var entries: [Entry] = []
  private var byID: [String: Int] = [:]
  /// Indices of entries by the last part of their id, in lower case.
  private var byName: [String: [Int]] = [:]

  public init() {}

  public init(_ resources: some Sequence<Resource>) {
    for resource in resources { add(resource) }
  }

  public mutating func add(_ resource: Resource) {
    let key = Self.normal(resource.id)
    guard byID[key] == nil else { return }
    byID[key] = entries.count
    for name in Set([Self.name(of: key), resource.name.lowercased()]) where !name.isEmpty {
      byName[name, default: []].append(entries.count)
    }
    entries.append(
      Entry(
        id: resource.id, type: resource.type, account: resource.account, region: resource.region))
  }

  public var count: Int { entries.count }

  /// The resource that an event names, and where it is.
  func find(_ resource: AlertResource, account: String?, cloud: Cloud?) -> Entry? {
    let key = Self.normal(resource.id)
    if let index = byID[key] { return entries[index] }
    let candidates = byName[Self.name(of: key)] ?? []
    let fitting = candidates.filter { index in
      let entry = entries[index]
      guard account == nil || entry.account.isEmpty || entry.account == account else {
        return false
      }
      // A path that was not found as a whole must at least end the id it is taken for.
      return !key.contains("/") || Self.normal(entry.id).hasSuffix("/" + key)
        || Self.normal(entry.id).hasSuffix(":" + key)
    }
    guard fitting.count > 1 else { return fitting.first.map { entries[$0] } }
    let typed = fitting.filter { entries[$0].type == resource.type }
    return typed.count == 1 ? typed.first.map { entries[$0] } : nil
  }

  /// Azure ids and host names do not tell capitals apart; Google's logs leave out the host.
  private static func normal(_ id: String) -> String {
    var text = Substring(id.lowercased())
    if text.hasPrefix("//"), let slash = text.dropFirst(2).firstIndex(of: "/") {
      text = text[text.index(after: slash)...]
    }
    while text.hasPrefix("/") { text.removeFirst() }
    while text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }

  private static func name(of key: String) -> String {
    let tail = key.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
    return tail.map { String(key[key.index(after: $0)...]) } ?? key
  }
}
