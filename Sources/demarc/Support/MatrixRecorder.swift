import DemarcBoundary
import DemarcLogs
import DemarcMatrix
import DemarcModel
import DemarcReport
import StoreSQLite

/// Keeps the matrix of a workspace's run as a version, and says why it has to be reviewed.
struct MatrixRecorder {
  static let desk = MatrixDesk { ContentDigest.sha256($0) }

  let workspace: String
  let nowMs: Int64

  /// The facts of a run, as a version holds them.
  static func snapshot(_ input: ReportInput) -> MatrixSnapshot {
    MatrixSnapshot(
      input.assessment, names: input.names.services.mapValues(\.name),
      models: input.names.services.mapValues(\.model))
  }

  /// - Returns: what happened in a sentence; nil where nothing did.
  func record(_ input: inout ReportInput) -> String? {
    do {
      let snapshot = Self.snapshot(input)
      let store = try WorkspaceStore.open(workspace: workspace)
      let (recorded, triggers) = try store.matrixTransaction { history in
        let recorded = try Self.desk.record(snapshot, in: history, nowMs: nowMs)
        // A run that speaks of an earlier day than the latest version is no reason for anything.
        if case .older = recorded { return (recorded, [ReviewTrigger]()) }
        return (recorded, try Self.desk.triggers(snapshot, in: history))
      }
      input.assessment.review = triggers
      switch recorded {
      case .new(let version): return "Matrix: \(version.name) recorded"
      case .unchanged: return nil
      case .older(let latest):
        return "Matrix: not recorded, \(latest.name) speaks of a later day"
      }
    } catch {
      // An assessment is worth having without a history.
      let fault = error as? Diagnostic
      input.assessment.diagnostics.append(
        Diagnostic(
          "matrix.not-recorded", "the matrix was not recorded: \(fault?.message ?? "\(error)")",
          hint: fault?.hint, severity: .warning))
      return nil
    }
  }
}
