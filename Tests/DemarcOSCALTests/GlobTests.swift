import Testing

@testable import DemarcOSCAL

@Suite struct GlobTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let pattern, text: String
    let matches: Bool
    var testDescription: String { "\(pattern) on \(text)" }
  }

  @Test(arguments: [
    Row(pattern: "*", text: "", matches: true),
    Row(pattern: "ac-*", text: "ac-2.1", matches: true),
    Row(pattern: "ac-*", text: "xac-2", matches: false),
    Row(pattern: "ac-?", text: "ac-2", matches: true),
    Row(pattern: "ac-?", text: "ac-20", matches: false),
    Row(pattern: "*.1", text: "ac-2.1.1", matches: true),
    Row(pattern: "ac-[1-3]", text: "ac-2", matches: true),
    Row(pattern: "ac-[!1-3]", text: "ac-2", matches: false),
    Row(pattern: "ac-[12", text: "ac-[12", matches: true),
    Row(pattern: #"a\*"#, text: "a*", matches: true),
    Row(pattern: #"a\*"#, text: "ab", matches: false),
    Row(pattern: "ac.2", text: "ac-2", matches: false),
    Row(pattern: "", text: "a", matches: false),
  ])
  func patternsMatchWholeIds(_ row: Row) {
    #expect(IDGlob(row.pattern).matches(row.text) == row.matches)
  }

  @Test func manyStarsDoNotStall() {
    let pattern = String(repeating: "*a", count: 40) + "b"
    #expect(!IDGlob(pattern).matches(String(repeating: "a", count: 2_000)))
  }
}
