import ArgumentParser
import DemarcCatalog
import DemarcReport

/// The command line: thin, and without a rule of its own.
@main
struct Demarc: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "demarc",
    abstract: "Draws the line of the shared responsibility model, and proves both sides of it.",
    discussion: """
      Start with the exports you have: demarc assess FILE… reads AWS Config snapshots, Azure Resource \
      Graph output and Cloud Asset Inventory exports, and needs no credentials.

      Exit status: 0 clean, 1 findings at or above --fail-on, 2 something could not be assessed, \
      3 internal error, 64 wrong usage.
      """,
    version: version,
    subcommands: [
      Init.self, Import.self, Assess.self, CheckCommand.self, MatrixCommand.self, Explain.self,
      ChecksCommand.self, PolicyCommand.self, PackCommand.self, FrameworksCommand.self,
      AssuranceCommand.self, EvidenceCommand.self, WitnessCommand.self, DetectCommand.self,
      RulesCommand.self, LogsCommand.self, IncidentCommand.self, BaselineCommand.self,
      OSCALCommand.self, WorkbookCommand.self,
      AzureCommand.self, GCPCommand.self, ServicesCommand.self, Schema.self,
    ])

  /// Runs a command and turns what it throws into an exit status.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let faults as CatalogFaults {
      // The data in the binary is ours: a fault in it is no user's.
      Console(quiet: false, noColor: true).complain("\(faults)")
      exit(withError: ExitStatus.internalError.error)
    } catch let fault as ReportError {
      Console(quiet: false, noColor: true).complain("\(fault)")
      exit(withError: ExitStatus.internalError.error)
    } catch {
      exit(withError: error)
    }
  }
}
