import CELEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// The specification's cases of deduced types.
@Suite struct DeductionConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func deducedTypesAgree() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "cel-conformance") else {
      return
    }
    let types = try CELDescriptors(
      json: try archive.document("test-message-descriptors.json").root)
    var suite = ConformanceSuite("cel-deduction", skips: Self.skips)
    for item in try archive.documents("cases.jsonl").map(\.root) {
      let tags = item["tags"]?.elements.compactMap(\.string) ?? []
      guard tags.contains("types") else { continue }
      let id = ["file", "section", "name"].compactMap { item[$0]?.string }.joined(separator: "/")
      suite.run(id) { Self.judge(item, types) }
    }
    #expect(suite.finish())
  }

  /// Nil when the type, and the value where the case has one, are as they should be.
  static func judge(_ item: JSONValue, _ types: CELDescriptors) -> String? {
    guard let text = item["expr"]?.string,
      let wanted = item["typed_result"]?["deduced_type"].flatMap(SpecificationTypes.read)
    else { return "no expression or no readable type" }
    var environment = CELEnvironment()
    environment.container = item["container"]?.string ?? ""
    environment.types = types
    SpecificationTypes.declare(item, in: &environment)
    let parsed = CELExpression.compile(
      SourceFile(name: "<case>", text: text), environment: environment)
    guard let expression = parsed.tree else {
      return parsed.diagnostics.map(\.description).joined(separator: "; ")
    }
    guard expression.type == wanted else {
      return "\(text) is \(expression.type.map { "\($0)" } ?? "untyped"), not \(wanted)"
    }
    guard let result = item["typed_result"]?["result"] else { return nil }
    var bindings = CELBindings()
    for member in item["bindings"]?.members.map({ $0 }) ?? [] {
      bindings[member.name] = member.value["value"].flatMap { SpecificationValue.read($0, types) }
    }
    return SpecificationConformanceTests.compare(
      expression.evaluate(bindings), result, isError: false, text, types)
  }
}
