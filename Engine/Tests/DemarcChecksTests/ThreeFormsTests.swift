import DemarcAssess
import DemarcCatalog
import DemarcChecks
import DemarcJSON
import DemarcModel
import DemarcTemplates
import Foundation
import Testing

/// The same resource deployed, in a template and in a plan gets the same outcome.
///
/// Deployed resources are judged by `CheckFixtureTests`; here each template is written as a plan and both
/// are judged by `template.guard`.
@Suite struct ThreeFormsTests {
  private static let table = String(
    decoding: EmbeddedData().file("terraform/aws.map") ?? [], as: UTF8.self)

  /// How many checks have a plan form for a passing and for a failing template.
  @Test func templatesAndPlansAgree() throws {
    let writer = PlanWriter(table: Self.table)
    var both: Set<String> = []
    for check in TemplateFixtureTests.checks {
      let assessor = TemplateAssessor(
        checks: [check], source: EmbeddedData(), asOf: CheckFixtureTests.clock)
      let types = Set(Self.types(check.templateRule ?? ""))
      guard !types.isDisjoint(with: writer.targets) else { continue }
      var seen: Set<Outcome> = []
      for (name, bytes) in try TemplateFixtureTests.fixtures(check.id) {
        guard name.hasPrefix("template-pass") || name.hasPrefix("template-fail"),
          case .template(let template) = TemplateReader.read(bytes, name: name),
          let resources = template.document(of: template.resources).document.root["Resources"],
          let plan = writer.plan(resources, types: types)
        else { continue }
        let before = try #require(assessor.assess(bytes, name: name))
        let after = try #require(assessor.assess(Array(plan.utf8), name: "plan.json"))
        let outcomes = (
          TemplateFixtureTests.outcome(before.results), TemplateFixtureTests.outcome(after.results)
        )
        #expect(outcomes.0 == outcomes.1, "\(check.id)/\(name): \(plan)")
        seen.insert(outcomes.0)
      }
      if seen.isSuperset(of: [.pass, .fail]) { both.insert(check.id) }
    }
    #expect(both.count >= 30, "only \(both.sorted()) have both")
  }

  private static func types(_ rule: String) -> [String] {
    rule.matches(of: /AWS::[A-Za-z0-9]+::[A-Za-z0-9]+/).map { String($0.0) }
  }
}
