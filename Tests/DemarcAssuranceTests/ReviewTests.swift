import DemarcAssurance
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// What the registry lacks is found, and what it does not lack is not.
@Suite struct ReviewTests {
  @Test(arguments: [
    ("2026-12-31", nil, nil), ("2026-08-30", nil, nil),
    ("2026-08-29", AssuranceGap.Kind.reportLapsesSoon, Severity.low),
    ("2026-07-30", .reportLapsesSoon, .medium), ("2026-06-30", .reportLapsesSoon, .high),
    ("2026-06-29", .reportLapsed, .high),
  ])
  func aReportIsAnnouncedBeforeItLapses(
    _ to: String, _ kind: AssuranceGap.Kind?, _ severity: Severity?
  ) throws {
    // A certificate: no bridge letter is asked for.
    let gaps = try Kit.gaps(Kit.report(type: "iso27001", to: to))
    #expect(gaps.first?.kind == kind)
    #expect(gaps.first?.severity == severity)
    #expect(gaps.count == (kind == nil ? 0 : 1))
  }

  @Test func theDaysOfTheWarningAreAParameter() throws {
    let yaml = Kit.report(type: "iso27001", to: "2026-12-31")
    #expect(try Kit.kinds(yaml) { $0.warnDays = [200] } == [.reportLapsesSoon])
    #expect(try Kit.kinds(yaml) { $0.warnDays = [] } == [])
  }

  @Test func aReportThatALaterOneReplacedIsHistory() throws {
    let both =
      Kit.report("old", from: "2024-01-01", to: "2024-12-31")
      + Kit.report("new").replacing("reports:\n", with: "")
    #expect(try Kit.kinds(both) == [])
    let otherKind =
      Kit.report("old", from: "2024-01-01", to: "2024-12-31")
      + Kit.report("new", type: "iso27001").replacing("reports:\n", with: "")
    #expect(try Kit.kinds(otherKind) == [.reportLapsed])
  }

  @Test(arguments: [
    ("2026-05-31", "", [AssuranceGap.Kind.reportLapsed, .bridgeMissing]),
    ("2026-05-31", "bridge: {to: 2026-08-31}", []),
    ("2026-05-31", "bridge: {to: 2026-12-31}", [.bridgeTooLong]),
    ("2026-05-31", "bridge: {to: 2026-08-31, by: auditor}", [.bridgeNotByManagement]),
    // Too long ago for any letter.
    ("2026-01-31", "", [.reportLapsed]),
  ])
  func aPeriodThatIsOverNeedsALetterOfTheManagement(
    _ to: String, _ more: String, _ kinds: [AssuranceGap.Kind]
  ) throws {
    let gaps = try Kit.gaps(Kit.report(to: to, more: more)) { $0.warnDays = [] }
    #expect(Set(gaps.map(\.kind)) == Set(kinds))
  }

  @Test(arguments: [
    ("unqualified", "", [Severity]()), ("qualified", "", [.medium]),
    ("adverse", "", [.high]), ("disclaimer", "", [.high]),
    (
      "qualified", "disposition: {decision: accepted, because: read, by: CISO, date: 2026-01-01}",
      []
    ),
    (
      "qualified", "disposition: {decision: follow-up, because: asked, by: CISO, date: 2026-01-01}",
      [.medium]
    ),
    (
      "adverse", "disposition: {decision: accepted, because: read, by: CISO, date: 2026-01-01}",
      [
        .high
      ]
    ),
  ])
  func anOpinionHasToBeRead(_ opinion: String, _ more: String, _ severities: [Severity]) throws {
    let gaps = try Kit.gaps(Kit.report(more: "opinion: \(opinion)\n\(more)"))
    #expect(gaps.map(\.severity) == severities)
    #expect(gaps.allSatisfy { $0.kind == .opinion })
  }

