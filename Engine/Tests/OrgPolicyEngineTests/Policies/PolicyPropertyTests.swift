import OrgPolicyEngine
import Testing

/// What must hold for any policies, on generated ones.
@Suite struct PolicyPropertyTests {
  /// A generator that gives the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  private static let values = ["a", "b", "c", "projects/3", "projects/4", "folders/2"]
  private static let conditions = [
    "env=prod", "env=dev", "!env=prod", "env", "team=web", "env=prod&team", "env=dev|team=web",
  ]
  /// Every way the tags that conditions ask for can be.
  private static let worlds: [[String]] = [nil, "prod", "dev", "qa"].flatMap { env in
    [nil, "web", "db"].map { team in
      (env.map { ["O env=\($0)"] } ?? []) + (team.map { ["O team=\($0)"] } ?? [])
    }
  }

  private static func clause(_ numbers: inout Numbers) -> String {
    let verbs = ["allow", "allow", "deny", "deny"]
    let verb = verbs[Int.random(in: 0..<verbs.count, using: &numbers)]
    let picked = (0..<Int.random(in: 1...2, using: &numbers)).map { _ in
      let value = values[Int.random(in: 0..<values.count, using: &numbers)]
      return value.hasPrefix("folders") && Bool.random(using: &numbers) ? "under:" + value : value
    }
    let condition = conditions[Int.random(in: 0..<conditions.count, using: &numbers)]
    return verb + " " + picked.joined(separator: ",")
      + (Int.random(in: 0..<3, using: &numbers) == 0 ? " if " + condition : "")
  }

  /// A spec of a list constraint in shorthand.
  private static func list(_ numbers: inout Numbers) -> String {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: return "reset"
    case 1: return "allowall"
    case 2: return "denyall"
    default:
      let clauses = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in clause(&numbers) }
      return ((Bool.random(using: &numbers) ? ["inherit"] : []) + clauses).joined(separator: ";")
    }
  }

  /// A spec of an enforced constraint in shorthand.
  private static func boolean(_ numbers: inout Numbers) -> String {
    if Int.random(in: 0..<8, using: &numbers) == 0 { return "reset" }
    let (plain, other) = Bool.random(using: &numbers) ? ("enforce", "off") : ("off", "enforce")
    let exceptions = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      "\(other) if \(conditions[Int.random(in: 0..<conditions.count, using: &numbers)])"
    }
    return ([plain] + exceptions).joined(separator: ";")
  }

  private static func lines(
    _ numbers: inout Numbers, dry: Bool, _ spec: (inout Numbers) -> String
  ) -> [String] {
    ["O", "F", "P"].flatMap { node in
      var lines: [String] = []
      if Int.random(in: 0..<4, using: &numbers) > 0 { lines.append("\(node): \(spec(&numbers))") }
      if dry, Bool.random(using: &numbers) { lines.append("\(node) dry: \(spec(&numbers))") }
      return lines
    }
  }

  private static func pick(_ numbers: inout Numbers) -> OrgConstraint.Default {
    Bool.random(using: &numbers) ? .allow : .deny
  }

  private static let runs = 150

  @Test func aPolicyThatDoesNotInheritIsTheSameWhateverIsAbove() throws {
    var numbers = Numbers(state: 1)
    for _ in 0..<Self.runs {
      let own = Self.list(&numbers).replacing("inherit;", with: "")
      let standard = Self.pick(&numbers)
      let above = Self.lines(&numbers, dry: true, Self.list).filter { !$0.hasPrefix("P") }
      let alone = PolicyWorld(PolicyWorld.list(standard), ["P: \(own)"], tags: nil)
      let below = PolicyWorld(PolicyWorld.list(standard), ["P: \(own)"] + above, tags: nil)
      #expect(try alone.verdicts("P", Self.values) == below.verdicts("P", Self.values))
    }
  }

  @Test func theOrderOfPoliciesAndRulesChangesNothing() throws {
    var numbers = Numbers(state: 2)
    for _ in 0..<Self.runs {
      let lines = Self.lines(&numbers, dry: true, Self.list)
      let world = PolicyWorld(PolicyWorld.list(Self.pick(&numbers)), lines, tags: nil)
      var shuffled = world
      shuffled.policies.shuffle(using: &numbers)
      for number in shuffled.policies.indices {
        shuffled.policies[number].spec?.rules.shuffle(using: &numbers)
        shuffled.policies[number].dryRunSpec?.rules.shuffle(using: &numbers)
      }
      for pass in PolicyPass.allCases {
        let (one, other) = try (
          world.verdicts("P", Self.values, pass), shuffled.verdicts("P", Self.values, pass)
        )
        #expect(one == other, "\(lines)")
      }
    }
  }

  @Test func withoutADryRunBothPassesSayTheSame() throws {
    var numbers = Numbers(state: 3)
    for _ in 0..<Self.runs {
      let lists = PolicyWorld(
        PolicyWorld.list(Self.pick(&numbers)), Self.lines(&numbers, dry: false, Self.list),
        tags: nil)
      #expect(
        try lists.verdicts("P", Self.values) == lists.verdicts("P", Self.values, .dryRun))
      let booleans = PolicyWorld(
        PolicyWorld.boolean(Self.pick(&numbers)), Self.lines(&numbers, dry: false, Self.boolean),
        tags: nil)
      #expect(try booleans.enforcement("P") == booleans.enforcement("P", .dryRun))
    }
  }

  /// What is said without knowing the tags holds for every way they can be, and what is left open
  /// does turn out both ways.
  @Test func whatUnknownTagsDoNotChangeIsSettled() throws {
    var numbers = Numbers(state: 4)
    var wasOpen = 0
    for _ in 0..<Self.runs {
      let standard = Self.pick(&numbers)
      let lines = Self.lines(&numbers, dry: false, Self.list)
      let open = try PolicyWorld(PolicyWorld.list(standard), lines, tags: nil)
        .verdicts("P", Self.values).split(separator: " ").map(String.init)
      let closed = try Self.worlds.map { tags in
        try PolicyWorld(PolicyWorld.list(standard), lines, tags: tags)
          .verdicts("P", Self.values).split(separator: " ").map(String.init)
      }
      for (number, verdict) in open.enumerated() {
        let seen = Set(closed.map { $0[number] })
        if verdict.hasSuffix("?tags") {
          wasOpen += 1
          #expect(seen.count == 2, "\(lines): \(verdict) is always \(seen)")
        } else {
          #expect(seen == [verdict], "\(lines)")
        }
      }
      let enforced = Self.lines(&numbers, dry: false, Self.boolean)
      let said = try PolicyWorld(PolicyWorld.boolean(standard), enforced, tags: nil)
        .enforcement("P")
      let turned = try Set(
        Self.worlds.map {
          try PolicyWorld(PolicyWorld.boolean(standard), enforced, tags: $0).enforcement("P")
        })
      #expect(said == "tags" ? turned.count == 2 : turned == [said], "\(enforced)")
    }
    #expect(wasOpen > 50)
  }

  /// A second, plain evaluator gives the same.
  @Test func aPlainEvaluatorAgrees() throws {
    var numbers = Numbers(state: 5)
    for _ in 0..<Self.runs {
      let standard = Self.pick(&numbers)
      let lines = Self.lines(&numbers, dry: false, Self.list)
      let tags = Self.worlds[Int.random(in: 0..<Self.worlds.count, using: &numbers)]
      let world = PolicyWorld(PolicyWorld.list(standard), lines, tags: tags)
      let plain = PlainEvaluator(world: world, tags: tags, allows: standard == .allow)
      let expected = Self.values.map { $0 + (plain.accepts($0) ? "+" : "-") }
      #expect(
        try world.verdicts("P", Self.values) == expected.joined(separator: " "),
        "\(lines) \(tags)")
    }
  }
}

