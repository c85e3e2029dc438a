import DemarcBoundary
import DemarcCatalog
import DemarcReport
import Testing

@Suite struct CSVTests {
  static let formulaStarts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

  /// What a spreadsheet has to be told is text, and nothing else, has an apostrophe before it.
  private func expected(_ name: String) -> String {
    let text = name.filter { $0 != "\0" }
    // CRLF is one character of a string; a spreadsheet sees two.
    let start = text.unicodeScalars.first.map { String(Character($0)) } ?? ""
    return Self.formulaStarts.contains(start) ? "'" + text : text
  }

  @Test(arguments: Hostile.names)
  func aHostileNameIsReadBackAndIsNoFormula(_ name: String) throws {
    let files = try ReportFormat.csv.files(Hostile.input(name), assets: Stub.assets)
    let matrix = try StrictCSV.rows(files[0].bytes)
    let findings = try StrictCSV.rows(files[1].bytes)
    #expect(matrix.count > 10)
    #expect(findings.count == SampleEvidence.findings.count + 1)
    for row in matrix.dropFirst() { #expect(row[2] == expected(name)) }
    for row in findings.dropFirst() {
      for cell in [2, 6, 7, 8, 9, 10, 12, 14] {
        guard cell != 2 || SampleEvidence.checks.contains(where: { $0.id == row[1] }) else {
          continue
        }
        #expect(row[cell] == expected(name), "\(findings[0][cell])")
      }
    }
    for cell in (matrix + findings).joined() {
      let start = cell.unicodeScalars.first.map { String(Character($0)) } ?? ""
      #expect(!Self.formulaStarts.contains(start))
    }
  }

  @Test func everyPartIsARowAndEveryFindingToo() throws {
    let input = try Sample.input()
    let files = try ReportFormat.csv.files(input, assets: Stub.assets)
    let matrix = try StrictCSV.rows(files[0].bytes)
    #expect(matrix.count == input.assessment.matrix.cells.flatMap(\.parts).count + 1)
    #expect(matrix[0].prefix(4) == ["framework", "requirement", "title", "service"])
    let findings = try StrictCSV.rows(files[1].bytes)
    #expect(findings.dropFirst().map { $0[0] } == input.assessment.findings.map(\.id))
    #expect(Set(findings[0]).count == findings[0].count)
  }

  @Test(arguments: ["a\"b\r\n", "a,b", "a\r\n\"b", "\"a\"b\r\n", "a\nb\r\n", "a,b\r\nc\r\n"])
  func theReaderOfThisTestIsStrict(_ text: String) {
    #expect(throws: StrictCSV.Fault.self) { try StrictCSV.rows(Array(text.utf8)) }
  }
}
