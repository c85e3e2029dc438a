import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import GuardEngine
import Testing

/// Runs the corpora's own expectations; see `ConformanceArchive` for how to turn it on.
@Suite(.serialized) struct GuardConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func registryRulesMeetTheirOwnTests() throws {
    guard let archive = try ConformanceArchive.open("guard-config", "guard-registry") else {
      return
    }
    var suite = ConformanceSuite("guard-registry", skips: Self.skips)
    let rules = Dictionary(
      archive.files(in: "rules", suffix: ".guard").map { (Self.stem($0), $0) },
      uniquingKeysWith: { first, _ in first })
    for tests in archive.files(in: "rules", suffix: "ml") where tests.contains("/tests/") {
      let stem = Self.stem(tests).replacing("_tests", with: "")
      guard let path = rules[stem] else { continue }
      Self.runTests(archive, rules: path, tests: tests, into: &suite)
    }
    #expect(suite.finish())
  }

  @Test func guardsExamplesMeetTheirOwnTests() throws {
    guard let archive = try ConformanceArchive.open("guard-config", "guard-resources") else {
      return
    }
    var suite = ConformanceSuite("guard-examples", skips: Self.skips)
    for tests in archive.files(in: "guard-examples", suffix: "-tests.yaml") {
      let path = tests.replacing("-tests.yaml", with: ".guard")
      guard archive.text(path) != nil else { continue }
      Self.runTests(archive, rules: path, tests: tests, into: &suite)
    }
    #expect(suite.finish())
  }

  @Test func templatesGetTheVerdictsOfTheOfficialProgram() throws {
    guard let templates = try ConformanceArchive.open("guard-config", "cfn-templates"),
      let registry = try ConformanceArchive.openSupport("guard-config", "guard-registry"),
      let tower = try ConformanceArchive.openSupport("guard-config", "control-tower")
    else { return }
    var suite = ConformanceSuite("guard-templates", skips: Self.skips)
    let sets = [
      ("registry", Self.compileAll(registry, &suite)),
      ("control-tower", Self.compileAll(tower, &suite)),
    ]
    for path in templates.files(in: "templates", suffix: "") {
      guard let text = templates.text(path), let expected = Self.expected(templates, path) else {
        continue
      }
      let parsed = GuardDocument.load(SourceFile(name: path, text: text))
      guard let document = parsed.tree else {
        suite.record(path, "\(parsed.diagnostics)")
        continue
      }
      for (name, rules) in sets {
        guard let wanted = expected.root[name] else { continue }
        suite.record("\(name) \(path)", Self.difference(Self.verdicts(document, rules), wanted))
      }
    }
    #expect(suite.finish())
  }

  // MARK: Test files

  /// A test file is a list of `{name, input, expectations: {rules: {NAME: verdict}}}`.
  private static func runTests(
    _ archive: ConformanceArchive, rules path: String, tests: String,
    into suite: inout ConformanceSuite
  ) {
    let source = SourceFile(name: path, text: archive.text(path) ?? "")
    let compiled = GuardRules.compile(source)
    let cases = GuardDocument.load(
      SourceFile(name: tests, text: archive.text(tests) ?? ""), origin: .tests)
    guard let rules = compiled.tree, let list = cases.tree else {
      suite.record(tests, "\(compiled.diagnostics + cases.diagnostics)")
      return
    }
    for (index, each) in list.root.elements.enumerated() {
      guard let input = each["input"], let wanted = each["expectations"]?["rules"] else { continue }
      let report = rules.evaluate(document: input)
      let fast = rules.outcome(document: input)
      var faults: [String] = []
      if fast != report.outcome { faults.append("fast path \(fast), report \(report.outcome)") }
      for expectation in wanted.members {
        // A name the file does not have is ignored by the official program as well.
        guard let rule = report[rule: expectation.name] else { continue }
        if rule.outcome.rawValue.uppercased() != expectation.value.string {
          faults.append(
            "\(rule.name): wanted \(expectation.value.string ?? "?"), got \(rule.outcome)"
              + (rule.error.map { " (\($0))" } ?? ""))
        }
      }
      suite.record(
        "\(tests)#\(index + 1)", faults.isEmpty ? nil : faults.joined(separator: "; "))
    }
  }

  // MARK: Templates

  private static func compileAll(
    _ archive: ConformanceArchive, _ suite: inout ConformanceSuite
  ) -> [GuardRules] {
    archive.files(suffix: ".guard").compactMap { path in
      let parsed = GuardRules.compile(SourceFile(name: path, text: archive.text(path) ?? ""))
      if parsed.tree == nil { suite.record(path, "\(parsed.diagnostics)") }
      return parsed.tree
    }
  }

  private static func expected(_ archive: ConformanceArchive, _ path: String) -> JSONDocument? {
    let name = path.replacing("templates/", with: "expected/", maxReplacements: 1) + ".json"
    return archive.text(name).flatMap { try? JSONDocument.parse($0) }
  }

  private static func verdicts(
    _ document: JSONDocument, _ rules: [GuardRules]
  ) -> [String: Outcome] {
    var found: [String: Outcome] = [:]
    for file in rules {
      for rule in file.evaluate(document: document.root).rules {
        let known = found[rule.name]
        if known == nil || known == .skip || rule.outcome == .fail || rule.outcome == .error {
          found[rule.name] = rule.outcome
        }
      }
    }
    return found
  }

  private static func difference(_ found: [String: Outcome], _ wanted: JSONValue) -> String? {
    var expected: [String: Outcome] = [:]
    for name in wanted["PASS"]?.elements ?? JSONDocument.none.elements {
      expected[name.string ?? ""] = .pass
    }
    for member in wanted["FAIL"]?.members ?? JSONDocument.none.members {
      expected[member.name] = .fail
    }
    let names = Set(found.keys).union(expected.keys).sorted()
    let faults = names.filter { found[$0] ?? .skip != expected[$0] ?? .skip }
    guard !faults.isEmpty else { return nil }
    return faults.map {
      "\($0): wanted \(expected[$0] ?? .skip), got \(found[$0] ?? .skip)"
    }.joined(separator: "; ")
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." }).lowercased()
  }
}

extension JSONDocument {
  /// A value without members or elements.
  fileprivate static var none: JSONValue {
    var builder = JSONBuilder()
    builder.null()
    return builder.finish().root
  }
}
