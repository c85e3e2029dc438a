import DemarcJSON
import DemarcModel
import DemarcReport
import DemarcTestKit
import Testing

/// What Azure policies found, in each form, byte for byte as somebody last read them.
@Suite struct AzureReportTests {
  static var input: AzureReportInput {
    let resources = ["<b>\u{1b}[31mevil", "good", "quiet", "late"].map { name in
      AzureResourceRow(
        id: "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/\(name)",
        name: name, type: "Microsoft.Storage/storageAccounts", location: "westeurope",
        origin: RecordOrigin(file: "graph.json", line: 12))
    }
    func record(_ resource: Int32, _ state: AzureComplianceState, _ member: Int32) -> AzureRecordRow
    {
      AzureRecordRow(resource: resource, member: member, state: state)
    }
    let policies = [
      AzurePolicyRow(
        reference: "publicBlobAccess", title: "Storage accounts keep blobs private",
        definitionID: "/providers/Microsoft.Authorization/policyDefinitions/p1", effect: "deny",
        groups: ["SOC_2_CC6.1"], state: .nonCompliant, message: "Ask the storage team.",
        records: [
          record(0, .nonCompliant, 0), record(1, .compliant, 0), record(2, .exempt, 0),
        ]),
      AzurePolicyRow(
        reference: "diagnostics", title: "Storage accounts send logs",
        definitionID: "/providers/Microsoft.Authorization/policyDefinitions/p2",
        effect: "AuditIfNotExists", groups: ["SOC_2_CC7.2"], state: .noEvidence,
        records: [record(0, .noEvidence, 1), record(3, .error, 1)]),
      AzurePolicyRow(
        reference: "pods", title: "Pods run without privileges",
        definitionID: "/providers/Microsoft.Authorization/policyDefinitions/p3", effect: "deny",
        note: "mode Microsoft.Kubernetes.Data is judged inside the cluster"),
    ]
    let assignment = AzureAssignmentRow(
      id: "/subscriptions/s/providers/Microsoft.Authorization/policyAssignments/a1",
      title: "Acme baseline", scope: "/subscriptions/s", target: "SOC 2",
      targetID: "/providers/Microsoft.Authorization/policySetDefinitions/soc2",
      enforcement: "DoNotEnforce",
      counts: [.nonCompliant: 1, .compliant: 1, .exempt: 1, .error: 1], percentage: 200.0 / 3,
      policies: policies,
      groups: [AzureGroupRow(name: "SOC_2_CC6.1", state: .nonCompliant, policies: 1, decided: 1)])
    return AzureReportInput(
      asOf: Instant("2026-06-30") ?? Instant(secondsSince1970: 0), version: "0.0.0",
      diagnostics: [
        Diagnostic(
          "azure-policy.can-never-fail", "the rule can never find anything wrong",
          at: SourceSpan(file: "p.json", start: SourcePosition(line: 4, column: 7)),
          hint: "drop it, it proves nothing", severity: .warning)
      ],
      resources: resources, subscriptions: ["s"], assignments: [assignment],
      missing: [
        AzureMissingRow(
          type: "Microsoft.Insights/diagnosticSettings", scopes: 1, policies: 1,
          command: "az monitor diagnostic-settings list --resource <id>")
      ],
      comparison: AzureComparisonRow(
        agreed: 2, onlyOurs: 1, onlyAzure: 0,
        differences: [
          .init(
            policy: "diagnostics", resource: "late", ours: "Error", azure: "Compliant",
            reason: "the export is older than the state")
        ]),
      requirements: [
        AzureRequirementRow(
          requirement: "soc2 CC6.1", title: "Logical access", state: "failed", decided: 1,
          policies: 1, failedResources: 1, claim: "shared", note: "1 resource fails")
      ]
    ) { record in
      AzureReason(
        record.state == .nonCompliant
          ? "properties.allowBlobPublicAccess is true (notEquals false)" : "it is <so>",
        conditions: [
          AzureConditionRow(
            path: "if.allOf[1]", subject: "allowBlobPublicAccess", comparison: "notEquals",
            current: "true", target: "false", holds: true)
        ], isLowConfidence: record.state == .error)
    }
  }

