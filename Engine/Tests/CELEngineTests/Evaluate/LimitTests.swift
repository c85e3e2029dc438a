import CELEngine
import DemarcModel
import Testing

/// What an expression may cost: each bound at the limit and one past it, and expressions made to
/// exhaust a machine.
@Suite struct LimitTests {
  private func outcome(
    _ text: String, _ limits: Limits = Limits(), _ bindings: CELBindings = CELBindings()
  ) throws -> String {
    var environment = CELEnvironment(variables: ["a", "b", "c", "pattern"])
    environment.limits = limits
    environment.checksTypes = false
    let parsed = CELExpression.compile(
      SourceFile(name: "t.cel", text: text), environment: environment)
    guard let expression = parsed.tree else {
      return "!" + parsed.diagnostics.map(\.code).joined(separator: ",")
    }
    switch expression.evaluate(bindings) {
    // Of a list that holds others many times over only the count: nobody may print it.
    case .success(.list(let list)) where list.count > 1000: return "a list of \(list.count)"
    case .success(let value): return SpecificationValue.shown(value)
    case .failure(let error): return "!\(error.code.rawValue)"
    }
  }

  @Test(arguments: [
    ("1 + 2 + 3", 2), ("size('a') + size('b')", 1), ("[1, 2].map(x, x)", 2),
    ("[1, 2].exists(x, [1, 2, 3].exists(y, y > 3))", 8), ("cel.bind(x, 1, x + x)", 2),
    ("{'k': 1, 'l': 2}.k", 2),
  ])
  func stepsAreCountedExactly(_ text: String, _ steps: Int) throws {
    #expect(try outcome(text, Limits(stepsMax: steps)).first != "!")
    #expect(try outcome(text, Limits(stepsMax: steps - 1)) == "!limit")
  }

  @Test func elementsOfWhatAMacroBuildsAreLimitedExactly() throws {
    for text in ["lists.range(4).map(x, 'v')", "lists.range(4).filter(x, true)"] {
      #expect(try outcome(text, Limits(elementsMax: 4)).first != "!")
      #expect(try outcome(text, Limits(elementsMax: 3)) == "!limit")
    }
    let map = "['a', 'b'].transformMap(i, v, v)"
    #expect(try outcome(map, Limits(elementsMax: 2)) == "{0: 'a', 1: 'b'}")
    #expect(try outcome(map, Limits(elementsMax: 1)) == "!limit")
  }

  @Test func textThatIsBuiltIsLimitedExactly() throws {
    for text in ["'ab' + 'cd'", "strings.quote('ab')", "base64.encode(b'abc')", "bytes('abcd')"] {
      #expect(try outcome(text, Limits(stringBytesMax: 4)).first != "!")
      #expect(try outcome(text, Limits(stringBytesMax: 3)) == "!limit")
    }
  }

  @Test func valuesNestToALimit() throws {
    func nested(_ levels: Int) -> CELBindings {
      var value = CELValue.int(1)
      for _ in 0..<levels { value = .elements([value]) }
      return ["a": value, "b": value]
    }
    #expect(try outcome("a == b", Limits(), nested(512)) == "true")
    #expect(try outcome("a == b", Limits(), nested(513)) == "!limit")
    #expect(try outcome("'%s'.format([a]).size()", Limits(), nested(512)) == "1025")
    #expect(try outcome("'%s'.format([a])", Limits(), nested(513)) == "!limit")
  }

  @Test func aLimitIsNoOperandThatAnotherOutweighs() throws {
    let limits = Limits(stepsMax: 4)
    let long = "[1, 2, 3, 4, 5].all(x, true)"
    for text in [
      "\(long) || true", "true == \(long) || true", "!\(long) && false",
      "[1].exists(y, \(long)) || true", "cel.bind(l, \(long), true)", "\(long) ? 1 : 2",
      "optional.of(1).orValue(1) == 1 && \(long)",
    ] {
      #expect(try outcome(text, limits) == "!limit", "\(text)")
    }
  }

