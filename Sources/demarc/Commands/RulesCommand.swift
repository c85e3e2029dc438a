import ArgumentParser
import DemarcLogs
import DemarcModel
import DemarcReport
import DemarcRules

/// The detection rules in use, and those of others.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Add, list and test detection rules.",
    discussion: """
      Rules are Sigma: those that come with Demarc, packs added here from a directory, a git checkout \
      or a release archive, and the workspace's own in policies/sigma. A pack is pinned by the digest \
      of its files; one that was changed is not used.
      """,
    subcommands: [Add.self, List.self, Test.self], defaultSubcommand: List.self)

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a rule pack, or replace the one of that name.")

    @Argument(help: "A directory, a git checkout, or an archive (zip, tar, tar.gz ...).")
    var source: String

    @Option(help: "Name of the pack; that of the source, if absent.")
    var name: String?

    @Option(help: "Digest the files must have: sha256:...")
    var digest: String?

    @Option(help: "Directory of the workspace.")
    var workspace = "."

    @Option(help: "The moment it is added; now, if absent.")
    var asOf: String?

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      let console = talk.console
      do {
        let isDirectory = Files.isDirectory(source)
        let files =
          isDirectory
          ? try RuleDirectory.read(source)
          : try RuleArchive.read(try Files.read(source), name: source)
        let folder = workspace == "." ? ".demarc/rules" : "\(workspace)/.demarc/rules"
        try Files.makeDirectory(folder)
        let pack = try RulePackLibrary(directory: folder).add(
          files, name: name ?? Self.name(of: source), source: source,
          revision: isDirectory ? RuleDirectory.revision(of: source) : nil, digest: digest,
          nowMs: try Session.instant(asOf).milliseconds)
        console.print("\(pack.name): \(pack.files) files, \(pack.digest)\n")
        let parsed = DetectionRules.load(
          DetectionSources(rules: try files.texts(below: pack.name).files))
        console.note("\(parsed.tree?.rules.count ?? 0) rules can be used")
        for fault in parsed.diagnostics.prefix(20) { console.complain("\(fault)") }
      } catch let fault as Diagnostic {
        console.complain("\(fault)")
        throw ExitStatus.notAssessed.error
      }
    }

    /// `sigma_core.zip` and `rules/` name themselves.
    private static func name(of source: String) -> String {
      var name = source.split(separator: "/").last.map(String.init) ?? source
      for ending in [".zip", ".tar.gz", ".tgz", ".tar.xz", ".tar.bz2", ".tar.zst", ".tar"]
      where name.hasSuffix(ending) {
        name = String(name.dropLast(ending.count))
        break
      }
      return name
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List rule packs, and with --verbose their rules.")

    @OptionGroup var ruleSet: RuleSetOptions
    @OptionGroup var talk: ConsoleOptions

    @Flag(name: .shortAndLong, help: "List each rule.")
    var verbose = false

    @Option(help: "Print in this form: text or json.")
    var format = RuleListFormat.text

    func run() throws {
      let console = talk.console
      do {
        let listing = try RuleListing(ruleSet)
        console.print(
          listing.text(
            format, listsRules: verbose,
            style: Style(colour: console.colour, width: console.width)))
        for fault in listing.faults { console.complain("\(fault)") }
        if !listing.faults.isEmpty { throw ExitStatus.notAssessed.error }
      } catch let fault as Diagnostic {
        console.complain("\(fault)")
        throw ExitStatus.notAssessed.error
      }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compile rules, and try them on their own events.",
      discussion: """
        Beside a rule file NAME.yml may lie fixtures/NAME.ndjson: a line an event, as \
        {"expected": true, "note": "why", "event": {...}}; for a correlation \
        {"expected": [{"field": "value"}], "note": "why", "steps": [{"start": 0, "count": 6, \
        "every": 20, "event": {...}}]}, where {time} and {id} in the event are filled in. Without \
        paths, all rules in use are compiled.

        Exit status: 0 all is well, 1 a fixture has another result, 2 a rule is wrong.
        """)

    @Argument(help: "Rule files, directories or archives.")
    var paths: [String] = []

    @OptionGroup var ruleSet: RuleSetOptions
    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      let console = talk.console
      do {
        var chosen = ruleSet
        if !paths.isEmpty {
          chosen.given = paths
          chosen.onlyGivenRules = true
        }
        let test = try RuleTest(chosen)
        console.print(test.text(Style(colour: console.colour, width: console.width)))
        if test.hasFaults { throw ExitStatus.notAssessed.error }
        if test.hasFailures { throw ExitStatus.findings.error }
      } catch let fault as Diagnostic {
        console.complain("\(fault)")
        throw ExitStatus.notAssessed.error
      }
    }
  }
}
