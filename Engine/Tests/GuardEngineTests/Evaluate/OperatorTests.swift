import DemarcModel
import GuardEngine
import Testing

/// A table per operator; the 3.1 column was confirmed with the official program.
@Suite struct OperatorTests {
  private static let document = """
    {"i": 5, "f": 5.5, "whole": 5.0, "s": "abc", "five": "5", "e": "", "yes": true, "n": null,
     "l": [1, 2, 3], "ls": ["a", "b"], "le": [], "m": {"a": 1, "b": "x"}, "me": {},
     "one": [5], "nested": [[1, 2], [3]], "neg": -3}
    """

  @Test(arguments: [
    Row("i == 5", .pass), Row("i == 6", .fail), Row("i != 6", .pass), Row("i != 5", .fail),
    Row("s == 'abc'", .pass), Row("s == \"ab\"", .fail), Row("s == /b/", .pass),
    Row("s != /z/", .pass), Row("yes == true", .pass), Row("yes != True", .fail),
    Row("n == null", .pass), Row("f == 5.5", .pass), Row("l == [1, 2, 3]", .pass),
    Row("l == [3, 2, 1]", .fail), Row("l == [1, 2]", .fail), Row("i == [5]", .pass),
    Row("l == 1", .fail), Row("one == 5", .pass), Row("m == {'a': 1, b: 'x'}", .pass),
    Row("m == {'a': 1}", .fail), Row("m == {'b': 'x', 'a': 1}", .pass),
    Row("whole == 5", .fail, strict: .pass), Row("i == 5.0", .fail, strict: .pass),
    Row("missing == 5", .fail), Row("missing != 5", .fail), Row("le == 5", .pass, strict: .fail),
    Row("i == r[1,5]", .pass), Row("i == r[1,5)", .fail), Row("f == r(5.0,6.0)", .pass),
  ])
  func equality(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("i > 4", .pass), Row("i > 5", .fail), Row("i >= 5", .pass), Row("i < 6", .pass),
    Row("i <= 4", .fail), Row("s > 'abb'", .pass), Row("l[*] > 0", .pass), Row("l > 1", .fail),
    Row("i > '4'", .fail), Row("i > 4.5", .fail, strict: .pass), Row("neg < -2", .pass),
    Row("missing > 1", .fail), Row("some l[*] > 2", .pass), Row("some l[*] > 3", .fail),
    Row("le > 5", .pass, strict: .fail),
  ])
  func order(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("i in [5, 6]", .pass), Row("i in [6]", .fail), Row("i not in [6]", .pass),
    Row("i not in [5]", .fail), Row("s in [/^a/]", .pass), Row("s in 'xabcx'", .pass),
    Row("s not in 'xabcx'", .fail), Row("i in '5'", .fail), Row("l in [1, 2, 3, 4]", .pass),
    Row("l in [1, 2]", .fail), Row("l not in [4]", .pass), Row("l not in [3, 4]", .fail),
    Row("i in r[1,10]", .pass), Row("i not in r[1,10]", .fail),
    Row("i in [r[1,10]]", .fail, strict: .pass), Row("ls in 'ab'", .pass),
    Row("nested[0] in [[1, 2]]", .pass), Row("nested[0] not in [[1, 2]]", .fail),
    Row("nested[1] not in [[1, 2]]", .fail), Row("missing not in [1]", .fail),
    Row("le in [1]", .pass), Row("le not in [1]", .fail), Row("e in 'abc'", .pass),
  ])
  func membership(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("i exists", .pass), Row("n exists", .pass), Row("missing exists", .fail),
    Row("missing !exists", .pass), Row("m.a not exists", .fail), Row("le[*] exists", .fail),
    Row("me.* exists", .fail), Row("l[ this == 9 ] exists", .skip),
  ])
  func existence(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("le empty", .pass), Row("l empty", .fail), Row("me empty", .pass), Row("e empty", .pass),
    Row("s !empty", .pass), Row("missing empty", .pass), Row("missing !empty", .fail),
    Row("i empty", .error), Row("n empty", .error), Row("f !empty", .error),
    Row("yes empty", .fail, strict: .error), Row("yes !empty", .pass, strict: .error),
    Row("l[ this == 9 ] empty", .pass), Row("l[ this == 9 ] !empty", .fail),
    Row("l[ this == 1 ] !empty", .pass), Row("m[ keys == 'b' ] !empty", .pass),
    Row("let none = l[ this == 9 ]\n%none empty", .pass), Row("let v = n\n%v empty", .pass),
  ])
  func emptiness(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("s is_string", .pass), Row("i is_string", .fail), Row("l is_list", .pass),
    Row("m is_struct", .pass), Row("yes is_bool", .pass), Row("i is_int", .pass),
    Row("whole is_int", .fail), Row("whole is_float", .pass), Row("n is_null", .pass),
    Row("missing is_null", .fail), Row("missing !is_string", .pass), Row("s IS_STRING", .pass),
    Row("i !is_string", .pass), Row("l[*] is_int", .pass),
  ])
  func kinds(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("not i == 5", .pass, strict: .fail), Row("not i == 6", .fail, strict: .pass),
    Row("not i exists", .fail), Row("!missing exists", .pass), Row("not missing empty", .fail),
    Row("not i not in [5]", .fail, strict: .pass),
  ])
  func negationOfAWholeClause(_ row: Row) throws { try check(row, on: Self.document) }

  @Test(arguments: [
    Row("i == one[0]", .pass), Row("l == l", .pass), Row("l[*] == l[*]", .pass),
    Row("l[*] != ls[*]", .pass, strict: .fail), Row("l[*] in l", .pass),
    Row("ls[*] not in l", .pass, strict: .fail), Row("i in l", .fail), Row("i not in l", .pass),
    Row("i == missing", .fail), Row("i != missing", .fail),
    Row("i == l[ this == 9 ]", .skip, strict: .fail),
    Row("let none = l[ this == 9 ]\n%none == 5", .skip, strict: .fail),
    Row("let list = [1, 2, 3]\nl[*] in %list", .pass),
    Row("let list = [1, 2]\nl not in %list", .fail), Row("i > neg", .pass),
  ])
  func queriesOnBothSides(_ row: Row) throws { try check(row, on: Self.document) }
}
