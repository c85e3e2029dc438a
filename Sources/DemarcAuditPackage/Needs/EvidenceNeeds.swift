public import DemarcBoundary
public import DemarcModel
internal import DemarcReport

/// What evidence a requirement needs over a period, and what there is.
public struct EvidenceNeed: Hashable, Sendable {
  /// Where it stands.
  public enum State: Hashable, Sendable {
    case present, missing
    /// There, but it will not count until the period's end.
    case lapses(CivilDay)
    /// There was some, and it no longer counts.
    case lapsed(CivilDay)

    /// The word for a table.
    public var word: String {
      switch self {
      case .present: "present"
      case .missing: "missing"
      case .lapses(let day): "lapses on \(day)"
      case .lapsed(let day): "lapsed on \(day)"
      }
    }
  }

  public var requirement: RequirementID
  /// The ledger's word for the kind: `import`, `attestation`, `provider-report` ….
  public var kind: String
  /// Why it is needed.
  public var because: String
  public var state: State
  /// Leaves that answer it.
  public var leaves: [Int]
}

/// Works out what evidence each requirement needs: from the matrix, never from a list that somebody keeps.
public struct EvidenceNeeds: Sendable {
  private let byRequirement: [RequirementID: [EvidenceItem]]
  private let period: AuditPeriod
  private let asOf: CivilDay

  /// - Parameter asOf: what has ended before it has lapsed; what ends later will lapse.
  public init(_ records: [EvidenceItem], period: AuditPeriod, asOf: CivilDay) {
    var found: [RequirementID: [EvidenceItem]] = [:]
    for record in records {
      for requirement in Set(record.facets.compactMap(EvidenceItem.requirement)) {
        found[requirement, default: []].append(record)
      }
    }
    byRequirement = found
    self.period = period
    self.asOf = asOf
  }

  /// The needs of all requirements of the matrix, in its order.
  public func needs(_ matrix: Matrix) -> [EvidenceNeed] {
    var cells: [RequirementID: [Cell]] = [:]
    for cell in matrix.cells { cells[cell.requirement, default: []].append(cell) }
    return matrix.verdicts.flatMap { needs($0.requirement, cells[$0.requirement] ?? []) }
  }

  private func needs(_ requirement: RequirementID, _ cells: [Cell]) -> [EvidenceNeed] {
    let parts = cells.flatMap(\.parts)
    var wanted: [(kind: String, because: String)] = []
    let checks = Set(parts.flatMap(\.checks))
    if !checks.isEmpty {
      wanted.append(("import", "\(checks.count) checks read exports for it"))
      wanted.append(("assessment", "the result of these checks over the period"))
    }
    let words = parts.count { $0.isAttested || $0.customer == .needsAttestation }
    if words > 0 { wanted.append(("attestation", "no check decides \(words) of its parts")) }
    if parts.contains(where: { $0.customer == .acceptedRisk }) {
      wanted.append(("exception", "a risk is accepted"))
    }
    let provider = Set(cells.filter { $0.provider != .noPart }.map(\.service)).count
    if provider > 0 {
      wanted.append(("provider-report", "the provider has a part in \(provider) services"))
      if BusinessAssociates.requirements.contains(requirement) {
        wanted.append(("contract", "a business associate agreement with each provider"))
      }
    }
    return wanted.map { need(requirement, $0.kind, $0.because) }
  }

  private func need(
    _ requirement: RequirementID, _ kind: String, _ because: String
  ) -> EvidenceNeed {
    let found = (byRequirement[requirement] ?? []).filter { $0.kind == kind && isOfPeriod($0) }
    let state: EvidenceNeed.State
    if found.isEmpty {
      state = .missing
    } else if found.contains(where: { $0.expires.map { $0 >= period.to } ?? true }) {
      state = .present
    } else {
      let last = found.compactMap(\.expires).max() ?? period.to
      state = last < asOf ? .lapsed(last) : .lapses(last)
    }
    return EvidenceNeed(
      requirement: requirement, kind: kind, because: because, state: state,
      leaves: found.map(\.leaf).sorted())
  }

  /// Whether a record speaks of any day of the period.
  private func isOfPeriod(_ record: EvidenceItem) -> Bool {
    if let own = record.period { return own.from <= period.to && period.from <= own.to }
    let day = record.collectedAt.day
    return day <= period.to && (record.expires ?? day) >= period.from
  }

  /// A row a need.
  public static func csv(_ needs: [EvidenceNeed]) -> [UInt8] {
    var out = CSVWriter()
    out.row(["framework", "requirement", "kind", "state", "because", "leaves"])
    for need in needs {
      out.row([
        need.requirement.framework, need.requirement.id, need.kind, need.state.word, need.because,
        need.leaves.map { "\($0)" }.joined(separator: " "),
      ])
    }
    return out.bytes
  }

  /// What is missing or will lapse, as a page.
  public static func page(_ needs: [EvidenceNeed], period: AuditPeriod) -> String {
    let open = needs.filter { $0.state != .present }
    var body = """
      <p>\(needs.count) kinds of evidence are needed for the period \(period.from) to \(period.to); \
      \(open.count) are missing or end before it does. The whole list is in needs.csv.</p>
      <table><thead><tr><th>Requirement</th><th>Evidence</th><th>State</th><th>Why it is needed</th>\
      <th>Leaves</th></tr></thead><tbody>

      """
    for need in open {
      body += """
        <tr><td>\(Escape.xml("\(need.requirement)"))</td><td>\(Escape.xml(need.kind))</td>\
        <td class="bad">\(need.state.word)</td><td>\(Escape.xml(need.because))</td>\
        <td class="n">\(need.leaves.map { "\($0)" }.joined(separator: ", "))</td></tr>

        """
    }
    return PackagePage.html(title: "Missing evidence", body: body + "</tbody></table>\n")
  }
}
