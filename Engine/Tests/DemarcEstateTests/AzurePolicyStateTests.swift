import DemarcEstate
import DemarcModel
import Testing

/// What Azure Policy and Defender for Cloud say themselves (get-compliance-data.md, Command line
/// and Azure Resource Graph).
@Suite struct AzurePolicyStateTests {
  private static let storage =
    "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a"

  /// A row of `az policy state list`.
  private static func row(
    _ state: String = "NonCompliant", resource: String = storage,
    at time: String = "2026-06-01T10:00:00.1234567Z", extra: String = ""
  ) -> String {
    oneLine(
      """
      {"complianceReasonCode":"","complianceState":"\(state)","isCompliant":false,
      "odatacontext":"https://management.azure.com/$metadata#policyStates/$entity",
      "policyAssignmentId":"/subscriptions/s1/providers/x/policyAssignments/1",
      "policyDefinitionAction":"audit","policyDefinitionGroupNames":["SOC_2_CC6.1"],
      "policyDefinitionId":"/providers/Microsoft.Authorization/policyDefinitions/404c",
      "policyDefinitionReferenceId":"secureTransfer","policySetDefinitionId":
      "/providers/Microsoft.Authorization/policySetDefinitions/4054",
      "resourceId":"\(resource)","resourceLocation":"westeurope","resourceType":
      "Microsoft.Storage/storageAccounts","subscriptionId":"s1","timestamp":"\(time)"\(extra)}
      """)
  }

  @Test func rowsOfTheCommandLineAreStatesAndNoResources() throws {
    let found = Import("[\(Self.row())]")
    #expect(found.resources.isEmpty)
    #expect(found.codes.isEmpty)
    #expect(found.file?.format == .azurePolicyStates)
    #expect(found.file?.policyRecords == 1)
    let state = try #require(found.report.policyStates.first)
    #expect(state.state == .nonCompliant)
    #expect(state.resource == Self.storage)
    #expect(state.reference == "secureTransfer")
    #expect(state.definition.hasSuffix("/404c"))
    #expect(state.initiative.hasSuffix("/4054"))
    #expect(state.groups == ["SOC_2_CC6.1"])
    #expect(state.effect == "audit")
    #expect(state.evaluatedAtMs == 1_780_308_000_123)
  }

  @Test func theRESTAnswerIsReadAndAPageOfItWarns() {
    let answer = """
      {"@odata.nextLink":"https://management.azure.com/next","@odata.count":1,
      "value":[\(Self.row("Compliant"))]}
      """
    let found = Import(answer)
    #expect(found.report.policyStates.map(\.state) == [.compliant])
    #expect(found.codes == ["estate.partial"])
  }

  @Test func resourceGraphRowsStandBetweenResources() {
    let state = oneLine(
      """
      {"id":"\(Self.storage)/providers/Microsoft.PolicyInsights/policyStates/1","name":"1",
      "type":"microsoft.policyinsights/policystates","properties":\(Self.row("Exempt"))}
      """)
    let resource = """
      {"id":"\(Self.storage)","name":"a","type":"microsoft.storage/storageaccounts",\
      "location":"westeurope","properties":{}}
      """
    let found = Import("{\"data\":[\(resource),\(state),\(resource)],\"count\":3}")
    #expect(found.report.policyStates.map(\.state) == [.exempt])
    #expect(found.ids == [Self.storage])
  }

  @Test func theTableFormOfResourceGraphIsRead() {
    let found = Import(
      oneLine(
        """
        {"data":{"columns":[{"name":"id"},{"name":"type"},{"name":"properties"}],"rows":[["/x",
        "microsoft.policyinsights/policystates",\(Self.row("Unknown"))]]}}
        """))
    #expect(found.report.policyStates.map(\.state) == [.unknown])
    #expect(found.resources.isEmpty)
  }

  @Test func theLatestStateOfAResourceCounts() {
    let found = Import(
      "["
        + [
          Self.row("Compliant", at: "2026-06-02T00:00:00Z"),
          Self.row("NonCompliant", at: "2026-06-03T00:00:00Z"),
          Self.row("Exempt", resource: Self.storage.uppercased(), at: "2026-06-01T00:00:00Z"),
        ].joined(separator: ",") + "]")
    #expect(found.report.policyStates.map(\.state) == [.nonCompliant])
  }

