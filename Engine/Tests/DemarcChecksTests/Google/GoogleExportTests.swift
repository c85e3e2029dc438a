import DemarcAssess
import DemarcCatalog
import DemarcChecks
import DemarcEstate
import DemarcJSON
import DemarcModel
import DemarcYAML
import Foundation
import OrgPolicyEngine
import Testing

/// Every Google Cloud check as a custom constraint that Google takes, with the verdicts of the check.
@Suite struct GoogleExportTests {
  static let checks = CheckFixtureTests.checks.filter { $0.cloud == .gcp }
  static let schemas = AssetSchemas(EmbeddedData())

  static func export(
    _ chosen: [Check] = checks, organization: String = "118800441", node: String? = nil,
    isDryRun: Bool = false
  ) throws -> GoogleExport {
    try GoogleExport(
      chosen,
      options: GoogleExport.Options(organization: organization, node: node, isDryRun: isDryRun),
      types: CustomConstraintTypes(EmbeddedData()))
  }

  private static let exported = (try? export().constraints) ?? []

  @Test func everyCheckIsExportedOrSaidWhyNot() throws {
    let export = try Self.export()
    let all = export.constraints.map(\.check) + export.leftOut.map(\.check)
    #expect(all.sorted() == Self.checks.map(\.id))
    #expect(export.constraints.count >= 60)
    #expect(export.policies.map(\.constraint) == export.constraints.map(\.id))
    #expect(export.leftOut.allSatisfy { $0.reason.count > 20 })
    #expect(export.warnings.isEmpty, "\(export.warnings)")
  }

