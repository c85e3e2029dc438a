import Testing

@testable import DemarcReport

@Suite struct EscapeTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\nb\r\nc\td", "a b  c d"), ("\u{1b}[31m", "\\u{1b}[31m"),
    ("\u{9b}31m", "\\u{9b}31m"), ("\0\u{7f}", "\\u{0}\\u{7f}"), ("\u{202e}x", "\\u{202e}x"),
    ("\u{2066}\u{2069}\u{200f}\u{61c}", "\\u{2066}\\u{2069}\\u{200f}\\u{61c}"),
    ("\u{2028}\u{2029}\u{feff}", "\\u{2028}\\u{2029}\\u{feff}"), ("東京 🚀", "東京 🚀"),
  ])
  func aLineHidesNothingAndMovesNothing(_ text: String, _ line: String) {
    #expect(Escape.line(text) == line)
  }

  @Test(arguments: [
    ("<a b=\"c\" d='e'>&", "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;"),
    ("\n\r\t", "&#10;&#13;&#9;"), ("\u{1b}\0\u{fffe}\u{ffff}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("<\u{301}", "&lt;\u{301}"),
  ])
  func xmlNamesWhatItMayNotHold(_ text: String, _ escaped: String) {
    #expect(Escape.xml(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }

  @Test(arguments: [
    (#"{"a":"</script>"}"#, #"{"a":"\u003c/script>"}"#),
    ("\"\u{2028}\u{2029}\"", #""\u2028\u2029""#),
    ("\"\u{20ac}\u{2027}\"", "\"\u{20ac}\u{2027}\""),
  ])
  func aScriptsDataHoldsNothingThatEndsIt(_ json: String, _ escaped: String) {
    #expect(String(decoding: Escape.script(Array(json.utf8)), as: UTF8.self) == escaped)
    let cut: [UInt8] = [0xe2, 0x80]
    #expect(Escape.script(cut) == cut)
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), ("a|\u{301}b", "a\\|\u{301}b"),
    ("`*_{}[]#~!:$\\", ##"\`\*\_\{\}\[\]\#\~\!\:\$\\"##),
    ("<b>&@", "&lt;b&gt;&amp;&#64;"), ("www.x.y", #"www\.x.y"#), ("WWW.x", #"WWW\.x"#),
    ("a.b", "a.b"), ("x\ny", "x y"),
  ])
  func proseOfMarkdownIsOnlyProse(_ text: String, _ escaped: String) {
    #expect(Escape.markdown(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
  }

  @Test(arguments: [
    ("a", "`a`"), ("", ""), ("a`b", "``a`b``"), ("``", "``` `` ```"), ("`a", "`` `a ``"),
    ("a|b", #"`a\|b`"#), ("|\u{301}", "`\\|\u{301}`"), ("`\u{301}", "`` `\u{301} ``"),
    (#"a\|b"#, #"<code>a\\\|b</code>"#), (#"a\b"#, #"`a\b`"#),
  ])
  func aCodeSpanIsFencedByMoreThanItHolds(_ text: String, _ code: String) {
    #expect(Escape.code(text).unicodeScalars.elementsEqual(code.unicodeScalars))
  }

  @Test(arguments: [
    ("a/b.json", "a/b.json"), ("a b", "a%20b"), ("/srv/x", "file:///srv/x"), ("é", "%C3%A9"),
    ("c:x", "c%3Ax"), ("\n%", "%0A%25"), ("a?b#c", "a%3Fb%23c"), ("", ""),
  ])
  func aPathBecomesAReference(_ path: String, _ uri: String) {
    #expect(Escape.uri(path) == uri)
  }
}
