internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import OrgPolicyEngine

/// An Organization Policy custom constraint as a check.
struct ConstraintRule: CheckRule {
  private let constraint: CustomConstraint
  private let parameters: JSONValue?

  static func compile(
    _ check: Check, schemas: AssetSchemas, parameters: JSONDocument?
  ) -> Parsed<any CheckRule> {
    let file = SourceFile(name: "\(check.id)/\(check.ruleFile)", text: check.rule)
    let compiled = CustomConstraint.compile(file) { schemas.schema($0) }
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    guard let constraint = compiled.tree, errors.isEmpty else { return Parsed(nil, errors) }
    return Parsed(ConstraintRule(constraint: constraint, parameters: parameters?.root), [])
  }

  func judge(_ resource: Resource, related: any RelatedResources) -> Judgement {
    let result = constraint.evaluate(
      resourceType: resource.type, resource: resource.document, parameters: parameters)
    switch result.outcome {
    case .pass, .skip: return Judgement(result.outcome)
    default: return Judgement(result.outcome, detail: result.detail)
    }
  }
}
