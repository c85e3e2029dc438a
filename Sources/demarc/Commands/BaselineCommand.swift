import ArgumentParser
import DemarcCatalog
import DemarcChecks

/// Templates that set up what compliance rests on.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Emit a baseline to deploy: it passes the checks it is for.",
    subcommands: [Emit.self])

  /// What can be emitted.
  enum Target: String, CaseIterable, ExpressibleByArgument { case aws, azure, gcp }

  struct Emit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a baseline as a template of its cloud.",
      discussion: """
        aws: CloudFormation for compliance logging: a key, locked log buckets, a trail for all \
        Regions, an AWS Config recorder. Deploy it in the home Region of the log account, then run \
        'demarc check' on it as on any template.

        azure: a deployment template with policy definitions, an initiative and its assignment: \
        refuses public storage, weak transport, purgeable vaults and regions that are not allowed; \
        reports missing keys of your own and missing logs.

        gcp: organisation policies with Google Cloud's own constraints, one file a policy with \
        --output: no public buckets, databases or machines, keys of your own, locations, OS Login, no \
        key files, known domains only. Each says which controls it serves and what it does not do.
        """)

    @Argument(help: "The cloud.")
    var target: Target

    @Option(help: "azure: deploy to a subscription or a management-group.")
    var scope: AzureTemplate.Scope?

    @OptionGroup(title: "Google Cloud") var google: GoogleBaselineOptions

    @Option(name: .shortAndLong, help: "gcp: directory to write to; else everything is printed.")
    var output: String?

    func run() throws {
      let console = Console(quiet: true, noColor: true)
      if target != .gcp, google.areGiven || output != nil {
        throw ValidationError("--organization, --locations and what goes with them are for gcp")
      }
      if target != .azure, scope != nil { throw ValidationError("--scope is for azure") }
      switch target {
      case .gcp:
        try reportingFaults(Console(quiet: false, noColor: true)) { console in
          try google.emit(to: output, console)
        }
      case .aws:
        guard let bytes = EmbeddedData().file("baseline/aws/compliance-logging.yaml") else {
          throw ExitStatus.internalError.error
        }
        console.print(bytes)
      case .azure:
        let initiative = try AzureBaseline.initiative(
          EmbeddedData(), library: CheckLibrary.embedded(), catalog: Catalog.embedded())
        console.print(AzureTemplate.text(initiative, scope: scope ?? .subscription))
      }
    }
  }
}
