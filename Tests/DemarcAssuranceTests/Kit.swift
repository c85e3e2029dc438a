import DemarcAssurance
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// Small registries, services in use and days, as the tests of this target need them.
enum Kit {
  static let today = day("2026-06-30")

  static func registry(_ yaml: String) throws -> AssuranceRegistry {
    let parsed = AssuranceRegistry.parse(SourceFile(name: "assurance.yaml", text: yaml))
    #expect(parsed.diagnostics == [])
    return try #require(parsed.tree)
  }

  /// The faults of a text, one line each.
  static func faults(_ yaml: String) -> [String] {
    AssuranceRegistry.parse(SourceFile(name: "a.yaml", text: yaml)).diagnostics.map {
      "\($0.span.map { "\($0.start)" } ?? "-") \($0.code): \($0.message)"
    }
  }

  /// A report entry; `more` is put below it, indented.
  static func report(
    _ id: String = "aws-soc2", type: String = "soc2-type2", from: String = "2025-07-01",
    to: String = "2026-12-31", more: String = ""
  ) -> String {
    """
    reports:
      - id: \(id)
        type: \(type)
        cloud: aws
        services: all
        regions: all
        period: {from: \(from), to: \(to)}

    """ + more.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  static func use(
    _ service: String, _ cloud: Cloud = .aws, accounts: Set<String> = ["111122223333"]
  ) -> ServiceUse {
    var use = ServiceUse(service: service, cloud: cloud)
    (use.resources, use.accounts, use.regions) = (1, accounts, ["eu-west-1"])
    return use
  }

  static func gaps(
    _ yaml: String, on date: CivilDay = today, _ change: (inout ReviewContext) -> Void = { _ in }
  ) throws -> [AssuranceGap] {
    var context = ReviewContext(day: date)
    change(&context)
    return AssuranceReview(try registry(yaml), context).gaps()
  }

  static func kinds(
    _ yaml: String, on date: CivilDay = today, _ change: (inout ReviewContext) -> Void = { _ in }
  ) throws -> [AssuranceGap.Kind] {
    try gaps(yaml, on: date, change).map(\.kind)
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
