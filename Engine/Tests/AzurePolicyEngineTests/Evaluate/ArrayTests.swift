import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// Arrays: `[*]` fields, counts, `current()` and `field()`.
struct ArrayTests {
  static let two =
    #"{"rules":[{"properties":{"port":22,"enabled":true,"tags":["a"]}},"#
    + #"{"properties":{"port":80,"enabled":false,"tags":["a","b"]}}]}"#

  struct Row: Sendable, CustomTestStringConvertible {
    let condition: String
    var properties = ArrayTests.two
    let wanted: Bool?
    var testDescription: String { condition }
  }

  @Test(arguments: [
    Row(condition: #"{"field":"Test.Web/sites/rules[*].port","greater":20}"#, wanted: true),
    Row(condition: #"{"field":"Test.Web/sites/rules[*].port","equals":22}"#, wanted: false),
    Row(
      condition: #"{"not":{"field":"Test.Web/sites/rules[*].port","notEquals":22}}"#, wanted: true),
    Row(condition: #"{"field":"Test.Web/sites/rules[*].port","notEquals":443}"#, wanted: true),
    Row(
      condition: #"{"field":"Test.Web/sites/rules[*].port","equals":1}"#, properties: "{}",
      wanted: true),
    Row(
      condition: #"{"field":"Test.Web/sites/rules[*].port","equals":1}"#,
      properties: #"{"rules":[]}"#, wanted: true),
    Row(
      condition: #"{"field":"Test.Web/sites/rules[*].port","exists":true}"#,
      properties: #"{"rules":[{}]}"#, wanted: false),
    Row(condition: #"{"field":"Test.Web/sites/rules.enabled","equals":true}"#, wanted: false),
    Row(
      condition: #"{"field":"Test.Web/sites/rules","equals":"x"}"#,
      properties: #"{"rules":["x"]}"#, wanted: false),
  ])
  func everySelectedValueCounts(_ row: Row) throws {
    #expect(try Rule.holds(row.condition, try Rule.site(row.properties)) == row.wanted)
  }

  static func count(_ filter: String, _ comparison: String) -> String {
    #"{"count":{"field":"Test.Web/sites/rules[*]","where":\#(filter)},\#(comparison)}"#
  }

  @Test(arguments: [
    Row(condition: #"{"count":{"field":"Test.Web/sites/rules[*]"},"equals":2}"#, wanted: true),
    Row(
      condition: #"{"count":{"field":"Test.Web/sites/rules[*]"},"equals":0}"#, properties: "{}",
      wanted: true),
    Row(
      condition: count(#"{"field":"Test.Web/sites/rules[*].port","equals":22}"#, #""equals":1"#),
      wanted: true),
    Row(
      condition: count(#"{"field":"Test.Web/sites/rules.enabled","equals":true}"#, #""equals":1"#),
      wanted: true),
    Row(
      condition: count(
        #"{"field":"Test.Web/sites/rules[*].tags[*]","equals":"a"}"#, #""equals":1"#), wanted: true),
    Row(
      condition: count(
        #"{"value":"[current('Test.Web/sites/rules[*].port')]","equals":80}"#, #""equals":1"#),
      wanted: true),
    Row(
      condition: count(
        #"{"value":"[first(field('Test.Web/sites/rules[*].port'))]","equals":80}"#,
        #""equals":1"#), wanted: true),
    Row(
      condition: count(
        #"{"value":"[length(field('Test.Web/sites/rules[*]'))]","equals":1}"#, #""equals":2"#),
      wanted: true),
    Row(
      condition: count(
        #"{"count":{"field":"Test.Web/sites/rules[*].tags[*]","where":"#
          + #"{"value":"[current()]","equals":"b"}},"equals":1}"#, #""equals":1"#), wanted: true),
    Row(
      condition: #"{"count":{"value":[80,443],"name":"n","where":"#
        + count(
          #"{"field":"Test.Web/sites/rules[*].port","equals":"[current('N')]"}"#, #""greater":0"#)
        + #"},"equals":1}"#, wanted: true),
    Row(condition: #"{"count":{"value":"[parameters('p')]"},"equals":1}"#, wanted: true),
    Row(
      condition: #"{"count":{"value":[1,2],"where":{"value":"[current('default')]","equals":2}},"#
        + #""equals":1}"#, wanted: true),
    Row(condition: #"{"count":{"value":"[field('name')]"},"equals":1}"#, wanted: nil),
  ])
  func countsBindTheirElements(_ row: Row) throws {
    #expect(try Rule.holds(row.condition, try Rule.site(row.properties)) == row.wanted)
  }

  @Test(arguments: [
    (#"[field('Test.Web/sites/tls')]"#, #""""#), (#"[field('Test.Web/sites/rules[*]')]"#, "[]"),
    (#"[first(field('Test.Web/sites/rules[*]'))]"#, #""""#),
    (#"[length(field('Test.Web/sites/rules[*].port'))]"#, "0"),
    (#"[empty(null())]"#, "true"), (#"[length(null())]"#, "0"),
  ])
  func missingValuesInFunctions(_ expression: String, _ wanted: String) throws {
    let condition = #"{"value":"\#(expression)","equals":\#(wanted)}"#
    #expect(try Rule.holds(condition, try Rule.site(#"{"other":1}"#)) == true)
  }

  @Test func elementsWithoutThePropertyAreSkippedByTheFieldFunction() throws {
    let condition = #"{"value":"[length(field('Test.Web/sites/rules[*].port'))]","equals":1}"#
    let site = try Rule.site(#"{"rules":[{},{"properties":{"port":1}}]}"#)
    #expect(try Rule.holds(condition, site) == true)
  }

  @Test(arguments: [(100, true), (101, false)])
  func valueCountsStopAtTheirLimit(_ count: Int, _ works: Bool) throws {
    let list = (0..<count).map(String.init).joined(separator: ",")
    let condition =
      #"{"count":{"value":[\#(list)],"where":{"value":"[current()]","greater":-1}},"equals":\#(count)}"#
    #expect(try Rule.holds(condition, try Rule.site()) == (works ? true : nil))
  }

  @Test(arguments: [(9, true), (8, false)])
  func stepsStopAtTheirLimit(_ steps: Int, _ works: Bool) throws {
    // One step for the logic, three for each of two tests, two for their expressions.
    let text =
      #"{"if":{"allOf":[{"value":"[concat(field('name'),'')]","exists":true},"#
      + #"{"value":"[concat(field('name'),'')]","exists":true}]},"then":{"effect":"audit"}}"#
    let parsed = AzurePolicyDefinition.compile(
      try Rule.json(text), file: "r", aliases: Rule.aliases, limits: Limits(stepsMax: steps))
    let result = try #require(parsed.tree).evaluate(
      resource: try Rule.site(), context: AzureEvaluationContext(extent: .ruleOnly))
    #expect((result.outcome == .fail) == works)
  }
}
