import DemarcJSON
import DemarcModel
import Testing

/// Points 6 to 9: array aliases, counts and what functions see inside them.
struct ArrayReadingTests {
  static let collection =
    "author-policies-for-arrays.md, Referencing the array members collection"
  static let names = #""field":"Test.Shop/stores/names[*]""#
  static let stock = Reading.stock

  @Test(arguments: [
    Reading(collection, #"{\#(names),"equals":"a"}"#, stock, false),
    Reading(collection, #"{\#(names),"in":["A","b","c"]}"#, stock, true),
    Reading(collection, #"{\#(names),"equals":"a"}"#, true),
    Reading(collection, #"{\#(names),"equals":"a"}"#, #"{"names":[]}"#, true),
    Reading(collection, #"{\#(names),"equals":"a"}"#, #"{"names":null}"#, true),
    Reading(collection, #"{\#(names),"notEquals":"a"}"#, true),
    Reading(
      collection, #"{"field":"Test.Shop/stores/shelves[*].label","equals":"one"}"#, true),
    Reading(
      collection, #"{"field":"Test.Shop/stores/shelves[*].units[*]","greater":0}"#, stock, true),
    Reading(
      collection, #"{"field":"Test.Shop/stores/shelves[*].units[*]","greater":1}"#, stock, false),
    Reading(
      collection, #"{"field":"Test.Shop/stores/shelves[*].units[*]","less":0}"#,
      #"{"shelves":[{"label":"x"}]}"#, true),
    Reading(
      collection, #"{"field":"Test.Shop/stores/shelves[*].label","exists":true}"#,
      #"{"shelves":[{"label":"x"},{}]}"#, false),
    Reading(
      collection, #"{"field":"Test.Shop/stores/shelves[*].label","notEquals":"y"}"#,
      #"{"shelves":[{"label":"x"},{}]}"#, true),
    Reading(
      "Azure/azure-policy issue 827 (every log category must match)",
      #"{"field":"Test.Shop/stores/logs.enabled","equals":true}"#,
      #"{"logs":[{"enabled":true},{"enabled":false}]}"#, false),
  ])
  func aConditionMeansEverySelectedValue(_ reading: Reading) throws { try reading.check() }

  static let logic = "author-policies-for-arrays.md, Referencing the array members collection"

  @Test(arguments: [
    // not + notEquals: any; notEquals: none; not + equals: not all.
    Reading(logic, #"{"not":{\#(names),"notEquals":"a"}}"#, stock, true),
    Reading(logic, #"{"not":{\#(names),"notEquals":"z"}}"#, stock, false),
    Reading(logic, #"{\#(names),"notEquals":"z"}"#, stock, true),
    Reading(logic, #"{"not":{\#(names),"equals":"a"}}"#, stock, true),
    Reading(logic, #"{"not":{\#(names),"equals":"a"}}"#, #"{"names":["a","A"]}"#, false),
    Reading(logic, #"{"not":{\#(names),"notEquals":"*"}}"#, false),
  ])
  func negationsMeanAnyNoneAndNotAll(_ reading: Reading) throws { try reading.check() }

  static let plain = "author-policies-for-arrays.md, Referencing the array"

  @Test(arguments: [
    Reading(plain, #"{"field":"Test.Shop/stores/names","equals":"a"}"#, stock, false),
    Reading(plain, #"{"field":"Test.Shop/stores/names","notEquals":"a"}"#, stock, true),
    Reading(plain, #"{"field":"Test.Shop/stores/names","contains":"B"}"#, stock, true),
    Reading(plain, #"{"field":"Test.Shop/stores/names","exists":true}"#, stock, true),
    Reading(
      plain, #"{"value":"[length(field('Test.Shop/stores/names'))]","greater":2}"#, stock, true),
  ])
  func anAliasWithoutBracketsIsOneValue(_ reading: Reading) throws { try reading.check() }

  // MARK: Counts

  static let count = "author-policies-for-arrays.md, Count expressions"
  static func shelves(_ filter: String, _ comparison: String) -> String {
    #"{"count":{"field":"Test.Shop/stores/shelves[*]","where":\#(filter)},\#(comparison)}"#
  }

  static let label = #"{"field":"Test.Shop/stores/shelves[*].label","equals":"two"}"#

  @Test(arguments: [
    Reading(count, #"{"count":{\#(names)},"equals":3}"#, stock, true),
    Reading(count, #"{"count":{\#(names)},"equals":0}"#, true),
    Reading(count, #"{"count":{\#(names)},"less":1}"#, #"{"names":"a"}"#, true),
    Reading(
      count, #"{"count":{"field":"Test.Shop/stores/shelves[*].units[*]"},"greaterOrEquals":4}"#,
      stock, true),
    Reading(
      count, #"{"count":{\#(names),"where":{\#(names),"equals":"a"}},"equals":1}"#, stock, true),
    Reading(count, shelves(label, #""equals":1"#), stock, true),
    Reading(
      count,
      shelves(
        #"{"allOf":[\#(label),{"field":"Test.Shop/stores/shelves[*].units[*]","greater":2}]}"#,
        #""equals":1"#), stock, true),
    Reading(
      count, shelves(#"{"field":"tags.env","equals":"prod"}"#, #""equals":2"#), stock,
      more: #","tags":{"env":"prod"}"#, true),
    Reading(
      count,
      shelves(
        #"{"allOf":[\#(label),{"count":{"field":"Test.Shop/stores/shelves[*].units[*]","#
          + #""where":{"field":"Test.Shop/stores/shelves[*].units[*]","equals":3}},"greater":0}]}"#,
        #""equals":1"#), stock, true),
    Reading(
      count,
      shelves(
        #"{"count":{"field":"Test.Shop/stores/shelves[*].units[*]"},"equals":2}"#, #""equals":2"#),
      stock, true),
    Reading(
      count,
      shelves(#"{"value":"[field('Test.Shop/stores/size')]","equals":"big"}"#, #""equals":2"#),
      stock, true),
  ])
  func countBindsOneElementAtATime(_ reading: Reading) throws { try reading.check() }

  static let inside = "author-policies-for-arrays.md, The field() function inside where conditions"

  @Test(arguments: [
    Reading(
      inside,
      #"{"count":{\#(names),"where":{\#(names),"equals":"[field('Test.Shop/stores/names[*]')]"}},"#
        + #""equals":0}"#, stock, true),
    Reading(
      inside,
      #"{"count":{\#(names),"where":{\#(names),"equals":"#
        + #""[first(field('Test.Shop/stores/names[*]'))]"}},"equals":3}"#, stock, true),
    Reading(
      inside,
      shelves(
        #"{"value":"[length(field('Test.Shop/stores/shelves[*].label'))]","equals":1}"#,
        #""equals":2"#), stock, true),
    Reading(
      inside,
      shelves(
        #"{"value":"[length(field('Test.Shop/stores/shelves[*].label'))]","equals":0}"#,
        #""equals":1"#), #"{"shelves":[{},{"label":"x"}]}"#, true),
    Reading(
      inside,
      shelves(
        #"{"value":"[string(field('Test.Shop/stores/shelves[*].units[*]'))]","equals":"[[3,4]"}"#,
        #""equals":1"#), stock, true),
    Reading(
      inside,
      shelves(
        #"{"value":"[string(field('Test.Shop/stores/names[*]'))]","equals":"[[\"a\",\"b\",\"c\"]"}"#,
        #""equals":2"#), stock, true),
    // An alias whose path has [*] and whose name has not.
    Reading(
      inside,
      #"{"count":{"field":"Test.Shop/stores/logs[*]","where":{"#
        + #""value":"[string(field('Test.Shop/stores/logs.enabled'))]","equals":"[[true]"}},"#
        + #""equals":1}"#, #"{"logs":[{"enabled":true},{"enabled":false}]}"#, true),
  ])
  func theFieldFunctionGivesAOneElementArray(_ reading: Reading) throws { try reading.check() }

  static let current = "definition-structure-policy-rule.md, The current function"

  @Test(arguments: [
    Reading(
      current,
      shelves(
        #"{"value":"[current('Test.Shop/stores/shelves[*].label')]","equals":"two"}"#,
        #""equals":1"#), stock, true),
    Reading(
      current,
      shelves(
        #"{"value":"[current('test.shop/STORES/shelves[*]').label]","equals":"two"}"#,
        #""equals":1"#), stock, true),
    Reading(
      current, #"{"count":{\#(names),"where":{"value":"[current()]","equals":"b"}},"equals":1}"#,
      stock, true),
    Reading(
      current,
      #"{"count":{"value":["m*","x*"],"where":{"field":"name","like":"[current()]"}},"equals":1}"#,
      true),
    Reading(
      current,
      #"{"count":{"value":["m*"],"where":{"field":"name","like":"[current('default')]"}},"#
        + #""equals":1}"#, true),
    Reading(
      current,
      #"{"count":{"value":[{"label":"two"},{"label":"six"}],"name":"wanted","where":{"count":{"#
        + #""field":"Test.Shop/stores/shelves[*]","where":{"#
        + #""field":"Test.Shop/stores/shelves[*].label","equals":"[current('wanted').label]"}},"#
        + #""equals":1}},"equals":1}"#, stock, true),
    Reading(
      current,
      shelves(
        #"{"count":{"value":["one","two"],"name":"n","where":{"#
          + #""value":"[current('Test.Shop/stores/shelves[*].label')]","equals":"[current('n')]"}},"#
          + #""equals":1}"#, #""equals":2"#), stock, true),
    Reading(
      current,
      shelves(
        #"{"value":"[current('Test.Shop/stores/shelves[*].label')]","equals":""}"#,
        #""equals":1"#), #"{"shelves":[{}]}"#, true),
  ])
  func currentGivesTheValueItself(_ reading: Reading) throws { try reading.check() }

  @Test func aNestedCountMustSayWhichElementItMeans() throws {
    // definition-structure-policy-rule.md, The current function: allowed only when not nested.
    let nested = Self.shelves(
      #"{"count":{"value":[1],"where":{"value":"[current()]","equals":1}},"equals":1}"#,
      #""equals":1"#)
    let parsed = try Rule.compile(
      #"{"if":\#(nested),"then":{"effect":"audit"}}"#
        .replacing("Test.Shop/stores/shelves", with: "Test.Web/sites/rules"))
    #expect(
      parsed.diagnostics.map(\.code)
        == ["azure-policy.count-name", "azure-policy.current-ambiguous"])
    #expect(!parsed.hasErrors)
  }

  // MARK: Limits

  static func nested(_ outer: Int, _ inner: Int) -> String {
    func list(_ count: Int) -> String { (0..<count).map(String.init).joined(separator: ",") }
    return #"{"count":{"value":[\#(list(outer))],"name":"a","where":{"count":{"value":"#
      + #"[\#(list(inner))],"name":"b","where":{"value":"[current('b')]","less":999}},"#
      + #""equals":\#(inner)}},"equals":\#(outer)}"#
  }

  static let limits = "definition-structure-policy-rule.md, Policy rule limits"

  @Test(arguments: [
    Reading(limits, nested(10, 10), true), Reading(limits, nested(11, 10), nil),
    Reading(limits, nested(1, 100), true), Reading(limits, nested(1, 101), nil),
  ])
  func nestedValueCountsMultiply(_ reading: Reading) throws { try reading.check() }
}
