public import DemarcModel

/// A service that the estate shows in use.
public struct ServiceUse: Hashable, Sendable {
  /// Catalogue id.
  public var service: String
  public var cloud: Cloud
  public var resources = 0
  public var accounts: Set<String> = []
  public var regions: Set<String> = []
  /// Resources by native type.
  public var types: [String: Int] = [:]
  /// What the owner conditions found, by layer.
  public var observed: [String: [ObservedOwner]] = [:]

  public init(service: String, cloud: Cloud) {
    self.service = service
    self.cloud = cloud
  }

  public mutating func merge(_ other: ServiceUse) {
    resources += other.resources
    accounts.formUnion(other.accounts)
    regions.formUnion(other.regions)
    types.merge(other.types, uniquingKeysWith: +)
    for (layer, owners) in other.observed {
      for owner in owners { note(owner, layer: layer) }
    }
  }

  /// Adds resources whose configuration decides a layer's owner (or leaves the default).
  public mutating func note(_ owner: ObservedOwner, layer: String) {
    var known = observed[layer, default: []]
    if let index = known.firstIndex(where: { $0.condition == owner.condition }) {
      known[index].resources += owner.resources
      known[index].undetermined += owner.undetermined
      let room = ObservedOwner.examplesMax - known[index].examples.count
      known[index].examples += owner.examples.prefix(max(0, room))
    } else {
      known.append(owner)
    }
    observed[layer] = known
  }
}

/// Resources for which one owner condition held, or none of a layer's conditions did.
public struct ObservedOwner: Hashable, Sendable {
  public static let examplesMax = 5

  /// Id of the condition within its service; nil = the default applies.
  public var condition: String?
  public var resources: Int
  /// Of these, how many left the condition open because a field it reads was not exported.
  public var undetermined: Int
  /// Ids of the first few.
  public var examples: [String]

  public init(condition: String?, resources: Int, undetermined: Int = 0, examples: [String] = []) {
    self.condition = condition
    self.resources = resources
    self.undetermined = undetermined
    self.examples = examples
  }
}
