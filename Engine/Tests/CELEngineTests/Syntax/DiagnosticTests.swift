import CELEngine
import DemarcModel
import Testing

@Suite struct DiagnosticTests {
  @Test(arguments: [
    Row(
      "1 +", "t.cel:1:4: error[cel.syntax]: the end of the expression where a value was expected"),
    Row(
      "resource.a = 1",
      "t.cel:1:12: error[cel.syntax]: '=' is no operator\n  hint: compare with '=='"),
    Row(
      "true and false",
      "t.cel:1:6: error[cel.syntax]: 'and' where an operator or the end was expected\n"
        + "  hint: write '&&'"),
    Row(
      "'a",
      "t.cel:1:1: error[cel.string]: this string does not end\n"
        + "  hint: close it on the same line, or use three quotes for text of many lines"),
    Row(
      #"'\d'"#,
      "t.cel:1:2: error[cel.escape]: unknown escape\n"
        + #"  hint: double the backslash, or put r before the quote: r'\d+'"#),
    Row(
      "resorce.a",
      "t.cel:1:1: error[cel.undeclared]: undeclared reference to 'resorce'\n"
        + "  hint: variables here: resource"),
    Row(
      "resource.a.startWith('x')",
      "t.cel:1:1: error[cel.unknown-function]: unknown function 'startWith'\n"
        + "  hint: did you mean 'startsWith'?"),
    Row(
      "9223372036854775808",
      "t.cel:1:1: error[cel.number]: this number is out of range for an int\n"
        + "  hint: write 9223372036854775808u for an unsigned number"),
    Row(
      "Foo{a: 1}",
      "t.cel:1:1: error[cel.message-literal]: messages of type 'Foo' cannot be built here\n"
        + "  hint: write a map instead: {'field': value}"),
    Row(
      "has(resource)",
      "t.cel:1:5: error[cel.has]: has() takes a field selection\n"
        + "  hint: write has(value.field); test a map key with 'key' in map"),
    Row(
      "[1].all(1, true)",
      "t.cel:1:9: error[cel.macro-variable]: a macro's variable is a simple name\n"
        + "  hint: write list.exists(item, item.field == 1)"),
    Row(
      "for",
      "t.cel:1:1: error[cel.reserved-word]: 'for' is a reserved word\n"
        + "  hint: reserved words may only name fields, behind a dot"),
    Row(
      "\n  (1",
      "t.cel:2:5: error[cel.syntax]: the end of the expression where ')' was expected\n"
        + "  hint: a parenthesis opened before is not closed"),
    Row("", "t.cel:1:1: error[cel.syntax]: the end of the expression where a value was expected"),
  ])
  func faultsNamePlaceAndRemedy(_ row: Row) {
    #expect(Evaluation.diagnostics(row.expression) == [row.result])
  }

  @Test(arguments: ["(", "[", "-", "!", "a.", "a ? b : ", "{1: ", "1 + ", "x.all(y, ", "f("])
  func noDepthOfNestingTraps(_ opening: String) {
    #expect(!Evaluation.diagnostics(String(repeating: opening, count: 20_000)).isEmpty)
  }

  @Test func depthIsLimitedExactly() {
    let limits = Limits(depthMax: 16)
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(Evaluation.diagnostics(nested(16), limits: limits).isEmpty)
    #expect(
      Evaluation.diagnostics(nested(17), limits: limits).first?.contains("cel.too-deep") == true)
  }

  @Test func sourceSizeIsLimitedExactly() {
    let limits = Limits(sourceBytesMax: 4)
    #expect(Evaluation.diagnostics("1234", limits: limits).isEmpty)
    #expect(
      Evaluation.diagnostics("12345", limits: limits).first?.contains("cel.too-long") == true)
  }

  @Test func stepsAreLimitedExactlyAndNeverAbsorbed() throws {
    var environment = CELEnvironment(variables: ["resource"])
    environment.limits.stepsMax = 3
    let three = "[1, 2, 3].all(x, true)"
    #expect(try Evaluation.shown(three, environment) == "true")
    #expect(try Evaluation.shown("[1, 2, 3, 4].all(x, true)", environment) == "!limit")
    #expect(try Evaluation.shown("[1, 2, 3, 4].all(x, true) || true", environment) == "!limit")
  }

  @Test func builtTextsAndListsAreLimitedExactly() throws {
    var environment = CELEnvironment(variables: ["resource"])
    environment.limits.stringBytesMax = 4
    environment.limits.elementsMax = 2
    #expect(try Evaluation.shown("'ab' + 'cd'", environment) == "'abcd'")
    #expect(try Evaluation.shown("'ab' + 'cde'", environment) == "!limit")
    #expect(try Evaluation.shown("[1] + [2]", environment) == "[1, 2]")
    #expect(try Evaluation.shown("[1] + [2, 3]", environment) == "!limit")
  }
}
