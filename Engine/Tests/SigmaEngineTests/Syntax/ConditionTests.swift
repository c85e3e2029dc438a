import DemarcModel
import SigmaEngine
import Testing

@Suite struct ConditionTests {
  private static let searches = """
    a:
      f: 1
    b_x:
      g: 1
    b_y:
      h: 1
    b-z:
      i: 1
    _b_hidden:
      j: 1
    """

  private func condition(_ text: String) throws -> [SigmaCondition] {
    try RuleText.parse(RuleText.detection(Self.searches, text)).conditions
  }

  private static func any(_ names: String...) -> SigmaCondition {
    .any(names.map { .search($0) })
  }

  @Test func bindingIsOrThenAndThenNot() throws {
    #expect(
      try condition("a or b_x and not b_y or b-z") == [
        .any([
          .search("a"), .all([.search("b_x"), .not(.search("b_y"))]), .search("b-z"),
        ])
      ])
    #expect(
      try condition("not (a or b_x) and not not b_y") == [
        .all([.not(Self.any("a", "b_x")), .not(.not(.search("b_y")))])
      ])
    #expect(try condition("not 1 of b_*") == [.not(Self.any("b_x", "b_y"))])
  }

  @Test func patternsLeaveHiddenSearchesOutUnlessTheyAreHiddenToo() throws {
    #expect(try condition("1 of them") == [Self.any("a", "b_x", "b_y", "b-z")])
    #expect(try condition("any of *_*") == [Self.any("b_x", "b_y")])
    #expect(try condition("all of _*") == [.search("_b_hidden")])
    #expect(try condition("all of b*y") == [.search("b_y")])
    #expect(try condition("1 of a") == [.search("a")])
    #expect(try condition("_b_hidden") == [.search("_b_hidden")])
  }

  @Test func aListOfConditionsIsSeveralQueries() throws {
    #expect(try condition("[a, not b_x]") == [.search("a"), .not(.search("b_x"))])
  }

  @Test(arguments: [
    ("a and", "ends where a search is expected", 11),
    ("a b_x", "'b_x' where the condition should end", 8),
    ("a AND b_x", "write 'and' in lower case", 8),
    ("(a", "')' is missing", 8),
    ("a)", "there is no '(' for it", 7),
    ("and a", "'and' where a search is expected", 6),
    ("()", "')' where a search is expected", 7),
    ("b_z", "did you mean 'b_", 6),
    ("b_*", "write '1 of b_*'", 6),
    ("them", "write '1 of them'", 6),
    ("1 of c*", "no search matches 'c*'", 11),
    ("2 of them", "a count needs a correlation", 6),
    ("1 of", "'1 of' what?", 10),
    ("a | count() by g > 5", "write a correlation", 8),
    ("not", "ends where a search is expected", 9),
  ])
  func aFaultIsToldWithItsPlace(_ text: String, _ says: String, _ column: Int) throws {
    let parsed = SigmaParser.parse(RuleText.detection(Self.searches, text))
    #expect(parsed.tree?.rules.count == 0)
    let fault = try #require(parsed.diagnostics.first { $0.severity == .error })
    #expect(fault.description.contains(says), "\(fault)")
    // The condition starts in column 14.
    #expect(fault.span?.start == SourcePosition(line: 15, column: column + 8), "\(fault)")
  }

  @Test func aSearchThatNoConditionNamesIsWarnedOf() throws {
    let parsed = SigmaParser.parse(RuleText.detection(Self.searches, "1 of b*"))
    #expect(parsed.tree?.rules.count == 1)
    #expect(parsed.diagnostics.map(\.code) == ["sigma.unused-search", "sigma.unused-search"])
    #expect(parsed.diagnostics.map(\.span?.start.line) == [5, 13])
  }

  @Test func depthAndSizeHaveBoundsJustPastTheLast() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    let one = "a:\n  f: 1"
    #expect(SigmaParser.parse(RuleText.detection(one, nested(64))).tree?.rules.count == 1)
    let deep = SigmaParser.parse(RuleText.detection(one, nested(65)))
    #expect(deep.diagnostics.map(\.code) == ["sigma.too-large"])
    let nots = String(repeating: "not ", count: 65) + "a"
    let parsed = SigmaParser.parse(RuleText.detection(one, nots))
    #expect(parsed.diagnostics.map(\.code) == ["sigma.too-large"])
    let many = (0..<500).map { "s\($0):\n  f: 1" }.joined(separator: "\n")
    func them(_ count: Int) -> SourceFile {
      let condition = Array(repeating: "1 of them", count: count).joined(separator: " or ")
      return RuleText.detection(many, condition)
    }
    #expect(SigmaParser.parse(them(40)).tree?.rules.count == 1)
    #expect(SigmaParser.parse(them(41)).diagnostics.map(\.code) == ["sigma.too-large"])
  }
}
