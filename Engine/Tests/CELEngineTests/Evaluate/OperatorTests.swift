import Testing

@Suite struct OperatorTests {
  @Test(arguments: [
    Row("1 + 2 * 3", "7"), Row("7 / 2", "3"), Row("-7 / 2", "-3"), Row("-7 % 3", "-1"),
    Row("2u + 3u", "5u"), Row("1.5 + 2.0", "3.5"), Row("1.0 / 0.0", "inf"),
    Row("1 / 0", "!division-by-zero"), Row("1u % 0u", "!division-by-zero"),
    Row("9223372036854775807 + 1", "!overflow"), Row("0u - 1u", "!overflow"),
    Row("-9223372036854775808 / -1", "!overflow"), Row("-(-9223372036854775808)", "!overflow"),
    Row("-9223372036854775808", "-9223372036854775808"),
    Row("1 + 1.0", "!no-such-overload"), Row("5.0 % 2.0", "!no-such-overload"),
    Row("'a' + 'b'", "'ab'"), Row("[1] + [2]", "[1, 2]"), Row("'a' + 1", "!no-such-overload"),
    Row("--19", "19"), Row("!!true", "true"), Row("!1", "!no-such-overload"),
  ])
  func arithmeticIsCheckedAndNeverCoerces(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("1 == 1.0", "true"), Row("1u == 1", "true"), Row("1 == '1'", "false"),
    Row("[1] == [1.0]", "true"), Row("{'a': 1} == {'a': 1u}", "true"),
    Row("0.0 / 0.0 == 0.0 / 0.0", "false"), Row("null == false", "false"),
    Row("-1 < 1u", "true"), Row("18446744073709551615u > -1", "true"), Row("1 < 1.5", "true"),
    Row("'a' < 'b'", "true"), Row("'b' < 'é'", "true"), Row("'\\u00e9' == 'e\\u0301'", "false"),
    Row("false < true", "true"), Row("1 < 'a'", "!no-such-overload"),
    Row("0.0/0.0 < 1.0", "false"), Row("b'a' < b'b'", "true"),
  ])
  func numbersStandOnOneLineAndTextsCompareByCodePoint(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("true || 1 / 0 == 1", "true"), Row("1 / 0 == 1 || true", "true"),
    Row("false && 1 / 0 == 1", "false"), Row("1 / 0 == 1 && false", "false"),
    Row("1 / 0 == 1 || false", "!division-by-zero"), Row("true && 1 / 0 == 1", "!division-by-zero"),
    Row("1 && false", "false"), Row("1 || false", "!no-such-overload"),
    Row("true ? 1 : 1 / 0", "1"), Row("1 / 0 == 1 ? 1 : 2", "!division-by-zero"),
    Row("'x' ? 1 : 2", "!no-such-overload"),
    Row("resource.missing == 1 || resource.on", "true"),
  ])
  func aDecidingOperandWinsOverErrors(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("2 in [1, 2]", "true"), Row("2.0 in [1, 2]", "true"), Row("'a' in ['b']", "false"),
    Row("[1] in [[1]]", "true"), Row("1 in [1, [2]]", "true"), Row("null in ['a', 'b']", "false"),
    Row("'k' in {'k': 1}", "true"), Row("1.0 in {1u: 2}", "true"),
    Row("1 in 2", "!no-such-overload"),
    Row("'web' in resource.tags", "true"), Row("'name' in resource", "true"),
    Row("9007199254740993 in [9007199254740992.0]", "true"),
    Row("[1, 2][0]", "1"), Row("[1][1.0 - 1.0]", "1"), Row("[1][1]", "!invalid-argument"),
    Row("[1][-1]", "!invalid-argument"), Row("[1]['0']", "!no-such-overload"),
    Row("{1u: 'x'}[1.0]", "'x'"), Row("{'a': 1}['b']", "!no-such-key"),
    Row("{1: 1, 1u: 2}", "!duplicate-key"), Row("{1.0: 1}", "!no-such-overload"),
    Row("resource['odd-key']", "'x'"), Row("resource.tags[1]", "'ssh'"),
  ])
  func membershipAndIndexes(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("resource.count == 3", "true"), Row("resource.count > 2", "true"),
    Row("resource.count + 1", "!no-such-overload"), Row("resource.big > 50", "!no-such-overload"),
    Row("resource.missing", "!no-such-key"), Row("has(resource.missing)", "false"),
    Row("has(resource.none)", "true"), Row("has(resource.nested.a.b)", "true"),
    Row("has(resource.missing.a)", "!no-such-key"), Row("resource.none == null", "true"),
    Row("resource.name.x", "!no-such-overload"), Row("size(resource.tags)", "2"),
    Row("resource.nested == {'a': {'b': 1}}", "true"), Row("type(resource.count)", "type double"),
  ])
  func plainDocumentsAreMapsWithDoubles(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }
}
