internal import ConfigRulesEngine
internal import DemarcModel

/// Finds where another tool and we say different things of one resource.
struct Contradictions {
  private struct Key: Hashable {
    let identifier: String
    let account: String
    let resource: String
  }

  private var said: [Key: [ConfigEvaluation]] = [:]
  private let controls: SecurityHubControls

  init(_ results: [ConfigRuleResult], _ controls: SecurityHubControls) {
    self.controls = controls
    for result in results where !result.identifier.isEmpty {
      for evaluation in result.evaluations {
        for name in Set([evaluation.arn, evaluation.resourceID, evaluation.resourceName])
        where !name.isEmpty {
          let key = Key(
            identifier: result.identifier, account: evaluation.account, resource: name)
          said[key, default: []].append(evaluation)
        }
      }
    }
  }

  /// One for each finding that a decided result of ours gainsays; what was set aside does not count.
  func among(_ findings: [ExternalFinding]) -> [Contradiction] {
    findings.compactMap { finding in
      guard !finding.isSuppressed, finding.outcome == .pass || finding.outcome == .fail,
        let identifier = controls.rule(for: finding)
      else { return nil }
      let key = Key(
        identifier: identifier, account: finding.account, resource: finding.resource)
      let wanted: ConfigCompliance = finding.outcome == .pass ? .nonCompliant : .compliant
      guard
        let other = said[key]?.first(where: {
          $0.compliance == wanted
            && ($0.region == finding.region || $0.region == "global" || finding.region.isEmpty)
        })
      else { return nil }
      return Contradiction(
        external: finding, rule: other.rule, outcome: wanted == .compliant ? .pass : .fail,
        reason: other.annotation)
    }
  }
}
