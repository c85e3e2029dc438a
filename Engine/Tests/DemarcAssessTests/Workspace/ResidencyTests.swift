import DemarcAssess
import DemarcCatalog
import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

/// `residency` in `demarc.yaml`, and what it means for Google Cloud's location constraint.
@Suite struct ResidencyTests {
  private static let sound = """
    organization: Acme
    residency:
      - class: patient-records
        aws: [eu-central-1]
        azure: [germanywestcentral]
        gcp: [in:eu-locations]
        accounts: [projects/clinic, 111122223333]
      - class: images
        gcp: [europe-west3, europe-west6]
        accounts: [projects/clinic]
      - class: on-premises-only
        aws: [eu-central-1]
    """

  private func parse(_ text: String) -> Parsed<WorkspaceFile> {
    WorkspaceFile.parse(SourceFile(name: "demarc.yaml", text: text))
  }

  private func groups() throws -> LocationGroups {
    let bytes = try #require(EmbeddedData().file("gcp/locations.json"))
    return try LocationGroups(try JSONDocument.parse(bytes).root)
  }

  @Test func everythingIsRead() throws {
    let parsed = parse(Self.sound)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    let classes = try #require(parsed.tree).residency
    #expect(classes.map(\.name) == ["patient-records", "images", "on-premises-only"])
    #expect(classes[0].regions[.azure] == ["germanywestcentral"])
    #expect(classes[2].regions[.gcp] == nil, "none of it may lie there")
    #expect(classes[0].accounts == ["projects/clinic", "111122223333"])
  }

  @Test(arguments: [
    ("residency: [{class: a}]", "regions where it may lie"),
    ("residency: [{gcp: [in:eu-locations]}]", "needs 'class'"),
    ("residency: [{class: a, gcp: [us], region: x}]", "has no 'region'"),
    ("residency: [{class: a, gcp: [us]}, {class: a, gcp: [eu]}]", "two data classes"),
    ("residency: {a: b}", "must be a list"),
  ])
  func aFaultIsNamed(_ text: String, _ message: String) {
    let diagnostics = parse(text).diagnostics
    #expect(diagnostics.contains { $0.message.contains(message) }, "\(diagnostics)")
  }

  @Test func theOrganisationAdmitsEveryClassAndANodeWhatItsClassesShare() throws {
    let classes = try #require(parse(Self.sound).tree).residency
    let residency = try GoogleResidency(classes, groups: groups())
    #expect(
      residency.locations == [
        "in:eu-locations", "in:europe-west3-locations", "in:europe-west6-locations",
      ])
    #expect(residency.below.map(\.node) == ["projects/clinic"])
    #expect(
      residency.below[0].values == ["in:europe-west3-locations"], "Zurich is not in the union")
  }

  @Test func aNodeWithoutACommonLocationIsAFault() throws {
    let classes = try #require(
      parse(
        """
        residency:
          - {class: a, gcp: [in:us-locations], accounts: [folders/7]}
          - {class: b, gcp: [in:eu-locations], accounts: [folders/7]}
        """
      ).tree
    ).residency
    let groups = try groups()
    #expect(throws: Diagnostic.self) { try GoogleResidency(classes, groups: groups) }
  }

  @Test func anUnknownLocationIsNamedWithItsPlace() throws {
    let classes = try #require(parse("residency:\n  - {class: a, gcp: [europe-west33]}").tree)
      .residency
    let groups = try groups()
    let fault = #expect(throws: Diagnostic.self) {
      try GoogleResidency(classes, groups: groups)
    }
    #expect(fault?.code == "residency.unknown-location")
    #expect(fault?.message.contains("europe-west33") == true && fault?.span?.start.line == 2)
  }
}
