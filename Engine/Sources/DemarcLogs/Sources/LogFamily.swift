/// Kinds of log that the same few markers decide.
///
/// Logs are mostly of one family from end to end; of its records no other markers need be looked for.
enum LogFamily: CaseIterable, Hashable {
  case cloudTrail, google, azure, microsoft365

  init?(_ kind: LogKind) {
    guard let family = Self.allCases.first(where: { $0.kinds.contains(kind) }) else { return nil }
    self = family
  }

  var kinds: [LogKind] {
    switch self {
    case .cloudTrail: [.cloudTrail]
    case .google: [.googleAudit, .workspace]
    case .azure: [.azureActivity, .azureResource, .entraSignIn, .entraAudit, .entraRisk]
    case .microsoft365: [.microsoft365]
    }
  }

  /// With these, present or not, `LogMarkers.kind()` answers as with all of them, or not at all.
  ///
  /// CloudTrail records have more than one of the members that one is needed of.
  var markers: [Marker] {
    let before: [Marker] = [.eventSource, .protoPayload, .operationName, .operation]
    return switch self {
    case .cloudTrail: [.eventSource, .eventName, .awsRegion, .eventType, .identityType]
    case .google:
      before[..<2] + [.protoMethod, .logName, .resource, .protoType, .protoEvent, .protoService]
    case .azure:
      before[..<3]
        + [.time, .category, .resourceID, .log, .properties, .activityName, .loggedBy, .targets]
    case .microsoft365: before + [.workload, .creationTime, .auditData]
    }
  }
}
