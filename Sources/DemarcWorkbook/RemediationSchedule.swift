public import DemarcModel

/// How many days a weakness may stay open, by its severity.
///
/// FedRAMP's Continuous Monitoring Strategy Guide asks for 30, 90 and 180 days for high, moderate and low risks. It
/// knows nothing worse than high, so critical ones are due with those; others are stricter (CISA BOD 19-02: 15 days).
public struct RemediationSchedule: Hashable, Sendable {
  public var days: [Severity: Int]
  /// Days that a severity may be given, at most.
  public static let daysMax = 3650

  public init(
    days: [Severity: Int] = [
      .critical: 30, .high: 30, .medium: 90, .low: 180, .informational: 180,
    ]
  ) {
    self.days = days
  }

  /// Reads `critical=15,high=30,moderate=90,low=180`; what it does not name keeps the usual days.
  ///
  /// - Throws: `Diagnostic` for a word that is no severity, one that stands twice, and days out of range.
  public init(_ text: String) throws(Diagnostic) {
    self.init()
    var named: Set<Severity> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let severity = Self.severity(sides[0]) else {
        throw Self.fault("'\(part)' does not say how many days a severity has")
      }
      guard named.insert(severity).inserted else {
        throw Self.fault("'\(sides[0])' has its days twice")
      }
      guard sides[1].utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
        let count = Int(sides[1]), (1...Self.daysMax).contains(count)
      else {
        throw Self.fault("'\(sides[1])' is no number of days from 1 to \(Self.daysMax)")
      }
      days[severity] = count
    }
  }

  /// `moderate` is FedRAMP's word for medium.
  private static func severity(_ word: Substring) -> Severity? {
    word == "moderate" ? .medium : Severity(rawValue: String(word))
  }

  private static func fault(_ message: String) -> Diagnostic {
    Diagnostic(
      "workbook.due-days", message,
      hint: "such as critical=15,high=30,moderate=90,low=180; 'informational' may be given too")
  }

  func due(_ severity: Severity, from day: CivilDay) -> CivilDay {
    day.adding(days: days[severity] ?? 180)
  }
}
