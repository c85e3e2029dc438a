internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel
internal import OrgPolicyEngine

/// The assets of exports, as constraints look them up.
struct GovernedAssets: GovernedEstate {
  private struct Key: Hashable {
    var node: String
    var type: String
  }

  /// In the order of the exports.
  let assets: [GovernedAsset]
  private let byName: [String: [Int]]
  private let byType: [Key: [Int]]
  private let coverage: Coverage
  private let accounts: [String: String]

  init(_ resources: [Resource], _ hierarchy: CloudHierarchy, coverage: Coverage) {
    var assets: [GovernedAsset] = []
    var byName: [String: [Int]] = [:]
    var byType: [Key: [Int]] = [:]
    var accounts: [String: String] = [:]
    var chains: [String: [String]] = [:]
    let tagsKnown = hierarchy.tags.isKnown
    assets.reserveCapacity(resources.count)
    for resource in resources {
      let node = CloudHierarchy.node(ofAccount: resource.account) ?? ""
      let chain = chains[node] ?? (node.isEmpty ? [] : hierarchy.nodes.chain(of: node))
      chains[node] = chain
      if let place = chain.first { accounts[place] = resource.account }
      byName[resource.id, default: []].append(assets.count)
      byType[Key(node: chain.first ?? "", type: resource.type), default: []].append(assets.count)
      assets.append(
        GovernedAsset(
          name: resource.id, type: resource.type, nodes: chain, location: resource.region,
          document: resource.unexported.isEmpty ? resource.document : nil,
          tags: hierarchy.tags(ofResource: resource.id) ?? (tagsKnown ? [] : nil)))
    }
    self.assets = assets
    self.byName = byName
    self.byType = byType
    self.accounts = accounts
    self.coverage = coverage
  }

  func asset(named name: String, types: [String]) -> GovernedAsset? {
    byName[name]?.lazy.map { assets[$0] }.first { types.contains($0.type) }
  }

  func assets(ofType type: String, besides asset: GovernedAsset) -> [GovernedAsset] {
    let key = Key(node: asset.nodes.first ?? "", type: type)
    return (byType[key] ?? []).lazy.map { assets[$0] }.filter { $0.name != asset.name }
  }

  func isComplete(_ type: String, around asset: GovernedAsset) -> Bool {
    guard let node = asset.nodes.first, let account = accounts[node] else { return false }
    return coverage.covers(.gcp, account: account, type: type)
  }
}