  static let requests = AzureRequestInput(
    version: "0.0.0",
    requests: [
      AzureRequestRow(
        name: "store", type: "Microsoft.Storage/storageAccounts",
        span: SourceSpan(file: "main.json", start: SourcePosition(line: 20, column: 5)),
        denied: [
          .init(
            policy: "p1", title: "Blobs stay private", reason: "allowBlobPublicAccess is true",
            span: SourceSpan(file: "main.json", start: SourcePosition(line: 31, column: 9)))
        ],
        changes: [
          .init(path: "tags.env", before: nil, after: "\"prod\"", policy: "inherit-tag"),
          .init(path: "properties.tls", before: "\"1.0\"", after: "\"1.2\"", policy: "tls"),
        ]),
      AzureRequestRow(
        name: "vault", type: "Microsoft.KeyVault/vaults",
        span: SourceSpan(file: "main.json", start: SourcePosition(line: 50, column: 5)),
        audited: [.init(policy: "p4", title: "Vaults send logs", reason: "would be reported")],
        undecided: [.init(policy: "p2", title: "Vaults are named well", reason: "known later")],
        passed: 2),
    ])

  @Test(arguments: EstatePolicyFormat.allCases)
  func form(_ format: EstatePolicyFormat) throws {
    try Golden.expect(format.bytes(Self.input), format.fileName("azure-policy"))
  }

  @Test(arguments: [(EstatePolicyFormat.text, "azure-request.txt"), (.json, "azure-request.json")])
  func requestForm(_ format: EstatePolicyFormat, _ name: String) throws {
    try Golden.expect(format.bytes(Self.requests), name)
  }

  @Test func aDenialPointsAtTheValue() throws {
    let sarif = try JSONDocument.parse(EstatePolicyFormat.sarif.bytes(Self.requests)).root
    let first = try #require(sarif["runs"]?[0]?["results"]?[0])
    #expect(first["ruleId"]?.string == "p1")
    let region = first["locations"]?[0]?["physicalLocation"]?["region"]
    #expect(region?["startLine"]?.int64 == 31)
  }

  @Test func nothingHostileReachesTheReader() {
    let text = String(decoding: EstatePolicyFormat.text.bytes(Self.input), as: UTF8.self)
    #expect(!text.contains("\u{1b}"))
    let page = String(decoding: EstatePolicyFormat.html.bytes(Self.input), as: UTF8.self)
    #expect(!page.contains("<b>\u{1b}[31mevil"))
    #expect(!page.contains("<script"))
  }

  @Test func whatIsNotDecidedIsNeverAPass() {
    let open = AzureComplianceState.allCases.filter { !$0.isDecided }
    #expect(open == [.noEvidence, .notEvaluable])
  }

  @Test func anExplanationTellsEachStation() throws {
    let told = AzureExplanation(
      assignment: "Acme baseline", policy: "Blobs stay private", effect: "deny", resource: "store",
      state: .nonCompliant, reason: "allowBlobPublicAccess is true",
      steps: [
        .init(name: "scope", text: "in /subscriptions/s", goesOn: true),
        .init(name: "rule", text: "matches", goesOn: false),
      ],
      conditions: [
        AzureConditionRow(
          path: "if.allOf[1]", subject: "allowBlobPublicAccess", comparison: "notEquals",
          current: nil, target: "false", holds: true)
      ])
    try Golden.expect(AzureExplanation.text([told], style: .plain), "azure-explanation.txt")
    let json = try JSONDocument.parse(AzureExplanation.json([told])).root
    #expect(json["explanations"]?[0]?["steps"]?[1]?["goesOn"]?.bool == false)
    #expect(json["explanations"]?[0]?["conditions"]?[0]?["current"] == nil)
  }
}
