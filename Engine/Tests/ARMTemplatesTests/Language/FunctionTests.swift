import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// The functions of templates, by page of the reference.
@Suite struct FunctionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let expression: String
    let json: String
    init(_ expression: String, _ json: String) {
      self.expression = expression
      self.json = json
    }
    var testDescription: String { expression }
  }

  private func check(_ row: Row, sections: String = "") throws {
    let value = try Made.value(of: row.expression, sections: sections)
    #expect(value.json == row.json, "\(value.faults)")
    #expect(value.faults.isEmpty && value.reason == nil, "\(value.reason ?? "")")
  }

  /// template-functions-cidr.md, with IPv6 and the edges of a range.
  @Test(arguments: [
    Row(
      "parseCidr('10.144.0.0/20')",
      #"{"network":"10.144.0.0","netmask":"255.255.240.0","broadcast":"10.144.15.255","#
        + #""firstUsable":"10.144.0.1","lastUsable":"10.144.15.254","cidr":20}"#),
    Row(
      "parseCidr('fdad:3236:5555::/48')",
      #"{"network":"fdad:3236:5555::","netmask":"ffff:ffff:ffff::","firstUsable":"#
        + #""fdad:3236:5555::","lastUsable":"fdad:3236:5555:ffff:ffff:ffff:ffff:ffff","cidr":48}"#),
    Row("cidrSubnet('10.144.0.0/20', 24, 0)", #""10.144.0.0/24""#),
    Row("cidrSubnet('10.144.0.0/20', 24, 15)", #""10.144.15.0/24""#),
    Row("cidrSubnet('10.0.0.0/8', 30, 4194303)", #""10.255.255.252/30""#),
    Row("cidrSubnet('fdad:3236:5555::/48', 52, 3)", #""fdad:3236:5555:3000::/52""#),
    Row("cidrHost('10.144.3.0/24', 4)", #""10.144.3.5""#),
    Row("cidrHost('10.144.3.0/24', 253)", #""10.144.3.254""#),
    Row("cidrHost('fdad:3236:5555:3000::/52', 0)", #""fdad:3236:5555:3000::1""#),
  ])
  func networks(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    "cidrSubnet('10.144.0.0/20', 24, 16)", "cidrSubnet('10.144.0.0/20', 19, 0)",
    "cidrSubnet('10.144.0.0/20', 24, -1)", "cidrHost('10.144.3.0/24', 254)",
    "parseCidr('10.144.0.0')", "parseCidr('10.0.0.1-10.0.0.9')", "cidrHost('10.0.0.0/24', -1)",
  ])
  func networksThatDoNotFitAreFaults(_ expression: String) throws {
    let value = try Made.value(of: expression)
    #expect(value.faults.count == 1 && value.reason != nil)
  }

  /// template-functions-date.md.
  @Test(arguments: [
    Row("dateTimeAdd('2020-04-07 14:53:14Z', 'P3Y')", #""2023-04-07 14:53:14Z""#),
    Row("dateTimeAdd('2020-04-07 14:53:14Z', '-P9D')", #""2020-03-29 14:53:14Z""#),
    Row("dateTimeAdd('2020-04-07T14:53:14Z', 'PT1H')", #""2020-04-07T15:53:14Z""#),
    Row("dateTimeAdd('20200407T145314Z', 'P1DT2H3M4S')", #""20200408T165618Z""#),
    Row("dateTimeAdd('2020-04-07', 'P2W', 'yyyy/MM/dd')", #""2020/04/21""#),
    Row("dateTimeToEpoch('2023-05-02T15:16:13Z')", "1683040573"),
    Row("dateTimeFromEpoch(1683040573)", #""2023-05-02T15:16:13Z""#),
  ])
  func dates(_ row: Row) throws { try check(row) }

  @Test func monthsOfUnequalLengthLeaveADateOpen() throws {
    let value = try Made.value(of: "dateTimeAdd('2020-01-31T00:00:00Z', 'P1M')")
    #expect(value.reason?.contains("months") == true && value.faults.isEmpty)
  }

  /// template-functions-array.md and template-functions-object.md.
  @Test(arguments: [
    Row("objectKeys(createObject('b', 1, 'a', 2))", #"["a","b"]"#),
    Row(
      "shallowMerge(createArray(createObject('a', createObject('x', 1)), createObject('A', 2)))",
      #"{"a":2}"#),
    Row("flatten(createArray(createArray(1, 2), createArray(), createArray(3)))", "[1,2,3]"),
    Row("indexFromEnd(createArray(1, 2, 3), 1)", "3"),
    Row("tryIndexFromEnd(createArray(1), 2)", "null"),
    Row("tryGet(createObject('a', createArray(7)), 'a', 0)", "7"),
    Row("tryGet(createObject('a', 1), 'b')", "null"),
    Row("union(createObject('a', 1), createObject('b', 2))", #"{"a":1,"b":2}"#),
    Row("range(3, 2)[1]", "4"),
    Row("\u{a0}add(\u{202f}1\u{3000},\n\t2 )", "3"),
    Row("createObject('a', createArray(createObject('b', 5))).a[0].b", "5"),
    Row("split('a-b', '-')[1]", #""b""#),
    Row("json('{\"k\": [true]}').k[0]", "true"),
    Row("join(createArray('a', 'b'), '+')", #""a+b""#),
    Row("items(createObject('k', 1))[0].key", #""k""#),
    Row("format('{0}-{1:D3}', 'vm', 7)", #""vm-007""#),
    Row("string(true())", #""True""#),
  ])
  func collections(_ row: Row) throws { try check(row) }

  /// template-functions-lambda.md.
  @Test(arguments: [
    Row(
      "filter(variables('dogs'), lambda('dog', greaterOrEquals(lambdaVariables('dog').age, 5)))",
      #"[{"name":"Ada","age":5},{"name":"Bo","age":8}]"#),
    Row("map(variables('dogs'), lambda('d', lambdaVariables('d').name))", #"["Ada","Cy","Bo"]"#),
    Row(
      "map(createArray('x', 'y'), lambda('e', 'i', concat(lambdaVariables('e'), "
        + "lambdaVariables('i'))))", #"["x0","y1"]"#),
    Row(
      "reduce(createArray(1, 2, 3), 10, lambda('cur', 'next', add(lambdaVariables('cur'), "
        + "lambdaVariables('next'))))", "16"),
    Row(
      "sort(variables('dogs'), lambda('a', 'b', less(lambdaVariables('a').age, "
        + "lambdaVariables('b').age)))",
      #"[{"name":"Cy","age":3},{"name":"Ada","age":5},{"name":"Bo","age":8}]"#),
    Row(
      "toObject(variables('dogs'), lambda('d', lambdaVariables('d').name), "
        + "lambda('d', lambdaVariables('d').age))", #"{"Ada":5,"Cy":3,"Bo":8}"#),
    Row(
      "groupBy(createArray('ax', 'b', 'ay'), lambda('t', take(lambdaVariables('t'), 1)))",
      #"{"a":["ax","ay"],"b":["b"]}"#),
    Row(
      "mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))", #"{"a":2}"#),
    Row(
      "map(createArray(1), lambda('x', map(createArray(2), lambda('y', add(lambdaVariables('x'), "
        + "lambdaVariables('y'))))))", "[[3]]"),
    Row(
      "sort(createArray(3, 1, 2, 1), lambda('a', 'b', less(lambdaVariables('a'), "
        + "lambdaVariables('b'))))", "[1,1,2,3]"),
  ])
  func lambdas(_ row: Row) throws {
    try check(
      row,
      sections: """
        "variables": {"dogs": [{"name": "Ada", "age": 5}, {"name": "Cy", "age": 3},
        {"name": "Bo", "age": 8}]}
        """)
  }

  /// template-functions-resource.md, "resourceId" and its kin.
  @Test(arguments: [
    Row(
      "resourceId('Microsoft.Sql/servers/databases', 's', 'd')",
      #""/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-app/providers/"#
        + #"Microsoft.Sql/servers/s/databases/d""#),
    Row(
      "resourceId('other', 'Microsoft.KeyVault/vaults', 'v')",
      #""/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/other/providers/"#
        + #"Microsoft.KeyVault/vaults/v""#),
    Row(
      "resourceId('sub', 'rg', 'Microsoft.KeyVault/vaults', 'v')",
      #""/subscriptions/sub/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/v""#),
    Row(
      "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')",
      #""/subscriptions/11111111-2222-3333-4444-555555555555/providers/"#
        + #"Microsoft.Authorization/roleDefinitions/r""#),
    Row(
      "subscriptionResourceId('Microsoft.Resources/resourceGroups', 'r')",
      #""/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/r""#),
    Row(
      "tenantResourceId('Microsoft.Authorization/policyDefinitions', 'p')",
      #""/providers/Microsoft.Authorization/policyDefinitions/p""#),
    Row(
      "managementGroupResourceId('mg', 'Microsoft.Authorization/policyDefinitions', 'p')",
      #""/providers/Microsoft.Management/managementGroups/mg/providers/"#
        + #"Microsoft.Authorization/policyDefinitions/p""#),
    Row(
      "extensionResourceId('/a/b', 'Microsoft.Authorization/locks', 'l')",
      #""/a/b/providers/Microsoft.Authorization/locks/l""#),
    Row("resourceGroup().location", #""westeurope""#),
    Row(
      "subscription().id", #""/subscriptions/11111111-2222-3333-4444-555555555555""#),
    Row("tenant().tenantId", #""99999999-8888-7777-6666-555555555555""#),
    Row("deployment().name", #""main""#),
    Row("environment().suffixes.storage", #""core.windows.net""#),
  ])
  func scopes(_ row: Row) throws { try check(row) }

  /// template-functions-logical.md, "if": only the branch taken is evaluated.
  @Test(arguments: [
    Row("if(true(), 1, fail('no'))", "1"), Row("if(false(), div(1, 0), 2)", "2"),
    Row("and(false(), fail('no'))", "false"), Row("or(true(), fail('no'))", "true"),
    Row("coalesce(null(), 3, fail('no'))", "3"),
  ])
  func whatIsNotNeededIsNotEvaluated(_ row: Row) throws { try check(row) }

  @Test(arguments: [
    ("nosuch(1)", "there is no function nosuch()"),
    ("addDays('2020-01-01', 1)", "there is no function addDays()"),
    ("ipRangeContains('10.0.0.0/8', '10.0.0.1')", "there is no function ipRangeContains()"),
    ("fail('stop here')", "stop here"), ("concat", "no function call"),
    ("resourceId('Microsoft.Sql/servers/databases', 'only')", "takes 2 names, not 1"),
    ("if(1, 2)", "takes 3 arguments"), ("variables('x')", "no variable 'x'"),
    ("parameters('x')", "no parameter 'x'"), ("createObject('a', 1).b", "no property 'b'"),
    ("createArray(1)[1]", "out of range"), ("copyIndex()", "in no copy loop"),
    ("lambda('x', 1)", "outside a function"), ("map(createArray(1), 2)", "lambda() is expected"),
    ("utcNow()", "outside a default value"), ("int('x')", "no integer"),
    ("ns.f()", "defines no function"),
  ])
  func aFaultIsNotedAndTheValueLeftOpen(_ expression: String, _ part: String) throws {
    let value = try Made.value(of: expression)
    #expect(value.faults.count == 1 && value.faults[0].contains(part), "\(value.faults)")
    #expect(value.reason != nil)
  }

  @Test func aFaultInALoopIsNotedOnce() throws {
    let made = try Made.account(
      properties: #"{"copy": [{"name": "x", "count": 5, "input": "[nosuch()]"}]}"#)
    #expect(made.codes == ["arm.expression"])
    #expect(made.result.diagnostics.first?.hint?.contains("fail") == true)
  }

  /// user-defined-functions.md.
  @Test func functionsOfTheTemplateSeeTheirOwnParametersOnly() throws {
    let functions = #"""
      "functions": [{"namespace": "contoso", "members": {
        "uniqueName": {"parameters": [{"name": "prefix", "type": "string"}],
          "output": {"type": "string", "value": "[concat(toLower(parameters('prefix')), '-x')]"}},
        "tags": {"parameters": [{"name": "o", "type": "string"}],
          "output": {"type": "object", "value": {"owner": "[parameters('o')]", "fixed": 1}}},
        "bad": {"parameters": [], "output": {"type": "string", "value": "[parameters('outer')]"}}}}],
      "parameters": {"outer": {"type": "string", "defaultValue": "o"}}
      """#
    #expect(
      try Made.value(of: "CONTOSO.uniqueName('AB')", sections: functions).json == #""ab-x""#)
    #expect(
      try Made.value(of: "contoso.tags('me')", sections: functions).json
        == #"{"owner":"me","fixed":1}"#)
    #expect(
      try Made.value(of: "contoso.bad()", sections: functions).faults.first?.contains(
        "no parameter 'outer'") == true)
    #expect(
      try Made.value(of: "contoso.uniqueName()", sections: functions).faults.first?.contains(
        "takes 1 arguments") == true)
  }

  /// template-expressions.md, "Escape characters".
  @Test func bracketsMayBeEscaped() throws {
    let made = try Made.account(
      properties: #"{"a": "[[parameters('x')]", "b": "[not one", "c": "[[open", "d": "[]x"}"#)
    #expect(made.json("/properties/a") == #""[parameters('x')]""#)
    #expect(made.json("/properties/b") == #""[not one""#)
    #expect(made.json("/properties/c") == #""[[open""#)
    #expect(made.faults.isEmpty)
  }
}
