import DemarcModel
import SigmaEngine
import Testing

/// Values for `%name%`.
struct PlaceholderTests {
  private let rule = """
    title: Admins
    logsource: {product: aws}
    detection:
      sel:
        user|expand: 'adm-%admins%'
        region|contains|all|expand: [eu, '%zone%']
      condition: sel

    """

  private func parse() throws -> SigmaRule {
    try RuleText.parse(SourceFile(name: "p.yml", text: rule))
  }

  @Test func valuesAreAlternativesAndMayHaveWildcards() throws {
    let placeholders = SigmaPlaceholders(
      values: ["admins": ["eve", "b*"], "zone": ["west", "north"]])
    let filled = placeholders.apply(to: try parse())
    let program = SigmaProgram(compiling: [try #require(filled.tree)])
    func matches(_ user: String, _ region: String) throws -> Bool {
      let event = try RuleText.event(#"{"user":"\#(user)","region":"\#(region)"}"#)
      return program.match(event, rule: 0).isMatch
    }
    #expect(filled.diagnostics.isEmpty)
    #expect(try matches("adm-eve", "eu-west-1"))
    #expect(try matches("adm-bob", "eu-north-1"))
    #expect(try !matches("adm-carl", "eu-west-1"))
    #expect(try !matches("adm-eve", "us-west-1"))
  }

  @Test func aPlaceholderWithoutValueRefusesTheRuleAndSaysHowToGiveOne() throws {
    let filled = SigmaPlaceholders(values: ["admin": ["x"], "zone": ["west"]])
      .apply(to: try parse())
    #expect(filled.tree == nil)
    let fault = try #require(filled.diagnostics.first)
    #expect(fault.code == "sigma.unknown-placeholder")
    #expect(fault.message.contains("%admins%"))
    #expect(fault.span?.start.line == 5)
    #expect(fault.hint?.contains("'admin'") == true, "a near name is likelier than a missing one")
    let none = SigmaPlaceholders().apply(to: try parse()).diagnostics
    #expect(none.map(\.code) == Array(repeating: "sigma.unknown-placeholder", count: 2))
    #expect(none.first?.hint?.contains("--placeholder admins=") == true)
  }

  @Test func tooManyCombinationsAreRefused() throws {
    let many = (0..<1000).map { "\($0)" }
    let text = rule.replacing("adm-%admins%", with: "%admins%-%admins%")
    let rule = try RuleText.parse(SourceFile(name: "p.yml", text: text))
    let filled = SigmaPlaceholders(values: ["admins": many, "zone": ["x"]]).apply(to: rule)
    #expect(filled.tree == nil)
    #expect(filled.diagnostics.map(\.code) == ["sigma.too-large"])
  }

  @Test func aRuleWithoutPlaceholdersIsLeftAsItIs() throws {
    let plain = try RuleText.parse(RuleText.selection("f: '%x%'"))
    #expect(SigmaPlaceholders().apply(to: plain).tree != nil)
  }
}
