import DemarcJSON
import DemarcModel
import DemarcTestKit
import Testing

@testable import CELEngine

/// Looking at documents where their values stand gives what making values gives.
@Suite struct PlaceTests {
  private static let schema = """
    {"assetType":"example.com/Thing","schema":"Thing","messages":{
      "Thing":{"name":"string","size":"int64","on":"bool","tags":"list<string>","kind":"enum",
        "labels":"map<string>","parts":"list<Part>","inner":"Inner","extra":"any",
        "numbers":"list<int32>"},
      "Part":{"name":"string","ports":"list<string>","on":"bool"},
      "Inner":{"name":"string","deep":"Inner","tags":"list<string>"}}}
    """

  /// One expression on one document: value or error, its place, and the steps it takes.
  private func outcome(
    _ text: String, _ document: JSONValue, _ schema: CELSchema?, usesPlaces: Bool, stepsMax: Int
  ) -> String {
    var environment = CELEnvironment(variables: ["resource"])
    if let schema { environment.declare("resource", as: schema) }
    // Wrong types are to be evaluated too.
    environment.checksTypes = false
    environment.usesPlaces = usesPlaces
    environment.limits.stepsMax = stepsMax
    let parsed = CELExpression.compile(
      SourceFile(name: "t.cel", text: text), environment: environment)
    guard let expression = parsed.tree else {
      return "faults: " + parsed.diagnostics.map(\.description).joined(separator: "; ")
    }
    do throws(CELError) {
      let resource = try schema?.value(document) ?? CELValue(json: document)
      switch expression.evaluate(["resource": resource]) {
      case .success(let value): return SpecificationValue.shown(value)
      case .failure(let error): throw error
      }
    } catch {
      return "\(error.code) at \(error.offset ?? -1): \(error.message)"
    }
  }

  @Test(arguments: 0..<8) func everyPartReadsAsItsValue(_ seed: UInt64) throws {
    let schema = try CELSchema(try JSONDocument.parse(Self.schema).root)
    var random = Choice(seed: seed)
    var decided = 0
    for _ in 0..<1_500 {
      let text = Samples.condition(&random, depth: 3)
      let document = try JSONDocument.parse(Samples.document(&random)).root
      let stepsMax = random.below(4) == 0 ? random.below(12) : 10_000
      for schema in [nil, schema] {
        let general = outcome(text, document, schema, usesPlaces: false, stepsMax: stepsMax)
        let placed = outcome(text, document, schema, usesPlaces: true, stepsMax: stepsMax)
        #expect(placed == general, "\(text) on \(document.json), schema: \(schema != nil)")
        if general == "true" || general == "false" { decided += 1 }
      }
    }
    #expect(decided > 400, "nearly all samples are errors and compare little")
  }

  @Test(arguments: [
    // A list whose element does not fit its schema is an error of the macro, which nothing absorbs.
    Row("resource.tags.exists(t, t == 'a')", "!invalid-argument"),
    Row("resource.tags.exists(t, true)", "!invalid-argument"),
    // A number where the schema says text is its text.
    Row("resource.name == '7'", "true"), Row("resource.name in ['7']", "true"),
    Row("resource.name.startsWith('7')", "true"), Row("'8' in resource.inner.tags", "true"),
    // The last element fits no list of texts, although the first is the text looked for.
    Row("'a' in resource.inner.deep.tags", "!invalid-argument"),
    // An int64 in quotes is no text.
    Row("resource.size == '100'", "false"), Row("resource.size == 100", "true"),
    Row("resource.kind != 'A'", "true"), Row("has(resource.kind)", "false"),
  ])
  func schemasAreHeeded(_ row: Row) throws {
    let schema = try CELSchema(try JSONDocument.parse(Self.schema).root)
    let document = try JSONDocument.parse(
      """
      {"name":7,"size":"100","tags":[{}],"kind":null,
       "inner":{"tags":["x",8],"deep":{"tags":["a",{}]}}}
      """)
    var environment = CELEnvironment()
    environment.declare("resource", as: schema)
    environment.checksTypes = false
    let expression = try #require(
      CELExpression.compile(
        SourceFile(name: "t.cel", text: row.expression), environment: environment
      ).tree)
    switch expression.evaluate(["resource": try schema.value(document.root)]) {
    case .success(let value): #expect(SpecificationValue.shown(value) == row.result)
    case .failure(let error): #expect("!\(error.code.rawValue)" == row.result)
    }
  }

  @Test func valuesThatLeaveAnEvaluationKeepTheirDocument() throws {
    let expression = try #require(
      CELExpression.compile(
        SourceFile(name: "t.cel", text: "resource.list.filter(x, x.on)"),
        environment: CELEnvironment(variables: ["resource"])
      ).tree)
    var kept: [CELValue] = []
    for number in 0..<50 {
      let document = try JSONDocument.parse(
        #"{"list":[{"on":true,"n":"\#(number)"},{"on":false}]}"#)
      kept.append(try expression.evaluate(["resource": CELValue(json: document.root)]).get())
    }
    #expect(SpecificationValue.shown(kept[7]).contains("'7'"))
    #expect(SpecificationValue.shown(kept[49]).contains("'49'"))
  }
}

/// Documents and conditions in no order but that of a seed.
private enum Samples {
  private static let texts = ["a", "ab", "abc", "", "tcp", "\\u0061b", "10.0.0.0/8", "ä"]

