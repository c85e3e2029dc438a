/// Which conditions decide whether a policy is about a resource at all.
///
/// Only conditions on type, name and kind count, and every other one is taken as met. A rule about
/// names or kinds alone is about every resource; where type is the only company of name or kind,
/// type decides.
struct Applicability: Sendable {
  struct Kinds: OptionSet, Sendable {
    let rawValue: Int
    static let type = Kinds(rawValue: 1)
    static let name = Kinds(rawValue: 2)
    static let kind = Kinds(rawValue: 4)
    static let location = Kinds(rawValue: 8)
    static let other = Kinds(rawValue: 16)
  }

  /// What conditions of the rule are about.
  let seen: Kinds
  /// What decides.
  let deciding: Kinds

  init(_ condition: Condition) {
    var seen: Kinds = []
    Applicability.collect(condition, &seen)
    self.seen = seen
    switch seen {
    case [.name], [.kind], [.name, .kind]: deciding = []
    case [.type, .kind], [.type, .name], [.type, .name, .kind]: deciding = [.type]
    default: deciding = [.type, .name, .kind]
    }
  }

  private static func collect(_ condition: Condition, _ seen: inout Kinds) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { collect(part, &seen) }
    case .not(let inner): collect(inner, &seen)
    case .test(let test): seen.insert(kind(of: test.left))
    }
  }

  /// What is left of a rule to say whether it applies.
  enum Test: Sendable {
    case always, never
    case when(Condition)
  }

  /// The deciding conditions of a rule, the others taken as met: true, or false under `not`.
  func test(_ condition: Condition, isNegated: Bool = false) -> Test {
    switch condition {
    case .not(let inner):
      switch test(inner, isNegated: !isNegated) {
      case .always: return .never
      case .never: return .always
      case .when(let condition): return .when(.not(condition))
      }
    case .all(let parts):
      return joined(parts, isNegated, ending: .never, otherwise: .always) { .all($0) }
    case .any(let parts):
      return joined(parts, isNegated, ending: .always, otherwise: .never) { .any($0) }
    case .test(let test):
      if deciding.contains(test.kind) { return .when(condition) }
      return isNegated ? .never : .always
    }
  }

  /// Parts behind one that settles the matter are never reached; parts that settle nothing go.
  private func joined(
    _ parts: [Condition], _ isNegated: Bool, ending: Test, otherwise: Test,
    _ join: ([Condition]) -> Condition
  ) -> Test {
    var left: [Condition] = []
    for part in parts {
      switch (test(part, isNegated: isNegated), ending) {
      case (.when(let condition), _): left.append(condition)
      case (.always, .always), (.never, .never):
        if left.isEmpty { return ending }
        return .when(join(left + [Self.settled(ending)]))
      default: break
      }
    }
    return left.isEmpty ? otherwise : .when(join(left))
  }

  private static func settled(_ test: Test) -> Condition {
    if case .always = test { return .all([]) }
    return .any([])
  }

  static func kind(of left: Left) -> Kinds {
    let target: FieldReference.Target
    switch left {
    case .field(let reference): target = reference.target
    case .value(.field(let reference)): target = reference.target
    default: return .other
    }
    switch target {
    case .type: return .type
    case .name, .fullName: return .name
    case .kind: return .kind
    case .location: return .location
    default: return .other
    }
  }
}
