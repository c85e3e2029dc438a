public import DemarcModel

/// What a person decides about an incident.
public enum IncidentDecision: Hashable, Sendable {
  case acknowledge
  case close(because: String)
  case reopen
  case note(String)

  /// The incident after the decision.
  ///
  /// - Throws: `Diagnostic` when the incident's state does not allow it.
  public func applied(
    to incident: Incident, by person: String, nowMs: Int64
  ) throws(Diagnostic) -> Incident {
    var changed = incident
    changed.updatedAtMs = nowMs
    switch self {
    case .acknowledge:
      guard incident.state == .open else { throw refusal(incident, "acknowledged") }
      changed.state = .acknowledged
    case .close(let reason):
      guard incident.state != .closed else { throw refusal(incident, "closed") }
      changed.state = .closed
      changed.closedAtMs = nowMs
      changed.closedBy = person
      changed.closedBecause = reason
    case .reopen:
      guard incident.state == .closed else { throw refusal(incident, "opened again") }
      changed.reopen()
    case .note(let text):
      changed.notes = (incident.notes.map { $0 + "\n" } ?? "") + "\(person): \(text)"
    }
    return changed
  }

  private func refusal(_ incident: Incident, _ wish: String) -> Diagnostic {
    Diagnostic(
      "incident.wrong-state",
      "\(incident.id) is \(incident.state.rawValue) and cannot be \(wish)",
      hint: "'demarc incident show \(incident.id)' tells its history")
  }
}

extension Incident {
  /// Opens it again; who closed it and why no longer holds.
  mutating func reopen() {
    state = .open
    reopenedCount += 1
    closedAtMs = nil
    closedBy = nil
    closedBecause = nil
  }
}
