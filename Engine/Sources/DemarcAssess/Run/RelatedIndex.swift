internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

/// The resources that rules look up, once all exports are read.
///
/// Each is found by the ids it lies below and by those it mentions, so that a lookup looks at few.
struct RelatedIndex: RelatedResources {
  private struct Key: Hashable {
    var account: String
    var type: String
  }

  private var resources: [Resource] = []
  private var byType: [Key: [Int]] = [:]
  /// By hash of type and of an id that the resource's own begins with; who asks compares.
  private var byScope: [UInt64: [Int]] = [:]
  /// By hash of type and of an id among its properties.
  private var byMention: [UInt64: [Int]] = [:]
  /// Of resources that an export names without showing them, hash of type and of each id they stand
  /// below; of the account's id too.
  private var unseen: Set<UInt64> = []
  private let coverage: Coverage
  private let cloud: Cloud

  init(_ all: [Resource], coverage: Coverage, cloud: Cloud) {
    self.coverage = coverage
    self.cloud = cloud
    for resource in all where resource.cloud == cloud {
      let key = Key(account: resource.account.lowercased(), type: resource.type.lowercased())
      let id = resource.id.lowercased()
      let above = id.indices.dropFirst().filter { id[$0] == "/" }.map { id[..<$0] } + [id[...]]
      guard resource.unexported.isEmpty else {
        unseen.insert(Self.hash(key.type, key.account[...]))
        for scope in above { unseen.insert(Self.hash(key.type, scope)) }
        continue
      }
      byType[key, default: []].append(resources.count)
      for scope in above {
        byScope[Self.hash(key.type, scope), default: []].append(resources.count)
      }
      var mentioned: Set<UInt64> = []
      Self.collectIDs(resource.document, key.type, &mentioned)
      for hash in mentioned { byMention[hash, default: []].append(resources.count) }
      resources.append(resource)
    }
  }

  func resources(_ sought: RelatedSearch) -> RelatedFound {
    let key = Key(account: sought.account.lowercased(), type: sought.type.lowercased())
    let place = sought.within ?? sought.below
    var found = byType[key] ?? []
    if let id = sought.mentioning {
      found = byMention[Self.hash(key.type, id.lowercased()[...])] ?? []
    } else if let scope = sought.below {
      found = byScope[Self.hash(key.type, scope.lowercased()[...])] ?? []
    }
    let scope = place?.lowercased()[...] ?? key.account[...]
    let account = cloud == .azure ? "/subscriptions/\(key.account)" : sought.account
    // Where the one resource sought by its full name was read, there is no other.
    let isItself = byScope[Self.hash(key.type, scope)]?.contains {
      resources[$0].id.lowercased() == scope
    }
    let isWhole =
      isItself == true
      || !unseen.contains(Self.hash(key.type, scope))
        && coverage.covers(cloud, scope: place ?? account, type: sought.type)
    return RelatedFound(resources: found.map { resources[$0] }, isWhole: isWhole)
  }

  private static func collectIDs(_ value: JSONValue, _ type: String, _ found: inout Set<UInt64>) {
    switch value.kind {
    case .object: for member in value.members { collectIDs(member.value, type, &found) }
    case .array: for element in value.elements { collectIDs(element, type, &found) }
    case .string:
      if let text = value.string, text.hasPrefix("/") {
        found.insert(hash(type, text.lowercased()[...]))
      }
    default: break
    }
  }

  private static func hash(_ type: String, _ scope: Substring) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(type)
    hasher.combine(scope)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
