internal import DemarcJSON

/// What `Ref` gives for each parameter of a template.
struct Parameters {
  private var values: [String: TemplateValue] = [:]

  subscript(name: String) -> TemplateValue? { values[name] }

  init(_ table: JSONValue?, given: [String: ParameterValue]) {
    guard let table else { return }
    for member in table.members {
      values[member.name] = Self.value(
        member.name, member.value, given[member.name], at: member.position)
    }
  }

  private static func value(
    _ name: String, _ declaration: JSONValue, _ given: ParameterValue?, at place: JSONPosition
  ) -> TemplateValue {
    let type = declaration["Type"]?.string ?? "String"
    let allowed = declaration["AllowedValues"]?.elements.compactMap(text) ?? []
    let written = declaration["Default"]
    // The store is read when the stack is deployed; the parameter only holds a name.
    guard !type.hasPrefix("AWS::SSM::Parameter::Value<") else {
      return open(name, "parameter \(name) is read from the parameter store at deployment", place)
    }
    let isList = type == "CommaDelimitedList" || type.hasPrefix("List<")
    let isNumber = type == "Number" || type == "List<Number>"
    func one(_ text: String, _ place: JSONPosition) -> TemplateValue {
      isNumber && isJSONNumber(text)
        ? TemplateValue(.number(text), at: place) : .text(text, at: place)
    }
    func many(_ parts: [String], _ place: JSONPosition) -> TemplateValue {
      TemplateValue(.list(parts.map { one($0, place) }), at: place)
    }
    switch given {
    case .text(let text)?: return isList ? many(split(text), place) : one(text, place)
    case .list(let parts)?:
      return isList ? many(parts, place) : one(parts.joined(separator: ","), place)
    case nil: break
    }
    if let written {
      let at = written.position
      if written.isArray { return many(written.elements.compactMap(text), at) }
      if let text = text(written) { return isList ? many(split(text), at) : one(text, at) }
    }
    if allowed.count == 1, !isList { return one(allowed[0], place) }
    return open(
      name, "parameter \(name) has no default", place, candidates: isList ? [] : allowed)
  }

  private static func open(
    _ name: String, _ reason: String, _ place: JSONPosition, candidates: [String] = []
  ) -> TemplateValue {
    let written = TemplateValue.call("Ref", .text(name, at: place), at: place)
    return TemplateValue(
      .open(written, Unknown(reason, candidates: candidates, source: name)), at: place)
  }

  private static func text(_ value: JSONValue) -> String? { TemplateValue(value).scalar }

  private static func split(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  private static func isJSONNumber(_ text: String) -> Bool {
    guard let document = try? JSONDocument.parse(text) else { return false }
    return document.root.numberText == text
  }
}
