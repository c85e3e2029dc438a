import DemarcAssess
import DemarcBoundary
import DemarcModel
import Foundation
import Testing

/// `demarc.yaml`: what it says, and what is said of its faults.
@Suite struct WorkspaceTests {
  private static let sound = """
    organization: Acme
    frameworks: [soc2]
    assurance:
      reports:
        - id: r
          cloud: aws
          title: SOC 2
          frameworks: [SOC2]
          services: [aws.s3]
          regions: all
          period: {from: 2025-10-01, to: 2026-03-31}
          bridge: {to: 2026-06-30}
    attestations:
      - requirements: [soc2 cc1.1, iso27001 5.15]
        statement: It is so.
        author: Someone
        date: 2026-01-01
        expires: 2027-01-01
    overrides:
      - {service: aws.s3, layer: data, owner: customer, reason: Because, author: Me,
         expires: 2027-01-01}
    complete:
      - {cloud: aws, account: 011122223333, types: all}
    """

  private func parse(_ text: String) -> Parsed<WorkspaceFile> {
    WorkspaceFile.parse(SourceFile(name: "demarc.yaml", text: text))
  }

  @Test func everythingIsRead() throws {
    let parsed = parse(Self.sound)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    let file = try #require(parsed.tree)
    #expect(file.organization == "Acme")
    #expect(file.reports.map(\.lastDay) == [CivilDay("2026-06-30")])
    #expect(file.reports[0].regions == nil)
    #expect(file.attestations.map(\.requirement.id) == ["cc1.1", "5.15"])
    #expect(file.overrides.map(\.owner) == [.customer])
    #expect(file.complete.map(\.account) == ["011122223333"], "an account keeps its zeros")
  }

  @Test(arguments: [
    ("azure", "s1", "/subscriptions/S1/resourceGroups/rg", true),
    ("azure", "s1", "/subscriptions/s2/resourceGroups/rg", false),
    ("azure", "s1", "resourceGroups/rg", false),
    ("aws", "111122223333", "/subscriptions/111122223333", false),
  ])
  func aCompleteExportMayBeOnePartOfASubscription(
    _ cloud: String, _ account: String, _ scope: String, _ isRead: Bool
  ) {
    let parsed = parse(
      "complete:\n  - {cloud: \(cloud), account: '\(account)', scope: \(scope), types: all}")
    #expect(parsed.tree?.complete.compactMap(\.scope) == (isRead ? [scope] : []))
    #expect(parsed.tree?.complete.isEmpty == !isRead)
    #expect(parsed.diagnostics.map(\.message).allSatisfy { $0.contains("is no Azure id") })
    #expect(parsed.diagnostics.isEmpty == isRead)
  }

  @Test func namesArePutIntoTheCataloguesForm() throws {
    let file = try #require(parse(Self.sound).tree)
    let run = try Assessed([Sample.bucket("b")], workspace: file)
    #expect(
      run.assessment.attestations.map { "\($0.requirement)" } == [
        "soc2 CC1.1", "iso27001-2022 A.5.15",
      ])
    #expect(run.assessment.reports[0].frameworks == ["soc2"])
    let codes = run.assessment.diagnostics.map(\.code)
    #expect(codes == ["workspace.account-not-exported"])
  }

  @Test(arguments: [
    ("organization: Acme", "organisation: Acme", "has no 'organisation'"),
    ("      services: [aws.s3]\n", "", "needs 'services'"),
    ("      regions: all\n", "", "needs 'regions'"),
    ("{from: 2025-10-01, to: 2026-03-31}", "{from: 2026-10-01, to: 2026-03-31}", "ends before"),
    ("{from: 2025-10-01, to: 2026-03-31}", "{from: 2025-10-01, until: 2026-03-31}", "no 'until'"),
    ("{from: 2025-10-01, to: 2026-03-31}", "2026", "needs 'period'"),
    ("cloud: aws\n", "cloud: aws2\n", "is no cloud"),
    ("date: 2026-01-01", "date: 2028-01-01", "expires before its date"),
    ("soc2 cc1.1, iso27001 5.15", "soc2", "names no requirement"),
    ("owner: customer", "owner: nobody", "is no owner"),
    ("types: all", "types: []", "needs 'types'"),
    ("to: 2026-06-30", "to: 2026-12-31", "more than three months"),
  ])
  func aFaultIsSaidWithItsPlace(_ old: String, _ new: String, _ message: String) {
    let text = Self.sound.replacing(old, with: new)
    #expect(text != Self.sound)
    let parsed = parse(text)
    let found = parsed.diagnostics.filter { $0.message.contains(message) }
    #expect(found.count >= 1, "\(parsed.diagnostics)")
    #expect(found.allSatisfy { $0.span != nil })
    #expect(parsed.tree?.reports.count ?? 0 <= 1)
  }

  @Test func twoReportsOfOneNameAreAFault() {
    let report = Self.sound.components(separatedBy: "  reports:\n")[1]
      .components(separatedBy: "attestations:")[0]
    let text = Self.sound.replacing("attestations:", with: report + "attestations:")
    #expect(parse(text).diagnostics.contains { $0.message.contains("two reports are called 'r'") })
  }
}
