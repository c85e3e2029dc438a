import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation

/// Cases over real built-in definitions with the shipped alias facts.
enum BuiltinCaseSuite {
  static func run(
    cases: ConformanceArchive, definitions: ConformanceArchive, aliases: ConformanceArchive
  ) throws -> ConformanceSuite {
    var suite = ConformanceSuite("azure-builtin-cases", skips: ConformanceTests.skips)
    let context = try cases.document("context.json")
    let table = AliasTable(tsv: Array((aliases.text("aliases.tsv") ?? "").utf8))
    var compiled: [String: Parsed<AzurePolicyDefinition>] = [:]
    for test in try cases.documents("builtin-rule-cases.jsonl").map(\.root) {
      let file = test["file"]?.string ?? ""
      if compiled[file] == nil {
        let json = try definitions.document("built-in-policies/policyDefinitions/\(file)")
        compiled[file] = AzurePolicyDefinition.compile(json.root, file: file, aliases: table)
      }
      let definition = compiled[file]
      suite.run(test["id"]?.string ?? "?") { check(test, definition, context.root) }
    }
    return suite
  }

  private static func check(
    _ test: JSONValue, _ parsed: Parsed<AzurePolicyDefinition>?, _ context: JSONValue
  ) -> String? {
    guard let parsed, let definition = parsed.tree, !parsed.hasErrors else {
      return parsed?.diagnostics.map(\.description).joined(separator: "; ") ?? "no definition"
    }
    let assignment = try? JSONDocument.parse(
      #"{"assignmentId":"/providers/Microsoft.Authorization/policyAssignments/a"}"#)
    guard let resource = test["resource"] else { return "no resource" }
    let related = test["related"].map { Array($0.elements) } ?? []
    let result = definition.evaluate(
      resource: resource,
      context: AzureEvaluationContext(
        parameters: test["parameters"], now: "2026-01-01T00:00:00Z",
        subscription: context["subscription"], resourceGroup: context["resourceGroup"],
        policy: assignment?.root, extent: .ruleOnly, related: { _ in .found(related) }))
    let got = result.isMatch ? result.effectText ?? "?" : "none"
    let want = test["expect"]?.string ?? "none"
    if result.outcome == .error || result.outcome == .noEvidence && result.missingType != nil {
      return "wanted \(want), got \(result.outcome): \(result.reason?.description ?? "")"
    }
    return got.lowercased() == want.lowercased()
      ? nil : "wanted \(want), got \(got) (\(definition.displayName ?? "")) \(resource.json)"
  }
}
