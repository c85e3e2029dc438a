import DemarcModel

/// Results with one of everything a form has to write.
enum PolicySample {
  static let hostile = "a\u{1b}[31m<b>&\"'|]]>\u{202e}"

  static func span(_ file: String, _ line: Int, _ column: Int) -> SourceSpan {
    SourceSpan(file: file, start: SourcePosition(line: line, column: column))
  }

  static let results: [PolicyResult] = [
    PolicyResult(
      rule: "S3_ENCRYPTED", ruleSpan: span("rules/s3.guard", 3, 1), file: "app/main.yaml",
      outcome: .fail, severity: .high,
      details: [
        PolicyDetail(
          resource: "Logs", resourceType: "AWS::S3::Bucket", span: span("app/main.yaml", 12, 7),
          pointer: "/Resources/Logs/Properties", wanted: "exists",
          message: "Violation: no encryption\nFix: set BucketEncryption",
          clause: span("rules/s3.guard", 7, 5)),
        PolicyDetail(
          resource: "Data", resourceType: "AWS::S3::Bucket", span: span("app/main.yaml", 20, 9),
          pointer: "/Resources/Data/Properties/AccessControl", found: "\"PublicRead\"",
          wanted: "== \"Private\"", clause: span("rules/s3.guard", 9, 5)),
      ], controls: ["SC-28", "AC-3"], remedy: "set BucketEncryption"),
    PolicyResult(rule: "S3_ENCRYPTED", file: "app/other.yaml", outcome: .pass),
    PolicyResult(rule: "RDS_PRIVATE", file: "app/main.yaml", outcome: .skip),
    PolicyResult(
      rule: "RDS_PRIVATE", title: "Databases are not public", file: "app/other.yaml",
      outcome: .error,
      details: [PolicyDetail(message: "rules/rds.guard:4:3: 'empty' on null, never empty")]),
    PolicyResult(
      rule: "NO_ADMIN", file: "app/other.yaml", outcome: .fail, severity: .critical,
      details: [PolicyDetail(resource: "Role", pointer: "/Resources/Role", found: "a map of 2")],
      suppression: PolicySuppression(
        reason: "break glass", span: span("app/other.yaml", 2, 1), expires: CivilDay("2026-12-31"))),
    PolicyResult(
      rule: hostile, file: "\(hostile).yaml", outcome: .fail,
      details: [PolicyDetail(resource: hostile, found: hostile, wanted: hostile, message: hostile)]
    ),
    PolicyResult(rule: "BARE", file: "app/main.yaml", outcome: .fail, severity: .low),
  ]

  static let diagnostics: [Diagnostic] = [
    Diagnostic(
      "guard.syntax", "expected '{', found 'x'", at: span("rules/broken.guard", 2, 9),
      hint: "a block holds at least one clause"),
    Diagnostic("policy.empty", "no rule in rules/none.guard", severity: .warning),
  ]
}
