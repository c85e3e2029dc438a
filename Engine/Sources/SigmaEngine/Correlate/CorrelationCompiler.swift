internal import DemarcModel

/// Resolves references between correlations and rules, and settles who needs which field.
struct CorrelationCompiler {
  let correlations: [SigmaCorrelation]
  let rules: [SigmaRule]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var compiled: [CompiledCorrelation] = []
  /// Names of the values of each source.
  private(set) var names: [[String]] = []
  /// Sources that some correlation takes.
  private(set) var observed: Set<Int> = []
  /// Sources whose matches are no alerts.
  private(set) var silent: Set<Int> = []

  private var directory: SourceDirectory
  /// By index of the correlation; nil once it is known to be wrong.
  private var drafts: [CompiledCorrelation?]

  init(correlations: [SigmaCorrelation], rules: [SigmaRule]) {
    self.correlations = correlations
    self.rules = rules
    directory = SourceDirectory(rules: rules, correlations: correlations)
    drafts = []
  }

  var sortedDiagnostics: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      switch (left.element.span, right.element.span) {
      case (let a?, let b?):
        (a.file, a.start, left.offset) < (b.file, b.start, right.offset)
      case (nil, nil): left.offset < right.offset
      case (let a, _): a == nil
      }
    }.map(\.element)
  }

  mutating func compile() {
    for index in correlations.indices { drafts.append(draft(index)) }
    dropThoseWithoutSources()
    dropCycles()
    dropThoseWithoutSources()
    setLevels()
    settleFields()
    settleAlerts()
    compiled = drafts.compactMap(\.self)
  }

  // MARK: One correlation

  private mutating func draft(_ index: Int) -> CompiledCorrelation? {
    let correlation = correlations[index]
    var references = correlation.rules
    if references.isEmpty, let extended = correlation.extended { references = extended.searchNames }
    var checks = CorrelationChecks(correlation: correlation, references: references)
    let measure = checks.measure()
    var inputs: [CompiledCorrelation.Input] = []
    for reference in references {
      let found = directory.source(named: reference)
      guard let source = found.number else {
        checks.refuse(
          "sigma.correlation-unknown-rule", "no rule or correlation is called '\(reference)'",
          hint: directory.hint(for: reference))
        continue
      }
      if case .several = found {
        checks.warn(
          "sigma.correlation-ambiguous-rule",
          "several rules are called '\(reference)'; the first of them is meant",
          hint: "give its id instead of its name")
      }
      if inputs.contains(where: { $0.source == source }) {
        checks.repeated(reference)
      } else {
        inputs.append(.init(source: source))
      }
    }
    checks.checkAliases(known: directory)
    diagnostics += checks.diagnostics
    guard let measure, !checks.hasErrors else { return nil }
    return CompiledCorrelation(
      index: index, measure: measure, spanMs: min(correlation.timespanMs, TimeLimits.spanMaxMs),
      bounds: checks.bounds, isDeferred: checks.isDeferred(measure),
      groupFields: correlation.groupBy, inputs: inputs)
  }

  // MARK: References between correlations

  /// A correlation of a wrong one is wrong too.
  private mutating func dropThoseWithoutSources() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in drafts.indices {
        guard let draft = drafts[index] else { continue }
        let missing = draft.inputs.first { input in
          input.source >= rules.count && drafts[input.source - rules.count] == nil
        }
        guard let missing else { continue }
        let inner = correlations[missing.source - rules.count].head
        refuse(
          index, "sigma.correlation-unusable-rule",
          "it builds on '\(inner.name ?? inner.title)', which is left out because it is wrong",
          hint: "mend that one first")
        isChanged = true
      }
    }
  }

  private mutating func dropCycles() {
    var state = Array(repeating: 0, count: drafts.count)  // 0 not seen, 1 on the way, 2 done
    var cyclic: Set<Int> = []
    for start in drafts.indices where state[start] == 0 {
      // Depth first without recursion: chains come from files and may be of any length.
      var stack: [(index: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let top = stack.last {
        let inputs = drafts[top.index]?.inputs ?? []
        guard top.next < inputs.count else {
          state[top.index] = 2
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let inner = inputs[top.next].source - rules.count
        guard inner >= 0 else { continue }
        if state[inner] == 0 {
          state[inner] = 1
          stack.append((inner, 0))
        } else if state[inner] == 1, let from = stack.firstIndex(where: { $0.index == inner }) {
          for entry in stack[from...] { cyclic.insert(entry.index) }
        }
      }
    }
    for index in cyclic.sorted() {
      refuse(
        index, "sigma.correlation-cycle", "it builds on itself",
        hint: "let a chain of correlations end in rules")
    }
  }

  private mutating func refuse(_ index: Int, _ code: String, _ message: String, hint: String) {
    let head = correlations[index].head
    diagnostics.append(
      Diagnostic(code, "correlation '\(head.title)': \(message)", at: head.span, hint: hint))
    drafts[index] = nil
  }

  /// There is no cycle left, so every pass settles at least one more.
  private mutating func setLevels() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in drafts.indices {
        guard let draft = drafts[index] else { continue }
        var level = 0
        for input in draft.inputs where input.source >= rules.count {
          level = max(level, (drafts[input.source - rules.count]?.level ?? 0) + 1)
        }
        if level != draft.level {
          drafts[index]?.level = level
          isChanged = true
        }
      }
    }
  }

  // MARK: Fields

  /// From the outermost inwards, since an inner correlation carries what outer ones group by.
  private mutating func settleFields() {
    names = Array(repeating: [], count: rules.count + correlations.count)
    let order = drafts.indices.filter { drafts[$0] != nil }
      .sorted { (drafts[$0]?.level ?? 0, $0) > (drafts[$1]?.level ?? 0, $1) }
    for index in order {
      guard var draft = drafts[index] else { continue }
      let carried = names[rules.count + index]
      draft.isCarried = !carried.isEmpty || observed.contains(rules.count + index)
      for slot in draft.inputs.indices {
        let source = draft.inputs[slot].source
        observed.insert(source)
        func positions(of fields: [String]) -> [Int] {
          fields.map { position(of: fieldName($0, in: index, source: source), in: source) }
        }
        draft.inputs[slot].groupPositions = positions(of: correlations[index].groupBy)
        draft.inputs[slot].valuePositions = positions(of: correlations[index].valueFields)
        draft.inputs[slot].carriedPositions = positions(of: carried)
      }
      drafts[index] = draft
    }
  }

  /// What a field of the correlation is called in one of its sources.
  private func fieldName(_ field: String, in index: Int, source: Int) -> String {
    guard let alias = correlations[index].aliases[field] else { return field }
    let head = source < rules.count ? rules[source].head : correlations[source - rules.count].head
    for (reference, name) in alias.sorted(by: { $0.key < $1.key }) {
      if reference == head.name || reference.lowercased() == head.id?.lowercased() { return name }
    }
    return field
  }

  private mutating func position(of name: String, in source: Int) -> Int {
    if let position = names[source].firstIndex(of: name) { return position }
    names[source].append(name)
    return names[source].count - 1
  }

  private mutating func settleAlerts() {
    var generated: Set<Int> = []
    for draft in drafts.compactMap(\.self) {
      let sources = draft.inputs.map(\.source)
      if correlations[draft.index].generates { generated.formUnion(sources) }
      silent.formUnion(sources)
    }
    silent.subtract(generated)
    for index in drafts.indices {
      drafts[index]?.alerts = !silent.contains(rules.count + index)
    }
  }
}

/// Times and spans are cut to these, so that sums of them never overflow.
enum TimeLimits {
  static let spanMaxMs: Int64 = 1 << 60
  static let timeMaxMs: Int64 = 1 << 60
}
