import ARMTemplates
public import ArgumentParser
import AzurePolicyEngine
import DemarcAssess
import DemarcCatalog
import DemarcEstate
import DemarcJSON
import DemarcModel
public import DemarcReport

/// Which exports the policies of a cloud are judged over.
struct PolicyEstateOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: "Exports of resources, for --azure and --gcp: files or directories.")
  var estate: [String] = []

  @Option(
    name: .customLong("framework"),
    help: "Show only requirements of this framework (repeatable); see 'demarc frameworks'.")
  var frameworks: [String] = []

  @Option(help: "Directory with demarc.yaml and imports/.")
  var workspace = "."

  /// The exports named, or the workspace's own.
  func paths() throws -> [String] { try Session.paths(estate, workspace: workspace) }
}

/// Which Azure policies.
struct AzurePolicyOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: """
      Azure definitions, initiatives, assignments, exemptions, attestations: JSON files, or \
      directories with them.
      """)
  var azure: [String] = []

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

  @OptionGroup var aliasOptions: AzureAliasOptions

  @Option(help: "JSON file with parameter values for what --assign names.")
  var parameters: String?

  @Option(
    parsing: .upToNextOption,
    help: "ARM templates to judge as requests, before they are deployed; - for standard input.")
  var template: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Parameter files for --template; later ones win.")
  var templateParameters: [String] = []

  @Option(help: "Subscription that --template is deployed to.")
  var subscription: String?

  @Option(help: "Resource group that --template is deployed to.")
  var resourceGroup: String?

  @Option(help: "Location of that resource group.")
  var location: String?

  /// Whether the command is about Azure policies at all.
  var isGiven: Bool { !azure.isEmpty || !assign.isEmpty }

  /// What is to be judged, and the faults of the files.
  func request(
    _ place: PolicyEstateOptions, asOf: Instant
  ) throws -> (request: AzurePolicyRequest, faults: [Diagnostic]) {
    let found = PolicyFiles(endings: [".json", ".jsn"]).find(azure)
    var faults = found.diagnostics
    let documents = PolicyFiles.read(found.names, &faults)
    let workspace = try Session.workspace(place.workspace)
    let aliases = try aliasOptions.table(workspace: place.workspace)
    faults += aliases.diagnostics
    var request = AzurePolicyRequest(
      documents: documents,
      paths: try paths(place),
      assign: assign, parameters: try values(), aliases: aliases.table,
      forced: ForcedValues(tsv: EmbeddedData().file("azure/forced-values.tsv") ?? []), asOf: asOf,
      complete: workspace.file.complete, azureTypes: AzureTypeTable(EmbeddedData()),
      workers: Processors.count)
    request.target = target(asOf: asOf, &faults)
    return (request, faults + workspace.diagnostics)
  }

  /// A template can be judged with no estate at hand.
  private func paths(_ place: PolicyEstateOptions) throws -> [String] {
    guard template.isEmpty else { return place.estate }
    return try place.paths() + states
  }

  /// Where the templates go, and with which values.
  func target(asOf: Instant, _ faults: inout [Diagnostic]) -> ARMOptions {
    var values = ARMParameters()
    for file in PolicyFiles.read(templateParameters, &faults) {
      let parsed = ARMParameters.read(file.bytes, file: file.name)
      faults += parsed.diagnostics
      if let tree = parsed.tree { values = values.overridden(by: tree) }
    }
    return ARMOptions(
      subscriptionID: subscription, resourceGroupName: resourceGroup,
      resourceGroupLocation: location, deploymentName: "what-if", parameters: values,
      now: "\(asOf)")
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
  let format: EstatePolicyFormat
  let directory: String?
  let console: Console

  func finish(_ input: AzureReportInput) throws {
    let style = Style(colour: console.colour, width: console.width)
    console.print(format.bytes(input, style: style))
    let errors = input.diagnostics.filter { $0.severity == .error }
    if format != .text { for fault in errors.prefix(20) { console.complain("\(fault)") } }
    if let directory {
      let files = EstatePolicyFormat.allCases.map {
        ReportFile(name: $0.fileName("azure-policy"), bytes: $0.bytes(input))
      }
      try ReportWriter(directory: directory).write(files)
      console.note(
        "Report: \(directory)/\(EstatePolicyFormat.html.fileName("azure-policy")), and the other forms beside it"
      )
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

extension AzureOutput {
  func finish(_ input: AzureRequestInput) throws {
    let style = Style(colour: console.colour, width: console.width)
    console.print(format.bytes(input, style: style))
    let errors = input.diagnostics.filter { $0.severity == .error }
    if format != .text { for fault in errors.prefix(20) { console.complain("\(fault)") } }
    if let directory {
      let files = [EstatePolicyFormat.text, .json, .sarif, .junit].map {
        ReportFile(name: $0.fileName("azure-request"), bytes: $0.bytes(input))
      }
      try ReportWriter(directory: directory).write(files)
      console.note("Report: \(directory)/, in every form")
    }
    if !errors.isEmpty { throw ExitStatus.notAssessed.error }
    if input.requests.contains(where: { !$0.denied.isEmpty }) { throw ExitStatus.findings.error }
    if input.requests.contains(where: { !$0.undecided.isEmpty }) {
      throw ExitStatus.notAssessed.error
    }
  }
}

extension EstatePolicyFormat: @retroactive ExpressibleByArgument {}
