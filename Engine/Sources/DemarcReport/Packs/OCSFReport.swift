internal import DemarcJSON
internal import DemarcModel

/// OCSF 1.5.0 Compliance Findings (class 2003), one for each result that is not `NOT_APPLICABLE`.
enum OCSFReport {
  static func bytes(_ input: PackReportInput) -> [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginArray()
    for (pack, rule, said) in input.evaluations where said.compliance != .notApplicable {
      write(pack, rule, said, input, &out)
    }
    out.endArray()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(
    _ pack: ConfigPackResult, _ rule: ConfigRuleResult, _ said: ConfigEvaluation,
    _ input: PackReportInput, _ out: inout JSONWriter
  ) {
    let time = (input.asOf.day.number * 86_400 + input.asOf.second) * 1000
    let title = rule.title.isEmpty ? rule.name : rule.title
    out.beginObject()
    out.member("activity_id", 1)
    out.member("activity_name", "Create")
    out.member("category_uid", 2)
    out.member("category_name", "Findings")
    out.member("class_uid", 2003)
    out.member("class_name", "Compliance Finding")
    out.member("type_uid", 200_301)
    out.member("type_name", "Compliance Finding: Create")
    out.member("time", time)
    let failed = said.compliance == .nonCompliant
    out.member("severity_id", failed ? severity(rule.severity) : 1)
    out.member("status_id", failed || said.compliance == .insufficientData ? 1 : 4)
    if !said.annotation.isEmpty { out.member("message", said.annotation) }
    metadata(input, rule, &out)
    object("finding_info", &out) { out in
      out.member("uid", "demarc/\(pack.name)/\(said.fingerprint)")
      out.member("title", title)
      out.member("types", ["Compliance"])
      out.member("created_time", time)
      if !said.annotation.isEmpty { out.member("desc", said.annotation) }
    }
    object("compliance", &out) { out in
      out.member("control", rule.name)
      out.member("desc", title)
      out.member("standards", [pack.name] + (rule.controls.isEmpty ? [] : ["NIST SP 800-53 r5"]))
      if !(rule.controls + rule.packControls).isEmpty {
        out.member("requirements", rule.packControls + rule.controls)
      }
      let (id, word) = status(said.compliance)
      out.member("status_id", id)
      out.member("status", word)
      out.member("status_code", said.compliance.rawValue)
      if !said.annotation.isEmpty { out.member("status_details", [said.annotation]) }
    }
    if !rule.remedy.isEmpty {
      object("remediation", &out) { $0.member("desc", rule.remedy) }
    }
    out.key("resources")
    out.beginArray()
    out.beginObject()
    out.member("uid", said.arn.isEmpty ? said.resourceID : said.arn)
    out.member("name", said.resourceName)
    out.member("type", said.resourceType)
    if said.region != "global" { out.member("region", said.region) }
    out.endObject()
    out.endArray()
    object("cloud", &out) { out in
      out.member("provider", "AWS")
      if said.region != "global" { out.member("region", said.region) }
      object("account", &out) { out in
        out.member("uid", said.account)
        out.member("type", "AWS Account")
        out.member("type_id", 10)
      }
    }
    out.endObject()
  }

  private static func metadata(
    _ input: PackReportInput, _ rule: ConfigRuleResult, _ out: inout JSONWriter
  ) {
    object("metadata", &out) { out in
      out.member("version", "1.5.0")
      out.member("profiles", ["cloud"])
      out.member("event_code", rule.identifier.isEmpty ? rule.name : rule.identifier)
      object("product", &out) { out in
        out.member("name", "Demarc")
        out.member("vendor_name", "Demarc")
        out.member("version", input.version)
      }
    }
  }

  private static func object(
    _ name: String, _ out: inout JSONWriter, _ body: (inout JSONWriter) -> Void
  ) {
    out.key(name)
    out.beginObject()
    body(&out)
    out.endObject()
  }

  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .informational: 1
    case .low: 2
    case .medium: 3
    case .high: 4
    case .critical: 5
    }
  }

  /// Compliance object, `status_id`: unknown is what was not decided, never a pass.
  private static func status(_ compliance: ConfigCompliance) -> (Int, String) {
    switch compliance {
    case .compliant: (1, "Pass")
    case .nonCompliant: (3, "Fail")
    case .insufficientData, .notApplicable: (0, "Unknown")
    }
  }
}
