import DemarcModel
import DemarcRecordFuzzKit
import Foundation
import Testing

@testable import DemarcSheets
@testable import DemarcWorkbook

@Suite struct RefusalTests {
  private func fault(_ bytes: [UInt8]) -> Diagnostic? {
    #expect(throws: Diagnostic.self) { _ = try Spreadsheet(bytes, name: "a.xlsx") }
  }

  @Test func otherKindsOfFilesAreToldApart() {
    let ole: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    let stream = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
    #expect(fault(ole + [UInt8](repeating: 0, count: 600) + stream)?.code == "sheet.encrypted")
    #expect(fault(ole + [UInt8](repeating: 0, count: 600))?.code == "sheet.old-format")
    #expect(fault(Array("a,b\n".utf8))?.code == "sheet.not-xlsx")
    let open = fault(Book.zip([("mimetype", [1]), ("content.xml", [2])]))
    #expect(open?.code == "sheet.not-xlsx")
    #expect(open?.message == "a.xlsx is an OpenDocument file")
    #expect(fault(Book.zip([("xl/workbook.bin", [1])]))?.message.contains(".xlsb") == true)
    let cut = Book.one("<row><c><v>1</v></c></row>").bytes
    #expect(fault(Array(cut.prefix(cut.count / 2)))?.code.hasPrefix("sheet.") == true)
  }

  @Test(arguments: [
    ("<row r='2'/><row r='2'><c><v>1</v></c></row>", "sheet.malformed"),
    ("<row r='1048577'/>", "sheet.malformed"), ("<row r='x'/>", "sheet.malformed"),
    ("<row><c r='B1'/><c r='A1'/></row>", "sheet.malformed"),
    ("<row><c r='XFE1'/></row>", "sheet.malformed"), ("<row><c r='1'/></row>", "sheet.malformed"),
    ("<row><c t='s'><v>0</v></c></row>", "sheet.malformed"),
    ("<row><c t='s'><v>-1</v></c></row>", "sheet.malformed"),
    ("<row><c r='ALM1'><v>1</v></c></row>", "sheet.too-large"),
    ("<row><c></row>", "xml.malformed"),
  ])
  func sheetsThatAreBrokenAreRefused(_ rows: String, _ code: String) {
    #expect(Book.one(rows).fault()?.code == code)
  }

  @Test func aPartWithADoctypeIsRefused() {
    var book = Book.one("")
    book.parts[1].text = "<!DOCTYPE a [<!ENTITY b 'c'>]>" + book.parts[1].text
    #expect(book.fault()?.code == "xml.doctype")
  }

  @Test func aSheetThatIsNotThereIsAFault() {
    var book = Book.one("")
    book.parts.removeLast()
    #expect(book.fault()?.code == "sheet.damaged")
  }

  /// The last column that is read, with text, and what lies beyond without.
  @Test func columnsAtTheLimit() throws {
    let rows = try Book.one("<row><c r='ALL1'><v>1</v></c><c r='XFD1' s='1'/></row>").rows()
    #expect(rows.first?.hasSuffix("|1") == true)
    #expect(rows.first?.filter { $0 == "|" }.count == 1_000)
  }

  /// A bomb: a part that unpacks to more than is taken is left, however small it is packed.
  @Test func aPartThatUnpacksTooFarIsRefused() {
    var book = Book.one("")
    let blanks = String(repeating: " ", count: WorkbookParts.partBytesMax + 1)
    book.parts[3].text += blanks
    let bytes = book.bytes
    #expect(bytes.count < 1 << 20)
    let fault = #expect(throws: Diagnostic.self) {
      _ = try Spreadsheet(bytes, name: "a.xlsx").rows()
    }
    #expect(fault?.code == "sheet.too-large")
  }

  /// Our own workbook comes back as it was written.
  @Test func whatLibxlsxwriterWritesIsRead() throws {
    let sheet = Sheet(name: "S", title: "T", columns: [.init("Head", .fit(min: 5, max: 10))]) {
      row in
      row([.text("one & <two>")])
      row([.number(7)])
    }
    let written = try XLSXFile.bytes(
      [sheet], .init(title: "Test", created: Instant(secondsSince1970: 1_780_000_000)),
      scratch: FileManager.default.temporaryDirectory.path)
    let rows = try Spreadsheet(written.bytes, name: "own.xlsx").rows(of: "S")
    let cells = rows.flatMap(\.cells)
    #expect(cells.contains("Head"))
    #expect(cells.contains("one & <two>"))
    #expect(cells.contains("7"))
  }

  /// Bytes of the archive and of its parts changed by chance: an answer or a complaint, never a crash.
  @Test(arguments: 0..<3)
  func changedBytes(_ seed: Int) {
    var state = UInt64(seed) &+ 99
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % max(sides, 1)
    }
    let book = Book.one(
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c s='0'><v>46053</v></c></row>",
      strings: "<si><r><t>a</t></r><rPh><t>b</t></rPh></si>",
      styles: "<cellXfs><xf numFmtId='14'/></cellXfs>")
    var answers = 0
    for round in 0..<200 {
      var bytes: [UInt8]
      if round % 2 == 0 {
        bytes = book.bytes
        for _ in 0...roll(4) { bytes[roll(bytes.count)] = UInt8(truncatingIfNeeded: roll(256)) }
      } else {
        var parts = book.parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }
        let index = roll(parts.count)
        for _ in 0...roll(3) {
          let at = roll(parts[index].bytes.count)
          parts[index].bytes[at] = UInt8(truncatingIfNeeded: 32 + roll(95))
        }
        bytes = Book.zip(parts)
      }
      do throws(Diagnostic) {
        _ = try Spreadsheet(bytes, name: "a.xlsx").rows()
      } catch {
        #expect(error.code.hasPrefix("sheet.") || error.code.hasPrefix("xml."))
      }
      answers += 1
    }
    #expect(answers == 200)
  }
}
