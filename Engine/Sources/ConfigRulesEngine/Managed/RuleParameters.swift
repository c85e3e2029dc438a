internal import DemarcJSON
internal import DemarcModel

/// The values a rule is given: the pack's own, then defaults, then instants derived from them.
struct RuleParameters {
  let document: JSONDocument?
  /// What could not be read; the rule then decides nothing.
  let fault: String?

  init(_ rule: ManagedRule, given: [String: String], clock: Instant) {
    var builder = JSONBuilder()
    var numbers: [String: Int] = [:]
    builder.beginObject()
    var fault: String?
    for (name, parameter) in rule.parameters.sorted(by: { $0.key < $1.key }) {
      let written = given[name] ?? parameter.defaultJSON.flatMap(Self.plain)
      guard let written, !written.isEmpty else { continue }
      guard let value = Self.value(written, parameter.type) else {
        fault = fault ?? "parameter \(name) is '\(written)'; expected \(parameter.type.rawValue)"
        continue
      }
      builder.key(name)
      builder.value(value.root)
      numbers[name] = value.root.int64.map { Int($0) }
    }
    for (name, instant) in rule.derived.sorted(by: { $0.key < $1.key }) {
      guard let amount = numbers[instant.parameter] ?? Int(instant.parameter) else { continue }
      builder.key(name)
      builder.string("\(Self.moved(clock, by: amount, instant.unit))")
    }
    for name in given.keys.sorted() where rule.parameters[name] == nil {
      fault = fault ?? "\(rule.identifier) has no parameter '\(name)'"
    }
    builder.endObject()
    self.fault = fault
    document = builder.finish()
  }

  private static func moved(
    _ clock: Instant, by amount: Int, _ unit: ManagedRule.DerivedInstant.Unit
  ) -> Instant {
    // Four thousand years are more than any parameter means.
    let amount = max(-1_500_000, min(1_500_000, amount))
    switch unit {
    case .daysAgo: return clock.adding(days: -amount)
    case .daysAhead: return clock.adding(days: amount)
    case .hoursAgo:
      let seconds = clock.day.number * 86_400 + clock.second - amount * 3600
      return Instant(secondsSince1970: seconds)
    }
  }

  /// A default's JSON as a pack would write it.
  private static func plain(_ json: String) -> String? {
    guard let root = try? JSONDocument.parse(json).root else { return nil }
    if root.isArray {
      return root.elements.map { $0.string ?? $0.json }.joined(separator: ",")
    }
    return root.string ?? root.json
  }

  private static func value(_ text: String, _ type: ManagedRule.ParameterType) -> JSONDocument? {
    var builder = JSONBuilder()
    let text = trimmed(text)
    switch type {
    case .string: builder.string(text)
    case .boolean:
      guard ["true", "false"].contains(text.lowercased()) else { return nil }
      builder.bool(text.lowercased() == "true")
    case .int:
      guard let number = Int(text) else { return nil }
      builder.number("\(number)")
    case .double:
      guard Double(text) != nil, let parsed = try? JSONDocument.parse(text) else { return nil }
      return parsed
    case .strings, .ints:
      builder.beginArray()
      for part in text.split(separator: ",").map({ trimmed(String($0)) }) where !part.isEmpty {
        if type == .strings {
          builder.string(part)
        } else {
          guard let number = Int(part) else { return nil }
          builder.number("\(number)")
        }
      }
      builder.endArray()
    }
    return builder.finish()
  }

  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
