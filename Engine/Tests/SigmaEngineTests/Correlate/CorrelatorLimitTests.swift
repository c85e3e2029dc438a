import DemarcModel
import SigmaEngine
import Testing

/// Late events, limits, and the clock.
struct CorrelatorLimitTests {
  private func observation(
    _ seconds: Int64, _ user: String, reference: UInt64 = 0
  ) -> SigmaObservation {
    SigmaObservation(rule: 0, timeMs: seconds * 1000, values: [user], reference: reference)
  }

  private func correlator(
    atLeast count: Double, _ change: (inout SigmaCorrelatorOptions) -> Void = { _ in }
  ) -> SigmaCorrelator {
    var options = SigmaCorrelatorOptions()
    change(&options)
    let plan = SigmaCorrelationPlan(
      compiling: [correlation("c", .eventCount, ["fail"], [SigmaBound(.gte, count)])],
      rules: [rule("fail")])
    return SigmaCorrelator(plan: plan, options: options)
  }

  @Test func whatComesTooLateIsCountedAndLeftOut() {
    var correlator = correlator(atLeast: 2) { $0.latenessMs = 60_000 }
    var matches = correlator.add(observation(1000, "a"))
    matches += correlator.add(observation(2000, "b"))
    matches += correlator.add(observation(1001, "a"))
    #expect(correlator.lateCount == 1)
    matches += correlator.add(observation(1950, "b"))
    matches += correlator.finish()
    #expect(correlator.lateCount == 1, "50 s late is within the allowance")
    #expect(matches.map(\.groupValues) == [["b"]])
    _ = correlator.add(observation(3000, "b"))
    #expect(correlator.lateCount == 2, "after the end all is late")
  }

  @Test func aMatchComesWhenNothingEarlierCan() {
    var correlator = correlator(atLeast: 2) { $0.latenessMs = 60_000 }
    #expect(correlator.add(observation(0, "a")).isEmpty)
    #expect(correlator.add(observation(1, "a")).isEmpty)
    #expect(correlator.advance(toMs: 1000).isEmpty)
    #expect(correlator.advance(toMs: 30_000).map(\.lastMs) == [1000])
    #expect(correlator.finish().isEmpty)
  }

  @Test func aClockClosesWindowsThatNoEventCloses() {
    var few = SigmaCorrelator(
      plan: SigmaCorrelationPlan(
        compiling: [correlation("c", .eventCount, ["fail"], [SigmaBound(.lt, 3)])],
        rules: [rule("fail")]))
    #expect(few.add(observation(0, "a")).isEmpty)
    #expect(few.advance(toMs: 50_000).isEmpty, "the window is open")
    #expect(few.advance(toMs: 90_000).map(\.groupValues) == [["a"]])
    #expect(few.groupCount == 0)
  }

  @Test func anEventFromTheFutureDoesNotMakeTheOthersLate() {
    func run(_ latestMs: Int64) -> (matches: Int, late: Int) {
      var correlator = correlator(atLeast: 2) { $0.latestMs = latestMs }
      var matches = correlator.add(observation(0, "a")).count
      matches += correlator.add(observation(9_999_999, "b")).count
      matches += correlator.add(observation(1, "a")).count
      return (matches + correlator.finish().count, correlator.lateCount)
    }
    #expect(run(1_000_000) == (1, 0))
    #expect(run(Int64.max) == (0, 1))
  }

  @Test func groupsWhoseWindowIsOverAreForgotten() {
    var correlator = correlator(atLeast: 9) { $0.latenessMs = 1000 }
    for second in Int64(0)..<5000 { _ = correlator.add(observation(second, "user \(second)")) }
    #expect(correlator.groupCount < 100)
    #expect(correlator.groupBytes < 100_000)
    #expect(correlator.evictedCount == 0)
    _ = correlator.finish()
    #expect(correlator.groupCount == 0)
    #expect(correlator.groupBytes == 0)
    #expect(correlator.heldBytes == 0)
  }

  @Test func theLimitOnGroupsGivesUpTheLongestQuietAndSaysSo() {
    var correlator = correlator(atLeast: 2) { $0.groupsMax = 10 }
    var matches: [SigmaCorrelationMatch] = []
    for user in 0..<30 { matches += correlator.add(observation(Int64(user), "\(user)")) }
    for user in [0, 29] { matches += correlator.add(observation(31, "\(user)")) }
    matches += correlator.finish()
    #expect(matches.map(\.groupValues) == [["29"]])
    #expect(correlator.evictedCount == 21, "twenty of the first round, and one for the first again")
  }

  @Test func theLimitOnBytesHoldsForLongKeysToo() {
    var correlator = correlator(atLeast: 2) { options in
      options.bytesMax = 200_000
      options.latenessMs = 0
    }
    var most = 0
    for user in 0..<200 {
      let long = String(repeating: "x", count: 6000) + "\(user)"
      _ = correlator.add(observation(Int64(user) / 10, long))
      most = max(most, correlator.groupBytes)
    }
    #expect(most <= 200_000)
    #expect(correlator.evictedCount > 100)
    let again = correlator.add(observation(21, String(repeating: "x", count: 6000) + "199"))
    #expect((again + correlator.finish()).count == 1, "the last is still known")
  }

