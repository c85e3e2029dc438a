import CELEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// The specification's own cases.
@Suite struct SpecificationConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func specificationCasesAgree() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "cel-conformance") else {
      return
    }
    let descriptors = try archive.document("test-message-descriptors.json").root
    let types = try CELDescriptors(json: descriptors)
    let named = try CELDescriptors(json: descriptors, enums: .named)
    var suites = ["cel-core", "cel-extension", "cel-protobuf"].map {
      ConformanceSuite($0, skips: Self.skips)
    }
    for item in try archive.documents("cases.jsonl").map(\.root) {
      let tags = item["tags"]?.elements.compactMap(\.string) ?? []
      let isProtobuf = tags.contains("proto")
      if tags.contains("types"), !isProtobuf { continue }
      let isExtension = tags.contains { $0.hasPrefix("ext:") }
      let id = ["file", "section", "name"].compactMap { item[$0]?.string }.joined(separator: "/")
      suites[isProtobuf ? 2 : isExtension ? 1 : 0].run(id) {
        Self.judge(item, id.hasPrefix("enums/strong") ? named : types)
      }
    }
    for suite in suites { #expect(suite.finish()) }
  }

  /// Nil when the case gives what it should.
  static func judge(_ item: JSONValue, _ types: CELDescriptors) -> String? {
    guard let text = item["expr"]?.string else { return "no expression" }
    var environment = CELEnvironment()
    environment.container = item["container"]?.string ?? ""
    environment.libraries = Set(CELLibrary.allCases)
    environment.refusesUnknownNames = false
    environment.types = types
    var bindings = CELBindings()
    for variable in item["type_env"]?.elements.map({ $0 }) ?? [] {
      if let name = variable["name"]?.string, variable["ident"] != nil {
        environment.variables[name] = .dynamic
      }
    }
    for member in item["bindings"]?.members.map({ $0 }) ?? [] {
      environment.variables[member.name] = .dynamic
      guard let value = member.value["value"].flatMap({ SpecificationValue.read($0, types) })
      else {
        return "unreadable binding \(member.name)"
      }
      bindings[member.name] = value
    }
    let parsed = CELExpression.compile(
      SourceFile(name: "<case>", text: text), environment: environment)
    let outcome: Result<CELValue, CELError>
    if let expression = parsed.tree {
      outcome = expression.evaluate(bindings)
    } else {
      let messages = parsed.diagnostics.map(\.description).joined(separator: "; ")
      outcome = .failure(CELError(.undeclared, messages))
    }
    return compare(outcome, item, text, types)
  }

  private static func compare(
    _ outcome: Result<CELValue, CELError>, _ item: JSONValue, _ text: String,
    _ types: CELDescriptors
  ) -> String? {
    if item["eval_error"] != nil {
      if case .success(let value) = outcome {
        return "\(text) gives \(SpecificationValue.shown(value)), an error was expected"
      }
      return nil
    }
    let expected: CELValue
    if let written = item["value"] {
      guard let value = SpecificationValue.read(written, types) else {
        return "unreadable expectation"
      }
      expected = value
    } else {
      expected = .bool(true)
    }
    switch outcome {
    case .success(let value):
      if SpecificationValue.matches(expected, value) { return nil }
      return
        "\(text) gives \(SpecificationValue.shown(value)), not \(SpecificationValue.shown(expected))"
    case .failure(let error): return "\(text) fails: \(error)"
    }
  }
}
