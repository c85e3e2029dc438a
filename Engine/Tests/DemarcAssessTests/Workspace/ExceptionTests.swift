import DemarcAssess
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// Findings an organisation lives with for a while.
@Suite struct ExceptionTests {
  private func file(_ text: String) throws -> ExceptionsFile {
    let parsed = ExceptionsFile.parse(SourceFile(name: "exceptions.yaml", text: text))
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    return try #require(parsed.tree)
  }

  private func entry(_ resource: String, expires: String) -> String {
    """
    exceptions:
      - check: \(Sample.block)
        resource: "\(resource)"
        reason: Holds public pictures only.
        owner: web team
        approver: CISO
        expires: \(expires)
    """
  }

  private let open = Sample.bucket("pictures", isOpen: true)

  @Test func aCoveredFailureIsAnAcceptedRiskAndNeverMet() throws {
    let run = try Assessed(
      [open], exceptions: try file(entry("arn:aws:s3:::pic*", expires: "2026-06-30")))
    let finding = try #require(run.findings(Sample.block).first)
    #expect(finding.outcome == .fail)
    #expect(finding.acceptedUntil == CivilDay("2026-06-30"))
    #expect(run.result(Sample.block)?.failed == 0)
    #expect(run.result(Sample.block)?.accepted == 1)
    let parts = run.assessment.matrix.cells.flatMap(\.parts)
      .filter { $0.checks.contains(Sample.block) }
    #expect(!parts.isEmpty)
    #expect(!parts.contains { $0.customer == .met })
    #expect(run.assessment.exceptions.map(\.state) == [.applied])
  }

  @Test func anExpiredOneCountsAgainLoudly() throws {
    let run = try Assessed(
      [open], exceptions: try file(entry("*", expires: "2026-06-29")))
    #expect(run.result(Sample.block)?.failed == 1)
    let said = run.assessment.diagnostics.filter { $0.code == "exceptions.expired" }
    #expect(said.map(\.severity) == [.warning])
    #expect(said[0].message.contains("1 finding counts again"))
  }

  @Test func anUnusedOneIsSaid() throws {
    let run = try Assessed([open], exceptions: try file(entry("other", expires: "2027-01-01")))
    #expect(run.assessment.exceptions.map(\.state) == [.unused])
    #expect(run.assessment.diagnostics.contains { $0.code == "exceptions.unused" })
  }

  @Test(arguments: [
    ("reason: Holds public pictures only.", "reason: ok", "says too little"),
    ("approver: CISO", "approver: web team", "the same person"),
    ("approver: CISO", "", "needs 'approver'"),
    ("expires: 2026-12-31", "expires: never", "is no day"),
    ("expires: 2026-12-31", "until: 2026-12-31", "has no 'until'"),
  ])
  func anEntryWithAFaultIsLeftOut(_ old: String, _ new: String, _ message: String) {
    let text = entry("*", expires: "2026-12-31").replacing(old, with: new)
    let parsed = ExceptionsFile.parse(SourceFile(name: "exceptions.yaml", text: text))
    #expect(parsed.tree?.exceptions.isEmpty == true)
    #expect(parsed.diagnostics.contains { $0.message.contains(message) && $0.span != nil })
  }
}