  @Test func anExceptionWithoutADispositionIsOpen() throws {
    let more = """
      exceptions:
        - {id: E-1, criteria: [soc2 CC6.1], text: two accounts of leavers}
        - id: E-2
          text: one review was late
          disposition: {decision: not-relevant, because: not used, by: CISO, date: 2026-05-01}
      """
    let gaps = try Kit.gaps(Kit.report(more: more))
    #expect(gaps.map(\.kind) == [.exceptionOpen])
    #expect(gaps.first?.sentence.contains("E-1") == true)
  }

  @Test(arguments: [
    ("carved-out", "", 1), ("carved-out", "\n    report: nothing", 1),
    ("carved-out", "\n    report: dc", 0), ("inclusive", "", 0),
  ])
  func aCarvedOutOrganisationNeedsAReportOfItsOwn(_ method: String, _ more: String, _ count: Int)
    throws
  {
    let dc = Kit.report("dc", type: "iso27001").replacing("reports:\n", with: "")
    let yaml =
      Kit.report(more: "subservices:\n  - name: Example Datacenters\n    method: \(method)\(more)")
      + dc
    let gaps = try Kit.gaps(yaml)
    #expect(gaps.map(\.kind) == Array(repeating: .subserviceWithoutReport, count: count))
  }

  private let duty = """
    controls:
      - id: U-1
        criteria: [soc2 CC6.2]
        text: Remove accounts of leavers.
    """

  @Test(arguments: [
    ("", [AssuranceGap.Kind.dutyWithoutAnswer, .dutyWithoutOwner]),
    ("owner: IT", [.dutyWithoutAnswer]), ("owner: IT\n    check: aws.iam.x", []),
    (
      "owner: IT\n    record: {reference: T-1, by: IT, date: 2026-01-01, expires: 2026-12-31}", []
    ),
    (
      "owner: IT\n    record: {reference: T-1, by: IT, date: 2025-01-01, expires: 2026-06-29}",
      [.dutyWithoutAnswer]
    ),
  ])
  func aUserEntityControlNeedsOwnerAndAnswer(_ more: String, _ kinds: [AssuranceGap.Kind]) throws {
    let yaml = Kit.report(more: more.isEmpty ? duty : "\(duty)\n    \(more)")
    #expect(try Kit.kinds(yaml) == kinds)
  }

  // MARK: Agreements

  private func baa(
    _ id: String = "baa", services: String = "all", signed: String = "signed: 2025-01-01",
    to: String = ""
  ) -> String {
    """
    agreements:
      - id: \(id)
        kind: baa
        cloud: aws
        services: \(services)
        \(signed)
        from: 2025-01-01
        \(to)
        notification:
          - {trigger: discovery of a breach, amount: 30, unit: calendar-days, contact: privacy}

    """
  }

  private func open(_ yaml: String, _ uses: [ServiceUse], frameworks: [String]) throws -> [String] {
    try Kit.gaps(yaml) {
      $0.frameworks = frameworks
      $0.services = uses
    }.filter { $0.kind == .baaMissing }.flatMap(\.services)
  }

