internal import DemarcJSON
internal import DemarcModel

/// `org-policy.json`: everything that a run over Organization Policies found.
enum OrgPolicyJSON {
  static func bytes(_ input: OrgPolicyReportInput) -> [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc/org-policy/1")
    out.member("asOf", "\(input.asOf)")
    out.member("version", input.version)
    out.member("organisations", input.organisations)
    out.member("folders", input.folders)
    out.member("projects", input.projects)
    out.member("assets", input.assets)
    write(input.counts, &out)
    out.list("policies", input.policies, write)
    out.list("constraints", input.constraints, write)
    out.list("verdicts", input.verdicts, write)
    out.list("dryRun", input.dryRun, write)
    out.list("requirements", input.requirements, write)
    out.diagnostics(input.diagnostics)
    out.endObject()
    return out.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ counts: OrgCounts, _ out: inout JSONWriter) {
    out.key("resourceCounts")
    out.beginObject()
    out.member("scanned", counts.scanned)
    out.member("unenforced", counts.unenforced)
    out.member("noncompliant", counts.noncompliant)
    out.member("compliant", counts.compliant)
    out.member("errors", counts.errors)
    out.member("notAssessed", counts.notAssessed)
    out.member("unknown", counts.unknown)
    out.endObject()
  }

  private static func write(_ row: OrgPolicyRow, _ out: inout JSONWriter) {
    out.member("constraint", row.constraint)
    out.member("title", row.title)
    out.member("serves", row.serves)
    out.member("controls", row.controls)
    out.member("node", row.node)
    out.member("nodeTitle", row.nodeTitle)
    out.member("level", row.level)
    out.member("rules", row.rules)
    out.member("dryRun", row.isDryRun)
    out.member("reaches", row.reaches)
    out.member("projects", row.projects)
    out.member("notes", row.notes)
    out.member("at", row.place)
  }

  private static func write(_ row: OrgConstraintRow, _ out: inout JSONWriter) {
    out.member("name", row.name)
    out.member("title", row.title)
    out.member("kind", row.kind)
    out.member("serves", row.serves)
    out.member("controls", row.controls)
    write(row.counts, &out)
    out.member("note", row.note)
  }

  private static func write(_ row: OrgVerdictRow, _ out: inout JSONWriter) {
    out.member("constraint", row.constraint)
    out.member("state", row.state.rawValue)
    out.member("asset", row.asset)
    out.member("assetType", row.type)
    out.member("project", row.project)
    out.member("location", row.location)
    out.member("detail", row.detail)
    out.member("chain", row.chain)
    out.member("meaning", row.meaning)
    out.member("at", "\(row.origin)")
  }

  private static func write(_ row: OrgRequirementRow, _ out: inout JSONWriter) {
    out.member("requirement", row.requirement)
    out.member("title", row.title)
    out.member("state", row.state)
    out.member("constraints", row.constraints)
    out.member("failed", row.failed)
    out.member("failedAssets", row.failedAssets)
  }
}
