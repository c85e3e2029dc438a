import DemarcAssess
import DemarcBoundary
import DemarcCatalog
import DemarcChecks
import DemarcModel
import Foundation

/// Assesses texts as if they were export files.
struct Assessed {
  let assessment: Assessment

  init(
    _ texts: [String], workspace: WorkspaceFile = WorkspaceFile(),
    exceptions: ExceptionsFile = ExceptionsFile(), frameworks: [String] = ["soc2"],
    workers: Int = 2
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "demarc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: "export-\(1000 + index).json"))
    }
    let assessor = Assessor(
      catalog: try Catalog.embedded(), checks: try CheckLibrary.embedded().checks)
    assessment = assessor.assess(
      AssessmentRequest(
        paths: [folder.path], workspace: workspace, exceptions: exceptions, frameworks: frameworks,
        asOf: Instant("2026-06-30") ?? Instant(secondsSince1970: 0), version: "test",
        workers: workers))
  }

  func findings(_ check: String) -> [Finding] {
    assessment.findings.filter { $0.check == check }
  }

  func outcomes(_ check: String) -> [Outcome] { findings(check).map(\.outcome) }

  func result(_ check: String) -> CheckResult? {
    assessment.results.first { $0.check == check }
  }
}

/// Exports in their true form, with the members that the tests turn on.
enum Sample {
  static let block = "aws.s3.bucket-public-access-blocked"

  static func bucket(
    _ name: String, isOpen: Bool = false, captured: String = "2026-06-01T00:00:00Z"
  ) -> String {
    let members = [
      "blockPublicAcls", "ignorePublicAcls", "blockPublicPolicy", "restrictPublicBuckets",
    ]
    .map { "\"\($0)\":\(!isOpen)" }.joined(separator: ",")
    return """
      {"configurationItemCaptureTime":"\(captured)","configurationItemStatus":"OK",\
      "awsAccountId":"111122223333","awsRegion":"eu-west-1","resourceType":"AWS::S3::Bucket",\
      "resourceId":"\(name)","resourceName":"\(name)","ARN":"arn:aws:s3:::\(name)",\
      "configuration":{"name":"\(name)"},\
      "supplementaryConfiguration":{"PublicAccessBlockConfiguration":{\(members)}}}
      """
  }

  static let subscription = "/subscriptions/00000000-0000-0000-0000-00000000000a"

  static func machine(_ name: String) -> String {
    """
    {"id":"\(subscription)/resourceGroups/r/providers/Microsoft.Compute/virtualMachines/\(name)",\
    "name":"\(name)","type":"microsoft.compute/virtualmachines","location":"westeurope",\
    "properties":{"storageProfile":{"osDisk":{"osType":"Linux"}}}}
    """
  }

  /// As Resource Graph answers.
  static func rows(_ resources: [String]) -> String {
    #"{"count":\#(resources.count),"data":[\#(resources.joined(separator: ","))]}"#
  }

  /// As a REST list answers.
  static func list(_ resources: [String]) -> String {
    #"{"value":[\#(resources.joined(separator: ","))]}"#
  }

  /// A list that says what it covers.
  static func complete(_ type: String, at scope: String, _ resources: [String]) -> String {
    #"{"covers":[{"type":"\#(type)","scope":"\#(scope)"}],"#
      + #""value":[\#(resources.joined(separator: ","))]}"#
  }

  static func vaultID(_ name: String) -> String {
    "\(subscription)/resourceGroups/r/providers/Microsoft.KeyVault/vaults/\(name)"
  }

  static func vault(_ name: String) -> String {
    """
    {"id":"\(vaultID(name))","name":"\(name)","type":"microsoft.keyvault/vaults",\
    "location":"westeurope","properties":{"sku":{"name":"standard"}}}
    """
  }

  /// A diagnostic setting that sends the audit log of a vault to a workspace, or does not.
  static func setting(of vault: String, enabled: Bool) -> String {
    """
    {"id":"\(vaultID(vault))/providers/microsoft.insights/diagnosticSettings/logs","name":"logs",\
    "type":"Microsoft.Insights/diagnosticSettings","properties":{\
    "workspaceId":"\(subscription)/resourceGroups/r/providers/Microsoft.OperationalInsights/\
    workspaces/w","logs":[{"category":"AuditEvent","enabled":\(enabled)}]}}
    """
  }

  /// A copy of a machine in a recovery vault of another resource group.
  static func protectedItem(of machine: String) -> String {
    """
    {"id":"\(subscription)/resourceGroups/backup/providers/Microsoft.RecoveryServices/vaults/v/\
    backupFabrics/Azure/protectionContainers/c/protectedItems/\(machine)","name":"\(machine)",\
    "type":"Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems",\
    "properties":{"sourceResourceId":"\(subscription)/resourceGroups/R/providers/\
    Microsoft.Compute/virtualMachines/\(machine)","protectionState":"Protected",\
    "protectionStatus":"Healthy","lastBackupStatus":"Completed",\
    "lastBackupTime":"2026-06-29T02:00:00Z"}}
    """
  }

  static func asset(
    _ type: String, _ name: String, _ data: String, above: [String]
  ) -> String {
    let ancestors = above.map { "\"\($0)\"" }.joined(separator: ",")
    return """
      {"name":"\(name)","asset_type":"\(type)","update_time":"2026-06-01T00:00:00Z",\
      "ancestors":[\(ancestors)],"resource":{"version":"v1","data":\(data)}}
      """
  }
}
