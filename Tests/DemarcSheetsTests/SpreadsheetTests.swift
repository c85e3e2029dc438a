import DemarcModel
import DemarcRecordFuzzKit
import Testing

@testable import DemarcSheets

@Suite struct SpreadsheetTests {
  @Test func eachKindOfCellIsText() throws {
    let strings = """
      <si><t>Question</t></si>
      <si><r><rPr><b/></rPr><t xml:space="preserve">Do </t></r><r><t>you?</t></r>
       <rPh sb="0" eb="1"><t>READ ALOUD</t></rPh><phoneticPr fontId="1"/></si>
      <si><t>  ends  </t></si><si><t xml:space="preserve">  kept  </t></si>
      <si><t>a_x000A_b_x005F_x0041_</t></si>
      """
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
      <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c>
      </row>
      <row r="4"><c r="A4" s="9"/><c r="B4"/></row>
      <row r="5"><c r="A5"><v>42</v></c><c r="B5"><v>0.25</v></c><c r="C5"><v>1E3</v></c>
       <c r="D5" t="b"><v>1</v></c><c r="E5" t="b"><v>0</v></c><c r="F5" t="e"><v>#REF!</v></c>
       <c r="G5" t="d"><v>2026-01-31</v></c></row>
      <row r="6"><c r="A6" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
       <c r="B6" t="str"><f>A1&amp;"x"</f><v>made</v></c><c r="C6"><f>SUM(A5:B5)</f><v>42.25</v></c>
       <c r="D6"><f>A1</f></c></row>
      """
    #expect(
      try Book.one(rows, strings: strings).rows() == [
        "1|Question||Do you?", "2|ends|  kept  |a\nb_x0041_",
        "5|42|0.25|1000|TRUE|FALSE|#REF!|2026-01-31",
        "6|inline|made|42.25",
      ])
  }

  @Test func placesThatAreNotWrittenAreCounted() throws {
    let rows = """
      <row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row/><row><c><v>3</v></c></row>
      <row r="10"><c><v>10</v></c></row><row><c r="AA11"><v>27</v></c></row>
      """
    #expect(
      try Book.one(rows).rows() == [
        "1|1|||4|5", "3|3", "10|10", "11|" + String(repeating: "|", count: 26) + "27",
      ])
  }

  @Test func aSheetBeyondTheLimitIsReadAsFarAsItIsWanted() throws {
    let row = "<row><c t='inlineStr'><is><t>" + String(repeating: "é", count: 8_000)
    let rows = String(repeating: row + "</t></is></c></row>", count: 4_300)
    let book = try Spreadsheet(Book.one(rows).bytes, name: "b.xlsx")
    #expect(try book.rows(first: 3).count == 3)
    let fault = #expect(throws: Diagnostic.self) { try book.rows() }
    #expect(fault?.code == "sheet.too-large")
  }

  @Test func aSheetsNameIsReadAsItWasWritten() throws {
    var book = Book.one("<row><c><v>1</v></c></row>")
    for index in book.parts.indices {
      book.parts[index].text.replace("name='Answers'", with: "name='POA&amp;M &lt;1&gt;'")
    }
    #expect(try Spreadsheet(book.bytes, name: "b.xlsx").sheets == ["POA&M <1>"])
  }

  @Test func aSheetIsReadAsFarAsItIsWanted() throws {
    let rows = "<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row><row><c r='?'/></row>"
    let book = try Spreadsheet(Book.one(rows).bytes, name: "b.xlsx")
    #expect(try book.rows(first: 2).map(\.number) == [1, 3])
    #expect(try book.rows(first: 1).map(\.cells) == [["1"]])
    #expect(throws: Diagnostic.self) { try book.rows(first: 3) }
    #expect(throws: Diagnostic.self) { try book.rows() }
  }

  /// Number formats, and what the number 46053.75 (2026-01-31, 18:00) shows in each.
  @Test(arguments: [
    ("14", "", "2026-01-31"), ("22", "", "2026-01-31T18:00:00"), ("0", "", "46053.75"),
    ("9", "", "46053.75"), ("164", "yyyy\\-mm\\-dd", "2026-01-31"),
    ("164", "d. mmm yyyy hh:mm", "2026-01-31T18:00:00"),
    ("164", "[$-409]d/m/yy;@", "2026-01-31"),
    ("164", "0.00 &quot;days&quot;", "46053.75"), ("164", "[Red]0.0;[Blue]-0.0", "46053.75"),
    ("164", "[h]:mm", "46053.75"), ("164", "#,##0\\ \\d", "46053.75"),
    ("164", "General", "46053.75"),
    ("164", "mmmm", "2026-01-31"),
  ])
  func numbersInTheStyleOfADayAreDays(_ id: String, _ code: String, _ text: String) throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="\(code)"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="\(id)"/></cellXfs>
      """
    let rows = "<row><c s='1'><v>46053.75</v></c><c><v>46053.75</v></c><c s='7'><v>1</v></c></row>"
    #expect(try Book.one(rows, styles: styles).rows() == ["1|\(text)|46053.75|1"])
  }

