public import DemarcModel

/// Which leaves of the evidence ledger a verdict, a check or a person's word rests on.
public struct CitationIndex: Sendable {
  private var leaves: [Key: Int] = [:]
  private var byCheck: [String: [Int]] = [:]
  private var byRequirement: [RequirementID: [Int]] = [:]

  private struct Key: Hashable {
    var kind: String
    var subject: String
  }

  public init(_ assessment: Assessment) {
    guard !assessment.evidence.isEmpty else { return }
    for citation in assessment.evidence {
      leaves[Key(kind: citation.kind, subject: citation.subject)] = citation.leaf
    }
    for result in assessment.results {
      byCheck[result.check] = result.sources.compactMap { leaf("import", $0) }
    }
    var found: [RequirementID: Set<Int>] = [:]
    for cell in assessment.matrix.cells {
      for check in cell.parts.lazy.flatMap(\.checks) {
        found[cell.requirement, default: []].formUnion(byCheck[check] ?? [])
      }
    }
    for word in assessment.attestations {
      if let leaf = leaf(of: word) { found[word.requirement, default: []].insert(leaf) }
    }
    for report in assessment.reports {
      guard let leaf = leaf(of: report) else { continue }
      let clouds = Set(
        assessment.matrix.services.lazy.filter { $0.cloud == report.cloud }.map(\.service))
      for cell in assessment.matrix.cells
      where cell.provider != .noPart && clouds.contains(cell.service) {
        if report.speaks(to: cell.requirement.framework) {
          found[cell.requirement, default: []].insert(leaf)
        }
      }
    }
    byRequirement = found.mapValues { $0.sorted() }
  }

  public var isEmpty: Bool { leaves.isEmpty }

  /// Leaves of everything that the requirement's verdict rests on, in their order.
  public func leaves(of requirement: RequirementID) -> [Int] { byRequirement[requirement] ?? [] }

  /// Leaves of the exports that a check looked at.
  public func leaves(ofCheck id: String) -> [Int] { byCheck[id] ?? [] }

  public func leaf(of attestation: Attestation) -> Int? {
    leaf("attestation", attestation.evidenceSubject)
  }

  public func leaf(of report: ProviderReport) -> Int? { leaf("provider-report", report.id) }

  /// The leaf of one export, by its path.
  public func leaf(ofExport path: String) -> Int? { leaf("import", path) }

  private func leaf(_ kind: String, _ subject: String) -> Int? {
    leaves[Key(kind: kind, subject: subject)]
  }
}

extension Attestation {
  /// What the ledger calls it: one word of one person may speak to many requirements.
  public var evidenceSubject: String {
    let place = [service, layer].compactMap { $0 }.joined(separator: " ")
    return "\(author), \(date)\(place.isEmpty ? "" : ", \(place)"): \(statement)"
  }
}
