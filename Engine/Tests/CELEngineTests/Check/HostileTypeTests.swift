import CELEngine
import DemarcModel
import Testing

/// Texts made to let a checker run for ages or build types without end.
@Suite struct HostileTypeTests {
  private static func compile(_ text: String) -> (type: String, seconds: Double) {
    var environment = CELEnvironment(variables: ["resource"])
    environment.libraries = Set(CELLibrary.allCases)
    environment.functions = [
      CELFunction(
        "pair", arity: 1,
        signatures: [
          CELSignature([.parameter("T")], .opaque("pair", [.parameter("T"), .parameter("T")]))
        ]
      ) { $0[0] }
    ]
    let clock = ContinuousClock()
    var type = ""
    let time = clock.measure {
      let parsed = CELExpression.compile(
        SourceFile(name: "t.cel", text: text), environment: environment)
      type =
        parsed.tree?.type.map { "\($0)" } ?? parsed.diagnostics.first.map(\.code) ?? "nothing"
    }
    return (type, Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
  }

  private static func repeated(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined(separator: ",")
  }

  @Test(arguments: [
    // Each step doubles the type: 2^100 parts if anyone wrote it out.
    "pairs", "empty lists", "numbers", "mixed", "nested lists", "aliases", "maps in maps",
    "types", "faults",
  ])
  func endsSoon(_ name: String) {
    let text =
      switch name {
      case "pairs":
        String(repeating: "pair(", count: 100) + "1" + String(repeating: ")", count: 100)
      case "types":
        "cel.bind(t, type("
          + String(repeating: "pair(", count: 90) + "1" + String(repeating: ")", count: 90)
          + "), t == t && [t, t] == [t])"
      case "empty lists": "[" + Self.repeated(20_000) { _ in "[]" } + "]"
      case "numbers": "[" + Self.repeated(50_000) { "\($0)" } + "]"
      case "mixed": "[" + Self.repeated(20_000) { $0 % 2 == 0 ? "\($0)" : "'a'" } + "]"
      case "nested lists":
        "["
          + Self.repeated(200) { _ in
            String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
          } + "]"
      case "aliases":
        String(repeating: "cel.bind(a, [[], a0], ", count: 1)
          .replacing("a0", with: "[]")
          + (1..<60).map { "cel.bind(a\($0), [a, {1: a, 2: []}], " }.joined() + "a"
          + String(repeating: ")", count: 60)
      case "maps in maps":
        (0..<100).map { "cel.bind(m\($0), {\($0 == 0 ? "1: 1" : "m\($0 - 1): m\($0 - 1)")}, " }
          .joined() + "m99" + String(repeating: ")", count: 100)
      default: "[" + Self.repeated(20_000) { _ in "1 + 'a'" } + "]"
      }
    let (type, seconds) = Self.compile(text)
    #expect(seconds < 5, "\(name): \(type.prefix(200))")
    #expect(type.utf8.count < 100_000)
    // Too large to look through is no reason to refuse.
    #expect(type.hasPrefix("cel.") == (name == "faults"), "\(name): \(type.prefix(200))")
  }

  @Test func aTextFullOfFaultsIsToldAboutTheFirstOnes() {
    let environment = CELEnvironment()
    let text = "[" + Self.repeated(5_000) { _ in "1 + 'a'" } + "]"
    let parsed = CELExpression.compile(
      SourceFile(name: "t.cel", text: text), environment: environment)
    #expect(parsed.diagnostics.count == 20)
    #expect(parsed.diagnostics.first?.span?.start.column == 2)
  }
}
