import DemarcRegex
import Testing

@Suite struct PatternTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let pattern, text: String
    let matches: Bool
    var testDescription: String { "\(pattern) on \(text)" }
  }

  @Test(arguments: [
    Row(pattern: "^arn:aws:kms:", text: "arn:aws:kms:eu-west-1:1:key/2", matches: true),
    Row(pattern: "b", text: "abc", matches: true),
    Row(pattern: "^b", text: "abc", matches: false),
    Row(pattern: "(?i)ABC$", text: "xabc", matches: true),
    Row(pattern: "^.$", text: "é", matches: true),
    Row(pattern: "a$", text: "a\n", matches: false),
    Row(pattern: "", text: "", matches: true),
  ])
  func searchIsUnanchoredOverCodePoints(_ row: Row) throws {
    for dialect in [PatternDialect.perl, .re2] {
      #expect(try Pattern(row.pattern, dialect: dialect).matches(row.text) == row.matches)
    }
  }

  @Test(arguments: ["(?=a)", "(?<!a)b", "(a)\\1", "a++", "(?>a)", "\\k<n>"])
  func re2RefusesWhatItDoesNotHave(_ pattern: String) {
    #expect { try Pattern(pattern, dialect: .re2) } throws: {
      ($0 as? PatternError)?.code == .unsupported
    }
  }

  @Test func lookAroundWorksInThePerlDialect() throws {
    #expect(try Pattern("^(?!aws-).*", dialect: .perl).matches("my-role"))
    #expect(try !Pattern("^(?!aws-).*", dialect: .perl).matches("aws-role"))
  }

  @Test func catastrophicBacktrackingIsAnErrorNotANo() throws {
    let pattern = try Pattern("^(a+)+$", dialect: .perl)
    #expect { try pattern.matches(String(repeating: "a", count: 60) + "!") } throws: {
      ($0 as? PatternError)?.code == .limit
    }
  }

  @Test func aSyntaxFaultTellsItsOffset() {
    #expect { try Pattern("a(b", dialect: .perl) } throws: {
      ($0 as? PatternError)?.offset == 3
    }
  }

  @Test func groupsAreFoundByByteRange() throws {
    let found = try Pattern("(b)(x)?", dialect: .re2).find(in: Array("abc".utf8), from: 0)
    #expect(found == [1..<2, 1..<2, nil])
  }
}
