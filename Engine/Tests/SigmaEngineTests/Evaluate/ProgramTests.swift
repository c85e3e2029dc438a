import DemarcModel
import SigmaEngine
import Testing

@Suite struct ProgramTests {
  @Test func aLongListOfValuesAnswersLikeAShortOne() throws {
    let values = (0..<500).map { "'Value\($0)'" }.joined(separator: ", ")
    for modifiers in ["", "|contains", "|cased", "|contains|cased"] {
      let rule = RuleText.selection("f\(modifiers): [\(values)]")
      #expect(try RuleText.matches(rule, #"{"f":"Value499"}"#))
      #expect(try !RuleText.matches(rule, #"{"f":"Value"}"#))
      let isCased = modifiers.contains("cased")
      #expect(try RuleText.matches(rule, #"{"f":"VALUE17"}"#) != isCased)
      let isWhole = !modifiers.contains("contains")
      #expect(try RuleText.matches(rule, #"{"f":"aValue17b"}"#) != isWhole)
    }
  }

  @Test func manyNeedlesAreFoundWhereTheyOverlap() throws {
    let fillers = (0..<20).map { "zz\($0)" } + ["abcd", "bc", "cde"]
    let rule = RuleText.selection("f|contains: [\(fillers.joined(separator: ", "))]")
    for text in ["xxabcx", "abcde", "aabbcdc", "zzabzz1"] {
      #expect(try RuleText.matches(rule, #"{"f":"\#(text)"}"#), "\(text)")
    }
    #expect(try !RuleText.matches(rule, #"{"f":"abxcdzzx"}"#))
  }

  @Test func aPlaceholderWithoutValueRefusesTheRuleAndLeavesTheOthers() throws {
    let rules = [
      try RuleText.parse(RuleText.selection("f|expand: '%admins%'")),
      try RuleText.parse(RuleText.selection("f: x")),
      try RuleText.parse(RuleText.selection(#"f|expand: '\%a%'"#)),
    ]
    let program = SigmaProgram(compiling: rules)
    #expect(program.diagnostics.map(\.code) == ["sigma.unresolved-placeholder"])
    #expect(program.diagnostics.first?.span?.start == SourcePosition(line: 6, column: 5))
    #expect([0, 1, 2].map(program.isUsable) == [false, true, true])
    let event = try RuleText.event(#"{"f":"x"}"#)
    #expect(program.matches(event, rules: 0..<3) == [1])
    guard case .error = program.match(event, rule: 0) else {
      Issue.record("a refused rule says no")
      return
    }
    #expect(program.match(try RuleText.event(#"{"f":"%a%"}"#), rule: 2) == .yes)
  }

  @Test func aSearchThatIsNamedTwiceIsTheSameBothTimes() throws {
    let rule = RuleText.detection("a:\n  f: x\nb:\n  g: x", "(a and not b) or (not a and b)")
    #expect(try RuleText.matches(rule, #"{"f":"x"}"#))
    #expect(try RuleText.matches(rule, #"{"g":"x"}"#))
    #expect(try !RuleText.matches(rule, #"{"f":"x","g":"x"}"#))
    #expect(try !RuleText.matches(rule, "{}"))
  }

  @Test func aMatcherForgetsOneEventWhenItTurnsToTheNext() throws {
    let rule = try RuleText.parse(RuleText.detection("a:\n  f: x\nb:\n  - k", "a and b or not a"))
    var matcher = SigmaMatcher(SigmaProgram(compiling: [rule]))
    var verdicts: [Bool] = []
    for json in [#"{"f":"x","g":"k"}"#, #"{"f":"x"}"#, "{}", #"{"f":"X","h":["K"]}"#] {
      matcher.load(try RuleText.event(json))
      verdicts.append(matcher.match(rule: 0).isMatch)
    }
    #expect(verdicts == [true, false, true, true])
  }

  @Test func trimmedValuesMeetTextsWithAndWithoutTheSpace() throws {
    let rule = try RuleText.parse(RuleText.selection("f: ['Add user', 'Remove user ']"))
    let event = try RuleText.event(#"{"f":"add user "}"#)
    let other = try RuleText.event(#"{"f":" Remove user"}"#)
    #expect(SigmaProgram(compiling: [rule]).match(event, rule: 0) == .no)
    let trims = SigmaOptions(trimsValues: true)
    #expect(SigmaProgram(compiling: [rule], options: trims).match(event, rule: 0) == .yes)
    #expect(SigmaProgram(compiling: [rule], options: trims).match(other, rule: 0) == .yes)
    let one = SigmaProgram(compiling: [rule, rule], options: SigmaOptions(trimmedRules: [1]))
    #expect(one.matches(event, rules: [0, 1]) == [1])
    #expect(one.fields == ["f"])
  }

  @Test func aMatchNamesItsFieldsAndWhereKeywordsStand() throws {
    let source = RuleText.detection(
      "sel:\n  user.name|contains: ROOT\n  n: [1, 2]\n  gone: null\nkw:\n  - secret\nflt:\n  f: x",
      "sel and 1 of kw* and not flt")
    let program = SigmaProgram(compiling: [try RuleText.parse(source)])
    let event = try RuleText.event(
      #"{"user":[{"name":"a"},{"name":"the root"}],"n":2,"r":{"q":["x","a Secret"]}}"#)
    #expect(program.match(event, rule: 0) == .yes)
    #expect(
      program.matchedFields(event, rule: 0) == [
        AlertField(field: "user.name", value: "the root"), AlertField(field: "n", value: "2"),
        AlertField(field: "r.q", value: "a Secret"),
      ])
  }

  @Test func fieldsThatAnEventHasAreToldFromThoseItNeverHad() throws {
    let rule = try RuleText.parse(RuleText.selection("a.b: 1\nc|fieldref: d\n'|all': [x, y]"))
    let program = SigmaProgram(compiling: [rule])
    #expect(program.fields == ["a.b", "c", "d"])
    #expect(program.fields(ofRule: 0) == [0, 1, 2])
    var matcher = SigmaMatcher(program)
    matcher.load(try RuleText.event(#"{"a":{"b":null},"d":1}"#))
    #expect([0, 1, 2].map { matcher.has(field: $0) } == [true, false, true])
  }

  @Test func fieldsAreReadAsRulesNameThem() throws {
    let event = try RuleText.event(#"{"a":[{"b":null},{"b":[7]}],"c.d":true,"e":{"f": [ ]}}"#)
    let reader = SigmaFieldReader(["a.b", "c.d", "e", "e.f", "g"])
    #expect(reader.texts(of: event) == ["7", "true", #"{"f":[]}"#, "[]", nil])
  }
}
