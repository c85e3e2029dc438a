internal import DemarcJSON
internal import DemarcModel

// One line of a search: a field with its modifiers, and its values.
extension SigmaReading {
  /// Reads `field|modifier|…: values`; nil when something about it is wrong.
  mutating func item(_ member: JSONValue.Member) -> SigmaItem? {
    let place = span(member.position)
    let parts = member.name.split(separator: "|", omittingEmptySubsequences: false)
    let field = parts.first.map(String.init) ?? ""
    guard let modifiers = modifiers(parts.dropFirst(), at: place) else { return nil }
    return item(
      field: field.isEmpty ? nil : field, modifiers: modifiers, values: member.value, at: place)
  }

  /// Reads keywords: values without a field.
  mutating func keywords(_ values: [JSONValue], at place: SourceSpan) -> SigmaItem? {
    item(field: nil, modifiers: [], values: values, isList: true, at: place)
  }

  private mutating func modifiers(
    _ names: ArraySlice<Substring>, at place: SourceSpan
  ) -> [SigmaModifier]? {
    var out: [SigmaModifier] = []
    for name in names {
      guard let modifier = SigmaModifier(name) else {
        refuse(
          "sigma.unknown-modifier", "there is no modifier '\(name)'", at: place,
          hint: SigmaNames.suggestion(String(name), among: SigmaModifier.names)
            ?? "the modifiers are \(SigmaModifier.names.joined(separator: ", "))")
        return nil
      }
      if modifier.mustBeFirst, let before = out.last {
        refuse(
          "sigma.modifier-order", "'\(name)' behind '\(before.rawValue)'", at: place,
          hint: "'\(name)' takes the value as it is written: put it first")
        return nil
      }
      out.append(modifier)
    }
    return out
  }

  private mutating func item(
    field: String?, modifiers: [SigmaModifier], values: JSONValue, at place: SourceSpan
  ) -> SigmaItem? {
    guard values.isArray else {
      return item(
        field: field, modifiers: modifiers, values: [values], isList: false, at: place)
    }
    let all = Array(values.elements)
    if all.isEmpty {
      guard field != nil, modifiers.allSatisfy(\.isOfList) else {
        refuse(
          "sigma.no-value", "an empty list of values", at: span(values),
          hint: "write at least one value")
        return nil
      }
      return SigmaItem(
        field: field, terms: [.null], isNegated: modifiers.contains(.neq), span: place)
    }
    return item(field: field, modifiers: modifiers, values: all, isList: true, at: place)
  }

  private mutating func item(
    field: String?, modifiers: [SigmaModifier], values: [JSONValue], isList: Bool,
    at place: SourceSpan
  ) -> SigmaItem? {
    if field == nil, let modifier = modifiers.first(where: \.needsField) {
      refuse(
        "sigma.no-field", "'\(modifier.rawValue)' without a field", at: place,
        hint: "write the field before it: 'field|\(modifier.rawValue)'")
      return nil
    }
    warn(of: modifiers, valueCount: values.count, at: place)
    var terms: [SigmaTerm] = []
    terms.reserveCapacity(values.count)
    var isWhole = true
    for value in values {
      if isList, value.isNull {
        refuse(
          "sigma.null-in-list", "null in a list of values", at: span(value),
          hint: "give it a search of its own and join the two with 'or'")
        isWhole = false
      } else if let term = term(value, modifiers, isKeyword: field == nil) {
        terms.append(term)
      } else {
        isWhole = false
      }
    }
    guard isWhole else { return nil }
    return SigmaItem(
      field: field, terms: terms, needsAll: modifiers.contains(.all),
      isNegated: modifiers.contains(.neq), span: place)
  }

  private mutating func warn(
    of modifiers: [SigmaModifier], valueCount: Int, at place: SourceSpan
  ) {
    if modifiers.contains(.all), valueCount == 1 {
      warn(
        "sigma.all-of-one", "'all' with one value changes nothing", at: place,
        hint: "leave 'all' away")
    }
    if let index = modifiers.firstIndex(of: .base64offset),
      !modifiers[index...].contains(.contains)
    {
      warn(
        "sigma.offset-alone", "'base64offset' without 'contains' behind it", at: place,
        hint: "the parts it makes stand inside a longer text: write 'base64offset|contains'")
    }
  }

  private mutating func term(
    _ value: JSONValue, _ modifiers: [SigmaModifier], isKeyword: Bool
  ) -> SigmaTerm? {
    guard var draft = draft(value, isPattern: modifiers.first == .re) else { return nil }
    do throws(SigmaModifierFault) {
      for modifier in modifiers { draft = try draft.applying(modifier) }
      guard take(terms: draft.termCount) else {
        throw SigmaModifierFault(
          "sigma.too-large", "more than \(Self.termsMax) values in one document",
          hint: "split the rule")
      }
      return try draft.term(isKeyword: isKeyword)
    } catch {
      refuse(error.code, error.message, at: span(value), hint: error.hint)
      return nil
    }
  }

  /// The value as it stands, before its modifiers.
  private mutating func draft(_ value: JSONValue, isPattern: Bool) -> SigmaDraft? {
    switch value.kind {
    case .null:
      guard !isPattern else { break }
      return .null
    case .bool:
      guard !isPattern else { break }
      return .bool(value.bool == true)
    case .number:
      let written = written(value) ?? value.numberText ?? ""
      if isPattern { return pattern(written, value) }
      if Self.losesDigits(written) {
        return .text(SigmaDraftText(Array(written.utf8)), isCased: false)
      }
      return .number(value.numberText ?? written)
    case .string:
      let text = value.string ?? ""
      guard text.utf8.count <= Self.textBytesMax else {
        refuse(
          "sigma.too-large",
          "a value of \(text.utf8.count) bytes; at most "
            + "\(Self.textBytesMax) are read", at: span(value))
        return nil
      }
      if isPattern { return pattern(text, value) }
      return .text(SigmaDraftText(SigmaText(written: text)), isCased: false)
    case .array, .object:
      refuse(
        "sigma.nested-value", "a \(value.isArray ? "list" : "map") where a value is expected",
        at: span(value), hint: "name what lies deeper with dots: 'outer.inner: value'")
      return nil
    }
    refuse("sigma.wrong-value", "'re' needs a text", at: span(value))
    return nil
  }

  private mutating func pattern(_ source: String, _ value: JSONValue) -> SigmaDraft? {
    do throws(SigmaModifierFault) {
      return .term(.pattern(try SigmaDraft.pattern(source)))
    } catch {
      refuse(error.code, error.message, at: span(value), hint: error.hint)
      return nil
    }
  }

  /// Whether a number is one only to YAML: an account id starts with a nought that counts.
  private static func losesDigits(_ written: String) -> Bool {
    let digits = Array(written.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") })
    return digits.count > 1 && digits[0] == UInt8(ascii: "0")
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits[1])
  }
}
