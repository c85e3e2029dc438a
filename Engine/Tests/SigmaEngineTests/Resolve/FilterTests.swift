import DemarcModel
import SigmaEngine
import Testing

/// Filters: whom they reach, and what they add.
struct FilterTests {
  private func collection(_ text: String) -> SigmaCollection {
    SigmaParser.parse(SourceFile(name: "f.yml", text: text)).tree ?? SigmaCollection()
  }

  private let rule = """
    title: A rule
    id: 11111111-1111-4111-8111-111111111111
    name: root_use
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {eventName: ConsoleLogin}
      other: {eventName: AssumeRole}
      condition: selection or other

    """

  private func filter(
    _ rules: String, _ condition: String = "not selection", product: String = "aws"
  ) -> String {
    """
    title: A filter
    logsource: {product: \(product)}
    filter:
      rules: \(rules)
      selection: {user: bob}
      condition: \(condition)

    """
  }

  /// Which of two users' events the rule still matches.
  private func matches(_ filters: String...) throws -> [Bool] {
    let rules = collection(rule).rules
    let filters = filters.flatMap { collection($0).filters }
    let applied = try #require(SigmaFilters.apply(filters, to: rules).tree)
    let program = SigmaProgram(compiling: applied)
    return try ["bob", "eve"].map { user in
      let event = try RuleText.event(#"{"eventName":"AssumeRole","user":"\#(user)"}"#)
      return program.match(event, rule: 0).isMatch
    }
  }

  @Test func anExclusionByIdByNameOrOfAny() throws {
    #expect(try matches() == [true, true])
    #expect(try matches(filter("[11111111-1111-4111-8111-111111111111]")) == [false, true])
    #expect(try matches(filter("[root_use]")) == [false, true])
    #expect(try matches(filter("any")) == [false, true])
    #expect(try matches(filter("[somebody_else]")) == [true, true])
  }

  @Test func aFilterWithoutNotKeepsWhatMatchesIt() throws {
    #expect(try matches(filter("any", "selection")) == [true, false])
  }

  @Test func themIsTheFiltersOwnSearches() throws {
    #expect(try matches(filter("any", "not 1 of them")) == [false, true])
  }

  @Test func twoFiltersWithTheSameNamesBothCount() throws {
    let eve = filter("any").replacing("bob", with: "eve")
    #expect(try matches(filter("any"), eve) == [false, false])
  }

  @Test func anotherLogSourceIsNotReached() throws {
    #expect(try matches(filter("any", product: "azure")) == [true, true])
  }

  @Test func aFilterForNothingIsNoted() throws {
    let rules = collection(rule).rules
    let typo = SigmaFilters.apply(collection(filter("[root_user]")).filters, to: rules)
    let note = try #require(typo.diagnostics.first)
    #expect(note.code == "sigma.filter-unused")
    #expect(note.severity == .note)
    #expect(note.hint?.contains("root_use") == true)
    let azure = SigmaFilters.apply(
      collection(filter("[root_use]", product: "azure")).filters, to: rules)
    #expect(azure.diagnostics.first?.message.contains("log source") == true)
    #expect(SigmaFilters.apply(collection(filter("any")).filters, to: rules).diagnostics.isEmpty)
  }
}