  @Test(arguments: [
    ("46053", "2026-01-31", "2030-02-01"), ("1", "1900-01-01", "1904-01-02"),
    ("59", "1900-02-28", "1904-02-29"), ("60", "1900-02-29", "1904-03-01"),
    ("61", "1900-03-01", "1904-03-02"), ("2958465", "9999-12-31", "10004-01-01"),
    ("2958466", "2958466", "2958466"), ("-1", "-1", "-1"),
    ("46053.9999999", "2026-02-01", "2030-02-02"),
    ("0", "0", "1904-01-01"), ("soon", "soon", "soon"),
  ])
  func daysOfBothCounts(_ serial: String, _ from1900: String, _ from1904: String) throws {
    let styles = "<cellXfs><xf numFmtId='14'/></cellXfs>"
    let rows = "<row><c s='0'><v>\(serial)</v></c></row>"
    let (even, odd) = (
      Book.one(rows, styles: styles),
      Book.one(rows, styles: styles, properties: "<workbookPr date1904='1'/>")
    )
    #expect(try even.rows() == ["1|\(from1900)"])
    // Beyond year 9999 nothing is promised but an answer.
    if serial != "2958465" { #expect(try odd.rows() == ["1|\(from1904)"]) }
  }

  @Test func timesAloneHaveNoDay() throws {
    let styles = "<cellXfs><xf numFmtId='20'/></cellXfs>"
    #expect(
      try Book.one("<row><c s='0'><v>0.75</v></c></row>", styles: styles).rows() == ["1|18:00:00"])
  }

  /// Sheets are found by relationship, whatever their files are called; the strict form is alike.
  @Test(arguments: [
    (Book.main, Book.office),
    (
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
      "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
  ])
  func sheetsAreFoundByRelationship(_ namespace: String, _ relations: String) throws {
    var book = Book(namespace: namespace, kinds: relations)
    book.relations("_rels/.rels", [("a", "officeDocument", "/book/main.xml")])
    book.add(
      "book/main.xml",
      """
      <x:workbook xmlns:x='\(namespace)' xmlns:q='\(relations)'><x:sheets>
      <x:sheet name='Notes' sheetId='4' state='hidden' q:id='n'/>
      <x:sheet name='Chart' sheetId='3' q:id='c'/><x:sheet name='Caf&#233;' sheetId='9' q:id='z'/>
      <x:sheet name='Second' sheetId='1' q:id='y'/></x:sheets></x:workbook>
      """)
    book.relations(
      "book/_rels/main.xml.rels",
      [
        ("y", "worksheet", "../pages/one.xml"), ("z", "worksheet", "./TWO.xml"),
        ("c", "chartsheet", "chart.xml"), ("n", "worksheet", "/pages/three.xml"),
      ])
    for (name, text) in [
      ("pages/one.xml", "1"), ("book/two.xml", "2"), ("pages/three.xml", "3"),
    ] {
      book.add(
        name,
        "<x:worksheet xmlns:x='\(namespace)'><x:sheetData><x:row><x:c><x:v>\(text)</x:v></x:c>"
          + "</x:row></x:sheetData></x:worksheet>")
    }
    #expect(try Spreadsheet(book.bytes, name: "b").sheets == ["Notes", "Café", "Second"])
    #expect(try book.rows() == ["1|2"])
    #expect(try book.rows("second") == ["1|1"])
    #expect(try book.rows("Notes") == ["1|3"])
    let fault = book.fault("Third")
    #expect(fault?.code == "sheet.not-found")
    #expect(fault?.hint == "it has: 'Notes', 'Café', 'Second'")
  }

  @Test func mergedCellsStayAsTheyAre() throws {
    var book = Book.one("<row><c r='A1'><v>1</v></c><c r='B1'/><c r='C1'><v>3</v></c></row>")
    book.parts[3].text = book.parts[3].text.replacing(
      "</sheetData>", with: "</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>")
    #expect(try book.rows() == ["1|1||3"])
  }
}
