import DemarcJSON
import DemarcModel
import GuardEngine
import Testing

@Suite struct DocumentTests {
  private func load(_ text: String) -> Parsed<Bool> {
    let parsed = GuardDocument.load(SourceFile(name: "t.yaml", text: text))
    return Parsed(parsed.tree.map { _ in true }, parsed.diagnostics)
  }

  @Test func shortIntrinsicsTakeTheirLongForm() throws {
    let text = """
      a: !Ref x
      b: !GetAtt y.Arn
      c: !Join ['-', [!Sub 'z', w]]
      d: !Unknown v
      """
    let parsed = GuardDocument.load(SourceFile(name: "t.yaml", text: text))
    let root = try #require(parsed.tree).root
    let rules = try compile(
      """
      rule r {
        a.Ref == 'x'
        b.'Fn::GetAtt' == 'y.Arn'
        c.'Fn::Join'[1][0].'Fn::Sub' == 'z'
        d == 'v'
      }
      """)
    let report = rules.evaluate(document: root)
    #expect(report.outcome == .pass, "\(report)")
  }

  @Test func aReferenceComparesWithNothingButAMap() throws {
    let parsed = GuardDocument.load(SourceFile(name: "t.yaml", text: "a: !Ref x\n"))
    let root = try #require(parsed.tree).root
    #expect(try compile("rule r {\n a != '*'\n}\n").outcome(document: root) == .fail)
    let text = "rule r {\n a not in [/x/]\n}\n"
    #expect(try compile(text).outcome(document: root) == .pass)
    #expect(try compile(text, dialect: .strict).outcome(document: root) == .fail)
  }

  @Test func aliasesAreRefusedUnlessAllowed() {
    let text = "a: &x 1\nb: *x\n"
    #expect(load(text).diagnostics.first?.code == "guard.document")
    let allowed = GuardDocument.load(SourceFile(name: "t", text: text), origin: .tests)
    #expect(allowed.tree != nil)
  }

  @Test func valuesAreTyped() throws {
    let text = "i: 0123\nd: 2012-10-17\nf: 1.5\nt: true\nq: 'true'\nn: ~\n"
    let root = try #require(GuardDocument.load(SourceFile(name: "t", text: text)).tree).root
    let rules = try compile(
      "rule r {\n i == 123\n d == '2012-10-17'\n f is_float\n t == true\n q is_string\n n is_null\n}\n"
    )
    #expect(rules.outcome(document: root) == .pass)
  }
}
