import DemarcModel
import GuardEngine
import Testing

@Suite struct FunctionTests {
  private static let document = #"""
    {"i": 5, "f": 5.5, "whole": 5.0, "s": "abc", "five": "5", "yes": true, "l": [1, 2, 3],
     "ls": ["a", "b"], "url": "a%20b", "json": "{\"a\": [1, 2]}", "word": "naïve"}
    """#

  @Test(arguments: [
    Row("let v = count(l[*])\n%v == 3", .pass), Row("let v = count(l)\n%v == 1", .pass),
    Row("let v = count(missing)\n%v == 0", .pass), Row("i == count(l[*])", .fail),
    Row("let v = join(ls[*], ',')\n%v == 'a,b'", .pass),
    Row("let v = join(l[*], ',')\n%v exists", .error),
    Row("let v = substring(s, 0, 2)\n%v == 'ab'", .pass),
    Row("let v = substring(s, 0, 9)\n%v exists", .skip),
    Row("let v = substring(word, 2, 4)\n%v == 'ïv'", .pass),
    Row("let v = substring(s, 'x', 2)\n%v exists", .error),
    Row("let v = to_upper(ls[*])\n%v in ['A', 'B']", .pass),
    Row("s == to_lower('ABC')", .pass), Row("let v = to_upper(i)\n%v exists", .skip),
    Row("let v = url_decode(url)\n%v == 'a b'", .pass),
    Row("let v = json_parse(json)\n%v.a[*] in [1, 2]", .pass),
    Row("let v = json_parse('{')\n%v exists", .error),
    Row("let v = regex_replace(s, '(a)(b)', '${2}-$1')\n%v == 'b-a'", .pass),
    Row("let v = regex_replace(s, '.', '$$')\n%v == '$$$'", .pass),
    Row("let v = regex_replace(s, 'z', 'q')\n%v == ''", .pass),
    Row("let v = parse_int(five)\n%v == 5", .pass), Row("let v = parse_int(f)\n%v == 5", .pass),
    Row("let v = parse_int(s)\n%v exists", .error),
    Row("let v = parse_float(i)\n%v == 5.0", .pass),
    Row("let v = parse_string(f)\n%v == '5.5'", .pass),
    Row("let v = parse_string(whole)\n%v == '5'", .pass),
    Row("let v = parse_boolean('TRUE')\n%v == true", .pass),
    Row("let v = parse_boolean(s)\n%v exists", .error),
    Row("let v = parse_char(five)\n%v == r[1,9]", .fail),
    Row("let v = parse_char(s)\n%v exists", .error),
  ])
  func results(_ row: Row) throws { try check(row, on: Self.document) }

  @Test func aBuiltTextIsBounded() throws {
    let text = "rule r {\n let v = join(ls[*], '-')\n %v exists\n}\n"
    let document = #"{"ls": ["abc", "def"]}"#
    #expect(try judge(text, document, limits: Limits(stringBytesMax: 7)).outcome == .pass)
    let over = try judge(text, document, limits: Limits(stringBytesMax: 6))
    #expect(over.rules[0].error == "'join' builds more than 6 bytes")
  }
}
