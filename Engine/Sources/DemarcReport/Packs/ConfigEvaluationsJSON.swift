internal import DemarcJSON
internal import DemarcModel

/// Results in the shape of AWS Config's own `GetComplianceDetailsByConfigRule` answer.
enum ConfigEvaluationsJSON {
  static func bytes(_ input: PackReportInput) -> [UInt8] {
    let time = "\(input.asOf)"
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.key("EvaluationResults")
    out.beginArray()
    for (_, rule, said) in input.evaluations {
      out.beginObject()
      out.key("EvaluationResultIdentifier")
      out.beginObject()
      out.key("EvaluationResultQualifier")
      out.beginObject()
      out.member("ConfigRuleName", rule.name)
      out.member("ResourceType", said.resourceType)
      out.member("ResourceId", said.resourceID)
      out.member("EvaluationMode", "DETECTIVE")
      out.endObject()
      out.member("OrderingTimestamp", time)
      out.endObject()
      out.member("ComplianceType", said.compliance.rawValue)
      out.member("ResultRecordedTime", time)
      out.member("ConfigRuleInvokedTime", time)
      if !said.annotation.isEmpty { out.member("Annotation", said.annotation) }
      out.endObject()
    }
    out.endArray()
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }
}
