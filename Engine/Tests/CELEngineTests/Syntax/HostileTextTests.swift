import DemarcModel
import Testing

/// Expressions made to break the engine.
@Suite struct HostileTextTests {
  @Test(arguments: [
    "(", "[", "{1: ", "!", "-", "a.f(", "a[", "true ? true : ", "a && (", "[1].map(x, ", "f(f(f(",
  ])
  func tenThousandLevelsAreRefused(_ opening: String) {
    #expect(!Evaluation.diagnostics(String(repeating: opening, count: 10_000) + "1").isEmpty)
  }

  /// Chains nest as deep as brackets do once they are trees.
  @Test(arguments: [" + 1", " && true", ".a", "[0]", ".size()", " == 1", " ? 1 : 1"])
  func tenThousandLinksGiveAValueOrAFault(_ link: String) throws {
    _ = try Evaluation.shown("1" + String(repeating: link, count: 10_000))
  }

  @Test func aMillionDigitsAreRefused() {
    #expect(!Evaluation.diagnostics(String(repeating: "7", count: 1_000_000)).isEmpty)
  }

  @Test(arguments: ["'\u{0}", "a\u{0}b", "'\\ud800'", "'\\U00110000'", "b'\\u00e9'", "\u{FEFF}1"])
  func oddTextIsAFault(_ text: String) {
    #expect(!Evaluation.diagnostics(text).isEmpty)
  }
}
