import DemarcAssurance
import DemarcBoundary
import DemarcModel
import DemarcWorkbook

/// What the assurance registry adds to a workbook.
struct WorkbookRegistry {
  let registry: AssuranceRegistry
  let duties: [CustomerDuty]
  let assessment: Assessment

  func fill(_ input: inout WorkbookInput) {
    input.userControls = duties.map(control)
    input.subservices = registry.reports.flatMap { report in
      report.subservices.map { row($0, of: report) }
    }
    for report in registry.reports where !report.exceptions.isEmpty {
      input.reportExceptions[report.id] = Self.exceptions(report)
    }
    input.agreements = registry.agreements.compactMap { agreement in
      guard agreement.kind == .baa, let cloud = agreement.cloud, let signed = agreement.signed
      else { return nil }
      return AssociateAgreement(
        reference: agreement.id, cloud: cloud, services: agreement.services,
        from: max(signed, agreement.from), to: agreement.to)
    }
  }

  private func control(_ duty: CustomerDuty) -> UserEntityControl {
    let criteria = duty.criteria.map { $0.framework == "soc2" ? $0.id : "\($0)" }
    var row = UserEntityControl(
      report: duty.report, criteria: criteria.isEmpty ? duty.controls : criteria,
      statement: duty.text, control: duty.id, owner: duty.owner ?? "")
    (row.evidence, row.state) = answer(duty)
    return row
  }

  private func answer(_ duty: CustomerDuty) -> (evidence: String, state: String) {
    switch duty.answer {
    case .checks(let ids):
      let results = assessment.results.filter { ids.contains($0.check) }
      let failed = results.contains { $0.failed > 0 }
      let open =
        results.count < ids.count || results.contains { $0.errors + $0.withoutEvidence > 0 }
      let state = failed ? "failed" : open ? "not assessed" : "met"
      return ("checks: \(ids.joined(separator: ", "))", state)
    case .word(let statement, let author, let date, let expires):
      return ("\(author), \(date): \(statement)", standing(date, expires))
    case .record(let reference, let author, let date, let expires):
      return ("\(author), \(date): \(reference)", standing(date, expires))
    case nil:
      return ("", "not answered")
    }
  }

  private func standing(_ date: CivilDay, _ expires: CivilDay) -> String {
    let day = assessment.asOf.day
    if day < date { return "not yet in force" }
    return day <= expires ? "met, until \(expires)" : "lapsed on \(expires)"
  }

  private func row(
    _ organization: SubserviceOrganization, of report: AssuranceReport
  ) -> SubserviceRow {
    let own = organization.report.flatMap { registry.report($0) }
    return SubserviceRow(
      name: organization.name,
      services: [organization.does, "for \(report.provider)"].compactMap { $0 }
        .joined(separator: ", "),
      isCarvedOut: organization.method == .carvedOut, criteria: [],
      expected: organization.expects.joined(separator: "\n"),
      report: own.map { "\($0.title) (\($0.id))" }
        ?? (organization.method == .inclusive ? "within \(report.id)" : "none on file"),
      period: own.map { "\($0.from) to \($0.to)" } ?? "",
      opinion: own?.opinion.rawValue ?? "",
      exceptions: own.map { Self.exceptions($0) } ?? "",
      bridgeLetter: own?.bridge.map { "to \($0.to)" } ?? "")
  }

  private static func exceptions(_ report: AssuranceReport) -> String {
    report.exceptions.isEmpty
      ? "none" : report.exceptions.map { "\($0.id): \($0.text)" }.joined(separator: "\n")
  }
}
