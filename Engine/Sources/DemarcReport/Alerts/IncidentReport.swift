public import DemarcModel

/// The forms that incidents come in.
public enum IncidentFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, csv, ocsf
}

/// Writes incidents.
public enum IncidentReport {
  /// Incidents in the order given: a table, JSON lines, rows, or OCSF Incident Findings (2005).
  public static func bytes(
    _ incidents: [Incident], format: IncidentFormat, options: AlertOptions
  ) -> [UInt8] { [] }

  /// Everything about one incident, for a terminal.
  public static func detail(_ incident: Incident, style: Style) -> String { "" }
}
