import DemarcCatalog
import DemarcChecks
import DemarcModel
import Testing

/// The whole tree below `Engine/Data/checks`.
@Suite struct CheckDataTests {
  /// `Engine/Data` as it stands in the tree, fixtures included.
  private static let tree = DataDirectory(
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Data")

  @Test func everyReferenceResolvesAndEveryOutcomeHasAFixture() throws {
    let catalog = try Catalog.embedded()
    #expect(throws: Never.self) {
      try CheckLibrary.load(Self.tree, catalog: catalog, requiresFixtures: true)
    }
  }

  @Test func theBinaryHoldsEveryCheckOfTheTree() throws {
    let folders = Self.tree.paths.filter { $0.hasSuffix("/check.json") }
    let checks = try CheckLibrary.embedded().checks
    #expect(checks.map { "checks/\($0.id)/check.json" } == folders)
    #expect(checks.allSatisfy { !$0.rule.isEmpty })
  }

  @Test(arguments: Cloud.allCases)
  func aCloudHasItsChecks(_ cloud: Cloud) throws {
    #expect(try CheckLibrary.embedded().checks.count { $0.cloud == cloud } >= 50)
  }

  @Test(arguments: Cloud.allCases)
  func aCheckSaysWhyAndWhatToDo(_ cloud: Cloud) throws {
    for check in try CheckLibrary.embedded().checks where check.cloud == cloud {
      #expect(
        !check.rationale.isEmpty && !check.remedy.isEmpty && !check.fetch.isEmpty, "\(check.id)")
    }
  }

  @Test func aControlLeadsToItsChecks() throws {
    let library = try CheckLibrary.embedded()
    for check in library.checks {
      #expect(library.check(check.id)?.id == check.id)
      for control in check.controls {
        #expect(library.checks(forControl: control).contains { $0.id == check.id })
      }
    }
    #expect(library.checks(forControl: "AC-99").isEmpty)
    #expect(library.check("aws.s3.nothing") == nil)
  }
}
