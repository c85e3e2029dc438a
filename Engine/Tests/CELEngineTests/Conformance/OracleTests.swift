import CELEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// Random expressions with the official C++ engine's results, taken without its type check.
@Suite struct OracleConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func randomExpressionsAgreeWithTheReferenceEngine() throws {
    try Self.run("cel-oracle", column: "unchecked")
  }

  /// As a reference engine runs them: what its type check refuses, ours refuses.
  @Test func randomExpressionsAreCheckedAsTheReferenceEngineDoes() throws {
    try Self.run("cel-oracle-checked", column: "checked")
  }

  private static func run(_ name: String, column: String) throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "cel-oracle") else { return }
    let document = try archive.document("cases.json").root
    var environment = CELEnvironment()
    environment.libraries = [.strings, .math, .encoders, .optionals, .bindings]
    environment.refusesUnknownNames = column == "checked"
    environment.checksTypes = column == "checked"
    var bindings = CELBindings()
    for member in document["bindings"]?.members.map({ $0 }) ?? [] {
      environment.variables[member.name] = .dynamic
      bindings[member.name] = CELValue(json: member.value, wholeNumbersAreInts: true)
    }
    var suite = ConformanceSuite(name, skips: skips)
    for item in document["cases"]?.elements.map({ $0 }) ?? [] {
      guard let text = item["expr"]?.string, let wanted = item[column] else { continue }
      suite.run(text) {
        let parsed = CELExpression.compile(
          SourceFile(name: "<case>", text: text), environment: environment)
        if column == "checked", (parsed.tree == nil) != (wanted["compileError"] != nil) {
          return parsed.tree == nil
            ? "is refused: \(parsed.diagnostics.map(\.description).joined(separator: "; "))"
            : "is compiled, the reference engine refuses it"
        }
        return judge(parsed.tree?.evaluate(bindings), wanted)
      }
    }
    #expect(suite.finish())
  }

  private static func judge(
    _ outcome: Result<CELValue, CELError>?, _ wanted: JSONValue
  ) -> String? {
    let isError = wanted["error"] != nil || wanted["compileError"] != nil
    switch outcome {
    case .success(let value)?:
      if isError { return "gives \(SpecificationValue.shown(value)), an error was expected" }
      guard let expected = read(wanted) else { return "unreadable expectation \(wanted.json)" }
      return SpecificationValue.matches(expected, value)
        ? nil
        : "gives \(SpecificationValue.shown(value)), not \(SpecificationValue.shown(expected))"
    case .failure(let error)?: return isError ? nil : "fails: \(error); not \(wanted.json)"
    case nil: return isError ? nil : "does not compile; not \(wanted.json)"
    }
  }

  private static func read(_ json: JSONValue) -> CELValue? {
    guard let member = json.members.first(where: { _ in true }) else { return nil }
    let value = member.value
    switch member.name {
    case "null": return .null
    case "bool": return value.bool.map(CELValue.bool)
    case "int": return value.string.flatMap { Int64($0) }.map(CELValue.int)
    case "uint": return value.string.flatMap { UInt64($0) }.map(CELValue.uint)
    case "double": return value.string.flatMap { Double($0) }.map(CELValue.double)
    case "string": return value.string.map(CELValue.text)
    case "type": return value.string.map(CELValue.type)
    case "duration":
      return value.string.flatMap { try? CELDuration($0) }.map(CELValue.duration)
    case "timestamp":
      return value.string.flatMap { try? CELTimestamp($0) }.map(CELValue.timestamp)
    case "list":
      let elements = value.elements.map { read($0) }
      let known = elements.compactMap { $0 }
      return known.count == elements.count ? .elements(known) : nil
    case "map":
      var entries = CELEntries()
      for pair in value.elements {
        guard let key = pair[0],
          let name = key.string.map(CELValue.text) ?? key.int64.map(CELValue.int) ?? read(key),
          let value = pair[1].flatMap(read), (try? entries.add(name, value)) != nil
        else { return nil }
      }
      return .map(.entries(entries))
    default: return nil
    }
  }
}
