import DemarcModel
import Testing

@testable import DemarcOSCAL

@Suite struct ReadingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name, text, code: String
    var testDescription: String { name }
  }

  private static let head =
    #"{"catalog": {"uuid": "e242681a-dcaf-4f46-9914-f75a73e33d1a", "metadata": "#

  @Test(arguments: [
    Row(name: "nothing", text: " \n", code: "oscal.no-document"),
    Row(name: "a list", text: "[1]", code: "oscal.no-document"),
    Row(name: "broken JSON", text: "{\"catalog\": ", code: "oscal.no-json"),
    Row(name: "broken YAML", text: "catalog: [", code: "oscal.no-yaml"),
    Row(name: "another root", text: #"{"control-catalog": {}}"#, code: "oscal.unknown-model"),
    Row(name: "two roots", text: #"{"catalog": {}, "profile": {}}"#, code: "oscal.unknown-model"),
    Row(name: "a root of text", text: #"{"catalog": "x"}"#, code: "oscal.wrong-type"),
    Row(name: "no uuid", text: #"{"catalog": {"metadata": {}}}"#, code: "oscal.missing-key"),
    Row(name: "no metadata", text: #"{"catalog": {"uuid": "x"}}"#, code: "oscal.missing-key"),
    Row(
      name: "a version with v",
      text: head + #"{"title": "t", "last-modified": "x", "oscal-version": "v1.1.2"}}}"#,
      code: "oscal.unknown-version"),
    Row(
      name: "a version to come",
      text: head + #"{"title": "t", "last-modified": "x", "oscal-version": "2.0.0"}}}"#,
      code: "oscal.unknown-version"),
    Row(
      name: "a title of another kind",
      text: head + #"{"title": {}, "last-modified": "x", "oscal-version": "1.0.0"}}}"#,
      code: "oscal.wrong-type"),
  ])
  func whatIsNoOSCALIsRefusedWithItsPlace(_ row: Row) {
    let fault = #expect(throws: Diagnostic.self) { _ = try Sample.document(row.text, "x.json") }
    #expect(fault?.code == row.code)
    #expect(fault?.span?.file == "x.json")
  }

  @Test(arguments: ["1.0.0", "1.0.4", "1.1.3", "1.2.0", "1.2.3", "1.0.0-rc2"])
  func versionsInUseAreRead(_ version: String) throws {
    let text = Sample.catalog(#""controls": []"#, version: version)
    #expect(try Sample.document(text, "c.json").kind == .catalog)
  }

  @Test func nestingHasABound() {
    let deep = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
    let fault = #expect(throws: Diagnostic.self) {
      _ = try Sample.document(Sample.catalog("\"controls\": \(deep)"), "c.json")
    }
    #expect(fault?.code == "oscal.no-json")
  }

  @Test func yamlSaysTheSameAsJSON() throws {
    let yaml = """
      profile:
        uuid: 1e513768-1f84-4166-b8d4-0addf88f7ea3
        metadata: {title: P, last-modified: "2026-01-31T12:00:00Z", version: 1.0, oscal-version: 1.1.2}
        imports:
          - href: c.json
            include-controls:
              - with-ids: [ac-1]
        merge:
          as-is: true
      """
    let source = MemorySource(files: ["c.json": Sample.base])
    let found = try ProfileResolver(library: OSCALLibrary(source: source), asOf: Sample.asOf)
      .resolve(try Sample.document(yaml, "profile.yaml"))
    #expect(outline(found) == "ac(ac-1)")
  }

  @Test(arguments: [
    ("2026-06-30T12:00:00Z", true), ("2026-06-30T12:00:00.123456-04:00", true),
    ("2026-06-30T12:00:00", false), ("2026-06-30", false), ("2026-13-30T12:00:00Z", false),
    ("2026-06-30T25:00:00Z", false), ("2026-06-30T12:00:00.Z", false), ("", false),
    ("2026-06-30T12:00:00+25:00", false), ("2026-06-30T12:00:00é", false),
  ])
  func timesHaveAZone(_ text: String, _ isGood: Bool) {
    #expect((OSCALTime.seconds(text) != nil) == isGood)
  }

  @Test func timesAreComparedAcrossZones() {
    #expect(
      OSCALTime.seconds("2026-06-30T12:00:00+02:00") == OSCALTime.seconds("2026-06-30T10:00:00Z"))
  }
}
