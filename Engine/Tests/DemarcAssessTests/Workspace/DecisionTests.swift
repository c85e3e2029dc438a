import DemarcAssess
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

@Suite struct DecisionTests {
  private func parse(_ text: String) -> Parsed<WorkspaceFile> {
    WorkspaceFile.parse(SourceFile(name: "demarc.yaml", text: text))
  }

  private static let entry = """
    decisions:
      - requirements: [iso27001-2022 A.8.30, hipaa-security 164.312(a)(2)(iv)]
        decision: alternative
        reason: Disks are encrypted by the provider.
        author: CISO
        date: 2026-02-12
        review: 2027-02-12
    """

  @Test func oneEntryMayDecideOnSeveralRequirements() throws {
    let parsed = parse(Self.entry)
    #expect(parsed.diagnostics.isEmpty)
    let decisions = try #require(parsed.tree?.decisions)
    #expect(decisions.map(\.requirement.id) == ["A.8.30", "164.312(a)(2)(iv)"])
    #expect(decisions.allSatisfy { $0.choice == .alternative })
    #expect(decisions.first?.review == CivilDay("2027-02-12"))
    #expect(decisions.first?.span?.start.line == 2)
  }

  @Test(arguments: [
    ("alternative", "maybe", "'maybe' is no decision"),
    ("Disks are encrypted by the provider.", "because", "says too little"),
    ("    author: CISO\n", "", "needs 'author'"),
    ("2026-02-12", "2026-02-30", "is no day"),
    ("iso27001-2022 A.8.30", "A.8.30", "names no requirement"),
    ("review:", "reviewed:", "has no 'reviewed'"),
    ("hipaa-security 164.312(a)(2)(iv)", "iso27001-2022 A.8.30", "is decided twice"),
  ])
  func aFaultyDecisionIsLeftOutAndTold(_ row: (String, String, String)) {
    let text = Self.entry.split(separator: row.0, maxSplits: 1, omittingEmptySubsequences: false)
    let parsed = parse(text.joined(separator: row.1))
    #expect(parsed.diagnostics.count == 1)
    #expect(parsed.diagnostics.first?.message.contains(row.2) == true, "\(parsed.diagnostics)")
    #expect((parsed.tree?.decisions.count ?? 0) < 2)
  }

  @Test func aRequirementThatIsNotThereIsTold() {
    let references = parse(Self.entry).tree?.references.map(\.name) ?? []
    #expect(references == ["iso27001-2022 A.8.30", "hipaa-security 164.312(a)(2)(iv)"])
  }
}
