import ArgumentParser
import DemarcModel
import DemarcWorkbook

/// How long findings may stay open in plans of action.
struct DueDaysOptions: ParsableArguments {
  @Option(
    name: .customLong("poam-days"),
    help: """
      Days that a finding may stay open in the plan of action, such as \
      critical=15,high=30,moderate=90,low=180. What is not named has those of FedRAMP's continuous \
      monitoring: high 30 (critical too), moderate 90, low 180.
      """)
  var days: String?

  /// - Throws: `ValidationError` for what is no list of days.
  var schedule: RemediationSchedule {
    get throws {
      guard let days else { return RemediationSchedule() }
      do { return try RemediationSchedule(days) } catch {
        throw ValidationError(
          "--poam-days: \(error.message)" + (error.hint.map { "; \($0)" } ?? ""))
      }
    }
  }

  func validate() throws { _ = try schedule }
}
