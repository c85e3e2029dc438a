import ArgumentParser
import DemarcCatalog
import DemarcChecks
import DemarcModel
import DemarcReport

/// The check library.
struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks",
    abstract: "List the checks, show one, or export its rule for deployment.",
    subcommands: [List.self, Show.self, Export.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the checks.")

    @Option(help: "aws, azure or gcp.")
    var cloud: String?

    func run() throws {
      let console = Console(quiet: true, noColor: true)
      if let cloud, Cloud(rawValue: cloud) == nil {
        throw ValidationError("'\(cloud)' is no cloud; one of aws, azure, gcp")
      }
      let checks = try CheckLibrary.embedded().checks
      for check in checks where cloud == nil || check.cloud.rawValue == cloud {
        console.print("\(check.id)  \(check.severity.rawValue)  \(check.title)\n")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a check: what it proves, its rule, and how to mend what it finds.")

    @Argument(help: "Id of the check.")
    var check: String

    func run() throws {
      let console = Console(quiet: true, noColor: false)
      let check = try ChecksCommand.find(check)
      console.print(
        ExplainText.check(check, style: Style(colour: console.colour, width: console.width)))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a check's rule in the form its cloud deploys.",
      discussion: """
        AWS: a CloudFormation template with an AWS Config custom policy rule, or with --hook the \
        rules of a CloudFormation Guard Hook, which refuses a resource before it is deployed. \
        Azure: the policy definition. Google Cloud: the custom constraint.
        """)

    @Argument(help: "Id of the check.")
    var check: String

    @Flag(
      help: "Print the rules of a CloudFormation Guard Hook (stack level where they look around).")
    var hook = false

    func run() throws {
      let console = Console(quiet: true, noColor: true)
      try reportingFaults(console) { console in
        let found = try ChecksCommand.find(check)
        console.print(hook ? try CheckExport.hook(found) : try CheckExport.text(found))
      }
    }
  }

  fileprivate static func find(_ id: String) throws -> Check {
    guard let check = try CheckLibrary.embedded().check(id) else {
      throw ValidationError("no check is called '\(id)'; 'demarc checks' lists them")
    }
    return check
  }
}
