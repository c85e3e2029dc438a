import Testing

@testable import ConfigRulesEngine

/// Ports as the parameters of security group rules write them.
@Suite struct PortRangeTests {
  @Test(arguments: [
    ("443", 443, 443), ("1020-1025", 1020, 1025), (" 80 - 81 ", 80, 81), ("0", 0, 0),
  ])
  func aPortOrARangeIsRead(_ text: String, _ lower: Int, _ upper: Int) {
    #expect(PortRange(text) == PortRange(lower: lower, upper: upper))
  }

  @Test(arguments: ["", "https", "-1", "80-", "90-80", "1-2-3", "65536", "443 444"])
  func anythingElseIsRefused(_ text: String) {
    #expect(PortRange(text) == nil)
  }

  @Test func adjoiningRangesCoverWhatLiesAcrossThem() {
    let ranges = [PortRange(lower: 90, upper: 99), PortRange(lower: 80, upper: 89)]
    #expect(PortRange(lower: 85, upper: 95).firstPort(outside: ranges) == nil)
    #expect(PortRange(lower: 85, upper: 100).firstPort(outside: ranges) == 100)
  }

  @Test func aGapIsFound() {
    let ranges = [PortRange(lower: 0, upper: 442), PortRange(lower: 444, upper: 65_535)]
    #expect(PortRange.all.firstPort(outside: ranges) == 443)
    #expect(PortRange.all.firstPort(outside: []) == 0)
  }
}
