import DemarcJSON
import DemarcModel
import GuardEngine
import Testing

/// Rule files and documents made to break the engine.
@Suite struct HostileTextTests {
  @Test(arguments: ["a[ ", "a { ", "(", "not ", "!", "[", "{a: ", "when a ", "count("])
  func tenThousandLevelsAreRefused(_ opening: String) {
    let nested = String(repeating: opening, count: 10_000)
    #expect(!faults("rule r {\n\(nested)\n}").isEmpty)
    #expect(!faults("let x = \(nested)").isEmpty)
  }

  @Test func aMillionDigitsAreNoVerdict() throws {
    let digits = String(repeating: "7", count: 1_000_000)
    let text = "rule r { a == \(digits) }"
    let parsed = GuardRules.compile(SourceFile(name: "t.guard", text: text))
    let document = try JSONDocument.parse("{\"a\":7}").root
    #expect(parsed.tree?.outcome(document: document) != .pass)
  }

  @Test(arguments: ["rule r { a\u{0} exists }", "\u{FEFF}\u{0}", "rule r { a == '\u{FFFD}"])
  func oddBytesAreFaultsWithAPlace(_ text: String) {
    let found = faults(text)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("test.guard:1:") }, "\(found)")
  }
}
