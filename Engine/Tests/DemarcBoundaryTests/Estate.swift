import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// Small estates, reports and words of people, as the tests of this target need them.
enum Estate {
  static let today = day("2026-06-30")

  /// A service in use with one resource.
  static func use(
    _ service: String, _ cloud: Cloud = .aws, regions: Set<String> = ["eu-west-1"]
  ) -> ServiceUse {
    var use = ServiceUse(service: service, cloud: cloud)
    use.resources = 1
    use.accounts = ["111122223333"]
    use.regions = regions
    return use
  }

  /// One service of each service model that a cloud of the catalogue has.
  static func oneOfEachModel(_ catalog: Catalog) -> [ServiceUse] {
    Cloud.allCases.flatMap { cloud in
      ServiceModel.allCases.compactMap { model in
        catalog.services.first { $0.cloud == cloud && $0.model == model }
      }.map { use($0.id, cloud) }
    }
  }

  /// A report that names everything and is in force on any day of 2026.
  static func report(_ cloud: Cloud, id: String = "all") -> ProviderReport {
    ProviderReport(
      id: "\(id)-\(cloud.rawValue)", cloud: cloud, title: "SOC 2 Type II", from: day("2026-01-01"),
      to: day("2026-12-31"))
  }

  static let everyReport = Cloud.allCases.map { report($0) }

  static func attestation(
    _ requirement: RequirementID, service: String? = nil, layer: String? = nil,
    from: String = "2026-01-01", until: String = "2026-12-31"
  ) -> Attestation {
    Attestation(
      requirement: requirement, service: service, layer: layer, statement: "reviewed",
      author: "A. Author", date: day(from), expires: day(until))
  }

  static func matrix(
    _ catalog: Catalog, _ services: [ServiceUse], frameworks: [String] = ["soc2"],
    results: [CheckResult] = [], reports: [ProviderReport] = everyReport,
    attestations: [Attestation] = [], overrides: [OwnerOverride] = [], on date: CivilDay = today
  ) -> Matrix {
    var builder = MatrixBuilder(
      catalog: catalog,
      input: MatrixInput(
        frameworks: frameworks, services: services, results: results, reports: reports,
        attestations: attestations, overrides: overrides, day: date))
    return builder.build()
  }
}

/// A day written as `2026-06-30`; a day that does not exist fails the test.
func day(_ text: String) -> CivilDay {
  guard let day = CivilDay(text) else {
    Issue.record("'\(text)' is no day")
    return CivilDay(number: 0)
  }
  return day
}

/// The splitmix64 generator: the same seed gives the same choices on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
