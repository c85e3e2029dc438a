internal import DemarcJSON
public import DemarcModel

/// What a rule file says about one document.
public struct GuardReport: Hashable, Sendable {
  /// One entry a rule name, in the order of the file.
  public var rules: [GuardRuleReport]

  /// Error over fail over pass over skip.
  public var outcome: Outcome { rules.reduce(.skip) { $0.worst(with: $1.outcome) } }

  /// The report of one rule, if the file has it.
  public subscript(rule name: String) -> GuardRuleReport? { rules.first { $0.name == name } }
}

/// What one rule says; definitions that share a name are added up.
public struct GuardRuleReport: Hashable, Sendable {
  /// The rule's name; `default` for bare clauses.
  public var name: String
  /// Pass, fail, skip (it does not apply) or error (no verdict could be reached).
  public var outcome: Outcome
  /// Why a failing rule fails, clause by clause.
  public var findings: [GuardFinding]
  /// Why there is no verdict, for an error.
  public var error: String?
}

/// One clause that does not hold for one value.
public struct GuardFinding: Hashable, Sendable {
  /// The clause, in the rule file.
  public var span: SourceSpan
  /// Where in the document: a JSON pointer; of the nearest value found when the one asked for is
  /// missing, and absent when the clause is about no value of the document.
  public var pointer: String?
  /// The value there as JSON text, shortened; absent when the value asked for is missing.
  public var found: String?
  /// Operator and right side as written.
  public var wanted: String
  /// The rule author's own words, trimmed.
  public var message: String?
}

extension Evaluation {
  /// Bytes of a value a finding repeats.
  private static let foundBytesMax = 256

  /// Writes a fail down, on the path that keeps findings.
  func note(_ span: SourceSpan, _ selected: Selected?, wanted: String, message: String?) {
    guard findings != nil else { return }
    var pointer: String?
    var found: String?
    switch selected {
    case .literal(let value)?, .resolved(let value)?:
      pointer = Self.pointer(value)
      found = Self.text(value)
    case .unresolved(let value)?: pointer = Self.pointer(value)
    case nil: break
    }
    findings?.append(
      GuardFinding(
        span: span, pointer: pointer, found: found, wanted: wanted,
        message: message.map { Self.trimmed($0) }))
  }

  /// Forgets findings that something else made up for.
  func drop(to count: Int) {
    guard let now = findings?.count, now > count else { return }
    findings?.removeLast(now - count)
  }

  /// Gives a call's message to the findings of the rule it called.
  func attach(_ message: String, from mark: Int) {
    guard let count = findings?.count, count > mark else { return }
    for index in mark..<count where findings?[index].message == nil {
      findings?[index].message = Self.trimmed(message)
    }
  }

  private static func pointer(_ value: Value) -> String? {
    switch value {
    case .json(let json): json.pointer.description
    case .merged: ""
    default: nil
    }
  }

  private static func text(_ value: Value) -> String? {
    let text: String
    switch value {
    case .json(let json): text = json.isObject || json.isArray ? json.shortText : json.scalarText
    case .text(let string): text = string
    case .int(let int): text = "\(int)"
    case .float(let float): text = "\(float)"
    case .bool(let bool): text = "\(bool)"
    case .char(let scalar): text = "\(scalar)"
    case .constant, .merged: return nil
    }
    guard text.utf8.count > foundBytesMax else { return text }
    return String(text.prefix(foundBytesMax)) + "…"
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

extension JSONValue {
  fileprivate var scalarText: String {
    switch kind {
    case .null: "null"
    case .bool: bool == true ? "true" : "false"
    case .number: numberText ?? ""
    default: "\"\(string ?? "")\""
    }
  }

  /// The start of a container's text: enough to recognise it by.
  fileprivate var shortText: String {
    isArray ? "a list of \(count)" : "a map of \(count): \(members.prefix(6).map(\.name))"
  }
}
