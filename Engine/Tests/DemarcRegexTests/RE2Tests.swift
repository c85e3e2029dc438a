import DemarcRegex
import Testing

@Suite struct RE2Tests {
  struct Row: Sendable, CustomTestStringConvertible {
    let pattern, text: String
    let matches: Bool

    init(_ pattern: String, _ text: String, _ matches: Bool) {
      (self.pattern, self.text, self.matches) = (pattern, text, matches)
    }

    var testDescription: String { "\(pattern) on \(text)" }
  }

  private func code(_ pattern: String, memoryBytes: Int = Pattern.memoryBytesMax)
    -> PatternError.Code?
  {
    do throws(PatternError) {
      _ = try Pattern(pattern, dialect: .re2, memoryBytes: memoryBytes)
      return nil
    } catch {
      return error.code
    }
  }

  @Test(arguments: [
    Row("(?P<year>\\d{4})", "in 2026", true),
    Row("^\\pL+$", "Straße", true), Row("^\\pN+$", "x", false), Row("\\p{Greek}", "λ", true),
    Row("\\P{Greek}", "λ", false), Row("^[[:alpha:]]+$", "abc", true), Row("a\\z", "a\n", false),
    Row("^\\Qa.b\\E$", "a.b", true), Row("^\\Qa.b\\E$", "axb", false), Row("\\Q(?=", "(?=", true),
    Row("(?s)a.b", "a\nb", true), Row("a.b", "a\nb", false), Row("(?m)^b$", "a\nb\nc", true),
    Row("^b$", "a\nb\nc", false), Row("(?U)^a+", "aa", true), Row("(?i)straße", "STRAßE", true),
    Row("(?i)K", "\u{212A}", true), Row("(?i)Σ", "ς", true), Row("(?i)é", "É", true),
    Row("\\bfoo\\b", "a foo b", true), Row("\\d", "٣", false), Row("\\w", "é", false),
    Row("^.$", "\u{1F600}", true), Row("^.$", "e\u{301}", false), Row("\\x{1F600}", "😀", true),
    Row("^a{2,3}$", "aaaa", false), Row("x*", "", true), Row("", "", true), Row("", "x", true),
    Row("^$", "x", false), Row("a|", "", true), Row("a\u{0}b", "xa\u{0}b", true),
    Row("^a\u{0}$", "a", false),
  ])
  func theLanguageIsRE2s(_ row: Row) throws {
    #expect(try Pattern(row.pattern, dialect: .re2).matches(row.text) == row.matches)
  }

  @Test(arguments: [
    "(a", "a)", "[b", "*", "a**", "\\", "[z-a]", "(?P<n", "\\pX", "\\8a[",
  ])
  func whatNoDialectHasIsASyntaxFault(_ pattern: String) {
    #expect(code(pattern) != nil)
  }

  @Test func refusedConstructsAreCalledByTheirName() {
    for (pattern, word) in [
      ("(?=a)", "look-ahead"), ("(a)\\1", "back-references"), ("a++", "possessive"),
      ("(?>a)", "groups of the form '(?>'"),
    ] {
      do throws(PatternError) {
        _ = try Pattern(pattern, dialect: .re2)
        Issue.record("\(pattern) was compiled")
      } catch {
        #expect(error.code == .unsupported)
        #expect(error.message.contains(word), "\(pattern): \(error.message)")
      }
    }
  }

  @Test func aSyntaxFaultNamesThePartAndItsPlace() {
    do throws(PatternError) {
      _ = try Pattern("ab[z-a]c", dialect: .re2)
      Issue.record("compiled")
    } catch {
      #expect(error.message == "bad pattern: invalid character class range: z-a")
      #expect(error.offset == 3)
    }
  }

  @Test(arguments: [
    ("^(a+)+$", "a"), ("(a|aa)*c", "a"), ("(x+x+)+y", "x"), ("(.*)(.*)(.*)(.*)(.*)[^a]z", "a"),
    ("(?:a?){50}a{50}b", "a"),
  ])
  func patternsThatStallOthersFinish(_ pattern: String, _ letter: String) throws {
    let text = String(repeating: letter, count: 100_000) + "!"
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try !Pattern(pattern, dialect: .re2).matches(text))
    #expect(clock.now - start < .seconds(20), "linear time is far below this")
  }

  @Test func programsBeyondTheMemoryAreALimitWhenCompiled() {
    #expect(code("(\\pL{500}){1}", memoryBytes: 1 << 20) == .limit)
    #expect(code("\\pL", memoryBytes: 1 << 20) == nil)
    #expect(code("(((a{100}){10})[^a]{1000}\\pL{900}){1}") == .limit)
  }

  @Test func repetitionsBeyondAThousandAreRefused() {
    #expect(code("x{1000}") == nil)
    #expect(code("x{1001}") != nil)
    #expect(code("((x{100}){100}){100}") != nil)
  }

  @Test func searchingWithLittleMemoryIsSlowerNotWrong() throws {
    // More states than 64 KiB hold: the search goes on without keeping them.
    let pattern = try Pattern("(?:a|b)*a(?:a|b){60}c", dialect: .re2, memoryBytes: 64 << 10)
    let letters = (0..<20_000).map { $0 * $0 % 7 < 3 ? "a" : "b" }.joined()
    #expect(try !pattern.matches(letters))
    #expect(try pattern.matches("a" + letters.prefix(60) + "c"))
  }

  @Test func bytesThatAreNoTextMatchNothing() throws {
    let text: [UInt8] = [0x61, 0xff, 0x62, 0xed, 0xa0, 0x80]
    #expect(try Pattern("a.b", dialect: .re2).matches(utf8: text.span) == false)
    #expect(try Pattern("b", dialect: .re2).matches(utf8: text.span))
    #expect(try Pattern("^a[^x]", dialect: .re2).matches(utf8: text.span) == false)
  }

  @Test func groupsAndPlacesCountBytes() throws {
    let pattern = try Pattern("(é)(x)?(y)", dialect: .re2)
    #expect(try pattern.find(in: Array("aéy".utf8), from: 0) == [1..<4, 1..<3, nil, 3..<4])
    #expect(try pattern.find(in: Array("aéy".utf8), from: 2) == nil)
    #expect(try Pattern("", dialect: .re2).find(in: [], from: 0) == [0..<0])
  }

  @Test func aLaterSearchStillSeesWhatStandsBefore() throws {
    for dialect in [PatternDialect.perl, .re2] {
      let text = Array("ab b".utf8)
      #expect(try Pattern("\\bb", dialect: dialect).find(in: text, from: 1) == [3..<4])
      #expect(try Pattern("^b", dialect: dialect).find(in: text, from: 1) == nil)
      #expect(try Pattern("b", dialect: dialect).find(in: text, from: 5) == nil)
    }
  }

  @Test func caseIsIgnoredOnRequest() throws {
    let pattern = try Pattern("^prod-É$", dialect: .re2, caseInsensitive: true)
    #expect(try pattern.matches("PROD-é"))
    #expect(try !pattern.matches("PROD-e"))
  }

  @Test func onePatternServesManyThreads() async throws {
    let pattern = try Pattern("(\\w+)@example\\.com$", dialect: .re2)
    let found = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          (try? pattern.matches("user\(number)@example.com")) == true
            && (try? pattern.matches("user\(number)@example.org")) == false
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(found)
  }
}
