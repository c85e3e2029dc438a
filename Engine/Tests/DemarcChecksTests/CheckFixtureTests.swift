import DemarcAssess
import DemarcCatalog
import DemarcChecks
import DemarcEstate
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// Every check is judged on its own fixtures, read by the importers as exports are.
@Suite struct CheckFixtureTests {
  static let checks: [Check] = (try? CheckLibrary.embedded().checks) ?? []
  static let clock = Instant("2026-06-30T00:00:00Z") ?? Instant(secondsSince1970: 0)

  static var dataDirectory: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data")
  }

  @Test func theLibraryIsThere() {
    for cloud in Cloud.allCases {
      #expect(Self.checks.filter { $0.cloud == cloud }.count >= 20)
    }
  }

  @Test(arguments: checks.map(\.id))
  func fixturesGiveTheOutcomeTheyAreNamedFor(_ id: String) throws {
    let check = try #require(Self.checks.first { $0.id == id })
    let runner = try CheckRunner(check, source: EmbeddedData(), asOf: Self.clock)
    let directory = Self.dataDirectory.appending(path: "checks/\(id)/fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
      // Templates are judged by TemplateFixtureTests.
      .filter { !$0.hasPrefix("template-") }
    var kinds: Set<Substring> = []
    for name in names where !name.hasPrefix("template-") {
      let kind = name.prefix { $0 != "-" && $0 != "." }
      kinds.insert(kind)
      let judgement = try judge(runner, try Data(contentsOf: directory.appending(path: name)), name)
      #expect(judgement.outcome.rawValue == kind, "\(id)/\(name): \(judgement.detail)")
    }
    #expect(kinds == ["pass", "fail", "skip"], "\(id) needs one fixture of each kind")
  }

  private func judge(_ runner: CheckRunner, _ data: Data, _ name: String) throws -> Judgement {
    let root = try JSONDocument.parse(Array(data)).root
    if let resource = root["resource"], let related = root["related"] {
      return runner.judge(
        try read([resource], name), related: try read(Array(related.elements), name))
    }
    return runner.judge(try read(root.isArray ? Array(root.elements) : [root], name))
  }

  /// Through the importers, so that a fixture has to have the shape of a true export.
  private func read(_ values: [JSONValue], _ name: String) throws -> [Resource] {
    var resources: [Resource] = []
    for value in values {
      let input = EstateInput.bytes(name: name, Array(value.json.utf8))
      let report = EstateReader(inputs: [input]).read(restart: { resources = [] }) {
        (batch: [Resource]) in resources += batch
      }
      #expect(
        report.diagnostics.filter { $0.severity == .error }.isEmpty,
        "\(name): \(report.diagnostics)")
    }
    return resources
  }
}
