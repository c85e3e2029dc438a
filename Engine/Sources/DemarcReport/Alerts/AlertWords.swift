internal import DemarcModel

/// What several forms say about an alert.
enum AlertWords {
  /// Who wrote the rule and under which licence, as the licences of public rules ask for it.
  static func credit(_ rule: AlertRule) -> String {
    let author = rule.author.flatMap { $0.isEmpty ? nil : $0 }
    return "by \(author ?? "an author it does not name")" + (rule.license.map { ", \($0)" } ?? "")
  }

  /// `ada (IAMUser) from 203.0.113.7`.
  static func actor(_ actor: AlertActor) -> String {
    (actor.name.map { $0 == actor.id ? $0 : "\($0), \(actor.id)" } ?? actor.id)
      + (actor.kind.map { " (\($0))" } ?? "") + (actor.address.map { " from \($0)" } ?? "")
  }

  /// `audit (AWS::CloudTrail::Trail)`.
  static func resource(_ resource: AlertResource) -> String {
    resource.id + (resource.type.map { " (\($0))" } ?? "")
  }

  /// `logs/a.json:12`, and the event's own id where it has one.
  static func place(_ event: AlertEvent) -> String {
    "\(event.file):\(event.line)" + (event.id.isEmpty ? "" : " event \(event.id)")
  }

  /// `userIdentity.type=Root, eventName=ConsoleLogin`.
  static func fields(_ fields: [AlertField]) -> String {
    fields.map { "\($0.field)=\($0.value)" }.joined(separator: ", ")
  }

  /// One sentence: what was done, by whom, to what.
  static func sentence(_ alert: Alert) -> String {
    var text = alert.rule.title
    if let correlation = alert.correlation { text += ": " + count(correlation) }
    if let action = alert.action { text += "; \(action)" }
    if let actor = alert.actor { text += " by \(actor.name ?? actor.id)" }
    if let resource = alert.resources.first { text += " on \(resource.id)" }
    return text
  }

  /// `12 events of event_count between … and … for user=ada`.
  static func count(_ correlation: AlertCorrelation) -> String {
    var text = Label.count(correlation.eventCount, "event") + " (\(correlation.kind)"
    if let value = correlation.value { text += " \(number(value))" }
    text += ") between \(AlertTime.line(correlation.firstMs))"
    text += " and \(AlertTime.line(correlation.lastMs))"
    if !correlation.group.isEmpty { text += " for \(fields(correlation.group))" }
    return text
  }

  /// `12`, `0.5`.
  static func number(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}

/// A tactic of ATT&CK and what other schemas call it.
struct AlertTactic: Hashable, Sendable {
  /// `TA0003`.
  let id: String
  let name: String
  /// The finding type of Security Hub.
  let findingType: String

  /// Tactics named by a rule's tags, in their order, each once.
  static func of(_ tags: [String]) -> [AlertTactic] {
    var found: [AlertTactic] = []
    for tag in tags {
      let name = tag.lowercased()
      guard name.hasPrefix("attack.") else { continue }
      let slug = String(name.dropFirst(7).map { $0 == "_" ? "-" : $0 })
      if let tactic = all[slug], !found.contains(tactic) { found.append(tactic) }
    }
    return found
  }

  private static let all: [String: AlertTactic] = [
    "reconnaissance": .init(id: "TA0043", name: "Reconnaissance", findingType: "TTPs/Discovery"),
    "resource-development": .init(
      id: "TA0042", name: "Resource Development", findingType: "TTPs"),
    "initial-access": .init(
      id: "TA0001", name: "Initial Access", findingType: "TTPs/Initial Access"),
    "execution": .init(id: "TA0002", name: "Execution", findingType: "TTPs/Execution"),
    "persistence": .init(id: "TA0003", name: "Persistence", findingType: "TTPs/Persistence"),
    "privilege-escalation": .init(
      id: "TA0004", name: "Privilege Escalation", findingType: "TTPs/Privilege Escalation"),
    "defense-evasion": .init(
      id: "TA0005", name: "Defense Evasion", findingType: "TTPs/Defense Evasion"),
    "credential-access": .init(
      id: "TA0006", name: "Credential Access", findingType: "TTPs/Credential Access"),
    "discovery": .init(id: "TA0007", name: "Discovery", findingType: "TTPs/Discovery"),
    "lateral-movement": .init(
      id: "TA0008", name: "Lateral Movement", findingType: "TTPs/Lateral Movement"),
    "collection": .init(id: "TA0009", name: "Collection", findingType: "TTPs/Collection"),
    "command-and-control": .init(
      id: "TA0011", name: "Command and Control", findingType: "TTPs/Command and Control"),
    "exfiltration": .init(
      id: "TA0010", name: "Exfiltration", findingType: "Effects/Data Exfiltration"),
    "impact": .init(id: "TA0040", name: "Impact", findingType: "Effects/Data Destruction"),
  ]
}

/// Internet addresses told from what logs put in their place, such as `AWS Internal`.
enum AlertAddress {
  case v4, v6, name

  init(_ text: String) {
    self = Self.isV4(text[...]) ? .v4 : Self.isV6(text) ? .v6 : .name
  }

  private static func isV4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.utf8.count <= 3 && !part.isEmpty
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
          && Int(part).map { $0 < 256 && "\($0)" == part } == true
      }
  }

  /// RFC 4291 §2.2, without a zone.
  private static func isV6(_ text: String) -> Bool {
    guard text.utf8.count <= 45 else { return false }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard parts.count >= 3, halves.count <= 2 else { return false }
    var groups = 0
    for half in halves where !half.isEmpty {
      let words = half.split(separator: ":", omittingEmptySubsequences: false)
      for (index, word) in words.enumerated() {
        let isLast = index == words.count - 1 && half.endIndex == text.endIndex
        if isLast, isV4(word) {
          groups += 2
        } else if (1...4).contains(word.utf8.count),
          word.allSatisfy({ $0.isHexDigit && $0.isASCII })
        {
          groups += 1
        } else {
          return false
        }
      }
    }
    return halves.count == 2 ? groups < 8 : groups == 8
  }
}
