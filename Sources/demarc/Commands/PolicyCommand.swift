public import ArgumentParser
import DemarcModel
public import DemarcReport
public import GuardEngine

/// Rules in the clouds' own policy languages, run on files at hand.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Run, test, parse and explain policy rules on files; no estate, no credentials.",
    discussion: """
      The rules are in the language of CloudFormation Guard; docs/guard.md says how it is read.

      Exit status: 0 clean, 1 findings, 2 something could not be read or judged, 64 wrong usage.
      """,
    subcommands: [
      PolicyRunCommand.self, PolicyTestCommand.self, PolicyParseCommand.self,
      PolicyExplainCommand.self, PolicyFetchCommand.self, PolicyExportCommand.self,
    ])
}

/// How the results of policies are printed and kept.
struct PolicyOutputOptions: ParsableArguments {
  @Option(help: "Print in this form.")
  var format: PolicyFormat = .text

  @Option(name: .shortAndLong, help: "Directory the results are written to, in every form.")
  var output: String?

  /// Prints and keeps the results, and ends with the status they ask for.
  func finish(
    _ results: [PolicyResult], _ diagnostics: [Diagnostic], _ console: Console
  ) throws {
    let style = Style(colour: console.colour, width: console.width)
    console.print(
      PolicyReport.bytes(
        results: results, diagnostics: diagnostics, format: format, version: Demarc.version,
        style: style))
    if format != .text {
      for fault in diagnostics.prefix(Self.faultsShown) { console.complain("\(fault)") }
    }
    if let output {
      let files = PolicyReport.files(
        results: results, diagnostics: diagnostics, version: Demarc.version)
      do throws(Diagnostic) {
        try ReportWriter(directory: output).write(files)
      } catch {
        console.complain("\(error)")
        throw ExitStatus.notAssessed.error
      }
      console.note("Report: \(output)/\(PolicyFormat.json.fileName), and the other forms beside it")
    }
    try Self.end(PolicySummary(results), diagnostics)
  }

  /// Faults printed after a machine-readable result; all of them are in it.
  private static let faultsShown = 20

  static func end(_ counts: PolicySummary, _ diagnostics: [Diagnostic]) throws {
    if counts.undecided > 0 || diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitStatus.notAssessed.error
    }
    if counts.failed > 0 { throw ExitStatus.findings.error }
  }
}

extension PolicyFormat: @retroactive ExpressibleByArgument {}
extension GuardDialect: @retroactive ExpressibleByArgument {}
