import DemarcAssurance
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// What a registry file says, what is refused in it with its place, and how it maps onto the matrix.
@Suite struct RegistryTests {
  @Test func aFullEntryIsRead() throws {
    let registry = try Kit.registry(
      Kit.report(
        more: """
          auditor: Example Assurance LLP
          frameworks: [soc2, hipaa-security]
          issued: 2026-02-01
          opinion: qualified
          subservices:
            - {name: Example Datacenters, method: carved-out, expects: [guards the doors]}
          controls:
            - id: U-1
              criteria: [soc2 CC6.2]
              controls: [AC-2]
              services: [aws.s3]
              text: Remove accounts of leavers.
              owner: IT
              attestation: {statement: done, by: IT, date: 2026-01-01, expires: 2026-12-31}
          document: {file: r.pdf, sha256: \(String(repeating: "A", count: 64))}
          """))
    let report = try #require(registry.report("aws-soc2"))
    #expect((report.title, report.provider) == ("AWS SOC 2 Type II", "AWS"))
    #expect(report.document?.sha256 == String(repeating: "a", count: 64))
    let mapped = try #require(report.providerReport)
    #expect(mapped.opinion == .qualified)
    #expect(mapped.frameworks == ["soc2", "hipaa-security"])
    let duty = try #require(registry.duties(on: Kit.today).first)
    #expect((duty.id, duty.layer, duty.report) == ("U-1", "cuec.U-1", "aws-soc2"))
    #expect(duty.isAnsweredByWord(on: Kit.today))
    #expect(registry.references.contains { $0.name == "nist-800-53r5 AC-2" })
  }

  @Test(arguments: [
    ("soc2-type2", "", ["soc2"]), ("iso27001", "", ["iso27001-2022"]),
    ("soc2-type2", "frameworks: [hipaa-security]", ["hipaa-security"]),
    ("pen-test", "frameworks: [soc2]", ["soc2"]), ("pen-test", "", nil),
    ("soc1-type2", "", nil), ("other", "", nil),
  ])
  func aKindSpeaksToItsFrameworksAndOthersOnlyToThoseNamed(
    _ type: String, _ more: String, _ frameworks: [String]?
  ) throws {
    let registry = try Kit.registry(Kit.report(type: type, more: more))
    #expect(registry.reports.first?.providerReport?.frameworks == frameworks)
  }

  @Test func aVendorThatIsNoCloudProvesNothingInTheMatrix() throws {
    let registry = try Kit.registry(
      Kit.report().replacing("cloud: aws", with: "provider: Example Datacenters"))
    #expect(registry.reports.count == 1)
    #expect(registry.providerReports == [])
  }

  @Test func dutiesOfAReplacedReportNoLongerCount() throws {
    func entry(_ id: String, _ from: String, _ to: String) -> String {
      Kit.report(
        id, from: from, to: to,
        more: "controls:\n  - {id: U-\(id), criteria: [soc2 CC6.2], text: do it}")
    }
    let both =
      entry("old", "2024-07-01", "2025-06-30")
      + entry("new", "2025-07-01", "2026-06-30").replacing("reports:\n", with: "")
    let registry = try Kit.registry(both)
    #expect(registry.duties(on: Kit.today).map(\.id) == ["U-new"])
    #expect(registry.duties(on: day("2025-03-01")).map(\.id) == ["U-old"])
    // Lapsed, and nothing took its place.
    #expect(registry.duties(on: day("2027-01-01")).map(\.id).contains("U-new"))
  }

  static let faults: [(String, String)] = [
    ("- 1", "1:1 assurance.invalid: the assurance registry must be a mapping"),
    ("report: []", "1:9 assurance.invalid: the assurance registry has no 'report'"),
    (
      "reports:\n  - {id: a b, type: soc3, cloud: aws, services: all, regions: all, "
        + "period: {from: 2026-01-01, to: 2026-02-01}}",
      "2:10 assurance.invalid: 'a b' is no name"
    ),
    (
      "reports:\n  - {id: a, type: soc9, cloud: aws, services: all, regions: all, "
        + "period: {from: 2026-01-01, to: 2026-02-01}}",
      "2:19 assurance.invalid: 'soc9' is no type"
    ),
    (
      "reports:\n  - {id: a, type: soc3, cloud: aws, services: all, regions: all, "
        + "period: {from: 2026-03-01, to: 2026-02-01}}",
      "assurance.invalid: the period ends before it begins"
    ),
    (
      "reports:\n  - {id: a, type: soc3, cloud: aws, regions: all, "
        + "period: {from: 2026-01-01, to: 2026-02-01}}",
      "2:5 assurance.invalid: a report needs 'services'"
    ),
    (
      "agreements:\n  - {id: a, kind: baa, cloud: aws, services: all, from: 2026-01-01,\n"
        + "     notification: [{trigger: breach, amount: soon, unit: hours}]}",
      "assurance.invalid: 'soon' is no amount of time"
    ),
    (
      "agreements:\n  - {id: a, kind: baa, cloud: aws, services: all, from: 2026-01-01,\n"
        + "     notification: [{trigger: breach, unit: hours}]}",
      "assurance.invalid: a notification term needs 'amount'"
    ),
    ("reports: [", "assurance.yaml: "),
    ("healthData: yes", "1:13 assurance.invalid: 'healthData' must be a mapping"),
    (
      "claims:\n  - {id: a, party: AWS, framework: soc2, document: a.csv, owners: {x: y}}",
      "assurance.invalid: 'x' stands for no party"
    ),
  ]

  @Test(arguments: faults)
  func aFaultIsToldWithItsPlace(_ yaml: String, _ wanted: String) {
    let found = Kit.faults(yaml)
    #expect(found.contains { $0.contains(wanted) }, "\(found)")
  }

  @Test func aFaultyControlLeavesTheReportStanding() throws {
    let yaml = Kit.report(more: "controls:\n  - {id: U-1, text: no criterion}")
    let parsed = AssuranceRegistry.parse(SourceFile(name: "a.yaml", text: yaml))
    #expect(parsed.hasErrors)
    #expect(parsed.tree?.reports.map(\.id) == ["aws-soc2"])
    #expect(parsed.tree?.reports.first?.controls == [])
  }

  @Test func twoFilesMayNotNameTheSameThing() throws {
    var registry = try Kit.registry(Kit.report())
    let faults = registry.merge(try Kit.registry(Kit.report(to: "2027-12-31")))
    #expect(faults.map(\.code) == ["assurance.duplicate-id"])
    #expect(registry.reports.count == 1)
    #expect(registry.reports.first?.to == day("2026-12-31"))
  }

  /// Seeded mutations of a good file: whatever a byte is changed to, reading ends and never traps.
  @Test func changedBytesNeverCrash() {
    let good = Array(
      Kit.report(
        more: """
          bridge: {to: 2027-02-01, by: management}
          exceptions: [{id: E-1, text: late, disposition: {decision: accepted, because: b, by: c, date: 2026-01-01}}]
          controls:
            - {id: U-1, criteria: [soc2 CC6.2], text: do it, check: [a.b]}
          """
      ).utf8)
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var readable = 0
    for _ in 0..<600 {
      var bytes = good
      for _ in 0...next(3) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = UInt8(next(128))
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(next(40)), at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let parsed = AssuranceRegistry.parse(SourceFile(name: "a.yaml", text: text))
      if let registry = parsed.tree {
        readable += 1
        _ = AssuranceReview(registry, ReviewContext(day: Kit.today)).gaps()
      }
    }
    #expect(readable > 100)
  }
}
