import DemarcJSON
import Testing

@testable import AzurePolicyEngine

/// The fast way through a comparison beside the slow and obvious one.
struct QuickOperatorTests {
  private static let values = [
    "null", "true", "false", "0", "5", "-1.50", #""""#, #""true""#, #""TRUE""#, #""5""#, #""ab""#,
    #""aB-Ab""#, #""xaby""#, #""a*b""#, #""straße""#, #""STRASSE""#, #""K""#, #""\#u{212A}""#,
    #""é\n""#, #""É\u000a""#, "[]", #"["ab"]"#, "{}", #"{"ab":1}"#,
  ]
  private static let operands =
    values + [
      #""a*""#, #""*b""#, #""*b*""#, #""**""#, #""*""#, #""a*b*b""#, #""ab*b""#, #""É*""#,
      #"["ab","AB","x"]"#, #"["ab","5","true","","k","é\n","xaby"]"#,
      #"["1","2","3",5,true,null]"#, #"["1","2","3","4",[]]"#,
    ]

  @Test(arguments: Comparison.allCases)
  func readingBytesGivesTheSameVerdict(_ comparison: Comparison) throws {
    var quick = 0
    for text in Self.operands {
      let operand = Comparand(PolicyValue(try Rule.json(text)), for: comparison)
      for left in Self.values.map({ Optional($0) }) + [nil] {
        let json = try left.map { try Rule.json("[\($0)]")[0] } ?? nil
        guard let verdict = Operators.quick(json, comparison, operand) else { continue }
        quick += 1
        let slow = try? Operators.holds(PolicyValue(json), comparison, operand)
        #expect(verdict == slow, "\(left ?? "nothing") \(comparison) \(text)")
      }
    }
    let ordinary: Set<Comparison> = [
      .equals, .notEquals, .in, .notIn, .like, .notLike, .contains, .notContains, .exists,
    ]
    #expect(quick > 0 || !ordinary.contains(comparison))
  }

  @Test(arguments: [
    ("a*c", "abc", true), ("a*c", "ac", true), ("a*c", "acb", false), ("ab*ba", "aba", false),
    ("*b*", "abc", true), ("*b*", "ac", false), ("**", "", true), ("", "", true), ("", "a", false),
    ("A*É", "a-é", true), ("abc", "ABC", true), ("*a*b", "abab", true), ("a*b*a*", "ab", false),
  ])
  func patternsOfLike(_ pattern: String, _ text: String, _ matches: Bool) {
    #expect(LikePattern(pattern).matches(text) == matches)
  }

  @Test(arguments: ["[1,2]", #"["Ab","ab","aB","c","d","E"]"#, #"["é","b","c","d","e","F"]"#])
  func longListsAreSearchedWhateverTheCase(_ list: String) throws {
    let operand = Comparand(PolicyValue(try Rule.json(list)), for: .in)
    for (text, isElement) in [
      ("AB", list.contains("b\"")), ("f", list.contains("F")), ("É", list.contains("é")),
    ] {
      let verdict = try Operators.holds(.string(text), .in, operand)
      #expect(
        verdict == (isElement && operand.elements.contains { $0.folded == text.lowercased() }))
      #expect(operand.hasElement(text.lowercased()) == verdict)
    }
  }
}