  @Test func rowsOfOldVersionsSayItWithAFlag() {
    let old = Self.row().replacing("\"complianceState\":\"NonCompliant\",", with: "")
    #expect(Import("[\(old)]").report.policyStates.map(\.state) == [.nonCompliant])
    let none = old.replacing("\"isCompliant\":false,", with: "")
    #expect(Import("[\(none)]").codes == ["estate.missing-field"])
  }

  @Test func aBrokenRowAmongGoodOnesIsNamedByPlace() throws {
    let rows = [
      Self.row(),
      Self.row().replacing("\"resourceId\":\"\(Self.storage)\"", with: "\"resourceId\":7"),
      Self.row("Compliant", resource: "/subscriptions/s1"),
    ]
    let found = Import("[\n\(rows.joined(separator: ",\n"))\n]")
    #expect(found.report.policyStates.map(\.state) == [.nonCompliant, .compliant])
    let fault = try #require(found.report.diagnostics.first)
    #expect(found.codes == ["estate.wrong-type"])
    #expect(fault.span?.start.line == 3)
    #expect(fault.message == "[1].resourceId is number; expected a string")
  }

  @Test(arguments: [
    (#""policyDefinitionGroupNames":["SOC_2_CC6.1"]"#, #""policyDefinitionGroupNames":"x""#),
    (#""policyDefinitionReferenceId":"secureTransfer""#, #""policyDefinitionReferenceId":{}"#),
    (#""timestamp":"2026-06-01T10:00:00.1234567Z""#, #""timestamp":1"#),
    (#""complianceState":"NonCompliant""#, #""complianceState":true"#),
  ])
  func aFieldOfTheWrongTypeIsAFault(_ written: String, _ wrong: String) {
    let text = Self.row().replacing(written, with: wrong)
    let found = Import("[\(text)]")
    #expect(text.contains(wrong))
    #expect(found.codes == ["estate.wrong-type"])
    #expect(found.report.policyStates.isEmpty)
  }

  @Test func anUnknownStateCountsAsUnknownAndIsNamed() {
    let found = Import("[\(Self.row("Startled"))]")
    #expect(found.report.policyStates.map(\.state) == [.unknown])
    #expect(found.report.diagnostics.map(\.message) == ["'Startled' is no known compliance state"])
  }

  @Test(arguments: [
    #"{"odataid":null,"policyAssignments":[],"results":{"nonCompliantResources":3}}"#,
    #"{"value":[{"results":{"nonCompliantResources":3},"policyAssignments":[]}]}"#,
  ])
  func aSummaryIsLeftAsideWithAWarning(_ text: String) throws {
    let found = Import(text)
    #expect(found.report.policyStates.isEmpty)
    let warning = try #require(found.report.diagnostics.first)
    #expect(warning.code == "estate.policy-summary")
    #expect(warning.severity == .warning)
    #expect(warning.hint == "export them with 'az policy state list'")
  }

  @Test func eventsAreNoStates() {
    let event = Self.row(extra: #","principalOid":"7f1c""#)
    let found = Import("[\(event),\(event)]")
    #expect(found.report.policyStates.isEmpty)
    #expect(found.codes == ["estate.policy-events"])
    #expect(found.file?.skipped == 2)
  }

  @Test func anEmptyListIsNotTakenForStates() {
    #expect(Import("{\"value\":[]}").file?.format == .azureResourceList)
  }

  // MARK: Metadata

  private static func metadata(_ name: String, _ owner: String) -> String {
    oneLine(
      """
      {"category":"Access","id":"/providers/Microsoft.PolicyInsights/policyMetadata/\(name)",
      "metadataId":"CC6.1","name":"\(name)","owner":\(owner),"title":"T",
      "type":"Microsoft.PolicyInsights/policyMetadata"}
      """)
  }

  @Test func ownersOfRequirementsAreRead() {
    let rows = [
      Self.metadata("SOC_2_CC6.1", "\"Shared\""), Self.metadata("SOC_2_CC6.2", "\"microsoft\""),
      Self.metadata("SOC_2_CC6.3", "null"), Self.metadata("soc_2_cc6.1", "\"Customer\""),
    ]
    let found = Import("[\(rows.joined(separator: ","))]")
    #expect(found.file?.format == .azurePolicyMetadata)
    #expect(
      found.report.requirementOwners.map(\.name) == ["SOC_2_CC6.1", "SOC_2_CC6.2", "SOC_2_CC6.3"])
    #expect(found.report.requirementOwners.map(\.owner) == [.shared, .microsoft, nil])
    #expect(found.resources.isEmpty)
  }

  @Test func theRESTFormOfMetadataIsReadAndABadOwnerNamed() {
    let value = oneLine(
      """
      {"value":[{"id":"/providers/Microsoft.PolicyInsights/policyMetadata/ACF1000","name":"ACF1000",
      "type":"Microsoft.PolicyInsights/policyMetadata","properties":{"owner":"Microsoft"}},
      \(Self.metadata("X_1", "\"Nobody\""))]}
      """)
    let found = Import(value)
    #expect(found.report.requirementOwners.map(\.owner) == [.microsoft])
    #expect(
      found.report.diagnostics.map(\.message)
        == ["value[1].owner: expected Customer, Microsoft or Shared"])
  }

  // MARK: Assessments

  private static func assessment(
    _ code: String, details: String = "", cause: String = "", name: String = "1ff0"
  ) -> String {
    oneLine(
      """
      {"id":"\(storage)/providers/Microsoft.Security/assessments/\(name)","name":"\(name)",
      "type":"Microsoft.Security/assessments","subscriptionId":"S1","properties":{
      "displayName":"Secure transfer","status":{"code":"\(code)","cause":"\(cause)",
      "statusChangeDate":"2026-06-01T00:00:00Z"},"metadata":{"severity":"High"}\(details)}}
      """)
  }

  @Test func anAssessmentIsAResourceAndWhatAnotherToolSays() throws {
    let found = Import("{\"data\":[\(Self.assessment("Unhealthy"))]}")
    #expect(found.resources.map(\.type) == ["Microsoft.Security/assessments"])
    let finding = try #require(found.report.externalFindings.first)
    #expect(finding.source == "Defender for Cloud")
    #expect((finding.control, finding.title) == ("1ff0", "Secure transfer"))
    #expect((finding.outcome, finding.severity) == (.fail, .high))
    #expect((finding.resource, finding.account) == (Self.storage, "s1"))
    #expect(finding.updatedAt == "2026-06-01T00:00:00Z")
    #expect(!finding.isSuppressed)
    #expect(found.file?.findings == 1)
  }

  @Test(arguments: [
    ("Healthy", Outcome.pass), ("unhealthy", .fail), ("NotApplicable", .skip), ("", .noEvidence),
  ])
  func theStatusOfAnAssessmentBecomesAnOutcome(_ code: String, _ outcome: Outcome) {
    let found = Import("{\"data\":[\(Self.assessment(code))]}")
    #expect(found.report.externalFindings.map(\.outcome) == [outcome])
  }

  @Test func itsDetailsNameTheResourceAndAnExemptionSetsItAside() {
    let text = Self.assessment(
      "NotApplicable", details: #","resourceDetails":{"Source":"Azure","Id":"/subscriptions/s1"}"#,
      cause: "Exempt")
    let found = Import("{\"data\":[\(text)]}").report.externalFindings
    #expect(found.map(\.resource) == ["/subscriptions/s1"])
    #expect(found.map(\.isSuppressed) == [true])
  }

  @Test func anAssessmentWithoutAStatusIsOnlyAResource() {
    let text = Self.assessment("Healthy").replacing("\"status\"", with: "\"state\"")
    let found = Import("{\"data\":[\(text)]}")
    #expect(found.report.externalFindings.isEmpty)
    #expect(found.resources.count == 1)
  }
}
