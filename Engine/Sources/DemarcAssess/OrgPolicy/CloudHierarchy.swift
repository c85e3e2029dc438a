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
      describe(resource)
    }
    var seen: Set<String> = []
    for resource in resources {
      guard let node = Self.node(ofAccount: resource.account), seen.insert(node).inserted else {
        continue
      }
      nodes.add(chain: [nodes.name(of: node)] + coverage.ancestors(of: resource.account))
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

  private mutating func describe(_ resource: Resource) {
    guard let node = ResourceHierarchy.node(in: resource.id) else { return }
    let document = resource.document
    switch resource.type.dropFirst(Self.manager.count) {
    case "Project":
      let id = document["projectId"]?.string
      let number = number(of: document, node)
      if let number, let id { nodes.addProject(number: number, id: id) }
      titles[nodes.name(of: node)] = id ?? document["displayName"]?.string
    case "Folder", "Organization":
      titles[node] = document["displayName"]?.string
    default: return
    }
    if let parent = parent(of: document) { nodes.add(node, parent: parent) }
    if titles[nodes.name(of: node)] == nil { titles[nodes.name(of: node)] = "" }
  }

  /// Version 1 holds `projectNumber`, version 3 the name.
  private func number(of project: JSONValue, _ node: String) -> String? {
    let written =
      project["projectNumber"]?.string ?? project["projectNumber"]?.int64.map(String.init)
      ?? project["name"]?.string.flatMap { ResourceHierarchy.node(in: $0) }.map {
        String($0.dropFirst("projects/".count))
      } ?? String(node.dropFirst("projects/".count))
    return Int64(written) == nil ? nil : written
  }

  /// Version 1 writes `{type, id}`, later ones `folders/2`.
  private func parent(of document: JSONValue) -> String? {
    guard let parent = document["parent"] else { return nil }
    if let written = parent.string { return ResourceHierarchy.node(in: written) }
    guard let type = parent["type"]?.string, let id = parent["id"]?.string else { return nil }
    return "\(type)s/\(id)"
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
