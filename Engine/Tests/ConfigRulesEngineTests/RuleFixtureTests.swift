import ConfigRulesEngine
import DemarcCatalog
import DemarcEstate
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// Every managed rule is judged on its own fixtures, read by the importers as exports are.
@Suite struct RuleFixtureTests {
  static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
  static let source = DataDirectory(data.path())
  static let clock = Instant("2026-06-30T00:00:00Z") ?? Instant(secondsSince1970: 0)
  static let home = ConfigPlace(account: "111122223333", region: "eu-west-1")

  static let library = try? ManagedRuleLibrary(paths: source.paths, file: source.file)
  static let identifiers: [String] = (library?.all ?? []).map(\.identifier)

  @Test func theRulesAreThere() throws {
    _ = try ManagedRuleLibrary(paths: Self.source.paths, file: Self.source.file)
    #expect(Self.identifiers.count >= 131)
  }

  @Test(arguments: identifiers)
  func fixturesGiveTheResultTheyAreNamedFor(_ identifier: String) throws {
    let rule = try #require(Self.library?.rule(identifier))
    let folder = Self.data.appending(path: "config/rules/\(identifier)/fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    var kinds: Set<String> = []
    for name in names {
      let kind = try #require(Self.kind(of: name), "\(identifier)/\(name) names no result")
      kinds.insert(kind)
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      let (found, reason) = try judge(rule, Fixture(try JSONDocument.parse(bytes).root), name)
      #expect(found == kind, "\(identifier)/\(name): \(reason)")
    }
    let needed: Set<String> = ["compliant", "non-compliant"]
    #expect(kinds.isSuperset(of: needed), "\(identifier) needs a fixture of each result")
    #expect(rule.scope != .resource || kinds.contains("not-applicable"), "\(identifier)")
  }

  private static func kind(of name: String) -> String? {
    ["non-compliant", "not-applicable", "insufficient-data", "compliant"].first {
      name.hasPrefix("\($0)-")
    }
  }

  private struct Fixture {
    var item: JSONValue?
    var related: [JSONValue] = []
    var covered: Set<String> = []
    var parameters: [String: String] = [:]

    init(_ root: JSONValue) {
      guard root["resourceType"] == nil else {
        item = root
        return
      }
      item = root["item"]
      related = root["related"].map { Array($0.elements) } ?? []
      covered = Set(root["covered"]?.elements.compactMap(\.string) ?? [])
      for member in root["parameters"].map({ Array($0.members) }) ?? [] {
        parameters[member.name] =
          member.value.isArray
          ? member.value.elements.map { $0.string ?? $0.json }.joined(separator: ",")
          : member.value.string ?? member.value.json
      }
    }
  }

  private func judge(
    _ rule: ManagedRule, _ fixture: Fixture, _ name: String
  ) throws -> (String, reason: String) {
    let own = try read(fixture.item.map { [$0] } ?? [], name)
    let related = try read(fixture.related, name)
    let known = Set(related.map(\.type)).union(fixture.covered).union(own.map(\.type))
    let places = Set(own.map { ConfigPlace(account: $0.account, region: $0.region) })
    let items = ConfigItems(own + related, places: places.union([Self.home])) { _, type in
      known.contains(type)
    }
    let compiled = CompiledConfigRule.compile(
      PackRule(rule, parameters: fixture.parameters), library: try #require(Self.library),
      clock: Self.clock)
    #expect(compiled.diagnostics == [])
    let result = ConfigJudge(items, clock: Self.clock).judge(compiled)
    let wanted = result.evaluations.filter { evaluation in
      guard rule.scope == .resource else { return evaluation.account == Self.home.account }
      return own.contains { $0.document["resourceId"]?.string == evaluation.resourceID }
    }
    guard let first = wanted.first else { return ("not-applicable", "") }
    let state = first.compliance.rawValue.lowercased().replacing("_", with: "-")
    return (state, first.annotation)
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
