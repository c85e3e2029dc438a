import CELEngine
import DemarcJSON
import DemarcModel

extension FuzzTarget {
  /// Expressions over typed variables: what the checker says about a value holds for the value.
  static let celTypes = FuzzTarget(
    name: "cel-types",
    seeds: {
      [
        "i + 1 > j && s.startsWith('a')", "[i, j].map(x, x * 2)[0]", "m[s] == i ? u : 2u",
        "ls.exists(x, x in m)", "{'a': li}.a + [1]", "ts + du > ts", "optional.of(i).orValue(2)",
        "m.?a.optMap(x, x + 1)", "type(i) == int", "x.a.b[0]", "has(m.a) ? d : 1.5",
        "cel.bind(q, ls, q.filter(p, p == s))", "string(b) + '%d'.format([i])", "dyn(i) == s",
        "m.transformMap(k, v, string(v))", "li.sort().distinct()", "google.protobuf.Struct{}",
        "google.protobuf.Int64Value{value: i} == null", "[[]] + [[1]]", "lists.range(i)[?0]",
      ].map { Array($0.utf8) }
    },
    dictionary: FuzzTarget.cel.dictionary + [
      "li", "ls", "ts", "du", "ok", "optional.of(", ".orValue(",
    ]
  ) { bytes in
    let source = SourceFile(name: "fuzz.cel", text: String(decoding: bytes, as: UTF8.self))
    var environment = CELEnvironment()
    environment.limits = Limits(stepsMax: 20_000, stringBytesMax: 1 << 16, elementsMax: 1 << 12)
    environment.variables = TypedVariables.types
    let parsed = CELExpression.compile(source, environment: environment)
    try TextPlaces(source.text).holdSpans(parsed.diagnostics, file: source.name)
    environment.checksTypes = false
    let unchecked = CELExpression.compile(source, environment: environment).tree
    guard let expression = parsed.tree else { return }
    guard let unchecked else { throw BrokenProperty("what is checked does not compile unchecked") }
    guard let type = expression.type else { throw BrokenProperty("checked, and without a type") }
    let outcome = expression.evaluate(TypedVariables.values)
    if case .success(let value) = outcome {
      try hold(
        TypedVariables.fits(value, type), "checked as \(type), gives a \(value.typeName)")
    }
    let other = unchecked.evaluate(TypedVariables.values)
    switch (outcome, other) {
    case (.success(let value), .success(let twin)):
      try hold(value.typeName == twin.typeName, "checking changes the value")
    case (.failure(let error), .failure(let twin)):
      try hold(error.code == twin.code, "checking changes the error")
    default: throw BrokenProperty("checking changes the outcome")
    }
  }

