public import ArgumentParser
import ConfigRulesEngine
import DemarcAssess
import DemarcCatalog
import DemarcModel
public import DemarcReport

/// AWS Config conformance packs, judged offline.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Judge AWS Config conformance packs over exports, without an account at hand.",
    subcommands: [Run.self, Show.self, Commands.self, Rules.self])

  /// Packs and the values of their parameters.
  struct PackOptions: ParsableArguments {
    @Argument(help: "Conformance pack templates (YAML or JSON).")
    var packs: [String] = []

    @Option(
      name: .customLong("standard"),
      help: "A Security Hub standard as a pack (repeatable): fsbp, cis-5.0, cis-3.0, …")
    var standards: [String] = []

    @Option(
      name: .customLong("parameter"),
      help: "Value of a pack's parameter: Name=value (repeatable).")
    var parameters: [String] = []

    @Option(
      name: .customLong("data"),
      help: "Directory laid out like the built-in data, whose config/ is used instead of it.")
    var dataDirectory: String?

    func data() throws -> ConfigData {
      if let dataDirectory { return try ConfigData(DataDirectory(dataDirectory)) }
      return try ConfigData(EmbeddedData())
    }

    /// The packs that could be read, and the faults of all.
    func load(
      _ data: ConfigData
    ) throws -> (packs: [ConformancePack], faults: [Diagnostic]) {
      guard !packs.isEmpty || !standards.isEmpty else {
        throw ValidationError("name a conformance pack, or a standard with --standard")
      }
      var given: [String: String] = [:]
      for pair in parameters {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
          throw ValidationError("'\(pair)' is no parameter; write Name=value")
        }
        given[String(parts[0])] = String(parts[1])
      }
      var loaded: [ConformancePack] = []
      var faults: [Diagnostic] = []
      for path in packs {
        do throws(Diagnostic) {
          let parsed = ConformancePack.load(try Files.text(path), parameters: given)
          faults += parsed.diagnostics
          if let pack = parsed.tree { loaded.append(pack) }
        } catch {
          faults.append(error)
        }
      }
      for name in standards {
        guard let pack = data.securityHub.pack(standard: name) else {
          let known = data.securityHub.standards.joined(separator: ", ")
          throw ValidationError("no standard is called '\(name)'; one of \(known)")
        }
        loaded.append(pack)
      }
      return (loaded, faults)
    }
  }

  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Judge packs over exports and answers of the aws command line.",
      discussion: """
        Exports are AWS Config snapshots, items and query answers, IAM reports, and any answer of \
        the aws command line that 'demarc pack commands' lists. What no export shows is \
        INSUFFICIENT_DATA, with the command that would settle it.
        """)

    @OptionGroup var options: PackOptions

    @Option(
      name: .customLong("estate"),
      help: "Export: a file or directory (repeatable); the workspace's imports/ without any.")
    var estate: [String] = []

    @Option(help: "Directory with demarc.yaml and imports/.")
    var workspace = "."

    @Option(help: "The day or instant to speak of, such as 2026-06-30; now, if absent.")
    var asOf: String?

    @Option(help: "Print in this form.")
    var format: PackReportFormat = .text

    @Option(name: .shortAndLong, help: "Directory that all forms are written to.")
    var output: String?

    @Option(help: "Least severity of a non-compliant rule that gives exit status 1, or 'none'.")
    var failOn = FailureThreshold.severity(.low)

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      let console = talk.console
      try reportingFaults(console) { console in
        let data = try options.data()
        let (packs, faults) = try options.load(data)
        let workspace = try Session.workspace(workspace)
        let request = PackRequest(
          packs: packs, paths: try Session.paths(estate, workspace: self.workspace),
          asOf: try Session.instant(asOf), processes: workspace.file.processes,
          complete: workspace.file.complete)
        let progress = Progress(console)
        let report = PackAssessor(data).judge(request) { progress.update($0) }
        progress.finish()
        let input = PackReportInput(
          packs: report.packs, asOf: report.asOf, version: Demarc.version,
          diagnostics: faults + workspace.diagnostics + report.diagnostics,
          resources: report.resources, accounts: report.accounts, external: report.external,
          contradictions: report.contradictions)
        try write(input, console)
        try finish(input, console)
      }
    }

    private func write(_ input: PackReportInput, _ console: Console) throws {
      let style = Style(colour: console.colour, width: console.width)
      console.print(format.bytes(input, style: style))
      guard let output else { return }
      let files = PackReportFormat.allCases.filter { $0 != .text }.map {
        ReportFile(name: $0.fileName, bytes: $0.bytes(input))
      }
      try ReportWriter(directory: output).write(files)
      console.note("Wrote \(files.count) files to \(output)/")
    }

    private func finish(_ input: PackReportInput, _ console: Console) throws {
      let errors = input.diagnostics.filter { $0.severity == .error }
      if format != .text { for fault in errors.prefix(20) { console.complain("\(fault)") } }
      if !errors.isEmpty { throw ExitStatus.notAssessed.error }
      let failed = input.packs.flatMap(\.rules).contains {
        $0.compliance == .nonCompliant && failOn.includes($0.severity)
      }
      if failed { throw ExitStatus.findings.error }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what a pack asks for, and which of its rules can be judged.")

    @OptionGroup var options: PackOptions

    func run() throws {
      let console = Console(quiet: true, noColor: false)
      try reportingFaults(console) { console in
        let data = try options.data()
        let (packs, faults) = try options.load(data)
        let library = data.library
        for pack in packs {
          let style = Style(colour: console.colour, width: console.width)
          console.print(
            PackListing.text(
              name: pack.name, rows: pack.rules.map { row($0, library) }, style: style))
        }
        for fault in faults { console.complain("\(fault)") }
        if faults.contains(where: { $0.severity == .error }) {
          throw ExitStatus.notAssessed.error
        }
      }
    }

    private func row(_ rule: PackRule, _ library: ManagedRuleLibrary) -> PackListing.Row {
      let parameters = rule.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      var row = PackListing.Row(
        name: rule.name, source: "", judged: true, parameters: parameters.joined(separator: " "))
      switch rule.source {
      case .managed(let identifier):
        row.source = identifier
        row.judged =
          identifier == ProcessCheck.identifier || library.rule(identifier) != nil
      case .policy(_, let runtime, _): row.source = "Guard policy (\(runtime))"
      case .lambda(let name):
        row.source = "Lambda function \(name)"
        row.judged = false
      case .direct:
        row.source = "no AWS Config rule"
        row.judged = false
      }
      return row
    }
  }

  struct Commands: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a shell script that collects the evidence a pack needs, read-only.",
      discussion: """
        Run it with credentials that may read (SecurityAudit): demarc pack commands PACK > \
        collect.sh; bash collect.sh eu-west-1. It writes one file an answer below \
        evidence/ACCOUNT/REGION/, which 'pack run --estate evidence' reads.
        """)

    @OptionGroup var options: PackOptions

    func run() throws {
      let console = Console(quiet: true, noColor: true)
      try reportingFaults(console) { console in
        let data = try options.data()
        let (packs, faults) = try options.load(data)
        for fault in faults { console.complain("\(fault)") }
        console.print(EvidenceScript(data).text(packs))
      }
    }
  }

  struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the managed rules that can be judged, or show one.")

    @Argument(help: "Identifier or rule name, such as restricted-ssh.")
    var rule: String?

    @Flag(help: "Print it as an AWS Config custom policy rule, ready to deploy.")
    var deployable = false

    func run() throws {
      let console = Console(quiet: true, noColor: false)
      let library = try ConfigData(EmbeddedData()).library
      guard let name = rule else {
        for rule in library.all {
          console.print("\(rule.identifier)  \(rule.severity.rawValue)  \(rule.title)\n")
        }
        return
      }
      guard let found = library.rule(name) else {
        let near = library.nearest(to: name).map { "; did you mean \($0)?" } ?? ""
        throw ValidationError(
          library.knows(name)
            ? "\(name) is not judged yet" : "AWS Config has no rule '\(name)'\(near)")
      }
      try reportingFaults(console) { console in
        console.print(
          deployable
            ? try ManagedRuleText.policy(found)
            : ManagedRuleText.text(found))
      }
    }
  }
}

extension PackReportFormat: @retroactive ExpressibleByArgument {}
