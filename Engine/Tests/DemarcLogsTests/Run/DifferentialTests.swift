import DemarcLogs
import DemarcModel
import Testing

/// The same events give the same alerts, however they come and however they are read.
@Suite struct DifferentialTests {
  private static func options(
    tiers: Bool = true, workers: Int = 1, chunk: Int = 256 << 10, segment: Int = 16 << 20,
    batch: Int = 4096
  ) -> DetectionOptions {
    var options = DetectionOptions()
    options.tiers = tiers
    options.workers = workers
    options.chunkBytes = chunk
    options.segmentBytes = segment
    options.batchRecords = batch
    return options
  }

  private static let ways: [DetectionOptions] = [
    options(), options(workers: 2), options(tiers: false, workers: 2), options(chunk: 1),
    options(chunk: 37), options(chunk: 4096), options(chunk: 1 << 20),
    options(workers: 2, chunk: 64, segment: 2000, batch: 3), options(segment: 1, batch: 1),
    options(tiers: false, segment: 5000), options(workers: 4, segment: 900, batch: 10),
  ]

  /// The alerts of the slow, plain way.
  private static func reference(_ rules: DetectionRules, _ bytes: [UInt8]) -> [Alert] {
    DetectionRun(rules, options: options(tiers: false)).alerts([.bytes(name: "f", bytes)]).alerts
  }

  @Test(arguments: [1, 2, 3]) func everyWayOfReadingGivesTheSameAlerts(_ seed: UInt64) throws {
    let rules = try TestRules.load()
    var maker = EventMaker(seed: seed)
    let bytes = try TestForm.lines.bytes(maker.events(400))
    let wanted = Self.reference(rules, bytes)
    #expect(Set(wanted.map(\.rule.id)).count >= 11, "every rule that can match does")
    for options in Self.ways {
      let found = DetectionRun(rules, options: options).alerts([.bytes(name: "f", bytes)]).alerts
      #expect(found == wanted, "\(options)")
    }
  }

  /// Long stretches of one family of logs, for whose members alone the scanner then looks, and a few
  /// events of others between them.
  @Test func aStretchOfOneFamilyHidesNoEventOfAnother() throws {
    let rules = try TestRules.load()
    var maker = EventMaker(seed: 5)
    let made = maker.events(900)
    let trails = made.filter { $0.contains("\"eventSource\"") }
    var others = made.filter { !$0.contains("\"eventSource\"") }
    var lines: [String] = []
    for (index, trail) in trails.enumerated() {
      lines.append(trail)
      if index % 50 == 49 { lines += (0..<3).compactMap { _ in others.popLast() } }
    }
    // And the other way around.
    for (index, other) in others.enumerated() {
      lines.append(other)
      if index % 25 == 24 { lines.append(trails[index]) }
    }
    let bytes = try TestForm.lines.bytes(lines)
    let wanted = Self.reference(rules, bytes)
    #expect(Set(wanted.map(\.source)).count >= 3)
    for options in Self.ways {
      let found = DetectionRun(rules, options: options).alerts([.bytes(name: "f", bytes)]).alerts
      #expect(found == wanted, "\(options)")
    }
  }

  @Test(arguments: TestForm.allCases) func everyFormGivesTheSameAlerts(_ form: TestForm) throws {
    let rules = try TestRules.load()
    for seed in 10..<14 as Range<UInt64> {
      var maker = EventMaker(seed: seed)
      let events = maker.events(150)
      let wanted = Self.reference(rules, try TestForm.lines.bytes(events)).map(\.withoutPlaces)
      let bytes = try form.bytes(events)
      for options in [Self.options(), Self.options(tiers: false), Self.options(chunk: 61)] {
        let found = DetectionRun(rules, options: options).alerts([.bytes(name: "f", bytes)])
        #expect(found.alerts.map(\.withoutPlaces) == wanted, "\(form) \(seed)")
        #expect(found.summary.tally.diagnostics.isEmpty)
      }
    }
  }

  @Test func brokenLinesHideNoOther() throws {
    let rules = try TestRules.load()
    var maker = EventMaker(seed: 77)
    var lines = maker.events(120)
    for (index, broken) in [
      #"{"eventName":"DeleteTrail","eventSource":"#, "garbage", "}{", #"{"a":"b"#, "\u{0}", "{]",
      #"{"eventVersion":"1.08","eventName":"DeleteTrail""#, "",
    ].enumerated() {
      lines.insert(broken, at: 5 + index * 13)
    }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    let whole = try TestForm.lines.bytes(
      lines.filter { $0.hasSuffix("}") && $0 != "}{" || $0.hasSuffix("]") && $0 != "{]" })
    let wanted = Self.reference(rules, whole).map(\.withoutPlaces)
    #expect(!wanted.isEmpty)
    for options in Self.ways {
      let found = DetectionRun(rules, options: options).alerts([.bytes(name: "f", bytes)])
      #expect(found.alerts.map(\.withoutPlaces) == wanted, "\(options)")
      #expect(found.summary.files.first?.faults ?? 0 >= 4)
    }
  }

  @Test func publicEventsGiveTheSameAlertsEachWay() throws {
    guard let corpus = try PublicCorpus.open() else { return }
    let parsed = DetectionRules.load(DetectionSources(rules: corpus.sources()))
    let rules = try #require(parsed.tree)
    #expect(rules.rules.count >= 290)
    let sets = try corpus.records()
    let plain = try sets.map { LogInput.bytes(name: $0.name, try TestForm.lines.bytes($0.records)) }
    let wanted = DetectionRun(rules, options: Self.options(tiers: false)).alerts(plain).alerts
    #expect(wanted.count > 250)
    for options in Self.ways {
      #expect(DetectionRun(rules, options: options).alerts(plain).alerts == wanted, "\(options)")
    }
    for form in TestForm.allCases {
      let inputs = try sets.map { LogInput.bytes(name: $0.name, try form.bytes($0.records)) }
      let found = DetectionRun(rules, options: Self.options()).alerts(inputs).alerts
      #expect(found.map(\.withoutPlaces) == wanted.map(\.withoutPlaces), "\(form)")
    }
  }
}
