import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Foundation

/// Cases over real built-in definitions with the shipped alias facts.
enum BuiltinCaseSuite {
  static func run(cases: URL, definitions: URL, aliases: URL) throws -> SuiteReport {
    var report = SuiteReport("azure-builtin-cases")
    let context = try JSONDocument.parse(
      Array(try Data(contentsOf: cases.appendingPathComponent("context.json"))))
    let table = AliasTable(
      tsv: Array(try Data(contentsOf: aliases.appendingPathComponent("aliases.tsv"))))
    let lines = try Data(contentsOf: cases.appendingPathComponent("builtin-rule-cases.jsonl"))
      .split(separator: UInt8(ascii: "\n"))
    var compiled: [String: Parsed<AzurePolicyDefinition>] = [:]
    let folder = definitions.appendingPathComponent("built-in-policies/policyDefinitions")
    for line in lines {
      let test = try JSONDocument.parse(Array(line)).root
      let file = test["file"]?.string ?? ""
      if compiled[file] == nil {
        let data = try Data(contentsOf: folder.appendingPathComponent(file))
        compiled[file] = AzurePolicyDefinition.compile(
          try JSONDocument.parse(Array(data)).root, file: file, aliases: table)
      }
      let definition = compiled[file]
      report.run(test["id"]?.string ?? "?") { check(test, definition, context.root) }
    }
    return report
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
