import CELEngine
import DemarcModel
import Testing

/// What the checker deduces for parts that the specification's cases do not reach.
@Suite struct DeducedTypeTests {
  @Test(arguments: [
    Row("1 + 2 * 3", "int"),
    Row("resource.a + 1", "int"),
    Row("resource.a + resource.b", "dyn"),
    Row("resource.a - duration('1s')", "dyn"),
    Row("timestamp('2026-01-01T00:00:00Z') - resource.a", "dyn"),
    Row("resource.a - timestamp('2026-01-01T00:00:00Z')", "duration"),
    Row("[1, 'a']", "list(dyn)"),
    Row("{'a': [1u], 'b': []}", "map(string, list(uint))"),
    Row("[{'a': 1}, {'a': null}]", "list(dyn)"),
    Row("[timestamp('2026-01-01T00:00:00Z'), null]", "list(timestamp)"),
    Row("['a', 'b'].map(x, size(x))", "list(int)"),
    Row("['a', 'b'].map(x, x.size() > 1, x.lowerAscii())", "list(string)"),
    Row("{'a': 1}.map(k, k)", "list(string)"),
    Row("{'a': 1}.filter(k, k != 'b')", "list(string)"),
    Row("{'a': 1u}.transformList(k, v, v)", "list(uint)"),
    Row("{'a': 1u}.transformMap(k, v, string(v))", "map(string, string)"),
    Row("['a'].transformMapEntry(i, v, {v: i})", "map(string, int)"),
    Row("cel.bind(x, [1], x + x)", "list(int)"),
    Row("{'a': 1}.?a", "optional_type(int)"),
    Row("{'a': {'b': 'c'}}.?a.b", "optional_type(string)"),
    Row("[1][?0].orValue(2)", "int"),
    Row("optional.of(1).optMap(x, string(x))", "optional_type(string)"),
    Row("optional.of(1).optFlatMap(x, optional.of(x + 1))", "optional_type(int)"),
    Row("optional.none().or(optional.of('a')).value()", "string"),
    Row("[?optional.of('a'), 'b']", "list(string)"),
    Row("{?'a': optional.of(1)}", "map(string, int)"),
    Row("type(1)", "type(int)"),
    Row("type(1) == string", "bool"),
    Row("[int, string]", "list(type(int))"),
    Row("[[1], [2]].flatten()", "list(int)"),
    Row("[1, [2]].flatten()", "list(dyn)"),
    Row("resource.a.sort()", "dyn"),
    Row("['b', 'a'].sort()[0]", "string"),
    Row("math.greatest(1, 2)", "int"),
    Row("math.greatest(1, 2.0)", "dyn"),
    Row("math.least([1u, 2u])", "uint"),
    Row("cidr('10.0.0.0/8').ip()", "net.IP"),
    Row("google.protobuf.Int64Value{value: 1} + 1", "int"),
    Row("true ? google.protobuf.Int64Value{value: 1} : null", "wrapper(int)"),
    Row("resource.a ? 1 : resource.b", "dyn"),
    Row("'%s'.format([1, 'a'])", "string"),
    Row("resource", "dyn"),
  ])
  func isDeduced(_ row: Row) {
    #expect(Self.type(row.expression) == row.result)
  }

  static func type(_ text: String) -> String {
    let environment = CELEnvironment(variables: ["resource"])
    let parsed = CELExpression.compile(
      SourceFile(name: "t.cel", text: text), environment: environment)
    return parsed.tree.map { $0.type.map { "\($0)" } ?? "untyped" }
      ?? parsed.diagnostics.map(\.description).joined(separator: "; ")
  }

  @Test func typedVariablesAreCheckedAndEvaluated() throws {
    var environment = CELEnvironment()
    environment.variables["ports"] = .typed(.list(.int))
    let source = SourceFile(name: "t.cel", text: "ports.exists(p, p == 22)")
    let expression = try #require(
      CELExpression.compile(source, environment: environment).tree)
    #expect(expression.type == .bool)
    let ports = CELValue.list(.values([.int(80), .int(22)]))
    #expect(try expression.evaluateBool(["ports": ports]).get())
  }

  @Test func withoutTheCheckNothingIsDeduced() throws {
    var environment = CELEnvironment()
    environment.checksTypes = false
    let source = SourceFile(name: "t.cel", text: "1 == 'a'")
    let expression = try #require(
      CELExpression.compile(source, environment: environment).tree)
    #expect(expression.type == nil)
    #expect(try !expression.evaluateBool([:]).get())
  }
}
