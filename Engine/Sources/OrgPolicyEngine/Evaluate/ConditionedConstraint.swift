internal import CELEngine
internal import DemarcJSON
internal import DemarcModel

/// A constraint that carries its own condition: custom, or managed with its definition.
struct ConditionedConstraint: Sendable {
  let constraint: CustomConstraint
  let acts: ConstraintMapping.Acts

  init(_ constraint: CustomConstraint, acts: ConstraintMapping.Acts) {
    self.constraint = constraint
    self.acts = acts
  }

  static func compile(
    _ definition: OrgConstraint, _ condition: String, directory: PrincipalDirectory,
    schemas: (String) -> CELSchema?
  ) -> Parsed<ConditionedConstraint> {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("name", definition.name)
    writer.member("resourceTypes", definition.resourceTypes)
    writer.member("methodTypes", definition.methodTypes)
    writer.member("condition", condition)
    // A definition without action says what is allowed, as the API's own default has it.
    writer.member("actionType", (definition.actionType ?? .allow).rawValue)
    writer.endObject()
    let text = String(decoding: writer.bytes, as: UTF8.self)
    let parsed = CustomConstraint.compile(
      SourceFile(name: definition.name, text: text), directory: directory, schemas: schemas)
    return Parsed(
      parsed.tree.map { ConditionedConstraint($0, acts: .onChange) }, parsed.diagnostics)
  }

  /// Operations that an asset at rest shows the result of.
  private static let visible: Set<String> = ["CREATE", "UPDATE"]

  /// Why an asset at rest shows nothing, where that is so.
  var cannotSee: String? {
    let methods = constraint.methodTypes
    guard !methods.isEmpty, methods.allSatisfy({ !Self.visible.contains($0) }) else { return nil }
    return
      "it governs \(methods.joined(separator: ", ")) alone, which an asset at rest does not show"
  }

  var note: String? {
    constraint.resourceTypes.contains(BuiltinSchemas.allowPolicyType)
      ? "the whole allow policy is judged; when enforced, only the bindings that change are" : nil
  }
}

extension ConstraintJudge {
  func judge(
    _ conditioned: ConditionedConstraint, as name: String, _ asset: GovernedAsset,
    _ pass: PolicyPass
  ) -> ConstraintVerdict {
    let effective = effective(name, for: asset, pass)
    func verdict(_ state: ConstraintVerdict.State, _ detail: String? = nil) -> ConstraintVerdict {
      ConstraintVerdict(
        constraint: name, asset: asset.name, assetType: asset.type, node: effective.node,
        pass: pass, state: state, detail: detail ?? state.reason ?? "", acts: conditioned.acts,
        effective: effective, note: conditioned.note ?? fields[name]?.note)
    }
    switch effective.restraint {
    case .holds: break
    case .none(let why):
      let isNamed = policies.constraints.contains(name)
      return verdict(
        .unenforced,
        isNamed ? why : "a constraint alone enforces nothing: a policy must name it, and none does")
    case .unknown(let why): return verdict(.unknown(why))
    }
    if let why = conditioned.cannotSee { return verdict(.notAssessed(why)) }
    guard let document = asset.document else {
      return verdict(.unknown("the inventory holds no configuration of the asset"))
    }
    let judgement = conditioned.constraint.evaluate(
      resourceType: asset.type, resource: document, parameters: effective.parameters)
    switch judgement.outcome {
    case .pass: return verdict(.compliant, judgement.detail)
    case .fail: return verdict(.noncompliant, "\(judgement.detail); \(effective.decider)")
    case .skip: return verdict(.notAssessed(judgement.detail))
    case .noEvidence: return verdict(.unknown(judgement.detail))
    case .error: return verdict(.error(judgement.detail))
    }
  }
}
