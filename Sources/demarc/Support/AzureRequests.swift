import ARMTemplates
import AzureComplianceEngine
import AzurePolicyEngine
import DemarcAssess
import DemarcModel
import DemarcReport

/// Puts what policies would do to templates into the words of the reports.
struct AzureRequests {
  let whatIf: AzureWhatIf

  func input(_ faults: [Diagnostic]) -> AzureRequestInput {
    AzureRequestInput(
      version: Demarc.version, requests: whatIf.requests.map(row),
      diagnostics: faults + whatIf.diagnostics)
  }

  private func row(_ request: AzureWhatIf.Request) -> AzureRequestRow {
    var row = AzureRequestRow(
      name: request.resource.name ?? "(named at deployment)", type: request.resource.type,
      span: request.resource.span)
    for decision in request.outcome.decisions {
      let member = whatIf.program.members[request.members[decision.index]]
      row.changes += decision.changes.map {
        AzureRequestRow.Change(
          path: "\($0.path)", before: $0.before, after: $0.after, policy: name(member))
      }
      switch decision.verdict {
      case .denies(let why):
        let saying = saying(decision, member, request, "\(why)")
        if decision.isEnforced { row.denied.append(saying) } else { row.audited.append(saying) }
      case .audits:
        row.audited.append(saying(decision, member, request, "it would be reported"))
      case .followsUp:
        row.audited.append(saying(decision, member, request, "it would be looked into afterwards"))
      case .undecided(.missingEvidence(let type))
      where decision.result.effect?.looksUpRelated == true:
        row.audited.append(
          saying(decision, member, request, "it would be looked into afterwards: \(type)"))
      case .undecided(let reason):
        row.undecided.append(
          .init(policy: name(member), title: title(member), reason: "\(reason)"))
      case .changes, .barsActions: break
      case .nothing: row.passed += decision.result.outcome == .pass ? 1 : 0
      }
    }
    if let condition = request.resource.condition {
      row.undecided.append(
        .init(
          policy: "condition", title: "the resource's own condition",
          reason: "whether it is deployed is not known: \(condition.reason)", span: condition.span))
    }
    return row
  }

  private func saying(
    _ decision: AzureRequestDecision, _ member: AzureComplianceMember,
    _ request: AzureWhatIf.Request, _ fallback: String
  ) -> AzureRequestRow.Saying {
    let trace = decision.result.trace
    let decisive = trace.last { $0.subject.lowercased() != "type" }
    return AzureRequestRow.Saying(
      policy: name(member), title: title(member),
      reason: AzureReports.words(trace) ?? fallback,
      span: decisive.map { whatIf.span(of: $0.subject, in: request) })
  }

  private func name(_ member: AzureComplianceMember) -> String {
    guard member.referenceID.isEmpty else { return member.referenceID }
    return member.definition.map { whatIf.program.library.definitions[$0].name }
      ?? member.definitionID
  }

  private func title(_ member: AzureComplianceMember) -> String {
    let title = member.displayName ?? name(member)
    guard whatIf.program.assignments.count > 1 else { return title }
    let assignment = whatIf.program.assignments[member.assignment]
    return "\(title) [\(assignment.displayName ?? assignment.name)]"
  }
}
