import DemarcJSON
import DemarcYAML
import Testing

/// Texts made to break a reader.
@Suite struct HostileTextTests {
  @Test(arguments: [
    String(repeating: "- ", count: 10_000), String(repeating: "{a: ", count: 10_000),
    String(repeating: "? ", count: 10_000),
    (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func deepNestingIsRefused(_ text: String) {
    #expect(throws: YAMLError.self) { try YAMLReader().documents(text) }
  }

  @Test func zeroBytesAndOtherControlsAreRefusedWithTheirPlace() {
    #expect { try YAMLReader().documents("a: é\u{0}") } throws: {
      "\($0)" == "1:6: control characters are not allowed"
    }
  }

  @Test func aMillionDigitsAreKept() throws {
    let digits = String(repeating: "7", count: 1_000_000)
    let root = try YAMLReader().document("a: \(digits)").root
    #expect(root["a"]?.numberText?.utf8.count == 1_000_000)
  }

  @Test func anAliasToItselfIsRefused() {
    #expect { try YAMLReader().documents("a: &a [*a]") } throws: {
      "\($0)" == "1:8: alias '*a' stands inside its own value"
    }
  }
}
