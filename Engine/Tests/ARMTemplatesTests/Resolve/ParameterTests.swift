import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// parameters.md, definitions.md and parameter-files.md.
@Suite struct ParameterTests {
  private func value(
    _ declaration: String, given: ARMParameters.Value? = nil, definitions: String = "{}"
  ) throws -> (json: String?, reason: String?, made: Made) {
    var options = Made.options
    options.parameters["p"] = given
    let made = try Made.sections(
      """
      "definitions": \(definitions), "parameters": {"p": \(declaration)},
      "outputs": {"o": {"type": "string", "value": "[parameters('P')]"}}
      """, options)
    let value = made.result.outputs["o"]
    return (value?.json, value.flatMap { Unknowns.reason($0) }, made)
  }

  private func json(_ text: String) throws -> ARMParameters.Value {
    .json(try JSONDocument.parse(text).root)
  }

  @Test func aGivenValueWinsOverTheDefault() throws {
    let declaration = #"{"type": "int", "defaultValue": 1}"#
    #expect(try value(declaration).json == "1")
    #expect(try value(declaration, given: json("2")).json == "2")
  }

  @Test func aDefaultMayBeAnExpressionOverOtherParameters() throws {
    let made = try Made.sections(
      """
      "parameters": {"a": {"type": "string", "defaultValue": "[concat(parameters('b'), '!')]"},
      "b": {"type": "string", "defaultValue": "x"}},
      "outputs": {"o": {"type": "string", "value": "[parameters('a')]"}}
      """)
    #expect(made.result.outputs["o"]?.string == "x!")
  }

