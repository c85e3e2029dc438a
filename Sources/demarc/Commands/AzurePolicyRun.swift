import ArgumentParser
import AzureComplianceEngine
import DemarcAssess
import DemarcCatalog
import DemarcModel
import DemarcReport

/// Azure policies over an estate: what `policy run`, `explain` and `commands` do with `--azure`.
struct AzurePolicyRun {
  private let options: AzurePolicyOptions
  private let place: PolicyEstateOptions
  private let asOf: String?

  init(_ options: AzurePolicyOptions, _ place: PolicyEstateOptions, asOf: String?) {
    self.options = options
    self.place = place
    self.asOf = asOf
  }

  func run(_ output: AzureOutput) throws {
    try reportingFaults(output.console) { console in
      let instant = try Session.instant(asOf)
      guard options.template.isEmpty else { return try whatIf(instant, output) }
      let reports = try assess(instant, console)
      let catalog = try Session.catalog(workspace: place.workspace)
      for name in place.frameworks where catalog.framework(name) == nil {
        throw ValidationError("no framework is called '\(name)'; 'demarc frameworks' lists them")
      }
      try output.finish(
        reports.input(asOf: instant, catalog: catalog, frameworks: place.frameworks))
    }
  }

  private func whatIf(_ instant: Instant, _ output: AzureOutput) throws {
    var (request, faults) = try options.request(place, asOf: instant)
    let templates = PolicyFiles.read(options.template, &faults)
    let whatIf = AzureWhatIf(request, templates: templates, target: request.target)
    try output.finish(AzureRequests(whatIf: whatIf).input(faults))
  }

  /// The script that fetches what is missing.
  func script(_ console: Console) throws {
    try reportingFaults(console) { console in
      let reports = try assess(try Session.instant(asOf), console)
      for fault in reports.diagnostics where fault.severity == .error {
        console.complain("\(fault)")
      }
      let plan = reports.assessment.fetchPlan(AzureReports.types)
      for left in plan.left {
        console.complain("no command is known that lists \(left.type)")
      }
      console.print(plan.script(documentsOf: reports.assessment.subscriptions))
    }
  }

  func explain(
    policy: String, resource: String, asJSON: Bool, _ console: Console
  ) throws {
    try reportingFaults(console) { console in
      let reports = try assess(try Session.instant(asOf), console)
      let told = try reports.explanations(policy: policy, resource: resource)
      if asJSON {
        console.print(AzureExplanation.json(told))
      } else {
        let style = Style(colour: console.colour, width: console.width)
        console.print(AzureExplanation.text(told, style: style))
      }
      let errors = (reports.diagnostics + reports.assessment.diagnostics).filter {
        $0.severity == .error
      }
      for fault in errors.prefix(20) { console.complain("\(fault)") }
      if !errors.isEmpty { throw ExitStatus.notAssessed.error }
    }
  }

  private func assess(_ instant: Instant, _ console: Console) throws -> AzureReports {
    let (request, faults) = try options.request(place, asOf: instant)
    let progress = Progress(console)
    let assessment = AzurePolicyAssessor(request).assess { progress.update($0) }
    progress.finish()
    return AzureReports(assessment: assessment, diagnostics: faults)
  }
}