  /// Bytes and JSON as messages, the well-known ones too, and JSON as a schema.
  static let celMessages = FuzzTarget(
    name: "cel-messages",
    seeds: {
      [
        [0x0a, 0x03, 0x61, 0x62, 0x63, 0x10, 0x05, 0x1a, 0x00],
        [0x0a, 0x0c, 0x0a, 0x01, 0x61, 0x12, 0x07, 0x1a, 0x05, 0x68, 0x65, 0x6c, 0x6c, 0x6f],
        Array(MessageSamples.descriptors.utf8),
        Array(#"{"name":"a","size":"5","part":{"name":"b"},"parts":[{}],"tags":{"k":"v"}}"#.utf8),
        Array(#"{"@type":"type.googleapis.com/google.protobuf.Duration","value":"1.5s"}"#.utf8),
        Array(#"{"schema":"A","messages":{"A":{"a":"A","l":"list<A>","m":"map<int64>"}}}"#.utf8),
      ]
    },
    dictionary: [
      #""@type":"type.googleapis.com/google.protobuf.Any""#, #""value":"#, #""NaN""#, #""name":"#,
      #""messages":{"#, #""list<"#, #""map<"#, "google.protobuf.Struct", "\u{8}\u{1}",
      "\u{12}\u{0}",
    ]
  ) { bytes in
    let json = try? JSONDocument.parse(bytes).root
    if let pool = MessageSamples.pool { try MessageSamples.hold(pool, bytes, json) }
    guard let json, let schema = try? CELSchema(json) else { return }
    for document in Samples.documents + [json] {
      guard let value = try? schema.value(document) else { continue }
      // A schema may hold itself: what is absent has no end of fields.
      _ = try? value.isEqual(to: value)
    }
  }
}

private enum TypedVariables {
  static let types: [String: CELEnvironment.Variable] = [
    "i": .typed(.int), "j": .typed(.int), "u": .typed(.uint), "d": .typed(.double),
    "s": .typed(.string), "b": .typed(.bytes), "ok": .typed(.bool), "li": .typed(.list(.int)),
    "ls": .typed(.list(.string)), "m": .typed(.map(.string, .int)), "ts": .typed(.timestamp),
    "du": .typed(.duration), "x": .dynamic,
  ]

  static let values: CELBindings = {
    var counts = CELEntries()
    try? counts.add(.text("a"), .int(1))
    var bindings: CELBindings = [
      "i": .int(3), "j": .int(.min), "u": .uint(.max), "d": .double(0.5), "s": .text("aé"),
      "b": .bytes([0xff, 0x61]), "ok": .bool(true), "li": .elements([.int(2), .int(-1)]),
      "ls": .elements([.text("a"), .text("")]), "m": .map(.entries(counts)),
    ]
    bindings["x"] = Samples.documents.first.map { CELValue(json: $0) }
    bindings["ts"] = (try? CELTimestamp("2026-01-31T12:00:00Z")).map(CELValue.timestamp)
    bindings["du"] = (try? CELDuration("90s")).map(CELValue.duration)
    return bindings
  }()

  static func fits(_ value: CELValue, _ type: CELType) -> Bool {
    switch (type, value) {
    case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
      (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration),
      (.type, .type):
      true
    case (.list(let element), .list(let list)):
      ((try? list.values()) ?? []).allSatisfy { fits($0, element) }
    case (.map(let key, let entry), .map(let map)):
      map.keys.allSatisfy { name in
        fits(name, key)
          && ((try? map.value(at: name)).flatMap { $0 }.map { fits($0, entry) } ?? true)
      }
    case (.opaque("optional_type", let inner), .optional(let held)):
      held.map { fits($0, inner.first ?? .dyn) } ?? true
    case (.null, _), (.bool, _), (.int, _), (.uint, _), (.double, _), (.string, _), (.bytes, _),
      (.timestamp, _), (.duration, _), (.type, _), (.list, _), (.map, _),
      (.opaque("optional_type", _), _):
      false
    default: true
    }
  }
}

private enum MessageSamples {
  static let descriptors = """
    [{"name":"f.proto","package":"f","syntax":"proto3","messageType":[{"name":"M","field":[
    {"name":"name","number":1,"label":"LABEL_OPTIONAL","type":"TYPE_STRING"},
    {"name":"size","number":2,"label":"LABEL_OPTIONAL","type":"TYPE_INT64"},
    {"name":"part","number":3,"label":"LABEL_OPTIONAL","type":"TYPE_MESSAGE","typeName":".f.M"},
    {"name":"parts","number":4,"label":"LABEL_REPEATED","type":"TYPE_MESSAGE","typeName":".f.M"},
    {"name":"ratio","number":5,"label":"LABEL_REPEATED","type":"TYPE_DOUBLE"},
    {"name":"any","number":6,"label":"LABEL_OPTIONAL","type":"TYPE_MESSAGE",
    "typeName":".google.protobuf.Any"}]}]}]
    """

  static let pool = (try? JSONDocument.parse(descriptors)).flatMap { document in
    try? CELDescriptors(json: document.root)
  }

  /// Whatever is read can be shown, compared with itself and evaluated.
  static func hold(_ pool: CELDescriptors, _ bytes: [UInt8], _ json: JSONValue?) throws {
    var environment = CELEnvironment(variables: ["m"])
    environment.types = pool
    let texts = ["m == m", "type(m)", "m.name", "has(m.part)", "[m, m].distinct().size() <= 2"]
    let expressions = texts.compactMap {
      CELExpression.compile(SourceFile(name: "m.cel", text: $0), environment: environment).tree
    }
    let names = pool.messageNames
    guard let last = names.last else { return }
    // One well-known type an input, and the last of the pool's own.
    for name in [names[bytes.count % names.count], last] {
      let values = [
        try? pool.message(name, bytes: bytes), json.flatMap { try? pool.message(name, json: $0) },
      ]
      for value in values.compactMap({ $0 }) {
        for expression in expressions {
          let (first, second) = (
            expression.evaluate(["m": value]), expression.evaluate(["m": value])
          )
          switch (first, second) {
          case (.success(let left), .success(let right)):
            try DemarcFuzzKit.hold(left.typeName == right.typeName, "a second evaluation differs")
          case (.failure(let left), .failure(let right)):
            try DemarcFuzzKit.hold(left == right, "a second evaluation fails otherwise")
          default: throw BrokenProperty("a second evaluation differs")
          }
        }
      }
    }
  }
}