  @Test func healthDataWithoutAnAgreementInForceIsAFinding() throws {
    let uses = [Kit.use("aws.s3"), Kit.use("aws.rds"), Kit.use("gcp.run", .gcp)]
    let hipaa = ["hipaa-security"]
    #expect(try open("{}", uses, frameworks: ["soc2"]) == [])
    #expect(try open("{}", uses, frameworks: hipaa) == ["aws.rds", "aws.s3", "gcp.run"])
    #expect(try open(baa(), uses, frameworks: hipaa) == ["gcp.run"])
    #expect(
      try open(baa(services: "[aws.s3]"), uses, frameworks: hipaa) == ["aws.rds", "gcp.run"])
    #expect(
      try open(baa(signed: ""), uses, frameworks: hipaa) == ["aws.rds", "aws.s3", "gcp.run"])
    #expect(
      try open(baa(to: "to: 2026-06-29"), uses, frameworks: hipaa)
        == ["aws.rds", "aws.s3", "gcp.run"])
    #expect(try open(baa(to: "to: 2026-06-30"), uses, frameworks: hipaa) == ["gcp.run"])
    #expect(
      try Kit.gaps("{}") {
        $0.frameworks = hipaa
        $0.services = uses
      }.allSatisfy(\.isFinding))
  }

  @Test func whereHealthDataLiesNarrowsWhatNeedsAnAgreement() throws {
    let uses = [Kit.use("aws.s3"), Kit.use("aws.rds", accounts: ["444455556666"])]
    #expect(
      try open("healthData: {accounts: [444455556666]}\n", uses, frameworks: []) == ["aws.rds"])
    #expect(try open("healthData: {services: [aws.s3]}\n", uses, frameworks: []) == ["aws.s3"])
    #expect(try open("healthData: {}\n", uses, frameworks: []) == ["aws.rds", "aws.s3"])
    let misspelt = try Kit.kinds("healthData: {accounts: ['44445555666']}\n") { $0.services = uses }
    #expect(misspelt == [.healthDataUnplaced])
    var unused = Kit.use("aws.guardduty")
    unused.resources = 0
    #expect(try open("{}", [unused], frameworks: ["hipaa-security"]) == [])
  }

  @Test func agreementsNeedTermsAndASignatureAndEnd() throws {
    let bare = """
      agreements:
        - {id: c, kind: contract, party: Vendor, services: all, from: 2025-01-01, to: 2026-06-01}
      """
    #expect(
      Set(try Kit.kinds(bare)) == [
        .contractUnsigned, .contractLapsed, .notificationTermsMissing,
      ])
    #expect(try Kit.kinds(baa(to: "to: 2026-07-15")) == [.contractLapsesSoon])
    #expect(try Kit.kinds(baa()) == [])
    let nda = """
      agreements:
        - {id: n, kind: nda, party: Vendor, services: all, signed: 2025-01-01}
      """
    #expect(try Kit.kinds(nda) == [])
  }

  // MARK: Files, sheets, reviews

  @Test func aFileThatIsNotThePinnedOneIsFound() throws {
    let pinned = String(repeating: "a", count: 64)
    let yaml = Kit.report(more: "document: {file: r.pdf, sha256: \(pinned)}")
    #expect(try Kit.kinds(yaml) == [])
    #expect(try Kit.kinds(yaml) { $0.digests = ["r.pdf": pinned] } == [])
    let changed = try Kit.gaps(yaml) { $0.digests = ["r.pdf": String(repeating: "b", count: 64)] }
    #expect(changed.map(\.kind) == [.documentChanged])
    #expect(changed.first?.severity == .high)
    #expect(try Kit.kinds(yaml) { $0.digests = ["r.pdf": String?.none] } == [.documentChanged])
    #expect(
      try Kit.kinds(Kit.report(more: "document: r.pdf")) { $0.digests = ["r.pdf": pinned] }
        == [.documentNotPinned])
  }

  @Test func whatIsOverdueIsFound() throws {
    let yaml = """
      questionnaires:
        - {id: q1, party: Vendor, sent: 2026-05-01, due: 2026-06-01}
        - {id: q2, party: Vendor, sent: 2026-05-01, due: 2026-06-01, returned: 2026-06-15}
      reviews:
        - {id: r1, subject: Portal, by: Architect, date: 2025-01-01, next: 2026-01-01,
           outcome: approved}
        - {id: r2, subject: Portal, by: Architect, date: 2026-01-05, next: 2027-01-01,
           outcome: approved}
        - {id: r3, subject: Intake, by: Architect, date: 2025-01-01, next: 2026-06-29,
           outcome: approved}
      """
    let gaps = try Kit.gaps(yaml)
    #expect(Set(gaps.map(\.subject)) == ["q1", "r3"])
  }
}
