import ArgumentParser
import DemarcAssess
import DemarcJSON
import DemarcModel
import DemarcReport
import GuardEngine

/// A cloud whose policies the exports themselves hold.
enum PolicyCloud: String, ExpressibleByArgument, CaseIterable { case gcp }

/// `demarc policy run`: rules on data, every failing clause with its place on both sides.
struct PolicyRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Judge files by rules; says for each fail which value, where, and why.",
    discussion: """
      CloudFormation Guard, on data files:
        demarc policy run -r rules/ -d templates/
        demarc policy run -r s3.guard -d - < template.yaml

      Azure Policy, on exports of an estate, or on templates before they are deployed:
        demarc policy run --azure policies/ --estate exports/
        demarc policy run --azure policies/ --assign "SOC 2" --estate exports/ --framework soc2
        demarc policy run --azure policies/ --template main.json --location westeurope

      Organization Policy of Google Cloud: what the exports hold, or what files would change:
        demarc policy run gcp --estate exports/
        demarc policy run gcp --gcp new-policies/ --estate exports/ --framework soc2

      A file that cannot be read is reported by place, and the rest is judged.
      """)

  @Argument(help: "gcp: judge the Organization Policies of the exports, and of --gcp.")
  var cloud: PolicyCloud?

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: "Guard rule files, or directories with files ending in .guard or .ruleset.")
  var rules: [String] = []

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: "Data files (JSON or YAML) for -r, or directories with them; - for standard input.")
  var data: [String] = []

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: "Files whose members rules see beside those of the data.")
  var inputParams: [String] = []

  @Option(help: "guard-3.1: as the official program judges; guard-strict: fails closed.")
  var dialect: GuardDialect = .guard31

  @Option(help: "The day or instant that 'now' gives, such as 2026-06-30; now, if absent.")
  var asOf: String?

  @Flag(help: "Judge by both dialects, and tell where they disagree and why (text or json).")
  var compareDialects = false

  @OptionGroup(title: "Policies of a cloud") var place: PolicyEstateOptions
  @OptionGroup(title: "Azure Policy") var azure: AzurePolicyOptions
  @OptionGroup(title: "Organization Policy of Google Cloud") var gcp: OrgPolicyOptions

  @Option(help: "Print in this form; csv and html are for the policies of a cloud.")
  var format: EstatePolicyFormat = .text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Directory the results are written to, in every form.")
  var outputDirectory: String?

  @OptionGroup var talk: ConsoleOptions

  private var isForGCP: Bool { cloud == .gcp || !gcp.gcp.isEmpty }

  func validate() throws {
    if isForGCP {
      guard rules.isEmpty, data.isEmpty, !azure.isGiven else {
        throw ValidationError("-r, -d and --azure are not for Google Cloud: --gcp and --estate")
      }
      return
    }
    if azure.isGiven {
      guard rules.isEmpty, data.isEmpty else {
        throw ValidationError("-r and -d are for Guard; Azure policies take --azure and --estate")
      }
      return
    }
    guard !rules.isEmpty, !data.isEmpty else {
      throw ValidationError(
        "name Guard rules and data with -r and -d, policies with --azure, or gcp")
    }
    guard PolicyFormat(rawValue: format.rawValue) != nil else {
      throw ValidationError(
        "\(format.rawValue) is for a cloud's policies; text, json, sarif or junit")
    }
    guard compareDialects else { return }
    guard format == .text || format == .json else {
      throw ValidationError("--compare-dialects prints text or json")
    }
    guard outputDirectory == nil else {
      throw ValidationError("--compare-dialects writes no files: leave --output out")
    }
  }

  func run() throws {
    let console = talk.console
    if isForGCP {
      return try OrgPolicyRun(gcp, place, asOf: asOf).run(
        format: format, directory: outputDirectory, console)
    }
    if azure.isGiven {
      return try AzurePolicyRun(azure, place, asOf: asOf).run(
        AzureOutput(format: format, directory: outputDirectory, console: console))
    }
    var output = PolicyOutputOptions()
    output.format = PolicyFormat(rawValue: format.rawValue) ?? .text
    output.output = outputDirectory
    let ruleFiles = PolicyFiles.rules.find(rules)
    let dataFiles = PolicyFiles.data.find(data)
    var diagnostics = ruleFiles.diagnostics + dataFiles.diagnostics
    let now = try Self.seconds(asOf)
    let context: GuardContext
    do throws(Diagnostic) {
      context = try Self.context(inputParams, now, &diagnostics)
    } catch {
      return try output.finish([], diagnostics + [error], console)
    }
    if compareDialects {
      return try compare(ruleFiles.names, dataFiles.names, context, diagnostics)
    }
    let loaded = GuardProgram.load(
      PolicyFiles.read(ruleFiles.names, &diagnostics), dialect: dialect)
    let judge = GuardJudge(loaded.program, dialect: dialect, context: context)
    let run = judge.judge(dataFiles.names, workers: Processors.count) {
      (name) throws(Diagnostic) in try PolicyFiles.read(name)
    }
    try output.finish(
      run.results, diagnostics + loaded.diagnostics + run.diagnostics, console)
  }

  private func compare(
    _ rules: [String], _ data: [String], _ context: GuardContext, _ faults: [Diagnostic]
  ) throws {
    let console = talk.console
    var diagnostics = faults
    let loaded = GuardComparison.load(PolicyFiles.read(rules, &diagnostics), context: context)
    let result = loaded.comparison.compare(data, workers: Processors.count) {
      (name) throws(Diagnostic) in try PolicyFiles.read(name)
    }
    diagnostics += loaded.diagnostics + result.diagnostics
    if format == .json {
      console.print(
        PolicyComparison.json(
          result.disagreements, diagnostics, readings: GuardComparison.readings,
          compared: result.compared))
    } else {
      console.print(
        PolicyComparison.text(
          result.disagreements, diagnostics, readings: GuardComparison.readings,
          compared: result.compared, style: Style(colour: console.colour, width: console.width)))
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw ExitStatus.notAssessed.error
    }
    if !result.disagreements.isEmpty { throw ExitStatus.findings.error }
  }

  static func context(
    _ inputParams: [String], _ now: Int64, _ diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) -> GuardContext {
    let files = PolicyFiles.data.find(inputParams)
    diagnostics += files.diagnostics
    let parameters = try InputParameters.load(PolicyFiles.read(files.names, &diagnostics))
    return GuardContext(parameters: parameters?.root, now: now)
  }

  static func seconds(_ asOf: String?) throws(ValidationError) -> Int64 {
    guard let asOf else { return Int64(Console.now()) }
    guard let instant = Instant(asOf) else {
      throw ValidationError("'\(asOf)' is no day; write 2026-06-30 or 2026-06-30T12:00:00Z")
    }
    return Int64(instant.day.number * 86_400 + instant.second)
  }
}
