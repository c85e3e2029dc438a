public import DemarcJSON
internal import DemarcModel

extension EvidenceFacts {
  /// Reads the facts of an event that `LogUnwrapper` gave.
  public init(of event: JSONValue, kind: LogKind) {
    self.init(LogFacts(of: event, kind: kind), event, kind: kind)
  }

  /// Takes over facts that were read already.
  public init(_ facts: LogFacts, _ event: JSONValue, kind: LogKind) {
    self.init()
    service = facts.service ?? ""
    action = facts.action ?? ""
    actorKind = facts.actor?.kind ?? ""
    error = facts.error ?? ""
    outcome = facts.outcome
    isReadOnly = facts.isReadOnly
    isManagement = facts.isManagement
    account = facts.account ?? ""
    timeMs = facts.timeMs
    type = Self.type(of: event, kind)
    // Services have no name by which the log knows an actor, only a type.
    if kind == .cloudTrail { actorKind = event["userIdentity"]?["type"]?.string ?? "" }
    if kind == .kubernetesAudit { addKubernetes(event) }
  }

  private static func type(of event: JSONValue, _ kind: LogKind) -> String {
    switch kind {
    case .cloudTrail: return event["eventType"]?.string ?? ""
    case .azureActivity, .azureResource:
      return event["category"]?.string ?? event["category"]?["value"]?.string ?? ""
    case .googleAudit:
      // projects/p/logs/cloudaudit.googleapis.com%2Fdata_access
      let name = event["logName"]?.string ?? ""
      return String(name.components(of: "cloudaudit.googleapis.com%2F").last ?? "")
    default: return ""
    }
  }

  /// The verb is the action, so the resource must stand for the service where there is no group.
  private mutating func addKubernetes(_ event: JSONValue) {
    if service.isEmpty { service = event["objectRef"]?["resource"]?.string ?? "" }
    if isReadOnly == nil { isReadOnly = ["get", "list", "watch", "head"].contains(action) }
  }
}
