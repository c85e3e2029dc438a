import Testing

@Suite struct FunctionTests {
  @Test(arguments: [
    Row("size('ÿ')", "1"), Row("size('e\\u0301')", "2"), Row("'🐱x'.size()", "2"),
    Row("'abc'.contains('')", "true"), Row("'abc'.endsWith('bc')", "true"),
    Row("'abc'.matches('^b')", "false"), Row("'ABC'.matches('(?i)b')", "true"),
    Row("'a'.matches('(?=a)')", "!cel.bad-pattern"),
    Row("'a'.matches('a' + '(?=a)')", "!invalid-argument"),
    Row("'tacocat'.substring(4)", "'cat'"), Row("'ta©o'.indexOf('o')", "3"),
    Row("'a,b'.split(',')", "['a', 'b']"), Row("'abc'.split('')", "['a', 'b', 'c']"),
    Row("'aaa'.replace('a', 'b', 2)", "'bba'"), Row("'ab'.replace('', '-')", "'-a-b-'"),
    Row("'%d of %s, %.1f'.format([1, 'x', 2.25])", "'1 of x, 2.2'"),
    Row("'%d'.format(['x'])", "!invalid-argument"), Row("'x'.charAt(2)", "!invalid-argument"),
    Row("strings.quote('a\"b')", #"'"a\"b"'"#), Row("[3, 1].sort()", "[1, 3]"),
    Row("base64.decode('aGk')", "bytes [104, 105]"), Row("math.greatest([1, 2.5])", "2.5"),
    Row("cidr('10.0.0.0/8').containsIP('10.1.2.3')", "true"), Row("ip('::1').isLoopback()", "true"),
    Row("string(ip('2001:DB8:0:0::1'))", "'2001:db8::1'"), Row("ip('1.2.3')", "!invalid-argument"),
  ])
  func textFunctionsCountCodePoints(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("int('12')", "12"), Row("int('+12')", "12"), Row("int(1.9)", "1"),
    Row("int(1e99)", "!range"), Row("uint(-1)", "!range"), Row("uint('7')", "7u"),
    Row("double('x')", "!invalid-argument"), Row("string(1e3)", "'1000'"),
    Row("string(1e21)", "'1e+21'"), Row("string(b'\\xff')", "!invalid-argument"),
    Row("bool('True')", "true"), Row("bool('tRuE')", "!invalid-argument"),
    Row("type(1) == int", "true"), Row("type(type(1))", "type type"),
    Row("bytes('é')", "bytes [195, 169]"), Row("int(null)", "!no-such-overload"),
  ])
  func conversionsRefuseWhatDoesNotFit(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("duration('1h')", "3600s"), Row("string(duration('-1.5s'))", "'-1.500s'"),
    Row("duration('1x')", "!invalid-argument"), Row("duration('315576000000s')", "315576000000s"),
    Row("duration('315576000001s')", "!range"), Row("duration('1h30m').getMinutes()", "90"),
    Row("duration('1ms') < duration('1s')", "true"),
    Row("timestamp('2026-03-01T12:30:00.5+02:00')", "2026-03-01T10:30:00.5Z"),
    Row("timestamp('2026-02-30T00:00:00Z')", "!invalid-argument"),
    Row("timestamp('2026-03-01')", "!invalid-argument"),
    Row("timestamp(0)", "1970-01-01T00:00:00Z"),
    Row("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "!range"),
    Row("timestamp('2026-03-01T00:00:00Z') - timestamp('2026-02-01T00:00:00Z')", "2419200s"),
    Row("timestamp('2024-12-31T00:00:00Z').getDayOfYear()", "365"),
    Row("timestamp('2026-03-01T00:00:00Z').getDayOfWeek()", "0"),
    Row("timestamp('2026-03-01T23:00:00Z').getHours('+02:30')", "1"),
    Row("timestamp('2026-07-01T12:00:00Z').getHours('Europe/Paris')", "14"),
    Row("timestamp('2060-07-01T12:00:00Z').getHours('Europe/Paris')", "14"),
    Row("timestamp('2060-01-01T12:00:00Z').getHours('America/New_York')", "7"),
    Row("timestamp('2026-07-01T12:00:00Z').getHours('No/Where')", "!invalid-argument"),
    Row("timestamp('2026-07-01T12:00:00Z').getHours('../etc/passwd')", "!invalid-argument"),
  ])
  func instantsAndSpans(_ row: Row) throws {
    #expect(try Evaluation.shown(row.expression) == row.result)
  }
}
