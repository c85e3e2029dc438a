/// Where the resources of one answer stand: what the answer can be said to list.
struct AzurePlaces {
  struct Place: Hashable {
    /// Folded.
    var type: String
    /// Folded id without the last name.
    var collection: Substring
  }

  /// Resources by place; their folded id while there is just one.
  private(set) var found: [Place: String?] = [:]
  /// Whether there were more places than may be kept.
  private(set) var isFull = false

  var isEmpty: Bool { found.isEmpty }

  mutating func note(id: String, type: String, placesMax: Int) {
    let id = AzureID.folded(id)
    let place = Place(type: AzureID.folded(type), collection: AzureID.collection(of: id))
    if let known = found[place] {
      if known != nil, known != id { found[place] = .some(nil) }
    } else if found.count < placesMax {
      found[place] = id
    } else {
      isFull = true
    }
  }

  /// What the answer lists whole by its own word, as type and scope, folded.
  ///
  /// A filtered answer looks like a whole one, so nothing is said of types that were not seen. What
  /// hangs on another resource is listed parent by parent: each parent seen is covered, no other.
  /// - Parameter isGraph: Resource Graph gives all of a subscription, of the types that it holds.
  func shown(isGraph: Bool, _ table: AzureTypeTable) -> [(type: String, scope: String)] {
    guard !isFull else { return [] }
    var shown: [(type: String, scope: String)] = []
    var groups: [String: [String: Set<Substring>]] = [:]
    for place in found.keys {
      let entry = table.entry(place.type)
      let subscription = "/subscriptions/\(AzureID.subscription(of: place.collection))"
      let base = place.base
      let level = base.map { AzureID.level(of: $0) } ?? .other
      if isGraph, entry.map({ $0.graphTable != nil }) ?? (level == .resourceGroup) {
        shown.append((place.type, subscription))
      } else if !isGraph, level == .resourceGroup, let base {
        groups[place.type, default: [:]][subscription, default: []].insert(base)
      } else if !isGraph, level == .subscription, entry?.isListedBySubscription == true {
        shown.append((place.type, subscription))
      } else {
        shown.append((place.type, String(place.collection)))
      }
    }
    // A list of one resource group and one of a subscription that has a single group look the same.
    for (type, subscriptions) in groups {
      for (subscription, groups) in subscriptions {
        let only = groups.count == 1 ? groups.first.map { String($0) } : nil
        shown.append((type, only ?? subscription))
      }
    }
    return shown
  }
}

extension AzurePlaces.Place {
  /// What resources of a type with two words stand in or hang on; nil for what is nested.
  fileprivate var base: Substring? {
    let end = "/providers/" + type
    return collection.hasSuffix(end) ? collection.dropLast(end.count) : nil
  }
}

extension AzureTypeTable.Entry {
  fileprivate var isListedBySubscription: Bool {
    switch listing {
    case .graph, .subscription: true
    case .parent, .item: false
    }
  }
}
