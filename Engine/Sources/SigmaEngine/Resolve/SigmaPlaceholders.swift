public import DemarcModel

/// Values for `%name%` under the modifier `expand`.
public struct SigmaPlaceholders: Sendable {
  /// Name, then its values, written as in a rule: `*`, `?` and the backslash have their meaning.
  public var values: [String: [String]]

  /// Terms that one item may become.
  static let termsMax = 100_000

  public init(values: [String: [String]] = [:]) { self.values = values }

  /// Puts the values in; a rule with a placeholder that has none is refused.
  public func apply(to rule: SigmaRule) -> Parsed<SigmaRule> {
    var filling = PlaceholderFilling { name in values[name]?.map { SigmaText(written: $0) } }
    var filled = rule
    for index in filled.searches.indices {
      filled.searches[index].search = filling.fill(filled.searches[index].search)
    }
    if filling.unknown.isEmpty, !filling.isTooLarge { return Parsed(filled) }
    return Parsed(nil, filling.faults(in: rule, known: values.keys.sorted()))
  }
}

/// Replaces placeholders in a search and remembers those without a value.
struct PlaceholderFilling {
  /// The texts that stand for a placeholder; nil where there is none.
  let texts: (String) -> [SigmaText]?
  /// Placeholders without a value, in the order of their first appearance, with their places.
  private(set) var unknown: [(name: String, span: SourceSpan)] = []
  private(set) var isTooLarge = false

  init(_ texts: @escaping (String) -> [SigmaText]?) { self.texts = texts }

  mutating func fill(_ search: SigmaSearch) -> SigmaSearch {
    switch search {
    case .all(let parts):
      var out: [SigmaSearch] = []
      for part in parts { out.append(fill(part)) }
      return .all(out)
    case .any(let parts):
      var out: [SigmaSearch] = []
      for part in parts { out.append(fill(part)) }
      return .any(out)
    case .item(var item):
      fill(&item)
      return .item(item)
    }
  }

  /// Puts values in; those of one term are alternatives, also under `all`.
  mutating func fill(_ item: inout SigmaItem) {
    var terms: [SigmaTerm] = []
    for term in item.terms {
      guard let filled = fill(term, item.span) else {
        terms.append(term)
        continue
      }
      if item.needsAll { terms.append(.anyOf(filled)) } else { terms += filled }
    }
    item.terms = terms
  }

  /// What a term becomes; nil where it has no placeholder that can be filled.
  mutating func fill(_ term: SigmaTerm, _ span: SourceSpan) -> [SigmaTerm]? {
    switch term {
    case .anyOf(let terms):
      var out: [SigmaTerm] = []
      var isChanged = false
      for inner in terms {
        let filled = fill(inner, span)
        isChanged = isChanged || filled != nil
        out += filled ?? [inner]
      }
      return isChanged ? [.anyOf(out)] : nil
    case .text(let text, let isCased):
      guard !text.placeholders.isEmpty else { return nil }
      return fill(text, span)?.map { .text($0, isCased: isCased) }
    default: return nil
    }
  }

  private mutating func fill(_ text: SigmaText, _ span: SourceSpan) -> [SigmaText]? {
    var out: [[SigmaText.Part]] = [[]]
    var isChanged = false
    for part in text.parts {
      var choices = [[part]]
      if case .placeholder(let name) = part {
        if let texts = texts(name) {
          choices = texts.map(\.parts)
          isChanged = true
        } else {
          note(name, span)
        }
      }
      guard out.count * choices.count <= SigmaPlaceholders.termsMax else {
        isTooLarge = true
        return nil
      }
      out = out.flatMap { start in choices.map { start + $0 } }
    }
    return isChanged ? out.map { SigmaText(joining: $0) } : nil
  }

  private mutating func note(_ name: String, _ span: SourceSpan) {
    if !unknown.contains(where: { $0.name == name }) { unknown.append((name, span)) }
  }

  func faults(in rule: SigmaRule, known: [String]) -> [Diagnostic] {
    var diagnostics = unknown.map { name, span in
      Diagnostic(
        "sigma.unknown-placeholder", "rule '\(rule.head.title)': %\(name)% has no value", at: span,
        hint: SigmaNames.suggestion(name, among: known)
          ?? "give it with '--placeholder \(name)=VALUE', in a placeholder file, or under 'vars' of a "
          + "pipeline with the step 'value_placeholders'")
    }
    if isTooLarge {
      diagnostics.append(
        Diagnostic(
          "sigma.too-large",
          "rule '\(rule.head.title)': its placeholders make more than "
            + "\(SigmaPlaceholders.termsMax) values of one", at: rule.head.span,
          hint: "give shorter lists"))
    }
    return diagnostics
  }
}

extension SigmaText {
  /// A text of parts in which literals may stand side by side.
  init(joining parts: [Part]) {
    var joined: [Part] = []
    for part in parts {
      switch (joined.last, part) {
      case (.literal(let before)?, .literal(let text)):
        joined[joined.count - 1] = .literal(before + text)
      case (_, .literal("")), (.any?, .any): continue
      default: joined.append(part)
      }
    }
    self.init(parts: joined)
  }
}

extension SigmaSearch {
  /// Whether any of its values has a placeholder left.
  var hasPlaceholder: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.hasPlaceholder }
    case .item(let item): item.terms.contains { $0.hasPlaceholder }
    }
  }
}

extension SigmaTerm {
  var hasPlaceholder: Bool {
    switch self {
    case .text(let text, _): !text.placeholders.isEmpty
    case .anyOf(let terms): terms.contains { $0.hasPlaceholder }
    default: false
    }
  }
}
