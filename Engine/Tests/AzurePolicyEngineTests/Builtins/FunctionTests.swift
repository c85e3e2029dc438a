import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import Testing

/// One expression and the JSON of its value; nil when it fails.
struct FunctionTests {
  private func value(_ expression: String) throws -> String? {
    let definition = try Rule.definition(
      #"{"field":"type","exists":true}"#, effect: #""modify""#,
      details: #"{"v":"[\#(expression)]"}"#)
    let result = definition.evaluate(
      resource: try Rule.site(),
      context: AzureEvaluationContext(now: "2026-06-30T12:34:56Z", extent: .ruleOnly))
    return result.computedDetails?["v"]?.json
  }

  @Test(arguments: [
    ("equals('a','A')", "false"), ("equals(1,'1')", "false"), ("equals(1,1)", "true"),
    ("contains('ABC','b')", "true"), ("contains(createArray('A'),'a')", "false"),
    ("contains(createObject('A',1),'a')", "true"), ("startsWith('Abc','aB')", "true"),
    ("endsWith('abC','bc')", "true"), ("indexOf('abC','c')", "2"), ("indexOf('abc','x')", "-1"),
    ("lastIndexOf('abab','B')", "3"), ("less('B','a')", "true"), ("less(1,'2')", nil),
    ("greaterOrEquals(2,2.0)", "true"), ("int('3.7')", nil), ("int('12')", "12"),
    ("bool('1')", nil), ("bool('TRUE')", "true"), ("bool(0)", "false"),
    ("string(true())", #""True""#), ("string(createArray(1,'a'))", #""[1,\"a\"]""#),
    ("and(false(), bool('x'))", "false"), ("or(true(), bool('x'))", "true"),
    ("if(true(), 1, int('x'))", "1"), ("if('true', 1, 2)", nil), ("coalesce(null(), 'a')", #""a""#),
    ("not(true())", "false"), ("not('x')", nil),
  ])
  func logic(_ expression: String, _ wanted: String?) throws {
    #expect(try value(expression) == wanted)
  }

  @Test(arguments: [
    ("add(1,2)", "3"), ("add(1,2.5)", "3.5"), ("add(9223372036854775807,1)", nil),
    ("sub(1,3)", "-2"), ("mul(3,4)", "12"), ("div(7,2)", "3"), ("div(1,0)", nil),
    ("mod(-7,3)", "-1"), ("mod(1,0)", nil), ("min(3,1,2)", "1"), ("max(createArray(1,5))", "5"),
    ("max(createArray())", nil), ("float('1.5')", "1.5"), ("range(2,3)", "[2,3,4]"),
    ("length(range(0,10000))", "10000"), ("range(0,10001)", nil), ("add('1',2)", nil),
  ])
  func numbers(_ expression: String, _ wanted: String?) throws {
    #expect(try value(expression) == wanted)
  }

  @Test(arguments: [
    ("concat('a',1,true())", #""a1True""#), ("concat(createArray(1),createArray(2))", "[1,2]"),
    ("format('{0}-{1:D3}-{{x}}','a',7)", #""a-007-{x}""#), ("format('{1}','a')", nil),
    ("padLeft('7',3,'0')", #""007""#), ("padLeft(7,3)", #""  7""#),
    ("replace('aXbX','X','-')", #""a-b-""#), ("toUpper('aé')", #""AÉ""#),
    ("trim('  a b ')", #""a b""#), ("split('a,b;c',createArray(',',';'))", #"["a","b","c"]"#),
    ("join(createArray('a','b'),'-')", #""a-b""#), ("substring('hello',1,3)", #""ell""#),
    ("substring('a',2)", nil), ("take('abc',2)", #""ab""#), ("skip(createArray(1,2),1)", "[2]"),
    ("first('abc')", #""a""#), ("last(createArray(1,2))", "2"), ("first(createArray())", "null"),
    ("length('a😀')", "2"), ("uriComponent('a b/c')", #""a%20b%2Fc""#),
    ("uriComponentToString('a%20b')", #""a b""#), ("base64('é')", #""w6k=""#),
    ("base64ToString('w6k=')", #""é""#), ("base64ToString('!')", nil),
    ("dataUriToString('data:;base64,YQ==')", #""a""#),
    ("base64ToJson(base64('[1]'))", "[1]"), ("json('{\\\"a\\\":1}').A", "1"), ("json('{')", nil),
    ("uri('https://a/b/c','../d')", #""https://a/d""#),
    ("uniqueString('test')", #""rbgf3xv4ufgzg""#),
    ("uniqueString('hello','world')", #""a7wkljktk6wne""#),
    ("guid('a','b','c')", #""a98fa280-e03f-5afa-8d8e-92d0a9c201e8""#),
  ])
  func texts(_ expression: String, _ wanted: String?) throws {
    #expect(try value(expression) == wanted)
  }

  @Test(arguments: [
    ("union(createArray(1,2),createArray(2,3))", "[1,2,3]"),
    ("union(createObject('a',1),createObject('b',2))", #"{"a":1,"b":2}"#),
    ("intersection(createArray(1,2),createArray(2,3))", "[2]"),
    ("intersection(createObject('a',1,'b',2),createObject('a',1))", #"{"a":1}"#),
    ("items(createObject('b',1,'a',2))[0].key", #""a""#), ("array('a')", #"["a"]"#),
    ("empty(createObject())", "true"), ("empty(1)", nil), ("createObject('a')", nil),
    ("tryGet(createObject('a',createArray(5)),'A',0)", "5"), ("tryGet('x','a')", "null"),
    ("createArray(1)[1]", nil), ("createObject('a',1).b", nil), ("createArray(1,2)[1]", "2"),
    ("utcNow()", #""2026-06-30T12:34:56.0000000Z""#), ("utcNow('yyyy-MM')", #""2026-06""#),
    ("addDays('2024-02-28',2)", #""2024-03-01T00:00:00.0000000Z""#),
    ("addDays(utcNow(),-1)", #""2026-06-29T12:34:56.0000000Z""#), ("addDays('x',1)", nil),
    ("ipRangeContains('10.0.0.0/8','10.1.2.0/24')", "true"),
    ("ipRangeContains('10.0.0.1-10.0.0.9','10.0.0.10')", "false"),
    ("ipRangeContains('fd00::/8','fd12::1')", "true"), ("ipRangeContains('x','10.0.0.1')", nil),
    ("CONCAT('a','b')", #""ab""#), ("requestContext().identity", nil),
  ])
  func collectionsDatesAndNetworks(_ expression: String, _ wanted: String?) throws {
    #expect(try value(expression) == wanted)
  }

  @Test func builtTextsStopAtTheLimit() throws {
    for (width, works) in [(100, true), (101, false)] {
      let text =
        #"{"if":{"value":"[length(padLeft(field('name'),\#(width)))]","greater":0},"#
        + #""then":{"effect":"audit"}}"#
      let parsed = AzurePolicyDefinition.compile(
        try Rule.json(text), file: "r", aliases: Rule.aliases,
        limits: Limits(stringBytesMax: 100))
      let result = try #require(parsed.tree).evaluate(
        resource: try Rule.site(), context: AzureEvaluationContext(extent: .ruleOnly))
      #expect((result.outcome == .fail) == works)
    }
  }
}
