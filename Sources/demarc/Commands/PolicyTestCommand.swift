import ArgumentParser
import DemarcAssess
import DemarcModel
import GuardEngine

/// `demarc policy test`: rules against expectations.
struct PolicyTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run rule tests: a list of inputs, each with the verdicts expected of rules.",
    discussion: """
      demarc policy test -r s3.guard -t s3_tests.yaml
      demarc policy test --dir rules/

      With --dir, tests/NAME_tests.yaml (or .yml, .json) tests NAME.guard beside the folder. An \
      expectation about a rule that does not exist is an error.
      """)

  @Option(name: .shortAndLong, help: "The rule file.")
  var rules: String?

  @Option(name: .shortAndLong, parsing: .upToNextOption, help: "Test files for it (JSON or YAML).")
  var tests: [String] = []

  @Option(name: .shortAndLong, help: "A tree of rule files with tests beside them.")
  var dir: String?

  @Option(help: "guard-3.1: as the official program judges; guard-strict: fails closed.")
  var dialect: GuardDialect = .guard31

  @Option(help: "The day or instant that 'now' gives, such as 2026-06-30; now, if absent.")
  var asOf: String?

  @OptionGroup var output: PolicyOutputOptions
  @OptionGroup var talk: ConsoleOptions

  func validate() throws {
    switch (dir, rules) {
    case (nil, nil): throw ValidationError("name --rules and --tests, or --dir")
    case (_?, _?): throw ValidationError("--dir finds the rules itself: leave --rules out")
    case (nil, _?) where tests.isEmpty: throw ValidationError("name the tests with --tests")
    default: break
    }
  }

  func run() throws {
    var diagnostics: [Diagnostic] = []
    var pairs: [GuardTests.Pair] = []
    if let dir {
      let files = PolicyFiles(endings: PolicyFiles.rules.endings + PolicyFiles.data.endings)
        .find([dir])
      diagnostics += files.diagnostics
      pairs = Self.pairs(files.names, &diagnostics)
    } else if let rules {
      let files = PolicyFiles.data.find(tests)
      diagnostics += files.diagnostics
      pairs = files.names.map { GuardTests.Pair(rules: rules, tests: $0) }
    }
    let context = GuardContext(now: try PolicyRunCommand.seconds(asOf))
    let run = GuardTests(dialect: dialect, context: context)
      .run(pairs, workers: Processors.count) {
        (name) throws(Diagnostic) in try PolicyFiles.read(name)
      }
    try output.finish(run.results, diagnostics + run.diagnostics, talk.console)
  }

  /// `a/NAME.guard` with `a/tests/NAME_tests.yaml`.
  private static func pairs(
    _ names: [String], _ diagnostics: inout [Diagnostic]
  ) -> [GuardTests.Pair] {
    var rules: [String: String] = [:]
    for name in names where PolicyFiles.rules.endings.contains(where: name.hasSuffix) {
      rules[key(name.split(separator: "/").map(String.init))] = name
    }
    var pairs: [GuardTests.Pair] = []
    for name in names where PolicyFiles.data.endings.contains(where: name.hasSuffix) {
      var parts = name.split(separator: "/").map(String.init)
      guard parts.count >= 2, parts[parts.count - 2] == "tests", let last = parts.popLast() else {
        continue
      }
      let stem = last.prefix { $0 != "." }
      guard let ending = ["_tests", "_test", "-tests", "-test"].first(where: stem.hasSuffix) else {
        continue
      }
      parts[parts.count - 1] = String(stem.dropLast(ending.count))
      if let file = rules[key(parts)] {
        pairs.append(GuardTests.Pair(rules: file, tests: name))
      } else {
        diagnostics.append(
          Diagnostic(
            "policy.tests-without-rules", "\(name) tests no rule file",
            hint: "it belongs into tests/ beside the rule file, and is called NAME_tests.yaml",
            severity: .warning))
      }
    }
    return pairs
  }

  /// The same for a rule file and the tests that name it, however they spell capitals.
  private static func key(_ parts: [String]) -> String {
    var parts = parts
    if let last = parts.popLast() { parts.append(String(last.prefix { $0 != "." }).lowercased()) }
    return parts.joined(separator: "/")
  }
}
