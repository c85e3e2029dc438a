import DemarcModel
import SigmaEngine
import Testing

/// A search that is refused: with which code, and what its message or hint says.
struct RefusalRow: Sendable, CustomTestStringConvertible {
  let search: String
  let code: String
  let says: String

  init(_ search: String, _ code: String, says: String = "") {
    self.search = search
    self.code = code
    self.says = says
  }

  var testDescription: String { search }
}

@Suite struct ModifierTests {
  @Test(arguments: [
    RefusalRow("f|contain: a", "sigma.unknown-modifier", says: "did you mean 'contains'?"),
    RefusalRow("f|: a", "sigma.unknown-modifier"),
    RefusalRow("f|contains|re: a", "sigma.modifier-order", says: "put it first"),
    RefusalRow("f|all|cidr: 10.0.0.0/8", "sigma.modifier-order"),
    RefusalRow("f|cased|exists: true", "sigma.modifier-order"),
    RefusalRow("f|i: a", "sigma.modifier-order", says: "|re|i"),
    RefusalRow("f|re|cased: a", "sigma.modifier-order"),
    RefusalRow("f|re: '('", "sigma.bad-pattern"),
    RefusalRow("f|re: 'a(?=b)'", "sigma.bad-pattern", says: "look-ahead"),
    RefusalRow(#"f|re: '(a)\1'"#, "sigma.bad-pattern", says: "back-references"),
    RefusalRow("f|re: null", "sigma.wrong-value"),
    RefusalRow("f|base64: 'a*'", "sigma.wildcard"),
    RefusalRow("f|contains|base64offset: a", "sigma.wildcard"),
    RefusalRow("f|fieldref: 'a*'", "sigma.wildcard"),
    RefusalRow("f|fieldref: ''", "sigma.wrong-value"),
    RefusalRow("f|fieldref: 5", "sigma.wrong-value"),
    RefusalRow("f|cidr: 10.0.0.1/8", "sigma.bad-network", says: "write '10.0.0.0/8'"),
    RefusalRow("f|cidr: '2001:db8::1/32'", "sigma.bad-network", says: "2001:db8:"),
    RefusalRow("f|cidr: 10.0.0.0/33", "sigma.bad-network"),
    RefusalRow("f|cidr: '10.*'", "sigma.wildcard"),
    RefusalRow("f|cidr: '1:2:3:4:5:6:7:8:9/64'", "sigma.bad-network"),
    RefusalRow("f|gt: abc", "sigma.wrong-value", says: "a number, without quotes"),
    RefusalRow("f|gt: '5'", "sigma.wrong-value"),
    RefusalRow("f|exists: 'yes'", "sigma.wrong-value", says: "true or false"),
    RefusalRow("f|hour: 24", "sigma.wrong-value", says: "from 0 to 23"),
    RefusalRow("f|hour: 1.5", "sigma.wrong-value"),
    RefusalRow("f|contains: null", "sigma.wrong-value"),
    RefusalRow("f|contains: []", "sigma.no-value"),
    RefusalRow("f: [a, null]", "sigma.null-in-list", says: "a search of its own"),
    RefusalRow("f: {g: a}", "sigma.nested-value", says: "outer.inner"),
    RefusalRow("f: [[a]]", "sigma.nested-value"),
    RefusalRow("f|utf16: a", "sigma.not-text", says: "base64"),
    RefusalRow("'|exists': true", "sigma.no-field"),
    RefusalRow("'|fieldref': g", "sigma.no-field"),
    RefusalRow("'|all': [null]", "sigma.null-in-list"),
    RefusalRow("f|windash: '-a -b -c -d -e -f'", "sigma.too-large"),
    RefusalRow("f|windash|windash: '-a -b -c -d -e'", "sigma.too-large", says: "needed once"),
    RefusalRow(
      "f\(String(repeating: "|base64offset", count: 40)): aaaaaaaaaaaa", "sigma.too-large"),
    RefusalRow("f\(String(repeating: "|utf16le", count: 60))|base64: a", "sigma.too-large"),
  ])
  func whatPySigmaRefusesIsRefusedWithAReason(_ row: RefusalRow) throws {
    let parsed = SigmaParser.parse(RuleText.selection(row.search))
    #expect(parsed.tree?.rules.count == 0)
    let fault = try #require(parsed.diagnostics.first { $0.severity == .error })
    #expect(fault.code == row.code, "\(fault)")
    #expect(row.says.isEmpty || fault.description.contains(row.says), "\(fault)")
    #expect(fault.span?.file == "rule.yml")
    #expect(fault.span?.start.line == 6)
  }

  @Test func theFirstThreeLettersOfOneWordHaveThreeOffsets() throws {
    let rule = try RuleText.parse(RuleText.selection("f|base64offset|contains: foobar"))
    guard case .item(let item) = rule.searches[0].search, case .anyOf(let terms)? = item.terms.first
    else {
      Issue.record("\(rule.searches)")
      return
    }
    let texts = terms.map { term in
      if case .text(let text, false) = term { text.written } else { "?" }
    }
    #expect(texts == ["*Zm9vYmFy*", "*Zvb2Jhc*", "*mb29iYX*"])
  }

  @Test(arguments: [
    ("f|all: a", "sigma.all-of-one"), ("f|base64offset: foobar", "sigma.offset-alone"),
  ])
  func whatIsNotMeantSoIsWarnedOfAndTaken(_ search: String, _ code: String) {
    let parsed = SigmaParser.parse(RuleText.selection(search))
    #expect(parsed.tree?.rules.count == 1)
    #expect(parsed.diagnostics.map(\.code) == [code])
    #expect(!parsed.hasErrors)
  }

  @Test func placeholdersStandUnderExpandAlone() throws {
    let rule = try RuleText.parse(
      RuleText.selection(#"f|expand|contains: '\%plain%name%x%no name%'"#))
    guard case .item(let item) = rule.searches[0].search,
      case .text(let text, _)? = item.terms.first
    else {
      Issue.record("\(rule.searches)")
      return
    }
    #expect(
      text.parts == [
        .any, .literal("%plain"), .placeholder("name"), .literal("x%no name%"), .any,
      ])
    #expect(text.placeholders == ["name"])
  }

  @Test func everyAliasIsTheModifierItStandsFor() throws {
    let pairs = [
      ("wide|base64", "utf16le|base64"), ("re|ignorecase", "re|i"), ("re|multiline", "re|m"),
      ("re|dotall", "re|s"),
    ]
    for (left, right) in pairs {
      let terms = try [left, right].map { modifiers -> [SigmaTerm] in
        let rule = try RuleText.parse(RuleText.selection("f|\(modifiers): ab"))
        guard case .item(let item) = rule.searches[0].search else { return [] }
        return item.terms
      }
      #expect(terms[0] == terms[1] && !terms[0].isEmpty, "\(left)")
    }
  }
}
