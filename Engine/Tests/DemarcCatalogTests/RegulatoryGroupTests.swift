import DemarcCatalog
import DemarcModel
import Testing

/// Groups of Azure's regulatory initiatives (initiative-definition-structure.md, Policy definition
/// groups) and the requirements they stand for.
@Suite struct RegulatoryGroupTests {
  private func groups() throws -> RegulatoryGroups { RegulatoryGroups(try TestData.catalog()) }

  private func id(_ framework: String, _ id: String) -> RequirementID {
    RequirementID(framework: framework, id: id)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name, framework, id: String
    let requirements: [String]
    let steps: [[RegulatoryGroup.Step.How]]

    init(
      _ name: String, _ framework: String, _ id: String, _ requirements: [String],
      _ steps: [[RegulatoryGroup.Step.How]]
    ) {
      (self.name, self.framework, self.id) = (name, framework, id)
      (self.requirements, self.steps) = (requirements, steps)
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Row("SOC_2_CC6.1", "soc2", "CC6.1", ["soc2 CC6.1"], [[]]),
    Row("soc2_CC6.1", "soc2", "CC6.1", ["soc2 CC6.1"], [[]]),
    Row(
      "hipaa-security_164.308(a)(3)(i)", "hipaa-security", "164.308(a)(3)(i)",
      ["hipaa-security 164.308(a)(3)(i)"], [[]]),
    Row(
      "iso27001-2013_A.9.2.3", "iso27001-2013", "A.9.2.3",
      ["iso27001-2013 A.9.2.3", "iso27001-2022 A.8.2"], [[], [.crosswalk]]),
    Row("SOC_2023_A1.1", "soc2", "A1.1", ["soc2 A1.1"], [[]]),
    Row(
      "NIST_SP_800-53_R5_AC-2(1)", "nist-800-53r5", "AC-2(1)", ["nist-800-53r5 AC-2(1)"], [[]]),
    Row(
      "NIST_SP_800-53_R5.1.1_AC.4.4", "nist-800-53r5", "AC-4(4)", ["nist-800-53r5 AC-4(4)"],
      [[]]),
    Row("NIST_CSF_v2.0_PR.AA_05", "nist-csf-2.0", "PR.AA-05", ["nist-csf-2.0 PR.AA-05"], [[]]),
    Row("PCI_DSS_v4.0.1_8.3.1", "pci-dss-4.0.1", "8.3.1", ["pci-dss-4.0.1 8.3.1"], [[]]),
    Row("PCI_DSS_v4.0_8.3.1", "pci-dss-4.0", "8.3.1", ["pci-dss-4.0.1 8.3.1"], [[.same]]),
    Row(
      "ISO_IEC_27002_2022_8.16", "iso27002-2022", "8.16", ["iso27001-2022 A.8.16"], [[.same]]),
    Row(
      "ISO27001-2013_A.9.2.3", "iso27001-2013", "A.9.2.3",
      ["iso27001-2013 A.9.2.3", "iso27001-2022 A.8.2"], [[], [.crosswalk]]),
    Row(
      "ISO_IEC_27017_2015_9.2.3", "iso27017-2015", "9.2.3",
      ["iso27001-2013 A.9.2.3", "iso27001-2022 A.8.2"], [[.edition], [.edition, .crosswalk]]),
    Row(
      "NIST_SP_800-53_R4_AC-2", "nist-800-53r4", "AC-2", ["nist-800-53r5 AC-2"], [[.edition]]),
    Row(
      "NIST_SP_800-53_R4_AC-2(10)", "nist-800-53r4", "AC-2(10)", ["nist-800-53r5 AC-2"],
      [[.edition, .edition]]),
    Row(
      "FedRAMP_High_R4_SC-7(9)", "fedramp-high-r4", "SC-7(9)", ["nist-800-53r5 SC-7(9)"],
      [[.same, .edition]]),
    Row(
      "Azure_Security_Benchmark_v3.0_DP-3", "azure-security-benchmark-3", "DP-3",
      ["nist-800-53r5 SC-8"], [[.crosswalk, .edition]]),
    Row(
      "Azure_Security_Benchmark_v2.0_PA-1", "azure-security-benchmark-2", "PA-1",
      ["nist-800-53r5 AC-2"], [[.crosswalk, .edition]]),
    Row("DoD_IL5_R4_AC-1", "dod-il5-r4", "AC-1", ["nist-800-53r5 AC-1"], [[.same, .edition]]),
  ])
  func aNameLeadsToRequirements(_ row: Row) throws {
    let found = try groups().requirement(group: row.name)
    #expect(found.requirement == id(row.framework, row.id))
    #expect(found.mappings.map(\.requirement.description) == row.requirements)
    #expect(found.mappings.map { $0.through.map(\.how) } == row.steps)
    #expect(found.mappings.allSatisfy { $0.through.allSatisfy { !$0.source.isEmpty } })
    #expect(found.isKnownToCatalogue)
    #expect(found.gap == nil)
  }

