import DemarcModel
import Testing

@testable import DemarcWorkbook

@Suite struct FormLintTests {
  /// A row of the CIS: marks by title.
  private static func cis(_ id: String, _ marks: String...) -> [String] {
    [id] + FedRAMPForm.cis.dropFirst().map { marks.contains($0) ? "X" : "" }
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> FormTable {
    FormTable(
      name: "form.csv", header: header,
      rows: rows.enumerated().map { .init(line: $0.offset + 2, cells: $0.element) })
  }

  private static func codes(_ faults: [Diagnostic]) -> [String] {
    faults.map { "\($0.code)@\($0.span?.start.line ?? 0)" }
  }

  private static let system = "Service Provider System Specific"
  private static let shared = "Shared (Service Provider and Customer Responsibility)"

  @Test func aFilledCISHasNoFault() {
    let table = Self.table(
      FedRAMPForm.cis,
      [
        Self.cis("AC-1 (a)", "Implemented", Self.system),
        Self.cis("AC-1 (b)", "Partially Implemented", "Planned", Self.shared),
        Self.cis("AC-2(1)", "N/A"),
      ])
    #expect(CISLint.faults(table) == [])
  }

  @Test func theFormIsFoundBelowWhatStandsAboveItsTitles() throws {
    var upper = [String](repeating: "", count: FedRAMPForm.cis.count)
    (upper[0], upper[1], upper[6]) = ("Control ID", "Implementation Status", "Control Origination")
    var titles = FedRAMPForm.cis
    (titles[0], titles[2]) = ("", "Partially\nImplemented")
    let table = try #require(
      FormTable(
        in: [
          .init(line: 1, cells: ["Acme CIS Worksheet"]), .init(line: 3, cells: upper),
          .init(line: 4, cells: titles + ["", " "]),
          .init(line: 5, cells: Self.cis("AC-1", "Implemented", Self.system)),
          .init(line: 6, cells: [""]), .init(line: 7, cells: Self.cis("AC-2", "Implemented")),
        ], name: "book.xlsx/CIS"))
    #expect(table.form == .cis && table.rows.count == 2)
    #expect(Self.codes(CISLint.faults(table)) == ["workbook.cis-origination@7"])
    #expect(FormTable(in: [.init(line: 1, cells: ["a", "b"])], name: "x") == nil)
    #expect(FormTable(in: [], name: "x") == nil)
  }

  @Test func eachRuleOfTheCISIsHeld() {
    let table = Self.table(
      FedRAMPForm.cis,
      [
        Self.cis("AC-1", Self.system), Self.cis("AC-2", "Implemented"),
        Self.cis("AC-3", "Implemented", "Planned", Self.system),
        Self.cis("AC-4", "N/A", "Planned", Self.system),
        Self.cis("AC-3", "Implemented", Self.system), Self.cis("Total", "N/A"),
        ["AC-5", "yes", "", "X", "", "", "", "X"],
      ])
    #expect(
      Self.codes(CISLint.faults(table)) == [
        "workbook.cis-status@2", "workbook.cis-origination@3", "workbook.cis-status@4",
        "workbook.cis-status@5", "workbook.form-duplicate@6", "workbook.form-control@7",
        "workbook.cis-mark@8",
      ])
  }

  @Test func aHeaderInOtherWordsIsNamedByItsColumn() throws {
    var header = FedRAMPForm.cis
    header[6] = "Service Provider"
    let faults = CISLint.faults(Self.table(header, [Self.cis("AC-1")]))
    #expect(faults.count == 1)
    let message = try #require(faults.first?.message)
    #expect(message.contains("column 7") && message.contains("Service Provider Corporate"))
    let more = CISLint.faults(Self.table(FedRAMPForm.cis + ["Notes"], []))
    #expect(more.map(\.code) == ["workbook.form-header"])
  }

  @Test(
    arguments: [
      (["AC-1", "Yes", ""], nil), (["AC-1", "Yes", "a duty"], "workbook.crm-text"),
      (["AC-1", "Partial", ""], "workbook.crm-text"),
      (["AC-1", "Partial", "The provider patches hosts. Customer: patch guests."], nil),
      (["AC-1", "Partial", "The customer patches guests."], "workbook.crm-text"),
      (["AC-1", "Partial", "The provider patches hosts."], "workbook.crm-text"),
      (["AC-1", "No", ""], "workbook.crm-text"), (["AC-1", "No", "All of it is yours."], nil),
      (["AC-1", "Maybe", "x"], "workbook.crm-answer"),
      (["AC-1", "yes", ""], "workbook.crm-answer"),
    ] as [([String], String?)])
  func eachAnswerOfTheCRMHasItsText(_ row: ([String], String?)) {
    let faults = CRMLint.faults(Self.table(FedRAMPForm.crm, [row.0]))
    #expect(faults.map(\.code) == (row.1.map { [$0] } ?? []))
  }

  @Test func withSeveralServicesADutyBeginsWithOne() {
    let rows = [
      ["AC-1", "No", "Reason: yours.\nAmazon S3: set the policy."],
      ["AC-2", "No", "Set the policy."], ["AC-3", "No", "Amazon EC2, Amazon S3: both."],
      ["AC-4", "No", "Amazon EC2, elsewhere: both."],
    ]
    let table = Self.table(FedRAMPForm.crm, rows)
    #expect(CRMLint.faults(table, services: ["Amazon S3"]) == [])
    #expect(
      Self.codes(CRMLint.faults(table, services: ["Amazon S3", "Amazon EC2"])) == [
        "workbook.crm-prefix@3", "workbook.crm-prefix@5",
      ])
  }

  @Test func theTwoSheetsHaveToAgree() {
    let cis = Self.table(
      FedRAMPForm.cis,
      [
        Self.cis("AC-1 (a)", "Implemented", Self.system),
        Self.cis("AC-2", "Planned", Self.shared),
        Self.cis("AC-3", "Planned", "Provided by Customer (Customer System Specific)"),
        Self.cis("AC-4", "N/A"), Self.cis("AC-5", "Planned", Self.shared),
      ])
    let crm = Self.table(
      FedRAMPForm.crm,
      [
        ["AC-1(a)", "Yes", ""], ["AC-2", "Yes", ""], ["AC-3", "Partial", "x"],
        ["AC-4", "No", "x"], ["AC-6", "Yes", ""],
      ])
    #expect(
      FormPairLint.faults(cis: cis, crm: crm).map(\.message) == [
        "AC-2: the CRM answers 'Yes', its origination in the CIS asks for 'Partial'",
        "AC-3: the CRM answers 'Partial', its origination in the CIS asks for 'No'",
        "AC-5 is not in 'form.csv'", "AC-6 is not in 'form.csv'",
      ])
  }

  @Test func ourOwnSheetsKeepTheRules() throws {
    let input = try Sample.input()
    #expect(Workbook.faults(input).map(\.description) == [])
    let cis = try #require(Workbook.sheets(input).named("FedRAMP CIS"))
    // The lint had something to look at, and more rows than controls.
    #expect(cis.texts.count > 1_100)
    let marks = cis.texts.flatMap { $0.dropFirst() }.filter { $0 == "X" }.count
    #expect(marks >= cis.texts.count * 2 - 200)
  }
}
