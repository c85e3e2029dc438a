public import DemarcModel

/// The fill rules of FedRAMP's Customer Responsibility Matrix.
///
/// `Yes` has no text; `Partial` says what is inherited and what the customer's duty is; `No` says why and what
/// the duty is; where there are several services, each duty begins with the names of those it is about.
public enum CRMLint {
  /// What the sheet breaks, in the order of its lines.
  ///
  /// - Parameter services: names that a duty may begin with, several with commas between them; with fewer than two, none has to.
  public static func faults(_ table: FormTable, services: Set<String> = []) -> [Diagnostic] {
    let header = table.headerFaults(FedRAMPForm.crm, form: "CRM")
    guard header.isEmpty else { return header }
    var faults = table.controlFaults()
    for row in table.rows {
      faults += answerFaults(row, table)
      if services.count > 1 { faults += prefixFaults(row, table, services) }
    }
    return faults.sorted { ($0.span?.start.line ?? 0) < ($1.span?.start.line ?? 0) }
  }

  private static func answerFaults(_ row: FormTable.Row, _ table: FormTable) -> [Diagnostic] {
    let (id, answer, text) = (row.text(0), row.text(1), row.text(2))
    func fault(_ what: String, _ hint: String) -> [Diagnostic] {
      [Diagnostic("workbook.crm-text", "\(id): \(what)", at: table.span(row), hint: hint)]
    }
    switch answer {
    case "Yes":
      return text.isEmpty
        ? [] : fault("'Yes' has a text", "leave it empty, or answer Partial if a duty is left")
    case "Partial":
      let words = text.lowercased()
      let inherits = ["inherit", "provider", "csp"].contains { words.contains($0) }
      let duty = ["customer", "agency"].contains { words.contains($0) }
      if text.isEmpty {
        return fault("'Partial' has no text", "say what is inherited and what the customer does")
      }
      if !inherits { return fault("'Partial' does not say what is inherited", "name that part") }
      return duty ? [] : fault("'Partial' does not say the customer's duty", "name that part")
    case "No":
      return text.isEmpty ? fault("'No' has no text", "give the reason and the duty") : []
    default:
      return [
        Diagnostic(
          "workbook.crm-answer", "\(id): '\(answer)' is no answer", at: table.span(row),
          hint: "one of Yes, Partial, No")
      ]
    }
  }

  /// Whether a line begins with names of services, commas between them, and a colon.
  private static func names(_ line: String, _ services: Set<String>) -> Bool {
    var rest = Substring(line)
    while true {
      guard let name = services.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count })
      else { return false }
      rest = rest.dropFirst(name.count)
      if rest.hasPrefix(":") { return true }
      guard rest.hasPrefix(", ") else { return false }
      rest = rest.dropFirst(2)
    }
  }

  private static func prefixFaults(
    _ row: FormTable.Row, _ table: FormTable, _ services: Set<String>
  ) -> [Diagnostic] {
    let lines = row.text(2).split(separator: "\n").map { FormTable.trim(String($0)) }
    for line in lines where !line.isEmpty {
      let isReason = line.lowercased().hasPrefix("reason:")
      if isReason || names(line, services) { continue }
      return [
        Diagnostic(
          "workbook.crm-prefix",
          "\(row.text(0)): a duty does not begin with a service: '\(line.prefix(40))'",
          at: table.span(row), hint: "with several services write 'Service: duty', a line each",
          severity: .warning)
      ]
    }
    return []
  }
}

/// Whether the two sheets of a FedRAMP workbook say the same.
public enum FormPairLint {
  /// Controls that only one sheet has, and answers that do not follow from the origination.
  public static func faults(cis: FormTable, crm: FormTable) -> [Diagnostic] {
    let answers = Dictionary(
      crm.rows.map { (FormTable.key($0.text(0)), $0) }, uniquingKeysWith: { first, _ in first })
    let controls = Set(cis.rows.map { FormTable.key($0.text(0)) })
    var faults: [Diagnostic] = []
    for row in cis.rows {
      guard let answer = answers[FormTable.key(row.text(0))] else {
        faults.append(missing(row, in: crm, from: cis))
        continue
      }
      if let fault = mismatch(row, answer, crm) { faults.append(fault) }
    }
    for row in crm.rows where !controls.contains(FormTable.key(row.text(0))) {
      faults.append(missing(row, in: cis, from: crm))
    }
    return faults
  }

  private static func missing(
    _ row: FormTable.Row, in other: FormTable, from table: FormTable
  ) -> Diagnostic {
    Diagnostic(
      "workbook.form-missing", "\(row.text(0)) is not in '\(other.name)'", at: table.span(row),
      hint: "both sheets have the same controls")
  }

  private static func mismatch(
    _ row: FormTable.Row, _ answer: FormTable.Row, _ crm: FormTable
  ) -> Diagnostic? {
    let statuses = CISLint.marked(row, 1, FedRAMPForm.statuses)
    let origins = Set(
      CISLint.marked(row, 1 + FedRAMPForm.statuses.count, FedRAMPForm.originations))
    guard !origins.isEmpty, statuses != ["N/A"] else { return nil }
    let wanted =
      if origins.isSubset(of: FedRAMPForm.providerOnly) {
        "Yes"
      } else if origins.isSubset(of: [FedRAMPForm.configured, FedRAMPForm.provided]) {
        "No"
      } else {
        "Partial"
      }
    guard answer.text(1) != wanted else { return nil }
    return Diagnostic(
      "workbook.form-mismatch",
      "\(row.text(0)): the CRM answers '\(answer.text(1))', its origination in the CIS asks for "
        + "'\(wanted)'", at: crm.span(answer), hint: "mend the sheet that is wrong")
  }
}
