import DemarcModel
import DemarcReport

/// Alerts of every kind: one event and many, three clouds and none, all facts and the fewest.
enum AlertSample {
  /// 2026-06-30T12:00:00Z.
  static let noon: Int64 = 1_782_820_800_000

  static var alerts: [Alert] { [trail, failures, role, firewall, mailbox, stack, bare] }

  static var trail: Alert {
    var rule = AlertRule(
      id: "demarc-aws-trail-deleted", title: "A trail was deleted", severity: .high)
    rule.description = "Nothing that happens afterwards is recorded by this trail."
    rule.author = "Demarc"
    rule.license = "Apache-2.0"
    rule.references = [
      "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeleteTrail.html"
    ]
    rule.tags = ["attack.defense-evasion", "attack.t1562.008", "demarc.logging"]
    rule.falsePositives = ["A trail that is replaced by another"]
    rule.file = "rules/aws/trail-deleted.yml"
    rule.controls = ["nist-800-53r5:AU-9", "nist-800-53r5:AU-12"]
    rule.side = .customer
    var alert = Alert(id: "9f1c2ab04d5e6f70", rule: rule, timeMs: noon, source: "aws/cloudtrail")
    aws(&alert, "cloudtrail.amazonaws.com", "DeleteTrail")
    alert.outcome = .success
    alert.actor = actor(
      "arn:aws:iam::111122223333:user/ada", "ada", "IAMUser", "203.0.113.7", "aws-cli/2.15.0")
    alert.resources = [
      AlertResource(
        id: "arn:aws:cloudtrail:eu-west-1:111122223333:trail/audit", type: "AWS::CloudTrail::Trail")
    ]
    alert.events = [event("3c9b2a5e-0f7e-4c1d-9f0b-6f6b0a1d2c3e", noon, line: 12)]
    alert.matched = [AlertField(field: "eventName", value: "DeleteTrail")]
    return alert
  }

  static var failures: Alert {
    var rule = AlertRule(
      id: "5b0f9c2e-7a31-4d86-9f55-0c1d2e3f4a5b", title: "Many failed console sign-ins",
      severity: .medium)
    rule.author = "Grace Hopper, Ada Lovelace"
    rule.license = "DRL 1.1"
    rule.tags = ["attack.credential_access", "attack.t1110"]
    var alert = Alert(
      id: "0011223344556677", rule: rule, timeMs: noon + 61_500, source: "aws/cloudtrail")
    aws(&alert, "signin.amazonaws.com", "ConsoleLogin")
    alert.region = nil
    alert.outcome = .failure
    alert.actor = actor("AIDAEXAMPLE", "grace", "IAMUser", "2001:db8::7", "Mozilla/5.0 (X11)")
    alert.events = (0..<12).map { event("e-\($0)", noon + Int64($0) * 5000, line: 20 + $0) }
    var seen = AlertCorrelation(
      kind: "event_count", firstMs: noon, lastMs: noon + 61_500, eventCount: 14)
    seen.value = 14
    seen.group = [AlertField(field: "userIdentity.userName", value: "grace")]
    alert.correlation = seen
    return alert
  }

