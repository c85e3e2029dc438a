import DemarcJSON
import Testing

/// One comparison of the field `tls`; `wanted` nil means that the evaluation fails.
struct OperatorRow: Sendable, CustomTestStringConvertible {
  let operation: String
  /// JSON of the field; nil when the property is missing.
  let field: String?
  let wanted: Bool?
  var testDescription: String { "\(field ?? "missing") \(operation)" }

  init(_ operation: String, _ field: String?, _ wanted: Bool?) {
    self.operation = operation
    self.field = field
    self.wanted = wanted
  }

  func check() throws {
    let properties = field.map { #"{"tls":\#($0)}"# } ?? "{}"
    let got = try Rule.holds(
      #"{"field":"Test.Web/sites/tls",\#(operation)}"#, try Rule.site(properties))
    #expect(got == wanted)
  }
}

struct OperatorTests {
  @Test(arguments: [
    OperatorRow(#""equals":"1.2""#, #""1.2""#, true), .init(#""equals":"A""#, #""a""#, true),
    .init(#""equals":"a""#, nil, false), .init(#""equals":"""#, nil, true),
    .init(#""equals":"true""#, "true", true), .init(#""equals":true"#, #""True""#, true),
    .init(#""equals":"5""#, "5", true), .init(#""equals":5"#, "5.0", false),
    .init(#""equals":5"#, #""05""#, false), .init(#""equals":"x""#, #"["x"]"#, false),
    .init(#""equals":false"#, nil, false), .init(#""equals":"a""#, "null", false),
    .init(#""notEquals":"a""#, nil, true), .init(#""notEquals":"a""#, #""A""#, false),
    .init(#""NOTEQUALS":"a""#, #""b""#, true), .init(#""equals":"é""#, #""É""#, true),
  ])
  func equality(_ row: OperatorRow) throws { try row.check() }

  @Test(arguments: [
    OperatorRow(#""in":["a","b"]"#, #""B""#, true), .init(#""in":["a"]"#, nil, false),
    .init(#""in":[""]"#, nil, true), .init(#""in":[]"#, #""a""#, false),
    .init(#""in":[1,true]"#, #""TRUE""#, true), .init(#""notIn":["a"]"#, nil, true),
    .init(#""notIn":["a"]"#, #""A""#, false), .init(#""in":["a"]"#, #"["a"]"#, false),
  ])
  func membership(_ row: OperatorRow) throws { try row.check() }

  @Test(arguments: [
    OperatorRow(#""like":"a*""#, #""ABC""#, true), .init(#""like":"*c""#, #""abc""#, true),
    .init(#""like":"a*c""#, #""ac""#, true), .init(#""like":"ab*bc""#, #""abc""#, false),
    .init(#""like":"*""#, nil, false), .init(#""like":"*""#, #""""#, true),
    .init(#""like":"""#, nil, true), .init(#""like":"a?c""#, #""abc""#, false),
    .init(#""notLike":"a*""#, nil, true), .init(#""notLike":"a*""#, #""abc""#, false),
    .init(#""like":"5*""#, "55", true), .init(#""like":"*""#, "[1]", false),
  ])
  func wildcards(_ row: OperatorRow) throws { try row.check() }

  @Test(arguments: [
    OperatorRow(##""match":"??##""##, #""ab12""#, true),
    .init(##""match":"ab#""##, #""Ab1""#, false),
    .init(##""matchInsensitively":"ab#""##, #""AB1""#, true),
    .init(##""match":"a.c""##, #""a-c""#, true), .init(##""match":"a""##, #""ab""#, false),
    .init(##""match":"#""##, #""x""#, false), .init(##""match":"#""##, nil, false),
    .init(##""notMatch":"#""##, nil, true),
    .init(##""notMatchInsensitively":"a#""##, #""A1""#, false),
    .init(##""match":"#""##, "7", true),
  ])
  func patterns(_ row: OperatorRow) throws { try row.check() }

  @Test(arguments: [
    OperatorRow(#""contains":"B""#, #""abc""#, true), .init(#""contains":"b""#, nil, false),
    .init(#""contains":"""#, nil, true), .init(#""contains":"b""#, #"["a","B"]"#, true),
    .init(#""contains":"b""#, #"["abc"]"#, false), .init(#""contains":"b""#, "[]", false),
    .init(#""notContains":"b""#, nil, true), .init(#""notContains":"b""#, #""abc""#, false),
    .init(#""contains":2"#, "123", true),
    .init(#""containsKey":"A""#, #"{"a":1}"#, true),
    .init(#""containsKey":"b""#, #"{"a":1}"#, false),
    .init(#""containsKey":"a""#, nil, false), .init(#""containsKey":"a""#, #""a""#, false),
    .init(#""notContainsKey":"a""#, nil, true),
    .init(#""notContainsKey":"a""#, #"{"a":null}"#, false),
  ])
  func containment(_ row: OperatorRow) throws { try row.check() }

  @Test(arguments: [
    OperatorRow(#""less":5"#, "4", true), .init(#""less":5"#, "5", false),
    .init(#""lessOrEquals":5"#, "5", true), .init(#""greater":5"#, "5.5", true),
    .init(#""greaterOrEquals":5"#, "5", true), .init(#""greater":5"#, #""6""#, nil),
    .init(#""greater":"5""#, "6", nil), .init(#""less":"b""#, #""A""#, true),
    .init(#""greater":"2020-01-01""#, #""2020-06-01T00:00:00Z""#, true),
    .init(#""less":5"#, nil, nil), .init(#""greater":"1""#, nil, false),
    .init(#""less":5"#, "true", nil), .init(#""less":5"#, "[1]", nil),
  ])
  func order(_ row: OperatorRow) throws { try row.check() }

  @Test(arguments: [
    OperatorRow(#""exists":true"#, #""""#, true), .init(#""exists":"True""#, "0", true),
    .init(#""exists":"false""#, nil, true), .init(#""exists":false"#, "null", true),
    .init(#""exists":true"#, "[]", true), .init(#""exists":true"#, "{}", true),
    .init(#""exists":true"#, "false", true), .init(#""exists":false"#, #""a""#, false),
  ])
  func existence(_ row: OperatorRow) throws { try row.check() }
}
