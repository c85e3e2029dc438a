public import ArgumentParser
import DemarcCatalog
public import DemarcChecks
import DemarcModel
import DemarcReport

/// `demarc policy export`: the checks as policies to deploy.
struct PolicyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the checks as policies that their cloud deploys.",
    discussion: """
      azure: a policy definition for each check, an initiative that groups them by requirement, and \
      the commands that assign it; or with --format template one deployment template with all of it. \
      Definitions report until an assignment sets their effect to Deny.

      gcp: a custom constraint for each check that one can say, the policy that enforces it, and the \
      script that sets both; or with --format terraform the same for Terraform. The README among the \
      files names the checks that are no custom constraint, and why.
      """)

  enum Target: String, CaseIterable, ExpressibleByArgument { case azure, gcp }
  enum Form: String, CaseIterable, ExpressibleByArgument { case files, template, terraform }

  @Argument(help: "The cloud: azure or gcp.")
  var target: Target

  @Argument(help: "Ids of checks; all of the cloud, if absent.")
  var named: [String] = []

  @Option(name: .customLong("check"), help: "Id of a check (repeatable); all, if absent.")
  var given: [String] = []

  @Option(
    name: .customLong("framework"),
    help: "Framework whose requirements become groups too (repeatable); see 'demarc frameworks'.")
  var frameworks: [String] = []

  @Option(help: "files; azure: template, one deployment template; gcp: terraform.")
  var format: Form = .files

  @Option(help: "azure: where a template is deployed, subscription or management-group.")
  var scope = AzureTemplate.Scope.subscription

  @OptionGroup(title: "Google Cloud") var google: GoogleNodeOptions

  @Option(name: .shortAndLong, help: "Directory to write to; a template or one check is printed.")
  var output: String?

  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    let console = talk.console
    try refuseOthersOptions()
    guard target == .azure else {
      return try reportingFaults(console) { try exportGoogle($0) }
    }
    try reportingFaults(console) { console in
      let catalog = try Catalog.embedded()
      for name in frameworks where catalog.framework(name) == nil {
        throw ValidationError("no framework is called '\(name)'; 'demarc frameworks' lists them")
      }
      let chosen = try chosen()
      let initiative = try AzureInitiative.checks(chosen, catalog: catalog, frameworks: frameworks)
      let template = AzureTemplate.text(initiative, scope: scope)
      guard let output else {
        switch format {
        case .template, .terraform: console.print(template)
        case .files:
          guard let file = initiative.members.first?.file, chosen.count == 1 else {
            throw ValidationError("name a directory with --output, or one check with --check")
          }
          console.print(file.text)
        }
        return
      }
      try write(initiative, template, to: output)
      console.note("Wrote \(initiative.members.count) definitions to \(output)")
    }
  }

  private func refuseOthersOptions() throws {
    switch target {
    case .azure:
      guard !google.areGiven, format != .terraform else {
        throw ValidationError("--organization and what goes with it are for gcp")
      }
    case .gcp:
      guard frameworks.isEmpty, scope == .subscription, format != .template else {
        throw ValidationError("--framework, --scope and --format template are for azure")
      }
    }
  }

  func chosen() throws -> [Check] {
    let library = try CheckLibrary.embedded()
    let ids = named + given
    guard !ids.isEmpty else {
      return library.checks.filter { $0.cloud.rawValue == target.rawValue }
    }
    return try ids.map { id in
      guard let check = library.check(id) else {
        throw ValidationError("no check is called '\(id)'; 'demarc checks' lists them")
      }
      return check
    }
  }

  private func write(
    _ initiative: AzureInitiative, _ template: String, to output: String
  ) throws {
    func file(_ name: String, _ text: String) -> ReportFile {
      ReportFile(name: name, bytes: Array(text.utf8))
    }
    guard format == .files else {
      return try ReportWriter(directory: output).write([file("template.json", template)])
    }
    try ReportWriter(directory: "\(output)/definitions").write(
      initiative.members.map { file("\($0.file.name).json", $0.file.text) })
    try ReportWriter(directory: output).write([
      file("initiative.json", initiative.text(scope: "{scope}")),
      file("assign.sh", initiative.assignScript),
    ])
  }
}

extension AzureTemplate.Scope: @retroactive ExpressibleByArgument {}
