import DemarcJSON
import DemarcModel

struct ARMReader {
  let file: String
  let limits: ARMLimits

  func template(_ bytes: [UInt8]) -> Parsed<ARMTemplate> { Parsed(nil, []) }

  func parameters(_ bytes: [UInt8]) -> Parsed<ARMParameters> { Parsed(nil, []) }
}

extension ARMTemplate {
  /// The scope that a `$schema` names; nil when it is that of something else.
  static func scope(ofSchema schema: String) -> Scope? {
    let schema = schema.lowercased()
    if schema.contains("subscriptiondeploymenttemplate.json") { return .subscription }
    if schema.contains("managementgroupdeploymenttemplate.json") { return .managementGroup }
    if schema.contains("tenantdeploymenttemplate.json") { return .tenant }
    return schema.contains("deploymenttemplate.json") ? .resourceGroup : nil
  }
}
