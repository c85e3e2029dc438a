import CELEngine
import DemarcModel
import OrgPolicyEngine
import Testing

/// What a discovery document says, with the turns such documents take.
@Suite struct DiscoveryTests {
  private static func document(
    _ schemas: String, name: String = "a", version: String = "v1", gets: [String] = ["B"]
  ) -> String {
    let methods = gets.map {
      "\"\($0)s\":{\"methods\":{\"get\":{\"response\":{\"$ref\":\"\($0)\"}}}}"
    }
    return """
      {"name":"\(name)","version":"\(version)","revision":"20260101",
       "rootUrl":"https://\(name).googleapis.com/",
       "resources":{"projects":{"resources":{\(methods.joined(separator: ","))}}},
       "schemas":{\(schemas)}}
      """
  }

  private func read(_ text: String) -> Parsed<DiscoveryDocument> {
    DiscoveryDocument.read(Array(text.utf8), name: "d.json")
  }

  private func type(_ property: String) throws -> String? {
    let text = Self.document(
      #""B":{"type":"object","properties":{"x":\#(property)}},"#
        + #""Map":{"type":"object","additionalProperties":{"type":"string"}},"#
        + #""Empty":{"type":"object","properties":{}},"Free":{"type":"any"}"#)
    let parsed = read(text)
    #expect(parsed.diagnostics == [])
    return try #require(parsed.tree).messages["B"]?.first?.type
  }

  @Test(arguments: [
    (#"{"type":"string"}"#, "string"), (#"{"type":"string","format":"int64"}"#, "int64"),
    (#"{"type":"string","format":"uint64"}"#, "uint64"),
    (#"{"type":"string","format":"google-datetime"}"#, "timestamp"),
    (#"{"type":"string","format":"date-time"}"#, "timestamp"),
    (#"{"type":"string","format":"google-duration"}"#, "duration"),
    (#"{"type":"string","format":"google-fieldmask"}"#, "string"),
    (#"{"type":"string","format":"byte"}"#, "bytes"),
    (#"{"type":"string","enum":["A"],"enumDescriptions":[""]}"#, "enum"),
    (#"{"type":"integer","format":"int32"}"#, "int32"), (#"{"type":"integer"}"#, "int32"),
    (#"{"type":"integer","format":"uint32"}"#, "uint32"),
    (#"{"type":"number","format":"float"}"#, "double"), (#"{"type":"boolean"}"#, "bool"),
    (#"{"type":"any"}"#, "any"), (#"{"type":"object"}"#, "any"),
    (#"{"type":"array","items":{"$ref":"B"}}"#, "list<B>"),
    (#"{"type":"object","additionalProperties":{"$ref":"B"}}"#, "map<B>"),
    (#"{"type":"object","additionalProperties":{"type":"any"}}"#, "map<any>"),
    (#"{"type":"object","properties":{"y":{"type":"string"}}}"#, "B.X"),
    (#"{"type":"array","items":{"type":"object","properties":{}}}"#, "list<B.X>"),
    (#"{"$ref":"Map"}"#, "map<string>"), (#"{"$ref":"Empty"}"#, "Empty"),
    (#"{"$ref":"Free"}"#, "any"), (#"{"$ref":"Missing"}"#, "any"),
    (#"{"type":"string","readOnly":true,"annotations":{"required":["a"]}}"#, "string"),
  ])
  func propertiesHaveTheTypesOfTheTable(_ property: String, _ type: String) throws {
    #expect(try self.type(property) == type)
  }

  @Test func fieldsCalledLikeWordsOfDocumentsAreFields() throws {
    let parsed = read(
      Self.document(
        #""B":{"type":"object","properties":{"kind":{"type":"string"},"etag":{"type":"string"},"#
          + #""type":{"type":"string"},"properties":{"$ref":"B"},"$ref":{"type":"string"}}}"#))
    let names = try #require(parsed.tree).messages["B"]?.map(\.name)
    #expect(names?.sorted() == ["$ref", "etag", "kind", "properties", "type"])
  }

  @Test func whatGetAnswersWithIsAnAssetType() throws {
    var imported = SchemaImport()
    imported.add(
      try #require(
        read(
          Self.document(
            #""GoogleCloudAV1beta1Thing":{"type":"object","properties":{"x":{"type":"string"}}},"#
              + #""Operation":{"type":"object","properties":{"done":{"type":"boolean"}}},"#
              + #""Other":{"type":"object","properties":{"x":{"type":"string"}}}"#,
            gets: ["GoogleCloudAV1beta1Thing", "Operation"])
        ).tree))
    #expect(imported.types == ["a.googleapis.com/Thing"])
  }

  private static let names = """
    b.googleapis.com/Instance\ta\tDatabaseInstance
    b.googleapis.com/Both\ta.v1\tBoth\ta.v2\tBoth
    """

  @Test func namesSayWhatTheRuleDoesNotFind() throws {
    let names = AssetTypeNames.read(
      SchemaFile(name: "n", bytes: Array(Self.names.utf8)))
    #expect(names.diagnostics == [])
    var imported = SchemaImport(names: try #require(names.tree))
    for version in ["v1", "v2"] {
      let own = version == "v1" ? #""type":"string""# : #""$ref":"Inner""#
      imported.add(
        try #require(
          read(
            Self.document(
              #""DatabaseInstance":{"type":"object","properties":{"x":{"type":"string"}}},"#
                + #""Inner":{"type":"object","properties":{"y":{"type":"string"}}},"#
                + #""Both":{"type":"object","properties":{"same":{"type":"string"},"#
                + #""other":{\#(own)},"only\#(version)":{"$ref":"Inner"}}}"#,
              version: version, gets: [])
          ).tree))
    }
    #expect(imported.types == ["b.googleapis.com/Both", "b.googleapis.com/Instance"])
    let table = try #require(
      SchemaTable.read(SchemaFile(name: "t", bytes: imported.text())).tree)
    let both = table.messages(of: "b.googleapis.com/Both")
    #expect(
      SchemaListing.fields(both).map(\.description) == [
        "onlyv1.y: string", "onlyv2.y: string", "other: any", "same: string",
      ])
  }

  @Test func aDocumentAddedTwiceCountsAsItCameLast() throws {
    var imported = SchemaImport()
    for field in ["old", "new"] {
      imported.add(
        try #require(
          read(
            Self.document(
              #""B":{"type":"object","properties":{"\#(field)":{"type":"string"}}}"#)
          ).tree))
    }
    let table = SchemaTable.read(SchemaFile(name: "t", bytes: imported.text())).tree
    #expect(table?.messages(of: "a.googleapis.com/B").first?.fields.map(\.name) == ["new"])
    #expect(imported.text() == imported.text(types: ["a.googleapis.com/B"], service: "a"))
    #expect(imported.text(types: []).starts(with: Array("# ".utf8)))
  }

  @Test(arguments: ["", "[]", "{}", #"{"name":"a","version":"v1"}"#, "{\"name\":"])
  func whatIsNoDocumentIsRefusedWithTheCommandThatFetchesOne(_ text: String) throws {
    let parsed = read(text)
    #expect(parsed.tree == nil)
    #expect(parsed.diagnostics.first?.hint?.contains("$discovery/rest") == true)
  }

  @Test func namesThatNoLineCanHoldAreLeftOutAndCounted() throws {
    let parsed = read(
      Self.document(
        #""B":{"type":"object","properties":{"a b":{"type":"string"},"c":{"type":"string"}}}"#))
    #expect(parsed.diagnostics.map(\.code) == ["gcp-schema.field"])
    #expect(try #require(parsed.tree).messages["B"]?.map(\.name) == ["c"])
  }

  @Test func recursionHasAnEnd() throws {
    let deep =
      String(repeating: #"{"type":"array","items":"#, count: 60) + #"{"type":"string"}"#
      + String(repeating: "}", count: 60)
    let parsed = read(
      Self.document(
        #""B":{"type":"object","properties":{"b":{"$ref":"B"},"l":{"$ref":"L"},"deep":\#(deep)}},"#
          + #""L":{"$ref":"L"}"#))
    var imported = SchemaImport()
    imported.add(try #require(parsed.tree))
    let table = SchemaTable.read(SchemaFile(name: "t", bytes: imported.text()))
    #expect(table.diagnostics == [])
  }
}
