import DemarcModel
import SigmaEngine
import Testing

/// Which correlations are refused, and who alerts.
struct CorrelationPlanTests {
  private func codes(_ correlations: SigmaCorrelation...) -> [String] {
    SigmaCorrelationPlan(compiling: correlations, rules: [rule("fail"), rule("ok")])
      .diagnostics.map { "\($0.severity.rawValue) \($0.code)" }
  }

  @Test func anUnknownRuleIsNamedWithTheNearest() throws {
    let plan = SigmaCorrelationPlan(
      compiling: [correlation("c", .temporal, ["fial", "ok"])], rules: [rule("fail"), rule("ok")])
    let diagnostic = try #require(plan.diagnostics.first)
    #expect(diagnostic.code == "sigma.correlation-unknown-rule")
    #expect(diagnostic.message.contains("'fial'"))
    #expect(diagnostic.hint?.contains("'fail'") == true)
    #expect(diagnostic.span != nil)
  }

  @Test func aWrongCorrelationLeavesTheOthersAndItsRulesAlert() {
    let scene = CorrelationScene(
      correlation("bad", .eventCount, ["ok"]),
      correlation("good", .eventCount, ["fail"], [SigmaBound(.gte, 2)]))
    #expect(!scene.plan.isUsable(correlation: 0))
    #expect(scene.plan.alertsOnItsOwn(rule: 1), "no correlation uses 'ok' any more")
    #expect(!scene.plan.alertsOnItsOwn(rule: 0))
    #expect(
      scene.run([SampleEvent(0, "fail"), SampleEvent(1, "fail")]).map(\.correlation) == [1])
  }

  @Test func whatIsMissingOrCannotBeIsRefused() {
    #expect(
      codes(correlation("c", .eventCount, [], [SigmaBound(.gte, 1)])).contains(
        "error sigma.correlation-no-rules"))
    #expect(
      codes(correlation("c", .eventCount, ["ok"])) == ["error sigma.correlation-missing-condition"])
    #expect(
      codes(correlation("c", .valueCount, ["ok"], [SigmaBound(.gte, 1)]))
        == ["error sigma.correlation-missing-field"])
    #expect(
      codes(correlation("c", .valueSum, ["ok"], [SigmaBound(.gte, 1)], field: "a", "b"))
        == ["error sigma.correlation-several-fields"])
    #expect(
      codes(correlation("c", .temporal, ["ok", "ok"])) == ["error sigma.correlation-repeated-rule"])
    #expect(
      codes(correlation("c", .temporalOrdered, ["fail", "ok"], [SigmaBound(.gte, 1)]))
        == ["error sigma.correlation-partial-order"])
    var spanless = correlation("c", .temporal, ["ok"])
    spanless.timespanMs = 0
    #expect(codes(spanless) == ["error sigma.correlation-bad-timespan"])
    var percentile = correlation("c", .valuePercentile, ["ok"], [SigmaBound(.gt, 1)], field: "n")
    percentile.percentile = 101
    #expect(codes(percentile) == ["error sigma.correlation-bad-percentile"])
  }

  @Test(arguments: [
    [SigmaBound(.gt, 10), SigmaBound(.lt, 5)], [SigmaBound(.eq, 2), SigmaBound(.eq, 3)],
    [SigmaBound(.eq, 2), SigmaBound(.neq, 2)], [SigmaBound(.lt, 1)],
    [SigmaBound(.gt, 2), SigmaBound(.lt, 3)],
  ])
  func boundsThatNoCountMeetsAreRefused(_ bounds: [SigmaBound]) {
    #expect(
      codes(correlation("c", .eventCount, ["ok"], bounds))
        == ["error sigma.correlation-impossible-condition"])
  }

  @Test(arguments: [
    [SigmaBound(.gt, 100), SigmaBound(.lte, 200)], [SigmaBound(.neq, 1)], [SigmaBound(.gte, 1)],
    [SigmaBound(.gt, 2), SigmaBound(.lt, 5), SigmaBound(.neq, 3)],
  ])
  func boundsThatSomeCountMeetsAreTaken(_ bounds: [SigmaBound]) {
    #expect(codes(correlation("c", .eventCount, ["ok"], bounds)) == [])
  }

  @Test func aCycleIsRefusedWithAllThatBuildOnIt() {
    let found = codes(
      correlation("a", .temporal, ["b", "ok"]), correlation("b", .temporal, ["a", "ok"]),
      correlation("c", .temporal, ["a", "fail"]), correlation("d", .temporal, ["fail", "ok"]))
    #expect(
      found == [
        "error sigma.correlation-cycle", "error sigma.correlation-cycle",
        "error sigma.correlation-unusable-rule",
      ])
  }

  @Test func aRuleIsFoundByIdInAnyCaseAndByName() {
    let id = "6f3e2987-db24-4c78-a860-b4f4095a7095"
    let plan = SigmaCorrelationPlan(
      compiling: [correlation("c", .temporal, [id.uppercased(), "ok"])],
      rules: [rule("fail", id: id), rule("ok")])
    #expect(plan.diagnostics.isEmpty)
    #expect(plan.observes(rule: 0))
  }

  @Test func rulesOfACorrelationAlertOnlyWhereItGenerates() {
    var noisy = correlation("noisy", .eventCount, ["ok"], [SigmaBound(.gte, 2)])
    noisy.generates = true
    let quiet = correlation("quiet", .eventCount, ["fail"], [SigmaBound(.gte, 2)])
    let outer = correlation("outer", .temporal, ["quiet", "noisy"])
    let scene = CorrelationScene(noisy, quiet, outer)
    #expect(!scene.plan.alertsOnItsOwn(rule: 0))
    #expect(scene.plan.alertsOnItsOwn(rule: 1))
    #expect(scene.plan.alertsOnItsOwn(rule: 2), "no correlation uses 'other'")
    #expect(!scene.plan.alertsOnItsOwn(correlation: 0), "the outer one does not generate")
    #expect(scene.plan.alertsOnItsOwn(correlation: 2))
    let events = [0.0, 1].flatMap { [SampleEvent($0, "fail"), SampleEvent($0, "ok")] }
    #expect(scene.run(events).map(\.correlation) == [2])
  }

  @Test func fieldsOfAllThatUseARuleAreExtractedOnce() {
    let scene = CorrelationScene(
      correlation("a", .eventCount, ["fail"], by: ["user", "ip"], [SigmaBound(.gte, 2)]),
      correlation("b", .valueCount, ["fail"], by: ["ip"], [SigmaBound(.gte, 2)], field: "agent"),
      correlation("c", .temporal, ["a", "ok"], by: ["region"]))
    #expect(Set(scene.plan.fields(ofRule: 0)) == ["user", "ip", "agent", "region"])
    #expect(scene.plan.fields(ofRule: 0).count == 4)
    #expect(scene.plan.fields(ofRule: 2) == [])
  }
}
