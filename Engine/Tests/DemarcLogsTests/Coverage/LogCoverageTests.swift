import DemarcJSON
import DemarcModel
import Testing

@testable import DemarcLogs

/// What is counted of logs, and when they were silent.
@Suite struct LogCoverageTests {
  static let hour: Int64 = 3_600_000
  /// 2026-06-01T00:00:00Z.
  static let start: Int64 = 1_780_272_000_000

  static func coverage(
    _ events: [(String, String, String, Int64)],
    kind: LogKind = .cloudTrail, silentHours: Int = 24
  ) -> LogCoverage {
    var options = LogCoverageOptions()
    options.silentHours = silentHours
    var coverage = LogCoverage(options: options)
    for event in events {
      coverage.add(
        kind: kind, account: event.0, region: event.1, service: event.2,
        timeMs: start + event.3 * hour)
    }
    return coverage
  }

  @Test func placesHaveTheirFirstAndLastEventAndTheirDays() throws {
    let report = LogCoverageReport(
      Self.coverage([
        ("1", "eu-west-1", "iam.amazonaws.com", 30), ("1", "eu-west-1", "iam.amazonaws.com", 2),
        ("1", "eu-west-1", "iam.amazonaws.com", 3), ("1", "us-east-1", "iam.amazonaws.com", 1),
        ("2", "eu-west-1", "s3.amazonaws.com", 1),
      ]))
    #expect(report.events == 5)
    #expect(report.places.map(\.events) == [3, 1, 1])
    let place = try #require(report.places.first)
    #expect(place.firstMs == Self.start + 2 * Self.hour)
    #expect(place.lastMs == Self.start + 30 * Self.hour)
    #expect(place.days == 2)
  }

  @Test func aSilenceOfAnAccountIsAGapFromItsThresholdOn() {
    for (hours, isGap) in [(23, false), (24, true), (25, true)] as [(Int64, Bool)] {
      let report = LogCoverageReport(
        Self.coverage([("1", "r", "s", 0), ("1", "q", "s", hours + 1)]))
      #expect(report.gaps.count == (isGap ? 1 : 0), "\(hours) silent hours")
    }
    let gap = LogCoverageReport(Self.coverage([("1", "r", "s", 0), ("1", "r", "s", 40)])).gaps.first
    #expect(gap?.fromMs == Self.start + Self.hour)
    #expect(gap?.toMs == Self.start + 40 * Self.hour)
    #expect(gap?.hours == 39)
    #expect(gap?.edge == .inside)
    #expect(gap?.region == nil)
  }

  @Test func anAccountThatStopsBeforeTheOthersIsSilentAtTheEnd() {
    let report = LogCoverageReport(
      Self.coverage(
        [("1", "r", "s", 0), ("1", "r", "s", 1)] + (0..<80).map { ("2", "r", "s", $0) }))
    #expect(report.gaps.map(\.account) == ["1"])
    #expect(report.gaps.first?.edge == .end)
    #expect(report.gaps.first?.toMs == Self.start + 80 * Self.hour)
  }

  @Test func eventsOfDataDoNotBreakASilence() {
    var coverage = Self.coverage([("1", "r", "s", 0), ("1", "r", "s", 60)])
    coverage.add(
      kind: .cloudTrail, account: "1", region: "r", service: "s3.amazonaws.com",
      timeMs: Self.start + 30 * Self.hour, isManagement: false)
    #expect(LogCoverageReport(coverage).gaps.first?.hours == 59)
  }

  @Test func eventsThatComeOutOfOrderCountTheSame() {
    let events = (0..<200).map { ("\($0 % 3)", "r\($0 % 5)", "s", Int64($0)) }
    let inOrder = LogCoverageReport(Self.coverage(events))
    let mixed = LogCoverageReport(
      Self.coverage(
        events.enumerated().sorted { $0.offset * 7 % 200 < $1.offset * 7 % 200 }
          .map(\.element)))
    #expect(inOrder == mixed)
  }

  @Test func whatTwoThreadsCountedIsTheSameAsWhatOneCounts() {
    let events = (0..<300).map { ("\($0 % 7)", "r\($0 % 3)", "s\($0 % 11)", Int64($0 * 3)) }
    var first = Self.coverage(Array(events.prefix(140)))
    first.merge(Self.coverage(Array(events.dropFirst(140))))
    #expect(LogCoverageReport(first) == LogCoverageReport(Self.coverage(events)))
  }

  @Test func timesThatNoCloudCanHaveWrittenAreCountedApart() {
    var coverage = Self.coverage([("1", "r", "s", 0)])
    for time in [nil, 0, -1, Int64.max, Int64.min, 253_402_300_799_000] as [Int64?] {
      coverage.add(kind: .cloudTrail, account: "1", region: "r", service: "s", timeMs: time)
    }
    let report = LogCoverageReport(coverage)
    #expect(report.eventsWithoutTime == 6)
    #expect(report.places.first?.events == 7)
    #expect(report.places.first?.days == 1)
    #expect(report.gaps.isEmpty)
  }

  @Test func placesPastTheLimitAreCountedAndNothingIsSaidOfSilence() {
    var options = LogCoverageOptions()
    options.placesMax = 2
    var coverage = LogCoverage(options: options)
    for service in ["a", "b", "c", "c", "a"] {
      coverage.add(
        kind: .cloudTrail, account: "1", region: "r", service: service, timeMs: Self.start)
    }
    let report = LogCoverageReport(coverage, estate: LogEstateTests.estate([]))
    #expect(report.places.map(\.service) == ["a", "b"])
    #expect(report.eventsLeftOut == 2)
    #expect(report.silences.isEmpty)
    #expect(report.text().contains("nothing is said of silence"))
  }

  @Test func manyPlacesAreToldApart() {
    var coverage = LogCoverage()
    for round in 0..<2 {
      for number in 0..<5000 {
        coverage.add(
          kind: .cloudTrail, account: "\(number % 50)", region: "r", service: "s\(number)",
          timeMs: Self.start + Int64(round) * Self.hour)
      }
    }
    let report = LogCoverageReport(coverage)
    #expect(report.places.count == 5000)
    #expect(report.places.allSatisfy { $0.events == 2 })
  }

  @Test func jsonIsOneDocument() throws {
    let report = LogCoverageReport(
      Self.coverage([("1\"", "r\n", "s", 0), ("1\"", "r", "s", 40)]),
      estate: LogEstateTests.estate([]))
    let root = try JSONDocument.parse(report.json()).root
    #expect(root["places"]?[0]?["account"]?.string == "1\"")
    #expect(root["gaps"]?[0]?["hours"]?.numberText == "39")
    #expect(root["silences"]?.isArray == true)
  }
}
