import DemarcModel
import Testing

@testable import DemarcWorkbook

@Suite struct RemediationScheduleTests {
  @Test func theUsualDaysAreFedRAMPs() {
    let schedule = RemediationSchedule()
    let days = Severity.allCases.map { schedule.due($0, from: CivilDay(number: 0)).number }
    #expect(days == [180, 180, 90, 30, 30])
  }

  @Test func whatIsNamedChangesAndTheRestStays() throws {
    let schedule = try RemediationSchedule("critical=15,moderate=60")
    #expect(schedule.days[.critical] == 15 && schedule.days[.medium] == 60)
    #expect(schedule.days[.high] == 30 && schedule.days[.low] == 180)
  }

  @Test(arguments: [
    "", "critical", "critical=", "critical=0", "critical=-1", "critical=+5", "critical=1.5",
    "critical=3651", "critical=99999999999999999999", "severe=3", "medium=1,moderate=2", "high=1,",
    "high=1,,low=2", " high=1", "high=1=2", "high=٣",
  ])
  func whatIsNoListIsRefused(_ text: String) {
    #expect { try RemediationSchedule(text) } throws: {
      ($0 as? Diagnostic)?.code == "workbook.due-days"
    }
  }
}
