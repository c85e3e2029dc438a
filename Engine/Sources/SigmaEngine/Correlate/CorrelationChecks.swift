internal import DemarcModel

/// What can be wrong with one correlation by itself.
struct CorrelationChecks {
  let correlation: SigmaCorrelation
  let references: [String]
  private(set) var bounds: [SigmaBound]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var hasErrors = false

  init(correlation: SigmaCorrelation, references: [String]) {
    self.correlation = correlation
    self.references = references
    bounds = correlation.bounds
  }

  mutating func refuse(_ code: String, _ message: String, hint: String) {
    hasErrors = true
    diagnostics.append(
      Diagnostic(
        code, "correlation '\(correlation.head.title)': \(message)", at: correlation.head.span,
        hint: hint))
  }

  mutating func warn(_ code: String, _ message: String, hint: String) {
    diagnostics.append(
      Diagnostic(
        code, "correlation '\(correlation.head.title)': \(message)", at: correlation.head.span,
        hint: hint, severity: .warning))
  }

  /// What the correlation measures; nil, with a diagnostic, where that cannot be said.
  mutating func measure() -> CompiledCorrelation.Measure? {
    if references.isEmpty {
      refuse(
        "sigma.correlation-no-rules", "it names no rule",
        hint: "list ids or names of rules under 'rules'")
    }
    if correlation.timespanMs <= 0 {
      refuse(
        "sigma.correlation-bad-timespan", "its timespan is not longer than nothing",
        hint: "write a number and s, m, h or d, for example 'timespan: 15m'")
    }
    checkBounds()
    switch correlation.kind {
    case .temporal, .temporalOrdered: return ofRules()
    case .eventCount: return counting(.events)
    case .valueCount: return ofValues(.distinct)
    case .valueSum: return ofValues(.sum)
    case .valueAverage: return ofValues(.average)
    case .valueMedian: return ofValues(.percentile(50))
    case .valuePercentile: return ofPercentile()
    }
  }

  /// Whether more events can end what held before, so that only a full window can be judged.
  func isDeferred(_ measure: CompiledCorrelation.Measure) -> Bool {
    switch measure {
    case .events, .distinct, .rules, .sum: bounds.contains { !$0.isLower }
    case .sequence: false
    case .expression(let condition): condition.hasNot
    case .average, .percentile, .share: true
    }
  }

  /// A count takes a rule once however often it is named; an order of it has no meaning.
  mutating func repeated(_ reference: String) {
    let hint = "name each rule once; to count the matches of one rule use event_count"
    switch correlation.kind {
    case .temporal, .temporalOrdered:
      refuse("sigma.correlation-repeated-rule", "'rules' names '\(reference)' twice", hint: hint)
    default:
      warn("sigma.correlation-repeated-rule", "'rules' names '\(reference)' twice", hint: hint)
    }
  }

  // MARK: Kinds

  private mutating func counting(
    _ measure: CompiledCorrelation.Measure
  ) -> CompiledCorrelation.Measure? {
    if correlation.extended != nil {
      refuse(
        "sigma.correlation-condition-kind",
        "a condition over rules is only for the type 'temporal'",
        hint: "write a map such as 'condition: {gte: 10}'")
    }
    if bounds.isEmpty {
      refuse(
        "sigma.correlation-missing-condition",
        "the type '\(correlation.kind.rawValue)' needs a condition with a number",
        hint: "write for example 'condition: {gte: 10}'")
    }
    return measure
  }

  private mutating func ofValues(
    _ measure: CompiledCorrelation.Measure
  ) -> CompiledCorrelation.Measure? {
    if correlation.valueFields.isEmpty {
      refuse(
        "sigma.correlation-missing-field",
        "the type '\(correlation.kind.rawValue)' needs the field whose values it takes",
        hint: "write for example 'condition: {field: userName, gte: 10}'")
    } else if correlation.valueFields.count > 1, measure != .distinct, measure != .share {
      refuse(
        "sigma.correlation-several-fields",
        "the type '\(correlation.kind.rawValue)' takes one field, not "
          + "\(correlation.valueFields.count)",
        hint: "only value_count takes a list of fields")
    }
    return counting(measure)
  }

  private mutating func ofPercentile() -> CompiledCorrelation.Measure? {
    guard let percentile = correlation.percentile else { return ofValues(.share) }
    if !(0...100).contains(percentile) {
      refuse(
        "sigma.correlation-bad-percentile", "a percentile of \(percentile) does not exist",
        hint: "write a number from 0 to 100")
    }
    return ofValues(.percentile(percentile))
  }