/// The semantics in the fewest words, for values of `PolicyWorld` at `P`.
private struct PlainEvaluator {
  let world: PolicyWorld
  let tags: [String]
  let allows: Bool

  func accepts(_ value: String) -> Bool {
    let rules = collect(["projects/3", "folders/2", "organizations/1"])
    guard let rules else { return allows }
    let active = rules.filter { holds($0.condition?.expression) }
    if active.contains(where: { $0.body == .denyAll || lists($0, value).denied }) { return false }
    if active.contains(where: { $0.body == .allowAll || lists($0, value).allowed }) { return true }
    let hasAllowList = active.contains {
      if case .values(let allowed, _) = $0.body { return !allowed.isEmpty }
      return false
    }
    return hasAllowList ? false : allows
  }

  /// The rules that hold at the first node of a chain; nil for the default.
  private func collect(_ chain: [String]) -> [PolicyRule]? {
    guard let node = chain.first else { return nil }
    let above = Array(chain.dropFirst())
    guard let spec = world.policies.first(where: { $0.node == node })?.spec else {
      return collect(above)
    }
    if spec.resets { return nil }
    return spec.inheritsFromParent ? (collect(above) ?? []) + spec.rules : spec.rules
  }

  private func lists(_ rule: PolicyRule, _ value: String) -> (allowed: Bool, denied: Bool) {
    guard case .values(let allowed, let denied) = rule.body else { return (false, false) }
    let below = ["folders/2", "projects/3"]
    let has = { (written: [String]) in
      written.contains { $0 == value || $0 == "under:folders/2" && below.contains(value) }
    }
    return (has(allowed), has(denied))
  }

  private func holds(_ expression: String?) -> Bool {
    guard let expression else { return true }
    return expression.split(separator: "|").contains { part in
      part.split(separator: "&").allSatisfy { atom($0.filter { $0 != " " }) }
    }
  }

  private func atom(_ text: String) -> Bool {
    if text.hasPrefix("!") { return !atom(String(text.dropFirst())) }
    let words = text.split(separator: "'").map(String.init).filter { !"(),".contains($0) }
    let key = words[1].dropFirst(2)
    return words.count > 2
      ? tags.contains("O \(key)=\(words[2])") : tags.contains { $0.hasPrefix("O \(key)=") }
  }
}
