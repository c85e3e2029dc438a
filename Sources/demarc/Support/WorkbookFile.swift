import ArgumentParser
import DemarcAssess
import DemarcModel
import DemarcReport
import DemarcWorkbook
import Glibc

/// Makes the workbook of a run: the one report that needs a C library and a place for its parts.
enum WorkbookFile {
  static let name = "workbook.xlsx"

  static func input(
    _ session: Session, _ report: ReportInput, baseline: String? = nil,
    schedule: RemediationSchedule = RemediationSchedule()
  ) -> WorkbookInput {
    var input = WorkbookInput(report: report, catalog: session.catalog)
    input.decisions = session.request.workspace.decisions
    input.baseline = baseline
    input.schedule = schedule
    WorkbookRegistry(
      registry: session.assurance.registry, duties: session.request.duties,
      assessment: report.assessment
    ).fill(&input)
    return input
  }

  /// - Throws: `Diagnostic` when the place for temporary files cannot be written to.
  static func make(
    _ session: Session, _ report: ReportInput, _ console: Console, baseline: String? = nil,
    schedule: RemediationSchedule = RemediationSchedule()
  ) throws(Diagnostic) -> ReportFile {
    let written = try Workbook.xlsx(
      input(session, report, baseline: baseline, schedule: schedule), scratch: scratch)
    for fault in written.diagnostics.prefix(faultsShown) { console.note("\(fault)") }
    return ReportFile(name: name, bytes: written.bytes)
  }

  /// - Throws: `ValidationError` when a person would see the bytes.
  static func print(
    _ session: Session, _ report: ReportInput, _ console: Console, baseline: String? = nil,
    schedule: RemediationSchedule = RemediationSchedule()
  ) throws {
    guard isatty(STDOUT_FILENO) != 1 else {
      throw ValidationError("a workbook is no text: write it to a file, such as > workbook.xlsx")
    }
    console.print(try make(session, report, console, baseline: baseline, schedule: schedule).bytes)
  }

  private static var scratch: String { Console.environment("TMPDIR") ?? "/tmp" }
  private static let faultsShown = 20
}