  @Test(arguments: [
    (
      "hipaa-0101.00a1Organizational.123-00.a", "hitrust-csf-hipaa",
      RegulatoryGroup.Gap.standardNotCatalogued
    ),
    ("HITRUST_CSF_v11.3_01.c", "hitrust-csf-11.3", .standardNotCatalogued),
    ("PCI_DSS_V3.2.1_1.1.1", "pci-dss-3.2.1", .standardNotCatalogued),
    ("CIS_Azure_2.0.0_1.5", "cis-azure-2.0.0", .standardNotCatalogued),
    ("CCCS_AC-1", "canada-pbmm", .standardNotCatalogued),
    ("NIST_CSF_v2.0_PR.AA", "nist-csf-2.0", .numberNotCatalogued),
    ("EU_GDPR_2016_679_Art._32", "gdpr", .numberNotCatalogued),
    ("SOC_2023_CM_8b", "soc2", .numberNotCatalogued),
    ("Azure_Security_Benchmark_v3.0_AI-1", "azure-security-benchmark-3", .unpaired),
    ("Azure_Security_Benchmark_v2.0_GS-1", "azure-security-benchmark-2", .unpaired),
    ("NIST_SP_800-53_R4_SC-19", "nist-800-53r4", .withdrawn),
  ])
  func whatIsNotPublishedIsNotGuessed(
    _ name: String, _ framework: String, _ gap: RegulatoryGroup.Gap
  ) throws {
    let found = try groups().requirement(group: name)
    #expect(found.framework == framework)
    #expect(found.mappings.isEmpty)
    #expect(found.gap == gap)
  }

  /// Clause 8.2 asks for risk assessments, control 8.2 for care with privileged access.
  @Test(arguments: ["ISO_IEC_27001_2022_8.2", "ISO_IEC_27001_2022_6.3", "ISO27001-2013_C.8.2"])
  func clausesOfISO27001AreNotTakenForItsAnnex(_ name: String) throws {
    let found = try groups().requirement(group: name)
    #expect(found.framework?.hasSuffix("-clauses") == true)
    #expect(!found.isKnownToCatalogue)
  }

  @Test func theMetadataNamesWhatTheNameOnlyDescribes() throws {
    let found = try groups().requirement(
      group: "Who may sign in",
      metadataID: "/providers/Microsoft.PolicyInsights/policyMetadata/SOC_2_CC6.1")
    #expect(found.name == "Who may sign in")
    #expect(found.mappings.map(\.requirement) == [id("soc2", "CC6.1")])
  }

  @Test func anOwnGroupKeepsItsNameAndLeadsNowhere() throws {
    let found = try groups().requirement(group: "Tagging", metadataID: "/own/metadata/Tagging")
    #expect(found.requirement == nil)
    #expect((found.name, found.id, found.gap) == ("Tagging", "Tagging", .unknownName))
  }

  @Test func letterCaseDoesNotMatterAndAnEmptyNumberIsNone() throws {
    let groups = try groups()
    #expect(groups.requirement(group: "soc_2_cc6.1").id == "CC6.1")
    #expect(groups.requirement(group: "Cyber_Essentials_v3.1_").gap == .unknownName)
  }

  @Test func onlyTheSameNumberIsExact() throws {
    let groups = try groups()
    let isExact = { (name: String) in groups.requirement(group: name).mappings.map(\.isExact) }
    #expect(isExact("PCI_DSS_v4.0_8.3.1") == [true])
    #expect(isExact("NIST_SP_800-53_R4_AC-2") == [false])
    #expect(isExact("ISO27001-2013_A.9.2.3") == [true, false])
  }

  @Test func brokenRowsAreNamedByLine() {
    let source = PatchedSource(
      [
        "azure/regulatory-groups.tsv": """
        # a comment
        prefix\tframework\tform\tstandard
        A_\tsoc2\t{}\tA
        B_\tsoc2\t{twice}\tB
        C_\tsoc2\tC
        """,
        "azure/regulatory-steps.tsv": """
        from\tto\thow\tform\tsource
        a\tsoc2\tlike\t{}\ta book
        a\tnowhere\tsame\t{}\ta book
        soc2\tgdpr\tcrosswalk\t{}\ta book
        """,
        "azure/regulatory-pairs.tsv": """
        from\tid\tto\tids
        a\t1\tsoc2\tCC6.1
        a\t1\tsoc2\tCC6.2
        """,
      ], over: TestData.tree)
    let faults = #expect(throws: CatalogFaults.self) { try Catalog.load(source) }
    #expect(
      faults?.diagnostics.map { "\($0.span?.description ?? ""): \($0.message)" } == [
        "azure/regulatory-groups.tsv:4:1: '{twice}' is no form of a number",
        "azure/regulatory-groups.tsv:5:1: the line has 3 cells; expected 4",
        "azure/regulatory-pairs.tsv:3:1: '1' is mapped twice",
        "azure/regulatory-steps.tsv:2:1: 'like' is no kind of step",
        "azure/regulatory-steps.tsv:3:1: 'nowhere' leads nowhere",
        "azure/regulatory-steps.tsv:4:1: there is no crosswalk from 'soc2' to 'gdpr'",
      ])
    #expect(faults?.diagnostics.allSatisfy { $0.code == "catalog.bad-row" } == true)
  }

  @Test func everyPairOfMicrosoftsBenchmarksLeadsToControlsInForce() throws {
    let groups = try groups()
    let text = String(
      decoding: try #require(TestData.tree.file("azure/regulatory-pairs.tsv")), as: UTF8.self)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("azure-security-benchmark-") }
    #expect(rows.count == 147)
    for row in rows.map({ $0.split(separator: "\t").map(String.init) }) {
      let name = "Azure_Security_Benchmark_v\(row[0].suffix(1)).0_\(row[1])"
      let found = groups.requirement(group: name).mappings
      for control in row[3].split(separator: " ") {
        // SA-12 gave way to the controls of the SR family.
        #expect(
          found.contains { $0.through.contains { $0.to.id == control } }, "\(name) \(control)")
      }
    }
  }

  @Test func theShippedTablesHaveNoFault() throws {
    #expect(try groups().faults.isEmpty)
  }
}
