import CELEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import OrgPolicyEngine
import Testing

/// Published custom constraints against published assets, with the reference engine's results.
@Suite struct CustomConstraintConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func publishedConstraintsAgreeWithTheReferenceEngine() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "custom-constraints") else {
      return
    }
    let constraints = try archive.document("constraints.json").root
    let resources = try archive.document("resources.json").root
    let expected = try archive.document("expected.json").root
    let library = ShippedSchemas.schemas
    var typed: [String: CustomConstraint] = [:]
    var untyped: [String: CustomConstraint] = [:]
    var suite = ConformanceSuite("custom-constraints", skips: Self.skips)
    for item in constraints.elements {
      guard let id = item["id"]?.string else { continue }
      let file = SourceFile(name: id, text: item.json)
      suite.run("compile \(id)") {
        let parsed = CustomConstraint.compile(file) { library.schema($0) }
        typed[id] = parsed.tree
        untyped[id] = CustomConstraint.compile(file) { _ in nil }.tree
        return parsed.tree == nil ? parsed.diagnostics.map(\.description).joined() : nil
      }
    }
    for item in expected.elements {
      guard let id = item["constraint"]?.string, let key = item["resource"]?.string,
        let resource = resources[key], let type = resource["resourceType"]?.string,
        let data = resource["data"]
      else { continue }
      for (form, constraint) in [("typed", typed[id]), ("untyped", untyped[id])] {
        suite.run("\(form) \(id) \(key)") {
          guard let judgement = constraint?.evaluate(resourceType: type, resource: data) else {
            return "not compiled"
          }
          let wanted: Outcome =
            switch item[JSONKey(form)]?.bool {
            case true?: .fail
            case false?: .pass
            case nil: .error
            }
          return judgement.outcome == wanted ? nil : "\(judgement), not \(wanted)"
        }
      }
    }
    #expect(suite.finish())
  }

  /// A typed resource reads what an export leaves out, so no condition is left without a value.
  @Test func noTypedPairEndsInAnError() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "custom-constraints") else {
      return
    }
    let resources = try archive.document("resources.json").root
    var typed: [String: CustomConstraint] = [:]
    for item in try archive.document("constraints.json").root.elements {
      guard let id = item["id"]?.string else { continue }
      typed[id] =
        CustomConstraint.compile(SourceFile(name: id, text: item.json)) {
          ShippedSchemas.schemas.schema($0)
        }.tree
    }
    var errors: [String] = []
    var pairs = 0
    for item in try archive.document("expected.json").root.elements {
      guard let id = item["constraint"]?.string, let key = item["resource"]?.string,
        let resource = resources[JSONKey(key)], let type = resource["resourceType"]?.string,
        let data = resource["data"]
      else { continue }
      pairs += 1
      let judgement = typed[id]?.evaluate(resourceType: type, resource: data)
      if judgement == nil || judgement?.outcome == .error {
        errors.append("\(id) \(key): \(judgement?.detail ?? "not compiled")")
      }
    }
    #expect(pairs == 869)
    #expect(errors == [])
  }
}
