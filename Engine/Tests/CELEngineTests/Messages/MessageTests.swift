import CELEngine
import Testing

@Suite struct MessageTests {
  @Test(arguments: [
    Row("Bucket{}", "estate.Bucket{}"),
    Row("Bucket{name: 'logs', days: 7}", "estate.Bucket{name: 'logs', days: 7}"),
    Row("Bucket{days: 1 + 1, ?name: optional.none()}", "estate.Bucket{days: 2}"),
    Row("Bucket{?name: optional.of('a')}.name", "'a'"),
    Row("Bucket{tags: {'a': 'b'}}.tags.a", "'b'"),
    Row("Bucket{rules: {1: Rule{action: 'deny'}}}.rules[1].action", "'deny'"),
    Row("Bucket{zones: [1, 2]}.zones[1]", "2"),
    Row("Bucket{ratio: 0.1}.ratio == 0.1", "false"),
    Row("Bucket{setting: {'a': [1, b'x']}}.setting", "{'a': [1.0, 'eA==']}"),
    Row("Bucket{notes: {'n': 9007199254740993}}.notes.n", "'9007199254740993'"),
    Row("Bucket{extra: Rule{action: 'a'}}.extra.action", "'a'"),
    Row("Bucket{extras: [1, Rule{}, null]}.extras", "[1, estate.Rule{}, null]"),
    Row("Bucket{versioned: null}.versioned", "null"),
    Row("Bucket{created: google.protobuf.Timestamp{seconds: 5}}.created", "1970-01-01T00:00:05Z"),
    Row("google.protobuf.Duration{seconds: 1, nanos: 500000000}", "1.500s"),
    Row("google.protobuf.Struct{fields: {'a': 1}}.a", "1.0"),
    Row("Bucket{notes: Rule{action: 'a'}}.notes.action", "'a'"),
    Row("type(google.protobuf.Struct{}) == google.protobuf.Struct", "true"),
    Row("google.protobuf.Value{}", "null"),
    Row("google.protobuf.UInt32Value{value: 7u} + 1u", "8u"),
    Row(".legacy.Host.Disk{size: 3}.size", "3"),
    Row("type(Bucket{}) == Bucket", "true"), Row("type(Rule{})", "type estate.Rule"),
  ])
  func literalsBuildMessages(_ row: Row) throws {
    #expect(try Estate.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("Bucket{}.name", "''"), Row("Bucket{}.days", "0"), Row("Bucket{}.access", "0"),
    Row("Bucket{}.policy.parent.first.action", "''"), Row("Bucket{}.tags", "{}"),
    Row("Bucket{}.labels", "[]"), Row("Bucket{}.created", "1970-01-01T00:00:00Z"),
    Row("Bucket{}.keep", "0s"), Row("Bucket{}.versioned", "null"),
    Row("Bucket{}.notes", "{}"), Row("Bucket{}.setting", "null"), Row("Bucket{}.team", "''"),
    Row(".legacy.Host{}.port", "22"), Row(".legacy.Host{}.zone == 'eu\\n1'", "true"),
    Row(".legacy.Host{}.key", "bytes [1, 255, 97]"), Row(".legacy.Host{}.load", "-inf"),
    Row(".legacy.Host{}.state", "2"), Row(".legacy.Host{}.disk.state", "1"),
    Row(".legacy.Host{}.`legacy.rack`", "0"), Row(".legacy.Host{}.`legacy.peers`", "[]"),
  ])
  func fieldsThatAreNotSetReadAsTheirDefaults(_ row: Row) throws {
    #expect(try Estate.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("has(Bucket{days: 0}.days)", "false"), Row("has(Bucket{days: 1}.days)", "true"),
    Row("has(Bucket{retention: 0}.retention)", "true"), Row("has(Bucket{}.retention)", "false"),
    Row("has(Bucket{ratio: -0.0}.ratio)", "true"), Row("has(Bucket{labels: []}.labels)", "false"),
    Row("has(Bucket{policy: Policy{}}.policy)", "true"), Row("has(Bucket{}.policy)", "false"),
    Row("has(Bucket{versioned: false}.versioned)", "true"),
    Row("has(Bucket{keep: duration('0s')}.keep)", "true"),
    Row("has(Bucket{team: ''}.team)", "true"),
    Row("Bucket{team: 'a', steward: Policy{}} == Bucket{steward: Policy{}}", "true"),
    Row("has(.legacy.Host{port: 22}.port)", "true"), Row("has(.legacy.Host{}.port)", "false"),
    Row("Bucket{}.?policy.hasValue()", "false"),
    Row("Bucket{policy: Policy{}}.?policy.?parent.hasValue()", "false"),
    Row("optional.ofNonZeroValue(Bucket{}).hasValue()", "false"),
    Row("optional.ofNonZeroValue(Bucket{days: 1}).hasValue()", "true"),
  ])
  func presenceFollowsTheFile(_ row: Row) throws {
    #expect(try Estate.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("Bucket{days: 1} == Bucket{days: 1}", "true"),
    Row("Bucket{days: 1} == Bucket{days: 2}", "false"),
    Row("Bucket{days: 0} == Bucket{}", "true"),
    Row("Bucket{retention: 0} == Bucket{}", "false"),
    Row("dyn(Rule{}) == dyn(Policy{})", "false"), Row("dyn(Rule{}) == {}", "false"),
    Row("dyn(Rule{}) == null", "false"),
    Row("Bucket{ratio: double('nan')} == Bucket{ratio: double('nan')}", "false"),
    Row("Bucket{tags: {'a': '1', 'b': '2'}} == Bucket{tags: {'b': '2', 'a': '1'}}", "true"),
    Row("Bucket{extra: Rule{action: 'a'}} == Bucket{extra: Rule{action: 'a'}}", "true"),
    Row("Bucket{extra: 1} == Bucket{extra: 1u}", "false"),
    Row("Rule{} in [Policy{}, Rule{}]", "true"),
  ])
  func messagesAreEqualFieldByField(_ row: Row) throws {
    #expect(try Estate.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("Access.PUBLIC", "2"), Row("estate.Access.PRIVATE", "1"),
    Row("Bucket{access: Access.PUBLIC}.access == 2", "true"),
    Row("Rule{seen: [Access.PRIVATE, 7]}.seen", "[1, 7]"),
    Row(".legacy.Host.State.DOWN", "2"), Row("google.protobuf.NullValue.NULL_VALUE", "null"),
  ])
  func enumsAreInts(_ row: Row) throws {
    #expect(try Estate.shown(row.expression) == row.result)
  }

  @Test(arguments: [
    Row("Access.PUBLIC", "estate.Access(2)"), Row("type(Access.PUBLIC) == Access", "true"),
    Row("Access(1) == Access.PRIVATE", "true"), Row("Access('PUBLIC') == Access.PUBLIC", "true"),
    Row("int(Access.PUBLIC)", "2"), Row("Access.PUBLIC == 2", "false"),
    Row("Bucket{}.access", "estate.Access(0)"),
    Row("Bucket{access: Access.PUBLIC}.access == Access.PUBLIC", "true"),
    Row("Access('LOUD')", "!invalid-argument: estate.Access has no value 'LOUD'"),
    Row("Access(3000000000)", "!range: 3000000000 is out of range for estate.Access"),
    Row(
      "Bucket{access: 1}",
      "!no-such-overload: estate.Bucket: field 'access': int given where estate.Access is expected"),
  ])
  func enumsMayHaveTypesOfTheirOwn(_ row: Row) throws {
    #expect(try Estate.shown(row.expression, enums: .named) == row.result)
  }

  @Test(arguments: [
    Row("h.`legacy.rack`", "5"), Row("has(h.`legacy.rack`)", "true"),
    Row("proto.getExt(h, legacy.Scope.note)", "'n'"),
    Row("proto.hasExt(h, legacy.peers)", "true"),
    Row("proto.hasExt(Host{}, legacy.peers)", "false"),
    Row("proto.getExt(h, legacy.peers)[0].id", "'h2'"),
    Row("Host{`legacy.rack`: 3}.`legacy.rack`", "3"),
    Row("h.disk.size", "10"),
  ])
  func extensionsAndGroupsAreFields(_ row: Row) throws {
    #expect(try Estate.shown(row.expression, container: "legacy") == row.result)
  }

  @Test(arguments: [
    Row("b.days + Bucket{days: 1}.days", "8"), Row("b.extra.action", "'deny'"),
    Row("b.versioned == null || b.versioned", "false"),
    Row("b.rules[4].action.size() + b.policy.parent.depth", "8"),
    Row("proto.getExt(h, legacy.rack) + 1", "6"),
    Row(
      "b.nme",
      "t.cel:1:1: error[cel.unknown-field]: estate.Bucket has no field 'nme'\n"
        + "  hint: did you mean 'name'?"),
    Row(
      "Bucket{days: 'x'}",
      "t.cel:1:14: error[cel.no-overload]: estate.Bucket.days is an int, not a string"),
  ])
  func theCheckerKnowsTheFields(_ row: Row) throws {
    let shown = try Estate.shown(row.expression, checked: true)
    #expect(shown == row.result)
  }

  @Test(arguments: [
    Row(
      "Bucket{nme: 'a'}",
      "t.cel:1:8: error[cel.unknown-field]: estate.Bucket has no field 'nme'\n"
        + "  hint: did you mean 'name'?"),
    Row(
      "Bukket{}",
      "t.cel:1:1: error[cel.message-literal]: messages of type 'Bukket' cannot be built here\n"
        + "  hint: did you mean 'Bucket'?"),
    Row(
      "proto.getExt(h, 1)",
      "t.cel:1:17: error[cel.extension]: an extension is named by its full name\n"
        + "  hint: write proto.getExt(message, package.extension)"),
    Row(
      "b.nme",
      "!no-such-field: no such field: estate.Bucket has no field 'nme'; did you mean 'name'?"),
    Row(
      "has(b.labelz)",
      "!no-such-field: no such field: estate.Bucket has no field 'labelz'; did you mean 'labels'?"),
    Row(
      "Bucket{days: 3000000000}",
      "!range: estate.Bucket: field 'days': 3000000000 is out of range for int32"),
    Row(
      "Bucket{days: 'x'}",
      "!no-such-overload: estate.Bucket: field 'days': string given where int32 is expected"),
    Row(
      "Bucket{days: null}",
      "!no-such-overload: estate.Bucket: field 'days': null_type given where int32 is expected"),
    Row(
      "Bucket{labels: 'x'}",
      "!no-such-overload: estate.Bucket: field 'labels' takes a list, not string"),
    Row(
      "Bucket{policy: Rule{}}",
      "!no-such-overload: estate.Bucket: field 'policy': estate.Rule given where estate.Policy is expected"
    ),
    Row(
      "Bucket{?days: 1}",
      "!no-such-overload: estate.Bucket: '?' needs an optional value, not int"),
    Row(
      "google.protobuf.Timestamp{seconds: 999999999999}",
      "!range: google.protobuf.Timestamp: timestamp outside of the years 1 to 9999"),
    Row(
      "google.protobuf.Duration{seconds: 1, nanos: -1}",
      "!range: google.protobuf.Duration: -1 nanoseconds are out of range: 0 to 999999999, in a "
        + "duration with the sign of its seconds"),
    Row(
      "Bucket{}.extra",
      "!invalid-argument: this google.protobuf.Any names no type, so it has no value"),
    Row(
      "google.protobuf.Any{}",
      "!invalid-argument: google.protobuf.Any: this google.protobuf.Any names no type, so it has no value"
    ),
  ])
  func faultsNameTheFieldAndTheRemedy(_ row: Row) throws {
    #expect(try Estate.shown(row.expression) == row.result)
  }
}
