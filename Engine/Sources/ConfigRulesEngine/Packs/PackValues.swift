internal import DemarcJSON
internal import DemarcModel

/// Parameters and conditions of a pack, and the values made of them.
struct PackValues {
  private static let depthMax = 32

  private let file: String
  private var parameters: [String: String] = [:]
  private let declared: Set<String>
  private var conditions: [String: JSONValue] = [:]
  /// Values given for parameters that the pack does not have.
  let givenUnknown: [String]

  init(_ root: JSONValue, given: [String: String], file: String) {
    self.file = file
    var declared: Set<String> = []
    for member in root["Parameters"].map({ Array($0.members) }) ?? [] {
      declared.insert(member.name)
      let standard = member.value["Default"]
      parameters[member.name] = given[member.name] ?? standard?.string ?? standard?.json
    }
    for member in root["Conditions"].map({ Array($0.members) }) ?? [] {
      conditions[member.name] = member.value
    }
    self.declared = declared
    givenUnknown = given.keys.filter { !declared.contains($0) }.sorted()
  }

  func span(_ value: JSONValue) -> SourceSpan {
    let place = value.position
    return SourceSpan(
      file: file, start: SourcePosition(line: place.line, column: place.column))
  }

  func fault(_ message: String, _ value: JSONValue, hint: String? = nil) -> Diagnostic {
    Diagnostic("config.bad-pack", message, at: span(value), hint: hint)
  }

  // MARK: Values

  /// An object with every intrinsic worked out; members that came to nothing are left out.
  func resolved(
    _ value: JSONValue?, of member: JSONValue.Member
  ) throws(Diagnostic) -> JSONValue {
    guard let value, value.isObject else {
      throw fault("'\(member.name)' has no 'Properties'", member.value)
    }
    var builder = JSONBuilder(keepsPlaces: true)
    try add(value, to: &builder, depth: 0)
    return builder.finish().root
  }

  /// What an intrinsic comes to; nil inside = `AWS::NoValue`.
  private enum Worth {
    case text(String)
    case value(JSONValue)
    case nothing
  }

  private func add(
    _ value: JSONValue, to builder: inout JSONBuilder, depth: Int
  ) throws(Diagnostic) {
    guard depth < Self.depthMax else { throw fault("values nest too deeply", value) }
    switch value.kind {
    case .object:
      builder.beginObject(at: value.position)
      for member in value.members {
        switch try worth(member.value, depth: depth) {
        case .nothing: continue
        case .text(let text):
          builder.key(member.name, at: member.position)
          builder.string(text, at: member.value.position)
        case .value(let found):
          builder.key(member.name, at: member.position)
          try add(found, to: &builder, depth: depth + 1)
        }
      }
      builder.endObject()
    case .array:
      builder.beginArray(at: value.position)
      for element in value.elements {
        switch try worth(element, depth: depth) {
        case .nothing: continue
        case .text(let text): builder.string(text, at: element.position)
        case .value(let found): try add(found, to: &builder, depth: depth + 1)
        }
      }
      builder.endArray()
    default: builder.value(value)
    }
  }

  private func worth(_ value: JSONValue, depth: Int) throws(Diagnostic) -> Worth {
    guard depth < Self.depthMax else { throw fault("values nest too deeply", value) }
    guard let call = Intrinsic(value) else { return .value(value) }
    switch call.name {
    case "Ref":
      let name = call.value.string ?? ""
      if name == "AWS::NoValue" { return .nothing }
      if let text = parameters[name] { return .text(text) }
      // A parameter without default and without a value is not set.
      if declared.contains(name) { return .nothing }
      throw fault(
        "'\(name)' is no parameter of the pack", call.value,
        hint: declared.isEmpty ? nil : "parameters: \(declared.sorted().joined(separator: ", "))")
    case "Fn::If":
      let parts = Array(call.value.elements)
      guard parts.count == 3, let name = parts[0].string else {
        throw fault("Fn::If takes a condition's name and two values", call.value)
      }
      return try worth(try condition(name, parts[0]) ? parts[1] : parts[2], depth: depth + 1)
    case "Fn::Sub", "Fn::Join":
      return .text(try text(call, depth: depth))
    case let name where name.hasPrefix("Fn::"):
      throw fault(
        "a pack cannot use '\(name)'", call.value, hint: "it may use Ref, Fn::If, Fn::Join, Fn::Sub"
      )
    default: return .value(value)
    }
  }

