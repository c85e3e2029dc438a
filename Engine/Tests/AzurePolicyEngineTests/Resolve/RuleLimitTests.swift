import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// definition-structure-policy-rule.md, Policy rule limits: at each limit and one past it.
struct RuleLimitTests {
  private func codes(_ condition: String, then: String = #"{"effect":"audit"}"#) throws -> [String]
  {
    AzurePolicyDefinition.compile(
      try Rule.json(#"{"if":\#(condition),"then":\#(then)}"#), file: "rule.json",
      aliases: Reading.aliases
    ).diagnostics.map(\.code)
  }

  private static func all(_ count: Int, _ part: String = #"{"value":1,"equals":1}"#) -> String {
    #"{"allOf":[\#(Array(repeating: part, count: count).joined(separator: ","))]}"#
  }

  private func check(_ codes: [String], _ isPast: Bool) {
    #expect(codes == (isPast ? ["azure-policy.rule-limit"] : []))
  }

  @Test(arguments: [(4096, false), (4097, true)])
  func conditionsOfTheIf(_ count: Int, _ isPast: Bool) throws {
    check(try codes(Self.all(count)), isPast)
  }

  @Test(arguments: [(128, false), (129, true)])
  func conditionsOfTheExistenceCondition(_ count: Int, _ isPast: Bool) throws {
    let then =
      #"{"effect":"auditIfNotExists","details":{"type":"a.b/c","existenceCondition":"#
      + #"\#(Self.all(count))}}"#
    check(try codes(Self.all(200), then: then), isPast)
  }

  @Test(arguments: [(2048, false), (2049, true)])
  func functionCalls(_ count: Int, _ isPast: Bool) throws {
    check(try codes(Self.all(count, #"{"value":"[true()]","equals":true}"#)), isPast)
  }

  @Test(arguments: [(128, false), (129, true)])
  func arguments(_ count: Int, _ isPast: Bool) throws {
    let list = Array(repeating: "'a'", count: count).joined(separator: ",")
    check(try codes(#"{"value":"[concat(\#(list))]","equals":"a"}"#), isPast)
  }

  @Test(arguments: [(64, false), (65, true)])
  func depthOfCalls(_ depth: Int, _ isPast: Bool) throws {
    let open = String(repeating: "string(", count: depth)
    let close = String(repeating: ")", count: depth)
    check(try codes(#"{"value":"[\#(open)'a'\#(close)]","equals":"a"}"#), isPast)
  }

  @Test(arguments: [(81_920, false), (81_921, true)])
  func lengthOfAnExpression(_ length: Int, _ isPast: Bool) throws {
    let text = String(repeating: "a", count: length - "[trim('')]".count)
    check(try codes(#"{"value":"[trim('\#(text)')]","equals":"a"}"#), isPast)
  }

  @Test(arguments: [(131_072, true), (131_073, false)])
  func lengthOfATextThatAFunctionGives(_ length: Int, _ works: Bool) throws {
    // The store is called main.
    let condition = #"{"value":"[length(padLeft(field('name'),\#(length)))]","greater":0}"#
    try Reading("Policy rule limits", condition, works ? true : nil).check()
  }
}
