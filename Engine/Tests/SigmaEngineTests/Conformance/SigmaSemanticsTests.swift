import DemarcJSON
import DemarcModel
import DemarcTestKit
import SigmaEngine
import Testing

/// Cases of rules and events, and the matches that public rules have in real CloudTrail.
@Suite struct SigmaSemanticsConformanceTests {
  @Test func everyCaseOfTheLanguageHoldsAsWritten() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "sigma-conformance") else {
      return
    }
    var suite = ConformanceSuite("sigma-semantics")
    for document in try archive.documents("sigma-semantics.ndjson") {
      let item = document.root
      suite.run(item["id"]?.string ?? "?") { Self.differences(item) }
    }
    #expect(suite.finish())
  }

  private static func differences(_ item: JSONValue) -> String? {
    let source = SourceFile(name: "case.yml", text: item["rule"]?.string ?? "")
    let parsed = SigmaParser.parse(source)
    let rules = parsed.tree?.rules ?? []
    let program = SigmaProgram(compiling: rules)
    let isRefused = rules.isEmpty || !program.isUsable(0)
    if item["error"]?.bool == true { return isRefused ? nil : "accepted" }
    guard !isRefused else { return "refused: \(parsed.diagnostics) \(program.diagnostics)" }
    let expected = item["expected"].map { $0.elements.map { $0.bool == true } }
    let found = item["events"].map { $0.elements.map { program.match($0, rule: 0).isMatch } }
    guard found?.isEmpty == false else { return "no events" }
    return found == expected ? nil : "\(found ?? []), not \(expected ?? [])"
  }

  @Test func publicRulesMatchPublicEventsExactlyAsExpected() throws {
    guard let cases = try ConformanceArchive.open("audit-logs", "sigma-conformance"),
      let rulesArchive = try ConformanceArchive.open("audit-logs", "sigmahq-rules"),
      let stratus = try ConformanceArchive.open("audit-logs", "stratus-detonation"),
      let panther = try ConformanceArchive.open("audit-logs", "panther-events")
    else { return }
    var rules: [SigmaRule] = []
    for path in rulesArchive.files(suffix: ".yml") {
      if path.contains("placeholder") { continue }
      let source = SourceFile(name: path, text: rulesArchive.text(path) ?? "")
      for rule in SigmaParser.parse(source).tree?.rules ?? [] {
        if rule.logSource.product == "aws", path.contains("/aws/") { rules.append(rule) }
      }
    }
    #expect(rules.count == 57)
    let program = SigmaProgram(compiling: rules)
    var found: Set<String> = []
    func look(_ event: JSONValue, _ place: String) {
      for rule in program.matches(event, rules: rules.indices) {
        found.insert("\(place) \(rules[rule].head.id ?? "")")
      }
    }
    for path in stratus.files(suffix: ".json") {
      for (index, event) in try stratus.document(path).root.elements.enumerated() {
        look(event, "\(path) \(index)")
      }
    }
    for (index, line) in try panther.documents("aws_cloudtrail.ndjson").enumerated() {
      if let event = line.root["event"] { look(event, "panther-aws_cloudtrail \(index)") }
    }
    var expected: Set<String> = []
    for document in try cases.documents("expected-sigmahq-aws.ndjson") {
      let item = document.root
      let index = item["index"]?.int64.map { "\($0)" } ?? "?"
      expected.insert(
        "\(item["file"]?.string ?? item["dataset"]?.string ?? "?") \(index) \(item["rule"]?.string ?? "?")"
      )
    }
    var suite = ConformanceSuite("sigma-matches")
    for match in expected.union(found).sorted() {
      suite.record(
        match, found.contains(match) ? expected.contains(match) ? nil : "not expected" : "not found"
      )
    }
    #expect(suite.finish())
    #expect(expected.count == 279)
  }
}
