import CELEngine
import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

/// Exports of old and exports spelt by another hand are read by the schema where it is plain what they
/// mean.
@Suite struct OldExportTests {
  private static let instance = "compute.googleapis.com/Instance"
  private static let cluster = "container.googleapis.com/Cluster"
  private static let bucket = "storage.googleapis.com/Bucket"
  private static let zone = "dns.googleapis.com/ManagedZone"

  struct Row: Sendable, CustomTestStringConvertible {
    let type, condition, document: String
    var holds = true
    var testDescription: String { "\(condition) on \(document)" }
  }

  @Test(arguments: [
    // Lists called by the singular.
    Row(
      type: instance, condition: "resource.disks[0].boot", document: #"{"disk":[{"boot":true}]}"#),
    Row(
      type: instance, condition: "resource.networkInterfaces[0].accessConfigs.size() == 1",
      document: #"{"networkInterface":[{"accessConfig":[{}]}]}"#),
    Row(
      type: instance, condition: "resource.serviceAccounts.exists(a, a.email == 'x')",
      document: #"{"serviceAccount":[{"email":"x"}]}"#),
    Row(type: instance, condition: "has(resource.disks)", document: #"{"disk":[{}]}"#),
    // Its own name counts before the older one.
    Row(
      type: instance, condition: "resource.disks.size() == 2",
      document: #"{"disk":[{}],"disks":[{},{}]}"#),
    // Names as protocol files have them.
    Row(
      type: "cloudresourcemanager.googleapis.com/Folder",
      condition: "resource.displayName == 'dev'", document: #"{"display_name":"dev"}"#),
    Row(
      type: bucket, condition: "has(resource.iamConfiguration.uniformBucketLevelAccess)",
      document: #"{"iam_configuration":{"uniform_bucket_level_access":{}}}"#),
    // Booleans and numbers as text, and back.
    Row(
      type: cluster, condition: "resource.nodePools[0].management.autoUpgrade",
      document: #"{"nodePools":[{"management":{"autoUpgrade":"true"}}]}"#),
    Row(
      type: cluster, condition: "resource.legacyAbac.enabled",
      document: #"{"legacyAbac":{"enabled":"false"}}"#, holds: false),
    Row(
      type: bucket, condition: "resource.retentionPolicy.retentionPeriod > 86000",
      document: #"{"retentionPolicy":{"retentionPeriod":"86400"}}"#),
    Row(
      type: bucket, condition: "resource.retentionPolicy.retentionPeriod > 86000",
      document: #"{"retentionPolicy":{"retentionPeriod":86400}}"#),
    Row(type: bucket, condition: "resource.id == '42'", document: #"{"id":42}"#),
    // An enum that is not set is the empty text; its letters stay as the export has them.
    Row(type: zone, condition: "resource.visibility == ''", document: "{}"),
    Row(type: zone, condition: "has(resource.visibility)", document: "{}", holds: false),
    Row(
      type: zone, condition: "resource.visibility == 'PUBLIC'",
      document: #"{"visibility":"PUBLIC"}"#),
  ])
  func whatAnExportMeansIsRead(_ row: Row) throws {
    let text = """
      {"name":"organizations/1/customConstraints/custom.x","resourceTypes":["\(row.type)"],
       "methodTypes":["CREATE"],"condition":"\(row.condition)","actionType":"DENY"}
      """
    let parsed = CustomConstraint.compile(SourceFile(name: "t", text: text)) {
      ShippedSchemas.schemas.schema($0)
    }
    let constraint = try #require(parsed.tree, "\(parsed.diagnostics)")
    let document = try JSONDocument.parse(row.document).root
    let judgement = constraint.evaluate(resourceType: row.type, resource: document)
    #expect(judgement.outcome == (row.holds ? .fail : .pass), "\(judgement.detail)")
  }

  /// What could mean two things is an error, and never a pass.
  @Test(arguments: [
    Row(
      type: cluster, condition: "resource.legacyAbac.enabled",
      document: #"{"legacyAbac":{"enabled":"yes"}}"#),
    Row(
      type: bucket, condition: "resource.retentionPolicy.retentionPeriod > 1",
      document: #"{"retentionPolicy":{"retentionPeriod":"a year"}}"#),
    Row(type: instance, condition: "resource.disks.size() == 1", document: #"{"disk":{}}"#),
  ])
  func whatIsNotPlainIsAnError(_ row: Row) throws {
    let text = """
      {"name":"organizations/1/customConstraints/custom.x","resourceTypes":["\(row.type)"],
       "methodTypes":["CREATE"],"condition":"\(row.condition)","actionType":"DENY"}
      """
    let constraint = try #require(
      CustomConstraint.compile(SourceFile(name: "t", text: text)) {
        ShippedSchemas.schemas.schema($0)
      }.tree)
    let document = try JSONDocument.parse(row.document).root
    #expect(
      constraint.evaluate(resourceType: row.type, resource: document).outcome == .error)
  }
}
