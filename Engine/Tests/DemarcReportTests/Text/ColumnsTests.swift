import Testing

@testable import DemarcReport

@Suite struct ColumnsTests {
  private let plain = Style(colour: false, width: 80)
  private let colour = Style(colour: true, width: 80)

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcdef", 5, "ab..."), ("abcdef", 3, "..."), ("abcdef", 2, ".."),
    ("東京東京", 7, "東京..."), ("東京東京", 6, "東..."), ("", 3, ""),
  ])
  func whatIsCutSaysSo(_ text: String, _ width: Int, _ cut: String) {
    #expect(Columns.cut(text, width, plain) == cut)
  }

  @Test func aTerminalCutsWithOneMark() { #expect(Columns.cut("abcdef", 5, colour) == "abcd…") }

  @Test(arguments: [
    ("a b c", 3, ["a b", "c"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, []),
    ("   ", 5, []), ("a bcdef", 3, ["a", "bcd", "ef"]), ("東京東京", 4, ["東京", "東京"]),
    ("東", 1, ["東"]),
  ])
  func wordsWrapAndLongOnesBreak(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(Columns.wrap(text, width) == lines)
  }

  @Test func aVeryLongWordDoesNotStall() {
    let word = String(repeating: "x", count: 400_000)
    #expect(Columns.wrap(word, 80).count == 5000)
  }

  @Test(arguments: [("ab", 4, false, "ab  "), ("ab", 4, true, "  ab"), ("abcd", 2, false, "abcd")])
  func textIsPaddedToItsColumn(_ text: String, _ width: Int, _ right: Bool, _ padded: String) {
    #expect(Columns.pad(text, width, right: right) == padded)
  }

  @Test func aBarIsAsWideAsAskedAndHidesNoShare() {
    for first in [0, 1, 3, 1000] {
      for second in [0, 1, 7, 100_000] {
        let bar = TextBar.draw(
          [
            .init(count: first, mark: "#", ink: .green), .init(count: second, mark: ".", ink: .dim),
            .init(count: 1, mark: "x", ink: .red),
          ], width: 12, plain)
        #expect(bar.count == 14)
        #expect(bar.contains("#") == (first > 0))
        #expect(bar.contains(".") == (second > 0))
        #expect(bar.contains("x"))
      }
    }
    #expect(TextBar.draw([.init(count: 0, mark: "#", ink: .green)], width: 3, plain) == "[   ]")
  }

  @Test func aTableLosesColumnsRatherThanItsWidth() {
    var table = TextTable([
      .init(title: "Name", narrowest: 6), .init(title: "Kind", mayGo: true),
      .init(title: "Count", alignsRight: true, mayGo: true), .init(title: "State"),
    ])
    table.row(.init("a long name"), .init("kind"), .init("7"), .init("open"))
    let lines = { (width: Int) in table.lines(Style(colour: false, width: width), indent: 0) }
    #expect(
      lines(60) == [
        "Name        | Kind | Count | State", "------------+------+-------+------",
        "a long name | kind |     7 | open",
      ])
    var narrow = TextTable([
      .init(title: "Name", narrowest: 20), .init(title: "Kind", mayGo: true),
      .init(title: "Count", alignsRight: true, mayGo: true), .init(title: "State"),
    ])
    narrow.row(
      .init(String(repeating: "n", count: 90)), .init(String(repeating: "k", count: 25)),
      .init("7"), .init("open"))
    let found = narrow.lines(Style(colour: false, width: 60), indent: 0)
    #expect(found[0].split(separator: "|").count == 3, "the last that may go went first")
    #expect(found[0].hasPrefix("Name"))
    #expect(found.allSatisfy { $0.count <= 60 })
    #expect(found[2].hasPrefix(String(repeating: "n", count: 17)))
  }
}
