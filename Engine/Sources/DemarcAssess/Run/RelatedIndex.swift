internal import DemarcEstate
internal import DemarcModel

/// The resources that rules look up, once all exports are read.
struct RelatedIndex: RelatedResources {
  private struct Key: Hashable {
    var cloud: Cloud
    var account: String
    var type: String
  }

  private var found: [Key: [Resource]] = [:]
  private let coverage: Coverage
  private let cloud: Cloud

  init(_ resources: [Resource], coverage: Coverage, cloud: Cloud) {
    self.coverage = coverage
    self.cloud = cloud
    for resource in resources where resource.cloud == cloud {
      let key = Key(
        cloud: cloud, account: resource.account.lowercased(), type: resource.type.lowercased())
      found[key, default: []].append(resource)
    }
  }

  func resources(ofType type: String, account: String) -> [Resource]? {
    let key = Key(cloud: cloud, account: account.lowercased(), type: type.lowercased())
    if let resources = found[key] { return resources }
    return coverage.covers(cloud, account: account, type: type) ? [] : nil
  }
}
