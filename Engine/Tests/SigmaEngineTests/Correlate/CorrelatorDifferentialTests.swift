import DemarcModel
import SigmaEngine
import Testing

/// The fast correlator against the obvious one, on streams made from seeds.
struct CorrelatorDifferentialTests {
  /// A correlation of any kind, with bounds of any kind that fit it.
  static func correlation(_ random: inout SeededNumbers) -> SigmaCorrelation {
    let kinds = SigmaCorrelationKind.allCases
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    let rules = Array(
      ["fail", "ok", "other"].shuffled(using: &random).prefix(
        Int.random(in: 1...3, using: &random)))
    var made = SigmaEngineTests.correlation(
      "c", kind, rules, by: Bool.random(using: &random) ? ["user"] : [],
      seconds: Int64.random(in: 5...40, using: &random))
    let relations = SigmaBound.Relation.allCases
    let relation = relations[Int.random(in: 0..<relations.count, using: &random)]
    switch kind {
    case .temporal:
      guard Bool.random(using: &random) else { break }
      if rules.count == 3 {
        made.extended = .all([
          .search(rules[0]), .any([.search(rules[1]), .not(.search(rules[2]))]),
        ])
      } else {
        made.bounds = [SigmaBound(.gte, Double(rules.count))]
      }
    case .temporalOrdered: break
    case .eventCount:
      made.bounds = [SigmaBound(relation, Double.random(in: 2...5, using: &random).rounded())]
      if relation == .gte { made.bounds.append(SigmaBound(.lte, 6)) }
    case .valueCount:
      made.bounds = [SigmaBound(relation, Double.random(in: 2...4, using: &random).rounded())]
      made.valueFields = Bool.random(using: &random) ? ["n"] : ["n", "ip"]
    default:
      made.valueFields = ["n"]
      made.bounds = [SigmaBound(relation, Double.random(in: 1...20, using: &random).rounded())]
      if kind == .valuePercentile, Bool.random(using: &random) {
        made.percentile = Double.random(in: 0...100, using: &random).rounded()
      }
    }
    return made
  }

  static func events(_ random: inout SeededNumbers) -> [SampleEvent] {
    var seconds = 1_700_000_000.0
    return (0..<Int.random(in: 1...80, using: &random)).map { _ in
      // Whole seconds, so that events often share one; long pauses, so that windows empty.
      seconds += Double(Int.random(in: 0...6, using: &random))
      if Int.random(in: 0..<12, using: &random) == 0 { seconds += 60 }
      var event = SampleEvent(seconds)
      event.rules = ["fail", "ok", "other"].filter { _ in Bool.random(using: &random) }
      event.fields = [:]
      if Int.random(in: 0..<10, using: &random) > 0 {
        event.fields["user"] = ["a", "b"].randomElement(using: &random)
      }
      if Int.random(in: 0..<10, using: &random) > 0 {
        event.fields["n"] = String(Double(Int.random(in: -4...40, using: &random)) / 2)
      }
      event.fields["ip"] = ["1", "2"].randomElement(using: &random)
      return event
    }
  }

  static func isBefore(_ left: SigmaCorrelationMatch, _ right: SigmaCorrelationMatch) -> Bool {
    let a = "\(left.correlation) \(left.groupValues)"
    let b = "\(right.correlation) \(right.groupValues)"
    return (a, left.lastMs, left.eventCount) < (b, right.lastMs, right.eventCount)
  }

  @Test(arguments: SigmaCorrelatorOptions.Refire.allCases)
  func oneCorrelationGivesWhatTheObviousWayGives(
    _ refire: SigmaCorrelatorOptions.Refire
  ) {
    var fired: Set<SigmaCorrelationKind> = []
    for seed in UInt64(0)..<600 {
      var random = SeededNumbers(seed: seed)
      let correlation = Self.correlation(&random)
      let events = Self.events(&random)
      var scene = CorrelationScene(correlation)
      scene.options.refire = refire
      scene.options.referencesMax = 5
      if scene.plan.diagnostics.contains(where: { $0.severity == .error }) { continue }
      let found = scene.run(events).sorted(by: Self.isBefore)
      let reference = ReferenceCorrelator(
        correlations: [correlation], refire: refire, referencesMax: 5)
      let expected = reference.run(events).sorted(by: Self.isBefore)
      #expect(found == expected, "seed \(seed): \(correlation.kind) \(correlation.bounds)")
      if !found.isEmpty { fired.insert(correlation.kind) }
    }
    #expect(fired == Set(SigmaCorrelationKind.allCases), "every kind fires somewhere")
  }

