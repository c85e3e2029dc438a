import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import SigmaEngine
import Testing

/// Cases of correlations and filters, from rules and events to matches.
@Suite struct SigmaCorrelationConformanceTests {
  @Test func everyCorrelationFiresAsWritten() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "sigma-conformance") else {
      return
    }
    var suite = ConformanceSuite("sigma-correlation")
    for document in try archive.documents("sigma-correlation.ndjson") {
      let item = document.root
      suite.run(item["id"]?.string ?? "?") { Self.correlationDifferences(item) }
    }
    #expect(suite.finish())
  }

  @Test func everyFilterLeavesWhatIsWritten() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "sigma-conformance") else {
      return
    }
    var suite = ConformanceSuite("sigma-filters")
    for document in try archive.documents("sigma-filters.ndjson") {
      let item = document.root
      suite.run(item["id"]?.string ?? "?") { Self.filterDifferences(item) }
    }
    #expect(suite.finish())
  }

  private static func correlationDifferences(_ item: JSONValue) -> String? {
    let parsed = SigmaParser.parse(
      SourceFile(name: "case.yml", text: item["rules"]?.string ?? ""))
    guard let collection = parsed.tree, !parsed.hasErrors, let events = item["events"] else {
      return "refused: \(parsed.diagnostics)"
    }
    let plan = SigmaCorrelationPlan(compiling: collection.correlations, rules: collection.rules)
    let program = SigmaProgram(compiling: collection.rules)
    guard !plan.diagnostics.contains(where: { $0.severity == .error }) else {
      return "refused: \(plan.diagnostics)"
    }
    var correlator = SigmaCorrelator(plan: plan)
    var matches: [SigmaCorrelationMatch] = []
    let format = ISO8601DateFormatter()
    for (number, event) in events.elements.enumerated() {
      let date = format.date(from: event["eventTime"]?.string ?? "")
      guard let seconds = date?.timeIntervalSince1970 else { return "no time" }
      for rule in program.matches(event, rules: collection.rules.indices) {
        let values = plan.fields(ofRule: rule).map { field in
          event[JSONKey(field)].map { $0.string ?? $0.json }
        }
        matches += correlator.add(
          SigmaObservation(
            rule: rule, timeMs: Int64(seconds * 1000), values: values, reference: UInt64(number)))
      }
    }
    matches += correlator.finish()
    let found = matches.map(\.groupValues)
    let expected = item["fires"].map {
      $0.elements.map { $0.elements.map { $0.string ?? $0.json } }
    }
    return found == expected ? nil : "\(found), not \(expected ?? [])"
  }

  private static func filterDifferences(_ item: JSONValue) -> String? {
    let rules = SigmaParser.parse(SourceFile(name: "rule.yml", text: item["rules"]?.string ?? ""))
    let filters = SigmaParser.parse(
      SourceFile(name: "filter.yml", text: item["filter"]?.string ?? ""))
    guard let rule = rules.tree?.rules.first, let filter = filters.tree?.filters.first,
      let applied = SigmaFilters.apply([filter], to: [rule]).tree
    else { return "refused: \(rules.diagnostics) \(filters.diagnostics)" }
    let program = SigmaProgram(compiling: applied)
    let found = item["events"].map { $0.elements.map { program.match($0, rule: 0).isMatch } }
    let expected = item["expected"].map { $0.elements.map { $0.bool == true } }
    guard found?.isEmpty == false else { return "no events" }
    return found == expected ? nil : "\(found ?? []), not \(expected ?? [])"
  }
}