  @Test func aPatternMayTakeSoMuchMemory() throws {
    #expect(try outcome("'a'.matches('(a{50}){20}|a')") == "true")
    #expect(
      try outcome("'a'.matches(r'(\\pL{100}){10}[^a]{1000}|\\pL{1000}')") == "!cel.bad-pattern")
    let computed = "'a'.matches(pattern) || true"
    #expect(try outcome(computed, Limits(), ["pattern": .text("(a{50}){20}|a")]) == "true")
    // A fault of the pattern is an operand like any other, its memory is not.
    #expect(try outcome(computed, Limits(), ["pattern": .text("(")]) == "true")
    let huge = #"(\pL{100}){10}[^a]{1000}|\pL{1000}"#
    #expect(try outcome(computed, Limits(), ["pattern": .text(huge)]) == "!limit")
  }

  /// Lists that hold one another many times over: small in memory, endless to go through.
  private static let layers = """
    cel.bind(p, lists.range(1000).map(x, 0), cel.bind(q, lists.range(1000).map(x, p), \
    cel.bind(r, lists.range(1000).map(x, q), cel.bind(s, lists.range(1000).map(x, r), RESULT))))
    """

  @Test(arguments: [
    "s == s", "s in [s]", "s != s", "'%s'.format([s])", "s.flatten(9).size()", "[s, s].distinct()",
    "[[s], [s]].distinct()", "{'a': s} == {'a': s}", "optional.of(s) == optional.of(s)",
    "[s].exists(x, x == s)",
  ])
  func valuesThatHoldAPartManyTimesEndAtTheLimit(_ result: String) throws {
    let text = Self.layers.replacing("RESULT", with: result)
    #expect(try outcome(text, Limits(stepsMax: 100_000)) == "!limit")
  }

  @Test(arguments: [
    // Text that doubles.
    String(repeating: "cel.bind(x, x + x, ", count: 40) + "x" + String(repeating: ")", count: 40),
    String(repeating: "cel.bind(c, c + c, ", count: 40) + "c" + String(repeating: ")", count: 40),
    // Quotes that escape quotes.
    String(repeating: "strings.quote(", count: 60) + "b" + String(repeating: ")", count: 60),
    "lists.range(60000).map(x, lists.range(60000 - x))",
    "lists.range(60000).map(x, a + 'x')",
    "lists.range(60000).map(x, [a, a, a]).map(l, l.join(','))",
    "lists.range(60000).map(x, a).join()", "a.replace('', a)", "a.replace('x', a)",
    "lists.range(60000).map(x, a.split('')).size()", "lists.range(60000).map(x, a).sort()",
    "a.indexOf(a + 'y')", "lists.range(60000).all(x, a.contains(b + 'y') || true)",
    "lists.range(60000).all(x, !(b + string(x) in [a]))",
    "lists.range(60000).all(x, a.matches('(x|y)*z') || true)",
    "lists.range(60000).all(x, a.matches('(x|y)*z' + string(x)) || true)",
    "lists.range(60000).all(x, lists.range(60000).all(y, lists.range(60000).all(z, true)))",
    "lists.range(60000).all(x, a < a || true)", "lists.range(60000).all(x, {a: 1}[a] == 1)",
    "lists.range(60000).map(x, {'a': x, 'b': x, 'c': x}).map(m, [m, m, m, m, m, m, m, m, m, m, m])"
      + ".map(l, l + l + l + l + l + l)",
  ])
  func expressionsMadeToExhaustAMachineEndAtTheLimit(_ text: String) throws {
    let long = String(repeating: "x", count: 1 << 20)
    let bindings: CELBindings = [
      "a": .text(long), "b": .text("\"" + long.prefix(1000)), "c": .elements([.int(1)]),
    ]
    let doubling = text.hasPrefix("cel.bind(x") ? "cel.bind(x, 'x', \(text))" : text
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try outcome(doubling, Limits(stepsMax: 100_000, depthMax: 256), bindings) == "!limit")
    #expect(clock.now - start < .seconds(30))
  }

  /// Small in memory, since its parts are shared; nobody may go through all of it.
  @Test func aListOfListsThatDoublesInEachTurnIsNotGoneThrough() throws {
    let doubling = "lists.range(100)" + String(repeating: ".map(x, [x, x])", count: 40)
    #expect(try outcome("\(doubling).size()") == "100")
    #expect(try outcome("cel.bind(l, \(doubling), l == l)") == "!limit")
    #expect(try outcome("\(doubling).flatten(50)") == "!limit")
  }

  @Test func aLongBodyCountsMoreThanAShortOne() throws {
    let body = Array(repeating: "x == 1", count: 400).joined(separator: " && ")
    #expect(try outcome("[1].all(x, \(body))", Limits(stepsMax: 10)) == "!limit")
    #expect(try outcome("[1].all(x, \(body))", Limits(stepsMax: 200)) == "true")
  }

  @Test func aLongPartIsSearchedInLinearTime() throws {
    let text = String(repeating: "a", count: 2 << 20)
    let part = String(repeating: "a", count: 1 << 20) + "b"
    #expect(
      try outcome("a.contains(b)", Limits(), ["a": .text(text), "b": .text(part)]) == "false")
    let both: CELBindings = ["a": .text(text + "b"), "b": .text(part)]
    #expect(try outcome("a.contains(b)", Limits(), both) == "true")
  }
}
