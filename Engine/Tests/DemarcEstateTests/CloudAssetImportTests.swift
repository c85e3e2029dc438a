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
        "//cloudresourcemanager.googleapis.com/organizations/7#orgPolicy/constraints/a.b",
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
}
