public import DemarcModel

/// Policies over a hierarchy, ready to be asked.
public struct PolicySet: Sendable {
  public let catalogue: ConstraintCatalogue
  public let hierarchy: ResourceHierarchy
  public let tags: TagBindings

  /// Checks policies against the constraints' definitions and places them in the hierarchy.
  ///
  /// A policy with a fault still stands: what it would decide is `unknown`, never the default.
  public static func compile(
    _ policies: [OrgPolicy], hierarchy: ResourceHierarchy, tags: TagBindings,
    catalogue: ConstraintCatalogue
  ) -> Parsed<PolicySet> {
    Parsed(PolicySet(catalogue: catalogue, hierarchy: hierarchy, tags: tags))
  }

  /// Names of the constraints that some policy names, sorted.
  public var constraints: [String] { [] }

  /// What holds for a constraint at a node.
  ///
  /// `resourceTags` are the tags bound to the resource itself, for managed and custom constraints.
  public func effective(
    _ constraint: String, at node: String, resourceTags: [Tag]? = nil, pass: PolicyPass = .live
  ) -> EffectivePolicy {
    let definition =
      catalogue[constraint]
      ?? OrgConstraint(name: constraint, kind: .boolean, default: .allow, origin: .inferred)
    return EffectivePolicy(
      constraint: definition, node: node, pass: pass, rules: [], chain: [], isDefault: true,
      unknown: nil, hierarchy: hierarchy)
  }
}
