internal import DemarcEstate

/// The call that gives every resource of one type at and below one scope.
struct AzureFetchStep: Hashable {
  enum Call: Hashable {
    /// Rows of one table of Resource Graph, of one subscription.
    case graph(table: String, subscription: String)
    /// A list of one subscription; what comes from above it is left out.
    case subscription(path: String)
    /// A list of what hangs on one resource.
    case list(path: String)
    /// The one resource of its type that can be there.
    case item(path: String)
    /// A list below each resource of another type that the subscription has.
    case each(Parents)
  }

  struct Parents: Hashable {
    var type: String
    var table: String
    var subscription: String
    /// The last word of the type asked for.
    var child: String
  }

  /// In the provider's spelling.
  let type: String
  /// What the answer covers.
  let scope: String
  let call: Call
  /// Nil: the provider has to be asked.
  let version: String?

  /// Nil when no call can be written: a type or scope that is none, or parents that cannot be found.
  init?(type: String, scope: String, table: AzureTypeTable) {
    let entry = table.entry(type)
    let type = entry?.type ?? type
    guard Self.isType(type), Self.isScope(scope) else { return nil }
    let plain = type.last == "/" ? String(type.dropLast()) : type
    let subscription = AzureID.subscription(of: scope)
    let whole = "/subscriptions/\(subscription)"
    var listing = entry?.listing ?? .parent
    if entry == nil, plain.split(separator: "/").count == 2, AzureID.level(of: scope) != .other {
      listing = .subscription(path: plain)
    }
    self.type = plain
    version = entry?.apiVersion
    switch listing {
    case .graph(let table):
      guard Self.isSubscription(subscription) else { return nil }
      (self.scope, call) = (whole, .graph(table: table, subscription: subscription))
    case .subscription(let path):
      guard Self.isSubscription(subscription) else { return nil }
      (self.scope, call) = (whole, .subscription(path: "\(whole)/providers/\(path)"))
    case .item(let name):
      let place = Self.place(of: plain, at: scope)
      (self.scope, call) = (place, .item(path: "\(place)/\(name)"))
    case .parent where Self.needsParents(plain, at: scope):
      guard Self.isSubscription(subscription),
        let parents = Self.parents(plain, subscription, table)
      else { return nil }
      (self.scope, call) = (whole, .each(parents))
    case .parent:
      let place = Self.place(of: plain, at: scope)
      (self.scope, call) = (place, .list(path: place))
    }
  }

  /// Where resources of a type stand, given that place, one of them, or what they hang on.
  private static func place(of type: String, at scope: String) -> String {
    for known in [scope, String(AzureID.collection(of: scope))] {
      let parent = String(AzureID.collection(of: known))
      let short = AzureID.collection(of: type, at: parent)
      if AzureID.folded(short) == AzureID.folded(known) { return known }
      // `…/providers/Microsoft.X/y` has two words after what it hangs on.
      let end = AzureID.folded("/providers/\(type)")
      if type.split(separator: "/").count == 2, AzureID.folded(known).hasSuffix(end) {
        return known
      }
    }
    return AzureID.collection(of: type, at: scope)
  }

  private static func needsParents(_ type: String, at scope: String) -> Bool {
    type.split(separator: "/").count > 2 && AzureID.level(of: scope) != .other
  }

  private static func parents(
    _ type: String, _ subscription: String, _ table: AzureTypeTable
  ) -> Parents? {
    guard let slash = type.lastIndex(of: "/") else { return nil }
    let parent = String(type[..<slash])
    let entry = table.entry(parent)
    // What Resource Graph does not hold cannot be listed, and would be taken for absent.
    guard entry?.graphTable != nil || entry == nil && parent.split(separator: "/").count == 2
    else { return nil }
    return Parents(
      type: parent, table: entry?.graphTable ?? "resources", subscription: subscription,
      child: String(type[type.index(after: slash)...]))
  }

  // MARK: What may be written

  private static func isType(_ type: String) -> Bool {
    let parts = type.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.dropLast().allSatisfy { !$0.isEmpty }
      && type.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
  }

  private static func isSubscription(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy(isWord)
  }

  /// Names may hold anything but what ends a shell's word for good.
  private static func isScope(_ scope: String) -> Bool {
    (scope.hasPrefix("/subscriptions/") || scope.hasPrefix("/providers/"))
      && !scope.hasSuffix("/") && !scope.utf8.contains(0)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension AzureFetchStep {
  private static let host = "https://management.azure.com"

  /// The command for a person, ready to be pasted; its answer says what it covers, names allowing.
  var command: String {
    switch call {
    case .graph(let table, let subscription):
      return Self.query(subscription, "\(table) | where type =~ '\(type)' | order by id asc")
        + stating("value:data,skip_token:skip_token") + " --output json"
    case .subscription(let path), .list(let path):
      return get(path) + stating("value:value,nextLink:nextLink")
    case .item(let path): return get(path) + stating("value:[@]")
    case .each(let parents):
      let query = "\(parents.table) | where type =~ '\(parents.type)' | project id"
      return Self.query(parents.subscription, query) + " --query 'data[].id' --output tsv"
        + " | while IFS= read -r id; do az rest --method get"
        + " --url \"\(Self.host)$id/\(parents.child)?api-version=\(asked)\"; done"
    }
  }

  private func get(_ path: String) -> String {
    "az rest --method get --url \"\(Self.host)\(ShellText.path(path))?api-version=\(asked)\""
  }

  /// Puts the statement around an answer (JMESPath); not for names that would have to be quoted twice.
  private func stating(_ members: String) -> String {
    guard ShellText.quoted(scope) == scope else { return "" }
    return " --query \"{covers:[{type:'\(type)',scope:'\(scope)'}],\(members)}\""
  }

  private static func query(_ subscription: String, _ text: String) -> String {
    "az graph query --subscriptions \(subscription) --first 1000 --graph-query \"\(text)\""
  }

  /// The version, or the command that asks for the newest.
  private var asked: String {
    if let version { return version }
    let parts = type.split(separator: "/", maxSplits: 1)
    return "$(az provider show --namespace \(parts[0]) --query"
      + " \"resourceTypes[?resourceType=='\(parts[1])'].apiVersions[0]\" --output tsv)"
  }

  /// The line of the script; `file` is a name without an ending.
  func line(_ file: String) -> String {
    let words: [String]
    switch call {
    case .graph(let table, let subscription): words = ["graph", file, type, subscription, table]
    case .subscription(let path):
      words = ["below", file, type, scope, ShellText.path(path), version ?? ""]
    case .list(let path): words = ["list", file, type, scope, ShellText.path(path), version ?? ""]
    case .item(let path): words = ["item", file, type, scope, ShellText.path(path), version ?? ""]
    case .each(let parents):
      words = [
        "each", file, type, parents.subscription, parents.table, parents.type, parents.child,
        version ?? "",
      ]
    }
    return words.map(ShellText.quoted).joined(separator: " ")
  }
}
