import ArgumentParser
import DemarcAssess
import DemarcJSON
import DemarcModel
import GuardEngine

/// `demarc policy run`: rules on data, every failing clause with its place on both sides.
struct PolicyRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Judge data files by rule files; says for each fail which value, where, and why.",
    discussion: """
      demarc policy run -r rules/ -d templates/
      demarc policy run -r s3.guard -d - < template.yaml

      A file that cannot be read is reported by place, and the rest is judged.
      """)

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: "Rule files, or directories with files ending in .guard or .ruleset.")
  var rules: [String]

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: "Data files (JSON or YAML), or directories with them; - for standard input.")
  var data: [String]

  @Option(
    name: .shortAndLong, parsing: .upToNextOption,
    help: "Files whose members rules see beside those of the data.")
  var inputParams: [String] = []

  @Option(help: "guard-3.1: as the official program judges; guard-strict: fails closed.")
  var dialect: GuardDialect = .guard31

  @Option(help: "The day or instant that 'now' gives, such as 2026-06-30; now, if absent.")
  var asOf: String?

  @OptionGroup var output: PolicyOutputOptions
  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    let console = talk.console
    let ruleFiles = PolicyFiles.rules.find(rules)
    let dataFiles = PolicyFiles.data.find(data)
    var diagnostics = ruleFiles.diagnostics + dataFiles.diagnostics
    let context: GuardContext
    do throws(Diagnostic) {
      context = try self.context(&diagnostics)
    } catch {
      return try output.finish([], diagnostics + [error], console)
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

  private func context(_ diagnostics: inout [Diagnostic]) throws(Diagnostic) -> GuardContext {
    let files = PolicyFiles.data.find(inputParams)
    diagnostics += files.diagnostics
    let parameters = try InputParameters.load(PolicyFiles.read(files.names, &diagnostics))
    return GuardContext(parameters: parameters?.root, now: try Self.seconds(asOf))
  }

  static func seconds(_ asOf: String?) throws(Diagnostic) -> Int64 {
    guard let asOf else { return Int64(Console.now()) }
    guard let instant = Instant(asOf) else {
      throw Diagnostic(
        "policy.as-of", "'\(asOf)' is no day", hint: "write 2026-06-30 or 2026-06-30T12:00:00Z")
    }
    return Int64(instant.day.number * 86_400 + instant.second)
  }
}