  private mutating func ofRules() -> CompiledCorrelation.Measure? {
    let isOrdered = correlation.kind == .temporalOrdered
    if let extended = correlation.extended {
      if isOrdered {
        refuse(
          "sigma.correlation-condition-kind",
          "an ordered correlation takes no condition over rules",
          hint: "use the type 'temporal', or a chain of two correlations")
      }
      bounds = [SigmaBound(.gte, 1)]
      return slots(extended).map(CompiledCorrelation.Measure.expression)
    }
    let count = Double(references.count)
    if bounds.isEmpty { bounds = [SigmaBound(.gte, count)] }
    // No more rules than there are can match, so "as many" and "at least as many" are the same.
    bounds = bounds.map { $0 == SigmaBound(.eq, count) ? SigmaBound(.gte, count) : $0 }
    guard isOrdered else { return .rules }
    let admitsAll = bounds.allSatisfy { $0.admits(count) }
    if !admitsAll || bounds.allSatisfy({ $0.admits(count - 1) }) {
      refuse(
        "sigma.correlation-partial-order",
        "the order of some of the rules cannot be asked for, only that of all",
        hint: "leave the condition out, or name fewer rules")
    }
    bounds = [SigmaBound(.gte, count)]
    return .sequence
  }

  private mutating func slots(_ condition: SigmaCondition) -> SlotCondition? {
    switch condition {
    case .search(let name):
      if let slot = references.firstIndex(of: name) { return .slot(slot) }
      refuse(
        "sigma.correlation-unlisted-rule",
        "the condition speaks of '\(name)', which 'rules' does not list",
        hint: SigmaNames.suggestion(name, among: references) ?? "add it to 'rules'")
      return nil
    case .not(let inner): return slots(inner).map(SlotCondition.not)
    case .all(let parts): return .all(parts.compactMap { slots($0) })
    case .any(let parts): return .any(parts.compactMap { slots($0) })
    }
  }

  // MARK: Bounds and aliases

  private mutating func checkBounds() {
    if bounds.contains(where: { !$0.value.isFinite }) {
      refuse(
        "sigma.correlation-bad-number", "a condition needs a finite number",
        hint: "write for example 'gte: 10'")
      return
    }
    let isWhole = [.eventCount, .valueCount, .temporal, .temporalOrdered].contains(correlation.kind)
    if !Self.areSatisfiable(bounds, isWhole: isWhole) {
      let written = bounds.map { "\($0.relation.rawValue): \($0.value)" }.joined(separator: ", ")
      refuse(
        "sigma.correlation-impossible-condition", "no number meets all of \(written)",
        hint: "all operators of a condition must hold at once")
    }
  }

  /// Whether a number can meet all bounds; a count is a whole number from 1.
  static func areSatisfiable(_ bounds: [SigmaBound], isWhole: Bool) -> Bool {
    var candidates: [Double] = [1, 0]
    for bound in bounds {
      candidates += [bound.value, bound.value - 1, bound.value + 1]
      candidates += [bound.value.rounded(.up), bound.value.rounded(.down)]
    }
    if !isWhole {
      let edges = bounds.map(\.value).sorted()
      candidates += zip(edges, edges.dropFirst()).map { ($0 + $1) / 2 }
    } else {
      // Between two bounds lies a number that none of them names, if any does.
      let count = Double(bounds.count + 2)
      for edge in bounds.map(\.value) {
        var step = 0.0
        while step <= count {
          candidates += [(edge - step).rounded(), (edge + step).rounded()]
          step += 1
        }
      }
      candidates = candidates.filter { $0 >= 1 && $0 == $0.rounded() }
    }
    return candidates.contains { number in bounds.allSatisfy { $0.admits(number) } }
  }

  /// Aliases that reach nothing are warned of: the group would be split or missed.
  mutating func checkAliases(known directory: SourceDirectory) {
    for (alias, fields) in correlation.aliases.sorted(by: { $0.key < $1.key }) {
      let covered = Set(fields.keys.map { directory.source(named: $0).number })
      let uncovered = references.filter { !covered.contains(directory.source(named: $0).number) }
      if !uncovered.isEmpty {
        warn(
          "sigma.correlation-alias-gap",
          "the alias '\(alias)' has no field for '\(uncovered.joined(separator: "', '"))'; "
            + "the field '\(alias)' itself is taken there",
          hint: "give a field for each of 'rules'")
      }
    }
  }
}

extension SourceDirectory.Found {
  var number: Int? {
    switch self {
    case .one(let number), .several(let number): number
    case .none: nil
    }
  }
}

extension SigmaCondition {
  /// Names in the order of their first appearance.
  var searchNames: [String] {
    var names: [String] = []
    func collect(_ condition: SigmaCondition) {
      switch condition {
      case .search(let name): if !names.contains(name) { names.append(name) }
      case .not(let inner): collect(inner)
      case .all(let parts), .any(let parts): for part in parts { collect(part) }
      }
    }
    collect(self)
    return names
  }
}