  @Test func theLimitOnHeldObservationsReleasesTheEarliest() {
    var correlator = correlator(atLeast: 3) { options in
      options.latenessMs = Int64.max
      options.heldBytesMax = 50_000
    }
    for second in Int64(0)..<5000 { _ = correlator.add(observation(second, "a")) }
    #expect(correlator.heldBytes <= 60_000)
    #expect(correlator.lateCount == 0)
    _ = correlator.add(observation(1, "a"))
    #expect(correlator.lateCount == 1)
  }

  @Test func countsStayWholeBeyondWhatIsKept() {
    var correlator = correlator(atLeast: 500) { options in
      options.entriesPerGroupMax = 10
      options.referencesMax = 3
    }
    var matches: [SigmaCorrelationMatch] = []
    for number in 0..<500 {
      matches += correlator.add(
        SigmaObservation(
          rule: 0, timeMs: Int64(number * 100), values: ["a"], reference: UInt64(number)))
    }
    matches += correlator.finish()
    #expect(matches.map(\.eventCount) == [500])
    #expect(matches.map(\.references) == [[497, 498, 499]])
  }

  @Test func oneValueOverAndOverDoesNotPushOthersOut() {
    var options = SigmaCorrelatorOptions()
    options.entriesPerGroupMax = 8
    let plan = SigmaCorrelationPlan(
      compiling: [
        correlation("c", .valueCount, ["fail"], seconds: 600, [SigmaBound(.gte, 3)], field: "n")
      ], rules: [rule("fail")])
    var correlator = SigmaCorrelator(plan: plan, options: options)
    var matches: [SigmaCorrelationMatch] = []
    let values = ["x", "y"] + Array(repeating: "flood", count: 500)
    for (number, value) in values.enumerated() {
      matches += correlator.add(
        SigmaObservation(
          rule: 0, timeMs: Int64(number * 10), values: ["a", value], reference: UInt64(number)))
    }
    matches += correlator.finish()
    #expect(matches.map(\.value) == [3])
    #expect(correlator.trimmedCount == 0)
  }

  @Test func manyGroupsWithManyValuesAreAllCounted() {
    let plan = SigmaCorrelationPlan(
      compiling: [
        correlation("c", .valueCount, ["fail"], seconds: 3600, [SigmaBound(.gte, 9)], field: "n")
      ], rules: [rule("fail")])
    var correlator = SigmaCorrelator(plan: plan)
    var matched: Set<[String]> = []
    for round in 0..<9 {
      for user in 0..<2500 {
        // Every fifth has one value twice.
        let value = user % 5 == 0 && round == 8 ? "\(user) 0" : "\(user) \(round)"
        let number = round * 2500 + user
        let matches = correlator.add(
          SigmaObservation(
            rule: 0, timeMs: Int64(number * 100), values: ["user \(user)", value],
            reference: UInt64(number)))
        matched.formUnion(matches.map(\.groupValues))
      }
    }
    matched.formUnion(correlator.finish().map(\.groupValues))
    let expected = (0..<2500).filter { $0 % 5 > 0 }.map { ["user \($0)"] }
    #expect(matched == Set(expected))
    #expect(correlator.groupBytes == 0)
  }

  @Test(arguments: SigmaCorrelationKind.allCases)
  func whatGroupsTookIsGivenBackInTheEnd(_ kind: SigmaCorrelationKind) {
    var made = correlation("c", kind, ["fail", "ok"], seconds: 100, [SigmaBound(.gte, 2)])
    if !kind.rawValue.hasPrefix("temporal"), kind != .eventCount { made.valueFields = ["n"] }
    let plan = SigmaCorrelationPlan(compiling: [made], rules: [rule("fail"), rule("ok")])
    #expect(plan.diagnostics.isEmpty)
    var random = SeededNumbers(seed: 1)
    var options = SigmaCorrelatorOptions()
    options.latenessMs = 1000
    var correlator = SigmaCorrelator(plan: plan, options: options)
    var most = 0
    for number in 0..<3000 {
      let user = Int.random(in: 0..<40, using: &random)
      // The first users have more events and values than others.
      let value = String(Int.random(in: 0..<(user < 3 ? 200 : 8), using: &random))
      _ = correlator.add(
        SigmaObservation(
          rule: Int.random(in: 0...1, using: &random), timeMs: Int64(number * 300),
          values: ["\(user % 20 < 15 ? user % 3 : user)", value], reference: UInt64(number)))
      most = max(most, correlator.groupBytes)
    }
    #expect(most > 0)
    _ = correlator.finish()
    #expect(correlator.groupCount == 0)
    #expect(correlator.groupBytes == 0)
    #expect(correlator.heldBytes == 0)
  }

  @Test func extremeTimesAreNoTrap() {
    var correlator = correlator(atLeast: 2)
    for timeMs in [Int64.min, Int64.max, 0, -1, Int64.min + 1, Int64.max - 1] {
      _ = correlator.add(SigmaObservation(rule: 0, timeMs: timeMs, values: ["a"], reference: 0))
      _ = correlator.add(SigmaObservation(rule: 7, timeMs: timeMs, values: [], reference: 0))
      _ = correlator.add(SigmaObservation(rule: -1, timeMs: timeMs, values: [], reference: 0))
    }
    _ = correlator.advance(toMs: Int64.max)
    _ = correlator.finish()
    #expect(correlator.groupCount == 0)
  }
}