  static func document(_ random: inout Choice) -> String { object(&random, depth: 3) }

  private static func object(_ random: inout Choice, depth: Int) -> String {
    var members: [String] = []
    for (name, usual) in [
      ("name", "text"), ("size", "number"), ("on", "bool"), ("tags", "texts"), ("kind", "text"),
      ("labels", "labels"), ("parts", "objects"), ("inner", "object"), ("extra", "any"),
      ("deep", "object"), ("ports", "texts"), ("numbers", "numbers"),
    ] where random.below(3) > 0 {
      // Now and then another kind than the schema has, or the name twice.
      let kind = random.below(12) == 0 ? "any" : usual
      members.append("\"\(name)\":\(value(kind, &random, depth: depth - 1))")
      if random.below(40) == 0 {
        members.append("\"\(name)\":\(value(kind, &random, depth: depth - 1))")
      }
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func value(_ kind: String, _ random: inout Choice, depth: Int) -> String {
    switch kind {
    case "text": return "\"\(random.of(texts))\""
    case "number": return random.of(["0", "7", "\"100\"", "-3", "2.5"])
    case "bool": return random.of(["true", "false"])
    case "texts": return list("text", &random, depth: depth)
    case "numbers": return list("number", &random, depth: depth)
    case "labels": return random.of([#"{"a":"ab","abc":""}"#, "{}", #"{"ab":null}"#])
    case "objects": return depth > 0 ? list("object", &random, depth: depth) : "[]"
    case "object": return depth > 0 ? object(&random, depth: depth) : "{}"
    default:
      let kinds = ["text", "number", "bool", "texts", "labels", "object"]
      return random.below(4) == 0 ? "null" : value(random.of(kinds), &random, depth: depth)
    }
  }

  private static func list(_ kind: String, _ random: inout Choice, depth: Int) -> String {
    let items = (0..<random.below(4)).map { _ in
      value(random.below(10) == 0 ? "any" : kind, &random, depth: depth)
    }
    return "[" + items.joined(separator: ",") + "]"
  }

  static func condition(_ random: inout Choice, depth: Int) -> String {
    let path = random.of([
      "resource", "resource.inner", "resource.inner.deep", "resource.extra", "resource.parts[0]",
      "resource.extra[1]", "resource['inner']",
    ])
    return condition(on: path, &random, depth: depth)
  }

  private static func condition(on path: String, _ random: inout Choice, depth: Int) -> String {
    let text = "'" + random.of(texts) + "'"
    if depth > 0, random.below(2) == 0 { return compound(on: path, &random, depth: depth) }
    let field =
      path == "x" && random.below(2) == 0 ? path : path + "." + random.of(["name", "kind"])
    switch random.below(15) {
    case 0: return "\(field) == \(text)"
    case 1: return "\(text) != \(field)"
    case 2: return "\(field) in ['a', 'tcp', \(text)]"
    case 3: return "\(field) in ['a', 1, \(text)]"
    case 4: return "\(field).startsWith(\(text))"
    case 5: return "\(field).endsWith(\(text))"
    case 6: return "\(field).contains(\(text))"
    case 7: return "\(field).matches('^a.?$')"
    case 8: return "\(text) in \(path).\(random.of(["tags", "labels", "extra", "numbers"]))"
    case 9: return "has(\(path).\(random.of(["name", "on", "tags", "inner", "extra", "size"])))"
    case 10: return "\(path).on"
    case 11: return "\(path).size == \(random.of(["0", "7", "2.5", "'100'"]))"
    case 12: return "\(path).labels[\(text)] == \(text)"
    case 13: return "\(path).tags[\(random.below(3))] == \(text)"
    default: return "\(path).labels.\(random.of(["a", "abc"])) == \(text)"
    }
  }

  private static func compound(on path: String, _ random: inout Choice, depth: Int) -> String {
    let one = condition(on: path, &random, depth: depth - 1)
    let other = condition(on: path, &random, depth: depth - 1)
    let list = path + "." + random.of(["tags", "parts", "extra", "ports", "numbers", "labels"])
    let each = condition(on: "x", &random, depth: depth - 1)
    switch random.below(9) {
    case 0: return "\(one) && \(other)"
    case 1: return "(\(one) || \(other) || \(each.replacing("x", path)))"
    case 2: return "!(\(one))"
    case 3: return "(\(one) ? \(other) : \(path).on)"
    case 4: return "\(list).exists(x, \(each))"
    case 5: return "\(list).all(x, \(each))"
    case 6: return "\(list).exists_one(x, \(each))"
    case 7: return "size(\(list).filter(x, \(each))) == 1"
    default: return "\(list).all(i, x, \(each) || i == 0)"
    }
  }
}

extension String {
  /// `x.name` about another path; the sample conditions have no other `x` but in texts.
  fileprivate func replacing(_ name: String, _ path: String) -> String {
    split(separator: " ", omittingEmptySubsequences: false).map { word in
      word == name || word.hasPrefix(name + ".") ? path + word.dropFirst(name.count) : String(word)
    }.joined(separator: " ")
  }
}

/// A small generator, the same everywhere for the same seed.
private struct Choice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func of(_ values: [String]) -> String { values[below(values.count)] }
}
