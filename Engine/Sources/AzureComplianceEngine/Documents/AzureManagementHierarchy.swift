import DemarcJSON

/// Which management group stands below which, and which subscription below which group.
public struct AzureManagementHierarchy: Sendable {
  /// Folded name of a group -> folded name of its parent.
  private var parents: [String: String] = [:]
  /// Folded id of a subscription -> folded name of its group.
  private var groups: [String: String] = [:]

  /// Whether any export says anything about it.
  public var isKnown: Bool { !parents.isEmpty || !groups.isEmpty }

  /// Number of groups that have a parent.
  public var groupCount: Int { parents.count }
  /// Number of subscriptions that have a group.
  public var subscriptionCount: Int { groups.count }

  /// Names of the groups above a subscription, folded, nearest first; nil when no export says.
  ///
  /// - Parameter id: `/subscriptions/…` or the bare identifier; case does not matter.
  public func ancestors(ofSubscription id: String) -> [String]? {
    let folded = id.lowercased()
    let key = folded.hasPrefix("/") ? folded : "/subscriptions/\(folded)"
    guard let group = groups[key] else { return nil }
    return [group] + ancestors(ofGroup: group)
  }

  /// Names of the groups above a group, folded, nearest first.
  public func ancestors(ofGroup name: String) -> [String] {
    var found: [String] = []
    var at = name.lowercased()
    // A hierarchy is six levels deep; one that goes in a circle ends here too.
    while let parent = parents[at], !found.contains(parent) {
      found.append(parent)
      at = parent
    }
    return found
  }

  mutating func place(group: String, below parent: String) {
    let group = group.lowercased()
    let parent = parent.lowercased()
    if group != parent { parents[group] = parent }
  }

  mutating func place(subscription: String, below group: String) {
    groups[ScopePath.fold(subscription)] = group.lowercased()
  }

  // MARK: Reading

  /// Reads one group with what stands below it (`az account management-group show --expand
  /// --recurse`), or one entry of a list of groups and subscriptions.
  ///
  /// Returns whether the document said anything.
  mutating func read(_ json: JSONValue) -> Bool {
    let properties = json.member("properties") ?? json
    guard
      let name = json.member("name")?.string ?? json.member("id")?.string.map(ScopePath.lastName)
    else { return false }
    var found = false
    let isSubscription = Self.isSubscription(json)
    if let parent = Self.parent(properties) {
      if isSubscription {
        place(subscription: "/subscriptions/\(name)", below: parent)
      } else {
        place(group: name, below: parent)
      }
      found = true
    }
    if let chain = properties.member("managementGroupAncestorsChain")
      ?? properties.member("details")?.member("managementGroupAncestorsChain"),
      readChain(chain, of: isSubscription ? nil : name, subscription: json)
    {
      found = true
    }
    return readChildren(of: properties, parent: name, depth: 0) || found
  }

  /// A subscription's groups as Resource Graph gives them, nearest first.
  private mutating func readChain(
    _ chain: JSONValue, of group: String?, subscription: JSONValue
  ) -> Bool {
    let names = chain.elements.compactMap { $0.member("name")?.string ?? $0.string }
    guard let first = names.first else { return false }
    if let group {
      place(group: group, below: first)
    } else if let id = subscription.member("subscriptionId")?.string {
      place(subscription: "/subscriptions/\(id)", below: first)
    } else if let id = subscription.member("id")?.string {
      place(subscription: id, below: first)
    } else {
      return false
    }
    for (child, parent) in zip(names, names.dropFirst()) { place(group: child, below: parent) }
    return true
  }

  private mutating func readChildren(of json: JSONValue, parent: String, depth: Int) -> Bool {
    guard depth < 32, let children = json.member("children"), children.isArray else { return false }
    var found = false
    for child in children.elements {
      guard
        let name = child.member("name")?.string
          ?? child.member("id")?.string.map(ScopePath.lastName)
      else { continue }
      found = true
      if Self.isSubscription(child) {
        let id = child.member("id")?.string ?? "/subscriptions/\(name)"
        place(subscription: id.hasPrefix("/") ? id : "/subscriptions/\(id)", below: parent)
      } else {
        place(group: name, below: parent)
        _ = readChildren(
          of: child.member("properties") ?? child, parent: name, depth: depth + 1)
      }
    }
    return found
  }

  static func isSubscription(_ json: JSONValue) -> Bool {
    let type = json.member("type")?.string?.lowercased() ?? ""
    if type.hasSuffix("/managementgroups") { return false }
    if type == "/subscriptions" || type == "microsoft.resources/subscriptions" { return true }
    return json.member("id")?.string?.lowercased().hasPrefix("/subscriptions/") == true
  }

  private static func parent(_ json: JSONValue) -> String? {
    let parent = json.member("parent") ?? json.member("details")?.member("parent")
    guard let parent, !parent.isNull else { return nil }
    let text = parent.member("name")?.string ?? parent.member("id")?.string ?? parent.string
    guard let text, !text.isEmpty else { return nil }
    return ScopePath.lastName(text)
  }
}
