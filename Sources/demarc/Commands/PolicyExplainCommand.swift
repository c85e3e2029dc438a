import ArgumentParser
import DemarcAssess
import DemarcModel
import DemarcReport
import GuardEngine

/// `demarc policy explain`: how each clause of a rule went, and on which values.
struct PolicyExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell step by step why rules say what they say about one thing.",
    discussion: """
      demarc policy explain s3.guard template.yaml
      demarc policy explain POLICY RESOURCE --azure policies/ --estate exports/
      demarc policy explain gcp CONSTRAINT NODE --estate exports/

      A policy is called by its reference id, name, display name or id; a resource by id or name. A \
      node is organizations/1, folders/2, projects/3, a project's id, or an asset's full name.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The Guard rule file; with --azure, the policy; or gcp.")
  var rules: String

  @Argument(
    help: """
      The data file (JSON or YAML), - for standard input; with --azure, the resource; after gcp, the \
      constraint.
      """)
  var data: String

  @Argument(
    help: ArgumentHelp("After gcp and the constraint: the node to ask about.", valueName: "node"))
  var askedNode: String?

  @Option(help: "The only rule to tell about.")
  var rule: String?

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: "Files whose members rules see beside those of the data.")
  var inputParams: [String] = []

  @Option(help: "guard-3.1: as the official program judges; guard-strict: fails closed.")
  var dialect: GuardDialect = .guard31

  @Option(help: "The day or instant that 'now' gives, such as 2026-06-30; now, if absent.")
  var asOf: String?

  @Option(help: "Print in this form.")
  var format: Form = .text

  @OptionGroup(title: "Policies of a cloud") var place: PolicyEstateOptions
  @OptionGroup(title: "Azure Policy") var azure: AzurePolicyOptions
  @OptionGroup(title: "Organization Policy of Google Cloud") var gcp: OrgPolicyOptions
  @OptionGroup var talk: ConsoleOptions

  func validate() throws {
    guard askedNode == nil || rules == PolicyCloud.gcp.rawValue else {
      throw ValidationError("three names are for Google Cloud: explain gcp CONSTRAINT NODE")
    }
  }

  func run() throws {
    let console = talk.console
    if let askedNode {
      return try OrgPolicyRun(gcp, place, asOf: asOf).explain(
        constraint: data, node: askedNode, asJSON: format == .json, console)
    }
    if azure.isGiven {
      return try AzurePolicyRun(azure, place, asOf: asOf).explain(
        policy: rules, resource: data, asJSON: format == .json, console)
    }
    let now = try PolicyRunCommand.seconds(asOf)
    do throws(Diagnostic) {
      var diagnostics: [Diagnostic] = []
      let context = try PolicyRunCommand.context(inputParams, now, &diagnostics)
      let told = try GuardExplanation.steps(
        rules: try PolicyFiles.read(rules), data: try PolicyFiles.read(data), rule: rule,
        dialect: dialect, context: context)
      switch format {
      case .text:
        let style = Style(colour: console.colour, width: console.width)
        console.print(PolicyExplanation.text(told.steps, style: style))
      case .json: console.print(PolicyExplanation.json(told.steps))
      }
      diagnostics += told.diagnostics
      for fault in diagnostics { console.complain("\(fault)") }
      guard diagnostics.contains(where: { $0.severity == .error }) else { return }
    } catch {
      console.complain("\(error)")
    }
    throw ExitStatus.notAssessed.error
  }
}
