/// Organisations, folders and projects with what stands above them.
///
/// Nodes are written `organizations/1`, `folders/2`, `projects/3` or `projects/my-project`; a
/// project's number and id are one node.
public struct ResourceHierarchy: Sendable {
  /// What is known above a node.
  enum Parent: Hashable, Sendable {
    case node(String)
    /// Nothing stands above it.
    case root
  }

  private var parents: [String: Parent] = [:]
  /// From each other name of a node to the one it is kept under.
  private var aliases: [String: String] = [:]
  /// From each node to its other names.
  private var others: [String: [String]] = [:]

  /// How many nodes a chain may have; Google Cloud allows ten levels of folders.
  public static let chainMax = 64

  public init() {}

  var isEmpty: Bool { parents.isEmpty }

  /// Places a node below another; nil says that nothing stands above it.
  public mutating func add(_ node: String, parent: String?) {
    parents[name(of: node)] = parent.map { .node(name(of: $0)) } ?? .root
  }

  /// Places each node of a chain, nearest first, as `ancestors` of an asset gives it.
  public mutating func add(chain: [String]) {
    for (node, parent) in zip(chain, chain.dropFirst()) { add(node, parent: parent) }
    if let last = chain.last, parents[name(of: last)] == nil, Self.isOrganization(last) {
      parents[name(of: last)] = .root
    }
  }

  /// Says that a project's number and id are the same project.
  public mutating func addProject(number: String, id: String) {
    let (kept, other) = ("projects/" + number, "projects/" + id)
    guard kept != other, aliases[other] != kept else { return }
    if let old = aliases[other] { others[old]?.removeAll { $0 == other } }
    aliases[other] = kept
    others[kept, default: []].append(other)
    if let parent = parents.removeValue(forKey: other), parents[kept] == nil {
      parents[kept] = parent
    }
  }

  /// The one name a node is kept under: a project's number when it is known.
  public func name(of node: String) -> String { aliases[node] ?? node }

  /// All names of a node: its own and a project's other one.
  public func names(of node: String) -> [String] {
    let kept = name(of: node)
    return [kept] + (others[kept] ?? [])
  }

  /// The node and what stands above it, nearest first.
  public func chain(of node: String) -> [String] { walk(node).chain }

  /// Whether the chain ends at an organisation or at a node with nothing above.
  public func reachesRoot(from node: String) -> Bool { walk(node).isWhole }

  private func walk(_ node: String) -> (chain: [String], isWhole: Bool) {
    var chain = [name(of: node)]
    while chain.count < Self.chainMax, let last = chain.last {
      switch parents[last] {
      case .root: return (chain, true)
      case .node(let parent):
        if chain.contains(parent) { return (chain, false) }
        chain.append(parent)
      case nil: return (chain, Self.isOrganization(last))
      }
    }
    return (chain, false)
  }

  static func isOrganization(_ node: String) -> Bool { node.hasPrefix("organizations/") }

  /// `organizations/1` for `//cloudresourcemanager.googleapis.com/organizations/1` and for itself.
  public static func node(in written: String) -> String? {
    let service = "//cloudresourcemanager.googleapis.com/"
    let short = written.hasPrefix(service) ? String(written.dropFirst(service.count)) : written
    let parts = short.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty,
      ["organizations", "folders", "projects"].contains(parts[0])
    else { return nil }
    return short
  }
}
