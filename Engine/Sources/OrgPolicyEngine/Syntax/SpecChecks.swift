internal import DemarcModel

/// What must hold for a spec whatever constraint it is for.
enum SpecChecks {
  /// The most values the rules of a policy may name together.
  static let valuesMax = 500

  static func check(_ spec: PolicySpec, _ what: String, _ parts: inout PolicyReader) {
    if spec.resets {
      if !spec.rules.isEmpty {
        parts.note(
          "org-policy.reset", "'reset' restores the default, so there can be no rules beside it",
          at: spec.rules[0].place, hint: "remove the rules or 'reset'")
      }
      if spec.inheritsFromParent {
        parts.note(
          "org-policy.reset", "'reset' and 'inheritFromParent' exclude each other", at: spec.place,
          hint: "keep one of them")
      }
      return
    }
    if spec.rules.isEmpty, !spec.inheritsFromParent {
      parts.note(
        "org-policy.no-rules", "\(what) has no rules", at: spec.place,
        hint: "write a rule, or 'reset: true' to restore the default")
      return
    }
    let enforcing = spec.rules.filter { $0.enforces != nil }
    guard !enforcing.isEmpty else { return checkList(spec, &parts) }
    if let other = spec.rules.first(where: { $0.enforces == nil }) {
      parts.note(
        "org-policy.mixed-rules", "'enforce' and values cannot stand in one policy",
        at: other.place,
        hint: "a constraint is enforced or it lists values, never both")
      return
    }
    checkEnforcing(spec, &parts)
  }

  private static func checkEnforcing(_ spec: PolicySpec, _ parts: inout PolicyReader) {
    if spec.inheritsFromParent {
      parts.note(
        "org-policy.inherit", "'inheritFromParent' is for list constraints only", at: spec.place,
        hint: "remove it: the nearest policy replaces those above")
    }
    let plain = spec.rules.filter { $0.condition == nil }
    guard let base = plain.first else {
      parts.note(
        "org-policy.no-unconditional", "there is no rule without a condition", at: spec.place,
        hint: "add one that says what holds when no condition is true")
      return
    }
    for rule in plain.dropFirst() {
      parts.note(
        "org-policy.two-unconditional", "this is the second rule without a condition",
        at: rule.place,
        hint: "keep one; the others need a condition")
    }
    let isOn = base.enforces == true
    // With other parameters a rule does say something.
    let conditional = spec.rules.filter { $0.condition != nil && $0.parameters == nil }
    for rule in conditional.filter({ $0.enforces == isOn }) {
      parts.note(
        "org-policy.same-as-unconditional",
        "the conditional rule says the same as the one without a condition", at: rule.place,
        hint: "it must say 'enforce: \(!isOn)'")
    }
  }

  private static func checkList(_ spec: PolicySpec, _ parts: inout PolicyReader) {
    var count = 0
    for rule in spec.rules {
      guard case .values(let allowed, let denied) = rule.body else { continue }
      count += allowed.count + denied.count
      for value in allowed + denied { checkValue(value, rule, &parts) }
    }
    if count > valuesMax {
      parts.note(
        "org-policy.too-many-values",
        "the policy names \(count) values; at most \(valuesMax) are taken",
        at: spec.place, hint: "use 'under:' or 'in:' where the constraint takes them")
    }
    let plain = spec.rules.filter { $0.condition == nil }
    guard plain.count > 1 else { return }
    for rule in plain where rule.body == .allowAll || rule.body == .denyAll {
      parts.note(
        "org-policy.all-and-values",
        "a rule about all values cannot stand beside another without a condition",
        at: rule.place, hint: "keep one of them, or give one a condition")
    }
  }

  private static func checkValue(
    _ value: String, _ rule: PolicyRule, _ parts: inout PolicyReader
  ) {
    switch PolicyValue(value) {
    case .under(let node) where PolicyNode.checked(node) == nil:
      parts.note(
        "org-policy.under", "'\(node)' is no subtree of the hierarchy", at: rule.place,
        hint: "under:organizations/123456789012, under:folders/1 or under:projects/my-project")
    case .exact(""), .group(""):
      parts.note(
        "org-policy.value", "'\(value)' names no value", at: rule.place,
        hint: "remove it or write the value after the prefix")
    default: break
    }
  }
}

extension PolicyRule {
  /// What an enforcing rule says; nil for rules about values.
  var enforces: Bool? {
    if case .enforce(let enforces) = body { return enforces }
    return nil
  }
}

/// A value of a list rule, its prefix read.
enum PolicyValue: Hashable, Sendable {
  /// Without prefix or with `is:`.
  case exact(String)
  case under(String)
  case group(String)

  init(_ written: String) {
    if written.hasPrefix("is:") {
      self = .exact(String(written.dropFirst(3)))
    } else if written.hasPrefix("under:") {
      self = .under(String(written.dropFirst(6)))
    } else if written.hasPrefix("in:") {
      self = .group(String(written.dropFirst(3)))
    } else {
      self = .exact(written)
    }
  }
}

extension String {
  /// Whether a part is still to be filled in, as `${organization.id}` in templates of policies.
  var hasPlaceholder: Bool { range(ofASCII: "${") != nil }
}
