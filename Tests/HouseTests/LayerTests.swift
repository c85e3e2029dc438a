import Foundation
import Testing

/// The walls: which target may import which.
///
/// An arrow that is not in this table must not exist.
@Suite struct LayerTests {
  static let arrows: [String: Set<String>] = [
    "CScan": [], "CDemarcData": [], "CZ": [], "CDeflate": [], "CPCRE2": [], "CRE2": [],
    "CYAML": [], "CCrypto": [],
    "DemarcJSON": ["CScan"],
    "DemarcYAML": ["DemarcJSON", "CYAML"],
    "DemarcModel": ["DemarcJSON"],
    "DemarcRegex": ["CPCRE2", "CRE2"],
    "GuardEngine": languageFloor,
    "AzurePolicyEngine": languageFloor,
    "AzureComplianceEngine": languageFloor.union(["AzurePolicyEngine"]),
    "CELEngine": languageFloor,
    "OrgPolicyEngine": languageFloor.union(["CELEngine"]),
    "ConfigRulesEngine": languageFloor.union(["GuardEngine"]),
    "SigmaEngine": languageFloor,
    "DemarcCatalog": floor.union(["DemarcYAML", "CDemarcData"]),
    "DemarcChecks": floor.union(["DemarcCatalog", "DemarcYAML"]),
    "DemarcEstate": floor.union(["DemarcYAML", "CDeflate", "CZ"]),
    "DemarcTemplates": floor.union(["DemarcYAML"]),
    "ARMTemplates": floor.union(["AzurePolicyEngine"]),
    "DemarcBoundary": floor.union(["DemarcCatalog", "CELEngine"]),
    "DemarcLogs": floor.union([
      "DemarcYAML", "DemarcCatalog", "DemarcEstate", "SigmaEngine", "CDeflate", "CCrypto",
    ]),
    "DemarcAssess": floor.union([
      "DemarcYAML", "GuardEngine", "AzurePolicyEngine", "AzureComplianceEngine", "CELEngine",
      "OrgPolicyEngine", "ConfigRulesEngine", "DemarcCatalog", "DemarcBoundary", "DemarcChecks",
      "DemarcEstate", "DemarcTemplates", "ARMTemplates",
    ]),
    "DemarcReport": floor.union(["DemarcCatalog", "DemarcBoundary"]),
  ]
  static let testHelpers: Set<String> = ["DemarcTestKit", "DemarcFuzzKit", "DemarcRecordFuzzKit"]
  static let floor: Set<String> = ["DemarcModel", "DemarcJSON"]
  static let languageFloor = floor.union(["DemarcYAML", "DemarcRegex"])

  private struct Package: Decodable {
    struct Target: Decodable {
      let name: String
      let type: String
      let target_dependencies: [String]?
      let product_dependencies: [String]?
    }
    let targets: [Target]
  }

  private func describe(_ package: String) throws -> Package {
    // A build directory of its own: the one in use is locked by this very test run.
    let scratch = FileManager.default.temporaryDirectory.appending(path: "demarc-layers")
    let data = try #require(
      try Repository.run(
        "swift",
        [
          "package", "--package-path", package, "--scratch-path", scratch.path, "describe",
          "--type", "json",
        ]))
    return try JSONDecoder().decode(Package.self, from: data)
  }

  @Test func theEngineHasOnlyTheArrowsOfTheTable() throws {
    let targets = try describe("Engine").targets.filter { $0.type != "test" }
    for target in targets where !Self.testHelpers.contains(target.name) {
      let allowed = try #require(Self.arrows[target.name], "\(target.name) is not in the table")
      let found = Set(target.target_dependencies ?? [])
      #expect(found.subtracting(allowed).isEmpty, "\(target.name) may not depend on these")
      #expect(
        (target.product_dependencies ?? []).isEmpty, "\(target.name) has a package dependency")
    }
    #expect(Set(targets.map(\.name)).subtracting(Self.testHelpers) == Set(Self.arrows.keys))
  }

  /// Targets of the root package: those of their own package they may import.
  static let rootArrows: [String: Set<String>] = [
    "CArchive": [], "DemarcRules": ["CArchive"], "CXML2": [],
    "DemarcXML": ["CXML2"], "DemarcSheets": ["CArchive", "DemarcXML"], "DemarcOSCAL": ["DemarcXML"],
    "CXLSX": [], "DemarcWorkbook": ["CXLSX"], "DemarcAuditPackage": ["CArchive"],
    "CLibc": [], "DemarcLedger": ["CLibc"],
    "DemarcAssurance": ["DemarcSheets"], "DemarcIncidents": [], "DemarcMatrix": [],
    "StoreSQLite": ["DemarcIncidents", "DemarcLedger", "DemarcMatrix"],
    "CCurl": [], "DemarcConnect": ["CCurl", "DemarcLedger"],
    "CMicroHTTPD": [], "DemarcServer": ["CMicroHTTPD", "DemarcLedger"],
    "demarc": [
      "DemarcAssurance", "DemarcAuditPackage", "DemarcConnect", "DemarcIncidents", "DemarcLedger",
      "DemarcMatrix", "DemarcOSCAL", "DemarcRules", "DemarcServer", "DemarcSheets",
      "DemarcWorkbook", "StoreSQLite",
    ],
  ]
  static let databaseUsers: Set<String> = ["StoreSQLite"]

  @Test func theRootPackageHasOnlyTheArrowsOfTheTable() throws {
    for target in try describe(".").targets
    where target.type != "test" && !Self.testHelpers.contains(target.name) {
      let allowed = try #require(Self.rootArrows[target.name], "\(target.name) is not in the table")
      let found = Set(target.target_dependencies ?? [])
      #expect(found.subtracting(allowed).isEmpty, "\(target.name) may not depend on these")
      #expect(
        target.product_dependencies?.contains("GRDB") != true
          || Self.databaseUsers.contains(target.name), "\(target.name) knows a database")
    }
  }

  @Test func onlyTheCommandLineReadsTheEnvironmentOrExits() {
    let banned = ["getenv(", "ProcessInfo", "exit(", "CommandLine.", "time(nil)", "Date()"]
    for path in Repository.files(below: "Engine/Sources", ending: ".swift") {
      let text = Repository.text(path)
      for word in banned {
        #expect(!text.contains(word), "\(path) uses \(word), which belongs to the command line")
      }
    }
  }

  @Test func engineSourcesDoWithoutFoundation() {
    for path in Repository.files(below: "Engine/Sources", ending: ".swift") {
      #expect(!Repository.text(path).contains("import Foundation"), "\(path) imports Foundation")
    }
  }
}
