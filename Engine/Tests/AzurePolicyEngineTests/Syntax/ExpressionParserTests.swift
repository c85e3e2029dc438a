import Testing

@testable import AzurePolicyEngine

struct ExpressionParserTests {
  @Test(arguments: [
    ("[]", "expected a function call or a value, found the end", 1),
    ("[concat('a']", "expected ')' to close the call, found the end", 11),
    ("[concat('a]", "the text that starts here has no closing quote", 8),
    ("[a]", "'a' is no function call", 1),
    ("[concat('a') 'b']", "expected the end of the expression, found '''", 13),
    ("[a().]", "expected a property name after '.', found the end", 5),
    ("[a()[1]", "expected ']' to close the index, found the end", 6),
    ("[concat(,)]", "expected a function call or a value, found ','", 8),
    ("[1.2.3]", "'1.2.3' is no number", 1),
    ("[a() ; b()]", "expected the end of the expression, found ';'", 5),
  ])
  func faultsNameTheirPlace(_ text: String, _ message: String, _ offset: Int) {
    do {
      let syntax = try ExpressionParser.parse(text)
      Issue.record("parsed as \(syntax)")
    } catch {
      #expect(error.message == message)
      #expect(error.offset == offset)
    }
  }

  @Test func readsCallsTextsNumbersAndAccess() throws {
    let call = try ExpressionParser.parse("[ concat( 'it''s' , -1, 2.5 ).a[ 'b' ][0] ]")
    #expect(
      call
        == .index(
          .index(
            .member(
              .call(
                name: "concat",
                arguments: [.string("it's"), .integer(-1), .real(2.5, text: "2.5")], offset: 2),
              name: "a"), .string("b")), .integer(0)))
  }

  @Test(arguments: [(3, true), (2, false)])
  func nestingStopsAtTheLimit(_ depth: Int, _ works: Bool) {
    #expect(((try? ExpressionParser.parse("[a(b(c()))]", depthMax: depth)) != nil) == works)
  }

  @Test(arguments: [
    ("plain", TextMeaning.literal("plain")), ("[[x]", .literal("[x]")), ("[x", .literal("[x")),
    ("[x]", .expression("[x]")), ("", .literal("")),
  ])
  func bracketsDecideWhatTextMeans(_ text: String, _ meaning: TextMeaning) {
    #expect(TextMeaning(text) == meaning)
  }

  @Test(arguments: [
    ("tags.x", FieldName.tag("x")), ("tags[x]", .tag("x")), ("TAGS['a.b']", .tag("a.b")),
    ("tags['''q''']", .tag("'q'")), ("Tags", .tags), ("fullName", .fullName),
    ("identity.type", .common("identity.type")), ("A.B/c", .alias("A.B/c")), ("x.y", .bare("x.y")),
  ])
  func fieldNames(_ text: String, _ name: FieldName) { #expect(FieldName(text) == name) }
}
