import DemarcModel
import SigmaEngine
import Testing

/// What a user sees of each kind of correlation.
struct CorrelatorTests {
  private func groups(_ scene: CorrelationScene, _ events: [SampleEvent]) -> [[String]] {
    scene.run(events).map(\.groupValues)
  }

  private let many = correlation("many", .eventCount, ["fail"], [SigmaBound(.gte, 3)])

  @Test func threeFailuresOfOneUserWithinAMinuteFire() {
    let scene = CorrelationScene(many)
    #expect(
      groups(scene, [SampleEvent(0, "fail"), SampleEvent(30, "fail"), SampleEvent(60, "fail")])
        == [["a"]])
    #expect(
      groups(scene, [SampleEvent(0, "fail"), SampleEvent(30, "fail"), SampleEvent(60.001, "fail")])
        == [])
  }

  @Test func aMatchSaysWhenHowManyAndWhichEvents() {
    var scene = CorrelationScene(many)
    scene.options.referencesMax = 2
    let match = scene.run([
      SampleEvent(1, "fail"), SampleEvent(2, "ok"), SampleEvent(3, "fail"), SampleEvent(5, "fail"),
    ]).first
    #expect(match?.firstMs == 1000)
    #expect(match?.lastMs == 5000)
    #expect(match?.eventCount == 3)
    #expect(match?.value == 3)
    #expect(match?.groupFields == ["user"])
    #expect(match?.references == [2, 3], "the last two")
  }

  @Test func aBusyGroupAlertsOnceUntilItsConditionCeases() {
    var scene = CorrelationScene(many)
    let burst = (0..<6).map { SampleEvent(Double($0) * 10, "fail") }
    let later = [0.0, 1, 2].map { SampleEvent(1000 + $0, "fail") }
    #expect(scene.run(burst + later).map(\.lastMs) == [20_000, 1_002_000])
    scene.options.refire = .everyMatch
    #expect(scene.run(burst).count == 4)
  }

  @Test func aGroupThatNeverRestsAlertsAgainOnlyAfterTheConditionCeased() {
    // Two in every window all day, and two bursts.
    let steady = (0..<40).map { SampleEvent(Double($0) * 50, "fail") }
    let bursts = [501.0, 502, 1501, 1502].map { SampleEvent($0, "fail") }
    let events = (steady + bursts).sorted { $0.seconds < $1.seconds }
    var scene = CorrelationScene(many)
    #expect(scene.run(events).count == 2)
    scene.options.refire = .afterWindowEmpties
    #expect(scene.run(events).count == 1)
  }

  @Test func anUpperBoundIsJudgedOnceTheWindowIsFull() {
    let few = correlation("few", .eventCount, ["fail"], [SigmaBound(.lt, 3)])
    let two = [SampleEvent(0, "fail"), SampleEvent(1, "fail")]
    #expect(groups(CorrelationScene(few), two) == [["a"]])
    #expect(groups(CorrelationScene(few), two + [SampleEvent(2, "fail")]) == [])
  }

  @Test func exactlyTwoAreNotThree() {
    let two = correlation("two", .eventCount, ["fail"], [SigmaBound(.eq, 2)])
    let events = (0..<3).map { SampleEvent(Double($0), "fail") }
    #expect(groups(CorrelationScene(two), Array(events.prefix(2))) == [["a"]])
    #expect(groups(CorrelationScene(two), events) == [])
  }

  @Test func aRangeSlidesToo() {
    let range = correlation(
      "range", .eventCount, ["fail"], [SigmaBound(.gte, 3), SigmaBound(.lte, 5)])
    let events = [0.0, 59, 61, 62].map { SampleEvent($0, "fail") }
    #expect(CorrelationScene(range).run(events).map(\.eventCount) == [3], "59, 61 and 62")
  }

  @Test func noGroupFieldsAreOneGroup() {
    let all = correlation("all", .eventCount, ["fail"], by: [], [SigmaBound(.gte, 2)])
    let events = [
      SampleEvent(0, "fail", fields: ["user": "a"]), SampleEvent(1, "fail", fields: [:]),
    ]
    #expect(groups(CorrelationScene(all), events) == [[]])
  }

  @Test func tuplesAreCountedAsAWhole() {
    let tuples = correlation(
      "tuples", .valueCount, ["fail"], by: [], [SigmaBound(.gte, 3)], field: "user", "ip")
    func events(_ pairs: [(String, String?)]) -> [SampleEvent] {
      pairs.enumerated().map { number, pair in
        var fields = ["user": pair.0]
        fields["ip"] = pair.1
        return SampleEvent(Double(number), "fail", fields: fields)
      }
    }
    let scene = CorrelationScene(tuples)
    #expect(scene.run(events([("a", "1"), ("a", "2"), ("b", "1")])).count == 1)
    #expect(scene.run(events([("a", "1"), ("a", "1"), ("b", "1")])).count == 0)
    #expect(scene.run(events([("a", "1"), ("a", nil), ("b", "1")])).count == 0)
    #expect(scene.run(events([("ab", "c"), ("a", "bc"), ("abc", "")])).count == 1)
  }

  @Test func whatIsNoNumberIsNoValue() {
    let sum = correlation("sum", .valueSum, ["fail"], [SigmaBound(.gte, 10)], field: "n")
    func events(_ numbers: String...) -> [SampleEvent] {
      numbers.enumerated().map {
        SampleEvent(Double($0.offset), "fail", fields: ["user": "a", "n": $0.element])
      }
    }
    let scene = CorrelationScene(sum)
    #expect(scene.run(events("4", "6")).map(\.value) == [10])
    #expect(scene.run(events("4", "1e1")).map(\.value) == [14])
    #expect(scene.run(events("4", "nan", "0x10", "inf", " 9", "")).isEmpty)
  }

  @Test func manyFractionsLeaveNoRoundingBehind() {
    let sum = correlation(
      "sum", .valueSum, ["fail"], seconds: 2, [SigmaBound(.gt, 0.3)], field: "n")
    let events = (0..<500).map {
      SampleEvent(Double($0), "fail", fields: ["user": "a", "n": "0.1"])
    }
    let values = CorrelationScene(sum).run(events).map(\.value)
    #expect(values == [0.1 + 0.1 + 0.1], "three in each window, never a fourth")
  }

  @Test func theMedianLiesBetweenTheTwoInTheMiddle() {
    let median = correlation("m", .valueMedian, ["fail"], [SigmaBound(.gt, 2)], field: "n")
    let events = ["1", "2", "3", "100"].enumerated().map {
      SampleEvent(Double($0.offset), "fail", fields: ["user": "a", "n": $0.element])
    }
    #expect(CorrelationScene(median).run(events).map(\.value) == [2.5])
  }

  @Test func aPercentileWithoutAKeyIsTheShareOfARareValue() {
    let rare = correlation("rare", .valuePercentile, ["fail"], [SigmaBound(.lte, 10)], field: "n")
    func events(_ common: Int) -> [SampleEvent] {
      (0...common).map {
        SampleEvent(
          Double($0) / 10, "fail", fields: ["user": "a", "n": $0 == 3 ? "odd.exe" : "usual.exe"])
      }
    }
    #expect(CorrelationScene(rare).run(events(9)).map(\.value) == [10], "one of ten")
    #expect(CorrelationScene(rare).run(events(8)).isEmpty, "one of nine")
  }

  @Test func orderIsThatOfTheEventsAndOfTheSameMillisecondEither() {
    let ordered = correlation("o", .temporalOrdered, ["fail", "ok", "other"])
    let scene = CorrelationScene(ordered)
    func run(_ names: String...) -> Int {
      scene.run(names.enumerated().map { SampleEvent(Double($0.offset), $0.element) }).count
    }
    #expect(run("fail", "ok", "other") == 1)
    #expect(run("ok", "fail", "other", "ok", "other") == 1)
    #expect(run("other", "ok", "fail") == 0)
    let together = ["other", "ok", "fail"].map { SampleEvent(7, $0) }
    #expect(scene.run(together).count == 1)
  }

  @Test func aConditionWithNotWaitsForTheWholeWindow() {
    var without = correlation("w", .temporal, ["fail", "ok"])
    without.extended = .all([.search("fail"), .not(.search("ok"))])
    let scene = CorrelationScene(without)
    #expect(groups(scene, [SampleEvent(0, "fail"), SampleEvent(59, "ok")]) == [])
    #expect(groups(scene, [SampleEvent(0, "fail"), SampleEvent(61, "ok")]) == [["a"]])
  }

  @Test func aliasesJoinFieldsOfOtherNames() {
    var joined = correlation("j", .temporal, ["fail", "ok"], by: ["who"])
    joined.aliases = ["who": ["fail": "src", "ok": "dst"]]
    let scene = CorrelationScene(joined)
    let events = [
      SampleEvent(0, "fail", fields: ["src": "x", "dst": "q"]),
      SampleEvent(5, "ok", fields: ["src": "z", "dst": "x"]),
    ]
    #expect(groups(scene, events) == [["x"]])
    #expect(scene.plan.fields(ofRule: 0) == ["src"])
    #expect(scene.plan.fields(ofRule: 1) == ["dst"])
  }

  @Test func theOuterCorrelationGroupsByTheLastEventOfTheInner() {
    let inner = correlation("inner", .eventCount, ["fail"], by: ["ip"], [SigmaBound(.gte, 2)])
    let outer = correlation("outer", .temporalOrdered, ["inner", "ok"], by: ["user"])
    let scene = CorrelationScene(inner, outer)
    func events(_ last: String) -> [SampleEvent] {
      [
        SampleEvent(0, "fail", fields: ["ip": "1", "user": "first"]),
        SampleEvent(1, "fail", fields: ["ip": "1", "user": "second"]),
        SampleEvent(2, "ok", fields: ["user": last]),
      ]
    }
    #expect(groups(scene, events("second")) == [["second"]])
    #expect(groups(scene, events("first")) == [])
  }

  @Test func aliasesReachThroughAChain() {
    var inner = correlation("inner", .temporal, ["fail", "other"], by: ["who"])
    inner.aliases = ["who": ["fail": "src", "other": "actor"]]
    let outer = correlation("outer", .temporal, ["inner", "ok"], by: ["who"])
    let scene = CorrelationScene(inner, outer)
    let events = [
      SampleEvent(0, "fail", fields: ["src": "x"]), SampleEvent(1, "other", fields: ["actor": "x"]),
      SampleEvent(2, "ok", fields: ["who": "x"]),
    ]
    #expect(groups(scene, events) == [["x"]])
  }
}
