package import DemarcJSON
package import DemarcModel

/// One JSON object of a data file, read key by key; what is wrong with it goes to the fault log and
/// reading goes on.
package struct DataRecord {
  package let value: JSONValue
  package let file: String
  package let log: FaultLog

  package init(_ value: JSONValue, file: String, log: FaultLog) {
    self.value = value
    self.file = file
    self.log = log
  }

  /// Reports every key that is not in `known`: a misspelt key would otherwise be silently ignored.
  package func allow(_ known: Set<String>) {
    for member in value.members where !known.contains(member.name) {
      log.add(
        "catalog.unknown-key", "'\(member.name)' is no key of this record",
        at: span(member.position), hint: "known keys: \(known.sorted().joined(separator: ", "))")
    }
  }

  /// A string that must be there and not be empty.
  package func text(_ key: String) -> String? {
    guard let member = value[key] else {
      log.add("catalog.missing-key", "'\(key)' is missing", at: span(value.position))
      return nil
    }
    guard let text = member.string, !text.isEmpty else {
      wrongType(member, key, "a non-empty string")
      return nil
    }
    return text
  }

  package func optionalText(_ key: String) -> String? {
    guard let member = value[key] else { return nil }
    guard let text = member.string else {
      wrongType(member, key, "a string")
      return nil
    }
    return text
  }

  /// A truth value; false when the key is absent.
  package func flag(_ key: String) -> Bool {
    guard let member = value[key] else { return false }
    if let flag = member.bool { return flag }
    wrongType(member, key, "true or false")
    return false
  }

  /// A list of strings; empty when the key is absent.
  package func texts(_ key: String) -> [String] { places(key).compactMap(\.string) }

  /// The strings of a list, each with its place.
  package func places(_ key: String) -> [JSONValue] {
    guard let member = value[key] else { return [] }
    guard member.isArray, member.elements.allSatisfy(\.isString) else {
      wrongType(member, key, "a list of strings")
      return []
    }
    return Array(member.elements)
  }

  /// One word out of a closed set.
  package func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type, default fallback: Word? = nil
  ) -> Word? where Word.RawValue == String {
    guard let member = value[key] else {
      guard fallback == nil else { return fallback }
      log.add("catalog.missing-key", "'\(key)' is missing", at: span(value.position))
      return nil
    }
    return Self.word(member, key, type, self)
  }

  /// A value that must be one of the words of `type`.
  package static func word<Word: RawRepresentable & CaseIterable>(
    _ value: JSONValue, _ key: String, _ type: Word.Type, _ record: DataRecord
  ) -> Word? where Word.RawValue == String {
    if let word = value.string.flatMap(Word.init(rawValue:)) { return word }
    record.log.add(
      "catalog.unknown-word", "\(value.json) is no value of '\(key)'",
      at: record.span(value.position),
      hint: "one of: \(type.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  /// Objects in a list.
  package func records(_ key: String) -> [DataRecord] {
    guard let member = value[key] else { return [] }
    guard member.isArray, member.elements.allSatisfy(\.isObject) else {
      wrongType(member, key, "a list of objects")
      return []
    }
    return member.elements.map { DataRecord($0, file: file, log: log) }
  }

  /// An object by name; nil when absent.
  package func record(_ key: String) -> DataRecord? {
    guard let member = value[key] else { return nil }
    guard member.isObject else {
      wrongType(member, key, "an object")
      return nil
    }
    return DataRecord(member, file: file, log: log)
  }

  package func wrongType(_ value: JSONValue, _ key: String, _ expected: String) {
    log.add("catalog.wrong-type", "'\(key)' must be \(expected)", at: span(value.position))
  }

  package func span(_ position: JSONPosition) -> SourceSpan {
    SourceSpan(
      file: file, start: SourcePosition(line: position.line, column: position.column))
  }

  package var span: SourceSpan { span(value.position) }
}

/// The faults of one loading, in the order they were met.
package final class FaultLog {
  package private(set) var faults: [Diagnostic] = []

  package init() {}

  package func add(
    _ code: String, _ message: String, at span: SourceSpan? = nil, hint: String? = nil
  ) {
    faults.append(Diagnostic(code, message, at: span, hint: hint))
  }

  /// Sorted by file and place.
  package var sorted: [Diagnostic] {
    faults.sorted { left, right in
      guard let first = left.span, let second = right.span else { return left.span == nil }
      return (first.file, first.start) < (second.file, second.start)
    }
  }
}
