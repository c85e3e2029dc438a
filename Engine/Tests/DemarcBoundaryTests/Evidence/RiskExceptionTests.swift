import DemarcBoundary
import DemarcModel
import Testing

@Suite struct RiskExceptionTests {
  private func exception(_ resource: String) -> RiskException {
    RiskException(
      check: "aws.s3.test", resource: resource, reason: "r", owner: "o", approver: "a",
      expires: day("2026-06-30"))
  }

  @Test(arguments: [
    ("arn:aws:s3:::logs", "arn:aws:s3:::logs", true),
    ("arn:aws:s3:::logs", "arn:aws:s3:::logs-2", false),
    ("arn:aws:s3:::log", "arn:aws:s3:::logs", false),
    ("arn:aws:s3:::*", "arn:aws:s3:::logs", true),
    ("*", "", true), ("*", "anything", true), ("", "", true), ("", "a", false), ("a*", "a", true),
    ("*-logs", "team-logs", true), ("*-logs", "team-logs-2", false),
    ("a*b*c", "a-b-b-c", true), ("a*b*c", "a-c-b", false), ("**", "x", true),
    ("a.c", "abc", false),  // a dot is a dot
    ("A", "a", false), ("*é", "café", true),
  ])
  func aStarStandsForAnyRunOfCharacters(_ pattern: String, _ resource: String, _ covers: Bool) {
    #expect(exception(pattern).covers(check: "aws.s3.test", resource: resource) == covers)
  }

  @Test func anExceptionIsForItsOwnCheckOnly() {
    #expect(!exception("*").covers(check: "aws.s3.other", resource: "x"))
  }

  @Test func aHostilePatternDoesNotStall() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    let text = String(repeating: "a", count: 20_000)
    #expect(!exception(pattern).covers(check: "aws.s3.test", resource: text))
  }
}
