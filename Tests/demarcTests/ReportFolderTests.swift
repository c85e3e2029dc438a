import Foundation
import Testing

/// A report is replaced as a whole or not at all.
@Suite struct ReportFolderTests {
  private func prepared() throws -> (Folder, before: [String: Data]) {
    let folder = try Folder()
    try folder.write(Export.snapshot([Export.bucket("b")]), to: "a.json")
    let run = try Program.run(
      "assess \(folder.path("a.json")) --output \(folder.path("out")) --as-of 2026-06-30 "
        + "--fail-on none --quiet")
    #expect(run.status == 0)
    return (folder, try contents(folder))
  }

  private func contents(_ folder: Folder) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try folder.data("out/\($0)")) })
  }

  /// Files that may not grow stand for a disk without room.
  @Test func withoutRoomTheOldReportStaysWhole() throws {
    let (folder, before) = try prepared()
    try folder.write(
      Export.snapshot([Export.bucket("b", isOpen: true), Export.bucket("c")]), to: "a.json")
    let run = try Program.shell(
      "trap '' XFSZ; ulimit -f 64; $demarc assess \(folder.path("a.json")) --quiet "
        + "--output \(folder.path("out")) --as-of 2026-06-30 --fail-on none > /dev/null")
    #expect(run.status == 2)
    #expect(run.errors.contains("error[report.not-written]"), "\(run.errors)")
    #expect(run.errors.contains("unchanged"))
    #expect(try contents(folder) == before)
  }

  @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
    let (folder, before) = try prepared()
    for place in ["/dev/null/report", folder.path("a.json") + "/report"] {
      let run = try Program.run(
        "assess \(folder.path("a.json")) --output \(place) --fail-on none --quiet")
      #expect(run.status == 2)
      #expect(run.errors.contains("error[report.not-written]"), "\(run.errors)")
    }
    #expect(try contents(folder) == before)
  }

  @Test func aReaderThatStopsEndsTheProgramQuietly() throws {
    let run = try Program.shell("$demarc checks | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(run.text.split(separator: "\n").count == 2)
    #expect(run.errors == "")
  }
}
