import DemarcAssess
import DemarcCatalog
import DemarcChecks
import DemarcModel
import DemarcTemplates
import DemarcTestKit
import Foundation
import Testing

/// Real templates and plans, broken ones among them: every file is judged or reported, none stops the run.
@Suite(.serialized) struct TemplateConformanceTests {
  private static func assessor() throws -> TemplateAssessor {
    TemplateAssessor(
      checks: try CheckLibrary.embedded().checks, source: EmbeddedData(), asOf: Checked.day)
  }

  @Test(arguments: ["iac-fixtures", "cfn-templates"])
  func everyTemplateIsJudgedOrReported(_ name: String) throws {
    guard let archive = try ConformanceArchive.open("guard-config", name) else { return }
    let assessor = try Self.assessor()
    var suite = ConformanceSuite("check-\(name)")
    let paths = ["json", "yaml", "yml", "template"].flatMap { archive.files(suffix: ".\($0)") }
      .filter { !$0.contains("expected/") }
    for path in paths {
      let bytes = Array(try Data(contentsOf: archive.root.appending(path: path)))
      suite.run(path) {
        guard let report = assessor.assess(bytes, name: path) else { return nil }
        return Self.fault(report)
      }
    }
    #expect(suite.finish())
  }

  /// What must hold of every report.
  private static func fault(_ report: TemplateReport) -> String? {
    if report.kind == nil, report.diagnostics.isEmpty { return "neither judged nor reported" }
    for result in report.results {
      if result.outcome == .error {
        return "\(result.rule) reached no verdict: \(result.details.first?.message ?? "")"
      }
      if result.outcome != .pass, result.details.isEmpty { return "\(result.rule) says no why" }
      if result.outcome == .noEvidence, result.details.first?.message == nil {
        return "\(result.rule) gives no reason"
      }
    }
    return nil
  }

  /// Resources of the Terraform fixtures get a place in the plan and a verdict.
  @Test func plansOfAllFormatVersionsAreRead() throws {
    guard let archive = try ConformanceArchive.open("guard-config", "iac-fixtures") else { return }
    let assessor = try Self.assessor()
    var suite = ConformanceSuite("check-plans")
    for path in archive.files(in: "tfplan", suffix: ".json") {
      let bytes = Array(try Data(contentsOf: archive.root.appending(path: path)))
      suite.run(path) {
        guard let report = assessor.assess(bytes, name: path) else { return "not recognised" }
        if bytes.starts(with: [0xff, 0xfe]) {
          return report.diagnostics.map(\.code) == ["template.not-utf8"] ? nil : "no word on UTF-16"
        }
        return report.kind == .terraformPlan ? nil : "\(report.diagnostics)"
      }
    }
    #expect(suite.finish())
  }
}
