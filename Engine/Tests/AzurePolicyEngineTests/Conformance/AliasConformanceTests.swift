import AzurePolicyEngine
import DemarcJSON
import DemarcTestKit
import Foundation
import Testing

/// The shipped aliases against a whole dump and every published definition.
struct AliasConformanceTests {
  private static let corpora = [
    "azure-policy-builtins", "azure-policy-samples", "azure-custom-alz",
  ]

  @Test func everyAliasInUseHasThePathOfTheDumpOnEveryType() throws {
    guard let dump = try ConformanceArchive.openSupport("azure-policy", "azure-policy-aliases")
    else { return }
    let shipped = try Shipped.aliases()
    let text = try #require(dump.text("aliases.tsv"))
    var rows: [String: [(type: Substring, path: Substring)]] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t")
      rows[columns[1].lowercased(), default: []].append((columns[0], columns[2]))
    }
    var used: Set<String> = []
    var unknown: Set<String> = []
    for name in Self.corpora {
      guard let archive = try ConformanceArchive.open("azure-policy", name) else { return }
      for file in archive.files(suffix: ".json") {
        guard let json = try? archive.document(file).root,
          let rule = (json["properties"] ?? json)["policyRule"]
        else { continue }
        Self.names(rule, isField: false) { name, isField in
          let folded = name.lowercased()
          if rows[folded] != nil {
            used.insert(folded)
          } else if isField, name.contains("/"), !name.hasPrefix("[") {
            unknown.insert(folded)
          }
        }
      }
    }
    var suite = ConformanceSuite("azure-aliases-in-use", skips: ConformanceTests.skips)
    for alias in used.sorted() {
      for row in rows[alias] ?? [] {
        suite.run("\(row.type) \(alias)") {
          let found = shipped.defaultPath(type: String(row.type), alias: alias)
          return found == String(row.path) ? nil : "wanted \(row.path), got \(found ?? "nothing")"
        }
      }
    }
    #expect(suite.finish())
    print("\(used.count) aliases are in use, \(unknown.count) more that no dump holds")
    #expect(used.count > 1300)
    for name in unknown { #expect(!shipped.knows(alias: name), "\(name)") }
  }

  /// Every string, whole and in quotes inside an expression.
  private static func names(
    _ json: JSONValue, isField: Bool, _ found: (String, Bool) -> Void
  ) {
    if let text = json.string {
      found(text, isField)
      for part in text.split(separator: "'") where part.contains("/") { found(String(part), false) }
    }
    for member in json.members {
      names(member.value, isField: member.name.lowercased() == "field", found)
    }
    for element in json.elements { names(element, isField: false, found) }
  }
}
