import DemarcBoundary
import DemarcModel
import DemarcReport
import Foundation
import Testing

/// What SARIF 2.1.0 and code-scanning views ask for.
@Suite struct SARIFTests {
  private func run(_ input: ReportInput) throws -> [String: Any] {
    let bytes = try ReportFormat.sarif.files(input, assets: Stub.assets)[0].bytes
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    #expect(root["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    let runs = try #require(root["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  private func objects(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

  private func at(_ value: Any?, _ path: String...) -> Any? {
    path.reduce(value) { ($0 as? [String: Any])?[$1] }
  }

  private func checkShape(_ run: [String: Any], _ count: Int) {
    let rules = objects(at(run, "tool", "driver", "rules"))
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids.count == rules.count)
    #expect(Set(ids).count == ids.count)
    #expect(at(run, "tool", "driver", "name") as? String == "Demarc")
    let results = objects(run["results"])
    #expect(results.count == count)
    for result in results {
      let index = result["ruleIndex"] as? Int ?? -1
      #expect(ids.indices.contains(index) && ids[index] == result["ruleId"] as? String)
      #expect((at(result, "message", "text") as? String)?.isEmpty == false)
      let prints = result["partialFingerprints"] as? [String: String]
      #expect(prints?["demarcFinding/v1"]?.count == 12)
      let locations = objects(result["locations"])
      #expect(locations.count == 1)
      for location in locations {
        let uri = at(location, "physicalLocation", "artifactLocation", "uri") as? String
        #expect(uri.map { !$0.isEmpty && URL(string: $0) != nil } == true, "\(uri ?? "")")
        let allowed = /(file:\/\/)?(?:[A-Za-z0-9\-._~\/]|%[0-9A-F]{2})*/
        #expect((try? allowed.wholeMatch(in: uri ?? "")) != nil)
        #expect(at(location, "physicalLocation", "region", "startLine") as? Int ?? 0 >= 1)
      }
      // All results have them or none has (§3.27.23).
      #expect(result["suppressions"] is [Any])
    }
  }

  @Test func theSampleHasTheShapeOfTheStandard() throws {
    let run = try run(Sample.input())
    checkShape(run, SampleEvidence.findings.count)
    let rules = objects(at(run, "tool", "driver", "rules")).compactMap { $0["id"] as? String }
    #expect(rules == SampleEvidence.results.map(\.check).sorted())
    for rule in objects(at(run, "tool", "driver", "rules")) {
      #expect((at(rule, "shortDescription", "text") as? String)?.isEmpty == false)
      let score = (at(rule, "properties", "security-severity") as? String).flatMap(Double.init)
      #expect(score.map { (0...10).contains($0) } == true)
    }
  }

  @Test(arguments: Hostile.names)
  func aHostileNameLeavesTheShape(_ name: String) throws {
    let run = try run(Hostile.input(name))
    checkShape(run, SampleEvidence.findings.count)
    let read = Hostile.asFoundationReads(name)
    #expect(at(run, "properties", "organization") as? String == read)
    let full = objects(run["results"]).flatMap { objects($0["locations"]) }
      .flatMap { objects($0["logicalLocations"]) }.map { $0["fullyQualifiedName"] as? String }
    #expect(full.allSatisfy { $0 == read })
  }

  @Test func onlyAcceptedFindingsAreSuppressed() throws {
    let results = objects(try run(Sample.input())["results"])
    let accepted = results.map { objects($0["suppressions"]) }
    #expect(accepted.map(\.count) == SampleEvidence.findings.map { $0.isAccepted ? 1 : 0 })
    let suppression = try #require(accepted.joined().first)
    #expect(suppression["kind"] as? String == "external")
    #expect(suppression["status"] as? String == "accepted")
    #expect(
      suppression["justification"] as? String == "It is replaced in autumn (until 2026-09-30)")
  }

  @Test func whatCouldNotBeDecidedIsOpenAndNeverAPass() throws {
    let results = objects(try run(Sample.input())["results"])
    let kinds = results.map { "\($0["kind"] ?? "") \($0["level"] ?? "")" }
    #expect(
      kinds == [
        "fail error", "fail error", "fail error", "open none", "open none", "open none",
      ])
  }

  @Test func aFindingAboutAnAccountStandsInTheFirstFileRead() throws {
    let results = objects(try run(Sample.input())["results"])
    let uris = results.flatMap { objects($0["locations"]) }.map {
      at($0, "physicalLocation", "artifactLocation", "uri") as? String
    }
    #expect(uris[0] == "imports/aws%20config.json")
    #expect(uris[1] == "imports/aws%20config.json")
    #expect(uris[2] == "file:///srv/azure.json")
    var input = try Sample.input()
    input.assessment.inputs = []
    checkShape(try run(input), SampleEvidence.findings.count)
  }

  @Test func theRunTellsWhetherItWasWhole() throws {
    var input = try Sample.input()
    let invocation = objects(try run(input)["invocations"])[0]
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notes = objects(invocation["toolExecutionNotifications"])
    #expect(notes.map { $0["level"] as? String } == ["error", "warning", "note"])
    #expect(
      at(notes[0], "message", "text") as? String == "the record is no JSON Hint: export it again")
    input.assessment.diagnostics = []
    input.assessment.findings.removeAll { $0.outcome == .error }
    #expect(objects(try run(input)["invocations"])[0]["executionSuccessful"] as? Bool == true)
  }

  @Test func theToolsPageIsNamedWhereItIsKnown() throws {
    let bytes = SARIFReport.bytes(try Sample.input(), informationURI: "https://example.com")
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(#""informationUri":"https://example.com""#))
  }
}
