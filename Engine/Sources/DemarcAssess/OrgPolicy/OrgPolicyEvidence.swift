public import DemarcBoundary
public import DemarcCatalog
internal import DemarcModel
internal import OrgPolicyEngine

/// What the constraints in force say of one requirement of a framework.
///
/// Partial evidence: a violated constraint shows that the requirement is not kept; constraints that
/// hold show no more than that they hold.
public struct OrgRequirementEvidence: Sendable {
  public var requirement: Requirement
  /// Constraints in force that serve it, sorted.
  public var constraints: [String]
  /// Those among them that assets violate, sorted.
  public var failed: [String]
  /// Those that no asset violates and that some asset keeps.
  public var passed: Int
  public var failedAssets: Int

  /// `failed`, `supported` or `not-assessed`.
  public var state: String {
    if !failed.isEmpty { return "failed" }
    return passed > 0 ? "supported" : "not-assessed"
  }
}

extension OrgPolicyAssessment {
  /// Constraints with a live policy that has a say in some project, sorted.
  public var inForce: [String] {
    self.set.constraints.filter { name in
      set.policies(for: name).contains {
        $0.spec != nil && reach.count(node: $0.node, constraint: name, pass: .live) > 0
      }
    }
  }

  /// What the constraints in force say of the requirements of frameworks, in their order.
  public func evidence(_ catalog: Catalog, frameworks: [String]) -> [OrgRequirementEvidence] {
    var failing: [String: Set<Int32>] = [:]
    for verdict in verdicts where verdict.verdict.state == .noncompliant {
      failing[verdict.verdict.constraint, default: []].insert(verdict.resource)
    }
    var served: [RequirementID: OrgRequirementEvidence] = [:]
    var assets: [RequirementID: Set<Int32>] = [:]
    for name in inForce {
      guard let mapping = judge.fields[name] else { continue }
      let requirements = mapping.controls.flatMap { control in
        frameworks.flatMap { catalog.requirements(ofControl: control, in: $0) }
      }
      var told: Set<RequirementID> = []
      for requirement in requirements where told.insert(requirement.id).inserted {
        var evidence =
          served[requirement.id]
          ?? OrgRequirementEvidence(
            requirement: requirement, constraints: [], failed: [], passed: 0, failedAssets: 0)
        evidence.constraints.append(name)
        if let bad = failing[name] {
          evidence.failed.append(name)
          assets[requirement.id, default: []].formUnion(bad)
        } else if (tally.constraints[name]?.compliant ?? 0) > 0 {
          evidence.passed += 1
        }
        served[requirement.id] = evidence
      }
    }
    for (id, bad) in assets { served[id]?.failedAssets = bad.count }
    return frameworks.flatMap { framework in
      (catalog.framework(framework)?.requirements ?? []).compactMap { served[$0.id] }
    }
  }

  /// The same for the matrix.
  public func policyEvidence(_ catalog: Catalog, frameworks: [String]) -> [PolicyEvidence] {
    evidence(catalog, frameworks: frameworks).map { evidence in
      PolicyEvidence(
        requirement: evidence.requirement.id, cloud: .gcp, source: "the organisation",
        failed: evidence.failed, passed: evidence.passed,
        undecided: evidence.constraints.count - evidence.failed.count - evidence.passed,
        failedResources: evidence.failedAssets)
    }
  }
}
