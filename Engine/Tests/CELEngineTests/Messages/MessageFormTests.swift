import CELEngine
import DemarcJSON
import Testing

/// Messages and descriptors as they come in: JSON and bytes.
@Suite struct MessageFormTests {
  private func read(_ name: String, _ json: String) throws -> String {
    do {
      let document = try JSONDocument.parse(json)
      return SpecificationValue.shown(try Estate.types().message(name, json: document.root))
    } catch let error as CELError {
      return "!\(error.message)"
    }
  }

  @Test func bytesOfAnotherLibraryAreRead() throws {
    #expect(
      try Estate.shown("b") == """
        estate.Bucket{name: 'logs', size_bytes: -5, days: 7, retention: 0, port: 443u, ratio: 0.5, \
        locked: true, digest: b'\\001\\377', access: 2, labels: ['a', 'b'], tags: {'env': 'prod'}, \
        rules: {4: estate.Rule{action: 'allow'}}, zones: [1, -2, 300], \
        policy: estate.Policy{parent: estate.Policy{depth: 3}}, steward: estate.Policy{depth: 1}, \
        created: timestamp('2026-01-01T00:00:00Z'), keep: duration('60s'), versioned: false, \
        extra: estate.Rule{action: 'deny'}, \
        notes: {'k': [1.0, null, 'x']}, setting: 2.5, \
        extras: [9], drift: -3, serial: 9223372036854775808u}
        """)
    #expect(try Estate.shown("b.extra.action + string(b.extras[0])") == "'deny9'")
  }

  @Test func jsonAndBytesGiveTheSameMessage() throws {
    let json = try JSONDocument.parse(
      """
      {"name":"logs","sizeBytes":"-5","days":7,"retention":0,"port":443,"ratio":0.5,"locked":true,
       "digest":"Af8=","access":"PUBLIC","labels":["a","b"],"tags":{"env":"prod"},
       "rules":{"4":{"action":"allow"}},"zones":[1,-2,300],"policy":{"parent":{"depth":3}},
       "steward":{"depth":1},"created":"2026-01-01T00:00:00Z","keep":"60s","versioned":false,
       "extra":{"@type":"type.googleapis.com/estate.Rule","action":"deny"},
       "notes":{"k":[1,null,"x"]},"setting":2.5,"drift":-3,"serial":"9223372036854775808",
       "extras":[{"@type":"type.googleapis.com/google.protobuf.Int64Value","value":"9"}]}
      """)
    let types = try Estate.types()
    let read = try types.message("estate.Bucket", json: json.root)
    #expect(try read.isEqual(to: types.message("estate.Bucket", bytes: Estate.bucket)))
  }

  @Test(arguments: [
    Row(#"{"size_bytes":12,"days":"3"}"#, "estate.Bucket{size_bytes: 12, days: 3}"),
    Row(#"{"days":1e2,"ratio":"-Infinity"}"#, "estate.Bucket{days: 100, ratio: -Infinity}"),
    Row(#"{"name":null,"setting":null}"#, "estate.Bucket{setting: null}"),
    Row(#"{"access":9}"#, "estate.Bucket{access: 9}"),
    Row(
      #"{"nam":"x"}"#,
      "!at 1:1: no such field: estate.Bucket has no field 'nam'; did you mean 'name'?"),
    Row(
      #"{"days":"x"}"#,
      "!the document holds a JSON string at 1:9, expected int32 for estate.Bucket.days"),
    Row(#"{"days":3000000000}"#, "!at 1:9: 3000000000 is out of range for int32"),
    Row(
      #"{"access":"PUBLIK"}"#,
      "!at 1:11: estate.Access has no value 'PUBLIK'; did you mean 'PUBLIC'?"),
    Row(
      #"{"labels":"a"}"#,
      "!the document holds a JSON string at 1:11, expected a list for estate.Bucket.labels"),
    Row(#"{"rules":{"x":{}}}"#, "!estate.Bucket.rules at 1:11: 'x' is no key of type int32"),
    Row(#"{"extra":{"a":1}}"#, "!at 1:10: a google.protobuf.Any needs '@type'"),
    Row(
      #"{"extra":{"@type":"x/estate.Rul"}}"#,
      "!at 1:10: no message type 'estate.Rul' is known; did you mean 'estate.Rule'?"),
  ])
  func jsonIsReadByTheRulesOfProtobuf(_ row: Row) throws {
    #expect(try read("estate.Bucket", row.expression) == row.result)
  }

  @Test func wellKnownTypesArePlainValues() throws {
    #expect(try read("google.protobuf.Duration", #""1.5s""#) == "1.500s")
    #expect(try read("google.protobuf.Int64Value", #""7""#) == "7")
    #expect(
      try read("google.protobuf.FieldMask", #""a.b,fooBar""#)
        == "google.protobuf.FieldMask{paths: ['a.b', 'foo_bar']}")
    #expect(
      try read("google.protobuf.Durations", "1").hasSuffix(
        "did you mean 'google.protobuf.Duration'?"))
  }

  @Test func descriptorsComeAsJSONToo() throws {
    let json = try JSONDocument.parse(
      """
      [{"name":"a.proto","package":"a","syntax":"proto3","options":{"javaPackage":"x"},
        "messageType":[{"name":"M","field":[
          {"name":"max_size","number":1,"label":"LABEL_OPTIONAL","type":"TYPE_INT32"},
          {"name":"next","number":2,"label":"LABEL_OPTIONAL","type":"TYPE_MESSAGE",
           "typeName":".a.M"}]}]}]
      """)
    let types = try CELDescriptors(json: json.root)
    #expect(types.messageNames.contains("a.M"))
    let message = try types.message(
      "a.M", json: try JSONDocument.parse(#"{"next":{"maxSize":3}}"#).root)
    #expect(SpecificationValue.shown(message) == "a.M{next: a.M{max_size: 3}}")
  }

  @Test(arguments: [
    Row("{}", "descriptors are a list of FileDescriptorProto, or an object with 'file', the list"),
    Row(
      #"[{"messageType":[{"name":"M","field":[{"name":"f","number":1,"type":"TYPE_MESSAGE","typeName":".b.N"}]}]}]"#,
      "M.f: the type 'b.N' is not described; write the descriptors of imported files too (protoc --include_imports)"
    ),
    Row(
      #"[{"messageType":[{"name":"M","field":[{"name":"f","number":0,"type":"TYPE_BOOL"}]}]}]"#,
      "M.f: field number 0 is not within 1 to 536870911"),
    Row(
      #"[{"messageType":[{"name":"M","field":[{"name":"f","number":1,"type":"TYPE_BOOL","defaultValue":"yes"}]}]}]"#,
      "M.f: 'yes' is no default for bool"),
  ])
  func descriptorsThatCannotBeUsedSayWhy(_ row: Row) throws {
    let json = try JSONDocument.parse(row.expression)
    let fault = #expect(throws: CELDescriptors.Fault.self) { try CELDescriptors(json: json.root) }
    #expect(fault?.message == row.result)
  }

  /// Presence and encoding come from the features of the file and of its fields.
  ///
  /// ```
  /// edition = "2023"; package modern;
  /// option features.field_presence = IMPLICIT; option features.message_encoding = DELIMITED;
  /// message M {
  ///   int32 a = 1; int32 b = 2 [features.field_presence = EXPLICIT]; M next = 3;
  ///   M flat = 4 [features.message_encoding = LENGTH_PREFIXED];
  ///   map<string, M> all = 5; repeated int32 list = 6;
  /// }
  /// ```
  @Test func editionsAreRead() throws {
    let types = try CELDescriptors(
      descriptorSet: Estate.bytes(
        """
        CpcCCgxtb2Rlcm4ucHJvdG8SBm1vZGVybiLoAQoBTRIMCgFhGAEgASgFUgFhEhMKAWIYAiABKAVCBaoBAggBUgFi
        Eh0KBG5leHQYAyABKAsyCS5tb2Rlcm4uTVIEbmV4dBIkCgRmbGF0GAQgASgLMgkubW9kZXJuLk1CBaoBAigBUgRm
        bGF0EiQKA2FsbBgFIAMoCzISLm1vZGVybi5NLkFsbEVudHJ5UgNhbGwSEgoEbGlzdBgGIAMoBVIEbGlzdBpBCghB
        bGxFbnRyeRIQCgNrZXkYASABKAlSA2tleRIfCgV2YWx1ZRgCIAEoCzIJLm1vZGVybi5NUgV2YWx1ZToCOAFCB5ID
        BAgCKAJiCGVkaXRpb25zcOgH
        """))
    let message = try types.message(
      "modern.M", bytes: Estate.bytes("EAAbCAUcIgIQBioJCgFrEgQbCAccMgIBAg=="))
    #expect(
      SpecificationValue.shown(message)
        == "modern.M{b: 0, next: modern.M{a: 5}, flat: modern.M{b: 6}, "
        + "all: {'k': modern.M{next: modern.M{a: 7}}}, list: [1, 2]}")
    let implicit = try types.message(
      "modern.M", json: try JSONDocument.parse(#"{"a":0,"b":0}"#).root)
    #expect(SpecificationValue.shown(implicit) == "modern.M{b: 0}")
  }

  /// Every cut and every changed byte of a descriptor set and of a message.
  @Test func noBytesTrap() throws {
    let types = try Estate.types()
    var read = 0
    for (name, bytes) in [("estate.Bucket", Estate.bucket), ("legacy.Host", Estate.host)] {
      for place in bytes.indices {
        for change: UInt8 in [0, 1, 0x7f, 0x80, 0xff] {
          var changed = bytes
          changed[place] = change
          if (try? types.message(name, bytes: changed)) != nil { read += 1 }
        }
        if (try? types.message(name, bytes: Array(bytes[..<place]))) != nil { read += 1 }
      }
    }
    #expect(read > 0)
    let deep = Array(repeating: UInt8(0x0b), count: 100_000)
    #expect(throws: CELError.self) { try types.message("google.protobuf.Empty", bytes: deep) }
    for place in stride(from: 0, to: Estate.descriptorSet.count, by: 7) {
      var changed = Estate.descriptorSet
      changed[place] ^= 0x41
      _ = try? CELDescriptors(descriptorSet: changed)
      _ = try? CELDescriptors(descriptorSet: Array(changed[..<place]))
    }
  }

  @Test func aFieldSaidTwiceIsMerged() throws {
    let types = try Estate.types()
    // policy {depth: 1}, policy {first {action: 'a'}}, team 'x', steward {depth: 2}
    let bytes: [UInt8] = [
      0x72, 2, 0x18, 1, 0x72, 5, 0x0a, 3, 0x0a, 1, 0x61, 0x7a, 1, 0x78, 0x82, 1, 2, 0x18, 2,
    ]
    let message = try types.message("estate.Bucket", bytes: bytes)
    #expect(
      SpecificationValue.shown(message)
        == "estate.Bucket{policy: estate.Policy{first: estate.Rule{action: 'a'}, depth: 1}, "
        + "steward: estate.Policy{depth: 2}}")
  }
}
