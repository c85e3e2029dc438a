import DemarcAssess
import DemarcModel
import Testing

/// Suppressed findings stay visible; what gives no reason or has ended does not count.
@Suite struct SuppressionTests {
  private let rule = """
    rule versioned { AWS::S3::Bucket { Properties.Versioned == true <<not versioned>> } }
    """

  /// Which buckets are suppressed, and the codes of what was said about it.
  private func suppressed(_ text: String) -> (resources: [String], codes: [String]) {
    let report = Checked.report(rule, text)
    return (
      (report?.results ?? []).filter { $0.suppression != nil }.compactMap(\.resource),
      (report?.diagnostics ?? []).map(\.code)
    )
  }

  @Test func aCommentCountsForTheResourceItStandsOn() {
    let found = suppressed(
      """
      Resources:
        # demarc:ignore aws.s3.test reason="holds build output" until=2026-12-31
        Above:
          Type: AWS::S3::Bucket
        On: # demarc:ignore aws.s3.test reason="agreed with the owner"
          Type: AWS::S3::Bucket
        Inside:
          Type: AWS::S3::Bucket
          # demarc:ignore aws.s3.test reason="agreed with the owner"
        None:
          Type: AWS::S3::Bucket
      """)
    #expect(found.resources == ["Above", "On", "Inside"])
    #expect(found.codes.isEmpty)
  }

  @Test func reasonAndEndDecideWhetherItCounts() {
    let found = suppressed(
      """
      Resources:
        # demarc:ignore aws.s3.test
        A: {Type: "AWS::S3::Bucket"}
        # demarc:ignore aws.s3.test reason="was fine" until=2026-06-29
        B: {Type: "AWS::S3::Bucket"}
        # demarc:ignore aws.s3.test reason="last day" until=2026-06-30
        C: {Type: "AWS::S3::Bucket"}
        # demarc:ignore aws.s3.tset reason="misspelt"
        D: {Type: "AWS::S3::Bucket"}
        # demarc:ignore aws.s3.test reason="no day" until=tomorrow
        E: {Type: "AWS::S3::Bucket"}
      """)
    #expect(found.resources == ["C"])
    #expect(
      found.codes == [
        "template.bad-suppression", "template.expired-suppression", "template.bad-suppression",
        "template.bad-suppression",
      ])
  }

  @Test func metadataCountsInJSONAndForTheWholeFile() {
    let entry = #"{"demarc":{"ignore":[{"check":"aws.s3.test","reason":"agreed"}]}}"#
    let one = suppressed(
      #"{"Resources":{"A":{"Type":"AWS::S3::Bucket","Metadata":"# + entry + "},\n"
        + #""B":{"Type":"AWS::S3::Bucket"}}}"#)
    #expect(one.resources == ["A"])
    let all = suppressed(
      #"{"Metadata":"# + entry + #","Resources":{"A":{"Type":"AWS::S3::Bucket"},"# + "\n"
        + #""B":{"Type":"AWS::S3::Bucket"}}}"#)
    #expect(all.resources == ["A", "B"])
  }

  @Test func aSuppressionFileMatchesCheckPathAndResource() throws {
    let parsed = SuppressionFile.parse(
      SourceFile(
        name: "s.yaml",
        text: """
          suppressions:
            - {check: aws.s3.test, path: "**/*.yaml", resource: A, reason: agreed, owner: team-a}
            - {check: aws.s3.test, path: other/*, reason: agreed}
            - {check: aws.s3.test, reason: was fine, until: 2026-01-01}
            - {check: aws.s3.test}
          """), day: Checked.day.day)
    #expect(
      parsed.diagnostics.map(\.code) == ["template.expired-suppression", "workspace.invalid"])
    var results = try #require(
      Checked.report(
        rule, "Resources: {A: {Type: 'AWS::S3::Bucket'},\n B: {Type: 'AWS::S3::Bucket'}}")
    ).results
    parsed.tree?.apply(to: &results)
    #expect(results.map { $0.suppression?.reason } == ["agreed (team-a)", nil])
  }

  struct Path: Sendable, CustomTestStringConvertible {
    let pattern, path: String
    let matches: Bool
    var testDescription: String { "\(pattern) on \(path)" }
  }

  @Test(arguments: [
    Path(pattern: "a/*.yaml", path: "a/b.yaml", matches: true),
    Path(pattern: "a/*.yaml", path: "a/b/c.yaml", matches: false),
    Path(pattern: "a/**/c.yaml", path: "a/b/d/c.yaml", matches: true),
    Path(pattern: "a/**/c.yaml", path: "a/c.yaml", matches: true),
    Path(pattern: "**", path: "x/y", matches: true),
    Path(pattern: "c.yaml", path: "./a/c.yaml", matches: true),
    Path(pattern: "?.yaml", path: "ab.yaml", matches: false),
    Path(pattern: "*.yaml", path: "a.yml", matches: false),
  ])
  func pathsMatchAsPeopleWriteThem(_ row: Path) throws {
    let parsed = SuppressionFile.parse(
      SourceFile(
        name: "s",
        text: "suppressions: [{check: r, path: \"\(row.pattern)\", reason: agreed}]"),
      day: Checked.day.day)
    var results = [PolicyResult(rule: "r", file: row.path, outcome: .fail)]
    parsed.tree?.apply(to: &results)
    #expect((results[0].suppression != nil) == row.matches)
  }

  @Test func aBaselineKnowsFindingsAfterTheirLinesMoved() throws {
    let text = "Resources:\n  A: {Type: 'AWS::S3::Bucket'}\n"
    let before = try #require(Checked.report(rule, text)).results
    let bytes = PolicyBaseline.bytes(before)
    let parsed = PolicyBaseline.parse(
      SourceFile(name: "b", text: String(decoding: bytes, as: UTF8.self)))
    var after = try #require(
      Checked.report(rule, "# moved\n\n" + text + "  B: {Type: 'AWS::S3::Bucket'}\n")
    ).results
    parsed.tree?.apply(to: &after)
    #expect(after.map(\.isKnown) == [true, false])
    #expect(PolicyBaseline.parse(SourceFile(name: "b", text: "{}")).tree == nil)
    #expect(PolicyBaseline.parse(SourceFile(name: "b", text: "{")).diagnostics.first?.span != nil)
  }

  @Test func answersOfAParallelRunKeepTheirOrder() {
    let numbers = Array(0..<500)
    #expect(OrderedRun.map(numbers, workers: 4) { $0 * 2 } == numbers.map { $0 * 2 })
    #expect(OrderedRun.map([Int](), workers: 4) { $0 } == [])
  }
}
