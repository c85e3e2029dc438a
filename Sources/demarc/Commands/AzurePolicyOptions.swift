public import ArgumentParser
import AzurePolicyEngine
import DemarcAssess
import DemarcCatalog
import DemarcJSON
import DemarcModel
public import DemarcReport

/// Which Azure policies, on which estate.
struct AzurePolicyOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: """
      Azure definitions, initiatives, assignments, exemptions, attestations: JSON files, or \
      directories with them.
      """)
  var azure: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Exports of Azure resources, for --azure: files or directories.")
  var estate: [String] = []

  @Option(
    help: """
      Assign this initiative or definition to everything, instead of the assignments given \
      (repeatable): id, name or display name.
      """)
  var assign: [String] = []

  @Option(
    name: .customLong("states"), parsing: .upToNextOption,
    help: "Azure's own states ('az policy state list'), to be shown beside ours.")
  var states: [String] = []

  @Option(
    name: .customLong("framework"),
    help: "Show only requirements of this framework (repeatable); see 'demarc frameworks'.")
  var frameworks: [String] = []

  @Option(
    name: .customLong("aliases"),
    help: """
      Aliases of your own ('az provider list --expand resourceTypes/aliases', or what 'demarc \
      azure aliases import' wrote); they count before the built-in ones (repeatable).
      """)
  var aliasFiles: [String] = []

  @Flag(help: "Guess the path of an alias that no table knows; the report says so.")
  var guessAliases = false

  @Option(help: "JSON file with parameter values for what --assign names.")
  var parameters: String?

  @Option(help: "Directory with demarc.yaml and imports/.")
  var workspace = "."

  /// Whether the command is about Azure policies at all.
  var isGiven: Bool { !azure.isEmpty || !assign.isEmpty }

  /// The built-in aliases with the user's own before them.
  func aliases(_ faults: inout [Diagnostic]) -> AliasTable {
    let files = PolicyFiles.read(aliasFiles, &faults)
    let loaded = AliasTable.load(
      shipped: EmbeddedData().file("azure/aliases.txt") ?? [],
      imported: files.map { AliasFile(name: $0.name, bytes: $0.bytes) },
      unknown: guessAliases ? .guessedByRule : .notApplicable)
    faults += loaded.diagnostics
    return loaded.tree ?? AliasTable()
  }

  /// What is to be judged, and the faults of the files.
  func request(asOf: Instant) throws -> (request: AzurePolicyRequest, faults: [Diagnostic]) {
    let found = PolicyFiles(endings: [".json", ".jsn"]).find(azure)
    var faults = found.diagnostics
    let documents = PolicyFiles.read(found.names, &faults)
    let workspace = try Session.workspace(workspace)
    let aliases = aliases(&faults)
    let request = AzurePolicyRequest(
      documents: documents,
      paths: try Session.paths(estate, workspace: self.workspace) + states,
      assign: assign, parameters: try values(), aliases: aliases, asOf: asOf,
      complete: workspace.file.complete, workers: Processors.count)
    return (request, faults + workspace.diagnostics)
  }

  private func values() throws -> JSONValue? {
    guard let parameters else { return nil }
    let file = try PolicyFiles.read(parameters)
    do {
      return try JSONDocument.parse(file.bytes).root
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      throw Diagnostic(
        "policy.not-json", error.message, at: SourceSpan(file: parameters, start: place))
    }
  }
}

/// How Azure compliance is printed and kept.
struct AzureOutput {
  let format: AzureReportFormat
  let directory: String?
  let console: Console

  func finish(_ input: AzureReportInput) throws {
    let style = Style(colour: console.colour, width: console.width)
    console.print(format.bytes(input, style: style))
    let errors = input.diagnostics.filter { $0.severity == .error }
    if format != .text { for fault in errors.prefix(20) { console.complain("\(fault)") } }
    if let directory {
      let files = AzureReportFormat.allCases.map {
        ReportFile(name: $0.fileName, bytes: $0.bytes(input))
      }
      try ReportWriter(directory: directory).write(files)
      console.note(
        "Report: \(directory)/\(AzureReportFormat.html.fileName), and the other forms beside it")
    }
    if !errors.isEmpty { throw ExitStatus.notAssessed.error }
    let records = input.assignments.lazy.flatMap(\.policies).flatMap(\.records)
    if records.contains(where: { $0.state == .error }) { throw ExitStatus.notAssessed.error }
    if records.contains(where: { $0.state == .nonCompliant || $0.state == .conflict }) {
      throw ExitStatus.findings.error
    }
    let decided = records.contains { $0.state.isDecided }
    if !decided, records.contains(where: { $0.state == .noEvidence }) {
      throw ExitStatus.notAssessed.error
    }
  }
}

extension AzureReportFormat: @retroactive ExpressibleByArgument {}
