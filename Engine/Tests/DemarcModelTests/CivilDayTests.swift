import DemarcModel
import Testing

@Suite struct CivilDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11016), ("2026-06-30", 20634), ("1969-12-31", -1),
    ("2400-12-31", 157_419),
  ])
  func daysCountFrom1970(_ text: String, _ number: Int) {
    #expect(CivilDay(text)?.number == number)
    #expect(CivilDay(number: number).description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "20260101", "", "2026-06-3x",
    "+026-01-01", "2026-+1-01", "2026-06-3", "-026-01-01", "2026–06–30",
  ])
  func daysThatDoNotExistAreRefused(_ text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test func everyDayOfFourCenturiesReadsBack() {
    for number in stride(from: -20_000, to: 140_000, by: 17) {
      #expect(CivilDay(CivilDay(number: number).description)?.number == number)
    }
  }

  @Test func instantsPrintInUTC() {
    #expect(Instant(secondsSince1970: 1_782_777_600).description == "2026-06-30T00:00:00Z")
    #expect(Instant("2026-06-30T12:34:56Z")?.description == "2026-06-30T12:34:56Z")
    #expect(Instant("2026-06-30")?.adding(days: -90).description == "2026-04-01T00:00:00Z")
    #expect(Instant(secondsSince1970: -1).description == "1969-12-31T23:59:59Z")
    #expect(Instant("2026-06-30T12:34:56.789Z")?.second == 45_296)
    #expect(Instant("2016-12-31T23:59:60Z")?.second == 86_400)
  }

  @Test(arguments: [
    "2026-06-30T12:34Z", "2026-06-30T12:34:56", "2026-06-30T24:00:00Z", "2026-06-30T1:002:03Z",
    "2026-06-30 12:34:56Z", "2026-06-30T12:60:00Z", "2026-06-30T+1:00:00Z", "2026-06-30TZ",
    "2026-06-30T12:34:5Z", "2026-06-31T12:34:56Z", "2026-06-30T12-34-56Z",
  ])
  func momentsThatDoNotExistAreRefused(_ text: String) {
    #expect(Instant(text) == nil)
  }
}