  @Test func aParameterWithoutValueIsUnknownAndSaidSo() throws {
    let found = try value(#"{"type": "string"}"#)
    #expect(found.reason == "parameter 'p' has no value")
    #expect(found.made.codes == ["arm.parameter-missing"])
    #expect(found.made.result.diagnostics.first?.severity == .warning)
  }

  /// definitions.md, "nullable constraint".
  @Test func aNullableParameterWithoutValueIsNull() throws {
    let found = try value(#"{"type": "string", "nullable": true}"#)
    #expect(found.json == "null" && found.reason == nil && found.made.faults.isEmpty)
  }

  @Test func valuesOutsideTheDeclarationAreRefused() throws {
    let rows: [(String, String, String)] = [
      (#"{"type": "int"}"#, #""5""#, "not of type int"),
      (#"{"type": "string"}"#, "5", "not of type string"),
      (#"{"type": "bool"}"#, #""true""#, "not of type bool"),
      (#"{"type": "array"}"#, "{}", "not of type array"),
      (#"{"type": "object"}"#, "[]", "not of type object"),
      (#"{"type": "string", "allowedValues": ["a", "b"]}"#, #""c""#, "not one of the allowed"),
      (#"{"type": "int", "minValue": 2}"#, "1", "below the least value, 2"),
      (#"{"type": "int", "maxValue": 2}"#, "3", "above the greatest value, 2"),
      (#"{"type": "string", "minLength": 3}"#, #""ab""#, "below the least, 3"),
      (#"{"type": "array", "maxLength": 1}"#, "[1, 2]", "above the greatest, 1"),
    ]
    for (declaration, text, part) in rows {
      let found = try value(declaration, given: json(text))
      #expect(found.made.codes == ["arm.parameter-value"], "\(declaration)")
      #expect(found.made.faults.first?.contains(part) == true, "\(found.made.faults)")
      #expect(found.reason == "parameter 'p' is given a wrong value")
    }
  }

  @Test func valuesAtTheEdgeOfTheDeclarationAreTaken() throws {
    let rows: [(String, String)] = [
      (#"{"type": "int", "minValue": 2, "maxValue": 2}"#, "2"),
      (#"{"type": "string", "minLength": 2, "maxLength": 2}"#, #""ab""#),
      (#"{"type": "array", "allowedValues": ["a", "b"]}"#, #"["b"]"#),
      (#"{"type": "string", "allowedValues": ["West"]}"#, #""west""#),
    ]
    for (declaration, text) in rows {
      let found = try value(declaration, given: json(text))
      #expect(found.json == text && found.made.faults.isEmpty, "\(declaration)")
    }
  }

  @Test(arguments: [
    (#"{"type": "int"}"#, "5", "5"), (#"{"type": "bool"}"#, "True", "true"),
    (#"{"type": "string"}"#, "5", #""5""#), (#"{"type": "array"}"#, "[1]", "[1]"),
    (#"{"type": "object"}"#, #"{"a": 1}"#, #"{"a":1}"#),
  ])
  func textsOfACommandLineAreReadByType(_ declaration: String, _ text: String, _ wanted: String)
    throws
  {
    #expect(try value(declaration, given: .text(text)).json == wanted)
  }

  @Test func aTextThatIsNoValueOfTheTypeIsRefused() throws {
    let found = try value(#"{"type": "int"}"#, given: .text("five"))
    #expect(found.made.codes == ["arm.parameter-value"] && found.reason != nil)
  }

  @Test func valuesThatAreGivenForNoParameterAreReported() throws {
    var options = Made.options
    options.parameters["typo"] = .text("x")
    let made = try Made.sections(
      #""parameters": {"p": {"type": "string", "defaultValue": ""}}"#, options)
    #expect(made.codes == ["arm.unknown-parameter"])
  }

  /// A secret belongs in no report; its default stands in the template for all to read.
  @Test func secretsAreNotRead() throws {
    let found = try value(#"{"type": "securestring"}"#, given: json(#""hunter2""#))
    #expect(found.reason == "parameter 'p' is a secret")
    let vault = try value(#"{"type": "securestring"}"#, given: .secret("'s' of a key vault"))
    #expect(vault.reason == "parameter 'p' is 's' of a key vault")
  }

  @Test func valuesInAParameterFileAreTakenAndSecretsOfAVaultStayUnknown() throws {
    let text = #"""
      {"$schema": "https://x/deploymentParameters.json#", "contentVersion": "1.0.0.0",
       "parameters": { // values
         "Name": {"value": "[literal]"}, "count": {"value": 3},
         "password": {"reference": {"keyVault": {"id": "/x"}, "secretName": "admin"}}}}
      """#
    let parameters = try #require(ARMParameters.read(Array(text.utf8), file: "p.json").tree)
    var options = Made.options
    options.parameters = parameters
    let made = try Made.sections(
      """
      "parameters": {"name": {"type": "string"}, "count": {"type": "int"},
      "password": {"type": "securestring"}},
      "outputs": {"n": {"value": "[parameters('name')]"}, "c": {"value": "[parameters('count')]"},
      "s": {"value": "[parameters('password')]"}}
      """, options)
    #expect(made.result.outputs["n"]?.string == "[literal]")
    #expect(made.result.outputs["c"]?.int64 == 3)
    #expect(
      made.result.outputs["s"].flatMap { Unknowns.reason($0) }
        == "parameter 'password' is 'admin' of a key vault")
  }

  @Test func aParameterFileThatIsNoneSaysSo() {
    let none = ARMParameters.read(Array("[1]".utf8), file: "p.json")
    #expect(none.tree == nil && none.diagnostics.map(\.code) == ["arm.parameter-file"])
    let empty = ARMParameters.read(
      Array(#"{"parameters": {"a": {"valeu": 1}, "b": {"value": 2}}}"#.utf8), file: "p.json")
    #expect(empty.diagnostics.map(\.code) == ["arm.parameter-file"])
    #expect(empty.tree?["B"] != nil && empty.tree?["a"] == nil)
  }

  @Test func laterValuesWinOverThoseOfAFile() throws {
    var file = ARMParameters()
    file["a"] = .text("1")
    file["b"] = .text("2")
    var own = ARMParameters()
    own["B"] = .text("3")
    guard case .text(let b) = file.overridden(by: own)["b"] else { return #expect(Bool(false)) }
    #expect(b == "3")
  }

  /// definitions.md, "Properties", "additionalProperties", "items", "discriminator".
  @Test func typesThatATemplateDefinesAreChecked() throws {
    let definitions = #"""
      {"account": {"type": "object", "properties": {"name": {"type": "string", "minLength": 3},
        "sku": {"$ref": "#/definitions/sku"}, "note": {"type": "string", "nullable": true}},
        "additionalProperties": false},
       "sku": {"type": "string", "allowedValues": ["LRS", "GRS"]},
       "pair": {"type": "array", "prefixItems": [{"type": "int"}, {"type": "bool"}], "items": false},
       "shape": {"type": "object", "discriminator": {"propertyName": "kind", "mapping": {
         "circle": {"type": "object", "properties": {"kind": {"type": "string"},
         "r": {"type": "int"}}}}}}}
      """#
    let rows: [(String, String, String?)] = [
      ("account", #"{"name": "abc", "sku": "GRS"}"#, nil),
      ("account", #"{"name": "ab", "sku": "GRS"}"#, "name: the length 2"),
      ("account", #"{"name": "abc"}"#, "'sku' is missing"),
      ("account", #"{"name": "abc", "sku": "ZRS"}"#, "sku: 'ZRS' is not one"),
      ("account", #"{"name": "abc", "sku": "LRS", "x": 1}"#, "no property 'x'"),
      ("pair", "[1, true]", nil), ("pair", "[1, 2]", "element 1"),
      ("pair", "[1, true, 3]", "one too many"),
      ("shape", #"{"kind": "circle", "r": 1}"#, nil),
      ("shape", #"{"kind": "square"}"#, "no value of 'kind'"),
      ("shape", #"{"kind": "circle", "r": "x"}"#, "not of type int"),
    ]
    for (type, text, part) in rows {
      let found = try value(
        ##"{"$ref": "#/definitions/\##(type)"}"##, given: json(text), definitions: definitions)
      #expect(found.made.faults.isEmpty == (part == nil), "\(type) \(text) \(found.made.faults)")
      if let part { #expect(found.made.faults.first?.contains(part) == true, "\(text)") }
    }
  }

  @Test func typesThatReferToEachOtherForEverEnd() throws {
    let loop = ##"{"a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/a"}}"##
    let found = try value(##"{"$ref": "#/definitions/a"}"##, given: json("1"), definitions: loop)
    #expect(found.json == "1")
    let deep = ##"{"t": {"type": "array", "items": {"$ref": "#/definitions/t"}}}"##
    let nested = try value(
      ##"{"$ref": "#/definitions/t"}"##, given: json("[[[[]]]]"), definitions: deep)
    #expect(nested.made.faults.isEmpty)
  }

  /// template-functions-date.md, "utcNow": the clock is the caller's.
  @Test func theClockIsReadInDefaultsOnly() throws {
    #expect(
      try value(#"{"type": "string", "defaultValue": "[utcNow()]"}"#).json
        == #""20260630T101112Z""#)
    #expect(
      try value(#"{"type": "string", "defaultValue": "[utcNow('d')]"}"#).json
        == #""06/30/2026""#)
    var options = Made.options
    options.now = nil
    let made = try Made.sections(
      """
      "parameters": {"p": {"type": "string", "defaultValue": "[utcNow()]"}},
      "outputs": {"o": {"value": "[parameters('p')]"}}
      """, options)
    #expect(
      made.result.outputs["o"].flatMap { Unknowns.reason($0) }
        == "the time of the deployment is not given")
  }

  @Test func namesThatDefineThemselvesAreFaults() throws {
    let made = try Made.sections(
      """
      "parameters": {"p": {"type": "string", "defaultValue": "[parameters('p')]"}},
      "variables": {"a": "[variables('b')]", "b": "[variables('a')]"},
      "outputs": {"o": {"value": "[variables('a')]"}}
      """)
    #expect(made.codes == ["arm.expression", "arm.expression"])
    #expect(made.faults.allSatisfy { $0.contains("defined by itself") })
  }
}
