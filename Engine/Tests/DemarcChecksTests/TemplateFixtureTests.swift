import DemarcAssess
import DemarcCatalog
import DemarcChecks
import DemarcModel
import DemarcTemplates
import Foundation
import Testing

/// Every check with a rule over templates is judged on whole small templates, through the resolver.
@Suite struct TemplateFixtureTests {
  static let checks = CheckFixtureTests.checks.filter { $0.templateRule != nil }

  /// What a run of one check on one template comes to.
  static func outcome(_ results: [PolicyResult]) -> Outcome {
    for outcome in [Outcome.error, .fail, .noEvidence, .pass]
    where results.contains(where: { $0.outcome == outcome }) {
      return outcome
    }
    return .skip
  }

  static func fixtures(_ check: String) throws -> [(name: String, bytes: [UInt8])] {
    let directory = CheckFixtureTests.dataDirectory.appending(path: "checks/\(check)/fixtures")
    return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
      .filter { $0.hasPrefix("template-") }
      .map { ($0, Array(try Data(contentsOf: directory.appending(path: $0)))) }
  }

  @Test func manyChecksJudgeTemplates() { #expect(Self.checks.count >= 40) }

  @Test(arguments: checks.map(\.id))
  func templatesGiveTheOutcomeTheyAreNamedFor(_ id: String) throws {
    let check = try #require(Self.checks.first { $0.id == id })
    let assessor = TemplateAssessor(
      checks: [check], source: EmbeddedData(), asOf: CheckFixtureTests.clock)
    #expect(assessor.diagnostics.isEmpty, "\(id): \(assessor.diagnostics)")
    var kinds: Set<Substring> = []
    for (name, bytes) in try Self.fixtures(id) {
      let kind = name.dropFirst("template-".count).prefix { $0 != "-" && $0 != "." }
      kinds.insert(kind)
      let report = try #require(assessor.assess(bytes, name: name), "\(id)/\(name) is no template")
      let outcome = Self.outcome(report.results)
      // The official program fails what it cannot compare; here what is not known is no failure.
      let wanted = kind == "open" ? "no-evidence" : String(kind)
      let detail = report.results.flatMap(\.details).map { "\($0)" }.joined(separator: "\n")
      #expect(outcome.rawValue == wanted, "\(id)/\(name): \(detail) \(report.diagnostics)")
      #expect(
        report.diagnostics.allSatisfy { $0.severity != .error },
        "\(id)/\(name): \(report.diagnostics)")
    }
    #expect(
      kinds.isSuperset(of: ["pass", "fail", "skip"]), "\(id) needs one template of each kind")
  }

  /// A finding says which resource, where in the file, and what was wanted.
  @Test(arguments: checks.map(\.id))
  func failuresNameResourceAndPlace(_ id: String) throws {
    let check = try #require(Self.checks.first { $0.id == id })
    let assessor = TemplateAssessor(
      checks: [check], source: EmbeddedData(), asOf: CheckFixtureTests.clock)
    for (name, bytes) in try Self.fixtures(id) where name.hasPrefix("template-fail") {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
      let report = try #require(assessor.assess(bytes, name: name))
      for result in report.results where result.outcome == .fail {
        #expect(result.resource != nil && !result.details.isEmpty, "\(id)/\(name)")
        for detail in result.details {
          #expect((detail.span?.start.line ?? 0) > 1, "\(id)/\(name): \(detail)")
          #expect((detail.span?.start.line ?? 0) <= lines, "\(id)/\(name): \(detail)")
        }
      }
    }
  }
}
