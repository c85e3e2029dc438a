internal import DemarcJSON
public import DemarcModel
internal import DemarcRegex

/// A pattern of what must not be kept in stored evidence.
public struct RedactionRule: Sendable {
  /// What kind of thing it finds.
  public enum Category: String, Hashable, Sendable, CaseIterable { case secret, personal }

  public var id: String
  public var category: Category
  /// What it finds, in our words.
  public var what: String
  /// Searched in text and in strings of JSON; the first group, or all, is taken out.
  let pattern: Pattern?
  /// Names of members whose whole value is taken out.
  let names: Pattern?
}

/// The rules by which evidence is redacted before it is stored.
public struct RedactionRules: Sendable {
  public var rules: [RedactionRule]
  private static let rulesMax = 500
  private static let patternBytesMax = 4096

  /// Reads a rules file: `{"rules": [{"id", "category", "what", "pattern"?, "names"?}]}`.
  ///
  /// - Throws: `Diagnostic` with file and line of the first rule that is wrong.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    let root: JSONValue
    do { root = try JSONDocument.parse(bytes, limits: JSONLimits(bytesMax: 1 << 20)).root } catch {
      throw Diagnostic(
        "evidence.bad-redaction-rule", error.message,
        at: Self.span(name, JSONPosition(line: error.line, column: error.column)),
        hint: "the file is JSON with a list 'rules'")
    }
    rules = []
    guard let list = root["rules"], list.isArray, list.count <= Self.rulesMax else {
      throw Self.fault("'rules' is a list of at most \(Self.rulesMax) rules", root, name)
    }
    var seen: Set<String> = []
    for value in list.elements {
      guard let id = value["id"]?.string, EvidenceKind(rawValue: id).isValid,
        let category = value["category"]?.string.flatMap(RedactionRule.Category.init),
        let what = value["what"]?.string
      else { throw Self.fault("a rule has an id, a category and 'what'", value, name) }
      guard seen.insert(id).inserted else {
        throw Self.fault("another rule is called '\(id)'", value, name)
      }
      for member in value.members
      where !["id", "category", "what", "pattern", "names"].contains(member.name) {
        throw Self.fault("a rule has no '\(member.name)'", value, name)
      }
      let rule = RedactionRule(
        id: id, category: category, what: what,
        pattern: try Self.pattern(value, "pattern", name),
        names: try Self.pattern(value, "names", name))
      guard rule.pattern != nil || rule.names != nil else {
        throw Self.fault("'\(id)' has neither 'pattern' nor 'names'", value, name)
      }
      rules.append(rule)
    }
  }

  /// The rules of these categories.
  public func only(_ categories: Set<RedactionRule.Category>) -> RedactionRules {
    var some = self
    some.rules.removeAll { !categories.contains($0.category) }
    return some
  }

  private static func pattern(
    _ value: JSONValue, _ member: String, _ name: String
  ) throws(Diagnostic) -> Pattern? {
    guard let found = value[member] else { return nil }
    guard let text = found.string, !text.isEmpty, text.utf8.count <= patternBytesMax else {
      throw fault("'\(member)' is a pattern", found, name)
    }
    do { return try Pattern(text, dialect: .re2) } catch {
      throw fault("'\(member)': \(error.message)", found, name)
    }
  }

  private static func fault(_ message: String, _ value: JSONValue, _ name: String) -> Diagnostic {
    Diagnostic(
      "evidence.bad-redaction-rule", message, at: span(name, value.position),
      hint: "patterns are RE2's; docs/ledger.md describes the file")
  }

  private static func span(_ name: String, _ position: JSONPosition) -> SourceSpan {
    SourceSpan(
      file: name, start: SourcePosition(line: position.line, column: position.column))
  }
}
