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

  /// Asset types whose discovery schema has another name.
  private static let renamed = ["sqladmin.googleapis.com/Instance": "DatabaseInstance"]
  private static let versions = ["run.googleapis.com": "v1", "cloudfunctions.googleapis.com": "v2"]

  @Test func publishedConstraintsAgreeWithTheReferenceEngine() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "custom-constraints"),
      let discovery = try ConformanceArchive.openSupport("cel-orgpolicy", "gcp-discovery")
    else { return }
    let constraints = try archive.document("constraints.json").root
    let resources = try archive.document("resources.json").root
    let expected = try archive.document("expected.json").root
    let library = try SchemaLibrary(discovery)
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

  /// Schemas by asset type, out of a folder of discovery documents.
  final class SchemaLibrary {
    private var documents: [String: [JSONValue]] = [:]
    private var known: [String: CELSchema?] = [:]

    init(_ archive: ConformanceArchive) throws {
      for file in archive.files(suffix: ".json") {
        let name = file.split(separator: "/").last ?? ""
        documents[String(name.prefix { $0 != "." }), default: []].append(
          try archive.document(file).root)
      }
    }

    func schema(_ type: String) -> CELSchema? {
      if let schema = known[type] { return schema }
      let parts = type.split(separator: "/").map(String.init)
      let service = String(parts[0].prefix { $0 != "." })
      let name = CustomConstraintConformanceTests.renamed[type] ?? parts[1]
      let wanted = CustomConstraintConformanceTests.versions[parts[0]]
      let document = documents[service]?.first { document in
        document["schemas"]?[name] != nil
          && (wanted == nil || document["version"]?.string == wanted)
      }
      let schema = document.flatMap {
        try? DiscoverySchema.schema($0, name, assetType: type)
      }
      known[type] = schema
      return schema
    }
  }
}
