/// The forms that alerts come in.
public enum AlertFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, csv, html, ocsf, asff, cef, syslog

  /// What the file of this form is called in a report folder.
  public var fileName: String {
    switch self {
    case .text: "alerts.txt"
    case .json: "alerts.jsonl"
    case .csv: "alerts.csv"
    case .html: "alerts.html"
    case .ocsf: "alerts.ocsf.jsonl"
    case .asff: "alerts.asff.json"
    case .cef: "alerts.cef"
    case .syslog: "alerts.syslog"
    }
  }

  /// Whether people read it: then `end` adds what the run did not see.
  public var isForPeople: Bool { self == .text || self == .html }
}
