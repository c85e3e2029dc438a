public import DemarcModel

/// A person's word for what no check can decide; counts from its date until it expires.
public struct Attestation: Hashable, Sendable {
  public var requirement: RequirementID
  /// Narrows it to one service or layer; nil = all of the requirement's customer parts.
  public var service: String?
  public var layer: String?
  public var statement: String
  public var author: String
  public var date: CivilDay
  public var expires: CivilDay

  public init(
    requirement: RequirementID, service: String? = nil, layer: String? = nil, statement: String,
    author: String, date: CivilDay, expires: CivilDay
  ) {
    self.requirement = requirement
    self.service = service
    self.layer = layer
    self.statement = statement
    self.author = author
    self.date = date
    self.expires = expires
  }

  public func isInForce(on day: CivilDay) -> Bool { date <= day && day <= expires }

  public func speaks(for service: String, _ layer: String) -> Bool {
    (self.service ?? service) == service && (self.layer ?? layer) == layer
  }
}

/// A finding someone decided to live with for a while.
///
/// It shows as accepted risk, never as met.
public struct RiskException: Hashable, Sendable {
  public var check: String
  /// Resource ids it covers; `*` stands for any run of characters.
  public var resource: String
  public var reason: String
  public var owner: String
  public var approver: String
  public var expires: CivilDay
  /// Where it is written.
  public var span: SourceSpan?

  public init(
    check: String, resource: String, reason: String, owner: String, approver: String,
    expires: CivilDay, span: SourceSpan? = nil
  ) {
    self.check = check
    self.resource = resource
    self.reason = reason
    self.owner = owner
    self.approver = approver
    self.expires = expires
    self.span = span
  }

  public func covers(check: String, resource: String) -> Bool {
    self.check == check && Glob.matches(self.resource, resource)
  }
}

/// A person's word on who owns a layer of a service, against what the catalogue derives.
public struct OwnerOverride: Hashable, Sendable {
  public var service: String
  public var layer: String
  public var owner: Owner
  public var reason: String
  public var author: String
  public var expires: CivilDay

  public init(
    service: String, layer: String, owner: Owner, reason: String, author: String,
    expires: CivilDay
  ) {
    self.service = service
    self.layer = layer
    self.owner = owner
    self.reason = reason
    self.author = author
    self.expires = expires
  }
}

/// Patterns in which `*` stands for any run of characters.
enum Glob {
  /// Linear in practice and never worse than pattern × text.
  static func matches(_ pattern: String, _ text: String) -> Bool {
    let (pattern, text) = (Array(pattern.utf8), Array(text.utf8))
    var (p, t) = (0, 0)
    var star: (p: Int, t: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        star = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == text[t] {
        p += 1
        t += 1
      } else if let last = star {
        star = (last.p, last.t + 1)
        (p, t) = (last.p + 1, last.t + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
