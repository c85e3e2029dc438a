internal import DemarcJSON
internal import DemarcModel
internal import DemarcRegex
internal import DemarcYAML

extension Evaluation {
  /// The results of a function, one for each value of its first argument that it applies to.
  func call(
    _ function: BuiltinFunction, _ arguments: [[Selected]]
  ) throws(EvaluationStop) -> [Value] {
    let first = arguments.first ?? []
    switch function {
    case .count: return [.int(Int64(first.count { $0.value != nil }))]
    case .join: return [try join(first, arguments)]
    case .substring: return try substring(first, arguments)
    case .regexReplace: return try regexReplace(first, arguments)
    case .jsonParse: return try map(first) { (text) throws(EvaluationStop) in try parse(text) }
    case .toLower:
      return try map(first) { (text) throws(EvaluationStop) in .text(text.lowercased()) }
    case .toUpper:
      return try map(first) { (text) throws(EvaluationStop) in .text(text.uppercased()) }
    case .urlDecode:
      return try map(first) { (text) throws(EvaluationStop) in
        PercentEncoding.decode(text).map { .text($0) }
      }
    case .parseInt, .parseFloat, .parseString, .parseBoolean, .parseChar:
      var all: [Value] = []
      for selected in first {
        if let value = selected.value, let result = try Conversion.convert(value, function) {
          all.append(result)
        }
      }
      return all
    case .now:
      guard let now else { throw EvaluationStop("'now' without a moment to speak of") }
      return [.int(now)]
    case .parseEpoch:
      return try map(first) { (text) throws(EvaluationStop) in
        guard let seconds = Epoch.seconds(text) else {
          throw EvaluationStop("'parse_epoch' of '\(text.prefix(64))', which is no RFC 3339 time")
        }
        return .int(seconds)
      }
    }
  }

  /// Applies to texts; other values give nothing.
  private func map(
    _ values: [Selected], _ transform: (String) throws(EvaluationStop) -> Value?
  ) throws(EvaluationStop) -> [Value] {
    var all: [Value] = []
    for selected in values {
      guard let text = selected.value?.string else { continue }
      try step()
      if let result = try transform(text) { all.append(result) }
    }
    return all
  }

  private func join(
    _ values: [Selected], _ arguments: [[Selected]]
  ) throws(EvaluationStop) -> Value {
    let separator: String
    switch arguments[1].first?.value {
    case .char(let scalar)?: separator = String(Character(scalar))
    case let value?:
      guard let text = value.string else { throw Self.argument("join", "second", "text") }
      separator = text
    case nil: throw Self.argument("join", "second", "text")
    }
    var text = ""
    for (index, selected) in values.enumerated() {
      guard let part = selected.value?.string else {
        throw EvaluationStop("'join' over a value that is missing or no text")
      }
      if index > 0 { text += separator }
      text += part
      guard text.utf8.count <= limits.stringBytesMax else {
        throw EvaluationStop("'join' builds more than \(limits.stringBytesMax) bytes")
      }
    }
    return .text(text)
  }

  private func substring(
    _ values: [Selected], _ arguments: [[Selected]]
  ) throws(EvaluationStop) -> [Value] {
    let from = try offset(arguments[1], "second")
    let to = try offset(arguments[2], "third")
    return try map(values) { (text) throws(EvaluationStop) in
      let scalars = text.unicodeScalars
      guard from < to, to <= scalars.count else { return nil }
      let start = scalars.index(scalars.startIndex, offsetBy: from)
      let end = scalars.index(start, offsetBy: to - from)
      return .text(String(scalars[start..<end]))
    }
  }

  private func offset(_ values: [Selected], _ which: String) throws(EvaluationStop) -> Int {
    let value = values.first?.value
    if let int = value?.int, int >= 0 { return Int(int) }
    if value?.kind == .float, let float = value?.float, float >= 0, float < 1e9 {
      return Int(float)
    }
    throw Self.argument("substring", which, "a number that is not negative")
  }

  private static func argument(
    _ function: String, _ which: String, _ wanted: String
  ) -> EvaluationStop {
    EvaluationStop("'\(function)' needs \(wanted) as its \(which) argument")
  }

  /// What is not matched is dropped: the result is the replacements alone, as 3.1 has it.
  private func regexReplace(
    _ values: [Selected], _ arguments: [[Selected]]
  ) throws(EvaluationStop) -> [Value] {
    guard let pattern = arguments[1].first?.value?.string else {
      throw Self.argument("regex_replace", "second", "text")
    }
    guard let template = arguments[2].first?.value?.string else {
      throw Self.argument("regex_replace", "third", "text")
    }
    var results: [[UInt8]?] = []
    do throws(PatternError) {
      let replacement = Replacement(template)
      let compiled = try Pattern(pattern, dialect: .perl)
      for selected in values {
        guard let text = selected.value?.string else { continue }
        let bytes = try replacement.apply(
          compiled, to: Array(text.utf8), bytesMax: limits.stringBytesMax)
        results.append(bytes)
      }
    } catch {
      throw EvaluationStop("'regex_replace' with /\(pattern)/: \(error.message)")
    }
    var all: [Value] = []
    for result in results {
      guard let result else {
        throw EvaluationStop("'regex_replace' builds more than \(limits.stringBytesMax) bytes")
      }
      all.append(.text(String(decoding: result, as: UTF8.self)))
    }
    return all
  }

  /// JSON first; what else Guard takes here is YAML.
  private func parse(_ text: String) throws(EvaluationStop) -> Value? {
    let bounds = JSONLimits(depthMax: limits.depthMax, bytesMax: limits.stringBytesMax)
    if let document = try? JSONDocument.parse(text, limits: bounds) { return .json(document.root) }
    do throws(YAMLError) {
      let reader = YAMLReader(
        valuesMax: limits.elementsMax, depthMax: limits.depthMax)
      return .json(try reader.document(text).root)
    } catch {
      throw EvaluationStop("'json_parse' of text that is neither JSON nor YAML: \(error)")
    }
  }
}
