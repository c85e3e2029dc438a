internal import DemarcModel

/// A detection item, and the steps that changed it.
struct TrackedItem: Sendable {
  var item: SigmaItem
  var applied: Set<String> = []
}

/// A search while a pipeline works on it.
indirect enum TrackedSearch: Sendable {
  case all([TrackedSearch])
  case any([TrackedSearch])
  case item(TrackedItem)

  init(_ search: SigmaSearch) {
    switch search {
    case .all(let parts): self = .all(parts.map(TrackedSearch.init))
    case .any(let parts): self = .any(parts.map(TrackedSearch.init))
    case .item(let item): self = .item(TrackedItem(item: item))
    }
  }

  /// The search without what was dropped; nil where nothing is left.
  var search: SigmaSearch? {
    switch self {
    case .item(let item): return .item(item.item)
    case .all(let parts): return parts.isEmpty ? nil : Self.joined(parts) { .all($0) }
    case .any(let parts): return parts.isEmpty ? nil : Self.joined(parts) { .any($0) }
    }
  }

  private static func joined(
    _ parts: [TrackedSearch], _ join: ([SigmaSearch]) -> SigmaSearch
  ) -> SigmaSearch? {
    let left = parts.compactMap(\.search)
    return left.isEmpty ? nil : join(left)
  }

  /// The same with each item replaced; nil drops it.
  func mapItems(_ change: (TrackedItem) -> TrackedSearch?) -> TrackedSearch? {
    switch self {
    case .item(let item): return change(item)
    case .all(let parts): return .all(parts.compactMap { $0.mapItems(change) })
    case .any(let parts): return .any(parts.compactMap { $0.mapItems(change) })
    }
  }

  func contains(_ test: (TrackedItem) -> Bool) -> Bool {
    switch self {
    case .item(let item): test(item)
    case .all(let parts), .any(let parts): parts.contains { $0.contains(test) }
    }
  }

  mutating func mark(_ step: String?) {
    guard let step else { return }
    let marked = mapItems { item in
      var item = item
      item.applied.insert(step)
      return .item(item)
    }
    if let marked { self = marked }
  }
}

extension SigmaCondition {
  /// The condition without searches that are gone; nil where nothing is left.
  func without(_ gone: Set<String>) -> SigmaCondition? {
    switch self {
    case .search(let name): return gone.contains(name) ? nil : self
    case .not(let inner): return inner.without(gone).map { .not($0) }
    case .all(let parts): return Self.joined(parts, gone) { .all($0) }
    case .any(let parts): return Self.joined(parts, gone) { .any($0) }
    }
  }

  private static func joined(
    _ parts: [SigmaCondition], _ gone: Set<String>, _ join: ([SigmaCondition]) -> SigmaCondition
  ) -> SigmaCondition? {
    let left = parts.compactMap { $0.without(gone) }
    return left.count > 1 ? join(left) : left.first
  }
}
