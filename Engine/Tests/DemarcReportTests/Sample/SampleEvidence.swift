import DemarcBoundary
import DemarcCatalog
import DemarcModel

/// What the sample's checks said, and what people decided about it.
enum SampleEvidence {
  /// What another tool says; its names are as hostile as any.
  static let external = ExternalFinding(
    source: "Security <b>Hub</b>", control: "S3.14", title: "Versioning", outcome: .fail,
    severity: .low, resource: "arn:aws:s3:::patient\u{1b}[31m-files", account: "111122223333",
    region: "eu-west-1", updatedAt: "2026-06-01T00:00:00Z",
    origin: RecordOrigin(file: "imports/hub.json", line: 4))

  static let checks = [
    Check(
      id: "aws.store.private", title: "Buckets are closed to the public", cloud: .aws,
      service: "aws.store", severity: .critical, resourceTypes: ["AWS::Sample::Bucket"],
      layers: ["access-policy"], controls: ["AC-3"], language: .guardRules, ruleFile: "rule.guard",
      rule: "rule private {\n  public == false\n}", rationale: "Open buckets leak.",
      remedy: "Block public access.", fetch: "aws configservice select-resource-config",
      deploy: ["aws-config-custom-policy"], tags: ["exposure"]),
    Check(
      id: "azure.machine.patched", title: "Machines are patched", cloud: .azure,
      service: "azure.machine", severity: .high, resourceTypes: ["Microsoft.Sample/machines"],
      layers: ["guest-os"], controls: ["SI-2"], language: .azurePolicy, ruleFile: "policy.json",
      rule: "{}", rationale: "Old flaws are used.", remedy: "Turn updates on.",
      fetch: "az graph query"),
    Check(
      id: "azure.machine.roles", title: "Roles are narrow", cloud: .azure,
      service: "azure.machine", severity: .medium, resourceTypes: ["Microsoft.Sample/machines"],
      layers: ["access-policy"], controls: ["AC-3"], language: .azurePolicy,
      ruleFile: "policy.json", rule: "{}",
      needs: ["Microsoft.Authorization/roleAssignments"], remedy: "Narrow them.",
      fetch: "az graph query -q 'authorizationresources'"),
    Check(
      id: "gcp.runner.logged", title: "Requests are logged", cloud: .gcp, service: "gcp.runner",
      severity: .low, resourceTypes: ["sample.googleapis.com/Service"], layers: ["runtime"],
      controls: ["AU-2"], language: .customConstraint, ruleFile: "constraint.yaml", rule: "c: d"),
  ]

  /// `aws.store.encrypted` is one whose text is not to be had.
  static let results: [CheckResult] = [
    result("aws.store.encrypted", "aws.store", .medium, "data", "SC-28") { $0.passed = 5 },
    result("aws.store.private", "aws.store", .critical, "access-policy", "AC-3") {
      ($0.passed, $0.failed, $0.skipped) = (3, 2, 1)
    },
    result("azure.machine.patched", "azure.machine", .high, "guest-os", "SI-2") {
      ($0.passed, $0.accepted) = (1, 1)
    },
    result("azure.machine.roles", "azure.machine", .medium, "access-policy", "AC-3") {
      $0.withoutEvidence = 2
      $0.missing = ["Microsoft.Authorization/roleAssignments"]
    },
    result("gcp.runner.logged", "gcp.runner", .low, "runtime", "AU-2") {
      ($0.passed, $0.errors) = (2, 1)
    },
  ]

  private static func result(
    _ check: String, _ service: String, _ severity: Severity, _ layer: String, _ control: String,
    _ set: (inout CheckResult) -> Void
  ) -> CheckResult {
    var result = CheckResult(
      check: check, service: service, severity: severity, layers: [layer], controls: [control])
    if service.hasPrefix("aws.") { result.sources = ["imports/aws config.json"] }
    set(&result)
    return result
  }

  static let findings: [Finding] = [
    finding("000000000001", "aws.store.private", .fail, .critical, .aws, "arn:aws:s3:::photos", 12),
    finding("000000000002", "aws.store.private", .fail, .critical, .aws, "", 0),
    {
      var accepted = finding(
        "000000000003", "azure.machine.patched", .fail, .high, .azure, "/subscriptions/1/vm/old", 4)
      accepted.acceptedUntil = day("2026-09-30")
      accepted.acceptedBecause = "It is replaced in autumn"
      return accepted
    }(),
    finding(
      "000000000004", "azure.machine.roles", .noEvidence, .medium, .azure,
      "/subscriptions/1/vm/old", 4),
    finding(
      "000000000005", "azure.machine.roles", .noEvidence, .medium, .azure,
      "/subscriptions/1/vm/new", 9),
    finding("000000000006", "gcp.runner.logged", .error, .low, .gcp, "//run/a", 1204),
  ]

  /// Without a resource it is about the account, and stands in no file.
  private static func finding(
    _ id: String, _ check: String, _ outcome: Outcome, _ severity: Severity, _ cloud: Cloud,
    _ resource: String, _ line: Int
  ) -> Finding {
    let files: [Cloud: String] = [
      .aws: "imports/aws config.json", .azure: "/srv/azure.json", .gcp: "imports/assets.ndjson",
    ]
    let types: [Cloud: String] = [
      .aws: "AWS::Sample::Bucket", .azure: "Microsoft.Sample/machines",
      .gcp: "sample.googleapis.com/Service",
    ]
    let details: [Cloud: String] = [
      .aws: "/public is true, wanted false", .azure: "the machine is not patched by itself",
      .gcp: "the rule reads a field that is absent",
    ]
    let isAccount = resource.isEmpty
    return Finding(
      id: id, check: check,
      service: "\(check.split(separator: ".").prefix(2).joined(separator: "."))",
      outcome: outcome, severity: severity, cloud: cloud, account: "111122223333",
      region: isAccount ? "global" : "eu-west-1",
      resourceType: isAccount ? "AWS account" : types[cloud] ?? "",
      resource: isAccount ? "111122223333" : resource,
      resourceName: String(resource.split { ":/".contains($0) }.last ?? ""),
      origin: RecordOrigin(file: isAccount ? "" : files[cloud] ?? "", line: line),
      detail: details[cloud] ?? "")
  }

  static let exceptions: [ExceptionUse] = [
    exception("azure.machine.patched", "*/vm/old", "2026-09-30", .applied, 1),
    exception("aws.store.private", "arn:aws:s3:::gone", "2026-12-31", .unused, 0),
    exception("aws.store.private", "arn:aws:s3:::photos", "2026-06-29", .expired, 1),
  ]

  private static func exception(
    _ check: String, _ resource: String, _ expires: String, _ state: ExceptionUse.State,
    _ findings: Int
  ) -> ExceptionUse {
    ExceptionUse(
      exception: RiskException(
        check: check, resource: resource, reason: "It is replaced in autumn", owner: "Platform",
        approver: "C. Approver", expires: day(expires)), state: state, findings: findings)
  }

  static let diagnostics: [Diagnostic] = [
    Diagnostic(
      "estate.broken-record", "the record is no JSON",
      at: SourceSpan(
        file: "imports/aws config.json", start: SourcePosition(line: 7, column: 3)),
      hint: "export it again"),
    Diagnostic(
      "workspace.long-bridge", "a bridge letter reaches too far",
      at: SourceSpan(file: "demarc.yaml", start: SourcePosition(line: 12, column: 9)),
      severity: .warning),
    Diagnostic("estate.note", "one file was read twice", severity: .note),
  ]
}
