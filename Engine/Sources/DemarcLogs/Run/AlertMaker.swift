internal import DemarcModel
internal import SigmaEngine

/// Makes alerts of what matched.
struct AlertMaker {
  private let rules: DetectionRules
  private let plan: DetectionPlan

  init(_ plan: DetectionPlan) {
    rules = plan.rules
    self.plan = plan
  }

  /// The alert of one rule that matched one event.
  func alert(_ match: RuleMatch, _ hit: LogHit, _ event: AlertEvent) -> Alert {
    let mark = LogMark(of: [rules.alertRules[match.rule].id, hit.key.mark.text])
    var alert = Alert(
      id: mark.text, rule: rules.alertRules[match.rule], timeMs: event.timeMs, source: hit.source)
    alert.take(hit.facts, [event], match.fields)
    return alert
  }

  /// The alert of a correlation, of the events that are still known.
  func alert(_ match: SigmaCorrelationMatch, _ known: [KeptEvent]) -> Alert {
    let rule = rules.alertCorrelations[match.correlation]
    var correlation = AlertCorrelation(
      kind: rules.correlations[match.correlation].kind.rawValue, firstMs: match.firstMs,
      lastMs: match.lastMs, eventCount: match.eventCount)
    correlation.value = match.value
    correlation.group = zip(match.groupFields, match.groupValues).map {
      AlertField(field: $0, value: $1)
    }
    let parts =
      [rule.id, "\(match.firstMs)", "\(match.lastMs)", "\(match.eventCount)"] + match.groupValues
      + known.map(\.key.text)
    let last = known.last
    var alert = Alert(
      id: LogMark(of: parts).text, rule: rule, timeMs: match.lastMs,
      source: last.map { plan.route($0.kind).source } ?? "")
    alert.correlation = correlation
    alert.take(last?.facts ?? LogFacts(), known.map(\.event), correlation.group)
    return alert
  }
}

extension Alert {
  /// Takes over who did what, where and to what; where an alert is built in one piece with this, it is
  /// copied once more.
  @inline(never)
  fileprivate mutating func take(
    _ facts: LogFacts, _ events: [AlertEvent], _ matched: [AlertField]
  ) {
    cloud = facts.cloud
    account = facts.account
    region = facts.region
    service = facts.service
    action = facts.action
    outcome = facts.outcome
    actor = facts.actor
    resources = facts.resources
    self.events = events
    self.matched = matched
  }
}

/// An event that a correlation may name.
struct KeptEvent: Sendable {
  var kind: LogKind
  var event: AlertEvent
  var facts: LogFacts
  var key: LogMark
}
