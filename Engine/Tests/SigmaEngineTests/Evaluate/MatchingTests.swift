import Testing

/// One search, events it matches and events it does not.
struct MatchRow: Sendable, CustomTestStringConvertible {
  let search: String
  let yes: [String]
  let no: [String]

  init(_ search: String, yes: [String] = [], no: [String] = []) {
    self.search = search
    self.yes = yes
    self.no = no
  }

  var testDescription: String { search }

  func check() throws {
    let rule = RuleText.selection(search)
    for event in yes { #expect(try RuleText.matches(rule, event), "\(event)") }
    for event in no { #expect(try !RuleText.matches(rule, event), "\(event)") }
  }
}

@Suite struct MatchingTests {
  @Test(arguments: [
    MatchRow(
      "f: abc",
      yes: [#"{"f":"abc"}"#, #"{"f":"ABC"}"#, #"{"f":"a\u0062c"}"#, #"{"\u0066":"abc"}"#],
      no: [#"{"f":"abcd"}"#, #"{"f":" abc"}"#, #"{"f":null}"#, "{}", #"{"f":["x"]}"#]),
    MatchRow("f: 'a*'", yes: [#"{"f":"A"}"#, #"{"f":"ab\nc"}"#], no: [#"{"f":"ba"}"#]),
    MatchRow("f: '*a'", yes: [#"{"f":"bA"}"#], no: [#"{"f":"ab"}"#]),
    MatchRow(
      "f: '*'", yes: [#"{"f":""}"#, #"{"f":0}"#, #"{"f":{}}"#], no: ["{}", #"{"f":null}"#]),
    MatchRow("f: '?*'", yes: [#"{"f":"x"}"#], no: [#"{"f":""}"#]),
    MatchRow("f: '??'", yes: [#"{"f":"éa"}"#, #"{"f":"\r\n"}"#], no: [#"{"f":"é"}"#]),
    MatchRow(
      "f: 'a*b?c*d'", yes: [#"{"f":"axxb.cd"}"#, #"{"f":"ab.b.cxd"}"#],
      no: [#"{"f":"abcd"}"#, #"{"f":"ab.cdx"}"#]),
    MatchRow("f: '*ab*ba*'", yes: [#"{"f":"abba"}"#], no: [#"{"f":"aba"}"#]),
    MatchRow("f: 'ab*ba'", yes: [#"{"f":"abba"}"#], no: [#"{"f":"aba"}"#]),
    MatchRow("f: '*a?'", yes: [#"{"f":"xaé"}"#], no: [#"{"f":"xa"}"#]),
    MatchRow(#"f: 'a\?b'"#, yes: [#"{"f":"a?b"}"#], no: [#"{"f":"axb"}"#]),
    MatchRow(#"f: 'a\\\*b'"#, yes: [#"{"f":"a\\*b"}"#], no: [#"{"f":"a\\xb"}"#]),
    MatchRow(#"f: 'a\b\'"#, yes: [#"{"f":"a\\b\\"}"#], no: [#"{"f":"ab"}"#]),
  ])
  func textIsComparedAsAWholeAndWildcardsCountCodePoints(_ row: MatchRow) throws {
    try row.check()
  }

  @Test(arguments: [
    MatchRow("f: straße", yes: [#"{"f":"STRAẞE"}"#], no: [#"{"f":"STRASSE"}"#]),
    MatchRow("f: kelvin", yes: [#"{"f":"\u212Aelvin"}"#]),
    MatchRow("f: ΣΑΣ", yes: [#"{"f":"σας"}"#]),
    MatchRow("f: i", no: [#"{"f":"ı"}"#, #"{"f":"İ"}"#]),
    MatchRow("f: \"\\u00e9\"", yes: [#"{"f":"É"}"#], no: [#"{"f":"e\u0301"}"#]),
    MatchRow("f|contains: ж", yes: [#"{"f":"АЖА"}"#]),
    MatchRow("f|cased: É", yes: [#"{"f":"É"}"#], no: [#"{"f":"é"}"#]),
  ])
  func caseIsFoldedByCodePointAndNothingIsNormalised(_ row: MatchRow) throws { try row.check() }

  @Test(arguments: [
    MatchRow(
      "f: 22", yes: [#"{"f":22}"#, #"{"f":"22"}"#, #"{"f":2.2e1}"#], no: [#"{"f":"22.0"}"#]),
    MatchRow(
      "f: 9007199254740993", yes: [#"{"f":9007199254740993}"#],
      no: [#"{"f":9007199254740992}"#, #"{"f":"9007199254740992"}"#]),
    MatchRow("f: 012345678901", yes: [#"{"f":"012345678901"}"#], no: [#"{"f":12345678901}"#]),
    MatchRow("f: 1.50", yes: [#"{"f":1.5}"#, #"{"f":"1.50"}"#], no: [#"{"f":1.51}"#]),
    MatchRow("f: '22'", yes: [#"{"f":22}"#], no: [#"{"f":220}"#]),
    MatchRow(
      "f: true", yes: [#"{"f":true}"#, #"{"f":"TRUE"}"#], no: [#"{"f":1}"#, #"{"f":"yes"}"#]),
    MatchRow("f: 'no'", yes: [#"{"f":"NO"}"#], no: [#"{"f":false}"#]),
    MatchRow("f|contains: 46", yes: [#"{"f":1464}"#, #"{"f":"x46"}"#], no: [#"{"f":4}"#]),
    MatchRow(
      "f|gt: 10", yes: [#"{"f":10.5}"#, #"{"f":"11"}"#], no: [#"{"f":"x"}"#, #"{"f":true}"#]),
    MatchRow(
      "f|gte: 9007199254740993", yes: [#"{"f":9007199254740993}"#],
      no: [#"{"f":9007199254740992}"#]),
    MatchRow("f|lt: -1.5", yes: [#"{"f":-2}"#, #"{"f":-1.6}"#], no: [#"{"f":-1.5}"#, "{}"]),
    MatchRow("f|lte: 1e3", yes: [#"{"f":1000}"#, #"{"f":1e2}"#], no: [#"{"f":1000.1}"#]),
    MatchRow("f|gt: 1", no: [#"{"f":"2x"}"#, #"{"f":""}"#, #"{"f":[]}"#, #"{"f":"+2"}"#]),
  ])
  func numbersAreExactAndMeetTheirText(_ row: MatchRow) throws { try row.check() }

  @Test(arguments: [
    MatchRow("f: null", yes: ["{}", #"{"f":null}"#, #"{"f":[null]}"#], no: [#"{"f":[]}"#]),
    MatchRow("f: []", yes: ["{}"], no: [#"{"f":0}"#]),
    MatchRow("f: ''", yes: [#"{"f":""}"#, #"{"f":["a",""]}"#], no: [#"{"f":null}"#, "{}"]),
    MatchRow("a.b|exists: true", yes: [#"{"a":[{},{"b":null}]}"#], no: [#"{"a":{}}"#, "{}"]),
    MatchRow("f|neq: [a, b]", yes: [#"{"f":"c"}"#, "{}"], no: [#"{"f":"A"}"#, #"{"f":"b"}"#]),
    MatchRow("f|neq: null", yes: [#"{"f":0}"#], no: ["{}", #"{"f":null}"#]),
    MatchRow("f|neq: 5", yes: [#"{"f":6}"#], no: [#"{"f":5.0}"#, #"{"f":"5"}"#]),
    MatchRow("f|contains|neq: a", yes: [#"{"f":"b"}"#], no: [#"{"f":"bab"}"#]),
    MatchRow("f|fieldref|neq: g", yes: [#"{"f":"a"}"#], no: [#"{"f":"a","g":"A"}"#]),
  ])
  func whatIsMissingIsNeitherEmptyNorEqual(_ row: MatchRow) throws { try row.check() }

  @Test(arguments: [
    MatchRow("a.b: x", yes: [#"{"a.b":"x"}"#, #"{"a":[{"b":["y","x"]}]}"#]),
    MatchRow("a.b: x", no: [#"{"a.b":null,"a":{"b":"x"}}"#, #"{"a":"x"}"#, #"{"A":{"b":"x"}}"#]),
    MatchRow("a.b.c: x", yes: [#"{"a.b":{"c":"x"}}"#, #"{"a":{"b.c":"x"}}"#]),
    MatchRow("a.b.c: x", yes: [#"{"a.b":1,"a":{"b":{"c":"x"}}}"#]),
    MatchRow("a.b.c: x", no: [#"{"a.b":{"c":"y"},"a":{"b":{"c":"x"}}}"#]),
    MatchRow("f: x", yes: [#"{"f":"y","f":"x"}"#], no: [#"{"f":"x","f":"y"}"#]),
    MatchRow("f|contains: '{\"b\":1}'", yes: [#"{"f": { "b" : 1 } }"#, #"{"f":[{"b":1}]}"#]),
    MatchRow("f|contains: '\"s3:*\"'", yes: [#"{"f":["s3:GetObject"]}"#]),
    MatchRow("f: 5", yes: [#"{"f":[[1],[[5]]]}"#], no: [#"{"f":{"g":5}}"#]),
  ])
  func namesLeadThroughDotsAndArrays(_ row: MatchRow) throws { try row.check() }

  @Test(arguments: [
    MatchRow(
      "- ev?l", yes: [#"{"a":[{"b":"an EVIL one"}]}"#], no: [#"{"evil":"x"}"#, #"{"a":"evl"}"#]),
    MatchRow("- 4688", yes: [#"{"a":"id 4688"}"#], no: [#"{"a":"468"}"#]),
    MatchRow("- \"a\\nb\"", yes: [#"{"x":"a\nb"}"#]),
    MatchRow("'|all': [a, b]", yes: [#"{"x":"a","y":["b"]}"#], no: [#"{"x":"a"}"#]),
    MatchRow("'|re': '^x.z$'", yes: [#"{"q":"xyz"}"#], no: [#"{"q":"axyz"}"#]),
    MatchRow("- foo\n- f: x", yes: [#"{"f":"x"}"#, #"{"q":"a foo"}"#], no: [#"{"f":"y"}"#]),
    MatchRow("'|cased': [Foo]", yes: [#"{"q":"aFoo"}"#], no: [#"{"q":"foo"}"#]),
  ])
  func keywordsAreSoughtInEveryStringValue(_ row: MatchRow) throws { try row.check() }

  @Test(arguments: [
    MatchRow("f|re|contains: 'a.c'", yes: [#"{"f":"xabcx"}"#]),
    MatchRow("f|re|startswith: 'a|b'", yes: [#"{"f":"bx"}"#], no: [#"{"f":"xb"}"#]),
    MatchRow("f|re|endswith|m: 'b'", yes: [#"{"f":"a\nb"}"#], no: [#"{"f":"b\na"}"#]),
    MatchRow("f|re|ignorecase|dotall: 'A.B'", yes: [#"{"f":"a\nb"}"#]),
    MatchRow("f|re: ['^a$', '^1\\d$']", yes: [#"{"f":12}"#, #"{"f":"a"}"#], no: [#"{"f":"A"}"#]),
    MatchRow(
      "f|fieldref|contains: g", yes: [#"{"f":"xABy","g":"ab"}"#], no: [#"{"f":"x","g":"xy"}"#]),
    MatchRow(
      "f|fieldref|startswith: g", yes: [#"{"f":"Aby","g":"aB"}"#], no: [#"{"f":"ba","g":"a"}"#]),
    MatchRow("f|fieldref|endswith: g.h", yes: [#"{"f":["x","yA"],"g":[{"h":"a"}]}"#]),
    MatchRow("f|fieldref: g", yes: [#"{"f":5,"g":"5"}"#], no: [#"{"f":null,"g":null}"#]),
  ])
  func patternsAndReferencesTakeEnds(_ row: MatchRow) throws { try row.check() }

  @Test(arguments: [
    MatchRow("f|cidr: 10.0.0.0/8", yes: [#"{"f":"10.1.2.3"}"#], no: [#"{"f":"10.01.2.3"}"#]),
    MatchRow("f|cidr: '::/0'", yes: [#"{"f":"::1"}"#, #"{"f":"1::"}"#], no: [#"{"f":"1.2.3.4"}"#]),
    MatchRow("f|cidr: '::ffff:0:0/96'", yes: [#"{"f":"::ffff:1.2.3.4"}"#]),
    MatchRow("f|cidr: 0.0.0.0/0", yes: [#"{"f":["x","1.1.1.1"]}"#], no: [#"{"f":"1:2"}"#]),
    MatchRow(
      "f|cidr: '2001:db8::/33'", yes: [#"{"f":"2001:db8:7fff::"}"#],
      no: [#"{"f":"2001:db8:8000::"}"#]),
    MatchRow("f|cidr: 1.2.3.4", yes: [#"{"f":"1.2.3.4"}"#], no: [#"{"f":"1.2.3.5"}"#]),
  ])
  func networksHoldAddressesOfTheirVersion(_ row: MatchRow) throws { try row.check() }

  @Test(arguments: [
    MatchRow("f|minute: 15", yes: [#"{"f":"2024-06-01T03:15:00Z"}"#], no: [#"{"f":"2024-06-01"}"#]),
    MatchRow("f|hour|gte: 22", yes: [#"{"f":"2024-06-01 23:00:00+02:00"}"#]),
    MatchRow("f|day: 1", yes: [#"{"f":"2024-06-01"}"#], no: [#"{"f":20240601}"#]),
    MatchRow("f|week: 1", yes: [#"{"f":"2024-12-30"}"#, #"{"f":"2026-01-01"}"#]),
    MatchRow("f|week: 53", yes: [#"{"f":"2021-01-03"}"#, #"{"f":"2026-12-31"}"#]),
    MatchRow(
      "f|month|lt: 3", yes: [#"{"f":"2024-02-29T00:00:00Z"}"#], no: [#"{"f":"2024-13-01"}"#]),
    MatchRow("f|year: 2024", yes: [#"{"f":"2024-06-01T03:15:00Z"}"#], no: [#"{"f":"2024"}"#]),
  ])
  func partsOfATimeAreReadAsTheyStand(_ row: MatchRow) throws { try row.check() }

  @Test(arguments: [
    MatchRow("f|base64: foobar", yes: [#"{"f":"Zm9vYmFy"}"#], no: [#"{"f":"foobar"}"#]),
    MatchRow("f|base64|contains: fo", yes: [#"{"f":"xZm8=y"}"#]),
    MatchRow(#"f|base64: 'a\*'"#, yes: [#"{"f":"YSo="}"#]),
    MatchRow("f|utf16be|base64: hi", yes: [#"{"f":"AGgAaQ=="}"#]),
    MatchRow("f|utf16|base64: hi", yes: [#"{"f":"//5oAGkA"}"#]),
    MatchRow("f|wide|base64: é", yes: [#"{"f":"6QA="}"#]),
    MatchRow("f|wide: hi", yes: [#"{"f":"h\u0000i\u0000"}"#]),
    MatchRow("f|windash: 'x -a /b-c'", yes: [#"{"f":"x /a –b-c"}"#], no: [#"{"f":"x -a /b/c"}"#]),
    MatchRow(
      "f|windash|contains|all: [' -a', ' -b']", yes: [#"{"f":"x /b —a"}"#], no: [#"{"f":"x /a"}"#]),
  ])
  func encodingsApplyFromLeftToRight(_ row: MatchRow) throws { try row.check() }
}
