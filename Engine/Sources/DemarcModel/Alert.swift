/// A match of a detection rule in a log, with what is needed to read the event again.
///
/// - Units: times are UTC milliseconds since 1970-01-01, as the event says them.
/// - `id` depends on rule and events alone: the same event read twice gives the same id.
public struct Alert: Hashable, Sendable, Codable {
  public var id: String
  public var rule: AlertRule
  /// What a correlation counted; nil for a rule that matched one event.
  public var correlation: AlertCorrelation?
  /// Time of the event; of the last one for a correlation.
  public var timeMs: Int64
  /// The log source as Sigma names it: `aws/cloudtrail`.
  public var source: String
  public var cloud: Cloud?
  public var account: String?
  public var region: String?
  /// The API that was called: `iam.amazonaws.com`, `Microsoft.KeyVault`, `compute.googleapis.com`.
  public var service: String?
  /// The operation: `DeleteTrail`, `v1.compute.firewalls.insert`.
  public var action: String?
  public var outcome: AlertOutcome
  public var actor: AlertActor?
  public var resources: [AlertResource]
  /// The events; one for a rule, for a correlation those inside its window, the last ones where the
  /// window holds more than are kept.
  public var events: [AlertEvent]
  /// The fields that made the rule match, with the values found.
  public var matched: [AlertField]

  public init(id: String, rule: AlertRule, timeMs: Int64, source: String) {
    self.id = id
    self.rule = rule
    self.timeMs = timeMs
    self.source = source
    outcome = .unknown
    resources = []
    events = []
    matched = []
  }
}

/// The rule behind an alert; outputs that show a match name its author.
public struct AlertRule: Hashable, Sendable, Codable {
  /// Rule id, else its name, else its title.
  public var id: String
  public var title: String
  public var severity: Severity
  public var description = ""
  public var author: String?
  public var license: String?
  public var references: [String] = []
  public var tags: [String] = []
  public var falsePositives: [String] = []
  /// The file it was read from.
  public var file = ""
  /// Hub controls the alert is evidence for: `nist-800-53r5:AC-2`.
  public var controls: [String] = []
  /// Whose part of the line it touches.
  public var side: Side?

  public init(id: String, title: String, severity: Severity) {
    self.id = id
    self.title = title
    self.severity = severity
  }

  /// ATT&CK techniques and sub-techniques of the tags: `T1078.004`.
  public var techniques: [String] {
    tags.compactMap { tag in
      let name = tag.lowercased()
      guard name.hasPrefix("attack.t"), name.dropFirst(8).first?.isNumber == true else {
        return nil
      }
      return String(name.dropFirst(7)).uppercased()
    }
  }
}

/// What a correlation saw.
public struct AlertCorrelation: Hashable, Sendable, Codable {
  /// `event_count`, `temporal_ordered` and so on.
  public var kind: String
  public var firstMs: Int64
  public var lastMs: Int64
  /// Events inside the window, also those not kept.
  public var eventCount: Int
  /// The figure the condition was held against, where there is one.
  public var value: Double?
  /// Field and value of each `group-by`.
  public var group: [AlertField]

  public init(kind: String, firstMs: Int64, lastMs: Int64, eventCount: Int) {
    self.kind = kind
    self.firstMs = firstMs
    self.lastMs = lastMs
    self.eventCount = eventCount
    group = []
  }
}

/// Whether the operation that an event tells of was done.
public enum AlertOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case success, failure, unknown
}

/// Who did it.
public struct AlertActor: Hashable, Sendable, Codable {
  /// ARN, object id or e-mail address: the most exact name that the event gives.
  public var id: String
  public var name: String?
  /// `Root`, `IAMUser`, `AssumedRole`, `servicePrincipal`, `user`, as the log says it.
  public var kind: String?
  public var address: String?
  public var userAgent: String?

  public init(id: String) { self.id = id }
}

/// What it was done to.
public struct AlertResource: Hashable, Sendable, Codable {
  public var id: String
  /// The provider's type, where the log or the estate says it.
  public var type: String?

  public init(id: String, type: String? = nil) {
    self.id = id
    self.type = type
  }
}

/// One event, and where to read it again.
public struct AlertEvent: Hashable, Sendable, Codable {
  /// The log's own id: `eventID`, `correlationId`, `insertId`; empty where it has none.
  public var id: String
  public var timeMs: Int64
  public var file: String
  /// First byte of the record in the file, unpacked where it is compressed.
  public var offset: Int
  public var length: Int
  /// Line of the first byte, from 1.
  public var line: Int

  public init(id: String, timeMs: Int64, file: String, offset: Int, length: Int, line: Int) {
    self.id = id
    self.timeMs = timeMs
    self.file = file
    self.offset = offset
    self.length = length
    self.line = line
  }
}

/// A field and its value as text.
public struct AlertField: Hashable, Sendable, Codable {
  public var field: String
  public var value: String

  public init(field: String, value: String) {
    self.field = field
    self.value = value
  }
}
