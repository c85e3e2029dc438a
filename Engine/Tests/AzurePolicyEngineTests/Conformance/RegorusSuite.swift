import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import DemarcYAML
import Foundation

/// Rule cases: policy, resource and the effect that is wanted.
struct RegorusSuite {
  let archive: ConformanceArchive
  private var tables: [String: AliasTable] = [:]

  init(_ archive: ConformanceArchive) { self.archive = archive }

  mutating func run() throws -> ConformanceSuite {
    var suite = ConformanceSuite("azure-regorus", skips: ConformanceTests.skips)
    for path in archive.files(in: "cases", suffix: ".yaml") {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let document = try YAMLReader().document(archive.text(path) ?? "").root
      let aliases = try table(document["aliases"]?.string)
      let shared = document["policy_definition"] ?? document["policy_rule"]
      for test in document["cases"]?.elements.map({ $0 }) ?? [] {
        let name = "\(file):\(test["note"]?.string ?? "?")"
        let policy = test["policy_definition"] ?? test["policy_rule"] ?? shared
        suite.run(name) { Self.check(test, policy?.string ?? "", aliases, name) }
      }
    }
    return suite
  }

  private mutating func table(_ name: String?) throws -> AliasTable {
    guard let name else { return AliasTable(unknown: .barePath) }
    if let known = tables[name] { return known }
    let table = AliasTable(
      providers: try archive.document("aliases/\(name)").root, unknown: .barePath)
    tables[name] = table
    return table
  }

  private static func check(
    _ test: JSONValue, _ policy: String, _ aliases: AliasTable, _ name: String
  ) -> String? {
    let wantsFault =
      test["want_parse_error"]?.bool == true || test["want_compile_error"]?.bool == true
    guard let json = try? JSONDocument.parse(policy) else {
      return wantsFault ? nil : "the policy is no JSON"
    }
    let parsed = AzurePolicyDefinition.compile(json.root, file: name, aliases: aliases)
    if wantsFault { return parsed.hasErrors ? nil : "compiled, but a fault is wanted" }
    guard let definition = parsed.tree, !parsed.hasErrors else {
      return parsed.diagnostics.map(\.description).joined(separator: "; ")
    }
    guard let resource = test["resource"] else { return nil }
    let result = definition.evaluate(resource: resource, context: context(test))
    return judge(test, result)
  }

  private static func judge(_ test: JSONValue, _ result: AzurePolicyResult) -> String? {
    let got = result.isMatch ? result.effectText ?? "?" : "none"
    let want = test["want_effect"]?.string ?? "none"
    guard got.lowercased() == want.lowercased() else {
      return "wanted \(want), got \(got) \(result.reason?.description ?? "")"
    }
    if want != "none", result.outcome == .error {
      return "error: \(result.reason?.description ?? "")"
    }
    guard let details = test["want_details"] else { return nil }
    guard let computed = result.computedDetails else { return "no details" }
    return covers(computed, details) ? nil : "details \(computed.json), wanted \(details.json)"
  }

  /// Whether every wanted member is there with its value; others may stand beside it.
  private static func covers(_ value: JSONValue, _ wanted: JSONValue) -> Bool {
    guard wanted.isObject else { return value.isSame(as: wanted) }
    return wanted.members.allSatisfy { member in
      value[member.name].map { covers($0, member.value) } ?? false
    }
  }

  /// What the cases expect around a resource when they say nothing.
  private static let surroundings = try? JSONDocument.parse(
    """
    {"subscription":{"subscriptionId":"00000000-0000-0000-0000-000000000000"},
     "resourceGroup":{"name":"myResourceGroup","location":"eastus"},
     "policy":{}}
    """)

  private static func context(_ test: JSONValue) -> AzureEvaluationContext {
    let surroundings = test["context"] ?? Self.surroundings?.root
    let request = test["request_context"] ?? surroundings?["requestContext"]
    let version = request?["apiVersion"]?.string ?? test["api_version"]?.string
    var answers: [JSONValue] = []
    for answer in test["host_await"]?.elements.map({ $0 }) ?? [] {
      guard let response = answer["response"], !response.isNull else { continue }
      if response.isArray { answers += Array(response.elements) } else { answers.append(response) }
    }
    let found = answers
    return AzureEvaluationContext(
      parameters: test["parameters"], now: "2026-01-01T00:00:00Z",
      subscription: surroundings?["subscription"], resourceGroup: surroundings?["resourceGroup"],
      policy: surroundings?["policy"], apiVersion: version, extent: .ruleOnly,
      related: { _ in .found(found) })
  }
}
