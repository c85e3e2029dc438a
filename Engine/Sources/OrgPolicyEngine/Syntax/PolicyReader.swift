internal import DemarcJSON
internal import DemarcModel

/// What reading a policy's parts has in common: places, faults and checked types.
struct PolicyReader {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// Errors so far, so that a part can tell whether it had any.
  private(set) var errors = 0

  init(file: String) { self.file = file }

  func span(_ position: JSONPosition) -> SourceSpan {
    SourceSpan(file: file, start: SourcePosition(line: position.line, column: position.column))
  }

  func span(_ value: JSONValue) -> SourceSpan { span(value.position) }

  mutating func note(
    _ code: String, _ message: String, at place: SourceSpan, hint: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    if severity == .error { errors += 1 }
    diagnostics.append(Diagnostic(code, message, at: place, hint: hint, severity: severity))
  }

  /// The member under its camel case name, however it is written.
  func member(_ object: JSONValue, _ name: String) -> JSONValue? {
    guard let value = object[name] ?? object[Self.snake(name)], !value.isNull else { return nil }
    return value
  }

  /// Says which members mean nothing here.
  mutating func checkKeys(_ object: JSONValue, _ known: [String], of what: String) {
    var seen: Set<String> = []
    for member in object.members {
      let name = known.first { member.name == $0 || member.name == Self.snake($0) }
      guard let name else {
        let near = known.first { NearName.distance($0, member.name, within: 3) != nil }
        note(
          "org-policy.unknown-key", "\(what) has no '\(member.name)'", at: span(member.position),
          hint: near.map { "did you mean '\($0)'?" }, severity: .warning)
        continue
      }
      if !seen.insert(name).inserted {
        note(
          "org-policy.twice", "'\(name)' stands twice in \(what)", at: span(member.position),
          hint: "keep one of them")
      }
    }
  }

  mutating func bool(_ object: JSONValue, _ name: String) -> Bool? {
    guard let value = member(object, name) else { return nil }
    if let bool = value.bool { return bool }
    wrongType(value, name, "true or false")
    return nil
  }

  mutating func text(_ object: JSONValue, _ name: String) -> String? {
    guard let value = member(object, name) else { return nil }
    if let text = value.string { return text }
    wrongType(value, name, "text")
    return nil
  }

  mutating func texts(_ object: JSONValue, _ name: String) -> [String] {
    guard let value = member(object, name) else { return [] }
    let texts = value.elements.compactMap(\.string)
    if value.isArray, texts.count == value.count { return texts }
    let wrong = value.elements.first { !$0.isString } ?? value
    wrongType(wrong, name, "a list of texts")
    return texts
  }

  mutating func wrongType(_ value: JSONValue, _ name: String, _ wanted: String) {
    let hint =
      switch wanted {
      case "true or false": "write true or false, without quotes"
      case "text": "put it in quotes"
      case _ where wanted.hasPrefix("a list"): "start each element with '- ', or write [a, b]"
      default: "write its members as 'name: value', one a line"
      }
    note(
      "org-policy.type", "'\(name)' is \(wanted), not \(Self.article(value.kind))", at: span(value),
      hint: hint)
  }

  /// The kind with its article.
  static func article(_ kind: JSONValue.Kind) -> String {
    switch kind {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "a mapping"
    }
  }

  /// `inherit_from_parent` for `inheritFromParent`.
  static func snake(_ camel: String) -> String {
    var text = ""
    for scalar in camel.unicodeScalars {
      if scalar.value >= 0x41, scalar.value <= 0x5a {
        text += "_" + String(scalar).lowercased()
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// How far names are apart, for hints.
enum NearName {
  private static let bytesMax = 120

  /// The number of edits between two names, letters' case aside; nil when more than `most`.
  static func distance(_ left: String, _ right: String, within most: Int) -> Int? {
    let (a, b) = (Array(left.lowercased().utf8), Array(right.lowercased().utf8))
    guard abs(a.count - b.count) <= most, a.count <= bytesMax, b.count <= bytesMax else {
      return nil
    }
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let cost = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count] <= most ? row[b.count] : nil
  }

  /// The nearest of several names.
  static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    var best: (name: String, edits: Int)?
    for other in names {
      let most = min((best?.edits ?? max(3, name.utf8.count / 5)) - (best == nil ? 0 : 1), 8)
      guard most >= 0, let edits = distance(name, other, within: most) else { continue }
      best = (other, edits)
    }
    return best?.name
  }
}
