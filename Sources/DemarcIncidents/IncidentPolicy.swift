public import DemarcModel

/// How alerts become incidents.
public struct IncidentPolicy: Hashable, Sendable {
  /// An alert joins an incident of its key when its event is no further than this from the
  /// incident's own; a closed one is then opened again.
  public var windowMs: Int64 = 24 * 3_600_000
  /// At each of these numbers of alerts the severity goes one step up.
  public var escalatesAt = [10, 100, 1000]

  public init() {}
}

/// What alerts are gathered by.
public enum IncidentKey {
  /// Rule id, account, then field and value of each `group-by`.
  public static func of(_ alert: Alert) -> String {
    var parts = [alert.rule.id, alert.account ?? ""]
    for field in alert.correlation?.group ?? [] {
      parts.append("\(field.field)=\(field.value)")
    }
    // A unit separator stands in none of them.
    return parts.joined(separator: "\u{1F}")
  }
}

extension Severity {
  /// One step worse; critical stays.
  var raised: Severity {
    switch self {
    case .informational: .low
    case .low: .medium
    case .medium: .high
    case .high, .critical: .critical
    }
  }
}
