import DemarcBoundary
import DemarcModel
import DemarcReport
import Foundation
import Testing

@testable import DemarcWorkbook

@Suite struct XLSXFileTests {
  private static let scratch = FileManager.default.temporaryDirectory.path
  private static let properties = XLSXFile.Properties(title: "Test", created: Sample.asOf)

  private func write(
    _ sheets: [Sheet], _ limits: XLSXLimits = XLSXLimits()
  ) throws -> XLSXFile.Written {
    try XLSXFile.bytes(sheets, Self.properties, scratch: Self.scratch, limits: limits)
  }

  private func sheet(_ rows: Int, _ cell: @escaping @Sendable (Int) -> SheetCell) -> Sheet {
    Sheet(name: "S", title: "T", columns: [.init("A", .fit(min: 5, max: 10))]) { row in
      for index in 0..<rows { row([cell(index)]) }
    }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let input = try Sample.input(["soc2"])
    let first = try Workbook.xlsx(input, scratch: Self.scratch)
    let second = try Workbook.xlsx(input, scratch: Self.scratch)
    #expect(first.bytes == second.bytes)
    #expect(first.bytes.starts(with: Array("PK".utf8)))
    var later = input
    later.report.assessment.asOf = Instant(day: Sample.day.adding(days: 1))
    #expect(try Workbook.xlsx(later, scratch: Self.scratch).bytes != first.bytes)
  }

  @Test func nothingIsLeftInTheScratchDirectory() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try XLSXFile.bytes([sheet(3) { .number($0) }], Self.properties, scratch: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aDirectoryThatIsNotThereIsAFault() {
    #expect(throws: Diagnostic.self) {
      try XLSXFile.bytes([], Self.properties, scratch: "/nowhere/at/all")
    }
  }

  @Test func whatExcelHasNoRoomForIsCutAndSaid() throws {
    var limits = XLSXLimits()
    (limits.rowsMax, limits.linksMax, limits.textUnitsMax) = (5, 2, 60)
    #expect(try write([sheet(3) { .number($0) }], limits).diagnostics.isEmpty)
    let rows = try write([sheet(4) { .number($0) }], limits).diagnostics
    #expect(rows.map(\.code) == ["workbook.rows-cut"])
    #expect(rows.first?.message.contains("1 rows") == true)
    let links = try write([sheet(3) { _ in .link("x", sheet: "S") }], limits).diagnostics
    #expect(links.map(\.code) == ["workbook.links-cut"])
    let long = String(repeating: "y", count: 61)
    let texts = try write([sheet(1) { _ in .text(long) }], limits).diagnostics
    #expect(texts.map(\.code) == ["workbook.text-cut"])
  }

  @Test(arguments: [
    "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "\u{1b}]0;t\u{7}", "</t><f>1+1</f>", "&L&\"x\"", "a\0b",
    String(repeating: "long ", count: 9_000), "🚀 東京", "_x0041_", "",
  ])
  func aHostileNameNeitherStopsTheWriterNorBecomesAFormula(_ name: String) throws {
    let input = try Sample.input(["soc2", "hipaa-security"], name: name)
    let written = try Workbook.xlsx(input, scratch: Self.scratch)
    #expect(written.bytes.count > 10_000)
  }
}
