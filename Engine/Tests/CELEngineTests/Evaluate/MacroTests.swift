import Testing

@Suite struct MacroTests {
  @Test(arguments: [
    Row("[1, 2].all(x, x > 0)", "true"), Row("[].all(x, false)", "true"),
    Row("[0, 2].all(x, 4 / x == 9)", "false"),
    Row("[0, 2].all(x, 4 / x == 2)", "!division-by-zero"),
    Row("[0, 2].exists(x, 4 / x == 2)", "true"),
    Row("[0, 2].exists(x, 4 / x == 9)", "!division-by-zero"),
    Row("[].exists(x, true)", "false"), Row("[1, 2, 2].exists_one(x, x == 2)", "false"),
    Row("[0, 2].exists_one(x, 4 / x == 2)", "!division-by-zero"),
    Row("[1, 2].map(x, x * x)", "[1, 4]"), Row("[1, 2].map(x, x > 1, x * x)", "[4]"),
    Row("[1, 2].filter(x, x > 1)", "[2]"), Row("[1].filter(x, x)", "!no-such-overload"),
    Row("{'a': 1}.all(k, k == 'a')", "true"), Row("1.all(x, true)", "!no-such-overload"),
    Row("[[1], [2]].exists(x, x.exists(x, x == 2))", "true"),
    Row("resource.tags.exists(t, t.startsWith('ss'))", "true"),
    Row("resource.exists(k, k == 'name')", "true"),
    Row("[3].exists(i, v, i == 0 && v == 3)", "true"),
    Row("{'a': 1}.transformMap(k, v, v + 1)", "{'a': 2}"),
    Row("[1, 2].transformList(i, v, v > 1, i)", "[1]"),
    Row("cel.bind(x, 2, x * x)", "4"),
    Row("[1].exists(resource, resource == 1)", "true"),
  ])
  func macrosKeepTheirErrorRules(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("resource.?missing.orValue('d')", "'d'"), Row("resource.?name.orValue('d')", "'vm-1'"),
    Row("resource.?nested.a.b.hasValue()", "true"), Row("optional.none().orValue(1)", "1"),
    Row("[?optional.none(), 1]", "[1]"), Row("{?'a': optional.of(1)}", "{'a': 1}"),
    Row("resource.tags[?5].hasValue()", "false"),
    Row("optional.none().value()", "!invalid-argument"),
    Row("optional.of(1).orValue(1 / 0)", "1"), Row("optional.of(2).optMap(x, x * 2).value()", "4"),
  ])
  func optionalsStandInForAbsence(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }
}
