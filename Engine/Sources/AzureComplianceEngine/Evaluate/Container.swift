import DemarcJSON

/// A resource group, or whatever else holds resources directly: what all of them have in common.
struct Container: Sendable {
  /// Folded id; empty for what stands in no subscription.
  var key: String
  /// `/subscriptions/x`, folded; nil outside any.
  var subscription: String?
  /// Number of the set of assignments whose scope holds it.
  var set: Int
  /// Exemptions of the container and of what stands above it, by assignment.
  var exemptions: [Int32: [Int32]]
  var subscriptionDocument: JSONValue?
  var groupDocument: JSONValue?

  /// The container of a resource with this folded id.
  static func key(of id: String) -> String {
    if let group = ScopePath.resourceGroup(id) { return group }
    if let subscription = ScopePath.subscription(id) { return subscription }
    return ScopePath.managementGroup(id) == nil ? "" : id
  }
}

extension AzureComplianceProgram {
  /// What stands above a container: nil where no file says.
  func managementGroups(above key: String) -> [String]? {
    if let subscription = ScopePath.subscription(key) {
      return library.hierarchy.ancestors(ofSubscription: subscription)
    }
    if let group = ScopePath.managementGroup(key) {
      return [group] + library.hierarchy.ancestors(ofGroup: group)
    }
    return []
  }

  /// Assignments whose scope holds a container, those that exclude it left out.
  func assignments(about key: String) -> [Int32] {
    let groups = managementGroups(above: key)
    return assignmentSlots.indices.compactMap { index in
      let slot = assignmentSlots[index]
      guard !slot.isFine, Self.covers(slot.scope, slot.managementGroup, key, groups) else {
        return nil
      }
      let isExcluded = slot.excludedContainers.contains { scope in
        let group = ScopePath.managementGroup(scope)
        // Where nobody knows the hierarchy, an excluded group is taken to be another one.
        return Self.covers(scope, group, key, groups, isKnownOnly: true)
      }
      return isExcluded ? nil : Int32(index)
    }
  }

  /// Exemptions of a container and of what stands above it.
  func exemptions(about key: String) -> [Int32: [Int32]] {
    guard !exemptions.isEmpty else { return [:] }
    let groups = managementGroups(above: key)
    var found: [Int32: [Int32]] = [:]
    for (index, slot) in exemptions.enumerated() {
      let group = ScopePath.managementGroup(slot.scope)
      // Where nobody knows the hierarchy, what an assignment to a group is about is exempt with it.
      let isWhole =
        groups == nil && group != nil
        && group == assignmentSlots[Int(slot.assignment)].managementGroup
      if isWhole || Self.covers(slot.scope, group, key, groups, isKnownOnly: true) {
        found[slot.assignment, default: []].append(Int32(index))
      }
    }
    return found
  }

  private static func covers(
    _ scope: String, _ group: String?, _ key: String, _ groups: [String]?, isKnownOnly: Bool = false
  ) -> Bool {
    guard let group else { return ScopePath.contains(scope, key) }
    return groups.map { $0.contains(group) } ?? !isKnownOnly
  }
}
