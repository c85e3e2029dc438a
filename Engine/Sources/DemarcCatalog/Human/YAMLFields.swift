public import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Reads members of a YAML mapping that a person wrote, gathering every fault with its place.
public struct YAMLFields {
  /// Codes of what is wrong in a kind of file.
  public struct Area: Hashable, Sendable {
    /// The text is YAML and says something else than was expected.
    public let invalid: String
    /// The text is no YAML.
    public let yaml: String

    public static let workspace = Area(invalid: "workspace.invalid", yaml: "workspace.yaml")
    public static let assurance = Area(invalid: "assurance.invalid", yaml: "assurance.yaml")
  }

  public let value: JSONValue
  public let file: String
  /// What the mapping describes, for messages: `a provider report`.
  public let what: String
  /// What its faults are called.
  public let area: Area
  public var diagnostics: [Diagnostic] = []
  public private(set) var references: [NameReference] = []

  public init(_ value: JSONValue, file: String, what: String, area: Area = .workspace) {
    self.value = value
    self.file = file
    self.what = what
    self.area = area
  }

  /// A mapping inside this one.
  public func inner(_ value: JSONValue, _ what: String) -> YAMLFields {
    YAMLFields(value, file: file, what: what, area: area)
  }

  /// Takes over what was found wrong inside.
  public mutating func keep(_ inner: YAMLFields) {
    diagnostics += inner.diagnostics
    references += inner.references
  }

  /// Notes a name that must stand for something known.
  public mutating func note(_ reference: NameReference) { references.append(reference) }

  /// Where the mapping itself stands.
  public var span: SourceSpan { Self.span(value, file) }

  public static func span(_ value: JSONValue, _ file: String) -> SourceSpan {
    let place = value.position
    return SourceSpan(
      file: file, start: SourcePosition(line: place.line, column: place.column))
  }

  /// Notes a fault at `place`, or at the mapping itself.
  public mutating func fault(_ message: String, _ place: JSONValue? = nil, hint: String? = nil) {
    diagnostics.append(
      Diagnostic(area.invalid, message, at: Self.span(place ?? value, file), hint: hint))
  }

  /// Names that are not among `known` are faults: a misspelt `expires` must not pass unseen.
  public mutating func refuseUnknown(_ known: [String]) {
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

  /// A text that must be there; empty, with a fault noted, where it is not.
  public mutating func text(_ name: String) -> String {
    if member(name) == nil { fault("\(what) needs '\(name)'", value[name]) }
    return optionalText(name) ?? ""
  }

  /// A text, nil where it is absent or left empty.
  public mutating func optionalText(_ name: String) -> String? {
    guard let found = member(name) else { return nil }
    if found.string == nil { fault("'\(name)' must be text", found) }
    return found.string
  }

  /// A list of texts, or one text; empty where it is absent.
  public mutating func texts(_ name: String) -> [String] {
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
  public mutating func refer(_ kind: NameReference.Kind, _ name: String) {
    guard let found = member(name) else { return }
    for value in found.isArray ? Array(found.elements) : [found] {
      guard let text = value.string else { continue }
      references.append(NameReference(kind, text, at: Self.span(value, file)))
    }
  }

  /// A day that must be there.
  public mutating func day(_ name: String) -> CivilDay? {
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

  /// A day, nil where it is absent.
  public mutating func optionalDay(_ name: String) -> CivilDay? {
    member(name) == nil ? nil : day(name)
  }

  /// One of the words of a type, which must be there.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
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

  /// One of the words of a type, nil where it is absent.
  public mutating func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    member(name) == nil ? nil : choice(name, type)
  }

  /// Each mapping of a list; an element of another kind is a fault.
  public mutating func mappings(_ name: String) -> [JSONValue] {
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
  ///
  /// - Throws: `Diagnostic` when the text is no YAML, or no mapping.
  public static func root(
    _ source: SourceFile, what: String, area: Area = .workspace
  ) throws(Diagnostic) -> YAMLFields {
    do {
      // Numbers stay as they are written: account numbers begin with zeros.
      let document = try YAMLReader(schema: .failsafe).document(source.text)
      guard document.root.isObject else {
        throw Diagnostic(
          area.invalid, "\(what) must be a mapping", at: span(document.root, source.name))
      }
      return YAMLFields(document.root, file: source.name, what: what, area: area)
    } catch let error as YAMLError {
      throw Diagnostic(
        area.yaml, error.message,
        at: SourceSpan(
          file: source.name, start: SourcePosition(line: error.line, column: error.column)),
        hint: error.hint)
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic(area.yaml, "\(error)")
    }
  }
}
