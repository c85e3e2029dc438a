public import CELEngine
internal import DemarcJSON
public import DemarcModel
internal import Synchronization

/// Judges assets by the constraints that hold where they live.
///
/// Built-in constraints are judged by their deciding fields; managed ones whose definition holds a
/// condition, and the organisation's own, by that condition. A judge keeps the effective policies it
/// has asked for and may be used from several threads.
public struct ConstraintJudge: Sendable {
  public let fields: DecidingFields
  public let policies: PolicySet
  let groups: ValueGroups
  let directory: PrincipalDirectory
  let now: CELTimestamp?
  /// Constraints that carry their own condition, by short name.
  let conditions: [String: ConditionedConstraint]
  private let conditionsByType: [String: [String]]
  private let effective = EffectiveCache()

  /// Constraints that some policy names but that nothing here can judge, sorted.
  public let unmapped: [String]

  /// Prepares a judge.
  ///
  /// - Parameters:
  ///   - custom: constraints of the organisation, compiled.
  ///   - groups: members of value groups, such as those of locations.
  ///   - now: the time of the judgement, for expressions that ask for it.
  ///
  /// A managed constraint whose definition holds a condition is judged by it; a condition that does
  /// not compile is reported as a warning, and the deciding fields are used where there are any.
  public static func compile(
    fields: DecidingFields, policies: PolicySet, custom: [CustomConstraint] = [],
    groups: ValueGroups = .none, directory: PrincipalDirectory = PrincipalDirectory(),
    now: CELTimestamp? = nil, schemas: (String) -> CELSchema?
  ) -> Parsed<ConstraintJudge> {
    var diagnostics: [Diagnostic] = []
    var conditions: [String: ConditionedConstraint] = [:]
    for name in policies.catalogue.names {
      guard let definition = policies.catalogue[name], let condition = definition.condition,
        definition.kind == .managed || definition.kind == .custom
      else { continue }
      let parsed = ConditionedConstraint.compile(
        definition, condition, directory: directory.within(policies.hierarchy), schemas: schemas)
      if let tree = parsed.tree {
        conditions[name] = tree
      } else {
        diagnostics += parsed.diagnostics.map { diagnostic in
          var diagnostic = diagnostic
          diagnostic.severity = .warning
          return diagnostic
        }
      }
    }
    for constraint in custom {
      let name = OrgConstraint.shortName(constraint.name)
      conditions[name] = ConditionedConstraint(constraint, acts: .onChange)
    }
    let judge = ConstraintJudge(
      fields: fields, policies: policies, groups: groups, directory: directory, now: now,
      conditions: conditions)
    return Parsed(judge, diagnostics)
  }

  private init(
    fields: DecidingFields, policies: PolicySet, groups: ValueGroups,
    directory: PrincipalDirectory, now: CELTimestamp?, conditions: [String: ConditionedConstraint]
  ) {
    self.fields = fields
    self.policies = policies
    self.groups = groups
    self.directory = directory.within(policies.hierarchy)
    self.now = now
    self.conditions = conditions
    var byType: [String: [String]] = [:]
    for (name, constraint) in conditions.sorted(by: { $0.key < $1.key }) {
      for type in Set(constraint.constraint.resourceTypes) {
        byType[type, default: []].append(name)
      }
    }
    conditionsByType = byType
    unmapped = policies.constraints.filter { fields[$0] == nil && conditions[$0] == nil }.sorted()
  }

  /// Every constraint that can be judged, sorted.
  public var constraints: [String] { Set(fields.names).union(conditions.keys).sorted() }

  /// The verdicts of all constraints that are about the asset, by constraint.
  ///
  /// A constraint whose business the asset is not gives none. With `only`, the others are not asked.
  public func judge(
    _ asset: GovernedAsset, in estate: any GovernedEstate, pass: PolicyPass = .live,
    only: Set<String>? = nil
  ) -> [ConstraintVerdict] {
    var verdicts: [ConstraintVerdict] = []
    var context = DecidingContext(asset, in: estate, now: now)
    for type in [asset.type, "*"] {
      for program in fields.programs[type] ?? [] {
        let mapping = program.mapping
        for name in [mapping.name, mapping.managedTwin].compactMap({ $0 })
        where only?.contains(name) ?? true {
          // The definition itself, or the mapping under the twin's own name, knows better.
          if conditions[name] != nil || fields[name]?.name != mapping.name { continue }
          if let verdict = judge(program, as: name, &context, pass) { verdicts.append(verdict) }
        }
      }
    }
    for name in conditionsByType[asset.type] ?? [] where only?.contains(name) ?? true {
      if let constraint = conditions[name] {
        verdicts.append(judge(constraint, as: name, asset, pass))
      }
    }
    return verdicts.sorted { $0.constraint < $1.constraint }
  }

  /// What holds for a constraint where the asset lives.
  func effective(
    _ constraint: String, for asset: GovernedAsset, at node: String? = nil, _ pass: PolicyPass
  ) -> EffectivePolicy {
    effective.policy(
      constraint, at: node ?? asset.nodes.first ?? "", tags: node == nil ? asset.tags : nil,
      pass, policies)
  }
}

/// Effective policies that have been asked for.
private final class EffectiveCache: Sendable {
  private struct Key: Hashable {
    var constraint: String
    var node: String
    var tags: [Tag]?
    var pass: PolicyPass
  }

  private let known = Mutex<[Key: EffectivePolicy]>([:])

  func policy(
    _ constraint: String, at node: String, tags: [Tag]?, _ pass: PolicyPass, _ policies: PolicySet
  ) -> EffectivePolicy {
    // Tags of its own make an asset's policy its own; most assets have none.
    let key = Key(constraint: constraint, node: node, tags: tags, pass: pass)
    if let policy = known.withLock({ $0[key] }) { return policy }
    let policy = policies.effective(constraint, at: node, resourceTags: tags, pass: pass)
    known.withLock { $0[key] = policy }
    return policy
  }
}
