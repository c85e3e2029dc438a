internal import DemarcJSON
internal import DemarcModel
internal import DemarcYAML

/// Reads members of a YAML mapping, gathering every fault with its place.
struct YAMLFields {
  let value: JSONValue
  let file: String
  /// What the mapping describes, for messages: `a provider report`.
  let what: String
  var diagnostics: [Diagnostic] = []
  var references: [WorkspaceReference] = []

  init(_ value: JSONValue, file: String, what: String) {
    self.value = value
    self.file = file
    self.what = what
  }

  static func span(_ value: JSONValue, _ file: String) -> SourceSpan {
    let place = value.position
    return SourceSpan(
      file: file, start: SourcePosition(line: place.line, column: place.column))
  }

  mutating func fault(_ message: String, _ place: JSONValue? = nil, hint: String? = nil) {
    diagnostics.append(
      Diagnostic("workspace.invalid", message, at: Self.span(place ?? value, file), hint: hint))
  }

  /// Names that are not among `known` are faults: a misspelt `expires` must not pass unseen.
  mutating func refuseUnknown(_ known: [String]) {
    for member in value.members where !known.contains(member.name) {
      fault(
        "\(what) has no '\(member.name)'", member.value,
        hint: "it takes \(known.joined(separator: ", "))")
    }
  }

  /// The member; nil when it is absent or left empty.
  private func member(_ name: String) -> JSONValue? {
    guard let found = value[name] else { return nil }
    return ["", "~", "null"].contains(found.string ?? "-") ? nil : found
  }

  mutating func text(_ name: String) -> String {
    if member(name) == nil { fault("\(what) needs '\(name)'", value[name]) }
    return optionalText(name) ?? ""
  }

  mutating func optionalText(_ name: String) -> String? {
    guard let found = member(name) else { return nil }
    if found.string == nil { fault("'\(name)' must be text", found) }
    return found.string
  }

  mutating func texts(_ name: String) -> [String] {
    guard let found = member(name) else { return [] }
    if let one = found.string { return [one] }
    guard found.isArray else {
      fault("'\(name)' must be a list of texts", found)
      return []
    }
    var texts: [String] = []
    for element in found.elements {
      if let text = element.string {
        texts.append(text)
      } else {
        fault("'\(name)' must be a list of texts", element)
      }
    }
    return texts
  }

  /// Notes that the text, or each text of the list, must stand for something known.
  mutating func refer(_ kind: WorkspaceReference.Kind, _ name: String) {
    guard let found = member(name) else { return }
    for value in found.isArray ? Array(found.elements) : [found] {
      guard let text = value.string else { continue }
      references.append(WorkspaceReference(kind, text, at: Self.span(value, file)))
    }
  }

  mutating func day(_ name: String) -> CivilDay? {
    guard let text = optionalText(name) else {
      if member(name) == nil { fault("\(what) needs '\(name)'", hint: "a day like 2026-12-31") }
      return nil
    }
    guard let day = CivilDay(text), text.utf8.count == 10 else {
      fault("'\(text)' is no day", value[name], hint: "write it like 2026-12-31")
      return nil
    }
    return day
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    let text = text(name)
    guard !text.isEmpty else { return nil }
    guard let choice = Choice(rawValue: text) else {
      fault(
        "'\(text)' is no \(name)", value[name],
        hint: "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
      return nil
    }
    return choice
  }

  /// Each mapping of a list; an element of another kind is a fault.
  mutating func mappings(_ name: String) -> [JSONValue] {
    guard let found = member(name) else { return [] }
    guard found.isArray else {
      fault("'\(name)' must be a list", found)
      return []
    }
    var mappings: [JSONValue] = []
    for element in found.elements {
      if element.isObject {
        mappings.append(element)
      } else {
        fault("each of '\(name)' must be a mapping", element)
      }
    }
    return mappings
  }

  /// Parses a file, turning a YAML fault into a diagnostic.
  static func root(
    _ source: SourceFile, what: String
  ) throws(Diagnostic) -> YAMLFields {
    do {
      // Numbers stay as they are written: account numbers begin with zeros.
      let document = try YAMLReader(schema: .failsafe).document(source.text)
      guard document.root.isObject else {
        throw Diagnostic(
          "workspace.invalid", "\(what) must be a mapping", at: span(document.root, source.name))
      }
      return YAMLFields(document.root, file: source.name, what: what)
    } catch let error as YAMLError {
      throw Diagnostic(
        "workspace.yaml", error.message,
        at: SourceSpan(
          file: source.name, start: SourcePosition(line: error.line, column: error.column)),
        hint: error.hint)
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic("workspace.yaml", "\(error)")
    }
  }
}
