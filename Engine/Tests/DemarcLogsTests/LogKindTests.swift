import DemarcLogs
import Testing

@Test func kindsHaveNamesOfTheirOwn() {
  #expect(Set(LogKind.allCases.map(\.rawValue)).count == LogKind.allCases.count)
}
