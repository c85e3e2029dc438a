import DemarcJSON
import DemarcLogs
import DemarcModel
import Testing

/// What a position has no room for is told, where it matters.
@Suite struct ResumeLimitTests {
  /// Logins of one user; the third within an hour is an alert.
  private static func logins(_ times: String...) -> LogInput {
    let lines = times.map { time in
      #"{"eventVersion":"1.08","eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","#
        + #""eventTime":"\#(time)","awsRegion":"eu-west-1","eventID":"\#(time)","#
        + #""eventType":"AwsApiCall","recipientAccountId":"111122223333"}"# + "\n"
    }
    return .bytes(name: times[0], Array(lines.joined().utf8))
  }

  private struct Outcome {
    var correlated: Int
    var says: Bool
    var position: LogPosition
  }

  private static func run(
    _ input: LogInput, from position: LogPosition = LogPosition(), room: Int, isKept: Bool = true
  ) throws -> Outcome {
    var options = DetectionOptions()
    options.observationsMax = room
    options.keepsPosition = isKept
    var correlated = 0
    let handlers = DetectionRun.Handlers { if $0.correlation != nil { correlated += 1 } }
    let summary = DetectionRun(try TestRules.load(), options: options).run(
      [input], from: position, handlers)
    let stored = try JSONDocument.parse(summary.position.json)
    let read = try #require(LogPosition(stored.root))
    #expect(read == summary.position, "what is stored is read again unchanged")
    let warnings = summary.tally.diagnostics.filter { $0.code == "detect.resume-cut" }
    #expect(warnings.allSatisfy { $0.severity == .warning && $0.hint != nil })
    return Outcome(correlated: correlated, says: !warnings.isEmpty, position: read)
  }

  private static let third = logins("2024-05-01T10:02:00Z")

  @Test func aPositionWithRoomForAllSaysNothing() throws {
    let first = try Self.run(
      Self.logins("2024-05-01T10:00:00Z", "2024-05-01T10:01:00Z"), room: 2)
    #expect(!first.says)
    let second = try Self.run(Self.third, from: first.position, room: 3)
    #expect(second.correlated == 1, "all three are counted")
    #expect(!second.says)
  }

  @Test func bothRunsSayWhatThePositionBetweenThemLacks() throws {
    let first = try Self.run(
      Self.logins("2024-05-01T10:00:00Z", "2024-05-01T10:01:00Z"), room: 1)
    #expect(first.says)
    #expect(first.position.observations.count == 1)
    let second = try Self.run(Self.third, from: first.position, room: 65_536, isKept: false)
    #expect(second.correlated == 0, "the first of the three is not known any more")
    #expect(second.says)
  }

  @Test func whatNoWindowReachesIsNotMissed() throws {
    let first = try Self.run(
      Self.logins("2024-05-01T10:00:00Z", "2024-05-03T10:00:00Z"), room: 1)
    #expect(!first.says)
    #expect(first.position.observations.map(\.event.id) == ["2024-05-03T10:00:00Z"])
  }

  @Test func aRunWhosePositionNobodyKeepsSaysNothing() throws {
    let run = try Self.run(
      Self.logins("2024-05-01T10:00:00Z", "2024-05-01T10:01:00Z"), room: 1, isKept: false)
    #expect(!run.says)
  }

  @Test func theWarningEndsWhenWhatIsMissingNoLongerCounts() throws {
    let first = try Self.run(
      Self.logins("2024-05-01T10:00:00Z", "2024-05-01T10:01:00Z"), room: 1)
    let second = try Self.run(
      Self.logins("2024-05-03T10:00:00Z"), from: first.position, room: 1)
    #expect(second.position.cutMs == nil)
    let third = try Self.run(
      Self.logins("2024-05-03T10:00:05Z"), from: second.position, room: 2)
    #expect(!third.says)
  }
}
