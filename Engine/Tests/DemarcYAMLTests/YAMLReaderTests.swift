import DemarcJSON
import DemarcYAML
import Testing

@Suite struct YAMLReaderTests {
  private func json(_ text: String, _ reader: YAMLReader = YAMLReader()) throws -> String {
    try reader.document(text).root.json
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let yaml, core, legacy: String
    var testDescription: String { yaml }
  }

  @Test(arguments: [
    Row(yaml: "yes", core: "\"yes\"", legacy: "true"),
    Row(yaml: "Off", core: "\"Off\"", legacy: "false"),
    Row(yaml: "True", core: "true", legacy: "true"),
    Row(yaml: "~", core: "null", legacy: "null"),
    Row(yaml: "0o17", core: "15", legacy: "15"),
    Row(yaml: "017", core: "17", legacy: "15"),
    Row(yaml: "0x1F", core: "31", legacy: "31"),
    Row(yaml: "1_000", core: "\"1_000\"", legacy: "1000"),
    Row(yaml: "-0x-5", core: "\"-0x-5\"", legacy: "\"-0x-5\""),
    Row(yaml: "0o+7", core: "\"0o+7\"", legacy: "\"0o+7\""),
    Row(yaml: "-1.50", core: "-1.50", legacy: "-1.50"),
    Row(yaml: ".5", core: "0.5", legacy: "0.5"),
    Row(yaml: "1e3", core: "1e3", legacy: "1e3"),
    Row(yaml: "2012-10-17", core: "\"2012-10-17\"", legacy: "\"2012-10-17\""),
    Row(yaml: "1:30", core: "\"1:30\"", legacy: "\"1:30\""),
    Row(yaml: "'5'", core: "\"5\"", legacy: "\"5\""),
    Row(yaml: "123456789012", core: "123456789012", legacy: "123456789012"),
  ])
  func plainScalarsAreTypedByTheSchema(_ row: Row) throws {
    #expect(try json(row.yaml) == row.core)
    #expect(try json(row.yaml, YAMLReader(schema: .legacy)) == row.legacy)
  }

  @Test func valuesKeepTheirPlacesAndTags() throws {
    let root = try YAMLReader().document("a:\n  - 1\n  - !Sub 'x-${y}'\nb: {c: d}\n").root
    #expect(root["a"]?[1]?.position.description == "3:5")
    #expect(root["a"]?[1]?.tag == "!Sub")
    #expect(root["b"]?["c"]?.position.description == "4:8")
    #expect(root.members.map { "\($0.position)" } == ["1:1", "4:1"])
  }

  @Test func anAliasRepeatsItsValue() throws {
    let text = "base: &b {x: [1, {y: 2}], z: t}\ncopy: *b\nlist: [*b, *b]\n"
    let value = #"{"x":[1,{"y":2}],"z":"t"}"#
    #expect(try json(text) == "{\"base\":\(value),\"copy\":\(value),\"list\":[\(value),\(value)]}")
    #expect { try json(text, YAMLReader(allowsAliases: false)) } throws: {
      "\($0)" == "2:7: an alias where none is allowed"
    }
  }

  @Test func aFewLinesThatDescribeBillionsAreRefused() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (previous, name) in zip("abcdefgh", "bcdefghi") {
      text +=
        "\(name): &\(name) ["
        + Array(repeating: "*\(previous)", count: 9)
        .joined(separator: ", ") + "]\n"
    }
    #expect { try json(text) } throws: { "\($0)".contains("after aliases are expanded") }
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "2:1: repeated key 'a'"),
    ("a: [1, 2\nb: 3", "while parsing a flow sequence"),
    ("a: [1", "1:6: while parsing a flow sequence"),
    ("\"\u{E9}\": [\u{E9} }", "1:11: while parsing a flow sequence"),
    ("a: 1\nb: \u{1}", "2:4: control characters are not allowed"),
    ("a:\rb: [", "1:8: while parsing a flow node"),
    ("a: \u{201C}x\u{201D}", "1:4: typographic '\u{201C}' where YAML expects \""),
    ("\u{2013} a\n", "1:1: typographic '\u{2013}' where YAML expects -"),
    ("? [a]\n: b\n", "1:3: a key that is no text"),
    ("", "1:1: the text holds no value"),
    ("a\n---\nb\n", "1:1: 2 documents where one was expected"),
  ])
  func aFaultNamesItsPlace(_ text: String, _ message: String) {
    #expect { try json(text) } throws: { "\($0)".contains(message) }
  }

  /// In comments and quoted text such marks are text.
  @Test(arguments: [
    ("# see: \u{201C}x\u{201D}\na: 1", #"{"a":1}"#),
    ("a: 'said: \u{201C}x\u{201D}'", "{\"a\":\"said: \u{201C}x\u{201D}\"}"),
    ("{\"a:\u{2014}\": \"\u{2018}\"}", "{\"a:\u{2014}\":\"\u{2018}\"}"),
  ])
  func typographyThatIsNoSyntaxIsKept(_ text: String, _ value: String) throws {
    #expect(try json(text) == value)
  }

  @Test func namesThatOnlyLookTheSameAreTwo() throws {
    #expect(try YAMLReader().document("\u{E9}: 1\ne\u{301}: 2").root.count == 2)
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect { try json(text) } throws: { "\($0)".contains("nesting deeper than 256 levels") }
  }
}
