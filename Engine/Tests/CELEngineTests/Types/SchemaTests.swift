import CELEngine
import DemarcJSON
import DemarcModel
import Testing

@Suite struct SchemaTests {
  static let schema = """
    {"assetType":"storage.googleapis.com/Bucket","schema":"Bucket","messages":{
      "Bucket":{"name":"string","size":"int64","count":"uint64","open":"bool","rate":"double",
        "labels":"map<string>","rules":"list<Rule>","config":"Config","class":"enum",
        "created":"timestamp","keep":"duration","extra":"any","data":"bytes"},
      "Rule":{"action":"string","ports":"list<string>"},
      "Config":{"access":"Access","mode":"enum"},
      "Access":{"enabled":"bool"}}}
    """

  private func shown(_ text: String, _ document: String) throws -> String {
    let schema = try CELSchema(try JSONDocument.parse(Self.schema).root)
    var environment = CELEnvironment()
    environment.declare("resource", as: schema)
    let parsed = CELExpression.compile(
      SourceFile(name: "t", text: text), environment: environment)
    guard let expression = parsed.tree else {
      return "!" + parsed.diagnostics.map(\.description).joined()
    }
    let resource = try schema.value(try JSONDocument.parse(document).root)
    switch expression.evaluate(["resource": resource]) {
    case .success(let value): return SpecificationValue.shown(value)
    case .failure(let error): return "!\(error.code.rawValue)"
    }
  }

  @Test(arguments: [
    Row("resource.name", "''"), Row("resource.size", "0"), Row("resource.count", "0u"),
    Row("resource.open", "false"), Row("resource.rate", "0.0"), Row("resource.class", "''"),
    Row("resource.config.access.enabled", "false"), Row("resource.rules", "[]"),
    Row("resource.labels", "{}"), Row("resource.labels.x", "!no-such-key"),
    Row("'x' in resource.labels", "false"), Row("resource.extra == null", "true"),
    Row("resource.created == timestamp(0)", "true"), Row("resource.keep == duration('0s')", "true"),
    Row("has(resource.name)", "false"), Row("has(resource.config)", "false"),
    Row("has(resource.config.access.enabled)", "false"), Row("has(resource.rules)", "false"),
    Row("resource.rules.exists(r, r.action == 'x')", "false"),
  ])
  func absentFieldsHaveTheirDefaults(_ row: Row) throws {
    #expect(try shown(row.expression, "{}") == row.result)
  }

  @Test(arguments: [
    Row("resource.size > 50", "true"), Row("resource.count == 7u", "true"),
    Row("resource.open", "true"), Row("resource.keep < duration('2h')", "true"),
    Row("resource.created.getFullYear()", "2026"), Row("has(resource.config)", "true"),
    Row("has(resource.config.access)", "false"), Row("has(resource.name)", "false"),
    Row("has(resource.size)", "true"), Row("has(resource.rules)", "true"),
    Row("resource.rules[0].ports.exists(p, p == '22')", "true"),
    Row("resource.rules.all(r, r.action == '')", "true"), Row("resource.labels.env", "'prod'"),
    Row("resource.rate", "!invalid-argument"), Row("resource.data", "bytes [104, 105]"),
    Row("type(resource.rules[0])", "type Rule"), Row("resource.config == resource.config", "true"),
  ])
  func presentFieldsAreReadAsTheirTypes(_ row: Row) throws {
    let document = """
      {"name":"","size":"100","count":7,"open":"true","rate":"x","labels":{"env":"prod"},
       "rules":[{"ports":["22"]}],"config":{},"created":"2026-01-01T00:00:00Z","keep":"3600s",
       "data":"aGk="}
      """
    #expect(try shown(row.expression, document) == row.result)
  }

  @Test(arguments: [
    Row(
      "resource.nmae",
      "!t:1:1: error[cel.unknown-field]: Bucket has no field 'nmae'\n"
        + "  hint: did you mean 'name'?"),
    Row(
      "resource.rules.exists(r, r.port == '')",
      "!t:1:26: error[cel.unknown-field]: Rule has no field 'port'\n  hint: did you mean 'ports'?"),
    Row(
      "has(resource.config.acces)",
      "!t:1:5: error[cel.unknown-field]: Config has no field 'acces'\n"
        + "  hint: did you mean 'access'?"),
    Row("resource.name.x", "!t:1:1: error[cel.unknown-field]: string has no field 'x'"),
  ])
  func unknownFieldsAreFoundWhenCompiling(_ row: Row) throws {
    #expect(try shown(row.expression, "{}") == row.result)
  }

  @Test(arguments: [
    #"{"messages":{}}"#, #"{"schema":"A","messages":{}}"#,
    #"{"schema":"A","messages":{"A":{"x":"Nothing"}}}"#,
    #"{"schema":"A","messages":{"A":{"x":1}}}"#,
  ])
  func brokenSchemasAreRefused(_ text: String) throws {
    let root = try JSONDocument.parse(text).root
    #expect(throws: CELSchema.Fault.self) { try CELSchema(root) }
  }
}
