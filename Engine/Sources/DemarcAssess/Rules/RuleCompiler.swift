internal import AzurePolicyEngine
internal import CELEngine
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Compiles checks for their engines; the only place that knows every policy language.
struct RuleCompiler {
  let asOf: Instant
  private let aliases: AliasTable
  private let schemas: ConstraintSchemas

  init(source: any CatalogSource, asOf: Instant) {
    self.asOf = asOf
    aliases = AliasTable(compact: source.file("azure/aliases.txt") ?? [])
    schemas = ConstraintSchemas(source)
  }

  func compile(_ check: Check) -> Parsed<any CheckRule> {
    let parameters: JSONDocument?
    do {
      parameters = try check.parameterDocument(asOf: asOf)
    } catch {
      return Parsed(nil, [Diagnostic("check.bad-parameter", "\(check.id): \(error)")])
    }
    switch check.language {
    case .guardRules: return GuardRule.compile(check, parameters: parameters)
    case .azurePolicy:
      return AzureRule.compile(check, aliases: aliases, asOf: asOf, parameters: parameters)
    case .customConstraint:
      return ConstraintRule.compile(check, schemas: schemas, parameters: parameters)
    }
  }
}

/// The schema tables that type Google Cloud resources, read when first asked for.
struct ConstraintSchemas {
  private let source: any CatalogSource

  init(_ source: any CatalogSource) { self.source = source }

  /// Nil when no table is shipped for the type.
  func schema(_ assetType: String) -> CELSchema? {
    let name = assetType.replacing("/", with: "_")
    guard let bytes = source.file("gcp/schemas/\(name).json"),
      let document = try? JSONDocument.parse(bytes)
    else { return nil }
    return try? CELSchema(document.root)
  }
}
