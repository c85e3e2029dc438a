public import DemarcModel

/// A contract with a provider, or with anyone who holds data (AS3).
public struct Agreement: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Business associate agreement (45 CFR 164.504(e)).
    case baa
    /// Data processing agreement (GDPR Art. 28).
    case dpa
    case contract
    case nda

    /// The name a person reads.
    public var title: String {
      switch self {
      case .baa: "business associate agreement"
      case .dpa: "data processing agreement"
      case .contract: "contract"
      case .nda: "confidentiality agreement"
      }
    }

    /// Whether it is worth little without terms on who is told what, and when.
    var needsNotificationTerms: Bool { self != .nda }
  }

  public var id: String
  public var kind: Kind
  public var party: String
  public var cloud: Cloud?
  public var title: String
  /// Service ids it covers; nil = every service of the party.
  public var services: Set<String>?
  public var signed: CivilDay?
  public var from: CivilDay
  /// Nil = until somebody ends it.
  public var to: CivilDay?
  public var notification: [NotificationTerm]
  public var document: PinnedDocument?
  public var span: SourceSpan?

  public init(
    id: String, kind: Kind, party: String, cloud: Cloud?, title: String,
    services: Set<String>? = nil, signed: CivilDay?, from: CivilDay, to: CivilDay? = nil,
    notification: [NotificationTerm] = [], document: PinnedDocument? = nil,
    span: SourceSpan? = nil
  ) {
    self.id = id
    self.kind = kind
    self.party = party
    self.cloud = cloud
    self.title = title
    self.services = services
    self.signed = signed
    self.from = from
    self.to = to
    self.notification = notification
    self.document = document
    self.span = span
  }

  /// Whether it binds on a day: signed by then, begun, not ended.
  public func isInForce(on day: CivilDay) -> Bool {
    guard let signed, signed <= day, from <= day else { return false }
    return to.map { day <= $0 } ?? true
  }

  public func names(service: String) -> Bool { services?.contains(service) ?? true }
}

/// Who has to be told of what, and within how long.
public struct NotificationTerm: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case hours
    case calendarDays = "calendar-days"
    case businessDays = "business-days"
    case months
    /// Without undue delay: the amount is not counted.
    case promptly
  }

  /// What starts the clock: discovery of a breach, a new subprocessor.
  public var trigger: String
  public var amount: Int?
  public var unit: Unit
  /// Who is told.
  public var contact: String?

  public init(trigger: String, amount: Int?, unit: Unit, contact: String? = nil) {
    self.trigger = trigger
    self.amount = amount
    self.unit = unit
    self.contact = contact
  }

  /// `60 calendar days after discovery of a breach, to privacy@example.com`.
  public var sentence: String {
    let words = unit.rawValue.split(separator: "-").joined(separator: " ")
    let time = amount.map { "\($0) \(words)" } ?? "without undue delay"
    return "\(time) after \(trigger)" + (contact.map { ", to \($0)" } ?? "")
  }
}
