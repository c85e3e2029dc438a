import DemarcIncidents
import DemarcJSON
import DemarcLedger
import DemarcModel

/// What people decide about incidents, as the ledger keeps it.
enum DecisionEvidence {
  /// - Parameter incident: as it is after the decision.
  static func piece(
    _ decision: IncidentDecision, on incident: Incident, by person: String, at: Instant
  ) -> EvidencePiece {
    let (verb, reason) = words(decision)
    var made = EvidenceManifest(
      kind: .decision, title: "\(incident.id) \(verb): \(incident.title)", collectedAt: at)
    made.collector = WorkspaceEvidence.collector
    made.source = EvidenceSource(system: "demarc incident", query: incident.id)
    made.decision = EvidenceDecision(by: person, reason: reason ?? verb, rule: incident.rule.id)
    made.facets = incident.rule.controls.map {
      EvidenceFacet(framework: "nist-800-53r5", id: $0, side: .customer)
    }
    made.recordClass = "audit-logs"
    return EvidencePiece(subject: made.title, made) { out in
      out.member("alerts", incident.alertCount)
      out.member("at", "\(at)")
      out.member("because", reason)
      out.member("by", person)
      out.member("decision", verb)
      out.member("incident", incident.id)
      out.member("rule", incident.rule.id)
      out.member("severity", incident.severity.rawValue)
      out.member("state", incident.state.rawValue)
    }
  }

  private static func words(_ decision: IncidentDecision) -> (verb: String, reason: String?) {
    switch decision {
    case .acknowledge: ("acknowledged", nil)
    case .close(let reason): ("closed", reason)
    case .reopen: ("opened again", nil)
    case .note(let text): ("noted", text)
    }
  }
}
