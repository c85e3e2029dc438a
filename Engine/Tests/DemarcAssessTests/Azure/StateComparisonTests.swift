import DemarcAssess
import DemarcEstate
import DemarcModel
import Testing

/// Azure's own states beside ours (compliance-states.md; get-compliance-data.md, Command line).
@Suite struct StateComparisonTests {
  private static let day = "2026-06-01T00:00:00Z"
  private static let dayMs: Int64 = 1_780_272_000_000

  private func azure(
    _ state: AzureComplianceState, resource: String = "/r/a", reference: String = "ref",
    definition: String = "/d/1", assignment: String = "/as/1", at time: String? = day
  ) -> AzurePolicyState {
    AzurePolicyState(
      resource: resource, assignment: assignment, definition: definition, reference: reference,
      state: state, evaluatedAt: time, origin: RecordOrigin(file: "states.json", line: 1))
  }

  private func ours(
    _ outcome: AzurePolicyOutcome, resource: String = "/r/a", reference: String = "ref",
    definition: String = "/d/1", assignment: String = "/as/1", reads: [String] = []
  ) -> AzureStateRecord {
    AzureStateRecord(
      assignment: assignment, definition: definition, reference: reference, resource: resource,
      outcome: outcome, reads: reads)
  }

  @Test(arguments: [
    (AzureComplianceState.compliant, AzurePolicyOutcome.compliant),
    (.nonCompliant, .nonCompliant), (.exempt, .exempt), (.conflict, .conflict),
    (.unknown, .unknown), (.error, .error),
  ])
  func theSameWordAgrees(_ theirs: AzureComplianceState, _ own: AzurePolicyOutcome) {
    let found = AzureStateComparison(azure: [azure(theirs)], ours: [ours(own)])
    #expect(found.counts == [.agree: 1])
    #expect(found.differences.isEmpty)
  }

  @Test func idsAreComparedWithoutLetterCase() {
    let found = AzureStateComparison(
      azure: [azure(.compliant, resource: "/R/A", reference: "REF", assignment: "/AS/1")],
      ours: [ours(.compliant)])
    #expect(found.counts == [.agree: 1])
  }

  @Test(arguments: [
    ("", "/d/1/versions/1.2.0"), ("", "/D/1"), ("ref", "/d/other"),
  ])
  func theReferenceCountsBeforeTheDefinition(_ reference: String, _ definition: String) {
    let found = AzureStateComparison(
      azure: [azure(.compliant, reference: reference, definition: definition)],
      ours: [ours(.compliant)])
    #expect(found.counts == [.agree: 1])
  }

  @Test func twoPoliciesOfOneDefinitionAreKeptApart() {
    let found = AzureStateComparison(
      azure: [azure(.compliant, reference: "one"), azure(.nonCompliant, reference: "two")],
      ours: [ours(.compliant, reference: "one"), ours(.nonCompliant, reference: "two")])
    #expect(found.counts == [.agree: 2])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let theirs: AzureComplianceState
    let ours: AzurePolicyOutcome
    let reason: AzureStateReason?
    var reads: [String] = []
    var capturedAtMs: Int64?

    var testDescription: String { "\(theirs.rawValue) against \(ours.rawValue): \(reason as Any)" }
  }

  @Test(arguments: [
    Row(theirs: .nonCompliant, ours: .noEvidence, reason: .relatedTypeNotExported),
    Row(theirs: .compliant, ours: .notEvaluable, reason: .providerMode),
    Row(theirs: .compliant, ours: .disabled, reason: .effectDisabled),
    Row(theirs: .exempt, ours: .nonCompliant, reason: .exemptInOneOnly),
    Row(theirs: .compliant, ours: .exempt, reason: .exemptInOneOnly),
    Row(theirs: .compliant, ours: .error, reason: .evaluationError),
    Row(theirs: .error, ours: .compliant, reason: .evaluationError),
    Row(theirs: .compliant, ours: .unknown, reason: .notVouchedFor),
    Row(
      theirs: .compliant, ours: .nonCompliant, reason: .stateOlderThanExport,
      capturedAtMs: dayMs + 1),
    Row(theirs: .compliant, ours: .nonCompliant, reason: nil, capturedAtMs: dayMs),
    Row(theirs: .compliant, ours: .nonCompliant, reason: nil),
    Row(theirs: .protected, ours: .compliant, reason: nil),
    Row(
      theirs: .compliant, ours: .nonCompliant, reason: .platformNoise,
      reads: ["Microsoft.Web/sites/siteConfig.minTlsVersion"]),
    Row(
      theirs: .compliant, ours: .nonCompliant, reason: .platformNoise,
      reads: ["Microsoft.Web/sites/config/logs.httpLogs"]),
    Row(
      theirs: .compliant, ours: .nonCompliant, reason: nil,
      reads: ["Microsoft.Web/sites/config/web.minTlsVersion"]),
    Row(
      theirs: .compliant, ours: .nonCompliant, reason: nil, reads: ["Microsoft.Web/sites/config"]),
    Row(
      theirs: .compliant, ours: .nonCompliant, reason: .platformNoise,
      reads: ["Microsoft.Sql/servers/auditingSettings"]),
  ])
  func aDifferenceHasTheReasonThatIsKnown(_ row: Row) {
    let found = AzureStateComparison(
      azure: [azure(row.theirs)], ours: [ours(row.ours, reads: row.reads)],
      context: AzureStateContext(exportedAtMs: row.capturedAtMs))
    #expect(found.counts == [.differ: 1])
    #expect(found.differences.map(\.reason) == [row.reason])
    #expect(found.unexplained.count == (row.reason == nil ? 1 : 0))
  }

