import ArgumentParser
import DemarcAssess
import DemarcCatalog
import DemarcModel
import DemarcReport

/// Which Organization Policies of Google Cloud, on which estate.
struct OrgPolicyOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: """
      Organization Policies, custom constraints, saved answers of constraints.list beside those \
      that the exports hold: YAML or JSON files, or directories with them.
      """)
  var gcp: [String] = []

  @Option(help: "Node for policies of --gcp that do not say where they are set: folders/2.")
  var node: String?

  @OptionGroup var schemas: GCPSchemaOptions

  /// What is to be judged, and the faults of the files.
  func request(
    _ place: PolicyEstateOptions, asOf: Instant
  ) throws -> (request: OrgPolicyRequest, faults: [Diagnostic]) {
    let found = PolicyFiles.constraints.find(gcp)
    var faults = found.diagnostics
    let documents = PolicyFiles.read(found.names, &faults)
    let request = OrgPolicyRequest(
      documents: documents, paths: try place.paths(), node: node, asOf: asOf,
      workers: Processors.count)
    return (request, faults)
  }
}

/// Organization Policies over an estate: what `policy run` and `policy explain` do with `--gcp`.
struct OrgPolicyRun {
  private let options: OrgPolicyOptions
  private let place: PolicyEstateOptions
  private let asOf: String?

  init(_ options: OrgPolicyOptions, _ place: PolicyEstateOptions, asOf: String?) {
    self.options = options
    self.place = place
    self.asOf = asOf
  }

  func run(
    format: EstatePolicyFormat, directory: String?, _ console: Console
  ) throws {
    try reportingFaults(console) { console in
      let instant = try Session.instant(asOf)
      let catalog = try Session.catalog(workspace: place.workspace)
      for name in place.frameworks where catalog.framework(name) == nil {
        throw ValidationError("no framework is called '\(name)'; 'demarc frameworks' lists them")
      }
      let reports = try assess(instant, console)
      try finish(
        reports.input(asOf: instant, catalog: catalog, frameworks: place.frameworks), format,
        directory,
        console)
    }
  }

  /// The chain of policies that makes what holds at a node.
  func explain(constraint: String, node: String, asJSON: Bool, _ console: Console) throws {
    try reportingFaults(console) { console in
      let reports = try assess(try Session.instant(asOf), console)
      let told = try reports.explanation(constraint: constraint, node: node)
      if asJSON {
        console.print(told.json)
      } else {
        console.print(
          told.explanation.text(style: Style(colour: console.colour, width: console.width)))
      }
      let errors = reports.policyFaults.filter { $0.severity == .error }
      for fault in errors.prefix(20) { console.complain("\(fault)") }
      if !errors.isEmpty { throw ExitStatus.notAssessed.error }
    }
  }

  private func assess(_ instant: Instant, _ console: Console) throws -> OrgPolicyReports {
    let (request, faults) = try options.request(place, asOf: instant)
    let known = try options.schemas.schemas(workspace: place.workspace)
    let progress = Progress(console)
    let data = OrgPolicyData(EmbeddedData(), schemas: known.schemas)
    let assessment = OrgPolicyAssessor(request, data: data).assess { progress.update($0) }
    progress.finish()
    return OrgPolicyReports(assessment: assessment, diagnostics: faults + known.diagnostics)
  }

  private func finish(
    _ input: OrgPolicyReportInput, _ format: EstatePolicyFormat, _ directory: String?,
    _ console: Console
  ) throws {
    let style = Style(colour: console.colour, width: console.width)
    console.print(format.bytes(input, style: style))
    let errors = input.diagnostics.filter { $0.severity == .error }
    if format != .text { for fault in errors.prefix(20) { console.complain("\(fault)") } }
    if let directory {
      let files = EstatePolicyFormat.allCases.map {
        ReportFile(name: $0.fileName("org-policy"), bytes: $0.bytes(input))
      }
      try ReportWriter(directory: directory).write(files)
      let page = EstatePolicyFormat.html.fileName("org-policy")
      console.note("Report: \(directory)/\(page), and the other forms beside it")
    }
    if !errors.isEmpty { throw ExitStatus.notAssessed.error }
    if input.verdicts.contains(where: { $0.state == .error }) {
      throw ExitStatus.notAssessed.error
    }
    if input.counts.noncompliant > 0 { throw ExitStatus.findings.error }
    let decided = input.counts.compliant + input.counts.unenforced
    if decided == 0, input.counts.errors > 0 { throw ExitStatus.notAssessed.error }
  }
}
