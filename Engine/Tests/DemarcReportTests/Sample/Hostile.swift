import DemarcBoundary
import DemarcCatalog
import DemarcModel
import DemarcReport

/// The sample with names that attack whoever reads the report.
enum Hostile {
  static let names: [String] = [
    "\u{1b}[31mred\u{1b}[0m", "\u{1b}]0;title\u{7}", "\u{9b}31m", "a\nb\r\nc\td", "nul\0in\0side",
    "\0=cmd()", "say \"hi\", 'there'", "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "<!-- --> ]]> &amp; &", "=cmd|' /C calc'!A0", "+1", "-1",
    "@SUM(A1)", "＝1+1", "\t=1", "\r=1", "a|b", "a\\|b", "a|\u{301}b", "`code`", "``", "`\u{301}`",
    "[x](https://example.com)", "![x](y)", "www.example.com @someone *bold* _it_", "# h",
    "\u{202e}gpj.exe", "\u{2066}x\u{2069}", "\u{2028}line\u{2029}", "\u{feff}bom", "🚀 東京 é",
    "{{data}} {{title}}", "%s %n ${x} $(y)", "\u{fffe}\u{ffff}", "../../etc/passwd", "",
    String(repeating: "long", count: 600), String(repeating: "wide 東京 ", count: 80),
  ]

  /// Foundation drops a byte order mark at the start of a text that it reads.
  static func asFoundationReads(_ name: String) -> String {
    guard name.unicodeScalars.first == "\u{feff}" else { return name }
    return String(name.unicodeScalars.dropFirst())
  }

  /// `name` in every place that a person, an export or a provider can fill.
  static func input(_ name: String) throws -> ReportInput {
    var input = try Sample.input()
    var assessment = input.assessment
    assessment.organization = name
    assessment.inputs = assessment.inputs.map {
      AssessedFile(
        path: name, format: $0.format, records: $0.records, resources: $0.resources,
        faults: $0.faults)
    }
    for index in assessment.findings.indices {
      assessment.findings[index].account = name
      assessment.findings[index].region = name
      assessment.findings[index].resourceType = name
      assessment.findings[index].resource = name
      assessment.findings[index].resourceName = name
      assessment.findings[index].detail = name
      assessment.findings[index].origin.file = name
      if assessment.findings[index].isAccepted { assessment.findings[index].acceptedBecause = name }
    }
    assessment.results = assessment.results.map { result in
      var result = result
      if !result.missing.isEmpty { result.missing = [name] }
      return result
    }
    assessment.exceptions = assessment.exceptions.map { use in
      var exception = use.exception
      (exception.check, exception.resource, exception.reason) = (name, name, name)
      (exception.owner, exception.approver) = (name, name)
      return ExceptionUse(exception: exception, state: use.state, findings: use.findings)
    }
    assessment.unknownTypes = assessment.unknownTypes.map {
      UnknownType(cloud: $0.cloud, type: name, resources: $0.resources)
    }
    assessment.reports = assessment.reports.map { report in
      var report = report
      (report.id, report.title) = (name, name)
      return report
    }
    assessment.attestations = assessment.attestations.map { word in
      var word = word
      (word.statement, word.author) = (name, name)
      return word
    }
    for index in assessment.duties.indices {
      assessment.duties[index].text = name
      assessment.duties[index].owner = name
      assessment.duties[index].reportTitle = name
    }
    for index in assessment.gaps.indices {
      assessment.gaps[index].subject = name
      assessment.gaps[index].sentence = name
      assessment.gaps[index].hint = name
    }
    for index in assessment.claims.indices {
      assessment.claims[index].source = name
      assessment.claims[index].words = name
    }
    assessment.review = assessment.review.map { ReviewTrigger($0.kind, name, name) }
    assessment.diagnostics = assessment.diagnostics.map { fault in
      let span = SourceSpan(file: name, start: SourcePosition(line: 1, column: 1))
      return Diagnostic(fault.code, name, at: span, hint: name, severity: fault.severity)
    }
    for index in assessment.matrix.scopeHoles.indices {
      assessment.matrix.scopeHoles[index].reason = name
      assessment.matrix.scopeHoles[index].regions = [name]
    }
    for index in assessment.matrix.facets.indices {
      assessment.matrix.facets[index].chain.append(name)
      assessment.matrix.facets[index].statements = [.provider: name, .customer: name]
    }
    for index in assessment.matrix.services.indices {
      assessment.matrix.services[index].accounts = [name]
      assessment.matrix.services[index].regions = [name]
    }
    // A user's own framework and services named by a workspace.
    for id in input.names.services.keys { input.names.services[id]?.name = name }
    for id in input.names.frameworks.keys { input.names.frameworks[id] = name }
    for id in input.names.requirements.keys {
      input.names.requirements[id] = .init(title: name, summary: name, group: name)
    }
    input.names.layers = input.names.layers.map { ($0.id, name) }
    for id in input.checks.keys {
      input.checks[id]?.title = name
      input.checks[id]?.remedy = name
      input.checks[id]?.rationale = name
      input.checks[id]?.fetch = name
      input.checks[id]?.rule = name
    }
    input.assessment = assessment
    return input
  }
}
