public import ArgumentParser
import DemarcAssess
import DemarcCatalog
import DemarcChecks
import DemarcModel
public import DemarcReport
import DemarcTemplates

/// `demarc check`: templates and plans, judged before anything is deployed.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge templates (CloudFormation, ARM) and Terraform plans before they are deployed.",
    discussion: """
      demarc check templates/
      terraform show -json plan.out > plan.json && demarc check plan.json
      demarc check . --format sarif --output reports/ --fail-on high

      What a file is, its content says; in a directory everything that is neither template nor plan \
      is passed over. What a template leaves open is not assessed, never guessed.

      Exit status: 0 clean, 1 findings at or above --fail-on, 2 something could not be read or \
      judged, 64 wrong usage.
      """)

  @Argument(help: "Templates, plans (terraform show -json), directories; - for standard input.")
  var paths: [String]

  @Flag(help: "Pass over named files that are neither template nor plan, as in a directory.")
  var ignoreOthers = false

  @OptionGroup var known: CheckKnownOptions
  @OptionGroup var choice: CheckChoiceOptions

  @Option(help: "Suppressions by file; .demarc-suppressions.yaml if it is there.")
  var suppressions: String?

  @Option(help: "Fail only on what this baseline does not list.")
  var failOnNew: String?

  @Option(help: "Write the failures there are as a baseline.")
  var writeBaseline: String?

  @Option(help: "Least severity of a failure that gives exit status 1, or 'none'.")
  var failOn = FailureThreshold.severity(.low)

  @Option(help: "Print in this form.")
  var format: CheckReport.Format = .text

  @Option(name: .shortAndLong, help: "Directory the report is written to, in every form.")
  var output: String?

  @Option(help: "The day or instant to speak of, such as 2026-06-30; now, if absent.")
  var asOf: String?

  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    let console = talk.console
    do {
      try check(console)
    } catch let fault as Diagnostic {
      console.complain("\(fault)")
      throw ExitStatus.notAssessed.error
    }
  }

  private func check(_ console: Console) throws {
    let now = try Session.instant(asOf)
    let selection = try choice.selection()
    var diagnostics = selection.diagnostics
    let options = try known.options(&diagnostics)
    let suppressions = try suppressionFile(now.day, &diagnostics)
    let baseline = try failOnNew.map { try Self.baseline($0) }
    let assessor = TemplateAssessor(
      checks: selection.checks, rules: selection.rules, source: EmbeddedData(), options: options,
      asOf: now)
    diagnostics += assessor.diagnostics
    let found = CheckFiles.find(paths)
    diagnostics += found.diagnostics
    let isStrict = !ignoreOthers
    let reports = OrderedRun.map(found.files, workers: Processors.count) {
      CheckFiles.assess($0, assessor, isStrict: isStrict)
    }
    var results: [PolicyResult] = []
    for report in reports.compactMap(\.self) {
      results += report.results
      diagnostics += report.diagnostics
    }
    suppressions?.apply(to: &results)
    baseline?.apply(to: &results)
    try choice.addRequirements(to: &results)
    let judged = reports.compactMap(\.self).filter { $0.kind != nil }
    let report = CheckReport(
      results: results, diagnostics: diagnostics, files: judged.count,
      resources: judged.reduce(0) { $0 + $1.resources }, frameworks: choice.frameworks,
      version: Demarc.version)
    try write(report, console)
    try finish(report)
  }

  // MARK: Beside the files

  private func suppressionFile(
    _ day: CivilDay, _ diagnostics: inout [Diagnostic]
  ) throws -> SuppressionFile? {
    let usual = ".demarc-suppressions.yaml"
    guard let path = suppressions ?? (Files.exists(usual) ? usual : nil) else { return nil }
    let parsed = SuppressionFile.parse(try Files.text(path), day: day)
    diagnostics += parsed.diagnostics
    return parsed.tree
  }

  private static func baseline(_ path: String) throws -> PolicyBaseline {
    let parsed = PolicyBaseline.parse(try Files.text(path))
    guard let baseline = parsed.tree else {
      throw parsed.diagnostics.first ?? Diagnostic("template.bad-baseline", "no baseline: \(path)")
    }
    return baseline
  }

  // MARK: Results

  private func write(_ report: CheckReport, _ console: Console) throws {
    let style = Style(colour: console.colour, width: console.width)
    console.print(report.bytes(format, style: style))
    if format != .text {
      for fault in report.diagnostics.prefix(Self.faultsShown) { console.complain("\(fault)") }
    }
    if let output {
      try ReportWriter(directory: output).write(report.reportFiles)
      console.note("Report: \(output)/\(CheckReport.Format.json.fileName), other forms beside it")
    }
    if let writeBaseline {
      let parts = writeBaseline.split(separator: "/", omittingEmptySubsequences: false)
      let folder = parts.dropLast().joined(separator: "/")
      let name = parts.last.map(String.init) ?? writeBaseline
      try ReportWriter(directory: folder.isEmpty ? "." : folder).write([
        ReportFile(name: name, bytes: PolicyBaseline.bytes(report.results))
      ])
      console.note("Baseline: \(writeBaseline)")
    }
  }

  /// Faults printed after a machine-readable result; all of them are in it.
  private static let faultsShown = 20

  private func finish(_ report: CheckReport) throws {
    let isUnread = report.diagnostics.contains { $0.severity == .error }
    if isUnread || report.results.contains(where: { $0.outcome == .error }) {
      throw ExitStatus.notAssessed.error
    }
    let isOpen = report.results.contains { result in
      result.outcome == .fail && result.suppression == nil && !result.isKnown
        && failOn.includes(result.severity)
    }
    if isOpen { throw ExitStatus.findings.error }
  }
}

extension CheckReport.Format: @retroactive ExpressibleByArgument {}
