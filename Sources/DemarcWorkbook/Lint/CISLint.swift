public import DemarcModel

/// The fill rules of FedRAMP's Control Implementation Summary.
///
/// One row a control part, marked with `X`; at least one status and one origination; `Implemented` and `N/A`
/// stand alone.
public enum CISLint {
  /// What the sheet breaks, in the order of its lines.
  public static func faults(_ table: FormTable) -> [Diagnostic] {
    let header = table.headerFaults(FedRAMPForm.cis, form: "CIS")
    // Where the columns are not the form's, no rule about them can be told.
    guard header.isEmpty else { return header }
    var faults = table.controlFaults()
    for row in table.rows { faults += self.faults(row, table) }
    return faults.sorted { ($0.span?.start.line ?? 0) < ($1.span?.start.line ?? 0) }
  }

  private static func faults(_ row: FormTable.Row, _ table: FormTable) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for column in 1..<FedRAMPForm.cis.count
    where !["", "X"].contains(row.text(column).uppercased()) {
      faults.append(
        Diagnostic(
          "workbook.cis-mark",
          "'\(FedRAMPForm.cis[column])' of \(row.text(0)) holds '\(row.text(column))'",
          at: table.span(row), hint: "mark it with X or leave it empty"))
    }
    let statuses = marked(row, 1, FedRAMPForm.statuses)
    let origins = marked(row, 1 + FedRAMPForm.statuses.count, FedRAMPForm.originations)
    if statuses.isEmpty {
      faults.append(
        Diagnostic(
          "workbook.cis-status", "\(row.text(0)) has no implementation status",
          at: table.span(row), hint: "mark one of \(FedRAMPForm.statuses.joined(separator: ", "))"))
    }
    for lone in ["Implemented", "N/A"] where statuses.count > 1 && statuses.contains(lone) {
      faults.append(
        Diagnostic(
          "workbook.cis-status",
          "\(row.text(0)) is '\(lone)' and also \(others(statuses, lone))", at: table.span(row),
          hint: "'\(lone)' stands alone"))
    }
    if origins.isEmpty, statuses != ["N/A"] {
      faults.append(
        Diagnostic(
          "workbook.cis-origination", "\(row.text(0)) has no control origination",
          at: table.span(row), hint: "mark at least one of the seven originations"))
    }
    return faults
  }

  private static func others(_ all: [String], _ one: String) -> String {
    all.filter { $0 != one }.map { "'\($0)'" }.joined(separator: " and ")
  }

  static func marked(_ row: FormTable.Row, _ first: Int, _ titles: [String]) -> [String] {
    titles.enumerated().filter { row.text(first + $0.offset).uppercased() == "X" }.map(\.element)
  }
}
