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
    made.details = [NamedText("state", incident.state.rawValue)]
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

  /// Whether a leaf is the record of how an incident was closed last.
  static func speaks(_ manifest: EvidenceManifest, ofClosing incident: Incident) -> Bool {
    manifest.source?.query == incident.id
      && manifest.details.contains(NamedText("state", IncidentState.closed.rawValue))
      && manifest.collectedAt.milliseconds == incident.closedAtMs
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