  private func text(_ call: Intrinsic, depth: Int) throws(Diagnostic) -> String {
    if call.name == "Fn::Join" {
      let parts = Array(call.value.elements)
      guard parts.count == 2, let separator = parts[0].string, parts[1].isArray else {
        throw fault("Fn::Join takes a separator and a list", call.value)
      }
      var texts: [String] = []
      for element in parts[1].elements { texts.append(try plain(element, depth: depth + 1) ?? "") }
      return texts.joined(separator: separator)
    }
    guard var rest = call.value.string?[...] else {
      throw fault("Fn::Sub takes a text here", call.value)
    }
    var result = ""
    while let start = rest.firstRange(of: "${") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else {
        throw fault("'${' is not closed", call.value)
      }
      let name = String(rest[start.upperBound..<end])
      // Account and region are not known when a pack is read.
      result += parameters[name] ?? "${\(name)}"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// A scalar as text; nil for `AWS::NoValue`.
  private func plain(_ value: JSONValue, depth: Int) throws(Diagnostic) -> String? {
    switch try worth(value, depth: depth) {
    case .nothing: return nil
    case .text(let text): return text
    case .value(let value):
      guard !value.isObject, !value.isArray else {
        throw fault("expected a text", value)
      }
      return value.string ?? value.json
    }
  }

  // MARK: Conditions

  /// Whether a named condition holds.
  func condition(_ name: String, _ place: JSONValue, depth: Int = 0) throws(Diagnostic) -> Bool {
    guard let value = conditions[name] else {
      throw fault(
        "the pack has no condition '\(name)'", place,
        hint: "conditions: \(conditions.keys.sorted().joined(separator: ", "))")
    }
    return try holds(value, depth: depth + 1)
  }

  private func holds(_ value: JSONValue, depth: Int) throws(Diagnostic) -> Bool {
    guard depth < Self.depthMax else {
      throw fault("conditions nest too deeply, or in a circle", value)
    }
    guard let call = Intrinsic(value) else {
      throw fault("a condition is one function", value)
    }
    let parts = Array(call.value.elements)
    switch call.name {
    case "Fn::Equals" where parts.count == 2:
      return try plain(parts[0], depth: depth) ?? "" == plain(parts[1], depth: depth) ?? ""
    case "Fn::Not" where parts.count == 1: return try !holds(parts[0], depth: depth + 1)
    case "Fn::And":
      for part in parts where try !holds(part, depth: depth + 1) { return false }
      return true
    case "Fn::Or":
      for part in parts where try holds(part, depth: depth + 1) { return true }
      return false
    case "Condition":
      return try condition(call.value.string ?? "", call.value, depth: depth + 1)
    default:
      throw fault(
        "'\(call.name)' makes no condition here", call.value,
        hint: "Fn::Equals with two values, Fn::Not with one, Fn::And, Fn::Or, Condition")
    }
  }
}

/// A function with its argument, in the long form (`{"Fn::If": […]}`) or the short one (`!If […]`).
private struct Intrinsic {
  let name: String
  let value: JSONValue

  /// Nil when a value is neither.
  init?(_ value: JSONValue) {
    if let tag = value.tag, tag.hasPrefix("!"), !tag.hasPrefix("!!") {
      let short = String(tag.dropFirst())
      name = ["Ref", "Condition"].contains(short) ? short : "Fn::\(short)"
      self.value = value
      return
    }
    guard value.isObject, value.count == 1, let call = value.members.first(where: { _ in true })
    else { return nil }
    name = call.name
    self.value = call.value
  }
}
