internal import DemarcJSON
internal import DemarcModel

/// `packs.json`: everything a run over conformance packs found.
enum PackJSON {
  static func bytes(_ input: PackReportInput) -> [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("asOf", "\(input.asOf)")
    out.member("version", input.version)
    out.member("resources", input.resources)
    out.member("accounts", input.accounts)
    out.key("packs")
    out.beginArray()
    for pack in input.packs { write(pack, &out) }
    out.endArray()
    out.key("external")
    out.beginArray()
    for finding in input.external { ExternalJSON.write(finding, &out) }
    out.endArray()
    out.key("contradictions")
    out.beginArray()
    for contradiction in input.contradictions { ExternalJSON.write(contradiction, &out) }
    out.endArray()
    out.diagnostics(input.diagnostics)
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ pack: ConfigPackResult, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("name", pack.name)
    out.member("file", pack.file)
    out.key("counts")
    out.beginObject()
    for state in ConfigCompliance.allCases { out.member(state.rawValue, pack.counts[state] ?? 0) }
    out.endObject()
    out.key("rules")
    out.beginArray()
    for rule in pack.rules { write(rule, &out) }
    out.endArray()
    out.endObject()
  }

  private static func write(_ rule: ConfigRuleResult, _ out: inout JSONWriter) {
    out.beginObject()
    out.member("name", rule.name)
    if !rule.identifier.isEmpty { out.member("identifier", rule.identifier) }
    out.member("title", rule.title)
    out.member("severity", rule.severity.rawValue)
    out.member("compliance", rule.compliance.rawValue)
    out.member("controls", rule.controls)
    out.member("packControls", rule.packControls)
    if !rule.remedy.isEmpty { out.member("remedy", rule.remedy) }
    out.member("remediation", rule.remediation)
    out.key("evaluations")
    out.beginArray()
    for said in rule.evaluations {
      out.beginObject()
      out.member("resourceType", said.resourceType)
      out.member("resourceId", said.resourceID)
      out.member("resourceName", said.resourceName)
      if !said.arn.isEmpty { out.member("arn", said.arn) }
      out.member("account", said.account)
      out.member("region", said.region)
      out.member("compliance", said.compliance.rawValue)
      if !said.annotation.isEmpty { out.member("annotation", said.annotation) }
      out.member("missing", said.missing)
      out.member("origin", said.origin.map { "\($0)" })
      out.endObject()
    }
    out.endArray()
    out.endObject()
  }
}
