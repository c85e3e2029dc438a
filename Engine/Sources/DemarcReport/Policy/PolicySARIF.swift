internal import DemarcJSON
internal import DemarcModel

/// `policy.sarif`: SARIF 2.1.0; one result for each thing that is wrong.
///
/// Rules that pass or do not apply are not repeated: code-scanning views close what is gone.
struct PolicySARIF {
  private var out = JSONWriter(indent: nil)
  private var ruleIndexes: [String: Int] = [:]
  /// How often a fingerprint has been given, so that two alike stay apart.
  private var prints: [String: Int] = [:]

  static func bytes(
    _ results: [PolicyResult], _ diagnostics: [Diagnostic], _ version: String,
    _ informationURI: String?
  ) -> [UInt8] {
    var report = PolicySARIF()
    report.write(results, diagnostics, version, informationURI)
    return report.out.bytes + [UInt8(ascii: "\n")]
  }

  private mutating func write(
    _ results: [PolicyResult], _ diagnostics: [Diagnostic], _ version: String,
    _ informationURI: String?
  ) {
    out.beginObject()
    out.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    out.member("version", "2.1.0")
    array("runs") { report in
      report.out.beginObject()
      report.tool(results, version, informationURI)
      report.invocation(results, diagnostics)
      report.out.member("columnKind", "unicodeCodePoints")
      report.array("results") { report in
        for result in results { report.write(result) }
      }
      report.out.endObject()
    }
    out.endObject()
  }

  // MARK: Who ran

  private mutating func tool(
    _ results: [PolicyResult], _ version: String, _ informationURI: String?
  ) {
    var rules: [String: PolicyResult] = [:]
    for result in results where rules[result.rule]?.title.isEmpty ?? true {
      rules[result.rule] = result
    }
    object("tool") { report in
      report.object("driver") { report in
        report.out.member("name", "Demarc")
        report.out.member("version", version)
        report.out.member("informationUri", informationURI)
        report.array("rules") { report in
          let ordered = rules.values.sorted { $0.rule < $1.rule }
          for (index, rule) in ordered.enumerated() {
            report.ruleIndexes[rule.rule] = index
            report.describe(rule)
          }
        }
      }
    }
  }

  private mutating func describe(_ rule: PolicyResult) {
    let title = rule.title.isEmpty ? rule.rule : rule.title
    out.beginObject()
    out.member("id", rule.rule)
    text("shortDescription", title)
    text("fullDescription", title)
    object("defaultConfiguration") { $0.out.member("level", SARIFReport.level(rule.severity)) }
    text("help", rule.remedy.isEmpty ? title : rule.remedy)
    object("properties") {
      $0.out.member("security-severity", SARIFReport.score(rule.severity))
      $0.out.member("tags", ["security"] + rule.controls)
    }
    out.endObject()
  }

  private mutating func invocation(_ results: [PolicyResult], _ diagnostics: [Diagnostic]) {
    array("invocations") { report in
      report.out.beginObject()
      let isWhole = !diagnostics.contains { $0.severity == .error }
      report.out.member("executionSuccessful", isWhole)
      report.array("toolExecutionNotifications") { report in
        for diagnostic in diagnostics { report.write(diagnostic) }
      }
      report.out.endObject()
    }
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    out.beginObject()
    object("descriptor") { $0.out.member("id", diagnostic.code) }
    out.member("level", diagnostic.severity.rawValue)
    text("message", diagnostic.message + (diagnostic.hint.map { ". Hint: \($0)" } ?? ""))
    if let span = diagnostic.span {
      array("locations") { report in
        report.out.beginObject()
        report.physical(span.file, span)
        report.out.endObject()
      }
    }
    out.endObject()
  }

  // MARK: Results

  private mutating func write(_ result: PolicyResult) {
    guard result.outcome != .pass, result.outcome != .skip else { return }
    for detail in PolicyWords.details(result) { write(detail, of: result) }
  }

