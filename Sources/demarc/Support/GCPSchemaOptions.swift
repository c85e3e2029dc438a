import ArgumentParser
import DemarcAssess
import DemarcCatalog
import DemarcModel
import OrgPolicyEngine

/// Which schemas of Google Cloud assets a command knows.
struct GCPSchemaOptions: ParsableArguments {
  @Option(
    name: .customLong("schemas"),
    help: """
      File of asset schemas that wins over the shipped ones (repeatable): what 'demarc gcp schemas \
      import' wrote, or a discovery document. Without any, schemas/gcp.txt of the workspace.
      """)
  var files: [String] = []

  /// Where `demarc gcp schemas import` writes, below the workspace: a plain file to review and keep, since
  /// it decides verdicts.
  static let workspaceFolder = "schemas"
  static let workspaceFile = "gcp.txt"

  /// The shipped schemas below the files, or below the workspace's own file.
  ///
  /// - Throws: `Diagnostic` when a file cannot be read.
  func schemas(workspace: String) throws -> (schemas: AssetSchemas, diagnostics: [Diagnostic]) {
    var paths = files
    let own = "\(workspace)/\(Self.workspaceFolder)/\(Self.workspaceFile)"
    if paths.isEmpty, Files.exists(own) { paths = [own] }
    let loaded = AssetSchemas.load(
      files: try paths.map { SchemaFile(name: $0, bytes: try Files.read($0)) },
      names: Self.names(),
      shipped: { service in EmbeddedData().file("gcp/schemas/\(service).txt") })
    return (loaded.tree ?? AssetSchemas(EmbeddedData()), loaded.diagnostics)
  }

  /// Which asset types are not called like their message, as far as it ships.
  static func names() -> AssetTypeNames {
    let name = "gcp/asset-types.tsv"
    let file = SchemaFile(name: name, bytes: EmbeddedData().file(name) ?? [])
    return AssetTypeNames.read(file).tree ?? AssetTypeNames()
  }
}
