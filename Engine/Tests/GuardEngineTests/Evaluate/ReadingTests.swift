import DemarcJSON
import DemarcModel
import GuardEngine
import Testing

/// How files are read, as the official 3.1.1 program was seen to read them, and strictly.
@Suite struct ReadingTests {
  private static let kinds = [
    "is_string", "is_int", "is_float", "is_bool", "is_null", "is_struct", "is_list",
  ]

  private func kind(_ scalar: String, _ dialect: GuardDialect) throws -> [String] {
    let source = SourceFile(name: "t.yaml", text: "A: \(scalar)\nB: 1\n")
    let root = try #require(GuardDocument.load(source, dialect: dialect).tree).root
    return try Self.kinds.filter {
      try compile("rule r {\n A \($0)\n}\n").outcome(document: root) == .pass
    }
  }

  @Test(arguments: [
    ("true", "is_bool"), ("True", "is_string"), ("TRUE", "is_string"), ("yes", "is_string"),
    ("on", "is_string"), ("Null", "is_null"), ("NULL", "is_null"), ("~", "is_null"),
    ("", "is_string"), ("0123", "is_int"), ("+5", "is_int"), ("-0", "is_int"),
    ("0x1f", "is_string"), ("0o17", "is_string"), ("1e3", "is_float"), ("1.", "is_float"),
    (".5", "is_float"), ("inf", "is_float"), (".inf", "is_string"), ("1_000", "is_string"),
    ("9223372036854775808", "is_float"), ("1:30", "is_string"), ("2012-10-17", "is_string"),
    ("!!str 5", "is_string"), ("!!int \"5\"", "is_int"), ("!!float \"5\"", "is_float"),
    ("!!bool \"true\"", "is_bool"), ("!!bool yes", "is_string"), ("!!null \"\"", "is_null"),
    ("!Thing 5", "is_string"), ("!Ref 5", "is_struct"), ("!Cidr [a]", "is_list"),
    ("!Length x", "is_string"),
  ])
  func scalarsOf31(_ scalar: String, _ kind: String) throws {
    #expect(try self.kind(scalar, .guard31) == [kind])
  }

  @Test(arguments: [
    ("yes", "is_bool"), ("off", "is_bool"), ("y", "is_bool"), ("True", "is_bool"),
    ("FALSE", "is_bool"), ("Yes", "is_string"), ("'yes'", "is_string"), ("!Cidr [a]", "is_struct"),
    ("!Transform {Name: x}", "is_struct"), ("!Length x", "is_struct"), ("!Thing [a]", "is_list"),
  ])
  func scalarsReadStrictly(_ scalar: String, _ kind: String) throws {
    #expect(try self.kind(scalar, .strict) == [kind])
  }

  @Test func onlyTheLastOfARepeatedKeyIsThere() throws {
    let rules = try compile("rule r {\n A == 2\n this.* == 2\n}\n")
    for text in ["A: 1\nA: 2\n", #"{"A": 1, "A": 2}"#] {
      let source = SourceFile(name: "t", text: text)
      let parsed = GuardDocument.load(source)
      #expect(parsed.diagnostics.map(\.code) == ["guard.repeated-key"])
      #expect(try rules.outcome(document: #require(parsed.tree).root) == .pass)
    }
    let yaml = GuardDocument.load(SourceFile(name: "t", text: "A: 1\nA: 2\n"), dialect: .strict)
    #expect(yaml.tree == nil && yaml.diagnostics.first?.span?.description == "t:2:1")
  }

  @Test func whatFollowsTheFirstDocumentIsNamed() throws {
    let source = SourceFile(name: "t.yaml", text: "---\nA: 2\n---\nA: 3\n")
    let parsed = GuardDocument.load(source)
    #expect(parsed.diagnostics.map(\.code) == ["guard.more-documents"])
    #expect(parsed.tree?.root["A"]?.int64 == 2)
    #expect(GuardDocument.load(source, dialect: .strict).tree == nil)
  }

  @Test(arguments: ["1: x\n", "true: x\n", "~: x\n"])
  func aKeyThatIsNoTextIsRefusedBy31(_ text: String) {
    let source = SourceFile(name: "t.yaml", text: text)
    #expect(GuardDocument.load(source).diagnostics.first?.hint == "put the key in quotes")
    #expect(GuardDocument.load(source, dialect: .strict).tree != nil)
  }

  @Test func testInputsKnowTheWordsOfTheirOwnReader() throws {
    let source = SourceFile(name: "t", text: "a: True\nb: &x [1]\nc: *x\n")
    let root = try #require(GuardDocument.load(source, origin: .tests).tree).root
    #expect(root["a"]?.bool == true && root["c"]?.count == 1)
  }

  @Test func timesOf32BelongToTheStrictDialect() throws {
    let text = "let at = parse_epoch(t)\nlet now = now()\nrule r {\n %at <= %now\n}\n"
    let rules = try compile(text, dialect: .strict)
    for (time, outcome) in [
      ("2026-06-30T12:00:00Z", Outcome.pass), ("2026-06-30 14:00:00.25+02:00", .pass),
      ("2026-06-30T12:00:01Z", .fail), ("2026-06-30", .error), ("2026-02-30T00:00:00Z", .error),
    ] {
      let root = try JSONDocument.parse(#"{"t": "\#(time)"}"#).root
      let context = GuardContext(now: 1_782_820_800)
      let report = rules.evaluate(GuardSubject(root), context)
      #expect(report.outcome == outcome, "\(time)")
    }
    let root = try JSONDocument.parse(#"{"t": "2026-06-30T12:00:00Z"}"#).root
    #expect(rules.evaluate(document: root).outcome == .error, "no moment was given")
  }

  @Test func aTypeBlockNeedsResources() throws {
    let text = "rule r {\n AWS::S3::Bucket {\n Properties exists\n }\n}\n"
    for document in ["{}", #"{"Resources": {}}"#] {
      #expect(try judge(text, document).outcome == .error)
      #expect(try judge(text, document, dialect: .strict).outcome == .fail)
    }
    #expect(try judge(text, #"{"Resources": {"A": {"Type": "X"}}}"#).outcome == .skip)
  }

  @Test func everyDifferenceIsToldApart() {
    let titles = GuardDifference.allCases.map(\.title)
    #expect(Set(titles).count == titles.count)
    for difference in GuardDifference.allCases {
      #expect(GuardDialect.strict.reading.has(difference))
      #expect(!GuardDialect.guard31.reading.has(difference))
      var reading = GuardReading([difference])
      #expect(reading.has(difference))
      reading.remove(difference)
      #expect(reading == GuardReading())
    }
  }
}
