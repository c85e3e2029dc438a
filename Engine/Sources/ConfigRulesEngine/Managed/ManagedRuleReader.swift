internal import DemarcJSON
internal import DemarcModel

/// Reads a `rule.json`; its data ships with the program, so the first fault ends it.
struct ManagedRuleReader {
  private let file: String
  private let root: JSONValue

  /// - Parameter text: gives the rule text that `rule` names.
  /// - Throws: `Diagnostic` naming the place and what was expected.
  static func read(
    _ bytes: [UInt8], file: String, text: (String) -> [UInt8]?
  ) throws(Diagnostic) -> ManagedRule {
    let document: JSONDocument
    do {
      document = try JSONDocument.parse(bytes)
    } catch {
      let start = SourcePosition(line: error.line, column: error.column)
      throw Diagnostic("config.bad-rule", error.message, at: SourceSpan(file: file, start: start))
    }
    return try ManagedRuleReader(file: file, root: document.root).rule(text)
  }

  private static let members: Set<String> = [
    "identifier", "title", "severity", "scope", "resourceTypes", "reports", "parameters", "derived",
    "requires", "related", "rule", "predicate", "deployable", "controls", "remedy", "fetch", "note",
  ]

  private func rule(_ text: (String) -> [UInt8]?) throws(Diagnostic) -> ManagedRule {
    for member in root.members where !Self.members.contains(member.name) {
      throw fault("a managed rule has no '\(member.name)'", member.value)
    }
    let body: ManagedRule.Body
    if let name = root["rule"]?.string {
      guard let bytes = text(name) else { throw fault("there is no file '\(name)'", root["rule"]) }
      body = .guardText(file: name, text: String(decoding: bytes, as: UTF8.self))
    } else {
      body = .predicate(try required("predicate"))
    }
    return ManagedRule(
      identifier: try required("identifier"), title: try required("title"),
      severity: try word("severity", root["severity"]),
      scope: try word("scope", root["scope"], default: .resource),
      resourceTypes: texts("resourceTypes"), reports: root["reports"]?.string,
      parameters: try parameters(), derived: try derived(), requires: texts("requires"),
      related: try related(), body: body, isDeployable: root["deployable"]?.bool == true,
      controls: texts("controls"), remedy: root["remedy"]?.string ?? "",
      fetch: root["fetch"]?.string ?? "", note: root["note"]?.string ?? "")
  }

  private func parameters() throws(Diagnostic) -> [String: ManagedRule.Parameter] {
    var found: [String: ManagedRule.Parameter] = [:]
    for member in root["parameters"].map({ Array($0.members) }) ?? [] {
      found[member.name] = ManagedRule.Parameter(
        type: try word("type", member.value["type"]), defaultJSON: member.value["default"]?.json)
    }
    return found
  }

  private func derived() throws(Diagnostic) -> [String: ManagedRule.DerivedInstant] {
    var found: [String: ManagedRule.DerivedInstant] = [:]
    for member in root["derived"].map({ Array($0.members) }) ?? [] {
      guard let entry = member.value.members.first(where: { _ in true }),
        let unit = ManagedRule.DerivedInstant.Unit(rawValue: entry.name)
      else { throw fault("expected daysAgo, daysAhead or hoursAgo", member.value) }
      found[member.name] = ManagedRule.DerivedInstant(
        unit: unit, parameter: entry.value.string ?? entry.value.numberText ?? "")
    }
    return found
  }

  private func related() throws(Diagnostic) -> [String: ManagedRule.Related] {
    var found: [String: ManagedRule.Related] = [:]
    for member in root["related"].map({ Array($0.members) }) ?? [] {
      guard let type = member.value["type"]?.string else {
        throw fault("related resources need a 'type'", member.value)
      }
      found[member.name] = ManagedRule.Related(
        type: type, theirs: member.value["theirs"]?.string, ours: member.value["ours"]?.string,
        isAccountWide: member.value["within"]?.string == "account",
        isOptional: member.value["optional"]?.bool == true)
    }
    return found
  }

  private func required(_ name: String) throws(Diagnostic) -> String {
    guard let text = root[name]?.string else { throw fault("'\(name)' must be text", root[name]) }
    return text
  }

  private func texts(_ name: String) -> [String] {
    root[name]?.elements.compactMap(\.string) ?? []
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ value: JSONValue?, default standard: Word? = nil
  ) throws(Diagnostic) -> Word where Word.RawValue == String {
    if value == nil, let standard { return standard }
    guard let text = value?.string, let word = Word(rawValue: text) else {
      throw fault(
        "'\(name)' must be one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))", value)
    }
    return word
  }

  private func fault(_ message: String, _ value: JSONValue?) -> Diagnostic {
    let place = (value ?? root).position
    return Diagnostic(
      "config.bad-rule", message,
      at: SourceSpan(
        file: file, start: SourcePosition(line: place.line, column: place.column)),
      hint: "see 'AWS Config managed rules' in docs/data-formats.md")
  }
}
