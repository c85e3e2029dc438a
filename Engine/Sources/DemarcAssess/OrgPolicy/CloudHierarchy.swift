internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel
public import OrgPolicyEngine

/// Organisation, folders, projects and their tags, as exports of Google Cloud show them.
public struct CloudHierarchy: Sendable {
  public private(set) var nodes = ResourceHierarchy()
  public private(set) var tags = TagBindings.unknown
  /// Nodes by the name they are kept under, sorted.
  public private(set) var organisations: [String] = []
  public private(set) var folders: [String] = []
  public private(set) var projects: [String] = []
  private var titles: [String: String] = [:]
  /// Tags bound to a resource itself, by its full name.
  private var resourceTags: [String: [Tag]] = [:]

  init() {}

  init(_ resources: [Resource], coverage: Coverage) {
    for resource in resources where resource.type.hasPrefix(Self.manager) {
      describe(resource, coverage)
    }
    var seen: Set<String> = []
    for resource in resources {
      guard let node = Self.node(ofAccount: resource.account), seen.insert(node).inserted else {
        continue
      }
      nodes.add(chain: coverage.nodeChain(of: resource.account))
    }
    var known: Set<String> = []
    for node in seen { known.formUnion(nodes.chain(of: node)) }
    for node in titles.keys { known.formUnion(nodes.chain(of: node)) }
    let sorted = known.sorted { Self.order($0) < Self.order($1) }
    organisations = sorted.filter { $0.hasPrefix("organizations/") }
    folders = sorted.filter { $0.hasPrefix("folders/") }
    projects = sorted.filter { $0.hasPrefix("projects/") }
    bindTags(resources)
  }

  /// What the node calls itself; empty where no export says it.
  public func title(of node: String) -> String { titles[nodes.name(of: node)] ?? "" }

  /// Tags bound to a resource itself, by its full name.
  func tags(ofResource name: String) -> [Tag]? { resourceTags[name] }

  /// `projects/3` for the account of a resource, which is a project's number or id, or a node above.
  static func node(ofAccount account: String) -> String? {
    guard !account.isEmpty else { return nil }
    return account.contains("/") ? account : "projects/\(account)"
  }

  // MARK: Nodes

  private static let manager = "cloudresourcemanager.googleapis.com/"

  /// Numbers in their order, names behind them.
  private static func order(_ node: String) -> (String, Int, String) {
    let last = node.split(separator: "/").last.map(String.init) ?? node
    return (String(node.prefix { $0 != "/" }), Int(last) ?? Int.max, last)
  }

  /// Takes what a node calls itself; what stands above it, the import has found out.
  private mutating func describe(_ resource: Resource, _ coverage: Coverage) {
    guard let named = ResourceHierarchy.node(in: resource.id) else { return }
    let chain = coverage.nodeChain(of: named)
    let node = chain.first ?? named
    var title = resource.document["displayName"]?.string
    switch resource.type.dropFirst(Self.manager.count) {
    case "Project":
      if let id = resource.document["projectId"]?.string {
        let number = String(node.dropFirst("projects/".count))
        if Int64(number) != nil { nodes.addProject(number: number, id: id) }
        title = id
      }
    case "Folder", "Organization": break
    default: return
    }
    nodes.add(chain: chain)
    titles[nodes.name(of: node)] = title ?? ""
  }

  // MARK: Tags

  private mutating func bindTags(_ resources: [Resource]) {
    var values: [String: Tag] = [:]
    var keys: [String: String] = [:]
    for resource in resources where resource.type == Self.manager + "TagKey" {
      if let id = resource.document["name"]?.string {
        keys[id] = resource.document["namespacedName"]?.string
      }
    }
    for resource in resources where resource.type == Self.manager + "TagValue" {
      guard let id = resource.document["name"]?.string else { continue }
      let keyID = resource.document["parent"]?.string
      values[id] = Self.tag(
        resource.document["namespacedName"]?.string, id: id, keyID: keyID,
        key: keyID.flatMap { keys[$0] }, value: resource.document["shortName"]?.string)
    }
    for resource in resources where resource.type == Self.manager + "TagBinding" {
      guard let parent = resource.document["parent"]?.string else { continue }
      let id = resource.document["tagValue"]?.string
      let named = resource.document["tagValueNamespacedName"]?.string
      let tag =
        id.flatMap { values[$0] } ?? Self.tag(named, id: id, keyID: nil, key: nil, value: nil)
      if let node = ResourceHierarchy.node(in: parent) {
        tags.bind(tag, to: node)
      } else {
        // A binding of any resource shows that bindings were exported.
        if !tags.isKnown { tags = TagBindings() }
        resourceTags[parent, default: []].append(tag)
      }
    }
  }

  /// A tag out of `123/env/prod`, filled up by what else is known.
  private static func tag(
    _ namespaced: String?, id: String?, keyID: String?, key: String?, value: String?
  ) -> Tag {
    let parts = namespaced?.split(separator: "/") ?? []
    let whole = parts.count > 2
    return Tag(
      key: whole ? parts.dropLast().joined(separator: "/") : key,
      value: whole ? parts.last.map(String.init) : value, keyID: keyID, valueID: id)
  }
}
