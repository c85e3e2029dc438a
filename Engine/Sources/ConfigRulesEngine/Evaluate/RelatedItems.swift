internal import DemarcJSON
internal import DemarcModel

/// Other resources joined to the one that is judged.
struct RelatedItems {
  private struct List {
    let name: String
    let spec: ManagedRule.Related
    let theirs: ItemPath?
    let ours: ItemPath?
    /// Positions by the value they are met at, and by place.
    let byValue: [String: [Int]]
    let byPlace: [ConfigPlace: [Int]]
    let resources: [Resource]
  }

  private let lists: [List]

  init(_ related: [String: ManagedRule.Related], items: ConfigItems) {
    lists = related.sorted { $0.key < $1.key }.map { name, spec in
      let resources = items.all(spec.type)
      let theirs = spec.theirs.map(ItemPath.init)
      var byValue: [String: [Int]] = [:]
      var byPlace: [ConfigPlace: [Int]] = [:]
      for (position, resource) in resources.enumerated() {
        if let theirs {
          for value in Set(theirs.values(in: resource.document).compactMap(Self.key)) {
            byValue[value, default: []].append(position)
          }
        } else {
          // A list of the whole account is filed under no region.
          let region = spec.isAccountWide ? "" : resource.region
          byPlace[ConfigPlace(account: resource.account, region: region), default: []]
            .append(position)
        }
      }
      return List(
        name: name, spec: spec, theirs: theirs, ours: spec.ours.map(ItemPath.init),
        byValue: byValue, byPlace: byPlace, resources: resources)
    }
  }

  var isEmpty: Bool { lists.isEmpty }

  /// The type of which no export says anything there; nil when all that is needed is known.
  func missing(account: String, region: String, _ items: ConfigItems) -> String? {
    for list in lists where !list.spec.isOptional {
      // Whether each was asked for shows when the one that is judged is known.
      if list.theirs != nil, items.isPerResource(list.spec.type) { continue }
      let everywhere = list.spec.isAccountWide || ConfigItems.isGlobal(list.spec.type)
      let place: String? = everywhere || region == ConfigItems.global ? nil : region
      if !items.isCovered(list.spec.type, account: account, region: place) {
        return list.spec.type
      }
    }
    return nil
  }

  /// What the rule is given under each name.
  func found(for item: JSONValue, account: String, region: String) -> [String: [JSONValue]] {
    var found: [String: [JSONValue]] = [:]
    for list in lists {
      var positions: Set<Int> = []
      if list.theirs != nil {
        for key in (list.ours?.values(in: item) ?? []).compactMap(Self.key) {
          positions.formUnion(list.byValue[key] ?? [])
        }
        positions = positions.filter { list.resources[$0].account == account }
      } else if list.spec.isAccountWide {
        positions = Set(list.byPlace[ConfigPlace(account: account, region: "")] ?? [])
      } else {
        for region in [region, ConfigItems.global] {
          positions.formUnion(
            list.byPlace[ConfigPlace(account: account, region: region)] ?? [])
        }
      }
      found[list.name] = positions.sorted().map { list.resources[$0].document }
    }
    return found
  }

  /// The type that was not asked for this very resource; nil when all that is needed is known.
  func unasked(
    _ found: [String: [JSONValue]], account: String, region: String, _ items: ConfigItems
  ) -> String? {
    for list in lists where list.theirs != nil && !list.spec.isOptional {
      guard items.isPerResource(list.spec.type), found[list.name]?.isEmpty != false else {
        continue
      }
      let place = region == ConfigItems.global ? nil : region
      if !items.isCovered(list.spec.type, account: account, region: place) {
        return list.spec.type
      }
    }
    return nil
  }

  /// Texts and numbers meet as they are written.
  private static func key(_ value: JSONValue) -> String? { value.string ?? value.numberText }
}
