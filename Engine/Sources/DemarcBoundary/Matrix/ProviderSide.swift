public import DemarcModel

/// Judges the provider's side from the reports on file.
///
/// Only a report that names the service and every region in use, and speaks for the day, attests
/// anything.
public struct ProviderSide: Sendable {
  private let reports: [ProviderReport]
  private let day: CivilDay

  public init(reports: [ProviderReport], day: CivilDay) {
    self.reports = reports
    self.day = day
  }

  /// A state and the sentence that explains it.
  public struct Ruling: Hashable, Sendable {
    public var state: ProviderState
    public var because: String
    public var missingRegions: [String] = []
  }

  /// - Parameter framework: nil asks whether any report speaks for the service.
  public func ruling(_ use: ServiceUse, framework: String?) -> Ruling {
    let own = reports.filter { report in
      report.cloud == use.cloud && framework.map { report.speaks(to: $0) } ?? true
    }
    guard !own.isEmpty else {
      let what = framework.map { " for \($0)" } ?? ""
      return Ruling(
        state: .notAttested, because: "no report of \(use.cloud.title) is on file\(what)")
    }
    let isOrganization = OrganizationService.cloud(use.service) != nil
    let naming = own.filter { isOrganization || $0.names(service: use.service) }
    let inForce = naming.filter { $0.covers(day: day) }
    var missing: [String] = []
    for report in inForce {
      let gap = isOrganization ? [] : report.missingRegions(use.regions)
      if gap.isEmpty { return Ruling(state: .attested, because: Self.sentence(report, day)) }
      if missing.isEmpty || gap.count < missing.count { missing = gap }
    }
    if !missing.isEmpty {
      return Ruling(
        state: .outOfScope,
        because: "no report in force covers its use in \(missing.joined(separator: ", "))",
        missingRegions: missing)
    }
    if let latest = naming.max(by: { $0.lastDay < $1.lastDay }) {
      let what =
        latest.lastDay < day ? "spoke until \(latest.lastDay)" : "speaks from \(latest.from)"
      return Ruling(state: .lapsed, because: "\(latest.title) (\(latest.id)) \(what)")
    }
    if own.contains(where: { $0.covers(day: day) }) {
      return Ruling(state: .outOfScope, because: "no report on file names this service")
    }
    return Ruling(state: .lapsed, because: "every report on file has lapsed, and none names it")
  }

  private static func sentence(_ report: ProviderReport, _ day: CivilDay) -> String {
    let bridged = day > report.to ? ", bridged to \(report.lastDay)" : ""
    return "\(report.title) (\(report.id)), \(report.from) to \(report.to)\(bridged)"
  }
}