  @Test func theTimeOfAResourceCountsBeforeThatOfTheExport() {
    let found = AzureStateComparison(
      azure: [azure(.compliant)], ours: [ours(.nonCompliant)],
      context: AzureStateContext(
        exportedAtMs: Self.dayMs + 1, capturedAtMs: ["/R/a": Self.dayMs - 1]))
    #expect(found.differences.map(\.reason) == [nil])
  }

  @Test func whatOnlyAzureSaysHasAReason() {
    let context = AzureStateContext(
      resources: ["/r/A", "/r/rp", "/r/off", "/r/waived"], disabled: ["/as/1|Off"],
      providerModes: ["/d/RP"], assignments: ["/AS/1"])
    let found = AzureStateComparison(
      azure: [
        azure(.compliant, assignment: "/as/2"),
        azure(.compliant, resource: "/r/rp", reference: "", definition: "/d/rp"),
        azure(.compliant, resource: "/r/off", reference: "off"),
        azure(.compliant, resource: "/r/gone"), azure(.exempt, resource: "/r/waived"),
        azure(.compliant),
      ], ours: [], context: context)
    #expect(found.counts == [.onlyInAzure: 6])
    let reasons = Dictionary(
      uniqueKeysWithValues: found.differences.map { ($0.assignment + $0.resource, $0.reason) })
    #expect(
      reasons == [
        "/as/2/r/a": .assignmentNotGiven, "/as/1/r/rp": .providerMode,
        "/as/1/r/off": .effectDisabled, "/as/1/r/gone": .resourceNotExported,
        "/as/1/r/waived": .exemptInOneOnly, "/as/1/r/a": nil,
      ])
  }

  @Test func whatOnlyWeSayHasAReason() {
    let found = AzureStateComparison(
      azure: [azure(.compliant, resource: "/r/z")],
      ours: [
        ours(.compliant, resource: "/r/z"), ours(.compliant, assignment: "/as/2"),
        ours(.notEvaluable, resource: "/r/b"), ours(.exempt, resource: "/r/c"),
        ours(.noEvidence, resource: "/r/d"), ours(.nonCompliant, resource: "/r/new"),
        ours(.nonCompliant, resource: "/r/old"), ours(.notApplicable, resource: "/r/f"),
        ours(.disabled, resource: "/r/g"),
      ],
      context: AzureStateContext(
        capturedAtMs: ["/r/new": Self.dayMs + 1, "/r/old": Self.dayMs - 1]))
    #expect(found.counts == [.agree: 1, .onlyOurs: 6])
    #expect(
      found.differences.map(\.reason) == [
        .providerMode, .exemptInOneOnly, .relatedTypeNotExported, .stateOlderThanExport, nil,
        .assignmentWithoutStates,
      ])
    #expect(found.reasons[.exemptInOneOnly] == 1)
  }

  @Test func differencesComeInOneOrderWhateverTheInput() {
    let theirs = [
      azure(.compliant, resource: "/r/b"), azure(.compliant, resource: "/r/A"),
      azure(.compliant, resource: "/r/c"),
    ]
    let own = [ours(.nonCompliant, resource: "/r/c"), ours(.compliant, resource: "/r/x")]
    let one = AzureStateComparison(azure: theirs, ours: own)
    let other = AzureStateComparison(azure: theirs.reversed(), ours: own.reversed())
    #expect(one == other)
    #expect(one.differences.map(\.resource) == ["/r/c", "/r/A", "/r/b", "/r/x"])
    #expect(one.differences.map(\.kind) == [.differ, .onlyInAzure, .onlyInAzure, .onlyOurs])
  }
}
