import ArgumentParser
import AzurePolicyEngine
import DemarcCatalog
import DemarcModel

/// Which Azure Policy aliases a command knows.
struct AzureAliasOptions: ParsableArguments {
  @Option(
    name: .customLong("aliases"),
    help: """
      File of aliases that wins over the shipped ones (repeatable): what 'demarc azure aliases import' \
      wrote, or the provider API's JSON. Without any, policies/azure-aliases.txt of the workspace.
      """)
  var files: [String] = []

  @Flag(help: "Guess the path of an alias that nobody knows; results say so.")
  var guessAliases = false

  /// Where `demarc azure aliases import` writes, below the workspace: beside the policies, so that it is
  /// reviewed and versioned with them, since it decides verdicts.
  static let workspaceFolder = "policies"
  static let workspaceFile = "azure-aliases.txt"

  /// The shipped table below the files, or below the workspace's own file.
  ///
  /// - Throws: `Diagnostic` when a file cannot be read.
  func table(workspace: String) throws -> (table: AliasTable, diagnostics: [Diagnostic]) {
    var paths = files
    let own = "\(workspace)/\(Self.workspaceFolder)/\(Self.workspaceFile)"
    if paths.isEmpty, Files.exists(own) { paths = [own] }
    let loaded = AliasTable.load(
      shipped: EmbeddedData().file("azure/aliases.txt") ?? [],
      imported: try paths.map { AliasFile(name: $0, bytes: try Files.read($0)) },
      unknown: guessAliases ? .guessedByRule : .notApplicable)
    return (loaded.tree ?? AliasTable(), loaded.diagnostics)
  }
}
