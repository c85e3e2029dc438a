import DemarcCatalog
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// The published initiatives, where the corpora are there; else nothing.
@Suite struct RegulatoryCoverageTests {
  struct Initiative: Sendable {
    let title: String
    let groups: [RegulatoryGroup]

    var mapped: Int { groups.count(where: \.isKnownToCatalogue) }

    var exact: Int { groups.count { $0.mappings.contains(where: \.isExact) } }

    /// Where the groups lead to, most first.
    var targets: String {
      var counts: [String: Int] = [:]
      for group in groups {
        for framework in Set(group.mappings.map(\.requirement.framework)) {
          counts[framework, default: 0] += 1
        }
      }
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return sorted.isEmpty ? "–" : sorted.map { "`\($0.key)`" }.joined(separator: ", ")
    }
  }

  /// Read once: unpacking takes seconds.
  private static let read = Result { try published() }

  static func initiatives() throws -> [Initiative]? { try read.get() }

  /// One of each name, those without groups left out, by title.
  private static func published() throws -> [Initiative]? {
    guard let archive = try ConformanceArchive.open("azure-policy", "azure-policy-builtins") else {
      return nil
    }
    let groups = RegulatoryGroups(try TestData.catalog())
    var seen: Set<String> = []
    var found: [Initiative] = []
    for path in archive.files(
      in: "built-in-policies/policySetDefinitions", suffix: ".json")
    {
      let root = try archive.document(path).root
      guard let properties = root["properties"], seen.insert(root["name"]?.string ?? path).inserted
      else { continue }
      let named = properties["policyDefinitionGroups"].map { Array($0.elements) } ?? []
      guard !named.isEmpty else { continue }
      found.append(
        Initiative(
          title: properties["displayName"]?.string ?? path,
          groups: named.map {
            groups.requirement(
              group: $0["name"]?.string ?? "", metadataID: $0["additionalMetadataId"]?.string)
          }))
    }
    return found.sorted { $0.title < $1.title }
  }

  @Test func everyRegulatoryGroupBelongsToAStandard() throws {
    guard let initiatives = try Self.initiatives() else { return }
    let unknown = initiatives.flatMap(\.groups).filter { $0.gap == .unknownName }.map(\.name)
    // Three groups of one Automanage initiative are no standard's; two names have no number.
    #expect(
      unknown.sorted() == [
        "Automanage Best Practices", "Azure Security Baseline", "Boot Diagnostics",
        "CIS_Controls_v8.1_", "Cyber_Essentials_v3.1_",
      ])
  }

  /// Initiatives of a standard that is catalogued: what is left over is known and looked into.
  @Test func whatIsLeftOverOfACataloguedStandardIsKnown() throws {
    guard let initiatives = try Self.initiatives() else { return }
    let left = initiatives.flatMap(\.groups)
      .filter { $0.gap == .numberNotCatalogued || $0.gap == .withdrawn }.map(\.name)
    #expect(
      Set(left) == [
        // Categories of the CSF; articles without a paragraph.
        "NIST_CSF_v2.0_PR.AA", "NIST_CSF_v2.0_PR.DS", "NIST_CSF_v2.0_DE.CM", "NIST_CSF_v2.0_DE.AE",
        "NIST_CSF_v2.0_RC.RP", "EU_GDPR_2016_679_Art._24", "EU_GDPR_2016_679_Art._25",
        "EU_GDPR_2016_679_Art._28", "EU_GDPR_2016_679_Art._32", "EU_GDPR_2016_679_Art._33",
        "EU_GDPR_2016_679_Art._34",
        // No criterion has such a number.
        "SOC_2023_CC.5.3", "SOC_2023_CM_8b",
        // Controls that ISO/IEC 27017 adds; one that Revision 5 dropped.
        "ISO_IEC_27017_2015_Annex_A:_CLD.12.4.5", "ISO_IEC_27017_2015_Annex_A:_CLD.6.3.1",
        "NIST_SP_800-53_R4_SC-19", "FedRAMP_High_R4_SC-19",
        "FedRAMP_Moderate_R4_SC-19", "DoD_IL4_R4_SC-19", "DoD_IL5_R4_SC-19",
      ])
  }

  @Test func thePageShowsTheCoverage() throws {
    guard let initiatives = try Self.initiatives() else { return }
    let rows = initiatives.map {
      "| \($0.title) | \($0.groups.count) | \($0.mapped) | \($0.exact) | \($0.targets) |"
    }
    let all = initiatives.flatMap(\.groups)
    let total =
      "| \(initiatives.count) initiatives | \(all.count) "
      + "| \(initiatives.reduce(0) { $0 + $1.mapped }) "
      + "| \(initiatives.reduce(0) { $0 + $1.exact }) | |"
    let page = try String(
      contentsOfFile: "\(TestData.engine)/Tests/../../docs/azure-regulatory.md", encoding: .utf8)
    let table = (rows + [total]).joined(separator: "\n")
    #expect(page.contains(table), "the table of docs/azure-regulatory.md should be\n\(table)")
  }
}
