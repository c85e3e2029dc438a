import SigmaEngine
import Testing

/// A text as a rule writes it, its parts, and how it is written back.
struct TextRow: Sendable, CustomTestStringConvertible {
  let written: String
  let parts: [SigmaText.Part]
  let again: String

  init(_ written: String, _ parts: [SigmaText.Part], again: String? = nil) {
    self.written = written
    self.parts = parts
    self.again = again ?? written
  }

  var testDescription: String { written }
}

@Test(arguments: [
  TextRow("", []),
  TextRow("a*b?", [.literal("a"), .any, .literal("b"), .one]),
  TextRow(#"\*"#, [.literal("*")]),
  TextRow(#"\\*"#, [.literal(#"\"#), .any]),
  TextRow(#"\\\*"#, [.literal(#"\*"#)]),
  TextRow(#"\"#, [.literal(#"\"#)]),
  TextRow(#"\\"#, [.literal(#"\"#)], again: #"\"#),
  TextRow(#"\\\\"#, [.literal(#"\\"#)], again: #"\\\"#),
  TextRow(#"\\\"#, [.literal(#"\\"#)]),
  TextRow(#"C:\Windows\*"#, [.literal(#"C:\Windows*"#)], again: #"C:\Windows\*"#),
  TextRow(#"a\nb"#, [.literal(#"a\nb"#)]),
  TextRow(#"\?"#, [.literal("?")]),
  TextRow("a**b", [.literal("a"), .any, .literal("b")], again: "a*b"),
  TextRow("*\u{301}", [.any, .literal("\u{301}")]),
])
func aBackslashEscapesWildcardsAndItselfAlone(_ row: TextRow) {
  let text = SigmaText(written: row.written)
  #expect(text.parts == row.parts)
  #expect(text.written == row.again)
  #expect(SigmaText(written: text.written) == text)
}

@Test func onlyATextWithoutWildcardsIsPlain() {
  #expect(SigmaText(written: #"a\*"#).plain == "a*")
  #expect(SigmaText(written: "").plain == "")
  #expect(SigmaText(written: "a*").plain == nil)
  #expect(SigmaText(literal: "a*b").written == #"a\*b"#)
}
