internal import DemarcJSON
internal import DemarcModel

/// `policy.json`: every result, in the order it was given, with every place.
struct PolicyJSON {
  private var out = JSONWriter(indent: nil)

  static func bytes(
    _ results: [PolicyResult], _ diagnostics: [Diagnostic], version: String
  ) -> [UInt8] {
    var report = PolicyJSON()
    report.out.beginObject()
    report.out.member("schema", "demarc/policy/1")
    report.out.member("version", version)
    report.summary(PolicySummary(results), diagnostics)
    report.list("results", results) { $0.write($1) }
    report.list("diagnostics", diagnostics) { $0.write($1) }
    report.out.endObject()
    return report.out.bytes + [UInt8(ascii: "\n")]
  }

  private mutating func list<Item>(
    _ name: String, _ items: [Item], _ body: (inout PolicyJSON, Item) -> Void
  ) {
    out.key(name)
    out.beginArray()
    for item in items {
      out.beginObject()
      body(&self, item)
      out.endObject()
    }
    out.endArray()
  }

  private mutating func summary(_ counts: PolicySummary, _ diagnostics: [Diagnostic]) {
    out.key("summary")
    out.beginObject()
    out.member("files", counts.files)
    out.member("rules", counts.rules)
    out.member("failed", counts.failed)
    out.member("passed", counts.passed)
    out.member("skipped", counts.skipped)
    out.member("suppressed", counts.suppressed)
    out.member("undecided", counts.undecided)
    out.member("unreadable", diagnostics.count { $0.severity == .error })
    out.endObject()
  }

  private mutating func write(_ result: PolicyResult) {
    out.member("rule", result.rule)
    if !result.title.isEmpty { out.member("title", result.title) }
    out.member("file", result.file)
    out.member("outcome", result.outcome.rawValue)
    out.member("severity", result.severity.rawValue)
    out.member("resource", result.resource)
    out.member("resourceType", result.resourceType)
    if result.isKnown { out.member("known", true) }
    span("ruleSpan", result.ruleSpan)
    if !result.controls.isEmpty { out.member("controls", result.controls) }
    if !result.requirements.isEmpty { out.member("requirements", result.requirements) }
    if !result.remedy.isEmpty { out.member("remedy", result.remedy) }
    if let suppression = result.suppression {
      out.key("suppression")
      out.beginObject()
      out.member("reason", suppression.reason)
      span("span", suppression.span)
      out.member("expires", suppression.expires.map { "\($0)" })
      out.endObject()
    }
    if !result.details.isEmpty { list("details", result.details) { $0.write($1) } }
  }

  private mutating func write(_ detail: PolicyDetail) {
    out.member("resource", detail.resource)
    out.member("resourceType", detail.resourceType)
    span("span", detail.span)
    out.member("pointer", detail.pointer)
    out.member("found", detail.found)
    out.member("wanted", detail.wanted)
    out.member("message", detail.message)
    span("clause", detail.clause)
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    out.member("code", diagnostic.code)
    out.member("severity", diagnostic.severity.rawValue)
    out.member("message", diagnostic.message)
    span("span", diagnostic.span)
    out.member("hint", diagnostic.hint)
  }

  private mutating func span(_ name: String, _ span: SourceSpan?) {
    guard let span else { return }
    out.key(name)
    out.beginObject()
    out.member("file", span.file)
    out.member("line", span.start.line)
    out.member("column", span.start.column)
    if span.end != span.start {
      out.member("endLine", span.end.line)
      out.member("endColumn", span.end.column)
    }
    out.endObject()
  }
}
