internal import AzurePolicyEngine
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import OrgPolicyEngine

/// Compiles checks for their engines; the only place that knows every policy language.
struct RuleCompiler {
  let asOf: Instant
  private let aliases: AliasTable
  private let schemas: AssetSchemas

  /// - Parameter schemas: what Google Cloud resources are typed by; those that ship when nil.
  init(source: any CatalogSource, asOf: Instant, schemas: AssetSchemas? = nil) {
    self.asOf = asOf
    aliases = AliasTable(compact: source.file("azure/aliases.txt") ?? [])
    self.schemas = schemas ?? AssetSchemas(source)
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
