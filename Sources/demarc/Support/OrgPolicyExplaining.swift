import ArgumentParser
import DemarcAssess
import DemarcModel
import DemarcReport
import OrgPolicyEngine

extension OrgPolicyReports {
  /// How the effective policy at a node came about.
  ///
  /// - Throws: `ValidationError` for a node that is none, or that the exports do not know.
  func explanation(
    constraint: String, node written: String
  ) throws -> (explanation: OrgPolicyExplanation, json: [UInt8]) {
    let node = try self.node(written)
    let name = OrgConstraint.shortName(constraint)
    try checkName(name)
    let set = assessment.set
    let live = set.effective(name, at: node)
    let dry = set.effective(name, at: node, pass: .dryRun)
    let mapping = assessment.judge.fields[name]
    var steps = live.chain.map(step)
    steps.append(Self.standard(live.constraint, decides: live.isDefault))
    let (verdict, planned) = (PolicyWords.verdict(live), PolicyWords.verdict(dry))
    var told = OrgPolicyExplanation(
      constraint: name, title: live.constraint.title, kind: live.constraint.kind.rawValue,
      serves: mapping?.serves ?? "", node: node, verdict: verdict, steps: steps,
      dryRun: planned == verdict ? nil : planned)
    if !assessment.hierarchy.nodes.reachesRoot(from: node) {
      told.notes.append(
        "the exports do not show what stands above \(live.chain.last?.node ?? node): "
          + "a policy set there is not seen")
    }
    if mapping?.cannotSee != nil { told.notes.append("no asset shows whether it is kept") }
    return (told, live.json() + [UInt8(ascii: "\n")])
  }

  private func node(_ written: String) throws -> String {
    let hierarchy = assessment.hierarchy
    let known = hierarchy.organisations + hierarchy.folders + hierarchy.projects
    if let node = ResourceHierarchy.node(in: written) {
      let name = hierarchy.nodes.name(of: node)
      if known.contains(name) { return name }
    } else if let named = known.first(where: { hierarchy.title(of: $0) == written }) {
      return named
    } else if let asset = assessment.resources.first(where: { $0.id == written }) {
      return asset.account.contains("/") ? asset.account : "projects/\(asset.account)"
    }
    throw ValidationError(
      "no node '\(written)' is in the exports; write organizations/1, folders/2, projects/3, a "
        + "project's id, or the full name of an asset")
  }

  private func checkName(_ name: String) throws {
    let set = assessment.set
    guard set.catalogue[name] == nil, !set.constraints.contains(name) else { return }
    let hint = set.catalogue.nearest(to: name).map { "; did you mean \($0)?" } ?? ""
    throw ValidationError("no constraint is called '\(name)'\(hint)")
  }

  private func step(_ link: EffectivePolicy.ChainLink) -> OrgPolicyExplanation.Step {
    if link.spec == nil, let planned = link.policy?.dryRunSpec {
      return OrgPolicyExplanation.Step(
        node: link.node, nodeTitle: assessment.hierarchy.title(of: link.node),
        rules: PolicyWords.rules(planned), role: "dry run", notes: ["it protects nothing"],
        place: link.policy.map { "\($0.place)" } ?? "")
    }
    let role = PolicyWords.role(link.role)
    var notes = role.why.map { [$0] } ?? []
    for (rule, truth) in zip(link.spec?.rules ?? [], link.conditions) {
      guard let truth, let condition = rule.condition else { continue }
      notes.append("\(condition.expression) is \(truth.rawValue)")
    }
    return OrgPolicyExplanation.Step(
      node: link.node, nodeTitle: assessment.hierarchy.title(of: link.node),
      rules: link.spec.map(PolicyWords.rules) ?? "no policy", role: role.word, notes: notes,
      place: link.policy.map { "\($0.place)" } ?? "")
  }

  private static func standard(
    _ constraint: OrgConstraint, decides: Bool
  ) -> OrgPolicyExplanation.Step {
    let rules: String =
      switch (constraint.kind == .list, constraint.defaultBehaviour) {
      case (true, .allow): "every value is allowed"
      case (true, .deny): "no value is allowed"
      case (false, .allow): "not enforced"
      case (false, .deny): "enforced"
      }
    return OrgPolicyExplanation.Step(
      node: "Google's default", rules: rules, role: decides ? "decides" : "default")
  }
}
