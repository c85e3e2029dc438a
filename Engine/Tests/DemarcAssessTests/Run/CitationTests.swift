import DemarcAssess
import DemarcBoundary
import DemarcModel
import Testing

/// What a verdict rests on can be named, down to the export.
@Suite struct CitationTests {
  @Test(arguments: [1, 2, 4]) func aCheckNamesTheExportsItLookedAtAndNoOthers(
    workers: Int
  ) throws {
    let run = try Assessed(
      [
        #"{"configurationItems":[\#(Sample.bucket("one"))]}"#,
        Sample.rows([Sample.machine("m")]),
        #"{"configurationItems":[\#(Sample.bucket("two", isOpen: true)),\#(Sample.bucket("three"))]}"#,
      ], workers: workers)
    let files = run.assessment.inputs.map(\.path).sorted()
    let result = try #require(run.result(Sample.block))
    #expect(result.passed + result.failed == 3)
    #expect(result.sources == [files[0], files[2]])
  }

  @Test func aVerdictCitesTheLeavesOfItsExportsWordsAndReports() throws {
    var workspace = WorkspaceFile()
    let day = try #require(CivilDay("2026-01-01")), end = try #require(CivilDay("2026-12-31"))
    let requirement = RequirementID(framework: "soc2", id: "CC6.1")
    let word = Attestation(
      requirement: requirement, statement: "reviewed", author: "A. Author", date: day, expires: end)
    workspace.attestations = [word]
    workspace.reports = [
      ProviderReport(id: "aws-1", cloud: .aws, title: "SOC 2", from: day, to: end),
      ProviderReport(id: "gcp-1", cloud: .gcp, title: "SOC 2", from: day, to: end),
    ]
    var assessment = try Assessed(
      [#"{"configurationItems":[\#(Sample.bucket("one"))]}"#], workspace: workspace
    ).assessment
    #expect(CitationIndex(assessment).leaves(of: requirement).isEmpty)

    func citation(_ kind: String, _ subject: String, _ leaf: Int) -> EvidenceCitation {
      EvidenceCitation(
        kind: kind, subject: subject, leaf: leaf, sha256: String(repeating: "0", count: 64))
    }
    assessment.evidence = [
      citation("import", assessment.inputs[0].path, 3),
      citation("attestation", word.evidenceSubject, 4),
      citation("provider-report", "aws-1", 5),
      // Nothing of Google Cloud is in use, so its report supports nothing here.
      citation("provider-report", "gcp-1", 6),
    ]
    let index = CitationIndex(assessment)
    #expect(index.leaves(of: requirement) == [3, 4, 5])
    #expect(index.leaves(ofCheck: Sample.block) == [3])
    // What is kept once with the provider is in the report too.
    let organisation = RequirementID(framework: "soc2", id: "CC1.1")
    #expect(assessment.matrix.cells(of: organisation).map(\.service) == ["aws.organization"])
    #expect(index.leaves(of: organisation) == [5])
    // Two exceptions of the check, of which one is in force.
    for (resource, state) in [("a", ExceptionUse.State.applied), ("b", .expired)] {
      let exception = RiskException(
        check: Sample.block, resource: resource, reason: "r", owner: "o", approver: "p",
        expires: end)
      assessment.exceptions.append(ExceptionUse(exception: exception, state: state, findings: 1))
      assessment.evidence.append(
        citation("exception", exception.evidenceSubject, resource == "a" ? 7 : 8))
    }
    #expect(CitationIndex(assessment).leaves(of: requirement) == [3, 4, 5, 7])
    // The word was given for one requirement alone.
    let other = RequirementID(framework: "soc2", id: "CC6.6")
    #expect(!index.leaves(of: other).contains(4))
  }
}
