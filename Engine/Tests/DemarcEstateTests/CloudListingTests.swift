import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

/// Lists of the command line that bring what organisation policies need.
@Suite struct CloudListingTests {
  private static let policies = oneLine(
    #"""
    [{"name":"projects/42/policies/a.b","etag":"x","spec":{"rules":[{"enforce":true}]}},
    {"name":"folders/2/policies/c.d","spec":{"inheritFromParent":true,"rules":[{"denyAll":true}]}}]
    """#)
  private static let constraints = oneLine(
    #"""
    {"constraints":[{"name":"organizations/7/constraints/iam.managed.x","constraintDefault":"ALLOW",
    "supportsDryRun":true,"booleanConstraint":{"customConstraintDefinition":{"condition":"true"}}}]}
    """#)
  private static let custom = oneLine(
    #"""
    [{"name":"organizations/7/customConstraints/custom.a","resource_types":["x.googleapis.com/Y"],
    "method_types":["CREATE"],"condition":"resource.z","action_type":"DENY"}]
    """#)

  @Test(arguments: [
    (policies, ["orgpolicy.googleapis.com/Policy"], ["42", "folders/2"]),
    (constraints, ["orgpolicy.googleapis.com/Constraint"], ["organizations/7"]),
    (custom, ["orgpolicy.googleapis.com/CustomConstraint"], ["organizations/7"]),
  ])
  func policiesAndConstraintsAreResources(_ text: String, _ types: [String], _ nodes: [String]) {
    let run = Import(text)
    #expect(run.codes == [])
    #expect(run.file?.format == .cloudOrgPolicies)
    #expect(Set(run.resources.map(\.type)) == Set(types))
    #expect(run.resources.map(\.account) == nodes)
    #expect(run.ids.allSatisfy { $0.hasPrefix("//orgpolicy.googleapis.com/") })
  }

  @Test func aConstraintIsSpelledAsTheAPIDoes() throws {
    let document = try #require(Import(Self.custom).resources.first).document
    #expect(document["resourceTypes"]?[0]?.string == "x.googleapis.com/Y")
    #expect(document["actionType"]?.string == "DENY")
  }

  @Test(arguments: [
    #"[{"projectNumber":"42","projectId":"p-1","lifecycleState":"ACTIVE","parent":{"type":"folder","id":"2"}}]"#,
    #"{"projects":[{"name":"projects/42","projectId":"p-1","state":"ACTIVE","parent":"folders/2"}]}"#,
  ])
  func listsOfNodesGiveTheHierarchy(_ projects: String) {
    let folders =
      #"[{"name":"folders/2","displayName":"dev","parent":"folders/1"},{"name":"folders/1","displayName":"all","parent":"organizations/7"}]"#
    let organizations =
      #"[{"name":"organizations/7","displayName":"example.com","directoryCustomerId":"C01"}]"#
    let run = Import(
      [projects, folders, organizations].enumerated().map {
        .bytes(name: "\($0.offset).json", Array($0.element.utf8))
      })
    #expect(run.codes == [])
    #expect(run.report.files.allSatisfy { $0.format == .cloudHierarchy })
    let chain = ["projects/42", "folders/2", "folders/1", "organizations/7"]
    #expect(run.report.coverage.nodeChain(of: "42") == chain)
    #expect(run.report.coverage.nodeChain(of: "p-1") == chain)
    #expect(run.report.coverage.isSameProject("p-1", "42"))
    #expect(run.report.coverage.ancestors(of: "folders/1") == ["organizations/7"])
    #expect(run.ids.contains("//cloudresourcemanager.googleapis.com/projects/42"))
  }

  @Test func tagsAreResourcesOfTheNodeTheyAreBoundTo() {
    let run = Import(
      oneLine(
        #"""
        [{"name":"tagKeys/1","shortName":"env","parent":"organizations/7","namespacedName":"7/env"},
        {"name":"tagValues/2","shortName":"prod","parent":"tagKeys/1","namespacedName":"7/env/prod"},
        {"name":"tagBindings/%2F%2Fcloudresourcemanager.googleapis.com%2Fprojects%2F42/tagValues/2",
        "parent":"//cloudresourcemanager.googleapis.com/projects/42","tagValue":"tagValues/2"}]
        """#))
    #expect(run.codes == [])
    #expect(
      run.resources.map(\.type) == [
        "cloudresourcemanager.googleapis.com/TagKey",
        "cloudresourcemanager.googleapis.com/TagValue",
        "cloudresourcemanager.googleapis.com/TagBinding",
      ])
    #expect(run.resources.last?.account == "42")
  }

  @Test(arguments: [
    #"[{"constraint":"constraints/a.b","booleanPolicy":{"enforced":true}}]"#,
    #"[{"tagValue":"tagValues/2","namespacedTagValue":"7/env/prod","inherited":true}]"#,
  ])
  func whatDoesNotSayWhereItStandsIsLeftOutWithAHint(_ text: String) throws {
    let run = Import(text)
    #expect(run.resources.isEmpty)
    let fault = try #require(run.report.diagnostics.first)
    #expect(fault.hint?.isEmpty == false)
  }

  @Test func anUnknownEntryAmongKnownOnesIsReported() {
    let run = Import(#"{"projects":[{"name":"projects/42","projectId":"p-1"},{"name":"else"}]}"#)
    #expect(run.resources.count == 1)
    #expect(run.codes == ["estate.bad-field"])
  }

  @Test func anAnswerOfSeveralPagesSaysSo() {
    let run = Import(
      #"{"folders":[{"name":"folders/2","displayName":"a","parent":"organizations/7"}],"nextPageToken":"x"}"#
    )
    #expect(run.codes == ["estate.partial"])
  }
}
