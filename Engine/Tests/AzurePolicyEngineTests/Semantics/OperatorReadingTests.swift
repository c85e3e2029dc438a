import Testing

/// Points 10 to 13: what the operators compare.
struct OperatorReadingTests {
  static let size = #""field":"Test.Shop/stores/size""#
  static let equality = "Linter, equals-number-as-string (equals compares string forms)"

  static func on(
    _ page: String, _ operation: String, _ value: String, _ wanted: Bool?
  ) -> Reading { Reading(page, "{\(size),\(operation)}", #"{"size":\#(value)}"#, wanted) }

  @Test(arguments: [
    on(equality, #""equals":true"#, #""TRUE""#, true),
    on(equality, #""equals":"true""#, "true", true),
    on(equality, #""equals":"5""#, "5", true), on(equality, #""equals":5"#, #""5""#, true),
    on(equality, #""equals":5"#, "5.0", false), on(equality, #""equals":"05""#, "5", false),
    on(equality, #""notEquals":"5.0""#, "5", true),
    on(equality, #""in":[5,"x"]"#, #""5""#, true), on(equality, #""in":["FALSE"]"#, "false", true),
    on(equality, #""notIn":["5.0"]"#, "5", true),
    on(equality, #""equals":"big""#, #""BIG""#, true),
    on(equality, #""equals":"big ""#, #""big""#, false),
  ])
  func equalityComparesTexts(_ reading: Reading) throws { try reading.check() }

  static let order = "definition-structure-policy-rule.md, Conditions (less, greater)"

  @Test(arguments: [
    on(order, #""greater":5"#, "6", true), on(order, #""greater":5"#, "5.5", true),
    on(order, #""greater":5"#, #""6""#, nil), on(order, #""less":"5""#, "4", nil),
    on(order, #""less":5"#, "true", nil), on(order, #""less":5"#, "[1]", nil),
    on(order, #""less":"b""#, #""A""#, true), on(order, #""greaterOrEquals":"B""#, #""b""#, true),
    on(order, #""less":"10""#, #""9""#, false),
    on(order, #""greaterOrEquals":"2024-05-01T00:00:00Z""#, #""2024-05-01T00:00:00.1Z""#, false),
    on(order, #""less":"2024-05-01T00:00:00.0000000Z""#, #""2024-04-30T23:59:59.9999999Z""#, true),
    on(order, #""greater":"2021-06-01""#, #""2021-06-01-preview""#, true),
    Reading(order, #"{"value":"[field('Test.Shop/stores/size')]","less":5}"#, nil),
  ])
  func orderNeedsMatchingTypes(_ reading: Reading) throws { try reading.check() }

  static let patterns = "definition-structure-policy-rule.md, Conditions (like, match)"

  @Test(arguments: [
    on(patterns, #""like":"*IG""#, #""big""#, true), on(patterns, #""like":"b*""#, #""Big""#, true),
    on(patterns, #""like":"b*g""#, #""BAG""#, true),
    on(patterns, #""like":"big""#, #""BIG""#, true),
    on(patterns, #""like":"b?g""#, #""big""#, false),
    on(patterns, #""like":"b.g""#, #""big""#, false),
    on(patterns, #""notLike":"b*""#, #""Cat""#, true),
    on(patterns, ##""match":"st##""##, #""st42""#, true),
    on(patterns, ##""match":"st##""##, #""ST42""#, false),
    on(patterns, ##""match":"st##""##, #""st421""#, false),
    on(patterns, #""match":"??""#, #""ab""#, true), on(patterns, #""match":"??""#, #""a1""#, false),
    on(patterns, #""match":"a.c""#, #""a*c""#, true),
    on(patterns, ##""matchInsensitively":"st##""##, #""ST42""#, true),
    on(patterns, ##""notMatchInsensitively":"st##""##, #""ST42""#, false),
    on(patterns, ##""notMatch":"st##""##, #""ST42""#, true),
  ])
  func patternsMeanTheWholeText(_ reading: Reading) throws { try reading.check() }

  static let containment = "definition-structure-policy-rule.md, Conditions (contains, containsKey)"

  @Test(arguments: [
    on(containment, #""contains":"I""#, #""big""#, true),
    on(containment, #""contains":"b""#, #"["a","B"]"#, true),
    on(containment, #""contains":"b""#, #"["abc"]"#, false),
    on(containment, #""contains":"b""#, #"{"b":1}"#, false),
    on(containment, #""contains":"*""#, #""big""#, false),
    on(containment, #""notContains":"z""#, #"["a"]"#, true),
    on(containment, #""containsKey":"ENV""#, #"{"env":null}"#, true),
    on(containment, #""containsKey":"env""#, #"["env"]"#, false),
    on(containment, #""notContainsKey":"env""#, #""env""#, true),
  ])
  func containsAsksTextsAndMembers(_ reading: Reading) throws { try reading.check() }
}
