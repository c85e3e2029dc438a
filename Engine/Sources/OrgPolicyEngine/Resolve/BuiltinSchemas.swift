internal import CELEngine
internal import DemarcJSON

/// Schemas of resource types that no service's own discovery document describes.
enum BuiltinSchemas {
  /// The type of an asset's IAM policy.
  static let allowPolicyType = "iam.googleapis.com/AllowPolicy"

  static let allowPolicy: CELSchema? = {
    let text = """
      {"assetType":"iam.googleapis.com/AllowPolicy","schema":"Policy","messages":{
        "Policy":{"bindings":"list<Binding>","auditConfigs":"list<AuditConfig>","etag":"string",
          "version":"int32"},
        "Binding":{"role":"string","members":"list<string>","condition":"Expr"},
        "Expr":{"title":"string","description":"string","expression":"string","location":"string"},
        "AuditConfig":{"service":"string","auditLogConfigs":"list<AuditLogConfig>"},
        "AuditLogConfig":{"logType":"enum","exemptedMembers":"list<string>"}}}
      """
    return (try? JSONDocument.parse(text)).flatMap { try? CELSchema($0.root) }
  }()
}
