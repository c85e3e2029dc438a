import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

/// Files made to break the importers.
@Suite struct HostileFileTests {
  private static let header = "user,arn,user_creation_time\n"
  private static let row = "a,arn:aws:iam::111122223333:user/a,2026-01-01T00:00:00+00:00\n"

  /// A row without end must not be gathered until memory is full.
  @Test(arguments: ["x", "\"", "\"\n", ",", "\"\"\n"])
  func aRowPastTheLimitIsLeftOutAndTheRestLoads(_ filler: String) {
    let limits = EstateLimits(json: JSONLimits(bytesMax: 1000), chunkBytes: 64)
    let long = String(repeating: filler, count: 4000)
    let end = filler == "\"" || filler == "x" || filler == "," ? "\n" : ""
    let run = Import(Self.header + Self.row + long + end, limits: limits)
    #expect(run.resources.count == 1)
    #expect(run.codes.contains("estate.bad-row") || filler == "\"\"\n", "\(run.codes)")
    let before = Import(
      Self.header + String(repeating: "x", count: 4000) + "\n" + Self.row, limits: limits)
    #expect(before.resources.map(\.name) == ["a"])
    #expect(before.report.diagnostics.map(\.message) == ["row of more than 1000 bytes"])
  }

  @Test func aLineOf64MiBIsLeftOutAndTheRestLoads() {
    let text =
      "{\"a\":\"" + String(repeating: "x", count: 65 << 20) + "\"}\n" + item("a") + "\n" + item("b")
    let run = Import(text)
    #expect(run.ids == ["arn:aws:s3:::a", "arn:aws:s3:::b"])
    #expect(run.codes == ["estate.bad-json"])
  }

  @Test func rowsOfATableThatIsCutOffAreCounted() {
    let run = Import(#"{"data":{"columns":[{"name":"id"}],"rows":[["a"],["b"]"#)
    let file = run.file
    #expect(file?.records == 2)
    #expect((file?.skipped ?? 0) >= 2, "\(run.codes)")
    #expect(run.codes.contains("estate.missing-field"))
  }

  @Test func aReportWithoutRowsIsSaidToBeOne() {
    let run = Import(#"{"Content":"user,arn,user_creation_time\n","ReportFormat":"text/csv"}"#)
    #expect(run.codes == ["estate.bad-field"])
    #expect(run.file?.skipped == 1)
  }

  @Test func zeroBytesAreNoExport() {
    let run = Import([.bytes(name: "zeros", [UInt8](repeating: 0, count: 5000))])
    #expect(run.resources.isEmpty && run.report.hasErrors)
  }
}
