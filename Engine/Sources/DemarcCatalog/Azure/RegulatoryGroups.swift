public import DemarcModel

/// Reads the names of groups in Azure's regulatory initiatives as requirements.
///
/// `azure/regulatory-groups.tsv` says which names belong to which standard,
/// `azure/regulatory-steps.tsv`
/// where the numbers of one standard are those of another. Nothing is guessed: a standard without a
/// published mapping keeps its own name and number.
public struct RegulatoryGroups: Sendable {
  /// One row of the table: names that begin alike, and their standard.
  public struct Standard: Hashable, Sendable {
    /// As Azure writes it: `NIST_SP_800-53_R4_`.
    public var prefix: String
    /// The catalogue's id, or one of our own: `soc2`, `fedramp-high-r4`.
    public var framework: String
    public var title: String
    let form: NumberForm
  }

  /// In the order of the table.
  public let standards: [Standard]
  /// Rows that could not be used.
  public let faults: [Diagnostic]

  private let catalog: Catalog
  private let steps: RegulatorySteps
  private let byLength: [(prefix: String, row: Int)]

  static let path = "azure/regulatory-groups.tsv"

  /// Reads both tables from the catalogue's source.
  public init(_ catalog: Catalog) {
    let table = DataTable(
      Self.path, catalog.source, columns: ["prefix", "framework", "form", "standard"])
    var faults = table.faults
    var standards: [Standard] = []
    for row in table.rows {
      guard let form = NumberForm(row.cells[2]) else {
        faults.append(
          table.fault(row, "'\(row.cells[2])' is no form of a number", hint: NumberForm.hint))
        continue
      }
      standards.append(
        Standard(
          prefix: row.cells[0], framework: row.cells[1], title: row.cells[3], form: form))
    }
    self.standards = standards
    self.catalog = catalog
    steps = RegulatorySteps(catalog)
    self.faults = faults + steps.faults
    byLength = standards.enumerated()
      .map { (prefix: $0.element.prefix.lowercased(), row: $0.offset) }
      .sorted { ($1.prefix.utf8.count, $0.row) < ($0.prefix.utf8.count, $1.row) }
  }

  /// What a group stands for.
  ///
  /// Initiatives that Demarc exports name their groups by the catalogue: `soc2_CC6.1`.
  ///
  /// - Parameters:
  ///   - name: as in `policyDefinitionGroups[*].name`.
  ///   - metadataID: `additionalMetadataId`, which names the requirement where the name is prose.
  public func requirement(group name: String, metadataID: String? = nil) -> RegulatoryGroup {
    for written in [metadataID.map(Self.lastPart), name].compactMap({ $0 }) {
      let (own, row) = (ownGroup(written), standard(of: written))
      // Both may begin alike: the row of `ISO27001-2013_C.` and the framework `iso27001-2013`.
      if let own, own.length > row?.standard.prefix.count ?? 0 {
        let title = catalog.framework(own.id.framework)?.title ?? own.id.framework
        return group(name, own.id, title)
      }
      guard let (standard, rest) = row, let id = standard.form.number(rest) else { continue }
      return group(name, RequirementID(framework: standard.framework, id: id), standard.title)
    }
    return RegulatoryGroup(name: name, framework: nil, standard: "", id: name, gap: .unknownName)
  }

  private func group(_ name: String, _ written: RequirementID, _ title: String) -> RegulatoryGroup {
    let reached = steps.follow(written)
    // What the catalogue knows is shown as it prints it.
    let printed = reached.mappings.first { $0.through.isEmpty }?.requirement
    return RegulatoryGroup(
      name: name, framework: written.framework, standard: title, id: printed?.id ?? written.id,
      mappings: reached.mappings, gap: reached.gap)
  }

  /// The last part of a resource id:
  /// `/providers/Microsoft.PolicyInsights/policyMetadata/SOC_2_A1.1`.
  static func lastPart(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }

  /// A name that begins with a framework of the catalogue and an underscore, and how long that is.
  private func ownGroup(_ name: String) -> (id: RequirementID, length: Int)? {
    let folded = name.lowercased()
    for framework in catalog.frameworkIDs
    where folded.hasPrefix(framework.lowercased() + "_") {
      let length = framework.count + 1
      let id = name.dropFirst(length)
      if !id.isEmpty { return (RequirementID(framework: framework, id: String(id)), length) }
    }
    return nil
  }

  private func standard(of name: String) -> (standard: Standard, rest: Substring)? {
    let folded = name.lowercased()
    guard let found = byLength.first(where: { folded.hasPrefix($0.prefix) }) else { return nil }
    return (standards[found.row], name.dropFirst(found.prefix.count))
  }
}
