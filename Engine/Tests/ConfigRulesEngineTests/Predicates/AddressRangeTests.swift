import Testing

@testable import ConfigRulesEngine

@Suite struct AddressRangeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let outer, inner: String
    let contains: Bool
    var testDescription: String { "\(inner) in \(outer)" }
  }

  @Test(arguments: [
    Row(outer: "192.168.1.0/24", inner: "192.168.1.7", contains: true),
    Row(outer: "192.168.1.0/24", inner: "192.168.2.7", contains: false),
    Row(outer: "192.168.1.0/25", inner: "192.168.1.128/25", contains: false),
    Row(outer: "192.168.1.0/24", inner: "192.168.0.0/16", contains: false),
    Row(outer: "0.0.0.0/0", inner: "10.0.0.0/8", contains: true),
    Row(outer: "0.0.0.0/0", inner: "::1", contains: false),
    Row(outer: "2001:db8::/32", inner: "2001:db8:1::/48", contains: true),
    Row(outer: "2001:db8::/33", inner: "2001:db8:8000::1", contains: false),
    Row(outer: "::ffff:192.0.2.0/120", inner: "::ffff:c000:0201", contains: true),
    Row(outer: "1:2:3:4:5:6:7:8", inner: "1:2:3:4:5:6:7:8/128", contains: true),
  ])
  func containment(_ row: Row) throws {
    let outer = try #require(AddressRange(row.outer))
    let inner = try #require(AddressRange(row.inner))
    #expect(outer.contains(inner) == row.contains)
  }

  @Test(arguments: [
    "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0/8", "256.0.0.1", "10.0.0.0/-1", "1::2::3",
    "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:", "12345::", "::/129", "vpc-1234abc0", "10.0.0.0/8/8",
  ])
  func noRange(_ text: String) { #expect(AddressRange(text) == nil) }
}