  @Test(arguments: exported.map(\.check))
  func aConstraintKeepsToGooglesBounds(_ check: String) throws {
    let constraint = try #require(Self.exported.first { $0.check == check })
    let name = constraint.id.dropFirst("custom.".count)
    #expect(
      constraint.id.hasPrefix("custom.")
        && (1...CustomConstraintLimits.nameMax).contains(name.count))
    #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    #expect(constraint.condition.unicodeScalars.count <= CustomConstraintLimits.conditionMax)
    #expect(constraint.displayName.count <= CustomConstraintLimits.displayNameMax)
    #expect(constraint.description.count <= CustomConstraintLimits.descriptionMax)
    #expect(constraint.methodTypes == ["CREATE", "UPDATE"])
    #expect(["ALLOW", "DENY"].contains(constraint.actionType))
    #expect(Self.exported.filter { $0.id == constraint.id }.count == 1, "names are told apart")
  }

  /// The files, read back by the engine and judged over the check's own fixtures.
  @Test(arguments: exported.map(\.check))
  func itSaysWhatTheCheckSays(_ id: String) throws {
    let text = try #require(Self.exported.first { $0.check == id }).yaml
    #expect(text.hasPrefix("name: organizations/118800441/customConstraints/custom."))
    let compiled = CustomConstraint.compile(SourceFile(name: "\(id).yaml", text: text)) {
      Self.schemas.schema($0)
    }
    #expect(compiled.diagnostics.isEmpty, "\(compiled.diagnostics)")
    let constraint = try #require(compiled.tree)
    let directory = CheckFixtureTests.dataDirectory.appending(path: "checks/\(id)/fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    for name in names {
      let bytes = Array(try Data(contentsOf: directory.appending(path: name)))
      let outcomes = try Self.resources(bytes, name).map {
        constraint.evaluate(resourceType: $0.type, resource: $0.document).outcome.rawValue
      }
      let expected = String(name.prefix { $0 != "-" })
      #expect(outcomes.contains(expected), "\(name): \(outcomes)")
      if expected != "fail" { #expect(!outcomes.contains("fail"), "\(name)") }
    }
  }

  static func resources(_ bytes: [UInt8], _ name: String) throws -> [Resource] {
    let root = try JSONDocument.parse(bytes).root
    var resources: [Resource] = []
    for value in root.isArray ? Array(root.elements) : [root] {
      let input = EstateInput.bytes(name: name, Array(value.json.utf8))
      _ = EstateReader(inputs: [input]).read(restart: { resources = [] }) { (batch: [Resource]) in
        resources += batch
      }
    }
    return resources
  }

  @Test(arguments: [
    ("gcp.iam.data-access-audited", "one resource at a time"),
    ("gcp.iam.service-account-keys-rotated", "knows no day"),
    ("gcp.os-config.no-fixable-critical-vulnerability", "osconfig.googleapis.com"),
    ("gcp.compute-engine.serial-port-closed", "does not document"),
  ])
  func whatCannotBeOneSaysWhy(_ check: String, _ reason: String) throws {
    let export = try Self.export()
    let left = try #require(export.leftOut.first { $0.check == check })
    #expect(left.reason.contains(reason), "\(left.reason)")
    let readme = try #require(export.files.first { $0.name == "README.md" }).text
    #expect(
      readme.contains("| \(check) | \(left.reason) | \(left.instead.joined(separator: ", ")) |"))
  }

  @Test func aPolicyEnforcesItsConstraintAtTheLevelAskedFor() throws {
    for (node, isDryRun) in [("organizations/118800441", false), ("folders/55210", true)] {
      let export = try Self.export(node: node, isDryRun: isDryRun)
      for policy in export.policies {
        let root = try YAMLReader().document(policy.yaml).root
        #expect(root["name"]?.string == "\(node)/policies/\(policy.constraint)")
        let spec = root[isDryRun ? "dryRunSpec" : "spec"]
        #expect(spec?["rules"]?.elements.map { $0["enforce"]?.bool } == [true])
        #expect(root[isDryRun ? "spec" : "dryRunSpec"] == nil, "dry run refuses nothing")
        let read = OrgPolicy.read(SourceFile(name: policy.name, text: policy.yaml))
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
      }
      let script = try #require(export.files.first { $0.name == "apply.sh" }).text
      #expect(script.contains("--update-mask=\(isDryRun ? "dryRunSpec" : "spec")\n"))
      let constraints = try #require(script.range(of: "set-custom-constraint"))
      let policies = try #require(script.range(of: "set-policy"))
      #expect(constraints.lowerBound < policies.lowerBound, "a policy needs its constraint first")
    }
  }

  @Test func terraformReadsNoTemplateInAText() throws {
    var check = try #require(
      Self.checks.first { $0.id == "gcp.cloud-storage.bucket-uniform-access" })
    check.rule = check.rule.replacing(
      "resource.iamConfiguration",
      with: #"resource.name != "a\\${b}%{c}" && resource.iamConfiguration"#)
    let text = try Self.export([check]).terraform
    #expect(text.contains(#"resource.name != \"a\\\\$${b}%%{c}\" && resource"#), "\(text)")
    #expect(text.contains("${google_org_policy_custom_constraint.custom_"))
  }

  @Test(arguments: [
    ("", nil), ("acme", nil), ("12a", nil), ("118800441", "organizations/5"),
    ("118800441", "folders/"), ("118800441", "buckets/1"), ("118800441", "projects/Acme"),
    ("118800441", "folders/1/policies"),
  ])
  func aPlaceThatGoogleWouldNotTakeIsRefused(_ organization: String, _ node: String?) {
    #expect(throws: Diagnostic.self) {
      try GoogleExport.Options(organization: organization, node: node)
    }
  }

  @Test func aCheckOfAnotherCloudIsRefused() throws {
    let aws = try #require(CheckFixtureTests.checks.first { $0.cloud == .aws })
    #expect(throws: Diagnostic.self) { try Self.export([aws]) }
  }

  @Test func aCrowdedTypeIsWarnedOf() throws {
    let check = try #require(Self.checks.first { $0.id == "gcp.gke.release-channel" })
    #expect(try Self.export(Array(repeating: check, count: 20)).warnings.isEmpty)
    let warning = try #require(try Self.export(Array(repeating: check, count: 21)).warnings.first)
    #expect(warning.code == "export.many-constraints" && warning.message.contains("21"))
  }

  @Test func everyTypeNamesAPage() {
    let pages = CustomConstraintTypes(EmbeddedData()).pages
    #expect(pages.count >= 40)
    #expect(pages.values.allSatisfy { $0.hasPrefix("https://docs.cloud.google.com/") })
  }
}
