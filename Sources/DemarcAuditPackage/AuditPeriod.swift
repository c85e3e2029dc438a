public import DemarcModel

/// The days that an audit speaks of, both ends counted.
public struct AuditPeriod: Hashable, Sendable, CustomStringConvertible {
  /// Days of a period, at most: ten years and a little.
  public static let daysMax = 3_700

  public let from: CivilDay
  public let to: CivilDay

  /// - Throws: `Diagnostic` for a period that ends before it begins or is too long.
  public init(from: CivilDay, to: CivilDay) throws(Diagnostic) {
    guard from <= to, to.number - from.number < Self.daysMax else {
      throw Diagnostic(
        "evidence.bad-period", "\(from) to \(to) is no period of an audit",
        hint: "the first day comes first, and ten years are the most")
    }
    self.from = from
    self.to = to
  }

  /// Reads `2026-01-01..2026-06-30`.
  ///
  /// - Throws: `Diagnostic` for any other text.
  public init(_ text: String) throws(Diagnostic) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty, parts[0].utf8.count == 10,
      parts[2].utf8.count == 10, let from = CivilDay(parts[0]), let to = CivilDay(parts[2])
    else {
      throw Diagnostic(
        "evidence.bad-period", "'\(text)' is no period",
        hint: "write it like 2026-01-01..2026-06-30")
    }
    try self.init(from: from, to: to)
  }

  public var days: Int { to.number - from.number + 1 }

  public func contains(_ day: CivilDay) -> Bool { from <= day && day <= to }

  public var description: String { "\(from)..\(to)" }
}
