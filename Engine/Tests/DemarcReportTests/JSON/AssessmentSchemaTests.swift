import DemarcBoundary
import DemarcCatalog
import DemarcJSON
import DemarcModel
import DemarcReport
import Foundation
import Testing

/// `assessment.json` and its published schema say the same.
@Suite struct AssessmentSchemaTests {
  private static func schema() throws -> JSONValue {
    let bytes = try #require(EmbeddedData().file("schema/assessment.schema.json"))
    return try JSONDocument.parse(bytes).root
  }

  private func faults(_ bytes: [UInt8]) throws -> [String] {
    var check = SchemaCheck(try Self.schema())
    check.check(try JSONDocument.parse(bytes).root)
    return check.faults
  }

  @Test func theSampleIsValidAndUsesEveryPropertyOfTheSchema() throws {
    let schema = try Self.schema()
    var check = SchemaCheck(schema)
    check.check(try JSONDocument.parse(AssessmentJSON.bytes(Sample.input())).root)
    #expect(check.faults == [])
    let properties = SchemaCheck.properties(schema)
    #expect(properties.count > 100)
    #expect(properties.subtracting(check.used).sorted() == [])
  }

  @Test func anEmptyEstateIsValid() throws {
    var input = try Sample.input()
    var builder = MatrixBuilder(
      catalog: try SampleCatalog.catalog(),
      input: MatrixInput(frameworks: ["soc2"], services: [], day: day("2026-06-30")))
    input.assessment.matrix = builder.build()
    #expect(try faults(AssessmentJSON.bytes(input)) == [])
  }

  @Test(arguments: Hostile.names)
  func aHostileNameIsValidAndReadBack(_ name: String) throws {
    let bytes = AssessmentJSON.bytes(try Hostile.input(name))
    #expect(try faults(bytes) == [])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let read = Hostile.asFoundationReads(name)
    let organization = root["organization"] as? String ?? ""
    #expect(organization.unicodeScalars.elementsEqual(read.unicodeScalars))
    let services = root["services"] as? [[String: Any]] ?? []
    #expect(services.count == 3)
    #expect(services.allSatisfy { $0["name"] as? String == read })
  }

  private func changed(_ change: (inout [String: Any]) -> Void) throws -> [UInt8] {
    let bytes = AssessmentJSON.bytes(try Sample.input())
    var root = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    change(&root)
    return Array(try JSONSerialization.data(withJSONObject: root))
  }

  @Test func eachRequiredKeyIsMissed() throws {
    let required = try Self.schema()["required"].map { $0.elements.compactMap(\.string) } ?? []
    #expect(required.count == 26)
    for key in required {
      let bytes = try changed { $0[key] = nil }
      #expect(try faults(bytes) == [": '\(key)' is missing"])
    }
  }

  @Test func whatTheSchemaForbidsIsFound() throws {
    #expect(try faults(changed { _ in }) == [])
    #expect(try faults(changed { $0["score"] = 87 }) == [": 'score' is no property"])
    #expect(
      try faults(changed { $0["resources"] = "3" })
        == ["/resources: is of kind string, not integer"])
    #expect(try faults(changed { $0["resources"] = -1 }) == ["/resources: is less than 0.0"])
    #expect(
      try faults(changed { $0["schema"] = "demarc/assessment/2" })
        == [#"/schema: is not "demarc/assessment/1""#])
    #expect(
      try faults(changed { $0["unknownTypes"] = [["cloud": "oracle", "type": "t"]] }).count == 2)
  }

  @Test func aKeywordTheCheckDoesNotKnowIsNotPassedOver() throws {
    var check = SchemaCheck(try JSONDocument.parse(#"{"pattern":"x"}"#).root)
    check.check(try JSONDocument.parse("{}").root)
    #expect(check.faults == ["#: this check does not know 'pattern'"])
    var reference = SchemaCheck(
      try JSONDocument.parse(
        ##"{"items":{"$ref":"#/definitions/a"},"definitions":{"a":{"type":"string"}}}"##
      ).root)
    reference.check(try JSONDocument.parse(#"["x",1]"#).root)
    #expect(reference.faults == ["/1: is of kind number, not string"])
  }

  @Test func aLaterRunReadsItBack() throws {
    let root = try JSONDocument.parse(AssessmentJSON.bytes(Sample.input())).root
    let snapshot = try MatrixSnapshot(root, file: "assessment.json")
    #expect(snapshot.services.count == 6, "three services, and what is kept with each provider")
    #expect(snapshot.requirements.count == 10)
    #expect(
      snapshot.providerStates["aws.store"] == [
        "soc2": .attested, "hipaa-security": .notAttested,
      ])
    #expect(MatrixDiff(from: snapshot, to: snapshot).changes.isEmpty)
  }
}
