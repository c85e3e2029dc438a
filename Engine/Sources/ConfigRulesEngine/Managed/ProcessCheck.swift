public import DemarcModel

/// `AWS_CONFIG_PROCESS_CHECK`: a duty of people that a conformance pack names and no configuration shows.
public enum ProcessCheck {
  public static let identifier = "AWS_CONFIG_PROCESS_CHECK"
}

/// Somebody's word on a process check.
public struct ProcessAttestation: Hashable, Sendable {
  /// The rule's name in the pack.
  public var process: String
  /// Who has to see to it.
  public var owner: String
  /// When the word is due; nil when no day was set.
  public var due: CivilDay?
  /// Whether it is done; nil while nobody has said.
  public var isMet: Bool?
  public var statement: String
  public var author: String
  public var date: CivilDay?
  public var expires: CivilDay?

  public init(
    process: String, owner: String, due: CivilDay? = nil, isMet: Bool? = nil,
    statement: String = "", author: String = "", date: CivilDay? = nil, expires: CivilDay? = nil
  ) {
    self.process = process
    self.owner = owner
    self.due = due
    self.isMet = isMet
    self.statement = statement
    self.author = author
    self.date = date
    self.expires = expires
  }

  /// What it comes to on a day, and why.
  public func verdict(on day: CivilDay) -> (ConfigCompliance, String) {
    guard let isMet, let date, let expires else {
      let when = due.map { $0 < day ? ", overdue since \($0)" : ", due \($0)" } ?? ""
      return (.insufficientData, "\(owner) has to vouch for it\(when)")
    }
    guard date <= day else {
      return (.insufficientData, "\(author)'s word is of \(date), after the day asked for")
    }
    guard day <= expires else {
      return (.insufficientData, "\(author)'s word of \(date) lapsed on \(expires)")
    }
    return (
      isMet ? .compliant : .nonCompliant,
      "\(author) on \(date), until \(expires): \(statement)"
    )
  }
}