  @Test func chainsGiveWhatTheObviousWayGives() {
    var fired = 0
    for seed in UInt64(0)..<400 {
      var random = SeededNumbers(seed: 10_000 + seed)
      var inner = Self.correlation(&random)
      inner.head.name = "inner"
      inner.groupBy = ["user", "ip"]
      var outer = Self.correlation(&random)
      outer.rules = ["inner"] + outer.rules.filter { $0 != "ok" }
      outer.extended = nil
      if outer.kind == .temporal || outer.kind == .temporalOrdered { outer.bounds = [] }
      let events = Self.events(&random)
      let scene = CorrelationScene(inner, outer)
      if scene.plan.diagnostics.contains(where: { $0.severity == .error }) { continue }
      let expected = ReferenceCorrelator(correlations: [inner, outer]).run(events)
        .filter { $0.correlation == 1 }.sorted(by: Self.isBefore)
      let found = scene.run(events).sorted(by: Self.isBefore)
      #expect(found == expected, "seed \(seed): \(inner.kind) in \(outer.kind)")
      fired += found.count
    }
    #expect(fired > 100)
  }

  @Test func theOrderOfArrivalWithinTheAllowanceChangesNothing() {
    for seed in UInt64(0)..<200 {
      var random = SeededNumbers(seed: 20_000 + seed)
      var inner = Self.correlation(&random)
      inner.head.name = "inner"
      let outer = SigmaEngineTests.correlation(
        "outer", .eventCount, ["inner"], by: [], seconds: 300, [SigmaBound(.gte, 2)])
      var scene = CorrelationScene(inner, outer, Self.correlation(&random))
      scene.options.latenessMs = 60_000
      let plan = scene.plan
      let inOrder = scene.observations(Self.events(&random), plan)
      let shuffled = inOrder.map { ($0, $0.timeMs + Int64.random(in: 0..<60_000, using: &random)) }
        .sorted { $0.1 < $1.1 }.map(\.0)
      #expect(scene.run(shuffled, plan) == scene.run(inOrder, plan), "seed \(seed)")
    }
  }

  /// Groups with more events and values than fit in where small ones are kept, and more than one of
  /// each size in between; some of the keys are long.
  @Test(arguments: [SigmaCorrelationKind.eventCount, .valueCount, .temporal])
  func busyGroupsGiveWhatTheObviousWayGives(_ kind: SigmaCorrelationKind) {
    var fired = 0
    for seed in UInt64(0)..<12 {
      var random = SeededNumbers(seed: 30_000 + seed)
      let span = Int64.random(in: 20...200, using: &random)
      let users = [
        "a", "b", String(repeating: "c", count: 30), String(repeating: "d", count: 5000),
      ]
      var busy = SigmaEngineTests.correlation(
        "busy", kind, ["fail", "ok"], seconds: span,
        [SigmaBound(.gte, Double.random(in: 2...90, using: &random).rounded())])
      if kind == .valueCount { busy.valueFields = ["n"] }
      if kind == .temporal { busy.bounds = [SigmaBound(.gte, 2)] }
      let values = Int.random(in: 2...200, using: &random)
      var seconds = 1_700_000_000.0
      let events = (0..<500).map { _ in
        seconds += Double(Int.random(in: 0...1, using: &random))
        if Int.random(in: 0..<100, using: &random) == 0 { seconds += Double(span) / 2 }
        var event = SampleEvent(seconds, Bool.random(using: &random) ? "fail" : "ok")
        event.fields["user"] = users.randomElement(using: &random)
        event.fields["n"] = String(Int.random(in: 0..<values, using: &random))
        return event
      }
      var scene = CorrelationScene(busy)
      scene.options.referencesMax = Int.random(in: 0...30, using: &random)
      let reference = ReferenceCorrelator(
        correlations: [busy], referencesMax: scene.options.referencesMax)
      let found = scene.run(events).sorted(by: Self.isBefore)
      #expect(found == reference.run(events).sorted(by: Self.isBefore), "seed \(seed)")
      fired += found.count
    }
    #expect(fired > 12)
  }
}
