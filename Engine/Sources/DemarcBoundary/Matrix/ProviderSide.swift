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
    let filed = reports.filter { report in
      report.cloud == use.cloud && framework.map { report.speaks(to: $0) } ?? true
    }
    guard !filed.isEmpty else {
      let what = framework.map { " for \($0)" } ?? ""
      return Ruling(
        state: .notAttested, because: "no report of \(use.cloud.title) is on file\(what)")
    }
    // An opinion that proves nothing is said aloud: the report is there, and does not count.
    let own = filed.filter(\.opinion.canAttest)
    guard !own.isEmpty else {
      let opinions = filed.map { "\($0.id): \($0.opinion.rawValue)" }.sorted()
      return Ruling(
        state: .notAttested,
        because: "no opinion on file attests anything (\(opinions.joined(separator: ", ")))")
    }
    let isOrganization = OrganizationService.cloud(use.service) != nil
    let naming = own.filter { isOrganization || $0.names(service: use.service) }
    let inForce = naming.filter { $0.covers(day: day) }
    let gaps = inForce.map { isOrganization ? [] : $0.missingRegions(use.regions) }
    if let whole = gaps.firstIndex(of: []) {
      return Ruling(state: .attested, because: Self.sentence(inForce[whole], day))
    }
    if let least = gaps.indices.min(by: { gaps[$0].count < gaps[$1].count }) {
      return outOfRegion(inForce[least], gaps[least], among: gaps)
    }
    if let latest = naming.max(by: { $0.lastDay < $1.lastDay }) {
      let what =
        latest.lastDay < day ? "spoke until \(latest.lastDay)" : "speaks from \(latest.from)"
      return Ruling(state: .lapsed, because: "\(latest.title) (\(latest.id)) \(what)")
    }
    if own.contains(where: { $0.covers(day: day) }) {
      return Ruling(state: .outOfScope, because: "no report on file names this service")
    }
    return Ruling(
      state: .lapsed, because: "no report on file speaks for \(day), and none names this service")
  }

  /// - Parameters:
  ///   - gap: what `closest` does not name of the regions in use.
  ///   - gaps: the same for every report in force.
  private func outOfRegion(
    _ closest: ProviderReport, _ gap: [String], among gaps: [[String]]
  ) -> Ruling {
    let regions = gap.joined(separator: ", ")
    let isNowhere = gap.allSatisfy { region in gaps.allSatisfy { $0.contains(region) } }
    return Ruling(
      state: .outOfScope,
      because: isNowhere
        ? "no report in force covers its use in \(regions)"
        : "no one report in force names every region in use; \(closest.id) leaves out \(regions)",
      missingRegions: gap)
  }

  private static func sentence(_ report: ProviderReport, _ day: CivilDay) -> String {
    let bridged = day > report.to ? ", bridged to \(report.lastDay)" : ""
    return "\(report.title) (\(report.id)), \(report.from) to \(report.to)\(bridged)"
  }
}
