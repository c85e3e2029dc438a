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
        if has(text) { return (.true, nil) }
        if mayBeSame(text) { reason = reason ?? unknownProject(text) }
      case .under(let node):
        let node = hierarchy.name(of: node)
        if ancestors.contains(node) { return (.true, nil) }
        if let project = ancestors.first, node.hasPrefix("projects/") {
          // Nothing but a project's own resources stands under it.
          if mayBeSame(node, project) { reason = reason ?? unknownProject(node) }
        } else if !knowsAncestors {
          reason = reason ?? "what \(self.value) stands under is not known"
        }
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

  // MARK: one project, two names

  /// Whether a value that differs may be the same under its project's other name.
  private func mayBeSame(_ text: String) -> Bool {
    guard text.hasPrefix("projects/"), value.hasPrefix("projects/"),
      let one = Self.node(of: text), let other = Self.node(of: value),
      text.dropFirst(one.count).utf8.elementsEqual(value.dropFirst(other.count).utf8)
    else { return false }
    return mayBeSame(one, other)
  }

  /// Whether one is a project's number, the other an id, and nothing says that they differ.
  private func mayBeSame(_ one: String, _ other: String) -> Bool {
    guard other.hasPrefix("projects/"), Self.isNumbered(one) != Self.isNumbered(other) else {
      return false
    }
    return [one, other].allSatisfy { hierarchy.names(of: $0).count == 1 }
  }

  private static func isNumbered(_ project: String) -> Bool {
    project.dropFirst("projects/".count).utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func unknownProject(_ written: String) -> String {
    "whether '\(written)' is the project of \(value) takes its number and id"
  }
}
