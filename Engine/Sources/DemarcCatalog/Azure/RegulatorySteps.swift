internal import DemarcModel

/// The published ways from one standard's numbers to another's.
struct RegulatorySteps: Sendable {
  private struct Row: Sendable {
    let to: String
    let how: RegulatoryGroup.Step.How
    let form: NumberForm
    let source: String
    /// Target numbers by number, for a crosswalk.
    let pairs: [String: [String]]
  }

  static let path = "azure/regulatory-steps.tsv"
  let faults: [Diagnostic]
  private let catalog: Catalog
  private let rows: [String: [Row]]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    let table = DataTable(
      Self.path, catalog.source, columns: ["from", "to", "how", "form", "source"])
    let own = RegulatoryPairs(catalog.source)
    var faults = table.faults + own.faults
    var rows: [String: [Row]] = [:]
    for row in table.rows {
      guard let how = RegulatoryGroup.Step.How(rawValue: row.cells[2]) else {
        let words = RegulatoryGroup.Step.How.allCases.map(\.rawValue).joined(separator: ", ")
        faults.append(
          table.fault(
            row, "'\(row.cells[2])' is no kind of step", hint: "expected one of: \(words)"))
        continue
      }
      guard let form = NumberForm(row.cells[3]) else {
        faults.append(
          table.fault(row, "'\(row.cells[3])' is no form of a number", hint: NumberForm.hint))
        continue
      }
      let (from, to) = (row.cells[0], row.cells[1])
      let crosswalk = how == .crosswalk ? catalog.crosswalk(from, to) : nil
      let pairs = crosswalk?.pairs ?? own.pairs["\(from)\t\(to)"]
      if how == .crosswalk, pairs == nil {
        faults.append(
          table.fault(
            row, "there is no crosswalk from '\(from)' to '\(to)'",
            hint: "such a crosswalk is a file of \(CrosswalkLoader.folder) or rows of"
              + " \(RegulatoryPairs.path)"))
      }
      rows[from, default: []].append(
        Row(
          to: to, how: how, form: form, source: crosswalk?.source ?? row.cells[4],
          pairs: how == .crosswalk ? pairs ?? [:] : [:]))
    }
    let froms = Set(rows.keys).union(catalog.frameworkIDs)
    for row in table.rows where !froms.contains(row.cells[1]) {
      faults.append(
        table.fault(
          row, "'\(row.cells[1])' leads nowhere",
          hint: "name a framework of the catalogue, or add a row from it"))
    }
    self.rows = rows
    self.faults = faults
  }

  /// What a number leads to.
  struct Reached {
    var mappings: [RegulatoryGroup.Mapping] = []
    var gap: RegulatoryGroup.Gap?
  }

  func follow(_ start: RequirementID) -> Reached {
    var walk = Walk(steps: self)
    walk.visit(start, [])
    var seen: Set<RequirementID> = []
    let mappings = walk.mappings.filter { seen.insert($0.requirement).inserted }
    guard mappings.isEmpty else { return Reached(mappings: mappings) }
    if walk.foundWithdrawn { return Reached(gap: .withdrawn) }
    if walk.askedCatalogue { return Reached(gap: .numberNotCatalogued) }
    return Reached(gap: walk.foundUnpaired ? .unpaired : .standardNotCatalogued)
  }

  /// Follows every row from where it stands; at most one crosswalk lies on a way.
  private struct Walk {
    let steps: RegulatorySteps
    var mappings: [RegulatoryGroup.Mapping] = []
    var foundWithdrawn = false
    var foundUnpaired = false
    var askedCatalogue = false
    /// Rows on one way; the table has no circle, and a user's own ends here.
    private static let stepsMax = 4

    mutating func visit(_ id: RequirementID, _ way: [RegulatoryGroup.Step]) {
      note(id, way)
      guard way.count < Self.stepsMax else { return }
      for row in steps.rows[id.framework] ?? [] {
        guard row.how != .crosswalk || !way.contains(where: { $0.how == .crosswalk }) else {
          continue
        }
        let targets = targets(of: id, row)
        if targets.isEmpty { foundUnpaired = true }
        for target in targets {
          visit(
            target,
            way + [
              RegulatoryGroup.Step(from: id, to: target, how: row.how, source: row.source)
            ])
        }
      }
    }

    private func targets(of id: RequirementID, _ row: Row) -> [RequirementID] {
      guard row.how == .crosswalk else {
        return row.form.number(id.id[...]).map { [RequirementID(framework: row.to, id: $0)] } ?? []
      }
      return (row.pairs[id.id] ?? []).map { RequirementID(framework: row.to, id: $0) }
    }

    /// Takes what the catalogue has of this standard.
    private mutating func note(_ id: RequirementID, _ way: [RegulatoryGroup.Step]) {
      guard steps.catalog.frameworkIDs.contains(id.framework) else { return }
      askedCatalogue = true
      guard let found = steps.catalog.requirement(id) else { return }
      guard found.status == .withdrawn else {
        mappings.append(RegulatoryGroup.Mapping(found.id, through: way))
        return
      }
      guard !found.movedTo.isEmpty else {
        foundWithdrawn = true
        return
      }
      for successor in found.movedTo {
        let to = RequirementID(framework: id.framework, id: successor)
        mappings.append(
          RegulatoryGroup.Mapping(
            to,
            through: way + [
              RegulatoryGroup.Step(
                from: found.id, to: to, how: .edition,
                source: "withdrawn; the publisher names what took it over")
            ]))
      }
    }
  }
}

/// Pairs that Azure's standards need and that no crosswalk of the catalogue holds.
private struct RegulatoryPairs {
  static let path = "azure/regulatory-pairs.tsv"

  /// Target numbers by number, by the two standards with a tab between them.
  private(set) var pairs: [String: [String: [String]]] = [:]
  private(set) var faults: [Diagnostic] = []

  init(_ source: any CatalogSource) {
    let table = DataTable(Self.path, source, columns: ["from", "id", "to", "ids"])
    faults = table.faults
    for row in table.rows {
      let key = "\(row.cells[0])\t\(row.cells[2])"
      guard pairs[key]?[row.cells[1]] == nil else {
        faults.append(
          table.fault(
            row, "'\(row.cells[1])' is mapped twice", hint: "keep one line a source id"))
        continue
      }
      pairs[key, default: [:]][row.cells[1]] = row.cells[3].split(separator: " ").map(String.init)
    }
  }
}
