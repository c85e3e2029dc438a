import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

/// Findings of Security Command Center, in the forms in which they come.
@Suite struct SecurityCommandCenterTests {
  private static func finding(
    _ name: String, state: String = "ACTIVE", kind: String = "MISCONFIGURATION", more: String = ""
  ) -> String {
    oneLine(
      """
      {"name":"\(name)","parent":"organizations/7/sources/5","category":"PUBLIC_BUCKET_ACL",
      "resourceName":"//storage.googleapis.com/b1","state":"\(state)","severity":"HIGH",
      "findingClass":"\(kind)","eventTime":"2026-06-01T00:00:00Z","mute":"UNDEFINED"\(more)}
      """)
  }
  private static let first = finding("organizations/7/sources/5/findings/f1")
  private static let second = finding("organizations/7/sources/5/locations/global/findings/f1")
  private static let oldResource =
    #"{"name":"//storage.googleapis.com/b1","projectName":"//cloudresourcemanager.googleapis.com/projects/42"}"#
  private static let newResource =
    #"{"name":"//storage.googleapis.com/b1","location":"eu","gcpMetadata":{"project":"//cloudresourcemanager.googleapis.com/projects/42"}}"#

  @Test(arguments: [
    "[{\"finding\":\(first),\"resource\":\(oldResource)}]",
    "{\"listFindingsResults\":[{\"finding\":\(second),\"resource\":\(newResource)}]}",
    "{\"notificationConfigName\":\"n\",\"finding\":\(second),\"resource\":\(newResource)}",
    "{\"finding\":\(first),\"resource\":\(oldResource)}\n",
  ])
  func aFindingIsSaidAboutItsResource(_ text: String) throws {
    let run = Import(text)
    #expect(run.file?.format == .securityCommandCenter)
    #expect(run.codes == [] && run.resources.isEmpty)
    #expect(run.file?.findings == 1)
    let found = try #require(run.report.externalFindings.first)
    #expect(found.source == "Security Command Center")
    #expect(found.control == "PUBLIC_BUCKET_ACL")
    #expect(found.outcome == .fail)
    #expect(found.severity == .high)
    #expect(found.resource == "//storage.googleapis.com/b1")
    #expect(found.account == "42")
    #expect(found.updatedAt == "2026-06-01T00:00:00Z")
    #expect(found.kind == "MISCONFIGURATION")
    #expect(!found.isSuppressed)
  }

  @Test func aFlatFindingOfAProjectKnowsItsProject() {
    let flat = Self.finding("projects/42/sources/5/findings/f1")
    #expect(Import("[\(flat)]").report.externalFindings.map(\.account) == ["42"])
  }

  @Test(arguments: [
    ("ACTIVE", "MISCONFIGURATION", Outcome.fail), ("INACTIVE", "MISCONFIGURATION", .pass),
    ("ACTIVE", "VULNERABILITY", .fail), ("ACTIVE", "THREAT", .fail),
    ("INACTIVE", "THREAT", .noEvidence), ("ACTIVE", "OBSERVATION", .noEvidence),
    ("ACTIVE", "SCC_ERROR", .noEvidence), ("STATE_UNSPECIFIED", "MISCONFIGURATION", .noEvidence),
  ])
  func stateAndClassDecide(_ state: String, _ kind: String, _ outcome: Outcome) {
    let text = Self.finding("projects/42/sources/5/findings/f1", state: state, kind: kind)
    #expect(Import(text).report.externalFindings.map(\.outcome) == [outcome])
  }

  @Test func whatIsMutedIsSetAsideAndStandardsAreKept() {
    let text = Self.finding(
      "projects/42/sources/5/findings/f1",
      more: oneLine(
        #"""
        ,"mute":"MUTED","compliances":[{"standard":"pci","version":"4.0","ids":["1.3.1","1.3.2"]}]
        """#
      )
    ).replacing("\"mute\":\"UNDEFINED\",", with: "")
    let found = Import(text).report.externalFindings
    #expect(found.map(\.isSuppressed) == [true])
    #expect(
      found.first?.standards == [.init(name: "pci", version: "4.0", ids: ["1.3.1", "1.3.2"])])
  }

  @Test func aBrokenFindingAmongGoodOnesIsReported() {
    let run = Import(
      "{\"listFindingsResults\":[{\"finding\":\(Self.first)},{\"finding\":{\"name\":\"x\"}}],\"nextPageToken\":\"y\"}"
    )
    #expect(run.report.externalFindings.count == 1)
    #expect(run.codes == ["estate.missing-field", "estate.partial"])
  }
}
