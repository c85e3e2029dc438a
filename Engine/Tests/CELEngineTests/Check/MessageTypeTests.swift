import CELEngine
import DemarcModel
import Testing

/// Types of protobuf messages: their fields, their literals, their enumerations.
@Suite struct MessageTypeTests {
  @Test(arguments: [
    Row("b.policy.first.action", "string"), Row("b.tags", "map(string, string)"),
    Row("b.rules[1].seen", "list(int)"), Row("b.access == Access.PUBLIC", "bool"),
    Row("b.versioned == null || b.versioned == true", "bool"),
    Row("b.created + b.keep", "timestamp"), Row("b.extra", "any"), Row("b.setting", "dyn"),
    Row("b.notes['a']", "dyn"), Row("Bucket{name: 'a', policy: null}", "estate.Bucket"),
    Row("Bucket{?name: optional.of('a'), extra: Rule{}}.name", "string"),
    Row("type(b) == Bucket", "bool"), Row("[b, null][0].days", "int"),
    Row("b.?policy.parent", "optional_type(estate.Policy)"),
    Row("proto.getExt(h, legacy.rack) + 1", "int"), Row("proto.hasExt(h, legacy.rack)", "bool"),
    Row(
      "Bucket{days: '7'}",
      "t.cel:1:14: error[cel.no-overload]: estate.Bucket.days is an int, not a string\n"
        + "  hint: write 7 without quotes"),
    Row(
      "Bucket{policy: Rule{}}",
      "t.cel:1:16: error[cel.no-overload]: estate.Bucket.policy is an estate.Policy, not an"
        + " estate.Rule"),
    Row(
      "Bucket{labels: ['a', 1]}.labels[0] + 1",
      "t.cel:1:1: error[cel.no-overload]: '+' does not take string and int\n"
        + "  hint: it takes int + int, string + string; convert one side with string(…) or int(…)"),
    Row(
      "b.policy.frist.action == ''",
      "t.cel:1:1: error[cel.unknown-field]: estate.Policy has no field 'frist'\n"
        + "  hint: did you mean 'first'?"),
    Row(
      "b.rules.exists(k, k == 'x')",
      "t.cel:1:19: error[cel.no-overload]: '==' compares an int with a string, which are never"
        + " equal\n  hint: convert one side with int(…) or string(…)"),
  ])
  func fieldsAndLiteralsAreTyped(_ row: Row) throws {
    var environment = CELEnvironment()
    environment.types = try Estate.types()
    environment.container = "estate"
    environment.variables["b"] = .typed(.named("estate.Bucket"))
    environment.variables["h"] = .typed(.named("legacy.Host"))
    let parsed = CELExpression.compile(
      SourceFile(name: "t.cel", text: row.expression), environment: environment)
    let shown =
      parsed.tree.map { $0.type.map { "\($0)" } ?? "untyped" }
      ?? parsed.diagnostics.map(\.description).joined(separator: " | ")
    #expect(shown == row.result)
  }
}
