internal import DemarcJSON
internal import DemarcModel
internal import DemarcRegex

/// A fail as it was met; written out only if it still counts in the end.
struct Note {
  let span: SourceSpan
  let selected: Selected?
  let wanted: String
  /// What the right side came to, where it is no literal.
  let others: [Selected]
  /// What the left side came to, where both sides are gone through together.
  let lefts: [Selected]
  var message: String?
}

extension Evaluation {
  /// Writes a fail down, on the path that keeps findings.
  func note(
    _ span: SourceSpan, _ selected: Selected?, wanted: String, message: String?,
    others: [Selected] = [], lefts: [Selected] = []
  ) {
    guard notes != nil else { return }
    notes?.append(
      Note(
        span: span, selected: selected, wanted: wanted, others: others, lefts: lefts,
        message: message))
  }

  /// Forgets findings that something else made up for.
  func drop(to count: Int) {
    guard let now = notes?.count, now > count else { return }
    notes?.removeLast(now - count)
  }

  /// Gives a call's message to the findings of the rule it called.
  func attach(_ message: String, from mark: Int) {
    guard let count = notes?.count, count > mark else { return }
    for index in mark..<count where notes?[index].message == nil { notes?[index].message = message }
  }

  func finding(_ note: Note) -> GuardFinding {
    var finding = GuardFinding(
      span: note.span, wanted: note.wanted, message: note.message.map { Self.trimmed($0) })
    switch note.selected {
    case .literal(let value)?, .resolved(let value)?:
      locate(value, &finding)
      finding.found = ValueText.short(value)
    case .unresolved(let value, let missing)?:
      locate(value, &finding)
      finding.missing = missing.text(plan.names)
    case nil: break
    }
    if !note.others.isEmpty { finding.wantedValue = ValueText.short(note.others) }
    // A value of the rules alone says not where to look: what it was compared with does.
    for left in note.lefts where finding.pointer == nil {
      guard case .resolved(let value) = left else { continue }
      locate(value, &finding)
      if finding.pointer != nil { finding.found = ValueText.short(value) }
    }
    for other in note.others where finding.pointer == nil {
      switch other {
      case .literal(let value), .resolved(let value), .unresolved(let value, _):
        locate(value, &finding)
      }
    }
    return finding
  }

  func locate(_ value: Value, _ finding: inout GuardFinding) {
    switch value {
    case .json(let json):
      guard json.document === subject.root.document else { return }
      finding.pointer = subject.pointer(of: json)
      let place = subject.position(of: json)
      finding.place = SourcePosition(line: place.line, column: place.column)
    case .merged:
      finding.pointer = ""
      let place = subject.position(of: subject.root)
      finding.place = SourcePosition(line: place.line, column: place.column)
    default: break
    }
  }

  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

extension Missing {
  /// The rest of the query as it would be written from here on.
  func text(_ names: [String]) -> String {
    var text = ""
    for part in query.parts[min(at, query.parts.count)...] {
      switch part {
      case .this: text += text.isEmpty ? "this" : ".this"
      case .key(let key): text += (text.isEmpty ? "" : ".") + key.key.text
      case .variable(let name): text += (text.isEmpty ? "%" : ".%") + names[name]
      case .allValues: text += text.isEmpty ? "*" : ".*"
      case .allIndices: text += "[*]"
      case .index(let index): text += "[\(index)]"
      case .filter, .typeFilter, .keyFilter: text += "[…]"
      }
    }
    return text
  }
}

/// Values as JSON text that a person reads: shortened, whatever their size.
enum ValueText {
  /// Bytes after which a text is cut.
  private static let bytesMax = 256

  static func short(_ value: Value) -> String {
    var text = ""
    write(value, to: &text)
    return cut(text)
  }

  /// Several values, as a list when there is not exactly one.
  static func short(_ values: [Selected]) -> String {
    var text = ""
    for (index, selected) in values.enumerated() where text.utf8.count <= bytesMax {
      if index > 0 { text += ", " }
      if let value = selected.value { write(value, to: &text) } else { text += "nothing" }
    }
    return cut(text)
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > bytesMax else { return text }
    var bytes = text.utf8.prefix(bytesMax)
    while let last = bytes.last, last & 0xc0 == 0x80 { bytes.removeLast() }
    if let last = bytes.last, last >= 0xc0 { bytes.removeLast() }
    return String(Substring(bytes)) + "…"
  }

  /// Stops as soon as there is more than anybody will see.
  private static func write(_ value: Value, to text: inout String) {
    guard text.utf8.count <= bytesMax else { return }
    switch value {
    case .text(let string): text += quoted(string)
    case .int(let int): text += "\(int)"
    case .float(let float): text += "\(float)"
    case .bool(let bool): text += "\(bool)"
    case .char(let scalar): text += "'\(scalar)'"
    case .constant(let constant): write(constant, to: &text)
    case .json(let json) where !json.isArray && !json.isObject: text += scalar(json)
    case .json, .merged:
      var isFirst = true
      let isList = value.isList
      text += isList ? "[" : "{"
      func separate() {
        if !isFirst { text += "," }
        isFirst = false
      }
      if isList {
        value.forEachElement { element in
          guard text.utf8.count <= bytesMax else { return }
          separate()
          write(element, to: &text)
        }
      } else {
        value.forEachMember { name, member in
          guard text.utf8.count <= bytesMax else { return }
          separate()
          text += quoted(name()) + ":"
          write(member, to: &text)
        }
      }
      text += isList ? "]" : "}"
    }
  }

  private static func scalar(_ json: JSONValue) -> String {
    switch json.kind {
    case .null: "null"
    case .bool: json.bool == true ? "true" : "false"
    case .number: json.numberText ?? ""
    default: quoted(json.string ?? "")
    }
  }

  private static func write(_ constant: Constant, to text: inout String) {
    switch constant.form {
    case .null: text += "null"
    case .bool(let bool): text += "\(bool)"
    case .int(let int): text += "\(int)"
    case .float(let float): text += "\(float)"
    case .string(let string): text += quoted(string)
    case .regex(let pattern): text += "/\(pattern.text)/"
    case .intRange(let range): text += self.range(range)
    case .floatRange(let range): text += self.range(range)
    case .charRange(let range): text += self.range(range)
    case .list(let elements):
      text += "["
      for (index, element) in elements.enumerated() where text.utf8.count <= bytesMax {
        if index > 0 { text += "," }
        write(element, to: &text)
      }
      text += "]"
    case .map(let members):
      text += "{"
      for (index, member) in members.enumerated() where text.utf8.count <= bytesMax {
        if index > 0 { text += "," }
        text += quoted(member.key.text) + ":"
        write(member.value, to: &text)
      }
      text += "}"
    }
  }

  private static func range<Bound>(_ range: Interval<Bound>) -> String {
    "r\(range.includesLower ? "[" : "(")\(range.lower),\(range.upper)"
      + (range.includesUpper ? "]" : ")")
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    // Nothing past the cut is shown, so nothing past it is escaped.
    writer.string(String(text.prefix(bytesMax + 1)))
    return writer.text
  }
}
