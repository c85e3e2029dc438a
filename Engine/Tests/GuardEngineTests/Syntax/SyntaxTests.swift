import DemarcModel
import GuardEngine
import Testing

@Suite struct SyntaxTests {
  @Test(arguments: [
    "rule r{\n i==5\n}\n", "rule r\n{\n i == 5\n}\n", "rule r {i == 5}\n",
    "rule r WHEN i EXISTS {\n i IN [5]\n}\n", "let x := 5\nrule r {\n i == %x\n}\n",
    "rule r {\n NOT i empty or SOME l[*] IS_INT\n}\n", "rule r {\n i == 5 # why\n # more\n}\n",
    "rule r {\n s == 'it\\'s' or s == \"a\\\"b\"\n}\n", "rule r {\n n == -5 or n == 1.5e+3\n}\n",
    "rule r {\n s == /a\\/b/\n}\n", "rule r {\n c == r[a,z)\n}\n",
    "rule r {\n m == { a: [1, 'x'], 'b-c': {}, d-e: null }\n}\n",
    "AWS::S3::Bucket::MODULE {\n a exists\n}\n", "Custom::Thing {\n a exists\n}\n",
    "rule r {\n %keys exists or keys exists\n}\nlet keys = a\n",
    "rule r {\n a[ 'keys' exists ] exists\n}\n",
    "\r\nrule r {\r\n q\r\n}\r\nrule q {\r\n a exists\r\n}\r\n",
  ])
  func accepted(_ text: String) { #expect(faults(text) == []) }

  @Test func faultsSayWhereWhatAndHow() {
    #expect(
      faults("rule r {\n q }\nrule q {\n a exists\n}\n") == [
        """
        test.guard:2:4: error[guard.syntax]: expected the end of the line after the reference to \
        rule 'q', found '}'
          hint: write what follows on a line of its own
        """
      ])
    #expect(
      faults("rule r {\n i = 5\n}\n") == [
        """
        test.guard:2:4: error[guard.syntax]: expected the end of the line after the reference to \
        rule 'i', found '='
          hint: write what follows on a line of its own
        """
      ])
    #expect(
      faults("rule r {}\n") == [
        """
        test.guard:1:8: error[guard.syntax]: an empty block
          hint: a block holds at least one clause
        """
      ])
    #expect(
      faults("rule r {\n m { q }\n}\n") == [
        """
        test.guard:2:6: error[guard.syntax]: 'q' alone is no clause here: rules are referenced in \
        rules only
          hint: add an operator, as in 'q exists', or move the reference into a rule's body
        """
      ])
    #expect(
      faults("rule r {\n i == [1, %a]\n}\n") == [
        """
        test.guard:2:11: error[guard.syntax]: expected a value in the list that starts at 2:7, \
        found '%'
          hint: lists hold literal values; queries and variables cannot stand in them
        """
      ])
    #expect(
      faults("rule r {\n i == 5 <<never\n}\n") == [
        """
        test.guard:2:8: error[guard.syntax]: this message is never closed
          hint: end it with '>>'
        """
      ])
    #expect(
      faults("rule r(a) when i == 5 {\n %a exists\n}\n") == [
        """
        test.guard:1:11: error[guard.syntax]: a rule with parameters takes no 'when'
          hint: put a 'when' block inside the rule
        """
      ])
    #expect(
      faults("rule r {\n count(l) == 5\n}\n") == [
        """
        test.guard:2:2: error[guard.function-on-left]: function 'count' on the left of '=='
          hint: assign it first: 'let value = count(…)', then compare '%value'
        """
      ])
  }

  @Test func oneFaultDoesNotHideTheNext() {
    #expect(faults("rule a {\n x ==\n}\nrule b {\n y <\n}\n").count == 2)
  }

  @Test(arguments: [
    ("rule r {\n i == 'open\n}\n", "guard.syntax"), ("rule r when i == 5 {\n", "guard.syntax"),
    ("rule 1r {\n i == 5\n}\n", "guard.syntax"), ("rule r {\n i == /a(/\n}\n", "guard.regex"),
    ("rule r {\n i == r[1,a]\n}\n", "guard.range"), ("rule r {\n i == 5x\n}\n", "guard.number"),
    ("rule r {\n i == 99999999999999999999\n}\n", "guard.number"),
    ("rule r(a, a) {\n %a exists\n}\n", "guard.repeated-name"),
    ("rule r {\n gone(i)\n}\n", "guard.unknown-rule"),
    ("rule p(a) {\n %a exists\n}\nrule r {\n p(1, 2)\n}\n", "guard.rule-arity"),
    ("rule r {\n i == //\n}\n", "guard.syntax"), ("rule r {\n i == 1e3\n}\n", "guard.number"),
    ("rule r {\n l[ 0 ] exists\n}\n", "guard.syntax"),
    ("rule r {\n m[ 'k' ] exists\n}\n", "guard.syntax"),
    ("rule r {\n m[ keys exists ] exists\n}\n", "guard.syntax"),
    ("rule r {\n i == -1.5\n}\n", "guard.number"),
    ("rule r {\n i == 'm'.k\n}\n", "guard.syntax"),
    ("rule r { i == nullx }\n", "guard.syntax"),
    ("rule r {\n i == gone(l)\n}\n", "guard.unknown-function"),
    ("rule r {\n i == count(l, l)\n}\n", "guard.function-arity"),
    ("rule r {\n i > now()\n}\n", "guard.unsupported-function"),
    ("rule r {\n i > parse_epoch(t)\n}\n", "guard.unsupported-function"),
    ("rule r {\n A::B { C::D { i exists } }\n}\n", "guard.syntax"),
  ])
  func refusedWithACode(_ text: String, _ code: String) {
    let found = faults(text)
    #expect(found.count == 1 && found[0].contains("error[\(code)]"), "\(found)")
  }

  @Test(arguments: [
    ("rule r {\n let a = 1\n let a = 2\n %a == 2\n}\n", "guard.repeated-name", Outcome.pass),
    ("rule r when i == 9 {\n gone\n}\n", "guard.unknown-rule", .skip),
    ("rule r {\n gone\n}\n", "guard.unknown-rule", .error),
    ("rule r {\n i == 5 or %gone exists\n}\n", "guard.unknown-variable", .pass),
    ("rule r {\n %gone exists\n}\n", "guard.unknown-variable", .error),
  ])
  func namesAreCheckedAheadOnlyWhereTheDialectIsStrict(
    _ text: String, _ code: String, _ outcome: Outcome
  ) throws {
    let source = SourceFile(name: "test.guard", text: text)
    let strict = GuardRules.compile(source, dialect: .strict)
    #expect(strict.tree == nil)
    #expect(strict.diagnostics.map(\.code) == [code])
    let lenient = GuardRules.compile(source)
    #expect(lenient.diagnostics.map(\.severity) == [.warning])
    #expect(try judge(text, #"{"i": 5}"#).outcome == outcome)
  }

  @Test func nestingIsBounded() {
    func nested(_ depth: Int) -> String {
      "rule r {\n a == " + String(repeating: "[", count: depth)
        + String(repeating: "]", count: depth) + "\n}\n"
    }
    let limits = Limits(depthMax: 16)
    // The rule's block and the clause are two levels.
    #expect(faults(nested(14), limits: limits) == [])
    #expect(faults(nested(15), limits: limits).first?.contains("guard.too-deep") == true)
    #expect(faults(nested(100_000)).first?.contains("guard.too-deep") == true)
    let blocks = String(repeating: "a {\n", count: 50_000)
    #expect(faults("rule r {\n" + blocks).first?.contains("guard.too-deep") == true)
    let parts = String(repeating: ".*", count: 127)
    #expect(faults("rule r {\n a\(parts) exists\n}\n") == [])
    #expect(faults("rule r {\n a\(parts).* exists\n}\n").first?.contains("too-deep") == true)
  }

  @Test func aFileIsBounded() {
    let text = "rule r {\n a exists\n}\n"
    let size = text.utf8.count
    #expect(faults(text, limits: Limits(sourceBytesMax: size)) == [])
    #expect(
      faults(text, limits: Limits(sourceBytesMax: size - 1)).first?.contains("too-large") == true)
  }

  @Test func noPrefixOfAFileTraps() {
    let text = """
      let a = [1, 'x', /y/, r(1,2], {k: null}]
      rule p(x, y) {
        %x[ n | keys in ['a'] ] not empty { this == %y <<m>> }
      }
      rule r when a.b[*].'c'[ d == 1 or e exists ] !empty {
        AWS::S3::Bucket when %a empty { some f.%a[0] in join(g, "h") }
        p(1, count(i)) or not q <<why>>
      }
      """
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      _ = faults(String(decoding: bytes[..<end], as: UTF8.self))
      _ = faults(String(decoding: bytes[end...], as: UTF8.self))
    }
  }
}
