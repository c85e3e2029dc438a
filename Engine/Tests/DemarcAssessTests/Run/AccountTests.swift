import DemarcAssess
import DemarcBoundary
import DemarcModel
import Testing

/// Checks of whole accounts.
@Suite struct AccountTests {
  private let contacts = "gcp.essential-contacts.security-contact-named"
  private let patching = "gcp.os-config.patching-scheduled"

  private let network = Sample.asset(
    "compute.googleapis.com/Network", "//compute.googleapis.com/projects/p/global/networks/n",
    #"{"name":"n"}"#, above: ["projects/42", "folders/5", "organizations/7"])

  private func contact(_ above: [String], _ category: String = "SECURITY") -> String {
    Sample.asset(
      "essentialcontacts.googleapis.com/Contact",
      "//essentialcontacts.googleapis.com/\(above[0])/contacts/1",
      #"{"email":"security@example.com","notificationCategorySubscriptions":["\#(category)"],"#
        + #""validationState":"VALID","languageTag":"en"}"#, above: above)
  }

  @Test func aProjectHasWhatStandsAboveIt() throws {
    let run = try Assessed([network, contact(["organizations/7"])])
    #expect(run.outcomes(contacts) == [])
    #expect(run.result(contacts)?.passed == 1)
  }

  @Test func anotherOrganisationDoesNotVouch() throws {
    let run = try Assessed([network, contact(["organizations/8"])])
    #expect(run.outcomes(contacts) == [.noEvidence])
    #expect(run.findings(contacts).map(\.account) == ["42"])
  }

  @Test func absenceCountsOnlyWhereSomeoneVouchesForTheExport() throws {
    #expect(try Assessed([network]).outcomes(contacts) == [.noEvidence])
    var workspace = WorkspaceFile()
    workspace.complete = [CompleteExport(cloud: .gcp, account: "42")]
    #expect(try Assessed([network], workspace: workspace).outcomes(contacts) == [.fail])
  }

  @Test func aFailureOfAnAbsentServiceIsInTheMatrix() throws {
    var workspace = WorkspaceFile()
    workspace.complete = [CompleteExport(cloud: .aws, account: "111122223333")]
    let run = try Assessed([Sample.bucket("b")], workspace: workspace)
    #expect(run.outcomes("aws.guardduty.detector-enabled") == [.fail])
    let cells = run.assessment.matrix.cells.filter { $0.service == "aws.guardduty" }
    #expect(cells.contains { $0.customer == .failed })
    #expect(!run.assessment.matrix.scopeHoles.contains { $0.service == "aws.guardduty" })
  }

  @Test func patchingIsAskedOnlyOfProjectsWithMachines() throws {
    #expect(try Assessed([network]).findings(patching).isEmpty)
    let machine = Sample.asset(
      "compute.googleapis.com/Instance",
      "//compute.googleapis.com/projects/p/zones/europe-west3-a/instances/m",
      #"{"name":"m","status":"RUNNING"}"#, above: ["projects/42", "organizations/7"])
    #expect(try Assessed([network, machine]).outcomes(patching) == [.noEvidence])
  }

  @Test func onePageOfSeveralProvesNoAbsence() throws {
    let trail = """
      {\\"resourceId\\":\\"t\\",\\"resourceType\\":\\"AWS::CloudTrail::Trail\\",\\"accountId\\":\\"1\\",\
      \\"awsRegion\\":\\"eu-west-1\\",\\"arn\\":\\"arn:aws:cloudtrail:eu-west-1:1:trail/t\\",\
      \\"configuration\\":{\\"isMultiRegionTrail\\":false},\\"supplementaryConfiguration\\":{},\
      \\"tags\\":[],\\"relationships\\":[]}
      """
    let check = "aws.cloudtrail.multi-region-trail"
    let fields = #""QueryInfo":{"SelectFields":[{"Name":"configuration"}]}"#
    let whole = try Assessed(["{\"Results\":[\"\(trail)\"],\(fields)}"])
    #expect(whole.outcomes(check) == [.fail])
    let page = try Assessed(["{\"Results\":[\"\(trail)\"],\(fields),\"NextToken\":\"more\"}"])
    #expect(page.outcomes(check) == [.noEvidence])
  }
}
