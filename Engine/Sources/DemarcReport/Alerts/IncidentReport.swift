public import DemarcModel

/// The forms that incidents come in.
public enum IncidentFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, csv, ocsf

  /// What the file of this form is called in a report folder.
  public var fileName: String {
    switch self {
    case .text: "incidents.txt"
    case .json: "incidents.jsonl"
    case .csv: "incidents.csv"
    case .ocsf: "incidents.ocsf.jsonl"
    }
  }
}

/// Writes incidents.
public enum IncidentReport {
  /// Incidents in the order given: a table, JSON lines, rows, or OCSF Incident Findings (2005).
  public static func bytes(
    _ incidents: [Incident], format: IncidentFormat, options: AlertOptions
  ) -> [UInt8] {
    switch format {
    case .text: return Array(IncidentText.table(incidents, style: options.style).utf8)
    case .csv: return IncidentCSV.bytes(incidents)
    case .json:
      var out: [UInt8] = []
      for incident in incidents {
        IncidentJSON.write(incident, into: &out)
        out.append(UInt8(ascii: "\n"))
      }
      return out
    case .ocsf:
      let ocsf = IncidentOCSF(options)
      var out: [UInt8] = []
      for incident in incidents {
        ocsf.write(incident, into: &out)
        out.append(UInt8(ascii: "\n"))
      }
      return out
    }
  }

  /// Everything about one incident, for a terminal.
  public static func detail(_ incident: Incident, style: Style) -> String {
    IncidentText.detail(incident, style: style)
  }
}

/// One row for each incident, safe to open in a spreadsheet.
enum IncidentCSV {
  private static let header = [
    "id", "state", "severity", "title", "rule", "rule author", "rule licence", "side", "controls",
    "cloud", "account", "region", "source", "group", "alerts", "events", "first event",
    "last event",
    "opened", "updated", "reopened", "resources", "actors", "escalations", "closed", "closed by",
    "closed because", "notes", "key",
  ]

  static func bytes(_ incidents: [Incident]) -> [UInt8] {
    var out = CSVWriter()
    out.row(header)
    for incident in incidents {
      let rule = incident.rule
      out.row([
        incident.id, incident.state.rawValue, incident.severity.rawValue, incident.title, rule.id,
        rule.author ?? "", rule.license ?? "", rule.side?.rawValue ?? "",
        rule.controls.joined(separator: "; "), incident.cloud?.rawValue ?? "",
        incident.account ?? "", incident.region ?? "", incident.source,
        AlertWords.fields(incident.group), "\(incident.alertCount)", "\(incident.eventCount)",
        AlertTime.text(incident.firstMs), AlertTime.text(incident.lastMs),
        AlertTime.text(incident.openedAtMs), AlertTime.text(incident.updatedAtMs),
        "\(incident.reopenedCount)",
        incident.resources.map(AlertWords.resource).joined(separator: "; "),
        incident.actors.map(AlertWords.actor).joined(separator: "; "),
        incident.escalations.map(IncidentText.escalation).joined(separator: "; "),
        incident.closedAtMs.map(AlertTime.text) ?? "", incident.closedBy ?? "",
        incident.closedBecause ?? "", incident.notes ?? "", incident.key,
      ])
    }
    return out.bytes
  }
}

/// One JSON object for each incident.
enum IncidentJSON {
  static func write(_ incident: Incident, into out: inout [UInt8]) {
    AlertJSON.member("{\"id\":", incident.id, &out)
    AlertJSON.member(",\"key\":", incident.key, &out)
    AlertJSON.member(",\"title\":", incident.title, &out)
    AlertJSON.member(",\"severity\":", incident.severity.rawValue, &out)
    AlertJSON.member(",\"state\":", incident.state.rawValue, &out)
    out.put(",\"rule\":")
    AlertJSON.write(incident.rule, into: &out)
    AlertJSON.member(",\"source\":", incident.source, &out)
    AlertJSON.member(",\"cloud\":", incident.cloud?.rawValue, &out)
    AlertJSON.member(",\"account\":", incident.account, &out)
    AlertJSON.member(",\"region\":", incident.region, &out)
    AlertJSON.list(",\"group\":", incident.group, &out) { AlertJSON.write($0, into: &$1) }
    AlertJSON.time(",\"first\":", incident.firstMs, &out)
    AlertJSON.time(",\"last\":", incident.lastMs, &out)
    AlertJSON.time(",\"openedAt\":", incident.openedAtMs, &out)
    AlertJSON.time(",\"updatedAt\":", incident.updatedAtMs, &out)
    out.put(",\"alertCount\":")
    out.put(incident.alertCount)
    out.put(",\"eventCount\":")
    out.put(incident.eventCount)
    AlertJSON.texts(",\"alerts\":", incident.alerts, &out)
    AlertJSON.list(",\"resources\":", incident.resources, &out) { AlertJSON.write($0, into: &$1) }
    AlertJSON.list(",\"actors\":", incident.actors, &out) { AlertJSON.write($0, "", into: &$1) }
    AlertJSON.list(",\"escalations\":", incident.escalations, &out) { step, out in
      AlertJSON.time("{\"at\":", step.atMs, &out)
      AlertJSON.member(",\"from\":", step.from.rawValue, &out)
      AlertJSON.member(",\"to\":", step.to.rawValue, &out)
      AlertJSON.member(",\"reason\":", step.reason, &out)
      out.append(UInt8(ascii: "}"))
    }
    out.put(",\"reopenedCount\":")
    out.put(incident.reopenedCount)
    AlertJSON.member(",\"notes\":", incident.notes, &out)
    if let closed = incident.closedAtMs { AlertJSON.time(",\"closedAt\":", closed, &out) }
    AlertJSON.member(",\"closedBy\":", incident.closedBy, &out)
    AlertJSON.member(",\"closedBecause\":", incident.closedBecause, &out)
    out.append(UInt8(ascii: "}"))
  }
}
