internal import DemarcModel
internal import DemarcRegex

// Steps that change values, item by item.
extension PipelineRun {
  mutating func changeItems(_ step: PipelineStep) {
    var faults: [(message: String, span: SourceSpan)] = []
    changeItems(step) { tracked in
      if case .dropItem = step.transformation { return nil }
      if case .refuseItem(let message) = step.transformation {
        faults.append((message, tracked.item.span))
        return .item(tracked)
      }
      var changed = tracked
      var isChanged = false
      changed.item.terms = []
      for term in tracked.item.terms {
        switch PipelineValueChange(step.transformation, isAll: tracked.item.needsAll).apply(term) {
        case .kept: changed.item.terms.append(term)
        case .changed(let terms):
          changed.item.terms += terms
          isChanged = true
        case .fault(let message):
          faults.append((message, tracked.item.span))
          changed.item.terms.append(term)
        }
      }
      if isChanged, let id = step.id { changed.applied.insert(id) }
      return .item(changed)
    }
    if let fault = faults.first { refuse(fault.message, by: step, at: fault.span) }
  }

  mutating func fill(_ placeholders: PipelinePlaceholders, _ step: PipelineStep) {
    let variables = variables
    var filling = PlaceholderFilling { name in
      guard placeholders.handles(name) else { return [SigmaText(parts: [.placeholder(name)])] }
      switch placeholders.source {
      case .wildcard: return [SigmaText(parts: [.any])]
      case .query: return nil
      case .variables: return variables[name]?.map { SigmaText(written: $0.text) }
      }
    }
    changeItems(step) { tracked in
      var tracked = tracked
      let before = tracked.item.terms
      filling.fill(&tracked.item)
      if tracked.item.terms != before, let id = step.id { tracked.applied.insert(id) }
      return .item(tracked)
    }
    guard let first = filling.unknown.first else {
      if filling.isTooLarge { refuse("its placeholders make too many values", by: step) }
      return
    }
    if case .query = placeholders.source {
      refuse(
        "the step puts a query in the place of %\(first.name)%, and there is no query language here",
        by: step, at: first.span)
    } else {
      refuse("'vars' has no '\(first.name)' for %\(first.name)%", by: step, at: first.span)
    }
  }
}

/// What one value becomes by a step.
struct PipelineValueChange {
  enum Result {
    case kept
    case changed([SigmaTerm])
    case fault(String)
  }

  let transformation: PipelineTransformation
  let isAll: Bool

  init(_ transformation: PipelineTransformation, isAll: Bool) {
    self.transformation = transformation
    self.isAll = isAll
  }

  func apply(_ term: SigmaTerm) -> Result {
    switch transformation {
    case .setValue(let value): return .changed([value])
    case .convertToText: return converted(term) { Self.asText($0) }
    case .convertToNumber: return toNumber(term)
    case .replaceText(let replacement):
      if case .number(let number) = term {
        return replaced(SigmaText(literal: number), isCased: false, replacement)
      }
      guard case .text(let text, let isCased) = term else { return .kept }
      return replaced(text, isCased: isCased, replacement)
    case .mapText(let mapping):
      guard case .text(let text, let isCased) = term, let values = mapping[text.shown] else {
        return .kept
      }
      let terms = values.map { SigmaTerm.text(SigmaText(written: $0), isCased: isCased) }
      return .changed(isAll && terms.count > 1 ? [.anyOf(terms)] : terms)
    case .changeCase(let form):
      guard case .text(let text, let isCased) = term else { return .kept }
      let parts = text.parts.map { part in
        if case .literal(let text) = part { return SigmaText.Part.literal(form.apply(text)) }
        return part
      }
      return .changed([.text(SigmaText(parts: parts), isCased: isCased)])
    case .makePattern(let form): return pattern(term, form)
    default: return .kept
    }
  }

  private func replaced(
    _ text: SigmaText, isCased: Bool, _ replacement: TextReplacement
  ) -> Result {
    do throws(PatternError) {
      return .changed([.text(try replacement.apply(to: text), isCased: isCased)])
    } catch {
      return .fault("replacing in '\(text.shown.prefix(60))' failed: \(error.message)")
    }
  }

  // MARK: Kinds

  private func converted(
    _ term: SigmaTerm, _ convert: (SigmaTerm) -> SigmaTerm?
  ) -> Result {
    if case .anyOf(let terms) = term { return .changed([.anyOf(terms.map { convert($0) ?? $0 })]) }
    return convert(term).map { .changed([$0]) } ?? .kept
  }

  private static func asText(_ term: SigmaTerm) -> SigmaTerm? {
    guard case .number(let number) = term else { return nil }
    return .text(SigmaText(literal: number), isCased: false)
  }

  private func toNumber(_ term: SigmaTerm) -> Result {
    var fault: String?
    let result = converted(term) { term in
      guard case .text(let text, _) = term else { return nil }
      guard let plain = text.plain, let number = Double(plain), number.isFinite else {
        fault = fault ?? "'\(text.shown.prefix(60))' is no number"
        return nil
      }
      return .number(plain)
    }
    return fault.map { .fault($0) } ?? result
  }

  // MARK: Patterns

  /// The whole value is meant, as before, so the pattern is bound at both ends; `*` may run over
  /// line ends.
  private func pattern(_ term: SigmaTerm, _ form: PipelinePatternForm) -> Result {
    guard case .text(let text, _) = term, !text.parts.isEmpty else { return .kept }
    var source = ""
    for part in text.parts {
      switch part {
      case .any: source += ".*"
      case .one: source += "."
      case .placeholder(let name): return .fault("%\(name)% cannot stand in a regular expression")
      case .literal(let text):
        for scalar in text.unicodeScalars { source += Self.escaped(scalar, form) }
      }
    }
    var pattern = SigmaPattern(source: "\\A(?:\(source))\\z")
    pattern.ignoresCase = form == .flag
    pattern.dotMatchesNewline = true
    return .changed([.pattern(pattern)])
  }

  private static func escaped(_ scalar: Unicode.Scalar, _ form: PipelinePatternForm) -> String {
    if scalar.properties.isAlphabetic {
      let lower = scalar.properties.lowercaseMapping
      let upper = scalar.properties.uppercaseMapping
      guard form == .brackets, lower != upper else { return String(scalar) }
      return "[\(lower)\(upper)]"
    }
    let isPlain = scalar.properties.numericType != nil || scalar == "_" || scalar.value > 0x7F
    return isPlain ? String(scalar) : "\\\(scalar)"
  }
}

extension SigmaTerm {
  /// Whether two terms are the same value; numbers by what they are worth.
  func isSame(as other: SigmaTerm) -> Bool {
    switch (self, other) {
    case (.text(let left, _), .text(let right, _)): left == right
    case (.number(let left), .number(let right)):
      PipelineScalar.number(left).isEqual(to: .number(right))
    default: self == other
    }
  }
}
