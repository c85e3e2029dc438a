import DemarcModel
import Foundation
import OrgPolicyEngine
import Testing

/// docs/organization-policy.md tells of every constraint what decides, as the data has it.
@Suite struct DecidingPageTests {
  @Test func thePageSaysWhatTheDataSays() throws {
    let page = try String(
      contentsOf: Governed.data.appending(path: "../../docs/organization-policy.md"),
      encoding: .utf8)
    let rows = Set(page.split(separator: "\n").map(String.init))
    for mapping in try #require(Governed.fields.tree).mappings {
      let row = Self.row(mapping)
      #expect(rows.contains(row), "docs/organization-policy.md should hold the line\n\(row)")
    }
  }

  static func row(_ mapping: ConstraintMapping) -> String {
    let names = "`\(mapping.name)`" + (mapping.managedTwin.map { ", `\($0)`" } ?? "")
    var types: [String] = []
    for type in mapping.assetTypes where !types.contains(type) { types.append(type) }
    let shown =
      types == ["*"] ? "every type" : types.count > 4 ? "\(types.count) types" : short(types)
    let decides = mapping.cannotSee.map { "not assessed: \($0)" } ?? fields(mapping)
    let acts = mapping.acts == .always ? "always" : "on change"
    return "| \(names) | \(shown) | \(decides) | \(acts) | \(mapping.serves) |"
  }

  private static func short(_ types: [String]) -> String {
    types.map { type in
      let parts = type.split(separator: "/").map(String.init)
      return "\(parts[0].prefix { $0 != "." }) \(parts[1])"
    }.joined(separator: ", ")
  }

  /// The fields of the resource that the expressions read, in the order they stand.
  private static func fields(_ mapping: ConstraintMapping) -> String {
    var found: [String] = []
    let expressions = mapping.rules.flatMap { [$0.violates, $0.values].compactMap { $0 } }
    for expression in expressions {
      let path = /(?:resource|document)((?:\.\??[A-Za-z][A-Za-z0-9]*)+)(\()?/
      for match in expression.matches(of: path) {
        var parts = match.1.split(separator: ".").map { $0.replacing("?", with: "") }
        // A call is no field.
        if match.2 != nil { parts.removeLast() }
        let field = parts.joined(separator: ".")
        if !field.isEmpty, !found.contains(field) { found.append(field) }
      }
      for (mark, what) in [
        ("asset.location", "location"), ("asset.service", "service"), ("keys.", "the key it names"),
        ("disks.", "sourceImage of its disks"), ("iam.", "the allow policy's members"),
      ] where expression.contains(mark) && !found.contains(what) { found.append(what) }
      for match in expression.matches(of: /etadata\w*(?:\([^']*|\[\?)'([\w-]+)'/) {
        let key = "metadata \(match.1)"
        if !found.contains(key) { found.append(key) }
      }
    }
    return found.isEmpty ? "that it exists" : found.joined(separator: ", ")
  }
}
