import DemarcJSON
import DemarcModel
import SigmaEngine
import Testing

/// Generated rules over generated events: the program against the plain reading of the tree.
@Suite struct EvaluatorDifferentialTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theProgramSaysWhatThePlainReadingSays(_ seed: UInt64) throws {
    var generator = RuleGenerator(seed: seed)
    var rules: [SigmaRule] = []
    var refused = 0
    while rules.count < 100 {
      let text = generator.rule()
      let parsed = SigmaParser.parse(SourceFile(name: "generated.yml", text: text))
      if let rule = parsed.tree?.rules.first { rules.append(rule) } else { refused += 1 }
      try #require(refused < 100, "\(text)\n\(parsed.diagnostics)")
    }
    let program = SigmaProgram(compiling: rules)
    #expect(program.diagnostics.isEmpty)
    var matcher = SigmaMatcher(program)
    var matches = 0
    for _ in 0..<40 {
      let json = generator.event()
      let event = try JSONDocument.parse(json).root
      matcher.load(event)
      for (index, rule) in rules.enumerated() {
        let expected = ReferenceEvaluator(rule: rule, event: event).matches
        let found = matcher.match(rule: index)
        #expect(found == (expected ? .yes : .no), "seed \(seed), rule \(rule), event \(json)")
        if found.isMatch { matches += 1 }
        guard found.isMatch, index % 7 == 0 else { continue }
        let fields = matcher.matchedFields(rule: index)
        #expect(fields.allSatisfy { !$0.field.isEmpty }, "\(rule)")
        #expect(program.matches(event, rules: [index]) == [index])
      }
    }
    // Neither always nor never, or nothing would be compared.
    #expect((300...3700).contains(matches), "\(matches) of 4000")
  }
}

/// Rules and events over few letters, so that they meet.
struct RuleGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }

  private mutating func pick<Element>(_ all: [Element]) -> Element { all[next(all.count)] }

  private mutating func text(_ letters: [String], _ max: Int) -> String {
    (0..<next(max + 1)).map { _ in pick(letters) }.joined()
  }

  private static let fields = ["a", "a.b", "c", "a.b.c", "b", "d"]
  private static let letters = ["a", "b", "A", "B", "é", "É", "Ж", "\u{212A}", "k", "e\u{301}"]
  private static let wild = letters + ["*", "?", "*", #"\*"#, #"\\"#]

  mutating func rule() -> String {
    let names = ["x", "y", "z"].prefix(1 + next(3))
    var lines = "title: t\nlogsource: {product: p}\ndetection:\n"
    for name in names { lines += "  \(name):\n" + search() }
    return lines + "  condition: \(condition(Array(names), 2))\n"
  }

  private mutating func condition(_ names: [String], _ depth: Int) -> String {
    guard depth > 0 else { return pick(names) }
    switch next(6) {
    case 0: return "not \(condition(names, depth - 1))"
    case 1, 2:
      return "(\(condition(names, depth - 1)) and \(condition(names, depth - 1)))"
    case 3, 4: return "(\(condition(names, depth - 1)) or \(condition(names, depth - 1)))"
    default: return pick(["1 of them", "all of them", pick(names)])
    }
  }

  private mutating func search() -> String {
    switch next(5) {
    case 0: return (0...next(2)).map { _ in "    - \(quoted(text(Self.wild, 3)))\n" }.joined()
    case 1: return "    - \(item())\n    - \(item())\n"
    default:
      let first = item()
      let second = item()
      let isSame = first.prefix { $0 != ":" } == second.prefix { $0 != ":" }
      return "    \(first)\n" + (isSame || next(2) == 0 ? "" : "    \(second)\n")
    }
  }

  private mutating func item() -> String {
    let field = pick(Self.fields)
    switch next(12) {
    case 0: return "\(field): null"
    case 1: return "\(field)|exists: \(pick(["true", "false"]))"
    case 2: return "\(field)|\(pick(["gt", "gte", "lt", "lte"])): \(number())"
    case 3: return "\(field)|re\(pick(["", "|i", "|s|m"])): \(quoted(pattern()))"
    case 4:
      let end = pick(["", "|contains", "|startswith", "|endswith"])
      return "\(field)|fieldref\(end)\(pick(["", "|neq"])): \(pick(Self.fields))"
    case 5: return "\(field)|cidr: [10.0.0.0/8, 10.1.0.0/\(pick(["16", "17", "32"]))]"
    case 6: return "\(field)|hour: \(next(3))"
    default: break
    }
    let modifiers = pick([
      "", "", "", "|contains", "|startswith", "|endswith", "|cased", "|contains|cased", "|neq",
      "|contains|all", "|all", "|windash",
    ])
    let count = pick([1, 1, 2, 3, 24])
    let values = (0..<count).map { _ in value() }.joined(separator: ", ")
    return count == 1 ? "\(field)\(modifiers): \(values)" : "\(field)\(modifiers): [\(values)]"
  }

  private mutating func value() -> String {
    switch next(8) {
    case 0: number()
    case 1: pick(["true", "false"])
    default: quoted(text(Self.wild, 4))
    }
  }

  private mutating func number() -> String { pick(["0", "1", "2", "1.0", "-1", "10", "1e1"]) }

  private mutating func pattern() -> String {
    pick(["a", "^a", "b$", "a.b", "[ab]+k?", "^$", "(a|É)b", "^(ab)*$"])
  }

  private func quoted(_ text: String) -> String { "'\(text)'" }

  mutating func event() -> String { object(2) }

  private mutating func object(_ depth: Int) -> String {
    let members = (0..<next(5)).map { _ in
      "\"\(pick(["a", "b", "c", "d", "a.b", "b.c"]))\":\(json(depth))"
    }
    return "{\(members.joined(separator: ","))}"
  }

  private mutating func json(_ depth: Int) -> String {
    switch next(depth > 0 ? 12 : 8) {
    case 0: return "null"
    case 1: return pick(["true", "false", "\"True\""])
    case 2: return number()
    case 3: return "\"\(number())\""
    case 4: return pick(["\"10.1.2.3\"", "\"10.1.200.3\"", "\"2024-06-01T0\(next(3)):15:00Z\""])
    case 5, 6, 7: return "\"\(text(Self.letters + ["*", "-", "\\n"], 4))\""
    case 8, 9: return object(depth - 1)
    default: return "[\((0..<next(4)).map { _ in json(depth - 1) }.joined(separator: ","))]"
    }
  }
}
