import DemarcModel
import Testing

@testable import DemarcWorkbook

@Suite struct CSVTableTests {
  private func read(_ text: String) throws -> FormTable {
    try CSVTable.read(Array(text.utf8), name: "f.csv")
  }

  @Test func quotesLineEndsAndMarksAreRead() throws {
    let table = try read("\u{feff}a,b\r\n1,\"x,\"\"y\"\"\nz\"\r\n\r\n2,w")
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1", "x,\"y\"\nz"], ["2", "w"]])
    #expect(table.rows.map(\.line) == [2, 5])
  }

  @Test func aSemicolonSeparatesWhereTheTitlesHaveMoreOfThem() throws {
    let table = try read("a;b;c\n1;2,5;3\n")
    #expect(table.rows.map(\.cells) == [["1", "2,5", "3"]])
  }

  @Test(arguments: ["", "a,b\n\"open"])
  func aBrokenFileIsRefused(_ text: String) {
    #expect(throws: Diagnostic.self) { try read(text) }
  }

  @Test func aRowAtTheLimitIsReadAndOnePastItRefused() throws {
    let widest = String(repeating: ",", count: CSVTable.columnsMax - 1)
    #expect(try read(widest).header.count == CSVTable.columnsMax)
    #expect(throws: Diagnostic.self) { try read(widest + ",") }
  }

  @Test func noBytesMakeItHangOrStop() {
    var state: UInt64 = 42
    let alphabet = Array("a,;\"\r\n\u{feff}X".utf8)
    for _ in 0..<3_000 {
      let bytes = (0..<40).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      guard let table = try? CSVTable.read(bytes, name: "f.csv") else { continue }
      #expect(table.rows.allSatisfy { $0.line >= 1 && $0.line <= 41 })
      _ = CISLint.faults(table) + CRMLint.faults(table)
    }
  }
}
