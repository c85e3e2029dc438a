public import DemarcModel

/// Gathers who changed which resource and when.
///
/// Only what was done counts: a read, and an operation that failed, change nothing. Of each resource
/// the latest changes are kept, so that memory does not grow with the log.
public struct ChangeLog: Sendable {
  /// Changes of one resource that are kept; the latest ones.
  public static let keptOfOne = 20
  /// Resources whose changes are kept.
  public static let resourcesMax = 1_000_000

  private let names: ResourceNames
  private let keepsOthers: Bool
  private var changes: [String: [ResourceChange]] = [:]
  /// Changes seen, also those no longer kept.
  public private(set) var count = 0
  /// Changes of resources that the estate does not hold.
  public private(set) var outsideEstate = 0
  /// Resources for which there was no room.
  public private(set) var leftOut = 0

  /// - Parameters:
  ///   - names: the resources of the estate; empty where there is none.
  ///   - keepsOthers: whether changes of resources outside it are kept too.
  public init(names: ResourceNames, keepsOthers: Bool) {
    self.names = names
    self.keepsOthers = keepsOthers
  }

  /// Takes one event; returns whether it changed anything.
  @discardableResult
  public mutating func add(_ facts: LogFacts, event: AlertEvent) -> Bool {
    guard facts.isReadOnly == false, facts.outcome != .failure, let time = facts.timeMs,
      let action = facts.action, !facts.resources.isEmpty
    else {
      return false
    }
    for resource in facts.resources {
      let found = names.find(resource, account: facts.account, cloud: facts.cloud)
      count += 1
      if found == nil { outsideEstate += 1 }
      guard found != nil || keepsOthers else { continue }
      var change = ResourceChange(
        resource: found?.id ?? resource.id, timeMs: time, action: action, event: event,
        isInEstate: found != nil)
      change.type = found?.type ?? resource.type
      change.cloud = facts.cloud
      change.account = found?.account ?? facts.account
      change.region = found?.region ?? facts.region
      change.actor = facts.actor
      keep(change)
    }
    return true
  }

  /// Takes what another log of the same estate gathered.
  public mutating func merge(_ other: ChangeLog) {
    for list in other.changes.values {
      for change in list { keep(change) }
    }
    count += other.count
    outsideEstate += other.outsideEstate
    leftOut += other.leftOut
  }

  private mutating func keep(_ change: ResourceChange) {
    guard var list = changes[change.resource] else {
      if changes.count < Self.resourcesMax {
        changes[change.resource] = [change]
      } else {
        leftOut += 1
      }
      return
    }
    // An event delivered twice is one change.
    guard !list.contains(where: { Self.isSame($0, change) }) else { return }
    let place = list.firstIndex { Self.isBefore($0, change) } ?? list.endIndex
    guard place < Self.keptOfOne else { return }
    list.insert(change, at: place)
    changes[change.resource] = Array(list.prefix(Self.keptOfOne))
  }

  private static func isSame(_ left: ResourceChange, _ right: ResourceChange) -> Bool {
    left.timeMs == right.timeMs && left.action == right.action
      && left.event.id == right.event.id && !left.event.id.isEmpty
  }

  /// Whether `left` is the older one, so that `right` stands before it.
  private static func isBefore(_ left: ResourceChange, _ right: ResourceChange) -> Bool {
    (left.timeMs, left.action, left.event.id) < (right.timeMs, right.action, right.event.id)
  }

  /// The last changes of one resource, the latest first.
  public func changes(of resource: String) -> [ResourceChange] { changes[resource] ?? [] }

  /// All changes that are kept: resources in byte order of their ids, the latest change of each first.
  public var all: [ResourceChange] {
    changes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .flatMap { changes[$0] ?? [] }
  }
}
