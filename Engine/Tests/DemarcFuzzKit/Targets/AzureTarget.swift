import AzurePolicyEngine
import DemarcJSON
import DemarcModel

extension FuzzTarget {
  /// Policy definitions.
  static let azurePolicy = FuzzTarget(
    name: "azure-policy",
    seeds: { Seeds.files("Engine/Data/checks", ending: "policy.json", every: 3) },
    dictionary: [
      "\"if\":", "\"then\":", "\"allOf\":[", "\"anyOf\":[", "\"not\":{", "\"field\":", "\"value\":",
      "\"count\":{", "\"where\":{", "\"name\":\"i\"", "[*]", "\"equals\":", "\"like\":\"*a*\"",
      "\"match\":\"##??\"", "\"contains\":", "\"in\":[", "\"exists\":\"false\"", "\"greater\":1",
      "\"effect\":\"audit\"", "\"auditIfNotExists\"", "\"details\":{", "\"existenceCondition\":{",
      "\"existenceScope\":\"subscription\"", "\"[parameters('a')]\"", "\"[field('tags')]\"",
      "\"modify\"", "\"append\"", "\"operations\":[{", "\"operation\":\"addOrReplace\"",
      "\"conflictEffect\":\"audit\"", "\"tags['a']\"", "\"evaluationDelay\":\"PT5M\"",
      "\"[current('i')]\"", "\"mode\":\"All\"", "\"defaultValue\":",
    ]
  ) { bytes in
    guard let document = try? JSONDocument.parse(bytes) else { return }
    try AzureProperties.check(document.root, TextPlaces(bytes))
  }

  /// Template expressions: the input is the text between the brackets.
  static let azureExpression = FuzzTarget(
    name: "azure-expression",
    seeds: {
      [
        "concat('a', field('name'))", "if(equals(1, 2), 'a', toLower('B'))", "field('tags').env",
        "greater(length(field('tags')), 0)", "dateTimeAdd(utcNow(), 'P1D')",
        "json('[1,{\"a\":2}]')[1].a",
        "ipRangeContains('10.0.0.0/8', '10.1.2.3')", "split('a,b', ',')[0]", "field('kind')",
        "substring('abcdef', 1, 2)", "padLeft('a', 10, '0')", "range(1, 5)", "base64('a')",
        "createObject('a', createArray(1, 2))", "requestContext().apiVersion",
        "format('{0:D3}', 5)",
        "guid('a')", "uri('http://a/b', 'c')", "max(1, 2, 3)", "add(9223372036854775807, 1)",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "concat(", "field(", "if(", "and(", "or(", "not(", "equals(", "createArray(", "union(",
      "intersection(", "replace(", "range(", "padLeft(", "substring(", "indexOf(", "json(",
      "div(", "mod(", "mul(", "sub(", "int(", "string(", "uniqueString(", "dateTimeAdd(",
      "base64ToString(", "dataUriToString(", "uriComponentToString(", "ipRangeContains(", "''",
      "9223372036854775807", "-1", "[0]", ".a", "true", "null()", "first(", "last(", "tryGet(",
    ]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("if")
    writer.beginObject()
    writer.member("value", "[\(text)]")
    writer.member("equals", "a")
    writer.endObject()
    writer.key("then")
    writer.beginObject()
    writer.member("effect", "audit")
    writer.endObject()
    writer.endObject()
    let document = try JSONDocument.parse(writer.bytes)
    try AzureProperties.check(document.root, TextPlaces(writer.bytes))
  }
}

private enum AzureProperties {
  private static let limits = Limits(
    stepsMax: 20_000, stringBytesMax: 1 << 16, elementsMax: 1 << 12)

  static func check(_ root: JSONValue, _ places: TextPlaces) throws {
    for unknown in [AliasTable.Unknown.notApplicable, .guessedByRule] {
      let parsed = AzurePolicyDefinition.compile(
        root, file: "fuzz.json", aliases: AliasTable(unknown: unknown), limits: limits)
      try places.holdSpans(parsed.diagnostics, file: "fuzz.json")
      guard let definition = parsed.tree else {
        try hold(parsed.hasErrors, "neither a definition nor an error")
        continue
      }
      var context = AzureEvaluationContext(now: "2026-06-30T00:00:00Z", apiVersion: "2024-01-01")
      // Nothing is forced here, so what cannot fail has to be silent on every document.
      let assurance = AzureRuleAssurance(definition, forced: ForcedValues())
      _ = assurance.diagnostics(file: "fuzz.json", json: root)
      let isPointless = assurance.canNeverFail
      try evaluate(definition, context, parsed.hasErrors, isPointless)
      context.includesUnplaced = true
      context.extent = .ruleOnly
      context.related = { _ in .found(Samples.documents) }
      try evaluate(definition, context, parsed.hasErrors, isPointless)
    }
  }

  private static func evaluate(
    _ definition: AzurePolicyDefinition, _ context: AzureEvaluationContext, _ isFaulty: Bool,
    _ isPointless: Bool
  ) throws {
    let evaluator = AzurePolicyEvaluator(definition, context: context)
    for document in Samples.documents {
      let result = evaluator.evaluate(document)
      let again = evaluator.evaluate(document)
      try hold(
        result.outcome == again.outcome && result.reason == again.reason
          && result.isMatch == again.isMatch, "a second evaluation differs")
      try hold(!isFaulty || result.outcome == .error, "a faulty definition gives \(result.outcome)")
      try hold(!isPointless || result.outcome != .fail, "what can never fail failed")
      if case .failure = result.reason {
        try hold(result.outcome == .error, "a failure gives \(result.outcome)")
      }
      if result.outcome == .pass { try hold(result.reason == nil, "a pass with a reason") }
      _ = result.trace
      _ = result.computedDetails
      if let proposal = result.proposal {
        try hold(
          proposal.changes.isEmpty || proposal.resource.json != document.json,
          "changes that change nothing")
      }
    }
  }
}
