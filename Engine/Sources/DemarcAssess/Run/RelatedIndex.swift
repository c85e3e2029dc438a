internal import DemarcEstate
internal import DemarcModel

/// The resources that rules look up, once all exports are read.
///
/// Each is found by the ids it lies below, so that a lookup looks at its neighbours only.
struct RelatedIndex: RelatedResources {
  private struct Key: Hashable {
    var account: String
    var type: String
  }

  private var resources: [Resource] = []
  private var byType: [Key: [Int]] = [:]
  /// By hash of type and of an id that the resource's own begins with; who asks compares.
  private var byScope: [UInt64: [Int]] = [:]
  /// Types of which an export named resources without showing them.
  private var unseen: Set<Key> = []
  private let coverage: Coverage
  private let cloud: Cloud

  init(_ all: [Resource], coverage: Coverage, cloud: Cloud) {
    self.coverage = coverage
    self.cloud = cloud
    for resource in all where resource.cloud == cloud {
      let key = Key(account: resource.account.lowercased(), type: resource.type.lowercased())
      guard resource.unexported.isEmpty else {
        unseen.insert(key)
        continue
      }
      byType[key, default: []].append(resources.count)
      let id = resource.id.lowercased()
      for end in id.indices.dropFirst() where id[end] == "/" {
        byScope[Self.hash(key.type, id[..<end]), default: []].append(resources.count)
      }
      resources.append(resource)
    }
  }

  func resources(ofType type: String, below scope: String?, account: String) -> [Resource]? {
    let key = Key(account: account.lowercased(), type: type.lowercased())
    guard !unseen.contains(key) else { return nil }
    guard let known = byType[key] else {
      return coverage.covers(cloud, account: account, type: type) ? [] : nil
    }
    guard let scope else { return known.map { resources[$0] } }
    return (byScope[Self.hash(key.type, scope.lowercased()[...])] ?? []).map { resources[$0] }
  }

  private static func hash(_ type: String, _ scope: Substring) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(type)
    hasher.combine(scope)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
