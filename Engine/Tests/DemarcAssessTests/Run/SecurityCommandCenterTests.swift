import DemarcAssess
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// What Security Command Center says beside what our checks say of the same resource.
@Suite struct SecurityCommandCenterEvidenceTests {
  private static func bucket(uniform: Bool) -> String {
    """
    {"name":"//storage.googleapis.com/b1","asset_type":"storage.googleapis.com/Bucket",\
    "ancestors":["projects/42","organizations/7"],"resource":{"location":"eu","data":{"name":"b1",\
    "iamConfiguration":{"uniformBucketLevelAccess":{"enabled":\(uniform)}}}},\
    "iam_policy":{"bindings":[{"role":"roles/viewer","members":["allUsers"]}]}}
    """
  }

  private static func finding(_ category: String, _ state: String, mute: String = "UNMUTED")
    -> String
  {
    """
    [{"finding":{"name":"organizations/7/sources/5/findings/1","category":"\(category)",\
    "resourceName":"//storage.googleapis.com/b1","state":"\(state)","mute":"\(mute)",\
    "findingClass":"MISCONFIGURATION","severity":"MEDIUM"},"resource":{"projectName":\
    "//cloudresourcemanager.googleapis.com/projects/42"}}]
    """
  }

  private static let uniform = "gcp.cloud-storage.bucket-uniform-access"

  struct Row: Sendable {
    let category, state: String
    var isUniform = false
    var mute = "UNMUTED"
    /// The check we contradict them by, if any.
    var check: String?
  }

  @Test(arguments: [
    Row(category: "BUCKET_POLICY_ONLY_DISABLED", state: "INACTIVE", check: uniform),
    Row(category: "BUCKET_POLICY_ONLY_DISABLED", state: "ACTIVE"),
    Row(category: "BUCKET_POLICY_ONLY_DISABLED", state: "ACTIVE", isUniform: true, check: uniform),
    Row(category: "BUCKET_POLICY_ONLY_DISABLED", state: "ACTIVE", isUniform: true, mute: "MUTED"),
    // The policy that hangs on a bucket is a resource of its own to us.
    Row(category: "PUBLIC_BUCKET_ACL", state: "INACTIVE", check: "gcp.iam.no-public-members"),
    Row(category: "PUBLIC_BUCKET_ACL", state: "ACTIVE"),
    Row(category: "SOMETHING_ELSE", state: "INACTIVE"),
  ])
  func aContradictionIsShown(_ row: Row) throws {
    let assessed = try Assessed([
      Self.bucket(uniform: row.isUniform), Self.finding(row.category, row.state, mute: row.mute),
    ])
    #expect(assessed.assessment.contradictions.map(\.rule) == [row.check].compactMap { $0 })
  }

  @Test func everyMappedCategoryHasACheckOfOurs() throws {
    let checks = Set(try Catalog.embedded().source.paths.filter { $0.hasSuffix("/check.json") })
    let text = String(
      decoding: EmbeddedData().file("gcp/scc-categories.tsv") ?? [], as: UTF8.self)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.count >= 35)
    for row in rows {
      #expect(row.count == 2 && checks.contains("checks/\(row.last ?? "")/check.json"), "\(row)")
    }
    #expect(Set(rows.map { $0[0] }).count == rows.count)
  }
}
