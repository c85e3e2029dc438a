import CELEngine
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// Evaluates the expressions of a file for `Scripts/oracle-cel.sh`, which compares them with the
/// official engine's.
///
/// `DEMARC_CEL_CASES` names a file of lines: the types of the variables and the values of each set,
/// then one expression a line, with the number of its set and whether it is checked.
/// `DEMARC_CEL_RESULTS` gets one result a line. Without them nothing runs.
@Suite struct DifferentialRun {
  @Test func expressionsOfTheFileAreEvaluated() throws {
    let variables = ProcessInfo.processInfo.environment
    guard let cases = variables["DEMARC_CEL_CASES"], let results = variables["DEMARC_CEL_RESULTS"]
    else { return }
    let lines = try String(contentsOfFile: cases, encoding: .utf8).split(separator: "\n")
    let head = try JSONDocument.parse(Array(try #require(lines.first).utf8)).root
    let sets = try (head["sets"]?.elements.map { $0 } ?? []).map(Self.bindings)
    var unchecked = CELEnvironment()
    unchecked.libraries = [.strings, .math, .encoders, .optionals, .bindings]
    unchecked.checksTypes = false
    unchecked.refusesUnknownNames = false
    var checked = unchecked
    checked.checksTypes = true
    checked.refusesUnknownNames = true
    for member in head["variables"]?.members.map({ $0 }) ?? [] {
      unchecked.variables[member.name] = .dynamic
      checked.variables[member.name] = .typed(Self.type(try #require(member.value.string)))
    }
    var output = ""
    for line in lines.dropFirst() {
      let item = try JSONDocument.parse(Array(line.utf8)).root
      let text = try #require(item["expr"]?.string)
      let bindings = sets[try #require(item["set"]?.int64.map(Int.init))]
      let environment = item["checked"]?.bool == true ? checked : unchecked
      output += Self.evaluate(text, environment, bindings) + "\n"
    }
    try output.write(toFile: results, atomically: true, encoding: .utf8)
    #expect(output.utf8.count { $0 == 10 } == lines.count - 1)
  }

  private static func bindings(_ json: JSONValue) throws -> CELBindings {
    var bindings = CELBindings()
    for member in json.members {
      let value: CELValue = try #require(ExchangedValue.read(member.value), "\(member.name)")
      bindings[member.name] = value
    }
    return bindings
  }

  /// A type as the cases write it: `map(string, list(int))`.
  private static func type(_ text: String) -> CELType {
    if text.hasPrefix("list(") { return .list(type(String(text.dropFirst(5).dropLast()))) }
    if text.hasPrefix("map("), let comma = text.firstIndex(of: ",") {
      let key = text[..<comma].dropFirst(4)
      let value = text[text.index(after: comma)...].dropFirst().dropLast()
      return .map(type(String(key)), type(String(value)))
    }
    let types: [String: CELType] = [
      "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
      "bool": .bool, "timestamp": .timestamp, "duration": .duration,
    ]
    return types[text] ?? .dyn
  }

  private static func evaluate(
    _ text: String, _ environment: CELEnvironment, _ bindings: CELBindings
  ) -> String {
    let parsed = CELExpression.compile(
      SourceFile(name: "case", text: text), environment: environment)
    var writer = JSONWriter()
    writer.beginObject()
    if let expression = parsed.tree {
      switch expression.evaluate(bindings) {
      case .success(let value): ExchangedValue.write(value, &writer)
      case .failure(let error):
        writer.member("error", error.message)
        writer.member("code", error.code.rawValue)
      }
    } else {
      writer.member("refused", parsed.diagnostics.first?.message ?? "")
      writer.member("code", parsed.diagnostics.first?.code ?? "")
    }
    writer.endObject()
    return writer.text
  }
}

/// Values as `Scripts/oracle-cel` writes them: an object of one member, named by the kind.
enum ExchangedValue {
  static func read(_ json: JSONValue) -> CELValue? {
    guard let member = json.members.first(where: { _ in true }) else { return nil }
    let (value, text) = (member.value, member.value.string)
    switch member.name {
    case "null": return .null
    case "bool": return value.bool.map(CELValue.bool)
    case "int": return text.flatMap { Int64($0) }.map(CELValue.int)
    case "uint": return text.flatMap { UInt64($0) }.map(CELValue.uint)
    case "double": return text.flatMap { Double($0) }.map(CELValue.double)
    case "string": return text.map(CELValue.text)
    case "bytes": return text.map { .bytes(bytes($0)) }
    case "timestamp": return text.flatMap { try? CELTimestamp($0) }.map(CELValue.timestamp)
    case "duration": return text.flatMap { try? CELDuration($0) }.map(CELValue.duration)
    case "list":
      let elements = value.elements.map { read($0) }
      let known = elements.compactMap { $0 }
      return known.count == elements.count ? .elements(known) : nil
    case "map":
      var entries = CELEntries()
      for pair in value.elements {
        guard let key = pair[0].flatMap(read), let value = pair[1].flatMap(read),
          (try? entries.add(key, value)) != nil
        else { return nil }
      }
      return .map(.entries(entries))
    default: return nil
    }
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
  }

  private static func object(_ value: CELValue, _ writer: inout JSONWriter) {
    writer.beginObject()
    write(value, &writer)
    writer.endObject()
  }

  /// Writes the one member.
  static func write(_ value: CELValue, _ writer: inout JSONWriter) {
    switch value {
    case .null:
      writer.key("null")
      writer.null()
    case .bool(let value): writer.member("bool", value)
    case .int(let value): writer.member("int", "\(value)")
    case .uint(let value): writer.member("uint", "\(value)")
    case .double(let value): writer.member("double", "\(value)")
    case .string(let value): writer.member("string", value.text)
    case .bytes(let value):
      writer.member("bytes", value.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    case .type(let name): writer.member("type", name)
    case .timestamp(let value): writer.member("timestamp", "\(value)")
    case .duration(let value): writer.member("duration", "\(value)")
    case .list(let list):
      writer.key("list")
      writer.beginArray()
      for element in (try? list.values()) ?? [] { object(element, &writer) }
      writer.endArray()
    case .map(let map):
      writer.key("map")
      writer.beginArray()
      for key in map.keys {
        writer.beginArray()
        object(key, &writer)
        object((try? map.value(at: key)).flatMap { $0 } ?? .null, &writer)
        writer.endArray()
      }
      writer.endArray()
    case .optional(let inner):
      writer.key("optional")
      if let inner { object(inner, &writer) } else { writer.null() }
    default: writer.member("other", value.typeName)
    }
  }
}
