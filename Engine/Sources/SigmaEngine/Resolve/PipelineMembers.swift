internal import DemarcJSON
internal import DemarcRegex

// Members of steps and conditions; a missing or wrong one is refused, and nil given back.
extension PipelineReading {
  mutating func required(_ map: JSONValue, _ key: String) -> JSONValue? {
    guard let value = map[key] else {
      refuse("'\(map["type"]?.string ?? "this")' without '\(key)'", at: map)
      return nil
    }
    return value
  }

  mutating func wrong<Result>(_ map: JSONValue, _ key: String, _ wanted: String) -> Result? {
    refuse("'\(key)' must be \(wanted)", at: map[key] ?? map)
    return nil
  }

  /// A text; numbers and booleans are taken as written.
  mutating func string(_ map: JSONValue, _ key: String) -> String? {
    guard let value = required(map, key) else { return nil }
    guard let scalar = scalar(value, key), scalar != .null else { return wrong(map, key, "a text") }
    return scalar.text
  }

  mutating func strings(_ map: JSONValue, _ key: String) -> [String]? {
    guard let value = required(map, key) else { return nil }
    let values = value.isArray ? Array(value.elements) : [value]
    var out: [String] = []
    for value in values {
      guard let scalar = scalar(value, key), scalar != .null else {
        return wrong(map, key, "a text or a list of texts")
      }
      out.append(scalar.text)
    }
    return out
  }

  /// True or false; absent is false.
  mutating func flag(_ map: JSONValue, _ key: String) -> Bool? {
    guard let value = map[key] else { return false }
    guard let bool = value.bool else { return wrong(map, key, "true or false") }
    return bool
  }

  /// One of several words.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ map: JSONValue, _ key: String, usual: Word?
  ) -> Word? {
    guard let value = map[key] else {
      if let usual { return usual }
      _ = required(map, key)
      return nil
    }
    if let word = value.string.flatMap({ Word(rawValue: $0) }) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    return wrong(map, key, "one of \(words)")
  }

  mutating func scalar(_ value: JSONValue, _ key: String) -> PipelineScalar? {
    switch value.kind {
    case .string: return .text(value.string ?? "")
    case .number: return .number(base.written(value) ?? value.json)
    case .bool: return .bool(value.bool == true)
    case .null: return .null
    case .array, .object:
      refuse("'\(key)' must be a single value", at: value)
      return nil
    }
  }

  /// A map from a name to one name or several, in the order of the file.
  mutating func fieldLists(_ map: JSONValue, _ key: String) -> [(from: String, to: [String])]? {
    guard let mapping = required(map, key) else { return nil }
    guard mapping.isObject else { return wrong(map, key, "a map") }
    var out: [(from: String, to: [String])] = []
    for member in mapping.members {
      let values = member.value.isArray ? Array(member.value.elements) : [member.value]
      var names: [String] = []
      for value in values {
        if let scalar = scalar(value, member.name), scalar != .null { names.append(scalar.text) }
      }
      guard names.count == values.count, !names.isEmpty else {
        refuse(
          "'\(member.name)' is mapped to nothing", at: member.value,
          hint: "write a name or a list of names; to drop an item use 'drop_detection_item'")
        return nil
      }
      out.append((member.name, names))
    }
    return out
  }

  /// A pattern that is bound to the start of the text, as Python's `match` does.
  mutating func pattern(_ text: String, at value: JSONValue) -> Pattern? {
    do throws(PatternError) {
      return try Pattern("\\A(?:\(text))", dialect: .perl)
    } catch {
      refuse("'\(text.prefix(80))' is no regular expression: \(error.message)", at: value)
      return nil
    }
  }
}

extension [(from: String, to: [String])] {
  /// The same by name; of a repeated name the last counts.
  var asMap: [String: [String]] {
    reduce(into: [:]) { $0[$1.from] = $1.to }
  }
}
