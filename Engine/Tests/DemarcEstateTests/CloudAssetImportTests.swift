import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

@Suite struct CloudAssetImportTests {
  static let snake = oneLine(
    #"""
    {"name":"//storage.googleapis.com/b1","asset_type":"storage.googleapis.com/Bucket",
    "update_time":"2026-06-01T00:00:00Z","ancestors":["projects/42","organizations/7"],
    "resource":{"version":"v1","location":"eu","data":{"name":"b1","iamConfiguration":{}}},
    "iam_policy":{"bindings":[{"role":"roles/viewer","members":["allUsers"]}]}}
    """#)
  static let camel = oneLine(
    #"""
    {"name":"//storage.googleapis.com/b1","assetType":"storage.googleapis.com/Bucket",
    "updateTime":"2026-06-01T00:00:00Z","ancestors":["projects/42","organizations/7"],
    "resource":{"version":"v1","location":"eu","data":{"name":"b1","iamConfiguration":{}}},
    "iamPolicy":{"bindings":[{"role":"roles/viewer","members":["allUsers"]}]}}
    """#)

  @Test(arguments: [
    snake, "[\(snake)]", snake + "\n" + #"{"name":"//x/projects/p/y"}"#, camel,
    "[\(camel)]", "{\"readTime\":\"2026-06-01T00:00:00Z\",\"assets\":[\(camel)]}",
  ])
  func anAssetGivesItsDataAndItsPolicy(_ text: String) throws {
    let run = Import(text)
    #expect(run.file?.format == .cloudAssetInventory)
    #expect(
      run.resources.map(\.type) == [
        "storage.googleapis.com/Bucket", "iam.googleapis.com/AllowPolicy",
      ])
    let bucket = try #require(run.resources.first)
    #expect(bucket.id == "//storage.googleapis.com/b1")
    #expect(bucket.name == "b1")
    #expect(bucket.account == "42")
    #expect(bucket.region == "eu")
    #expect(bucket.capturedAt == "2026-06-01T00:00:00Z")
    #expect(bucket.document["iamConfiguration"]?.isObject == true)
    #expect(bucket.document["resource"] == nil)
    let policy = run.resources[1]
    #expect(policy.id == "//storage.googleapis.com/b1#allowPolicy")
    #expect(policy.name == "IAM policy of b1")
    #expect(policy.document["bindings"]?[0]?["role"]?.string == "roles/viewer")
    #expect(policy.account == "42")
  }

  @Test func bothFormsOfOrganisationPolicyAreResources() {
    let first = oneLine(
      #"""
      {"name":"//cloudresourcemanager.googleapis.com/organizations/7",
      "asset_type":"cloudresourcemanager.googleapis.com/Organization",
      "ancestors":["organizations/7"],
      "org_policy":[{"constraint":"constraints/a.b","boolean_policy":{"enforced":true}}]}
      """#)
    let second = oneLine(
      #"""
      {"name":"//cloudresourcemanager.googleapis.com/projects/42",
      "assetType":"cloudresourcemanager.googleapis.com/Project",
      "v2OrgPolicies":[{"name":"projects/42/policies/a.b","spec":{"rules":[{"enforce":true}]}}]}
      """#)
    let run = Import(first + "\n" + second)
    #expect(run.codes == [])
    #expect(Set(run.resources.map(\.type)) == ["orgpolicy.googleapis.com/Policy"])
    #expect(
      run.ids == [
        "//orgpolicy.googleapis.com/organizations/7/policies/a.b",
        "//orgpolicy.googleapis.com/projects/42/policies/a.b",
      ])
    #expect(run.resources.map(\.account) == ["organizations/7", "42"])
    #expect(run.resources[1].document["spec"]?["rules"]?[0]?["enforce"]?.bool == true)
  }

  @Test func placeAndProjectAreReadOffTheNameWhereNothingElseSaysThem() {
    let run = Import(
      #"""
      {"name":"//compute.googleapis.com/projects/p1/zones/europe-west3-a/disks/d",
       "asset_type":"compute.googleapis.com/Disk","resource":{"data":{"sizeGb":"10"}}}
      """#)
    #expect(run.resources.map(\.account) == ["p1"])
    #expect(run.resources.map(\.region) == ["europe-west3-a"])
  }

  @Test func anAssetThatIsOnlyNamedIsInUseButShowsNothing() {
    let run = Import(#"{"name":"//x/projects/p/y","asset_type":"t"}"#)
    #expect(run.resources.map(\.unexported) == [["resource.data"]])
    #expect(run.codes == [])
  }

  @Test func historyTellsWhatIsGone() {
    let later = Self.camel.replacing("2026-06-01T", with: "2026-06-02T")
    let run = Import(
      "{\"assets\":[{\"window\":{},\"asset\":\(Self.camel)},"
        + "{\"deleted\":true,\"asset\":\(later)}]}")
    #expect(run.resources.isEmpty)
    #expect(run.file?.notResources == 1)
    let alive = Import(
      "{\"assets\":[{\"deleted\":true,\"asset\":\(Self.camel)},{\"asset\":\(later)}]}")
    #expect(alive.resources.count == 2)
  }

  /// One node and constraint has one policy: the second version tells more than the first.
  @Test(arguments: [false, true])
  func ofBothVersionsOfAPolicyTheSecondCounts(_ isReversed: Bool) throws {
    let node =
      #""name":"//cloudresourcemanager.googleapis.com/projects/42","asset_type":"cloudresourcemanager.googleapis.com/Project","update_time":"2026-06-0DT00:00:00Z","ancestors":["projects/42"]"#
    let first =
      "{\(node.replacing("0D", with: "09")),"
      + #""org_policy":[{"constraint":"constraints/a.b","boolean_policy":{"enforced":true}}]}"#
    let second =
      "{\(node.replacing("0D", with: "01")),"
      + #""v2_org_policies":[{"name":"projects/42/policies/a.b","dry_run_spec":{},"spec":{"rules":[{"enforce":false}]}}]}"#
    let run = Import((isReversed ? [second, first] : [first, second]).joined(separator: "\n"))
    #expect(run.ids == ["//orgpolicy.googleapis.com/projects/42/policies/a.b"])
    let document = try #require(run.resources.first).document
    #expect(document["spec"]?["rules"]?[0]?["enforce"]?.bool == false)
    #expect(document["dryRunSpec"] != nil)
  }

  @Test func accessPoliciesAndInventoriesAreResources() {
    let run = Import(
      oneLine(
        #"""
        {"name":"//cloudresourcemanager.googleapis.com/organizations/7",
        "asset_type":"cloudresourcemanager.googleapis.com/Organization","ancestors":["organizations/7"],
        "access_level":{"name":"accessPolicies/1/accessLevels/a","title":"a","basic":{"combining_function":"AND"}}}
        """#) + "\n"
        + oneLine(
          #"""
          {"name":"//compute.googleapis.com/projects/42/zones/z/instances/i",
          "assetType":"compute.googleapis.com/Instance","ancestors":["projects/42"],
          "osInventory":{"name":"projects/42/locations/z/instances/1/inventory","items":{}}}
          """#))
    #expect(run.codes == [])
    #expect(
      run.resources.map(\.type) == [
        "accesscontextmanager.googleapis.com/AccessLevel", "osconfig.googleapis.com/Inventory",
      ])
    #expect(
      run.resources.first?.document["basic"]?["combiningFunction"]?.string == "AND")
  }

  /// Old dumps have a path from the organisation down, with the project's id.
  @Test func anOldPathGivesTheNodesAbove() {
    let run = Import(
      oneLine(
        #"""
        {"name":"//storage.googleapis.com/b","asset_type":"storage.googleapis.com/Bucket",
        "ancestry_path":"organization/7/folder/1/folder/2/project/p-1","resource":{"data":{}}}
        """#))
    #expect(run.resources.map(\.account) == ["p-1"])
    #expect(
      run.report.coverage.nodeChain(of: "p-1")
        == ["projects/p-1", "folders/2", "folders/1", "organizations/7"])
  }

  @Test func aProjectAssetTellsThatItsIdAndItsNumberAreOne() {
    let run = Import(
      oneLine(
        #"""
        {"name":"//cloudresourcemanager.googleapis.com/projects/42",
        "asset_type":"cloudresourcemanager.googleapis.com/Project",
        "ancestors":["projects/42","folders/2","organizations/7"],
        "resource":{"data":{"projectId":"p-1","projectNumber":"42","parent":{"type":"folder","id":"2"}}}}
        """#))
    #expect(
      run.report.coverage.nodeChain(of: "p-1") == ["projects/42", "folders/2", "organizations/7"])
    #expect(run.report.coverage.nodeChain(of: "folders/9") == ["folders/9"])
  }

  @Test func nodesInACircleEndSomewhere() {
    let run = Import(
      #"[{"name":"folders/1","displayName":"a","parent":"folders/2"},{"name":"folders/2","displayName":"b","parent":"folders/1"}]"#
    )
    #expect(run.report.coverage.nodeChain(of: "folders/1") == ["folders/1", "folders/2"])
  }
}
