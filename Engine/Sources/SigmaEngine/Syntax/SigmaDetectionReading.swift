internal import DemarcJSON
internal import DemarcModel

// The searches of a rule or filter, and the conditions over them.
extension SigmaReading {
  /// Search identifiers of one document.
  static let searchesMax = 1000

  /// Reads all members of a detection but `others`; nil when one of them is wrong.
  mutating func searches(
    _ detection: JSONValue, except others: [String]
  ) -> [SigmaNamedSearch]? {
    var out: [SigmaNamedSearch] = []
    var isWhole = true
    for member in detection.members {
      let name = member.name
      if others.contains(name) { continue }
      if let search = search(member) {
        out.append(SigmaNamedSearch(name: name, search: search))
      } else {
        isWhole = false
      }
      if out.count > Self.searchesMax {
        refuse(
          "sigma.too-large", "more than \(Self.searchesMax) searches", at: span(member.position))
        return nil
      }
    }
    return isWhole ? out : nil
  }

  private mutating func search(_ member: JSONValue.Member) -> SigmaSearch? {
    let value = member.value
    let place = span(member.position)
    switch value.kind {
    case .object: return map(value)
    case .array: return list(value, at: place)
    case .string, .number, .bool: return keywords([value], at: place).map { .item($0) }
    case .null:
      refuse(
        "sigma.empty-search", "search '\(member.name)' holds nothing", at: place,
        hint: "write a map of fields, or a list of keywords")
      return nil
    }
  }

  private mutating func map(_ value: JSONValue) -> SigmaSearch? {
    guard value.count > 0 else {
      refuse(
        "sigma.empty-search", "an empty map", at: span(value),
        hint: "write at least one field and its value")
      return nil
    }
    var items: [SigmaSearch] = []
    var isWhole = true
    for member in value.members {
      if let item = item(member) { items.append(.item(item)) } else { isWhole = false }
    }
    guard isWhole else { return nil }
    return items.count == 1 ? items[0] : .all(items)
  }

  /// A list of keywords, of maps, or of both: any of them.
  private mutating func list(_ value: JSONValue, at place: SourceSpan) -> SigmaSearch? {
    guard value.count > 0 else {
      refuse(
        "sigma.empty-search", "an empty list", at: span(value),
        hint: "write at least one keyword or map")
      return nil
    }
    var parts: [SigmaSearch] = []
    var words: [JSONValue] = []
    var isWhole = true
    for element in value.elements {
      switch element.kind {
      case .object:
        if let part = map(element) { parts.append(part) } else { isWhole = false }
      case .array:
        refuse(
          "sigma.nested-value", "a list inside a list", at: span(element),
          hint: "write its values into the outer list")
        isWhole = false
      default: words.append(element)
      }
    }
    if !words.isEmpty {
      if let item = keywords(words, at: place) {
        parts.insert(.item(item), at: 0)
      } else {
        isWhole = false
      }
    }
    guard isWhole else { return nil }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  /// Reads `condition`: one, or a list of which each is a query of its own.
  mutating func conditions(
    _ detection: JSONValue, over searches: [SigmaNamedSearch]
  ) -> [SigmaCondition]? {
    guard let value = detection["condition"], !value.isNull else {
      refuse(
        "sigma.no-condition", "there is no 'condition'", at: span(detection),
        hint: "write 'condition:' with the names of the searches")
      return nil
    }
    let values = value.isArray ? Array(value.elements) : [value]
    guard !values.isEmpty else {
      refuse("sigma.no-condition", "an empty list of conditions", at: span(value))
      return nil
    }
    let names = searches.map(\.name)
    var out: [SigmaCondition] = []
    var used: Set<String> = []
    var isWhole = true
    for value in values {
      if let condition = condition(value, over: names, named: "search", used: &used) {
        out.append(condition)
      } else {
        isWhole = false
      }
    }
    guard isWhole else { return nil }
    for member in detection.members {
      let name = member.name
      guard names.contains(name), !used.contains(name) else { continue }
      warn(
        "sigma.unused-search", "no condition names the search '\(name)'",
        at: span(member.position), hint: "name it in 'condition', or remove it")
    }
    return out
  }

  /// Reads one condition over some names.
  mutating func condition(
    _ value: JSONValue, over names: [String], named what: String, used: inout Set<String>
  ) -> SigmaCondition? {
    guard let text = value.string else {
      refuse(
        "sigma.bad-condition", "a condition must be a text", at: span(value),
        hint: "write it like 'selection and not filter'")
      return nil
    }
    var parser = SigmaConditionParser(text, names: names, kind: what)
    do throws(SigmaConditionFault) {
      let condition = try parser.parse()
      used.formUnion(parser.used)
      return condition
    } catch {
      refuse(
        error.code, error.message, at: place(of: error.offset, in: value), hint: error.hint)
      return nil
    }
  }
}
