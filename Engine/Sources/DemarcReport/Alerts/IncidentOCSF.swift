internal import DemarcJSON
internal import DemarcModel

/// OCSF Incident Findings (class 2005): one object a line.
///
/// The incident's own id is `finding_info_list[0].uid` and never changes; creating, updating and
/// closing are told apart by the activity.
struct IncidentOCSF {
  private let version: OCSFVersion
  private let program: String

  init(_ options: AlertOptions) {
    version = options.ocsf
    program = options.version
  }

  func write(_ incident: Incident, into out: inout [UInt8]) {
    var writer = JSONWriter()
    let (activity, word) = Self.activity(incident)
    let (status, name) = Self.status(incident)
    writer.beginObject()
    OCSFParts.names(class: 2005, "Incident Finding", activity: activity, word, &writer)
    writer.member("time", Int(incident.updatedAtMs))
    OCSFParts.severity(incident.severity, &writer)
    writer.member("status_id", status)
    writer.member("status", name)
    writer.member("message", incident.title)
    writer.member("desc", "\(Label.count(incident.alertCount, "alert")): \(incident.key)")
    writer.member("count", incident.alertCount)
    writer.member("start_time", Int(incident.firstMs))
    writer.member("end_time", Int(incident.lastMs))
    if let notes = incident.notes, !notes.isEmpty { writer.member("comment", notes) }
    // One of assignee and group must be there; the record knows no name but that of who closed it.
    if let name = incident.closedBy, !name.isEmpty {
      writer.object("assignee") { $0.member("name", name) }
    } else {
      writer.object("assignee_group") { $0.member("name", "Unassigned") }
    }
    OCSFParts.metadata(
      incident.rule, source: incident.source, id: ("correlation_uid", incident.id),
      hasCloud: incident.cloud != nil, version, program, &writer)
    finding(incident, &writer)
    if let cloud = incident.cloud {
      OCSFParts.cloud(cloud, incident.account, incident.region, version, &writer)
    }
    unmapped(incident, &writer)
    writer.endObject()
    out += writer.bytes
  }

  private static func activity(_ incident: Incident) -> (Int, String) {
    if incident.state == .closed { return (3, "Close") }
    let isNew = incident.updatedAtMs == incident.openedAtMs && incident.reopenedCount == 0
    return isNew ? (1, "Create") : (2, "Update")
  }

  private static func status(_ incident: Incident) -> (Int, String) {
    switch incident.state {
    case .open: (1, "New")
    case .acknowledged: (2, "In Progress")
    case .closed: (5, "Closed")
    }
  }

  private func finding(_ incident: Incident, _ out: inout JSONWriter) {
    out.key("finding_info_list")
    out.beginArray()
    out.beginObject()
    out.member("uid", incident.id)
    out.member("title", incident.title)
    if !incident.rule.description.isEmpty { out.member("desc", incident.rule.description) }
    out.member("created_time", Int(incident.openedAtMs))
    out.member("modified_time", Int(incident.updatedAtMs))
    out.member("first_seen_time", Int(incident.firstMs))
    out.member("last_seen_time", Int(incident.lastMs))
    if let link = OCSFParts.link(incident.rule) { out.member("src_url", link) }
    out.member("data_sources", [incident.source])
    OCSFParts.analytic(incident.rule, kind: nil, &out)
    OCSFParts.attacks(incident.rule, &out)
    if !incident.alerts.isEmpty {
      out.objects("related_events", incident.alerts) { alert, out in
        out.member("uid", alert)
        out.member("type_uid", 200_401)
      }
    }
    if version >= .v1_4_0 {
      out.member("related_events_count", incident.alertCount)
      OCSFParts.tags(incident.rule, &out)
    }
    out.endObject()
    out.endArray()
  }

  private func unmapped(_ incident: Incident, _ out: inout JSONWriter) {
    out.object("unmapped") { out in
      out.member("key", incident.key)
      out.member("event_count", incident.eventCount)
      out.member("reopened_count", incident.reopenedCount)
      out.member("closed_reason", incident.closedBecause)
      out.member("actors", incident.actors.map(\.id))
      out.objects("resources", incident.resources) { resource, out in
        out.member("uid", resource.id)
        out.member("type", resource.type)
      }
      out.objects("escalations", incident.escalations) { step, out in
        out.member("time", Int(step.atMs))
        out.member("from", step.from.rawValue)
        out.member("to", step.to.rawValue)
        out.member("reason", step.reason)
      }
      OCSFParts.rule(incident.rule, &out)
    }
  }
}
