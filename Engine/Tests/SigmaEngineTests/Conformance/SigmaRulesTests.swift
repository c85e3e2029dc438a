import DemarcModel
import DemarcTestKit
import Foundation
import SigmaEngine
import Testing

/// Published rules and the specification's own samples.
@Suite struct SigmaRulesConformanceTests {
  @Test func everyPublishedRuleIsReadAndOnlyPlaceholdersAreRefused() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "sigmahq-rules") else { return }
    var suite = ConformanceSuite("sigma-rules")
    var rules: [SigmaRule] = []
    var placeholders: Set<Int> = []
    for path in archive.files(suffix: ".yml") {
      let source = SourceFile(name: path, text: archive.text(path) ?? "")
      suite.run(path) {
        let parsed = SigmaParser.parse(source)
        guard let rule = parsed.tree?.rules.first, parsed.tree?.rules.count == 1 else {
          return parsed.diagnostics.map(\.description).joined(separator: "\n")
        }
        if path.contains("placeholder") { placeholders.insert(rules.count) }
        rules.append(rule)
        return parsed.hasErrors ? "\(parsed.diagnostics)" : nil
      }
    }
    #expect(suite.finish())
    #expect(rules.count == 306)
    let program = SigmaProgram(compiling: rules)
    #expect(Set(rules.indices.filter { !program.isUsable($0) }) == placeholders)
    #expect(placeholders.count == 8)
    #expect(Set(program.diagnostics.map(\.code)) == ["sigma.unresolved-placeholder"])
  }

  @Test func everySampleOfTheSpecificationIsRead() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "sigma-spec") else { return }
    var suite = ConformanceSuite("sigma-spec")
    for path in archive.files(suffix: ".yml") {
      let source = SourceFile(name: path, text: archive.text(path) ?? "")
      suite.run(path) {
        let parsed = SigmaParser.parse(source)
        guard let tree = parsed.tree, !parsed.hasErrors else { return "\(parsed.diagnostics)" }
        let counts = [tree.rules.count, tree.correlations.count, tree.filters.count]
        let wanted =
          path.contains("/correlation/")
          ? [0, 1, 0] : path.contains("/filter/") ? [0, 0, 1] : [1, 0, 0]
        return counts == wanted ? nil : "\(counts)"
      }
    }
    #expect(suite.finish())
  }
}
