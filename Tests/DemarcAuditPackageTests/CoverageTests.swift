import DemarcModel
import Testing

@testable import DemarcAuditPackage

@Suite struct CoverageTests {
  private static let first = CivilDay(number: 20_454)

  private func period(_ from: Int, _ to: Int) throws -> AuditPeriod {
    try AuditPeriod(from: Self.first.adding(days: from), to: Self.first.adding(days: to))
  }

  private func record(
    _ day: Int, over: AuditPeriod? = nil, late: Bool = false, expires: Int? = nil
  ) -> EvidenceItem {
    EvidenceItem(
      leaf: day, kind: "import", title: "t", facets: ["soc2/CC6.1"],
      collectedAt: Instant(day: Self.first.adding(days: day)), period: over, isLate: late,
      expires: expires.map { Self.first.adding(days: $0) })
  }

  /// `3c2w5g`: runs of days with the first letters of their states.
  private func runs(
    _ records: [EvidenceItem], asOf: Int = 1_000,
    rules: PeriodCoverage.Rules = .init(windowDays: 3, lateAfterDays: 5)
  ) throws -> String {
    let coverage = PeriodCoverage(
      records, facets: ["soc2/CC6.1"], period: try period(0, 9),
      asOf: Self.first.adding(days: asOf), rules: rules)
    #expect(coverage.lines.count == 1)
    let line = try #require(coverage.lines.first)
    #expect(line.runs.reduce(0) { $0 + $1.days } == 10)
    return line.runs.map { "\($0.days)\($0.state.rawValue.prefix(1))" }.joined()
  }

  @Test func aLookStandsForItsWindowAndNoLonger() throws {
    #expect(try runs([]) == "10g")
    #expect(try runs([record(2)]) == "2g1c2w5g")
    #expect(try runs([record(2), record(4)]) == "2g1c1w1c2w3g")
    #expect(try runs([record(9)]) == "9g1c")
    #expect(try runs([record(-2)]) == "1w9g")
    #expect(try runs([record(-3)]) == "10g")
    #expect(try runs([record(10)]) == "10g")
  }

  @Test func evidenceOfAPeriodCoversIt() throws {
    #expect(try runs([record(6, over: try period(1, 4))]) == "1g4c5g")
    #expect(try runs([record(6, over: try period(-9, 99))]) == "10c")
  }

  @Test func lateEvidenceStaysMarkedLate() throws {
    // At the limit it is in time, a day after it not.
    #expect(try runs([record(9, over: try period(1, 4))]) == "1g4c5g")
    #expect(try runs([record(10, over: try period(1, 4))]) == "1g4l5g")
    #expect(try runs([record(2, late: true)]) == "2g3l5g")
    #expect(try runs([record(10, over: try period(1, 4)), record(2)]) == "1g1l1c2w5g")
  }

  @Test func aLookEndsWithItsOwnDay() throws {
    #expect(try runs([record(2, expires: 3)]) == "2g1c1w6g")
  }

  @Test func daysToComeAreNoGaps() throws {
    #expect(try runs([record(2)], asOf: 5) == "2g1c2w1g4a")
    #expect(try runs([], asOf: -5) == "10a")
  }

  @Test(arguments: [
    ("soc2/CC6.1", true), ("soc2/CC6.1@data", true), ("soc2/CC6.1:customer", true),
    ("soc2/CC6.1@data:customer", true), ("soc2/CC6.1@identity", false),
    ("soc2/CC6.1:provider", false), ("soc2/CC6.10", false),
  ])
  func aFacetIsAnsweredByAFinerOne(_ row: (String, Bool)) throws {
    var item = record(2)
    item.facets = ["soc2/CC6.1@data:customer"]
    let coverage = PeriodCoverage(
      [item], facets: [row.0], period: try period(0, 9), asOf: Self.first.adding(days: 99))
    #expect(coverage.lines.first?.leaves == (row.1 ? [2] : []))
  }

  @Test func thePageTellsGapsInWords() throws {
    let coverage = PeriodCoverage(
      [record(2)], facets: ["soc2/CC6.1", "<b>"], period: try period(0, 9),
      asOf: Self.first.adding(days: 99))
    let page = CoverageHTML.page(coverage)
    #expect(page.contains("2 days: \(Self.first) to \(Self.first.adding(days: 1))"))
    #expect(page.contains("0 of 2 control facets have no gap"))
    #expect(page.contains("&lt;b&gt;") && !page.contains("<b>"))
    let table = String(decoding: CoverageCSV.bytes(coverage), as: UTF8.self)
    #expect(table.contains("soc2/CC6.1,gap,\(Self.first),\(Self.first.adding(days: 1)),2,2\r\n"))
  }

  @Test(arguments: [
    "2026-01-01..2026-06-30", "2026-01-01..2026-01-01",
  ])
  func aPeriodIsRead(_ text: String) throws {
    #expect(try AuditPeriod(text).description == text)
  }

  @Test(arguments: [
    "", "2026-01-01", "2026-06-30..2026-01-01", "2026-02-30..2026-03-01", "2026-01-01...2026-01-02",
    "2026-01-01..2026-01-02x", "1900-01-01..2026-01-01",
  ])
  func whatIsNoPeriodIsRefused(_ text: String) {
    #expect(throws: Diagnostic.self) { try AuditPeriod(text) }
  }
}
