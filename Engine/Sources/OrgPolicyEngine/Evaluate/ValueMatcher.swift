/// Compares one value with the values of rules.
struct ValueMatcher {
  /// Whether a rule allows and denies the value.
  struct Match {
    var allow = Truth.false
    var deny = Truth.false
    /// Why one of them is not known.
    var reason: String?
  }

  private let value: String
  private let constraint: OrgConstraint
  private let hierarchy: ResourceHierarchy
  private let groups: ValueGroups
  /// The nodes the value stands under, itself included; empty for a value that is no node's.
  private let ancestors: [String]
  private let knowsAncestors: Bool

  init(
    _ value: String, ancestors: [String], constraint: OrgConstraint,
    hierarchy: ResourceHierarchy, groups: ValueGroups
  ) {
    self.constraint = constraint
    self.hierarchy = hierarchy
    self.groups = groups
    self.value = Self.normal(value, constraint, hierarchy)
    var given = ancestors.map { hierarchy.name(of: ResourceHierarchy.node(in: $0) ?? $0) }
    if let own = Self.node(of: value).map(hierarchy.name(of:)), !given.contains(own) {
      given.insert(own, at: 0)
    }
    guard let last = given.last else {
      self.ancestors = []
      knowsAncestors = true
      return
    }
    // What is known above goes on where the given ancestors end.
    self.ancestors = given + hierarchy.chain(of: last).dropFirst()
    knowsAncestors = hierarchy.reachesRoot(from: last)
  }

  /// `projects/p` for `projects/p/global/networks/n`, with or without a service's name before it.
  private static func node(of value: String) -> String? {
    var text = Substring(value)
    if text.hasPrefix("//") {
      text = text.dropFirst(2).drop { $0 != "/" }.dropFirst()
    }
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    return ResourceHierarchy.node(in: parts[0] + "/" + parts[1])
  }

  /// The value with its project under the name it is kept under, and folded where case is none.
  private static func normal(
    _ value: String, _ constraint: OrgConstraint, _ hierarchy: ResourceHierarchy
  ) -> String {
    var text = value
    if value.hasPrefix("projects/"), let node = node(of: value) {
      text = hierarchy.name(of: node) + value.dropFirst(node.count)
    }
    return constraint.foldsCase ? text.lowercased() : text
  }

  func match(_ rule: PolicyRule) -> Match {
    switch rule.body {
    case .enforce: return Match()
    case .allowAll: return Match(allow: .true)
    case .denyAll: return Match(deny: .true)
    case .values(let allowed, let denied):
      var match = Match()
      (match.allow, match.reason) = any(allowed)
      let deny = any(denied)
      match.deny = deny.truth
      match.reason = match.reason ?? deny.reason
      return match
    }
  }

  private func any(_ written: [String]) -> (truth: Truth, reason: String?) {
    var reason: String?
    for value in written {
      if value.hasPlaceholder { reason = reason ?? "'\(value)' is still to be filled in" }
      switch PolicyValue(value) {
      case .exact(let text):
        if Self.normal(text, constraint, hierarchy).utf8.elementsEqual(self.value.utf8) {
          return (.true, nil)
        }
      case .under(let node):
        if ancestors.contains(hierarchy.name(of: node)) { return (.true, nil) }
        if !knowsAncestors { reason = reason ?? "what \(self.value) stands under is not known" }
      case .group(let group):
        guard let members = members(group) else {
          reason = reason ?? "the members of the group '\(group)' are not known"
          continue
        }
        if members.contains(where: { has($0) }) { return (.true, nil) }
      }
    }
    return (reason == nil ? .false : .unknown, reason)
  }

  private func members(_ group: String) -> Set<String>? {
    constraint.groups[group] ?? groups.members(constraint.name, group)
  }

  private func has(_ member: String) -> Bool {
    Self.normal(member, constraint, hierarchy).utf8.elementsEqual(value.utf8)
  }
}
