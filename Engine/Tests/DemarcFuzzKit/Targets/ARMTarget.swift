import ARMTemplates
import AzurePolicyEngine
import DemarcJSON
import DemarcModel

extension FuzzTarget {
  /// ARM templates, of which nothing beside the text is known.
  static let armTemplate = FuzzTarget(
    name: "arm-template",
    seeds: { ARMSeeds.all.map { Array($0.utf8) } },
    dictionary: [
      "\"copy\": ", "\"count\": 3", "\"[copyIndex()]\"", "\"[parameters('p')]\"",
      "\"resources\": [",
      "\"[variables('a')]\"", "concat(", "createArray(", "lambda('x', ", "lambdaVariables('x')",
      "reference('n').outputs.o.value", "\"Microsoft.Resources/deployments\"", "\"template\": ",
      "// ", "/* ", " */", "\\u0000", "resourceId('A/b', 'c')", "[[", "if(", "range(0, 9999)",
    ]
  ) { bytes in
    let limits = ARMLimits(stepsMax: 20_000)
    let parsed = ARMTemplate.read(bytes, file: "fuzz.json", limits: limits)
    let places = TextPlaces(bytes)
    guard let template = parsed.tree else {
      try hold(parsed.hasErrors, "neither a template nor an error")
      return
    }
    for comment in template.comments {
      try hold(
        places.offset(line: comment.span.start.line, column: comment.span.start.column) != nil,
        "a comment outside the text: \(comment)")
    }
    let made = template.resources()
    let again = template.resources()
    try hold(made.diagnostics == again.diagnostics, "a second reading has other faults")
    try hold(
      made.resources.map(\.document.json) == again.resources.map(\.document.json),
      "a second reading makes other resources")
    for resource in made.resources {
      for open in resource.unknown {
        let value = JSONPointer(open.pointer).flatMap { resource.document[$0] }
        try hold(value?.isNull == true, "nothing open at \(open.pointer)")
        try hold(value.flatMap { AzureUnknown.reason(of: $0) } != nil, "no mark: \(open.pointer)")
      }
    }
  }
}

/// Small templates that use much of the language.
private enum ARMSeeds {
  static let all = [
    #"""
    {"$schema": "https://x/deploymentTemplate.json#", "contentVersion": "1.0.0.0", // one
     "parameters": {"p": {"type": "string", "defaultValue": "[toLower('ABC')]"}},
     "variables": {"a": {"b": "[parameters('p')]"}, "copy": [{"name": "c", "count": 2,
       "input": "[copyIndex('c')]"}]},
     "functions": [{"namespace": "n", "members": {"f": {"parameters": [{"name": "x",
       "type": "int"}], "output": {"type": "int", "value": "[add(parameters('x'), 1)]"}}}}],
     "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
       "name": "[concat('s', copyIndex())]", "copy": {"name": "l", "count": 2},
       "condition": "[equals(n.f(1), 2)]", "properties": {"a": "[variables('a').b]",
       "copy": [{"name": "d", "count": 2, "input": {"i": "[copyIndex('d')]"}}]},
       "resources": [{"type": "blobServices", "name": "default", "apiVersion": "2023-01-01"}]}],
     "outputs": {"o": {"type": "array", "copy": {"count": 2, "input": "[copyIndex()]"}}}}
    """#,
    #"""
    {"$schema": "https://x/subscriptionDeploymentTemplate.json#", "languageVersion": "2.0",
     "definitions": {"t": {"type": "array", "items": {"$ref": "#/definitions/t"}}},
     "parameters": {"p": {"$ref": "#/definitions/t", "nullable": true}},
     "resources": {"n": {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
       "name": "inside", "resourceGroup": "rg", "properties": {
       "expressionEvaluationOptions": {"scope": "inner"}, "parameters": {"q": {"value":
       "[map(range(0, 2), lambda('x', lambdaVariables('x')))]"}}, "template": {
       "parameters": {"q": {"type": "array"}}, "resources": [{"type": "Microsoft.Web/sites",
       "apiVersion": "1", "name": "w", "tags": {"[uniqueString('a')]": "[[x]"},
       "properties": {"q": "[last(parameters('q'))]", "r": "[reference('w').x]",
       "m": "[if(empty(parameters('q')), fail('none'),
         cidrSubnet('10.0.0.0/16', 24, 1))]"}}],
       "outputs": {"o": {"value": "[parameters('q')]"}}}}}},
     "outputs": {"o": {"value": "[reference('n').outputs.o.value]"}}}
    """#,
  ]
}
