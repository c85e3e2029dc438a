import DemarcCatalog
import DemarcModel
import Testing

@Suite struct UserFrameworkTests {
  private func load(_ text: String) throws -> Parsed<UserFramework> {
    UserFramework.load(SourceFile(name: "acme.yaml", text: text), catalog: try TestData.catalog())
  }

  private let good = """
    framework: acme
    title: Acme control set
    edition: "2026"
    requirements:
      - id: 1.1
        title: Accounts
        controls: [AC-2, ac-02(01)]
      - id: 1.10
        title: Sign-in
        parent: 1.1
        controls: [IA-2]
      - id: 2
        title: People attest this one
    """

  @Test func joinsTheCatalogue() throws {
    let parsed = try load(good)
    #expect(parsed.diagnostics.isEmpty)
    let user = try #require(parsed.tree)
    #expect(user.framework.licence == .userSupplied)
    #expect(user.framework.requirements.map(\.id.id) == ["1.1", "1.10", "2"])
    let catalog = try TestData.catalog().adding([user])
    #expect(catalog.frameworkIDs.last == "acme")
    #expect(
      catalog.controls(of: RequirementID(framework: "acme", id: "1.1")) == ["AC-2", "AC-2(1)"])
    #expect(catalog.controls(of: RequirementID(framework: "acme", id: "2")).isEmpty)
    #expect(catalog.requirements(ofControl: "IA-2", in: "acme").map(\.id.id) == ["1.10"])
    #expect(catalog.explain("acme", "1.10")?.parent?.title == "Accounts")
    #expect(catalog.requirement(RequirementID(framework: "soc2", id: "CC6.1")) != nil)
  }

  @Test func namesEveryFaultWithItsPlace() throws {
    let parsed = try load(
      """
      framework: soc2
      title: Mine
      requirements:
        - id: A-1
          title: One
          controls: [AC-99, RA-4, AC-2, ac-2]
        - id: a-1
          title: Again
        - id: A-2
          titel: Two
        - id: A-3
          title: Three
          parent: A-9
      """)
    #expect(
      parsed.diagnostics.map(\.description).joined(separator: "\n") == """
        acme.yaml:1:12: error[framework.duplicate-id]: the catalogue has a framework 'soc2' already
          hint: choose another id
        acme.yaml:6:16: error[catalog.unknown-id]: nist-800-53r5 has no requirement 'AC-99'
          hint: controls are ids of NIST SP 800-53 r5: AC-2, AC-2(1)
        acme.yaml:6:23: error[catalog.withdrawn-id]: nist-800-53r5 RA-4 is withdrawn
          hint: name RA-3, which took it over
        acme.yaml:6:35: error[framework.duplicate-control]: 'ac-2' stands twice
        acme.yaml:7:9: error[framework.duplicate-id]: 'a-1' stands twice
          hint: each requirement needs its own id
        acme.yaml:9:5: error[catalog.missing-key]: 'title' is missing
        acme.yaml:10:5: error[catalog.unknown-key]: 'titel' is no key of this record
          hint: known keys: controls, group, id, parent, summary, title
        acme.yaml:13:13: error[framework.unknown-parent]: there is no requirement 'A-9'
          hint: a parent is an id of this file
        """)
  }

  @Test(arguments: [
    ("", "acme.yaml:1:1: error[framework.no-yaml]: the text holds no value"),
    ("- a\n- b\n", "acme.yaml:1:1: error[framework.no-mapping]: the file must hold a mapping"),
    ("framework: acme\n", "acme.yaml:1:1: error[catalog.missing-key]: 'title' is missing"),
    (
      "framework: acme\ntitle: x\n",
      "acme.yaml:1:1: error[catalog.missing-key]: 'requirements' is missing"
    ),
  ])
  func refusesWhatIsNoFramework(_ text: String, _ message: String) throws {
    let first = try load(text).diagnostics.first?.description ?? ""
    #expect(first.split(separator: "\n").first.map(String.init) == message)
  }
}
