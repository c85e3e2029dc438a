internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// `findings.sarif`: SARIF 2.1.0, as code-scanning views take it.
public struct SARIFReport {
  private let input: ReportInput
  /// Where the tool is described; SARIF leaves it out when nothing is known.
  private let informationURI: String?
  private var out = JSONWriter(indent: nil)
  private var ruleIndexes: [String: Int] = [:]

  private var assessment: Assessment { input.assessment }

  /// The document's bytes, a line feed at the end.
  public static func bytes(_ input: ReportInput, informationURI: String? = nil) -> [UInt8] {
    var report = SARIFReport(input, informationURI)
    report.write()
    return report.out.bytes + [UInt8(ascii: "\n")]
  }

  private init(_ input: ReportInput, _ informationURI: String?) {
    self.input = input
    self.informationURI = informationURI
  }

  private mutating func write() {
    out.beginObject()
    out.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    out.member("version", "2.1.0")
    out.key("runs")
    out.beginArray()
    out.beginObject()
    tool()
    invocation()
    out.member("columnKind", "unicodeCodePoints")
    out.key("results")
    out.beginArray()
    for finding in assessment.findings { result(finding) }
    out.endArray()
    object("properties") {
      $0.out.member("organization", $0.assessment.organization)
      $0.out.member("asOf", "\($0.assessment.asOf)")
    }
    out.endObject()
    out.endArray()
    out.endObject()
  }

  private mutating func object(_ name: String, _ body: (inout SARIFReport) -> Void) {
    out.key(name)
    out.beginObject()
    body(&self)
    out.endObject()
  }

  private mutating func text(_ name: String, _ text: String) {
    object(name) { $0.out.member("text", text) }
  }

  private mutating func tool() {
    let severities = Dictionary(
      assessment.results.map { ($0.check, $0.severity) }
        + assessment.findings.map { ($0.check, $0.severity) },
      uniquingKeysWith: { first, _ in first })
    object("tool") { report in
      report.object("driver") { report in
        report.out.member("name", "Demarc")
        report.out.member("version", report.assessment.version)
        report.out.member("informationUri", report.informationURI)
        report.out.key("rules")
        report.out.beginArray()
        for (index, id) in severities.keys.sorted().enumerated() {
          report.ruleIndexes[id] = index
          report.rule(id, severities[id] ?? .medium)
        }
        report.out.endArray()
      }
    }
  }

  private mutating func rule(_ id: String, _ severity: Severity) {
    let check = input.checks[id]
    let title = check?.title ?? id
    out.beginObject()
    out.member("id", id)
    text("shortDescription", title)
    text("fullDescription", Self.nonEmpty(check?.rationale) ?? title)
    object("defaultConfiguration") { $0.out.member("level", Self.level(severity)) }
    let fetch = Self.nonEmpty(check?.fetch).map { "\nExport what it reads: \($0)" } ?? ""
    text("help", (Self.nonEmpty(check?.remedy) ?? title) + fetch)
    object("properties") {
      $0.out.member("security-severity", Self.score(severity))
      $0.out.member("tags", ["security"] + (check?.controls ?? []) + (check?.tags ?? []))
    }
    out.endObject()
  }

  private mutating func invocation() {
    out.key("invocations")
    out.beginArray()
    out.beginObject()
    out.member("executionSuccessful", !assessment.isIncomplete)
    out.key("toolExecutionNotifications")
    out.beginArray()
    for diagnostic in assessment.diagnostics {
      out.beginObject()
      object("descriptor") { $0.out.member("id", diagnostic.code) }
      out.member("level", diagnostic.severity.rawValue)
      text("message", diagnostic.message + (diagnostic.hint.map { " Hint: \($0)" } ?? ""))
      if let span = diagnostic.span {
        out.key("locations")
        out.beginArray()
        out.beginObject()
        physical(span.file, line: span.start.line)
        out.endObject()
        out.endArray()
      }
      out.endObject()
    }
    out.endArray()
    out.endObject()
    out.endArray()
  }

  private mutating func result(_ finding: Finding) {
    out.beginObject()
    out.member("ruleId", finding.check)
    out.member("ruleIndex", ruleIndexes[finding.check] ?? -1)
    // What could not be decided is open, never passed; SARIF then asks for the level `none`.
    out.member("kind", finding.outcome == .fail ? "fail" : "open")
    out.member("level", finding.outcome == .fail ? Self.level(finding.severity) : "none")
    let title = input.checks[finding.check]?.title ?? finding.check
    let detail = finding.detail.isEmpty ? title : finding.detail
    text("message", "\(finding.resource): \(detail)")
    out.key("locations")
    out.beginArray()
    out.beginObject()
    physical(file(of: finding), line: finding.origin.line)
    out.key("logicalLocations")
    out.beginArray()
    out.beginObject()
    out.member("name", finding.resourceName.isEmpty ? finding.resource : finding.resourceName)
    out.member("fullyQualifiedName", finding.resource)
    out.member("kind", "resource")
    out.endObject()
    out.endArray()
    out.endObject()
    out.endArray()
    object("partialFingerprints") { $0.out.member("demarcFinding/v1", finding.id) }
    suppressions(finding)
    object("properties") {
      $0.out.member("outcome", finding.outcome.rawValue)
      $0.out.member("cloud", finding.cloud.rawValue)
      $0.out.member("account", finding.account)
      $0.out.member("region", finding.region)
      $0.out.member("resourceType", finding.resourceType)
    }
    out.endObject()
  }

  /// Written for every result, as they must be for all or for none (SARIF 2.1.0 §3.27.23).
  private mutating func suppressions(_ finding: Finding) {
    out.key("suppressions")
    out.beginArray()
    if let until = finding.acceptedUntil {
      out.beginObject()
      out.member("kind", "external")
      out.member("status", "accepted")
      out.member("justification", "\(finding.acceptedBecause ?? "accepted risk") (until \(until))")
      out.endObject()
    }
    out.endArray()
  }

  /// A finding about a whole account stands in no file; code-scanning views refuse a result without one,
  /// so the first file read stands for them all.
  private func file(of finding: Finding) -> String {
    guard finding.origin.file.isEmpty else { return finding.origin.file }
    return assessment.inputs.first { !$0.path.isEmpty }?.path ?? "."
  }

  private mutating func physical(_ file: String, line: Int) {
    object("physicalLocation") { report in
      report.object("artifactLocation") { $0.out.member("uri", Escape.uri(file)) }
      report.object("region") { $0.out.member("startLine", max(1, line)) }
    }
  }

  private static func nonEmpty(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty ? nil : $0 }
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .informational: "note"
    }
  }

  /// A number in the bands that code-scanning views sort by.
  static func score(_ severity: Severity) -> String {
    switch severity {
    case .critical: "9.5"
    case .high: "8.0"
    case .medium: "5.5"
    case .low: "2.5"
    case .informational: "0.5"
    }
  }
}
