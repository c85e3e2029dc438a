/// Projects, folders and organisations as far as exports tell of them.
struct CloudHierarchy: Sendable {
  /// Whole chains by node, as `ancestors` of an asset gives them.
  private var chains: [String: [String]] = [:]
  /// What a node stands directly below, as the node itself says.
  private var parents: [String: String] = [:]
  /// Project id -> node with the number.
  private var numbered: [String: String] = [:]

  /// More than any hierarchy has; a longer way up leads in circles.
  private static let depthMax = 32

  /// `projects/42` of `42` or of the id that the project has; folders and organisations are nodes.
  func node(of account: String) -> String {
    if account.contains("/") && !account.hasPrefix("projects/") { return account }
    let name = account.hasPrefix("projects/") ? String(account.dropFirst(9)) : account
    return numbered[name] ?? "projects/\(name)"
  }

  func ancestors(of account: String) -> [String] {
    guard !account.isEmpty else { return [] }
    return Array(chain(of: account).dropFirst())
  }

  func chain(of account: String) -> [String] {
    guard !account.isEmpty else { return [] }
    var chain = [node(of: account)]
    // A chain told whole is known by the name that the asset had.
    if let told = chains[chain[0]] ?? chains["projects/\(account)"] { chain += told }
    while let last = chain.last, let parent = parents[last], chain.count < Self.depthMax,
      !chain.contains(parent)
    {
      chain.append(parent)
      if let rest = chains[parent] { chain += rest.filter { !chain.contains($0) } }
    }
    return chain
  }

  mutating func note(_ above: [String], above account: String) {
    guard !above.isEmpty, !account.isEmpty else { return }
    let node = account.contains("/") ? account : "projects/\(account)"
    // The longest counts: an older export may stop at the first folder.
    if above.count > chains[node]?.count ?? 0 { chains[node] = above }
  }

  mutating func note(parent: String, of node: String) {
    guard node != parent, parents[node] == nil else { return }
    parents[node] = parent
  }

  mutating func note(name: String, of node: String) {
    guard !name.isEmpty, node != "projects/\(name)" else { return }
    numbered[name] = node
  }

  /// Takes over what another hierarchy knows; what is known already stays.
  mutating func merge(_ other: CloudHierarchy) {
    for (node, above) in other.chains { note(above, above: node) }
    parents.merge(other.parents) { own, _ in own }
    numbered.merge(other.numbered) { own, _ in own }
  }
}
