import Foundation
import Testing

/// The workbook and the rules of its forms, as commands.
@Suite struct WorkbookTests {
  private static let estate =
    "examples/bundle/evidence --workspace examples/bundle --as-of 2026-06-30"

  @Test func aWorkbookIsWrittenWhereItIsAskedFor() throws {
    let folder = try Folder()
    let path = folder.path("own/book.xlsx")
    let options = "\(Self.estate) --framework hipaa-security"
    let run = try Program.run("workbook \(options) --output \(path)")
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes.starts(with: Data("PK".utf8)))
    let printed = try Program.run("matrix export \(options) --format xlsx")
    #expect(printed.output == bytes)
    #expect(try Program.run("assess \(options) --format xlsx").output == bytes)
  }

  @Test func ourFormsKeepTheirRulesAndABrokenOneIsTold() throws {
    let folder = try Folder()
    let options = "\(Self.estate) --framework nist-800-53r5 --baseline fedramp-low"
    for (name, sheet) in [("cis", "FedRAMP CIS"), ("crm", "fedramp crm")] {
      let run = try Program.run("workbook \(options) --sheet '\(sheet)'")
      #expect(run.status == 0, "\(run.errors)")
      try folder.write(run.text, to: "\(name).csv")
    }
    let files = "\(folder.path("cis.csv")) \(folder.path("crm.csv"))"
    let clean = try Program.run("workbook lint \(files)")
    #expect(clean.status == 0 && clean.text == "", "\(clean.text)")
    let lines = try String(contentsOfFile: folder.path("crm.csv"), encoding: .utf8)
      .replacingOccurrences(of: ",Partial,", with: ",Maybe,")
    try folder.write(lines, to: "crm.csv")
    let broken = try Program.run("workbook lint \(files)")
    #expect(broken.status == 1)
    #expect(broken.text.contains("crm.csv:2:1: error[workbook.crm-answer]"))
  }

  @Test func aWorkbooksFormsAreCheckedWhereTheyStand() throws {
    let folder = try Folder()
    let options = "\(Self.estate) --framework nist-800-53r5 --baseline fedramp-low"
    let book = folder.path("book.xlsx")
    #expect(try Program.run("workbook \(options) --output \(book)").status == 0)
    let clean = try Program.run("workbook lint \(book)")
    #expect(clean.status == 0 && clean.text == "", "\(clean.text)")
    #expect(!clean.errors.contains("0 rows"), "\(clean.errors)")
    #expect(
      try Program.run(
        "workbook \(Self.estate) --framework soc2 --output \(folder.path("soc2.xlsx"))"
      ).status == 0)
    let none = try Program.run("workbook lint \(folder.path("soc2.xlsx"))")
    #expect(none.status == 2)
    #expect(none.errors.contains("neither a CIS nor a CRM") && none.errors.contains("'Summary'"))
  }

  @Test func whatIsNoFormAndNoSheetIsRefused() throws {
    let folder = try Folder()
    try folder.write("a,b\n1,2\n", to: "x.csv")
    let lint = try Program.run("workbook lint \(folder.path("x.csv"))")
    #expect(lint.status == 2 && lint.errors.contains("neither a CIS nor a CRM"))
    let sheet = try Program.run("workbook \(Self.estate) --framework soc2 --sheet Nope")
    #expect(sheet.status == 64 && sheet.errors.contains("'SOC 2 CUEC'"))
  }
}
