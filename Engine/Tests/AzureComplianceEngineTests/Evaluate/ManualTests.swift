import AzureComplianceEngine
import AzurePolicyEngine
import DemarcModel
import Testing

/// Manual policies and attestations: effect-manual.md, attestation-structure.md,
/// compliance-states.md "Available compliance states".
struct ManualTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var details: String?
    var scope: String = World.site
    /// nil is no attestation.
    var attested: String?
    var more = ""
    var reference = false
    let state: String
    var why: String
    var testDescription: String { why }
  }

  @Test(arguments: [
    Row(state: "Unknown", why: "without default state and attestation it is unknown"),
    Row(
      details: #"{"defaultState":"Compliant"}"#, state: "Compliant",
      why: "the definition may say compliant"),
    Row(
      details: #"{"defaultState":"Non-compliant"}"#, state: "NonCompliant",
      why: "or not, in Learn's spelling"),
    Row(
      details: #"{"defaultState":"noncompliant"}"#, state: "NonCompliant",
      why: "and in that of the API"),
    Row(attested: "Compliant", state: "Compliant", why: "an attestation decides"),
    Row(attested: "NonCompliant", state: "NonCompliant", why: "also for the worse"),
    Row(
      details: #"{"defaultState":"Compliant"}"#, attested: "Unknown", state: "Unknown",
      why: "and back to unknown"),
    Row(
      attested: "Compliant", more: #","expiresOn":"2026-06-30T11:59:59Z""#, state: "Unknown",
      why: "an ended one reverts to the default state"),
    Row(
      attested: "Compliant", more: #","expiresOn":"2026-07-01T00:00:00Z""#, state: "Compliant",
      why: "an open one does not"),
    Row(
      scope: "/subscriptions/s1", attested: "Compliant", state: "Unknown",
      why: "each resource needs its own"),
    Row(
      attested: "Compliant", more: #","policyDefinitionReferenceId":"MEMBER""#, reference: true,
      state: "Compliant", why: "in an initiative the reference id says which policy"),
    Row(
      attested: "Compliant", more: #","policyDefinitionReferenceId":"other""#, reference: true,
      state: "Unknown", why: "and another's counts for nothing"),
    Row(
      attested: "Compliant", reference: true, state: "Unknown",
      why: "nor does one that names none"),
  ])
  func attestationsSetTheState(_ row: Row) throws {
    var world = World()
    try world.define("manual", World.typeIsSite, effect: "Manual", details: row.details)
    try world.define(initiative: "set", ["Member=manual"])
    try world.assign(row.reference ? "set" : "manual")
    if let attested = row.attested { try world.attest(row.scope, attested, more: row.more) }
    #expect(try world.states() == [row.state])
  }

  /// effect-manual.md: the example targets subscriptions.
  @Test func aSubscriptionIsAttestedAtItsOwnId() throws {
    var world = World()
    try world.define(
      "plan", #"{"field":"type","equals":"Microsoft.Resources/subscriptions"}"#, effect: "manual",
      details: #"{"defaultState":"Unknown"}"#)
    try world.assign("plan")
    let subscription =
      #"{"id":"/subscriptions/S1","type":"microsoft.resources/subscriptions","name":"Prod"}"#
    #expect(try world.states(subscription) == ["Unknown"])
    try world.attest(
      "/subscriptions/s1", "Compliant",
      more:
        #","owner":"u1","comments":"done","evidence":[{"description":"plan","sourceUri":"https://example.com/plan"}]"#
    )
    let record = try #require(try world.records(subscription).first)
    #expect(record.state == .compliant && record.reason == .attested)
    let attestation = world.library.attestations[Int(record.detail)]
    #expect(attestation.owner == "u1" && attestation.comments == "done")
    #expect(attestation.evidence.map(\.sourceURI) == ["https://example.com/plan"])
  }

  @Test func theLatestAssessmentOfOneResourceCounts() throws {
    var world = World()
    try world.define("manual", World.typeIsSite, effect: "manual")
    try world.assign("manual")
    try world.attest(
      World.site, "NonCompliant", name: "new", more: #","assessmentDate":"2026-05-01T00:00:00Z""#)
    try world.attest(
      World.site, "Compliant", name: "old", more: #","assessmentDate":"2026-01-01T00:00:00Z""#)
    #expect(try world.states() == ["NonCompliant"])
  }

  @Test func aStateThatNobodyCanAttestIsSaid() throws {
    var world = World()
    try world.define("manual", World.typeIsSite, effect: "manual")
    try world.assign("manual")
    try world.attest(World.site, "Fine")
    #expect(try world.codes() == ["azure-compliance.unknown-state"])
    #expect(try world.states() == ["Unknown"])
  }
}
