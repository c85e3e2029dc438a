import ArgumentParser
import AzurePolicyEngine
import DemarcModel
import DemarcReport

/// What is particular to Azure.
struct AzureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "azure", abstract: "What is particular to Azure: the aliases of its policies.",
    subcommands: [Aliases.self])

  struct Aliases: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Import and look up the aliases that Azure policies name properties by.",
      discussion: """
        The shipped table holds what the built-in policies use. A policy of your own may use others; \
        an alias that nobody knows makes it not applicable, with a warning.
        """,
      subcommands: [Import.self, Show.self])
  }

  /// `demarc azure aliases import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read the aliases of your own cloud, with API versions and what may be modified.",
      discussion: """
        FILE is the output of: az provider list --expand resourceTypes/aliases (or az provider show \
        with the same, or Get-AzPolicyAlias as JSON). Several are joined; a later one wins. The \
        result is read by later commands in this workspace.
        """)

    @Argument(help: "Answers of the provider API; - for standard input.")
    var files: [String]

    @Option(name: .shortAndLong, help: "File to write; policies/azure-aliases.txt, if absent.")
    var output: String?

    @Option(help: "Directory of the workspace.")
    var workspace = "."

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      let console = talk.console
      try reportingFaults(console) { console in
        var dump = AliasDump()
        for path in files {
          let bytes = try Files.read(path == "-" ? "/dev/stdin" : path)
          let read = AliasDump.read(bytes, name: path)
          for fault in read.diagnostics { console.complain("\(fault)") }
          guard let tree = read.tree else { throw ExitStatus.notAssessed.error }
          dump.add(tree)
        }
        let target = OutputPlace(
          output, workspace: workspace, folder: AzureAliasOptions.workspaceFolder,
          file: AzureAliasOptions.workspaceFile)
        try ReportWriter(directory: target.folder).write([
          ReportFile(name: target.name, bytes: dump.text())
        ])
        let types = Set(dump.facts.map { $0.type.lowercased() }).count
        console.note(
          "Wrote \(dump.facts.count) aliases of \(types) types to \(target.folder)/\(target.name)")
      }
    }
  }

  /// `demarc azure aliases show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the aliases of a resource type, or what is known of one alias.")

    @Argument(help: "Microsoft.Storage/storageAccounts, or an alias.")
    var name: String

    @OptionGroup var aliases: AzureAliasOptions

    @Option(help: "Directory of the workspace.")
    var workspace = "."

    func run() throws {
      let console = Console(quiet: true, noColor: true)
      try reportingFaults(console) { console in
        let (table, faults) = try aliases.table(workspace: workspace)
        for fault in faults { console.complain("\(fault)") }
        let ofType = table.facts(type: name)
        let facts = table.facts(alias: name)
        if !facts.isEmpty {
          console.print(facts.map(AliasListing.text).joined())
        } else if !ofType.isEmpty {
          console.print(AliasListing.table(ofType))
        } else {
          let meant = table.suggestion(for: name).map { "; did you mean \($0)?" }
          throw ValidationError(
            "no type or alias is called '\(name)'"
              + (meant ?? "; 'demarc azure aliases import' reads those of your own cloud"))
        }
        if !faults.isEmpty { throw ExitStatus.notAssessed.error }
      }
    }
  }
}

/// Facts about aliases as text.
private enum AliasListing {
  /// One line for each alias of a type.
  static func table(_ facts: [AliasFact]) -> String {
    facts.map { fact in
      let mark = fact.isModifiable == true ? "  modifiable" : ""
      return "\(fact.name)  \(fact.path)\(mark)\n"
    }.joined()
  }

  static func text(_ fact: AliasFact) -> String {
    var lines = [fact.name, "  type     \(fact.type)", "  path     \(fact.path)"]
    if fact.isCollection {
      lines.append("  values   each element; a condition is about all of them")
    }
    if !fact.valueType.isEmpty { lines.append("  value    \(fact.valueType)") }
    let modify = fact.isModifiable.map { $0 ? "yes" : "no" } ?? "not known"
    lines.append("  modify   \(modify)")
    if !fact.pattern.isEmpty { lines.append("  pattern  \(fact.pattern)") }
    for version in fact.versions {
      let names = version.apiVersions
      let span = names.count > 1 ? "\(names.min() ?? "") … \(names.max() ?? "")" : names.first ?? ""
      lines.append("  in       \(span): \(version.path)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
