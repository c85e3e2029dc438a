import DemarcBoundary
import DemarcJSON
import DemarcModel
import Testing

/// What an earlier assessment is read as, and what is refused as none.
@Suite struct MatrixSnapshotTests {
  private func refusal(_ json: String) throws -> String {
    let root = try JSONDocument.parse(json).root
    do throws(Diagnostic) {
      _ = try MatrixSnapshot(root, file: "old.json")
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func dutiesAreTheCustomersPartsOfAFacet() throws {
    var text = AssessmentText()
    text.cells = [
      .init(), .init(requirement: "CC6.2"), .init(requirement: "CC6.3", customer: .noPart),
      .init(layer: "data", customer: .failed),
    ]
    let snapshot = try text.snapshot()
    #expect(
      snapshot.duties == [
        FacetKey(service: "aws.s3", layer: "keys"): 2,
        FacetKey(service: "aws.s3", layer: "data"): 1,
      ])
    #expect(snapshot.asOf == CivilDay("2026-06-30"))
    #expect(snapshot.owners == [FacetKey(service: "aws.s3", layer: "keys"): .shared])
    #expect(snapshot.requirements == [RequirementID(framework: "soc2", id: "CC6.1"): .met])
  }

  @Test func theProvidersSideIsKeptByFramework() throws {
    var text = AssessmentText()
    text.cells = [
      .init(), .init(requirement: "CC6.2", provider: .noPart),
      .init(framework: "hipaa-security", provider: .notAttested),
    ]
    #expect(
      try text.snapshot().providerStates == [
        "aws.s3": ["soc2": .attested, "hipaa-security": .notAttested]
      ])
  }

  /// What is replaced in a sound document, by what, and what is said of it.
  static let faults: [(String, String, String)] = [
    (#""schema":"demarc/assessment/1","#, "", "'/schema' is missing"),
    (
      "demarc/assessment/1", "demarc/assessment/2",
      "'/schema' is 'demarc/assessment/2', not 'demarc/assessment/1'"
    ),
    (#""asOf":"2026-06-30T00:00:00Z","#, "", "'/asOf' is missing"),
    (#""2026-06-30T00:00:00Z""#, "7", "'/asOf' is of kind number, not string"),
    ("2026-06-30T", "2026-06-31T", "'/asOf' is '2026-06-31T00:00:00Z', no day of the calendar"),
    (#""services""#, #""service""#, "'/services' is missing"),
    (#""facets""#, #""facet""#, "'/facets' is missing"),
    (#""cells""#, #""cell""#, "'/cells' is missing"),
    (#""verdicts""#, #""verdict""#, "'/verdicts' is missing"),
    (#""services":["#, #""services":{"a":["#, "'/services' is of kind object, not array"),
    (#""services":["#, #""services":[3,"#, "'/services/0' is of kind number, not object"),
    (#""name":"Amazon S3","#, "", "'/services/0/name' is missing"),
    (
      #"["111122223333"]"#, #"["111122223333",4]"#,
      "'/services/0/accounts/1' is of kind number, not string"
    ),
    (
      #""owner":"shared""#, #""owner":"mine""#,
      "'/facets/0/owner' is 'mine', a word this version does not know"
    ),
    (#""parts":[{"layer":"keys","#, #""parts":[{"#, "'/cells/0/parts/0/layer' is missing"),
    (
      #""state":"met""#, #""state":"fine""#,
      "'/verdicts/0/state' is 'fine', a word this version does not know"
    ),
  ]

  @Test(arguments: faults)
  func whatIsNoAssessmentIsRefusedByItsPath(
    _ old: String, _ new: String, _ message: String
  ) throws {
    let sound = AssessmentText().json
    #expect(try refusal(sound) == "")
    var broken = sound.replacing(old, with: new, maxReplacements: 1)
    #expect(broken != sound)
    if new.contains("{\"a\":[") {
      broken = broken.replacing("],\"facets\"", with: "]},\"facets\"", maxReplacements: 1)
    }
    let said = try refusal(broken)
    #expect(
      said.contains(": error[matrix.not-an-assessment]: this is no assessment: \(message)\n"),
      "\(said)")
    #expect(said.hasPrefix("old.json:1:"))
    #expect(said.hasSuffix("\n  hint: give the assessment.json that 'demarc assess' wrote"))
  }

  @Test(arguments: ["[]", "3", "null", "\"text\""])
  func aDocumentThatIsNoObjectIsRefused(_ text: String) throws {
    #expect(try refusal(text).contains("the document is of kind"))
  }
}
