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
    var suites: [String: ConformanceSuite] = [:]
    for name in ["core", "extension", "protobuf", "deduction"] {
      suites[name] = ConformanceSuite("cel-\(name)", skips: Self.skips)
    }
    var table = ConformanceTable(
      files: archive.files(in: "json", suffix: ".json").map { String($0.dropFirst(5).dropLast(5)) })
    for item in try archive.documents("cases.jsonl").map(\.root) {
      let tags = item["tags"]?.elements.compactMap(\.string) ?? []
      let isTyped = tags.contains("types")
      let suite =
        tags.contains("proto")
        ? "protobuf"
        : isTyped
          ? "deduction" : tags.contains { $0.hasPrefix("ext:") } ? "extension" : "core"
      let file = item["file"]?.string ?? ""
      let id = ["file", "section", "name"].compactMap { item[$0]?.string }.joined(separator: "/")
      let outcome = suites[suite]?.run(id) {
        isTyped
          ? DeductionCase.judge(item, types)
          : Self.judge(item, id.hasPrefix("enums/strong") ? named : types)
      }
      if let outcome { table.add(file, outcome) }
    }
    for name in ["core", "extension", "protobuf", "deduction"] {
      #expect(suites[name]?.finish() == true)
    }
    table.print("cel-spec")
    try Golden.expect(table.markdown, "cel-conformance.md")
  }

  /// Nil when the case gives what it should.
  static func judge(_ item: JSONValue, _ types: CELDescriptors) -> String? {
    guard let text = item["expr"]?.string else { return "no expression" }
    var environment = CELEnvironment()
    environment.container = item["container"]?.string ?? ""
    environment.libraries = Set(CELLibrary.allCases)
    environment.refusesUnknownNames = false
    environment.types = types
    environment.checksTypes = item["disable_check"]?.bool != true
    SpecificationTypes.declare(item, in: &environment)
    guard let bindings = bindings(item, types) else { return "unreadable bindings" }
    let parsed = CELExpression.compile(
      SourceFile(name: "<case>", text: text), environment: environment)
    let outcome: Result<CELValue, CELError>
    if let expression = parsed.tree {
      outcome = expression.evaluate(bindings)
    } else if parsed.diagnostics.contains(where: { $0.code == "cel.no-overload" }),
      !isRefused(item)
    {
      return "\(text): the checker refuses what the specification allows: "
        + parsed.diagnostics.map(\.description).joined(separator: "; ")
    } else {
      let messages = parsed.diagnostics.map(\.description).joined(separator: "; ")
      outcome = .failure(CELError(.undeclared, messages))
    }
    let isError = item["eval_error"] != nil
    return compare(outcome, item["value"], isError: isError, text, types)
  }

  /// The values a case gives its variables; nil when one cannot be read.
  static func bindings(_ item: JSONValue, _ types: CELDescriptors) -> CELBindings? {
    var bindings = CELBindings()
    for member in item["bindings"]?.members.map({ $0 }) ?? [] {
      guard let value = member.value["value"].flatMap({ SpecificationValue.read($0, types) })
      else { return nil }
      bindings[member.name] = value
    }
    return bindings
  }

  /// Whether the case is about an error of the check, not of the evaluation.
  private static func isRefused(_ item: JSONValue) -> Bool {
    let messages = item["eval_error"]?["errors"]?.elements.compactMap { $0["message"]?.string }
    return messages?.contains { $0.hasPrefix("found no matching overload") } == true
  }

  static func compare(
    _ outcome: Result<CELValue, CELError>, _ wanted: JSONValue?, isError: Bool, _ text: String,
    _ types: CELDescriptors
  ) -> String? {
    if isError {
      if case .success(let value) = outcome {
        return "\(text) gives \(SpecificationValue.shown(value)), an error was expected"
      }
      return nil
    }
    let expected: CELValue
    if let written = wanted {
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
