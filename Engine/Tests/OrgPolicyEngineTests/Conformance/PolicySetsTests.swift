import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import OrgPolicyEngine
import Testing

/// Published sets of organisation policies, as their factory writes them.
@Suite struct PolicySetsConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func publishedSettingsReadAndCompile() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "custom-constraints") else {
      return
    }
    let catalogue = try ShippedCatalogue.load()
    let sets = try archive.document("org-policies.json").root
    var suite = ConformanceSuite("orgpolicy-sets", skips: Self.skips)
    let node = "organizations/1"
    for set in sets.elements {
      let file = [set["dataset"]?.string, set["file"]?.string].compactMap { $0 }.joined(
        separator: "/")
      for member in set["policies"]?.members.map({ $0 }) ?? [] {
        suite.run("\(file) \(member.name)") {
          let text = "{\"\(member.name)\":\(member.value.json)}"
          let read = OrgPolicy.read(SourceFile(name: file, text: text), node: node)
          guard let policies = read.tree, policies.count == 1, read.diagnostics.isEmpty else {
            return "\(read.diagnostics)"
          }
          let compiled = PolicySet.compile(
            policies, hierarchy: ResourceHierarchy(), tags: .unknown, catalogue: catalogue)
          let faults = compiled.diagnostics.filter { $0.code != "org-policy.undefined-custom" }
          guard faults.isEmpty, let set = compiled.tree else { return "\(faults)" }
          return Self.differences(set.effective(member.name, at: node), member.value)
        }
      }
    }
    #expect(suite.finish())
  }

  /// What is written must be in the effective policy, placeholders and all.
  private static func differences(_ policy: EffectivePolicy, _ written: JSONValue) -> String? {
    let rules = written["rules"]
    guard policy.rules.count == rules?.count else { return "\(policy.rules.count) rules" }
    for (rule, source) in zip(policy.rules, rules?.elements.map({ $0 }) ?? []) {
      let expected: PolicyRule.Body? =
        if let enforce = source["enforce"]?.bool {
          .enforce(enforce)
        } else if source["allow"]?["all"]?.bool == true {
          .allowAll
        } else if source["deny"]?["all"]?.bool == true {
          .denyAll
        } else {
          .values(
            allowed: source["allow"]?["values"]?.elements.compactMap(\.string) ?? [],
            denied: source["deny"]?["values"]?.elements.compactMap(\.string) ?? [])
        }
      if rule.rule.body != expected { return "\(rule.rule.body)" }
      let condition = source["condition"]?["expression"]?.string
      if (condition == nil) != (rule.rule.condition == nil) { return "the condition is lost" }
      if condition != nil, rule.conditionIs != .unknown { return "a condition is guessed" }
    }
    return nil
  }
}

/// The constraints that ship.
enum ShippedCatalogue {
  static func load() throws -> ConstraintCatalogue {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Data/gcp/constraints.json")
    let document = try JSONDocument.parse(Array(try Data(contentsOf: path)))
    var catalogue = ConstraintCatalogue()
    let diagnostics = catalogue.add(document.root, file: "constraints.json")
    #expect(diagnostics.isEmpty)
    return catalogue
  }
}
