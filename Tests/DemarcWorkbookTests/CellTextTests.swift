import Testing

@testable import DemarcWorkbook

@Suite struct CellTextTests {
  @Test(arguments: [
    ("a\nb", "a\nb"), ("a\tb\rc", "a b c"), ("\u{1b}[31m", "\\u{1b}[31m"),
    ("\u{202e}gpj", "\\u{202e}gpj"), ("\u{ffff}", "\u{fffd}"), ("_x0041_", "_x005F_x0041_"),
    ("_x00zz_", "_x00zz_"), ("__x000D__", "__x005F_x000D__"), ("_x004", "_x004"),
    ("=1+1", "=1+1"),
  ])
  func textShowsAsItIs(_ pair: (String, String)) {
    #expect(CellText.clean(pair.0) == pair.1)
  }

  @Test func aTextIsCutOnePastTheLimitAndNotAtIt() throws {
    let fitting = String(repeating: "a", count: 100)
    #expect(CellText.cut(fitting, to: 100) == nil)
    let cut = try #require(CellText.cut(fitting + "a", to: 100))
    #expect(cut.utf16.count == 100)
    #expect(cut.hasPrefix("aaaa") && cut.hasSuffix("than a cell may be]"))
  }

  @Test(arguments: [
    ("", 10, 1), ("one two", 10, 1), ("one two three", 10, 2), ("a\nb\n", 10, 3),
    ("abcdefghij", 10, 1), ("abcdefghijk", 10, 2), ("a abcdefghijk b", 10, 3), ("東京東京東京", 10, 2),
  ])
  func linesAreCountedAsTheyWrap(_ row: (String, Int, Int)) {
    #expect(CellText.lines(row.0, width: row.1) == row.2)
  }

  @Test func unitsAreCountedAsExcelCountsThem() throws {
    // An emoji is two units; sixty of them do not fit in a hundred.
    let cut = try #require(CellText.cut(String(repeating: "🚀", count: 60), to: 100))
    #expect(cut.utf16.count <= 100)
    #expect(CellText.cut(String(repeating: "🚀", count: 50), to: 100) == nil)
  }

  @Test(arguments: [
    ("SOC 2", "SOC 2"), ("a/b:c[d]*?\\e", "a b c d    e"), ("'quoted'", "quoted"), ("", "Sheet"),
    ("History", "History "), (String(repeating: "x", count: 40), String(repeating: "x", count: 31)),
  ])
  func sheetNamesAreThoseThatExcelTakes(_ pair: (String, String)) {
    #expect(CellText.sheetName(pair.0, taken: []) == pair.1)
  }

  @Test func aTakenSheetNameGetsANumberAndStaysShort() {
    let long = String(repeating: "x", count: 31)
    #expect(CellText.sheetName("soc", taken: ["SOC"]) == "soc 2")
    #expect(CellText.sheetName("soc", taken: ["SOC", "soc 2"]) == "soc 3")
    let second = CellText.sheetName(long, taken: [long])
    #expect(second.utf16.count == 31 && second.hasSuffix(" 2"))
  }
}
