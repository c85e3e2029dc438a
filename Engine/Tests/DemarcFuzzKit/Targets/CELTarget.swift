import CELEngine
import DemarcJSON
import DemarcModel

extension FuzzTarget {
  /// Expressions of the Common Expression Language.
  static let cel = FuzzTarget(
    name: "cel",
    seeds: {
      [
        "resource.settings.tier == 'db-f1-micro'", "has(resource.a) && resource.a[0] > 1.0",
        "resource.bindings.all(b, b.members.exists(m, m.startsWith('user:')))", "{'a': 1}.a + 2",
        "[1, 2, 3].map(x, x * 2).filter(y, y > 2)", "timestamp('2026-01-31T12:00:00Z').getHours()",
        "duration('1h30m') > duration('5s')", "'a,b'.split(',').join('-').upperAscii()",
        "'%s %d %.2f'.format(['a', 1, 2.5])", "b'\\x00\\xff' + bytes('é')",
        "r'\\d' + \"\"\"a\"\"\"",
        "optional.of(1).orValue(2)", "resource.?a.?b.hasValue()",
        "cidr('10.0.0.0/8').containsIP('10.1.1.1')",
        "math.greatest(1, 2u, 3.0)", "1 / 0 == 1 || true", "-9223372036854775808 - 1", "5 % -1",
        "resource.labels.transformMap(k, v, k + string(v))", "cel.bind(x, 5, x + x)",
        "type(1) == int",
        "'a'.matches('(a+)+$')", "base64.decode('YQ==')", "[3, 1, 2].sort()", "lists.range(5)",
        "a ? b : c", "!(true)", "int('7') + int(7.9) + uint(3)",
        "'abc'.substring(1, 2).indexOf('b')",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "resource", ".all(x, ", ".exists(x, ", ".exists_one(x, ", ".map(x, ", ".filter(x, ", "has(",
      "size(", "in ", "&&", "||", "==", "!=", "<=", "? ", ": ", "[", "]", "{", "}", "'", "\"\"\"",
      "r'",
      "b'", "1u", "0x1F", "1e308", "9223372036854775807", ".matches('", "timestamp('", "duration('",
      "string(", "int(", "double(", "type(", "dyn(", "cel.bind(x, ", "optional.none()", ".?", "[?",
      ".replace(", ".format([", "%s", "%e", "math.bitShiftLeft(", ".flatten()", ".distinct()",
      "\\u",
      "cel.block([", "cel.index(0)", ".transformList(i, v, ", "google.protobuf.Duration{", "//",
    ]
  ) { bytes in
    let source = SourceFile(name: "fuzz.cel", text: String(decoding: bytes, as: UTF8.self))
    let places = TextPlaces(source.text)
    var environment = CELEnvironment(variables: ["resource", "a", "b", "c"])
    environment.limits = Limits(stepsMax: 20_000, stringBytesMax: 1 << 16, elementsMax: 1 << 12)
    try CELProperties.check(source, places, environment)
    environment.libraries = Set(CELLibrary.allCases)
    environment.refusesUnknownNames = false
    environment.checksTypes = false
    if let schema = CustomSchema.allowPolicy { environment.declare("resource", as: schema) }
    try CELProperties.check(source, places, environment)
  }
}

private enum CELProperties {
  static func check(
    _ source: SourceFile, _ places: TextPlaces, _ environment: CELEnvironment
  ) throws {
    let parsed = CELExpression.compile(source, environment: environment)
    try places.holdSpans(parsed.diagnostics, file: source.name)
    guard let expression = parsed.tree else {
      try hold(parsed.hasErrors, "neither an expression nor an error")
      return
    }
    try hold(!parsed.hasErrors, "an expression with errors: \(parsed.diagnostics)")
    for document in Samples.documents {
      var bindings = CELBindings()
      bindings["resource"] = CELValue(json: document)
      bindings["a"] = CELValue(json: document, wholeNumbersAreInts: true)
      bindings["b"] = .int(.min)
      let first = expression.evaluate(bindings)
      let second = expression.evaluate(bindings)
      switch (first, second) {
      case (.success(let value), .success(let other)):
        try hold(
          value.typeName == other.typeName && value.text == other.text && value.bool == other.bool,
          "a second evaluation differs")
      case (.failure(let error), .failure(let other)):
        try hold(error == other, "a second evaluation fails otherwise")
        if let span = expression.span(of: error) {
          try hold(
            places.offset(line: span.start.line, column: span.start.column) != nil,
            "an error outside the text: \(span)")
        }
      default: throw BrokenProperty("a second evaluation differs")
      }
      if case .failure(let error) = first, case .success = expression.evaluateBool(bindings) {
        throw BrokenProperty("an error that passes: \(error)")
      }
    }
  }
}
