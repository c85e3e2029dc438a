import ArgumentParser
import DemarcCatalog

/// Templates that set up what compliance rests on.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Emit a baseline to deploy: it passes the checks it is for.",
    subcommands: [Emit.self])

  /// What can be emitted.
  enum Target: String, CaseIterable, ExpressibleByArgument {
    case aws

    var file: String {
      switch self {
      case .aws: "baseline/aws/compliance-logging.yaml"
      }
    }
  }

  struct Emit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a baseline as a template of its cloud.",
      discussion: """
        aws: CloudFormation for compliance logging: a key, locked log buckets, a trail for all \
        Regions, an AWS Config recorder. Deploy it in the home Region of the log account, then run \
        'demarc check' on it as on any template.
        """)

    @Argument(help: "The cloud.")
    var target: Target

    func run() throws {
      guard let bytes = EmbeddedData().file(target.file) else {
        throw ExitStatus.internalError.error
      }
      Console(quiet: true, noColor: true).print(bytes)
    }
  }
}
