import Testing

@testable import DemarcLogs

@Suite struct LogGlobTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let pattern, path: String
    let matches: Bool
    var testDescription: String { "\(pattern) on \(path)" }
  }

  @Test(arguments: [
    Row(pattern: "*.json", path: "a.json", matches: true),
    Row(pattern: "*.json", path: "a/b.json", matches: false),
    Row(pattern: "*.json", path: ".hidden.json", matches: false),
    Row(pattern: ".*", path: ".hidden.json", matches: true),
    Row(pattern: "**/*.json", path: "a.json", matches: true),
    Row(pattern: "**/*.json", path: "a/b/c.json", matches: true),
    Row(pattern: "**/*.json", path: "a/.git/c.json", matches: false),
    Row(pattern: "a/**", path: "b/c", matches: true),
    Row(pattern: "a/**/z", path: "z", matches: true),
    Row(pattern: "a/**/z", path: "b/c/y", matches: false),
    Row(pattern: "*/**/**/**/*/x", path: "1/2/3/4/5/x", matches: true),
    Row(pattern: "l?g", path: "log", matches: true),
    Row(pattern: "l?g", path: "lög", matches: true),
    Row(pattern: "l?g", path: "lg", matches: false),
    Row(pattern: "log-[0-9a].gz", path: "log-a.gz", matches: true),
    Row(pattern: "log-[!0-9].gz", path: "log-3.gz", matches: false),
    Row(pattern: "log-[]x].gz", path: "log-].gz", matches: true),
    Row(pattern: "a[b", path: "a[b", matches: true),
    Row(pattern: #"a\*b*"#, path: "a*bc", matches: true),
    Row(pattern: #"a\*b*"#, path: "axbc", matches: false),
    Row(pattern: "*a*b*c*", path: "xxaxxbxxc", matches: true),
    Row(pattern: "*a*b*c*", path: "xxaxxcxxb", matches: false),
  ])
  func aPathIsMeantOrNot(_ row: Row) {
    let path = row.path.split(separator: "/").map(String.init)
    #expect(LogGlob(row.pattern).matches(path) == row.matches)
  }

  @Test func theWalkStartsAtTheFirstPatternAndGoesWhereItMust() {
    let glob = LogGlob("/logs/aws/20*/**/x")
    #expect(glob.base == "/logs/aws/")
    #expect(glob.mayMatch(below: ["2024"]))
    #expect(glob.mayMatch(below: ["2024", "a"]))
    #expect(!glob.mayMatch(below: ["1999"]))
    #expect(!LogGlob("a/*").mayMatch(below: ["b"]))
  }
}
