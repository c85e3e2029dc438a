import DemarcJSON
import DemarcLogs
import DemarcModel
import Testing

/// A run that is stopped and goes on later gives each alert once.
@Suite struct ResumeTests {
  private final class Log {
    var alerts: [Alert] = []
    var position = LogPosition()
  }

  /// Runs until the `stop`th question whether to stop, with the position stored and read again.
  private static func step(
    _ rules: DetectionRules, _ inputs: [LogInput], _ log: Log, stop: Int,
    _ change: (inout DetectionOptions) -> Void = { _ in }
  ) throws -> Bool {
    var options = DetectionOptions()
    options.batchRecords = 1
    change(&options)
    var asked = 0
    var handlers = DetectionRun.Handlers { log.alerts.append($0) }
    handlers.shouldStop = {
      asked += 1
      return asked > stop
    }
    let stored = try JSONDocument.parse(log.position.json)
    let start = try #require(LogPosition(stored.root))
    #expect(start == log.position, "what is stored is read again unchanged")
    let summary = DetectionRun(rules, options: options).run(inputs, from: start, handlers)
    log.position = summary.position
    return summary.isComplete
  }

  private static func inputs(_ folder: TemporaryFolder, _ form: TestForm) throws -> [LogInput] {
    for (file, seed) in [("a/1.json", 5), ("a/2.json", 6), ("b.json", 7)] as [(String, UInt64)] {
      var maker = EventMaker(seed: seed)
      try folder.write(file, try form.bytes(maker.events(24)))
    }
    return [.path(folder.path("a")), .path(folder.path("b.json"))]
  }

  @Test(arguments: [TestForm.lines, .packedMembers, .prettyRecords])
  func stoppedAtEveryRecord(_ form: TestForm) throws {
    let rules = try TestRules.load()
    let folder = try TemporaryFolder()
    let inputs = try Self.inputs(folder, form)
    let whole = Log()
    #expect(try Self.step(rules, inputs, whole, stop: .max))
    #expect(whole.alerts.count > 20)
    #expect(whole.alerts.contains { $0.correlation != nil }, "correlations are part of it")
    for stop in [1, 2, 3, 5, 8, 13, 40, 60] {
      let log = Log()
      var rounds = 0
      while try !Self.step(rules, inputs, log, stop: stop) {
        rounds += 1
        try #require(rounds < 400, "each round comes further")
      }
      #expect(log.alerts == whole.alerts, "stopped after \(stop)")
    }
  }

  @Test func oneStopAtEachPlace() throws {
    let rules = try TestRules.load()
    let folder = try TemporaryFolder()
    let inputs = try Self.inputs(folder, .lines)
    let whole = Log()
    _ = try Self.step(rules, inputs, whole, stop: .max)
    for stop in 1..<170 {
      let log = Log()
      let isComplete = try Self.step(rules, inputs, log, stop: stop) {
        $0.segmentBytes = 700
        $0.workers = 1 + stop % 2
      }
      if !isComplete { #expect(try Self.step(rules, inputs, log, stop: .max)) }
      #expect(log.alerts == whole.alerts, "stopped after \(stop)")
    }
  }

  @Test func whatWasReadIsNotReadAgain() throws {
    let rules = try TestRules.load()
    let folder = try TemporaryFolder()
    let inputs = try Self.inputs(folder, .packed)
    let log = Log()
    _ = try Self.step(rules, inputs, log, stop: .max)
    let count = log.alerts.count
    let run = DetectionRun(rules)
    let again = run.run(inputs, from: log.position, .init { log.alerts.append($0) })
    #expect(again.records == 0)
    #expect(again.files.allSatisfy { $0.isSkipped })
    #expect(log.alerts.count == count)
  }

  @Test func aFileThatGrewIsReadFromWhereItEnded() throws {
    let rules = try TestRules.load(correlations: false)
    let folder = try TemporaryFolder()
    let first =
      #"{"eventVersion":"1.08","eventSource":"cloudtrail.amazonaws.com","eventName":"DeleteTrail","eventTime":"2024-01-01T00:00:00Z","awsRegion":"eu-west-1","eventID":"1","eventType":"AwsApiCall","userIdentity":{"type":"IAMUser"},"recipientAccountId":"1"}"#
    let second = first.replacing("\"eventID\":\"1\"", with: "\"eventID\":\"2\"")
    let path = try folder.write("log.json", Array((first + "\n" + second.dropLast(9)).utf8))
    let log = Log()
    _ = try Self.step(rules, [.path(path)], log, stop: .max)
    #expect(log.alerts.map { $0.events.first?.id } == ["1"])
    // The rest of the second line comes, and the file is renamed by rotation.
    try folder.write("log.json.1", Array((first + "\n" + second + "\n").utf8))
    try folder.write("log.json", Array("".utf8))
    _ = try Self.step(rules, [.path(folder.path("log.json.1"))], log, stop: .max)
    #expect(log.alerts.map { $0.events.first?.id } == ["1", "2"])
    #expect(log.alerts.last?.events.first?.line == 2)
  }

  @Test func aFileOfTheSameNameWithOtherTextIsReadWhole() throws {
    let rules = try TestRules.load(correlations: false)
    let folder = try TemporaryFolder()
    var maker = EventMaker(seed: 9)
    let path = try folder.write("log.json", try TestForm.lines.bytes(maker.events(30)))
    let log = Log()
    _ = try Self.step(rules, [.path(path)], log, stop: .max)
    let other = try TestForm.lines.bytes(maker.events(30))
    try folder.write("log.json", other)
    log.alerts = []
    _ = try Self.step(rules, [.path(path)], log, stop: .max)
    let fresh = Log()
    fresh.position.seen = []
    _ = try Self.step(rules, [.bytes(name: path, other)], fresh, stop: .max)
    let ids = Set(log.alerts.map(\.id))
    // The event with the shared id had been seen in the first text.
    let expected = Set(
      fresh.alerts.filter { $0.events.first?.id != "same" || $0.cloud != .aws }.map(\.id))
    #expect(expected.isSubset(of: ids))
  }

  @Test func whatIsNoPositionIsRefused() throws {
    for text in ["{}", "[]", #"{"version":2,"files":[]}"#, #"{"version":1,"files":[{}]}"#] {
      #expect(LogPosition(try JSONDocument.parse(text).root) == nil, "\(text)")
    }
  }
}
