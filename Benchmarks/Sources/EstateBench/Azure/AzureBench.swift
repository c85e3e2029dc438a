import AzurePolicyEngine
import DemarcJSON
import DemarcModel

/// The commands about Azure Policy; figures go out as numbers between blanks, for `azure.sh`.
enum AzureBench {
  static let usage = """
    azure-estate RESOURCES FILE
    azure-compile DEFINITIONS ALIASES
    azure-run DEFINITIONS ALIASES ESTATE [all | INITIATIVE] [index | no-index]
    """

  /// Whether the words were a command.
  static func run(_ words: [String]) throws -> Bool {
    switch (words.first, words.count) {
    case ("azure-estate"?, 3):
      guard let count = Int(words[1]), count > 0 else { return false }
      try AzureEstate.write(count: count, to: words[2])
    case ("azure-compile"?, 3): try compile(words[1], words[2])
    case ("azure-run"?, 6):
      var run = AzureRun(definitions: words[1], aliases: words[2], estate: words[3])
      run.initiative = words[4] == "all" ? nil : words[4]
      run.usesIndex = words[5] != "no-index"
      let cost = try run.run()
      print(
        cost.policies, cost.resources, cost.evaluations, cost.pairs, cost.prepare, cost.read,
        cost.evaluate, cost.peakKiB)
      for (outcome, number) in cost.outcomes.sorted(by: { "\($0.key)" < "\($1.key)" }) {
        print("#", outcome, number)
      }
    default: return false
    }
    return true
  }

  /// Files, diagnostics, and CPU milliseconds: aliases read, JSON parsed, definitions compiled.
  private static func compile(_ definitions: String, _ aliases: String) throws {
    var clock = Clock()
    let table = AliasTable(tsv: try Files.read(aliases))
    let reading = clock.lap()
    let corpus = try AzureCorpus(definitions)
    let parsing = clock.lap()
    var trees = 0
    for file in corpus.files {
      let parsed = AzurePolicyDefinition.compile(file.json, file: file.path, aliases: table)
      if parsed.tree != nil { trees += 1 }
    }
    print(corpus.files.count, trees, reading, parsing, clock.lap())
  }
}
