internal import DemarcModel

// Renaming of fields: in searches, in the list of fields, and in correlations.
extension PipelineRun {
  mutating func rename(_ renaming: PipelineRenaming, _ step: PipelineStep) {
    head.fields = head.fields.flatMap { renamed($0, renaming, step) }
    if case .correlation(let correlation, let sources) = subject {
      subject = .correlation(renamed(correlation, renaming, step), sources)
    }
    for index in searches.indices {
      var run = self
      searches[index].search =
        searches[index].search.mapItems { item in
          run.matches(item, step) ? run.renamed(item, renaming, step) : .item(item)
        } ?? .all([])
      mapped = run.mapped
      appliedToField = run.appliedToField
    }
  }

  /// New names of a field that stands by itself.
  private mutating func renamed(
    _ field: String, _ renaming: PipelineRenaming, _ step: PipelineStep
  ) -> [String] {
    guard let names = renaming.names(for: field), matches(field: field, step) else {
      return [field]
    }
    if let id = step.id, names != [field] {
      var applied = appliedToField.removeValue(forKey: field) ?? []
      applied.insert(id)
      for name in names { appliedToField[name] = applied }
    }
    return names
  }

  private mutating func renamed(
    _ tracked: TrackedItem, _ renaming: PipelineRenaming, _ step: PipelineStep
  ) -> TrackedSearch {
    var tracked = tracked
    var isChanged = false
    tracked.item.terms = tracked.item.terms.flatMap { term -> [SigmaTerm] in
      guard case .reference(let reference) = term, matches(field: reference.field, step) else {
        return [term]
      }
      isChanged = true
      return renamed(reference.field, renaming, step).map {
        .reference(SigmaFieldReference(field: $0, relation: reference.relation))
      }
    }
    if isChanged, let id = step.id { tracked.applied.insert(id) }
    guard let field = tracked.item.field, let names = renaming.names(for: field),
      matches(field: field, step)
    else { return .item(tracked) }
    mapped.insert(field)
    mapped.formUnion(names)
    if let id = step.id { tracked.applied.insert(id) }
    let items = names.map { name in
      var item = tracked
      item.item.field = name
      return TrackedSearch.item(item)
    }
    if items.count == 1 { return items[0] }
    // "Not equal" is meant of every field that may hold the value.
    return tracked.item.isNegated ? .all(items) : .any(items)
  }

  private mutating func renamed(
    _ correlation: SigmaCorrelation, _ renaming: PipelineRenaming, _ step: PipelineStep
  ) -> SigmaCorrelation {
    var correlation = correlation
    for (alias, fields) in correlation.aliases.sorted(by: { $0.key < $1.key }) {
      for (rule, field) in fields.sorted(by: { $0.key < $1.key }) {
        correlation.aliases[alias]?[rule] = oneName(field, renaming, step)
      }
    }
    var groupBy: [String] = []
    for field in correlation.groupBy {
      groupBy += correlation.aliases[field] == nil ? renamed(field, renaming, step) : [field]
    }
    correlation.groupBy = groupBy
    for index in correlation.valueFields.indices {
      let field = correlation.valueFields[index]
      guard correlation.aliases[field] == nil else { continue }
      correlation.valueFields[index] = oneName(field, renaming, step)
    }
    return correlation
  }

  private mutating func oneName(
    _ field: String, _ renaming: PipelineRenaming, _ step: PipelineStep
  ) -> String {
    let names = renamed(field, renaming, step)
    if names.count > 1 {
      refuse("a step makes several fields of '\(field)', where only one can stand", by: step)
    }
    return names.first ?? field
  }
}
