import CELEngine
import DemarcJSON
import DemarcModel
import Foundation
import OrgPolicyEngine
import Testing

@Suite struct DecidingFieldsTests {
  @Test func everyExpressionFitsTheSchemaOfItsAssetType() throws {
    #expect(Governed.fields.diagnostics.map(\.description) == [])
    let fields = try #require(Governed.fields.tree)
    for type in Set(fields.mappings.flatMap(\.assetTypes)).subtracting(["*"]).sorted()
    where fields.mappings.contains(where: { $0.assetTypes.contains(type) && $0.cannotSee == nil }) {
      #expect(CustomConstraint.builtinSchema(type) ?? Governed.schema(type) != nil, "\(type)")
    }
  }

  @Test func everyMappedConstraintSaysWhatItServes() throws {
    let fields = try #require(Governed.fields.tree)
    let framework = try String(
      contentsOf: Governed.data.appending(path: "catalog/frameworks/nist-800-53r5.ndjson"),
      encoding: .utf8)
    let ids = Set(
      framework.split(separator: "\n").compactMap {
        (try? JSONDocument.parse(String($0)))?.root["id"]?.string
      })
    #expect(fields.mappings.count >= 63)
    for mapping in fields.mappings {
      #expect(
        !mapping.controls.isEmpty && mapping.controls.allSatisfy(ids.contains), "\(mapping.name)")
      #expect(!mapping.serves.hasSuffix("."), "\(mapping.name): a clause, not a sentence")
      #expect(mapping.name.contains(".managed.") == (mapping.kind == .managed), "\(mapping.name)")
    }
    #expect(fields["compute.requireShieldedVm"]?.controls.contains("SC-28") == false)
    #expect(fields["compute.managed.requireOsLogin"]?.name == "compute.requireOsLogin")
  }

  @Test func everyConstraintAndTypeHasAViolatingAndAConformingAsset() throws {
    let fields = try #require(Governed.fields.tree)
    var violated: Set<String> = []
    var kept: Set<String> = []
    for one in DecidingCase.all {
      let key = one.constraint + " " + one.type
      if one.value["bad"]?.count != 0 { violated.insert(key) }
      if one.value["good"]?.count != 0 { kept.insert(key) }
    }
    for mapping in fields.mappings {
      for type in mapping.rules.flatMap(\.assetTypes) where type != "*" {
        let key = "\(mapping.name) \(type)"
        #expect(violated.contains(key) && kept.contains(key), "\(key)")
      }
      if mapping.assetTypes == ["*"] {
        #expect(violated.contains { $0.hasPrefix(mapping.name + " ") }, "\(mapping.name)")
      }
    }
  }

  @Test(arguments: DecidingCase.all)
  func assetsAreToldApart(_ one: DecidingCase) throws {
    for name in one.names {
      let judge = try one.judge(as: name)
      func state(_ document: JSONValue) -> ConstraintVerdict? {
        let verdicts = judge.judge(one.asset(document), in: one.estate, only: [name])
        return verdicts.count == 1 ? verdicts[0] : nil
      }
      for (key, wanted) in [("bad", "noncompliant"), ("good", "compliant")] {
        for document in one.value[JSONKey(key)]?.elements.map({ $0 }) ?? [] {
          let found = state(document)
          #expect(
            found?.state.name == wanted,
            "\(name) \(document.json): \(found?.detail ?? "no verdict")")
        }
      }
      let empty = try state(Governed.parse("{}"))
      #expect(
        empty?.state.name ?? "none" == one.value["empty"]?.string,
        "\(name), nothing set: \(empty?.detail ?? "no verdict")")
    }
  }

  @Test func whatNoAssetShowsIsNotAssessedWithAReason() throws {
    let hidden = try #require(Governed.fields.tree).mappings.filter { $0.cannotSee != nil }
    #expect(hidden.map(\.name).contains("storage.secureHttpTransport"))
    for mapping in hidden {
      let rule =
        mapping.kind == .list ? #""values":{"deniedValues":["x"]}"# : #""enforce":true"#
      let judge = try Governed.judge(
        #"[{"name":"folders/2/policies/\#(mapping.name)","spec":{"rules":[{\#(rule)}]}}]"#)
      for type in mapping.assetTypes {
        let inside = judge.judge(
          Governed.asset(type, try Governed.parse("{}")), in: FixtureEstate(), only: [mapping.name])
        #expect(inside.map(\.state) == [.notAssessed(mapping.cannotSee ?? "")], "\(mapping.name)")
        let outside = judge.judge(
          Governed.asset(
            type, try Governed.parse("{}"), nodes: ["projects/13", "organizations/1"]),
          in: FixtureEstate(), only: [mapping.name])
        let isDefault = Governed.catalogue[mapping.name]?.defaultBehaviour == .deny
        #expect(
          outside.map(\.state)
            == [isDefault ? .notAssessed(mapping.cannotSee ?? "") : .unenforced],
          "\(mapping.name)")
      }
    }
  }
}