  private mutating func write(_ detail: PolicyDetail, of result: PolicyResult) {
    let isFail = result.outcome == .fail
    out.beginObject()
    out.member("ruleId", result.rule)
    out.member("ruleIndex", ruleIndexes[result.rule] ?? -1)
    // What could not be decided is open, never passed; SARIF then asks for the level `none`.
    out.member("kind", isFail ? "fail" : "open")
    out.member("level", isFail ? SARIFReport.level(result.severity) : "none")
    let sentence = PolicyWords.sentence(detail)
    text("message", sentence.isEmpty ? result.rule : sentence)
    array("locations") { report in
      report.out.beginObject()
      report.physical(detail.span?.file ?? result.file, detail.span)
      report.logical(detail)
      report.out.endObject()
    }
    if let clause = detail.clause ?? result.ruleSpan {
      array("relatedLocations") { report in
        report.out.beginObject()
        report.out.member("id", 1)
        report.physical(clause.file, clause)
        report.text("message", "the clause that decided")
        report.out.endObject()
      }
    }
    fingerprint(detail, of: result)
    if result.isKnown { out.member("baselineState", "unchanged") }
    suppressions(result)
    object("properties") {
      $0.out.member("outcome", result.outcome.rawValue)
      $0.out.member("resourceType", detail.resourceType)
      $0.out.member("found", detail.found)
      $0.out.member("wanted", detail.wanted)
      if !result.requirements.isEmpty {
        $0.out.member("requirements", result.requirements)
      }
    }
    out.endObject()
  }

  /// Written for every result, as they must be for all or for none (SARIF 2.1.0 §3.27.23).
  private mutating func suppressions(_ result: PolicyResult) {
    array("suppressions") { report in
      guard let suppression = result.suppression else { return }
      let isInSource = suppression.span?.file == result.file
      report.out.beginObject()
      report.out.member("kind", isInSource ? "inSource" : "external")
      report.out.member("status", "accepted")
      let until = suppression.expires.map { " (until \($0))" } ?? ""
      report.out.member("justification", suppression.reason + until)
      report.out.endObject()
    }
  }

  /// The same fault keeps its fingerprint when lines move.
  private mutating func fingerprint(_ detail: PolicyDetail, of result: PolicyResult) {
    let parts = [
      result.rule, result.file, detail.resource ?? "", detail.pointer ?? "", detail.wanted ?? "",
    ]
    let digest = ContentHash.sha256(Array(parts.joined(separator: "\0").utf8)).prefix(8)
    let print = digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let count = prints[print, default: 0] + 1
    prints[print] = count
    object("partialFingerprints") {
      $0.out.member("demarcPolicy/v1", count == 1 ? print : "\(print):\(count)")
    }
  }

  private mutating func logical(_ detail: PolicyDetail) {
    guard let name = detail.resource ?? detail.pointer, !name.isEmpty else { return }
    array("logicalLocations") { report in
      report.out.beginObject()
      report.out.member("name", name)
      report.out.member("fullyQualifiedName", detail.pointer)
      report.out.member("kind", detail.resource == nil ? "value" : "resource")
      report.out.endObject()
    }
  }

  private mutating func physical(_ file: String, _ span: SourceSpan?) {
    object("physicalLocation") { report in
      report.object("artifactLocation") { $0.out.member("uri", Escape.uri(file)) }
      report.object("region") { report in
        report.out.member("startLine", max(1, span?.start.line ?? 1))
        guard let span else { return }
        report.out.member("startColumn", max(1, span.start.column))
        guard span.end > span.start else { return }
        report.out.member("endLine", span.end.line)
        report.out.member("endColumn", span.end.column)
      }
    }
  }

  // MARK: Parts

  private mutating func object(_ name: String, _ body: (inout PolicySARIF) -> Void) {
    out.key(name)
    out.beginObject()
    body(&self)
    out.endObject()
  }

  private mutating func array(_ name: String, _ body: (inout PolicySARIF) -> Void) {
    out.key(name)
    out.beginArray()
    body(&self)
    out.endArray()
  }

  private mutating func text(_ name: String, _ text: String) {
    object(name) { $0.out.member("text", text) }
  }
}
