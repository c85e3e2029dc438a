internal import DemarcJSON
internal import DemarcModel

/// The state of reading a pipeline file.
struct PipelineReading {
  var base: SigmaReading
  private var extra: [Diagnostic] = []
  /// Steps inside `nest` inside each other.
  private static let depthMax = 16

  init(_ base: SigmaReading) { self.base = base }

  var diagnostics: [Diagnostic] {
    (base.diagnostics + extra).enumerated().sorted { left, right in
      let a = left.element.span?.start ?? SourcePosition(line: 0, column: 0)
      let b = right.element.span?.start ?? SourcePosition(line: 0, column: 0)
      return (a, left.offset) < (b, right.offset)
    }.map(\.element)
  }

  mutating func refuse(_ message: String, at value: JSONValue, hint: String? = nil) {
    extra.append(Diagnostic("sigma.bad-pipeline", message, at: base.span(value), hint: hint))
  }

  mutating func note(_ message: String, at value: JSONValue) {
    extra.append(
      Diagnostic("sigma.pipeline-note", message, at: base.span(value), severity: .note))
  }

  // MARK: Steps

  mutating func steps(_ list: JSONValue, depth: Int) -> [PipelineStep] {
    guard list.isArray else {
      refuse("steps must be a list", at: list, hint: "begin each step with '- type: …'")
      return []
    }
    guard depth < Self.depthMax else {
      refuse("steps inside more than \(Self.depthMax) others", at: list)
      return []
    }
    var steps: [PipelineStep] = []
    for element in list.elements {
      if let step = step(element, depth: depth) { steps.append(step) }
    }
    return steps
  }

  private mutating func step(_ map: JSONValue, depth: Int) -> PipelineStep? {
    guard map.isObject, let type = map["type"]?.string else {
      refuse("a step without 'type'", at: map, hint: "write for example 'type: field_name_mapping'")
      return nil
    }
    guard let kind = PipelineStepKind(rawValue: type) else {
      let known = PipelineStepKind.allCases.map(\.rawValue)
      refuse(
        "there is no transformation '\(type)'", at: map["type"] ?? map,
        hint: SigmaNames.suggestion(type, among: known)
          ?? "the transformations are \(known.joined(separator: ", "))")
      return nil
    }
    let allowed = PipelineStepKind.commonKeys + kind.keys
    for member in map.members {
      let name = member.name
      if allowed.contains(name) { continue }
      refuse(
        "'\(type)' has no key '\(name)'", at: member.value,
        hint: SigmaNames.suggestion(name, among: allowed))
      return nil
    }
    guard let transformation = transformation(kind, map, depth),
      let ruleConditions = conditions(map, "rule", read: { $0.ruleCondition($1, $2) }),
      let itemConditions = conditions(map, "detection_item", read: { $0.itemCondition($1, $2) }),
      let fieldConditions = conditions(map, "field_name", read: { $0.fieldCondition($1, $2) })
    else { return nil }
    return PipelineStep(
      id: map["id"]?.string, transformation: transformation, ruleConditions: ruleConditions,
      itemConditions: itemConditions, fieldConditions: fieldConditions, span: base.span(map))
  }

  private mutating func transformation(
    _ kind: PipelineStepKind, _ map: JSONValue, _ depth: Int
  ) -> PipelineTransformation? {
    switch kind {
    case .mapNames: return fieldLists(map, "mapping").map { .renameFields(.names($0.asMap)) }
    case .mapPrefixes: return fieldLists(map, "mapping").map { .renameFields(.prefixes($0)) }
    case .prefix: return string(map, "prefix").map { .renameFields(.prepend($0)) }
    case .suffix: return string(map, "suffix").map { .renameFields(.append($0)) }
    case .transformNames:
      guard let function: PipelineCase = word(map, "transform_func", usual: nil) else { return nil }
      guard let names = map["mapping"] == nil ? [] : fieldLists(map, "mapping") else { return nil }
      return .renameFields(.function(function, names.asMap))
    case .dropItem: return .dropItem
    case .addCondition: return addedCondition(map)
    case .changeLogSource:
      return .changeLogSource(
        SigmaLogSource(
          category: map["category"]?.string, product: map["product"]?.string,
          service: map["service"]?.string))
    case .addField: return strings(map, "field").map { .addFields($0) }
    case .removeField: return strings(map, "field").map { .removeFields($0) }
    case .setField: return strings(map, "fields").map { .setFields($0) }
    case .setAttribute:
      guard let name = string(map, "attribute"), let value = required(map, "value") else {
        return nil
      }
      return .setAttribute(name, value)
    case .replaceString: return replacement(map)
    case .mapString: return fieldLists(map, "mapping").map { .mapText($0.asMap) }
    case .setValue: return fixedValue(map)
    case .convertType:
      switch string(map, "target_type") {
      case "str": return .convertToText
      case "num": return .convertToNumber
      case nil: return nil
      default: return wrong(map, "target_type", "'str' or 'num'")
      }
    case .changeCase:
      return (word(map, "method", usual: .lower) as PipelineCase?).map { .changeCase($0) }
    case .regex:
      return (word(map, "method", usual: .brackets) as PipelinePatternForm?)
        .map { .makePattern($0) }
    case .setState:
      guard let key = string(map, "key"), let value = required(map, "val") else { return nil }
      return scalar(value, "val").map { .setState(key, $0) }
    case .valuePlaceholders: return placeholders(map, .variables)
    case .wildcardPlaceholders: return placeholders(map, .wildcard)
    case .queryPlaceholders: return placeholders(map, .query)
    case .refuseRule: return string(map, "message").map { .refuseRule($0) }
    case .refuseItem: return string(map, "message").map { .refuseItem($0) }
    case .requireMapping: return .requireMapping
    case .nest:
      return required(map, "items").map { .nest(steps($0, depth: depth + 1)) }
    case .hashes, .extractFields, .filePlaceholders, .httpPlaceholders, .commandPlaceholders:
      refuse(
        "the transformation '\(kind.rawValue)' is not supported", at: map,
        hint: kind.readsOutside
          ? "pipelines read nothing from outside: give the values under 'vars', or with "
            + "'--placeholder'"
          : "cloud logs have no such field; take the step out, or give it no rule")
      return nil
    }
  }

