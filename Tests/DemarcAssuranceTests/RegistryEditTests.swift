import DemarcAssurance
import DemarcModel
import Testing

/// An entry is added and not a byte of what a person wrote is touched.
@Suite struct RegistryEditTests {
  private func report(_ id: String = "new", title: String = "AWS SOC 3") -> AssuranceReport {
    AssuranceReport(
      id: id, type: .soc3, cloud: .aws, provider: "AWS", title: title, services: ["aws.s3"],
      regions: nil, from: day("2026-01-01"), to: day("2026-12-31"),
      document: PinnedDocument(file: "r.pdf", sha256: String(repeating: "a", count: 64)))
  }

  private func appended(_ text: String, _ report: AssuranceReport) throws -> String {
    try RegistryEdit.appending(report, to: SourceFile(name: "assurance.yaml", text: text))
  }

  static let texts = [
    "", "\n\n", "# mine\nreports:\n", "reports: # none yet\n", Kit.report(),
    Kit.report() + "\n# about agreements\nagreements: []\n",
    "agreements: []\n", "agreements: []",
    "# top\nreports:\n- id: a\n  provider: x\n  title: t\n"
      + "  services: all\n  regions: all\n  period: {from: 2026-01-01, to: 2026-01-02}\n"
      + "  # about a\nreviews: []\n",
    Kit.report().replacing("\n", with: "\r\n"), "---\n" + Kit.report(),
  ]

  @Test(arguments: texts)
  func theOldTextStandsAroundTheNewEntry(_ text: String) throws {
    let new = try appended(text, report())
    // Taking the new lines out leaves the old text.
    let (old, now) = (Array(text.utf8), Array(new.utf8))
    let before = zip(old, now).prefix { $0 == $1 }.count
    let after = zip(old.reversed(), now.reversed()).prefix { $0 == $1 }.count
    #expect(before + after >= old.count)
    let parsed = AssuranceRegistry.parse(SourceFile(name: "assurance.yaml", text: new))
    #expect(parsed.diagnostics == [])
    let added = try #require(parsed.tree?.reports.last)
    #expect(added.id == "new")
    #expect(added.services == ["aws.s3"])
    #expect(added.regions == nil)
    #expect(added.document?.file == "r.pdf")
    // And once more.
    let again = try appended(new, report("newer"))
    #expect(try Kit.registry(again).reports.suffix(2).map(\.id) == ["new", "newer"])
  }

  @Test(arguments: [
    "reports: []\n", "reports: [{id: a}]\n", "{reports: }\n", "reports:\n  - id: x\n",
    "reports: &x\n", "oops: [\n",
  ])
  func whatCannotBeContinuedIsLeftAlone(_ text: String) {
    #expect(throws: Diagnostic.self) { try appended(text, report()) }
  }

  @Test func theEntryToPasteIsInTheHint() {
    let fault = #expect(throws: Diagnostic.self) { try appended("reports: []\n", report()) }
    #expect(fault?.code == "assurance.not-appended")
    #expect(fault?.hint?.contains("- id: new") == true)
  }

  @Test func anIdThatIsThereIsRefused() throws {
    let fault = #expect(throws: Diagnostic.self) {
      try appended(Kit.report(), report("aws-soc2"))
    }
    #expect(fault?.code == "assurance.duplicate-id")
  }

  @Test(arguments: [
    "a: b", "# no comment", "\"quoted\"", "it's", "line\nbreak", "- dash", "yes", "*x", "tab\tx",
    "back\\slash", "ünïcode 東京", "{a: b}", "ends ", "%x", "@x", "\u{2028}", "1.0",
  ])
  func aTitleMeansNothingToTheForm(_ title: String) throws {
    let new = try appended(Kit.report(), report(title: title))
    #expect(try Kit.registry(new).reports.last?.title == title)
  }
}
