import DemarcCatalog
import DemarcModel
import Testing

@Suite struct FrameworkCountTests {
  private func framework(_ id: String) throws -> Framework {
    try #require(TestData.catalog().framework(id))
  }

  @Test(arguments: [
    ("soc2", 61), ("iso27001-2013", 114), ("iso27001-2022", 93), ("hipaa-security", 68),
    ("hipaa-breach", 8), ("nist-csf-2.0", 106), ("nist-csf-1.1", 108), ("nist-800-53r5", 1196),
    ("cis-aws-7.0.0", 70), ("cis-azure-6.0.0", 127), ("cis-gcp-5.0.0", 93),
    ("pci-dss-4.0.1", 351), ("gdpr", 64),
  ])
  func everyIdentifierIsThere(_ id: String, _ count: Int) throws {
    let framework = try framework(id)
    #expect(framework.requirements.count == count)
    #expect(Set(framework.requirements.map(\.id)).count == count)
  }

  @Test func iso2022SaysWhatIsNewMergedAndUpdated() throws {
    let changes = try framework("iso27001-2022").requirements.map(\.change)
    #expect(changes.count { $0 == "new" } == 11)
    #expect(changes.count { $0 == "merged" } == 24)
    #expect(changes.count { $0 == "updated" } == 58)
  }

  @Test func iso2022NamesTheIdsItCameFrom() throws {
    let old = Set(try framework("iso27001-2013").requirements.map(\.id.id))
    for requirement in try framework("iso27001-2022").requirements {
      #expect(requirement.from.isEmpty == (requirement.change == "new"), "\(requirement.id)")
      #expect(old.isSuperset(of: requirement.from), "\(requirement.id)")
    }
  }

  @Test func hipaaTellsRequiredFromAddressable() throws {
    let all = try framework("hipaa-security").requirements
    let specifications = all.filter { $0.kind == .implementationSpecification }
    #expect(specifications.count { $0.designation == .addressable } == 22)
    #expect(specifications.allSatisfy { $0.designation != nil && $0.parent != nil })
    #expect(all.filter { $0.kind == .standard }.allSatisfy { $0.parent == nil })
  }

  @Test func nist80053KnowsWithdrawnControlsAndBaselines() throws {
    let all = try framework("nist-800-53r5").requirements
    let active = all.filter { $0.status == .active }
    #expect(active.count == 1014)
    #expect(active.count { $0.baselines.contains("low") } == 149)
    #expect(active.count { $0.baselines.contains("moderate") } == 287)
    #expect(active.count { $0.baselines.contains("high") } == 370)
    #expect(active.count { $0.baselines.contains("privacy") } == 96)
    for (baseline, count) in [
      ("fedramp-li-saas", 156), ("fedramp-low", 156), ("fedramp-moderate", 323),
      ("fedramp-high", 410),
    ] {
      #expect(active.count { $0.baselines.contains(baseline) } == count, "\(baseline)")
    }
    let withdrawn = all.filter { $0.status == .withdrawn }
    #expect(withdrawn.allSatisfy { $0.baselines.isEmpty })
    // NIST names no successor for these two.
    #expect(withdrawn.filter { $0.movedTo.isEmpty }.map(\.id.id) == ["CP-10(3)", "SC-19"])
  }

  @Test func idsOnlyFrameworksCarryNoWords() throws {
    for id in try TestData.catalog().frameworkIDs {
      let framework = try framework(id)
      let isSilent = framework.requirements.allSatisfy { $0.title.isEmpty && $0.summary.isEmpty }
      #expect(isSilent == (framework.licence == .idsOnly), "\(id)")
      if framework.licence == .ownWords {
        #expect(framework.requirements.allSatisfy { !$0.title.isEmpty && !$0.summary.isEmpty })
      }
    }
  }
}
