import DemarcLogs
import DemarcModel
import Foundation
import Testing

/// A log that is followed while it grows, is cut and is rotated.
@Suite struct FollowTests {
  private static func event(_ id: Int) -> String {
    #"{"eventVersion":"1.08","eventSource":"cloudtrail.amazonaws.com","eventName":"DeleteTrail","eventTime":"2024-01-01T00:00:00Z","awsRegion":"eu-west-1","eventID":"\#(id)","eventType":"AwsApiCall","userIdentity":{"type":"IAMUser"},"recipientAccountId":"1"}"#
  }

  /// Follows while `steps` happen one after another; gives back the ids of events after each.
  private static func follow(
    _ input: String, _ steps: [() throws -> Void]
  ) throws -> [[String]] {
    let rules = try TestRules.load(correlations: false)
    var options = DetectionOptions()
    options.follows = true
    var ids: [String] = []
    var seen: [[String]] = []
    var left = steps
    var failure: (any Error)?
    var handlers = DetectionRun.Handlers { ids.append($0.events.first?.id ?? "") }
    handlers.wait = {
      seen.append(ids)
      ids = []
      guard !left.isEmpty else { return false }
      do { try left.removeFirst()() } catch {
        failure = error
        return false
      }
      return true
    }
    let summary = DetectionRun(rules, options: options).run([.path(input)], handlers)
    if let failure { throw failure }
    #expect(summary.tally.diagnostics.isEmpty)
    return seen
  }

  private static func append(_ path: String, _ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
  }

  @Test func linesAreReadWhenTheyAreWhole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("log", Array((Self.event(1) + "\n").utf8))
    let seen = try Self.follow(
      path,
      [
        { try Self.append(path, String(Self.event(2).prefix(60))) },
        { try Self.append(path, String(Self.event(2).dropFirst(60)) + "\n" + Self.event(3)) },
        {},
        { try Self.append(path, "\n" + Self.event(4) + "\n") },
      ])
    #expect(seen == [["1"], [], ["2"], [], ["3", "4"]])
  }

  @Test func aLogThatIsCutBeginsAnew() throws {
    let folder = try TemporaryFolder()
    let text = (1...3).map { Self.event($0) + "\n" }.joined()
    let path = try folder.write("log", Array(text.utf8))
    let seen = try Self.follow(
      path,
      [
        {
          let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
          try handle.truncate(atOffset: 0)
          try handle.write(contentsOf: Data((Self.event(4) + "\n").utf8))
          try handle.close()
        }
      ])
    #expect(seen == [["1", "2", "3"], ["4"]])
  }

  @Test func aRotatedLogIsReadToItsEndAndTheNewOneToo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("logs/log", Array((Self.event(1) + "\n").utf8))
    let seen = try Self.follow(
      folder.path("logs"),
      [
        {
          try Self.append(path, Self.event(2) + "\n")
          try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
          try folder.write("logs/log", Array((Self.event(3) + "\n").utf8))
        },
        { try folder.write("logs/new.gz", TestForm.gzip(Array(Self.event(4).utf8))) },
      ])
    #expect(seen.map { $0.sorted() } == [["1"], ["2", "3"], ["4"]])
  }
}
