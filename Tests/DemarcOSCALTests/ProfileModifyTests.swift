import DemarcJSON
import DemarcModel
import Testing

@testable import DemarcOSCAL

/// Parameters set, controls altered, what is unused taken out.
@Suite struct ProfileModifyTests {
  private func control(_ alters: String, settings: String = "[]") throws -> (
    JSONValue, ResolvedCatalog
  ) {
    let profile = Sample.profile(
      """
      "imports": [{"href": "c.json", "include-controls": [{"with-ids": ["ac-1", "ac-2", "ac-2.1"]}]}],
      "merge": {"as-is": true}, "modify": {"set-parameters": \(settings), "alters": \(alters)}
      """)
    let found = try Sample.resolve(["profile.json": profile, "c.json": Sample.base])
    let root = try JSONDocument.parse(found.bytes()).root
    return (try #require(root["catalog"]?["groups"]?[0]?["controls"]?[1]), found)
  }

  @Test func parametersTakeTheirSettings() throws {
    let (control, found) = try control(
      "[]",
      settings: """
        [{"param-id": "ac-2_prm_1", "values": ["a"], "constraints": [{"description": "x"}]},
         {"param-id": "ac-2_prm_1", "values": ["b"], "label": "kinds"},
         {"param-id": "none", "values": ["c"]}]
        """)
    #expect(
      control["params"]?.json
        == #"[{"id":"ac-2_prm_1","label":"kinds","values":["b"],"constraints":[{"description":"x"}]}]"#
    )
    #expect(found.diagnostics.map(\.code) == ["oscal.unknown-parameter"])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name, addition, pointer, json: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      name: "to the control, at the end",
      addition: #"{"props": [{"name": "n", "value": "v"}]}"#, pointer: "/props",
      json: #"[{"name":"label","value":"AC-2"},{"name":"n","value":"v"}]"#),
    Row(
      name: "to the control, at the start",
      addition: #"{"position": "starting", "props": [{"name": "n", "value": "v"}]}"#,
      pointer: "/props", json: #"[{"name":"n","value":"v"},{"name":"label","value":"AC-2"}]"#),
    Row(
      name: "before a control means at its start",
      addition: #"{"position": "before", "props": [{"name": "n", "value": "v"}]}"#,
      pointer: "/props/0/name", json: #""n""#),
    Row(
      name: "inside a part",
      addition:
        #"{"by-id": "ac-2_smt", "position": "starting", "parts": [{"name": "item", "id": "new"}]}"#,
      pointer: "/parts/0/parts/0/id", json: #""new""#),
    Row(
      name: "after a part",
      addition:
        #"{"by-id": "ac-2_smt.a", "position": "after", "parts": [{"name": "item", "id": "new"}]}"#,
      pointer: "/parts/0/parts/1/id", json: #""new""#),
    Row(
      name: "before a part, props go to what holds it",
      addition:
        #"{"by-id": "ac-2_smt.a", "position": "before", "props": [{"name": "n", "value": "v"}]}"#,
      pointer: "/parts/0/props/0/name", json: #""n""#),
    Row(
      name: "inside a parameter",
      addition: #"{"by-id": "ac-2_prm_1", "props": [{"name": "n", "value": "v"}]}"#,
      pointer: "/params/0/props/0/name", json: #""n""#),
    Row(
      name: "inside a child control",
      addition: #"{"by-id": "ac-2.1", "props": [{"name": "n", "value": "v"}]}"#,
      pointer: "/controls/0/props/0/name", json: #""n""#),
    Row(
      name: "another title", addition: #"{"title": "New"}"#, pointer: "/title", json: #""New""#),
  ])
  func additionsLandWhereTheyShould(_ row: Row) throws {
    let (control, found) = try control(#"[{"control-id": "ac-2", "adds": [\#(row.addition)]}]"#)
    let pointer = try #require(JSONPointer(row.pointer))
    #expect(control[pointer]?.json == row.json)
    #expect(found.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (#"{"by-name": "guidance"}"#, "/parts/1"), (#"{"by-id": "ac-2_smt.b"}"#, "/parts/0/parts/1"),
    (#"{"by-item-name": "prop"}"#, "/props"),
    (#"{"by-item-name": "part", "by-name": "guidance"}"#, "/parts/1"),
    (#"{"by-item-name": "param"}"#, "/params"),
  ])
  func removalsTakeWhatTheyDescribe(_ removal: String, _ gone: String) throws {
    let (before, _) = try control("[]")
    let (after, found) = try control(#"[{"control-id": "ac-2", "removes": [\#(removal)]}]"#)
    let pointer = try #require(JSONPointer(gone))
    #expect(before[pointer] != nil)
    #expect(after[pointer] == nil)
    #expect(found.diagnostics.isEmpty)
  }

  @Test(arguments: [
    #"{"by-ns": "http://example.org"}"#, #"{"by-name": "guidance", "by-item-name": "prop"}"#,
    #"{"by-class": "x"}"#,
  ])
  func removalsThatMeetNothingAreTold(_ removal: String) throws {
    let (before, _) = try control("[]")
    let (after, found) = try control(#"[{"control-id": "ac-2", "removes": [\#(removal)]}]"#)
    #expect(after.json == before.json)
    #expect(found.diagnostics.map(\.code) == ["oscal.unknown-target"])
  }

  @Test func anAdditionWithoutATargetIsLeftOutAndTold() throws {
    let (before, _) = try control("[]")
    let (after, found) = try control(
      #"[{"control-id": "ac-2", "adds": [{"by-id": "ac-2", "props": [{"name": "n", "value": "v"}]}]}]"#
    )
    #expect(after.json == before.json)
    #expect(found.diagnostics.map(\.code) == ["oscal.unknown-target"])
  }

  @Test func whatNothingRefersToIsTakenOut() throws {
    let (_, found) = try control("[]")
    #expect(found.work.tree.looseParams.map { $0.text("id") } == ["loose-1"])
    #expect(found.work.resources.map { $0.text("title") } == ["Used", "Kept"])
  }

  @Test func theResultSaysWhenceItCame() throws {
    let (_, found) = try control("[]")
    let metadata = try #require(
      try JSONDocument.parse(found.bytes()).root["catalog"]?["metadata"])
    #expect(metadata["last-modified"]?.string == "2026-06-30T00:00:00Z")
    #expect(metadata["oscal-version"]?.string == "1.1.2")
    #expect(metadata["links"]?[0]?["href"]?.string == "profile.json")
    #expect(metadata["props"]?[0]?["name"]?.string == "resolution-tool")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try control("[]").1.bytes() == control("[]").1.bytes())
  }
}
