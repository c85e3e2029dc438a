import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Glibc

/// Judges an estate by many policies and says what each part cost.
struct AzureRun {
  var definitions: String
  var aliases: String
  var estate: String
  /// An initiative of which the first `count` policies are taken; nil is every definition.
  var initiative: String?
  var count = 250
  /// Whether the index by type is asked, or every policy about every resource.
  var usesIndex = true

  /// What was done, and CPU milliseconds of each part.
  struct Cost {
    var policies = 0
    var resources = 0
    /// One rule on one resource of a type that the rule is about.
    var evaluations = 0
    var outcomes: [Outcome: Int] = [:]
    var prepare = 0
    var read = 0
    var evaluate = 0
    var peakKiB = 0

    /// Resources by policies.
    var pairs: Int { policies * resources }
  }

  func run() throws -> Cost {
    var cost = Cost()
    var clock = Clock()
    let evaluators = try prepare()
    cost.policies = evaluators.count
    cost.prepare = clock.lap()
    let estate = try AzureInventory(path: estate)
    cost.resources = estate.resources.count
    cost.read = clock.lap()
    judge(estate, evaluators, &cost)
    cost.evaluate = clock.lap()
    cost.peakKiB = Clock.usage().ru_maxrss
    return cost
  }

  private func prepare() throws -> [AzurePolicyEvaluator] {
    let table = AliasTable(tsv: try Files.read(aliases))
    let corpus = try AzureCorpus(definitions)
    let chosen: [(file: AzureCorpus.File, parameters: JSONValue?)] =
      if let initiative {
        try corpus.initiative(initiative, first: count).map { ($0.file, $0.parameters) }
      } else {
        corpus.judged.map { ($0, nil) }
      }
    return chosen.compactMap { file, parameters in
      let parsed = AzurePolicyDefinition.compile(file.json, file: file.path, aliases: table)
      guard let definition = parsed.tree, !parsed.hasErrors else { return nil }
      return AzurePolicyEvaluator(
        definition,
        context: AzureEvaluationContext(
          parameters: parameters ?? AzureCorpus.assignment(of: definition.parameters),
          now: "2026-06-30T00:00:00Z"))
    }
  }

  private func judge(
    _ estate: AzureInventory, _ evaluators: [AzurePolicyEvaluator], _ cost: inout Cost
  ) {
    let index = AzurePolicyIndex(evaluators).looking { estate.answer($0) }
    var outcomes = [Int](repeating: 0, count: Outcome.allCases.count)
    if usesIndex {
      index.evaluate(estate.resources) { _, _, result in
        outcomes[Self.slot(result.outcome)] += 1
      }
    } else {
      for evaluator in index.evaluators {
        for resource in estate.resources {
          outcomes[Self.slot(evaluator.evaluate(resource).outcome)] += 1
        }
      }
    }
    for outcome in Outcome.allCases { cost.outcomes[outcome] = outcomes[Self.slot(outcome)] }
    for resource in estate.resources {
      cost.evaluations += index.positions(for: resource).count
    }
  }

  private static func slot(_ outcome: Outcome) -> Int {
    switch outcome {
    case .pass: 0
    case .fail: 1
    case .skip: 2
    case .noEvidence: 3
    case .error: 4
    }
  }
}

/// Processor time of this process.
struct Clock {
  private var last = Clock.now

  /// CPU milliseconds since the last lap.
  mutating func lap() -> Int {
    let now = Clock.now
    defer { last = now }
    return now - last
  }

  static func usage() -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  private static var now: Int {
    let usage = usage()
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Int($1.tv_sec) * 1000 + Int($1.tv_usec) / 1000
    }
  }
}