  static var role: Alert {
    var rule = AlertRule(
      id: "demarc-azure-owner-assigned", title: "Somebody was made owner of a subscription",
      severity: .critical)
    rule.author = "Demarc"
    rule.license = "Apache-2.0"
    rule.tags = ["attack.persistence", "attack.privilege-escalation", "attack.t1098.003"]
    rule.controls = ["nist-800-53r5:AC-2"]
    rule.side = .customer
    var alert = Alert(
      id: "a0b1c2d3e4f50617", rule: rule, timeMs: noon + 3_600_000, source: "azure/activitylogs")
    alert.cloud = .azure
    alert.account = "00000000-1111-2222-3333-444444444444"
    alert.service = "Microsoft.Authorization"
    alert.action = "Microsoft.Authorization/roleAssignments/write"
    alert.outcome = .success
    alert.actor = actor("ada@example.com", nil, "user", "198.51.100.4", nil)
    alert.resources = [
      AlertResource(
        id: "/subscriptions/00000000-1111-2222-3333-444444444444",
        type: "Microsoft.Authorization/roleAssignments")
    ]
    alert.events = [event("c0ffee00-0000-0000-0000-000000000001", alert.timeMs, line: 1)]
    alert.matched = [
      AlertField(field: "operationName", value: "Microsoft.Authorization/roleAssignments/write"),
      AlertField(field: "properties.requestbody", value: #"{"Properties":{"RoleName":"Owner"}}"#),
    ]
    return alert
  }

  static var firewall: Alert {
    var rule = AlertRule(
      id: "demarc-gcp-firewall-open", title: "A firewall rule lets the whole internet in",
      severity: .high)
    rule.author = "Demarc"
    rule.license = "Apache-2.0"
    rule.tags = ["attack.impact", "attack.t1496"]
    var alert = Alert(
      id: "feedfacecafebeef", rule: rule, timeMs: noon + 7_200_001, source: "gcp/gcp.audit")
    alert.cloud = .gcp
    alert.account = "proj-42"
    alert.region = "europe-west1"
    alert.service = "compute.googleapis.com"
    alert.action = "v1.compute.firewalls.insert"
    alert.actor = actor("grace@example.com", nil, nil, "192.0.2.9", "google-cloud-sdk")
    alert.resources = [AlertResource(id: "projects/proj-42/global/firewalls/all", type: nil)]
    alert.events = [event("1b2c3d", alert.timeMs, line: 7)]
    alert.matched = [AlertField(field: "protoPayload.request.sourceRanges", value: "0.0.0.0/0")]
    return alert
  }

  static var mailbox: Alert {
    var rule = AlertRule(id: "demarc-m365-forward", title: "Mail is sent on", severity: .low)
    rule.side = .provider
    var alert = Alert(
      id: "m365-1", rule: rule, timeMs: noon + 86_400_000, source: "m365/exchange")
    alert.service = "Exchange"
    alert.action = "Set-Mailbox"
    alert.actor = actor("ada@example.com", "Ada | \"A\" = \\", "Regular", "AWS Internal", nil)
    alert.events = [event("", alert.timeMs, line: 3)]
    return alert
  }

  static var stack: Alert {
    var rule = AlertRule(
      id: "11111111-2222-3333-4444-555555555555", title: "A role was assumed by a service",
      severity: .informational)
    rule.author = "Someone"
    var alert = Alert(
      id: "5afe5afe5afe5afe", rule: rule, timeMs: noon + 86_400_500, source: "aws/cloudtrail")
    aws(&alert, "sts.amazonaws.com", "AssumeRole")
    alert.actor = actor(
      "cloudformation.amazonaws.com", nil, "AWSService", "cloudformation.amazonaws.com", nil)
    alert.events = [event("7", alert.timeMs, line: 4)]
    return alert
  }

  static var bare: Alert {
    Alert(
      id: "bare", rule: AlertRule(id: "r", title: "Bare", severity: .low), timeMs: 0, source: "x")
  }

  private static func aws(_ alert: inout Alert, _ service: String, _ action: String) {
    alert.cloud = .aws
    alert.account = "111122223333"
    alert.region = "eu-west-1"
    alert.service = service
    alert.action = action
  }

  private static func actor(
    _ id: String, _ name: String?, _ kind: String?, _ address: String?, _ agent: String?
  ) -> AlertActor {
    var actor = AlertActor(id: id)
    (actor.name, actor.kind, actor.address, actor.userAgent) = (name, kind, address, agent)
    return actor
  }

  private static func event(_ id: String, _ timeMs: Int64, line: Int) -> AlertEvent {
    AlertEvent(
      id: id, timeMs: timeMs, file: "logs/2026/06/30.json.gz", offset: line * 1368, length: 1368,
      line: line)
  }

  static var tally: DetectionTally {
    var tally = DetectionTally()
    tally.rules = alerts.map {
      RuleTally(rule: $0.rule, source: $0.source, state: .matched, matches: 1)
    }
    var never = AlertRule(id: "n", title: "A gateway was deleted", severity: .medium)
    never.author = "Someone"
    tally.rules += [
      RuleTally(
        rule: never, source: "gcp/gcp.audit", state: .neverSawItsField,
        unseenFields: ["gcp.audit.method_name"]),
      RuleTally(
        rule: AlertRule(id: "s", title: "A key was imported", severity: .high),
        source: "aws/cloudtrail", state: .silent),
      RuleTally(
        rule: AlertRule(id: "o", title: "An admin was made", severity: .high),
        source: "okta/okta", state: .sourceAbsent),
    ]
    tally.sources = [
      LogSourceTally(source: "aws/cloudtrail", events: 12_345, rules: 57),
      LogSourceTally(source: "unknown", events: 3),
    ]
    tally.sources[0].firstMs = noon - 86_400_000
    tally.sources[0].lastMs = noon + 86_400_000
    (tally.files, tally.events, tally.duplicates) = (3, 12_348, 2)
    tally.diagnostics = [
      Diagnostic(
        "sigma.unknown-modifier", "there is no modifier 'startwith'",
        at: SourceSpan(file: "rules/a.yml", start: SourcePosition(line: 9, column: 5)),
        hint: "did you mean 'startswith'?")
    ]
    return tally
  }

  static var options: AlertOptions {
    var options = AlertOptions(version: "0.0.0")
    options.asOf = Instant("2026-07-01T08:00:00Z")
    options.asff.account = "999988887777"
    options.syslog.hostname = "collector.example.com"
    return options
  }

  /// All bytes of one form.
  static func bytes(
    _ format: AlertFormat, _ alerts: [Alert] = alerts, _ options: AlertOptions = options,
    _ tally: DetectionTally = tally
  ) throws -> [UInt8] {
    var encoder = try AlertEncoder(format, options, assets: Stub.assets)
    var out = encoder.begin()
    for alert in alerts { out += encoder.encode(alert) }
    return out + encoder.end(tally)
  }

  static var incidents: [Incident] {
    var open = Incident(
      id: "inc-1", key: "demarc-aws-trail-deleted|111122223333", rule: trail.rule,
      source: "aws/cloudtrail", firstMs: noon, openedAtMs: noon + 60_000)
    (open.cloud, open.account, open.region) = (.aws, "111122223333", "eu-west-1")
    (open.alertCount, open.eventCount, open.alerts) = (1, 1, [trail.id])
    open.resources = trail.resources
    open.actors = trail.actor.map { [$0] } ?? []
    var raised = open
    (raised.id, raised.key) = ("inc-2", "5b0f|grace|111122223333")
    raised.rule = failures.rule
    (raised.title, raised.severity, raised.state) = (failures.rule.title, .high, .acknowledged)
    raised.group = failures.correlation?.group ?? []
    raised.updatedAtMs = noon + 120_000
    raised.escalations = [
      IncidentEscalation(
        atMs: noon + 90_000, from: .medium, to: .high, reason: "50 alerts within an hour")
    ]
    (raised.alertCount, raised.eventCount, raised.reopenedCount) = (60, 840, 1)
    raised.alerts = (0..<30).map { "alert-\($0)" }
    var closed = open
    (closed.id, closed.state, closed.cloud) = ("inc-3", .closed, nil)
    (closed.closedAtMs, closed.closedBy) = (noon + 180_000, "ada")
    closed.closedBecause = "planned change"
    closed.updatedAtMs = noon + 180_000
    closed.notes = "Talked to the team.\nTicket 42."
    return [open, raised, closed]
  }
}
