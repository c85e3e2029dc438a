import DemarcModel
import Testing

@testable import DemarcLogs

/// A rule that was given up on some events.
@Suite struct RuleErrorTests {
  @Test func errorsAreToldOnceWithTheirFirstPlace() throws {
    let plan = DetectionPlan(try TestRules.load(), DetectionOptions())
    var tally = RunTally(plan)
    let segment = LogSegment(file: 0, input: LogFile(name: "log.json", place: .bytes([])))
    for (line, count) in [(2, 1), (9, 3)] {
      var batch = SegmentBatch()
      batch.errors = [0: RuleError(count: count, reason: "too much text", line: line)]
      tally.take(batch, of: segment, line: 10)
    }
    let faults = tally.summary(files: 1).tally.diagnostics
    #expect(faults.count == 1)
    let fault = try #require(faults.first)
    #expect(fault.severity == .error)
    #expect(fault.span?.description == "log.json:12:1")
    #expect(fault.message.contains("Trail deleted"))
    #expect(fault.message.contains("4 events"))
    #expect(fault.message.contains("too much text"))
  }
}
