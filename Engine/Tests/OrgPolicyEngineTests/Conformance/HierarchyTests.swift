import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import OrgPolicyEngine
import Testing

/// Documented cases of policies over a hierarchy, and the analyzer's published samples.
@Suite struct HierarchyConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func hierarchyCasesGiveTheDocumentedResult() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "orgpolicy-catalogue") else {
      return
    }
    var suite = ConformanceSuite("orgpolicy-hierarchy", skips: Self.skips)
    let cases = try archive.document("hierarchy-cases.json").root
    for item in cases["cases"]?.elements.map({ $0 }) ?? [] {
      let id = item["id"]?.string ?? "?"
      suite.run(id) { HierarchyCase(item).differences }
    }
    let samples = try archive.document("analyzer-samples.json").root
    for (number, sample) in samples.elements.enumerated() {
      suite.run("analyzer-sample-\(number + 1)") { AnalyzerSample(sample).differences }
    }
    #expect(suite.finish())
  }
}

/// One case: nodes with policies and tags, and what is expected at some of them.
private struct HierarchyCase {
  private let item: JSONValue
  private static let constraint = "test.constraint"

  init(_ item: JSONValue) { self.item = item }

  var differences: String? {
    var definition = OrgConstraint(
      name: Self.constraint,
      kind: item["constraintType"]?.string == "list" ? .list : .boolean,
      default: item["constraintDefault"]?.string == "DENY" ? .deny : .allow, origin: .listed)
    definition.supportsDryRun = true
    definition.supportsUnder = true
    var catalogue = ConstraintCatalogue()
    catalogue.add(definition)
    var hierarchy = ResourceHierarchy()
    var tags = TagBindings()
    var policies: [OrgPolicy] = []
    for node in item["nodes"]?.elements.map({ $0 }) ?? [] {
      guard let name = node["name"]?.string else { return "a node without name" }
      hierarchy.add(name, parent: node["parent"]?.string)
      for tag in node["tags"]?.members.map({ $0 }) ?? [] {
        tags.bind(Tag(key: tag.name, value: tag.value.string), to: name)
      }
      guard node["spec"] != nil || node["dryRunSpec"] != nil else { continue }
      let read = OrgPolicy.read(PolicyText.v2(name, Self.constraint, node), file: "case")
      if !read.diagnostics.isEmpty { return "\(read.diagnostics)" }
      policies += read.tree ?? []
    }
    let compiled = PolicySet.compile(
      policies, hierarchy: hierarchy, tags: tags, catalogue: catalogue)
    guard let set = compiled.tree, compiled.diagnostics.isEmpty else {
      return "\(compiled.diagnostics)"
    }
    for expected in item["expect"]?.elements.map({ $0 }) ?? [] {
      if let difference = compare(expected, set) { return difference }
    }
    return nil
  }

  private func compare(_ expected: JSONValue, _ set: PolicySet) -> String? {
    let node = expected["node"]?.string ?? ""
    for (key, pass) in [("enforced", PolicyPass.live), ("dryRunEnforced", .dryRun)] {
      guard let wanted = expected[JSONKey(key)]?.bool else { continue }
      let found = set.effective(Self.constraint, at: node, pass: pass).enforcement
      if found != (wanted ? .enforced : .notEnforced) {
        return "\(node) \(key) is \(found), not \(wanted)"
      }
    }
    let policy = set.effective(Self.constraint, at: node)
    for member in expected["values"]?.members.map({ $0 }) ?? [] {
      let found = policy.accepts(member.name).outcome
      if found != (member.value.bool == true ? .allowed : .denied) {
        return "\(node) \(member.name) is \(found), not \(member.value.json)"
      }
    }
    return nil
  }
}

/// A published pair of the policies on a chain and what they come to.
private struct AnalyzerSample {
  private let sample: JSONValue
  private static let prefix = "//cloudresourcemanager.googleapis.com/"

  init(_ sample: JSONValue) { self.sample = sample }

  var differences: String? {
    let wanted = sample["consolidatedPolicy"] ?? sample["consolidatedPolicyInPage"]
    guard let bundle = sample["policyBundle"], let wanted else { return "no pair" }
    let isList = wanted["rules"]?[0]?["values"] != nil
    let name = "test.constraint"
    var catalogue = ConstraintCatalogue()
    catalogue.add(
      OrgConstraint(
        name: name, kind: isList ? .list : .boolean, default: .allow, origin: .listed))
    var hierarchy = ResourceHierarchy()
    var policies: [OrgPolicy] = []
    var nodes: [String] = []
    for (number, element) in bundle.elements.enumerated() {
      let written = element["attachedResource"]?.string ?? Self.prefix + "folders/\(number)"
      guard let node = ResourceHierarchy.node(in: written) else { return written }
      nodes.append(node)
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("spec")
      writer.beginObject()
      for member in element.members where member.name != "attachedResource" {
        writer.key(member.name)
        writer.value(member.value)
      }
      writer.endObject()
      writer.endObject()
      guard let spec = try? JSONDocument.parse(writer.bytes).root else { return "no JSON" }
      let read = OrgPolicy.read(PolicyText.v2(node, name, spec), file: "sample")
      if !read.diagnostics.isEmpty { return "\(read.diagnostics)" }
      policies += read.tree ?? []
    }
    hierarchy.add(chain: nodes)
    if let last = nodes.last { hierarchy.add(last, parent: nil) }
    let set = PolicySet.compile(
      policies, hierarchy: hierarchy, tags: .unknown, catalogue: catalogue
    ).tree
    let policy = set?.effective(name, at: nodes[0])
    guard let bytes = policy?.json(), let found = try? JSONDocument.parse(bytes).root else {
      return "no policy"
    }
    guard let got = found["consolidatedPolicy"] else { return "no consolidated policy" }
    for key in ["attachedResource", "rules"] {
      guard let expected = wanted[JSONKey(key)] else { continue }
      if got[JSONKey(key)]?.json != expected.json {
        return "\(key) is \(got[JSONKey(key)]?.json ?? "absent"), not \(expected.json)"
      }
    }
    guard sample["consolidatedPolicy"] != nil else { return nil }
    let count = found["policyBundle"]?.count
    return count == bundle.count ? nil : "\(count ?? 0) policies in the bundle"
  }
}

/// Policies as documents, from their parts.
enum PolicyText {
  /// A v2 policy with the `spec` and `dryRunSpec` of another object.
  static func v2(_ node: String, _ constraint: String, _ parts: JSONValue) -> JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    builder.key("name")
    builder.string("\(node)/policies/\(constraint)")
    for key in ["spec", "dryRunSpec"] {
      guard let value = parts[JSONKey(key)] else { continue }
      builder.key(key)
      builder.value(value)
    }
    builder.endObject()
    return builder.finish().root
  }
}
