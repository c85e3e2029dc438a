import DemarcModel
import DemarcReport
import Testing

/// What `import` prints: files, what they cover, what is left out.
@Suite struct ImportTextTests {
  private func file(_ path: String, gone: Int = 0, leftOut: Int = 0) -> ImportFacts.File {
    ImportFacts.File(
      path: path, format: "AWS Config snapshot", records: 4, resources: 4 - gone - leftOut,
      gone: gone, repeated: 0, leftOut: leftOut, from: "2026-06-01T10:00:00Z",
      to: "2026-06-03T10:00:00Z")
  }

  private func seen(_ region: String, _ type: String, _ count: Int) -> ImportFacts.Seen {
    ImportFacts.Seen(
      cloud: .aws, account: "111122223333", region: region, type: type, resources: count)
  }

  @Test func filesAreNamedBelowTheirFolderAndPlacesAreGathered() {
    let facts = ImportFacts(
      files: [file("in/a/x.json", gone: 1), file("in/a/y.json", leftOut: 2)],
      seen: [
        seen("eu-west-1", "AWS::S3::Bucket", 3), seen("us-east-1", "AWS::S3::Bucket", 1),
        seen("eu-west-1", "AWS::KMS::Key", 1),
      ])
    let lines = ImportText.text(facts, style: .plain).split(separator: "\n").map(String.init)
    #expect(lines[0] == "2 files, 5 resources")
    #expect(lines.contains("Files below in/a/"))
    #expect(
      lines.contains(
        "  x.json | AWS Config snapshot |         3 | 2026-06-01 to 2026-06-03 | 1 gone"))
    #expect(lines.contains { $0.hasSuffix("| 2 left out") })
    #expect(lines.contains("  AWS   | 111122223333 |         5 | eu-west-1, us-east-1"))
    #expect(lines.contains("  AWS   | AWS::S3::Bucket |         4"))
    #expect(lines.last?.contains("does not say that it does not exist") == true)
  }

  @Test func hostileNamesStayOnTheirLine() {
    let text = ImportText.text(
      ImportFacts(files: [file("a\u{1B}[31m\nb")], seen: [seen("x\ny", "t\u{202E}", 1)]),
      style: .plain)
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{202E}"))
    #expect(!text.contains("a\u{1B}[31m\n"))
  }
}
