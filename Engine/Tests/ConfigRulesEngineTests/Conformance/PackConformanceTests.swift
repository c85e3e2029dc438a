import ConfigRulesEngine
import DemarcCatalog
import DemarcJSON
import DemarcModel
import DemarcTestKit
import DemarcYAML
import Foundation
import Testing

/// Real conformance packs: each loads whole, and its custom policies compile.
@Suite struct PackConformanceTests {
  private static let skips = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "skips.tsv").path()

  @Test func everyPackLoads() throws {
    guard let archive = try ConformanceArchive.open("guard-config", "conformance-packs") else {
      return
    }
    let data = EmbeddedData()
    let library = try ManagedRuleLibrary(paths: data.paths, file: data.file)
    var suite = ConformanceSuite("config-packs", skips: Self.skips)
    let clock = Instant(secondsSince1970: 0)
    var seen: Set<String> = []
    for path in archive.files(suffix: ".yaml") + archive.files(suffix: ".yml") {
      suite.run(path) {
        guard let text = archive.text(path) else { return "not UTF-8" }
        let parsed = ConformancePack.load(
          SourceFile(name: path, text: text), parameters: Self.switches(text))
        if let first = parsed.diagnostics.first(where: { $0.severity == .error }) {
          return "\(first)"
        }
        guard let pack = parsed.tree else { return "no pack" }
        let wanted = Self.names(text)
        guard Set(pack.rules.map(\.name)) == wanted else {
          return "rules \(wanted.symmetricDifference(pack.rules.map(\.name)).sorted())"
        }
        for rule in pack.rules {
          // A managed rule is compiled for its first use; only its name has to be known again.
          if case .managed(let identifier) = rule.source, !seen.insert(identifier).inserted {
            continue
          }
          let compiled = CompiledConfigRule.compile(rule, library: library, clock: clock)
          if let first = compiled.diagnostics.first(where: { $0.severity == .error }) {
            return "\(first)"
          }
        }
        return nil
      }
    }
    #expect(suite.finish())
  }

  /// Every switch of a pack that is off by itself, turned on.
  private static func switches(_ text: String) -> [String: String] {
    var given: [String: String] = [:]
    for member in root(text)?["Parameters"].map({ Array($0.members) }) ?? []
    where member.value["AllowedValues"]?.elements.contains(where: { $0.equals("true") }) == true {
      given[member.name] = "true"
    }
    return given
  }

  /// The rules' names as a plain YAML reader finds them.
  private static func names(_ text: String) -> Set<String> {
    let rules = root(text)?["Resources"]?.members.filter {
      $0.value["Type"]?.string?.hasPrefix("AWS::Config::ConfigRule") == true
    }
    return Set(
      (rules ?? []).map { $0.value["Properties"]?["ConfigRuleName"]?.string ?? $0.name })
  }

  private static func root(_ text: String) -> JSONValue? {
    var reader = YAMLReader(schema: .failsafe, allowsAliases: true)
    reader.allowsRepeatedKeys = true
    return (try? reader.document(text))?.root
  }
}
