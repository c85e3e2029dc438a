import DemarcAssess
import DemarcCatalog
import DemarcJSON
import DemarcModel
import DemarcTemplates

/// Judges a text with one rule made for the test.
enum Checked {
  static let day = Instant("2026-06-30") ?? Instant(secondsSince1970: 0)

  static func check(
    _ rule: String, types: [String] = ["AWS::S3::Bucket"], id: String = "aws.s3.test"
  ) -> Check {
    var check = Check(
      id: id, title: "Test", cloud: .aws, service: "aws.s3", severity: .high,
      resourceTypes: types, layers: ["data"], controls: ["AC-3"], language: .guardRules,
      ruleFile: "rule.guard", rule: "", remedy: "mend it")
    check.templateRule = rule
    return check
  }

  static func report(
    _ rule: String, _ text: String, types: [String] = ["AWS::S3::Bucket"],
    options: TemplateOptions = TemplateOptions(), rules: [SourceFile] = []
  ) -> TemplateReport? {
    let checks = rule.isEmpty ? [] : [check(rule, types: types)]
    return TemplateAssessor(
      checks: checks, rules: rules, source: EmbeddedData(), options: options, asOf: day
    ).assess(Array(text.utf8), name: "t.yaml")
  }

  /// `Resource outcome: reason or message`, in order.
  static func lines(_ report: TemplateReport?) -> [String] {
    (report?.results ?? []).map { result in
      let detail = result.details.first?.message.map { ": \($0)" } ?? ""
      return "\(result.resource ?? "-") \(result.outcome.rawValue)\(detail)"
    }
  }
}
