import DemarcCatalog
import DemarcModel
import Testing

@Suite struct NotationTests {
  @Test(arguments: [
    ("nist-800-53r5", "AC-02(01)", "nist-800-53r5 AC-2(1)"),
    ("nist-800-53r5", "ac-2.1", "nist-800-53r5 AC-2(1)"),
    ("nist-800-53r5", "AC-2 (1)", "nist-800-53r5 AC-2(1)"),
    ("nist-800-53r5", "ac-02", "nist-800-53r5 AC-2"),
    ("800-53", "si-07.15", "nist-800-53r5 SI-7(15)"),
    ("iso27001-2022", "A.8.24", "iso27001-2022 A.8.24"),
    ("iso27001-2022", "A5.15", "iso27001-2022 A.5.15"),
    ("iso27001-2022", "5.15", "iso27001-2022 A.5.15"),
    ("iso27001-2022", "a.5.15", "iso27001-2022 A.5.15"),
    ("iso27001:2022", "iso27001-2022-a.5.15", "iso27001-2022 A.5.15"),
    ("iso27001", "5.23", "iso27001-2022 A.5.23"),
    ("iso27001", "A.9.2.3", "iso27001-2013 A.9.2.3"),
    ("ISO 27001", "9.2.3", "iso27001-2013 A.9.2.3"),
    ("soc2", "cc6.1", "soc2 CC6.1"),
    ("SOC2", "CC 6.1", "soc2 CC6.1"),
    ("soc2", "soc2-cc6.1", "soc2 CC6.1"),
    ("hipaa-security", "164.308(a)(1)(ii)(A)", "hipaa-security 164.308(a)(1)(ii)(A)"),
    ("hipaa", "45 CFR § 164.308(a)(1)(ii)(a)", "hipaa-security 164.308(a)(1)(ii)(A)"),
    ("hipaa", "hipaa-164.308.a.1.ii.A", "hipaa-security 164.308(a)(1)(ii)(A)"),
    ("hipaa-security", "164.308(a)(1)", "hipaa-security 164.308(a)(1)(i)"),
    ("hipaa-security", "164.312(a)", "hipaa-security 164.312(a)(1)"),
    ("hipaa", "164.404", "hipaa-breach 164.404"),
    ("nist-csf", "gv.sc-5", "nist-csf-2.0 GV.SC-05"),
    ("csf", "GV.SC-05", "nist-csf-2.0 GV.SC-05"),
    ("nist-csf-1.1", "ID.AM-01", "nist-csf-1.1 ID.AM-1"),
    ("nist-csf", "PR.PT-1", "nist-csf-1.1 PR.PT-1"),
    ("pci", "8.3.1", "pci-dss-4.0.1 8.3.1"),
    ("cis-aws", "2.1.1", "cis-aws-7.0.0 2.1.1"),
  ])
  func readsWhatPeopleWrite(_ framework: String, _ id: String, _ printed: String) throws {
    let found = try TestData.catalog().requirement(RequirementID(framework: framework, id: id))
    #expect(found?.id.description == printed)
  }

  @Test(arguments: [
    ("soc2", "CC6.9"), ("nist-800-53r5", "AC-99"), ("nist-800-53r5", "AC"),
    ("nist-800-53r5", "AC-2(1)(a)"), ("iso27001-2022", "A.8.35"), ("iso27001-2022", ""),
    ("hipaa-security", "164.308"), ("unknown", "CC6.1"), ("", ""), ("nist-csf", "GV.SC-11"),
  ])
  func answersNothingForWhatDoesNotExist(_ framework: String, _ id: String) throws {
    let catalog = try TestData.catalog()
    #expect(catalog.requirement(RequirementID(framework: framework, id: id)) == nil)
  }

  @Test func everyPrintedFormFindsItself() throws {
    let catalog = try TestData.catalog()
    for id in catalog.frameworkIDs {
      for requirement in try #require(catalog.framework(id)).requirements {
        #expect(catalog.requirement(requirement.id)?.id == requirement.id)
      }
    }
  }
}