  private mutating func addedCondition(_ map: JSONValue) -> PipelineTransformation? {
    guard let conditions = required(map, "conditions") else { return nil }
    guard conditions.isObject, conditions.count > 0 else {
      return wrong(map, "conditions", "a map of fields and values")
    }
    var items: [SigmaSearch] = []
    var isWhole = true
    for member in conditions.members {
      if let item = base.item(member) { items.append(.item(item)) } else { isWhole = false }
    }
    guard isWhole, let isTemplate = flag(map, "template"), let isNegated = flag(map, "negated")
    else { return nil }
    return .addCondition(
      items.count == 1 ? items[0] : .all(items), isTemplate: isTemplate, isNegated: isNegated)
  }

  private mutating func replacement(_ map: JSONValue) -> PipelineTransformation? {
    guard let pattern = string(map, "regex"), let replacement = string(map, "replacement"),
      let skips = flag(map, "skip_special"), let interprets = flag(map, "interpret_special")
    else { return nil }
    do throws(TextReplacementFault) {
      return .replaceText(
        try TextReplacement(
          pattern: pattern, replacement: replacement, skipsSpecial: skips,
          interpretsSpecial: interprets))
    } catch {
      refuse("a faulty replacement: \(error.message)", at: map["regex"] ?? map)
      return nil
    }
  }

  private mutating func fixedValue(_ map: JSONValue) -> PipelineTransformation? {
    guard let value = map["value"], let scalar = scalar(value, "value") else {
      refuse("'set_value' without 'value'", at: map)
      return nil
    }
    switch (map["force_type"]?.string, scalar) {
    case ("str"?, .text), ("str"?, .number), ("str"?, .bool):
      return .setValue(.text(SigmaText(written: scalar.text), isCased: false))
    case ("num"?, .text(let text)), ("num"?, .number(let text)):
      guard Double(text) != nil else { return wrong(map, "value", "a number") }
      return .setValue(.number(text))
    case (nil, .text(let text)):
      return .setValue(.text(SigmaText(written: text), isCased: false))
    case (nil, .number(let number)): return .setValue(.number(number))
    case (nil, .bool(let bool)): return .setValue(.bool(bool))
    case (nil, .null): return .setValue(.null)
    default: return wrong(map, "force_type", "'str' or 'num', and a value that can be one")
    }
  }

  private mutating func placeholders(
    _ map: JSONValue, _ source: PipelinePlaceholders.Source
  ) -> PipelineTransformation? {
    if map["include"] != nil, map["exclude"] != nil {
      refuse("both 'include' and 'exclude'", at: map, hint: "keep one of them")
      return nil
    }
    var made = PipelinePlaceholders(source: source)
    if map["include"] != nil {
      guard let names = strings(map, "include") else { return nil }
      made.include = Set(names)
    }
    if map["exclude"] != nil {
      guard let names = strings(map, "exclude") else { return nil }
      made.exclude = Set(names)
    }
    return .fillPlaceholders(made)
  }

  // MARK: Variables

  mutating func variables(_ map: JSONValue) -> [String: [PipelineScalar]] {
    guard map.isObject else {
      if !map.isNull { refuse("'vars' must be a map", at: map) }
      return [:]
    }
    var out: [String: [PipelineScalar]] = [:]
    for member in map.members {
      let values = member.value.isArray ? Array(member.value.elements) : [member.value]
      var scalars: [PipelineScalar] = []
      for value in values {
        if let scalar = scalar(value, member.name) { scalars.append(scalar) }
      }
      if scalars.count == values.count { out[member.name] = scalars }
    }
    return out
  }
}
