import DemarcModel
import Testing

/// Point 14: functions compare otherwise than operators do; point 15: names ignore case.
struct FunctionReadingTests {
  static func row(_ page: String, _ expression: String, _ wanted: String) -> Reading {
    Reading(page, #"{"value":"[\#(expression)]","equals":\#(wanted)}"#, true)
  }

  static func failing(_ page: String, _ expression: String) -> Reading {
    Reading(page, #"{"value":"[\#(expression)]","exists":true}"#, nil)
  }

  static let table = "Linter, function table"

  @Test(arguments: [
    row(table, "equals('a','A')", "false"), row(table, "equals(5,'5')", "false"),
    row(table, "equals(createArray(1),createArray(1))", "true"),
    row(table, "contains('ABC','b')", "true"),
    row(table, "contains(createArray('B'),'b')", "false"),
    row(table, "contains(createObject('Key',1),'key')", "true"),
    row(table, "startsWith('ABC','ab')", "true"), row(table, "endsWith('ABC','bc')", "true"),
    row(table, "indexOf('ABC','c')", "2"), row(table, "less('Z','a')", "true"),
    row(table, "string(true())", #""True""#), row(table, "int('42')", "42"),
    row(table, "addDays('2024-02-28T00:00:00Z',2)", #""2024-03-01T00:00:00.0000000Z""#),
    row(table, "utcNow()", #""2026-06-30T12:00:00.0000000Z""#),
    failing(table, "int('3.7')"), failing(table, "bool('1')"), failing(table, "empty(5)"),
    failing(table, "less(1,'2')"),
  ])
  func functionsAreStricterThanOperators(_ reading: Reading) throws { try reading.check() }

  static let lazy = "definition-structure-policy-rule.md, Avoiding template failures"

  @Test(arguments: [
    row(lazy, "if(true(),1,int('x'))", "1"), row(lazy, "if(false(),int('x'),2)", "2"),
    row(lazy, "or(true(),bool('x'))", "true"), row(lazy, "and(false(),bool('x'))", "false"),
    row(lazy, "coalesce('a',int('x'))", #""a""#), failing(lazy, "if('true',1,2)"),
  ])
  func guardsKeepWhatFailsFromRunning(_ reading: Reading) throws { try reading.check() }

  static let spelling = "definition-structure-policy-rule.md, Conditions (case-insensitive)"

  @Test(arguments: [
    Reading(spelling, #"{"ALLOF":[{"FIELD":"NAME","EQUALS":"MAIN"}]}"#, true),
    Reading(spelling, #"{"AnyOf":[{"Value":"[CONCAT('a','b')]","NotEquals":"x"}]}"#, true),
    Reading(spelling, #"{"COUNT":{"VALUE":[1],"WHERE":{"Value":1,"Equals":1}},"GREATER":0}"#, true),
    Reading(spelling, #"{"value":"[RESOURCEGROUP().Name]","equals":"g1"}"#, true),
    Reading(spelling, #"{"field":"TEST.SHOP/stores/SIZE","equals":"x"}"#, #"{"Size":"X"}"#, true),
    Reading(
      "definition-structure-parameters.md, escape of a leading bracket",
      #"{"value":"[[x]","equals":"[concat('[','x]')]"}"#, true),
  ])
  func namesIgnoreCase(_ reading: Reading) throws { try reading.check() }

  @Test(arguments: [
    ("copyIndex()", "unsupported"), ("dateTimeAdd('2024-01-01T00:00:00Z','P1D')", "unsupported"),
    ("dateTimeToEpoch('2024-01-01T00:00:00Z')", "unsupported"),
    ("dateTimeFromEpoch(1)", "unsupported"), ("reference('x')", "unsupported"),
    ("resourceId('a','b')", "unsupported"), ("newGuid()", "unsupported"),
    ("listKeys('x','y')", "unsupported"), ("variables('x')", "unsupported"),
    ("managementGroup()", "unsupported"), ("environment()", "unsupported"),
    ("nosuch()", "unknown"),
  ])
  func someTemplateFunctionsAreNotForRules(_ expression: String, _ kind: String) throws {
    // definition-structure-policy-rule.md, Policy functions (the list of exceptions).
    let fault = try Rule.fault(#"{"value":"[\#(expression)]","exists":true}"#)
    #expect(fault?.code == "azure-policy.\(kind)-function")
  }
}
