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
    let accepted = leavesOfExceptions(assessment)
    let answered = leavesOfDuties(assessment)
    var found: [RequirementID: Set<Int>] = [:]
    for cell in assessment.matrix.cells {
      for part in cell.parts {
        for check in part.checks {
          found[cell.requirement, default: []].formUnion(byCheck[check] ?? [])
          found[cell.requirement, default: []].formUnion(accepted[check] ?? [])
        }
        if let leaf = answered[part.layer] { found[cell.requirement, default: []].insert(leaf) }
      }
    }
    for word in assessment.attestations {
      if let leaf = leaf(of: word) { found[word.requirement, default: []].insert(leaf) }
    }
    for report in assessment.reports {
      guard let leaf = leaf(of: report) else { continue }
      let services = assessment.matrix.services(of: report.cloud)
      for cell in assessment.matrix.cells
      where cell.provider != .noPart && services.contains(cell.service) {
        if report.speaks(to: cell.requirement.framework) {
          found[cell.requirement, default: []].insert(leaf)
        }
      }
    }
    byRequirement = found.mapValues { $0.sorted() }
  }

  /// By check, the exceptions in force that cover some of its findings.
  private func leavesOfExceptions(_ assessment: Assessment) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for use in assessment.exceptions where use.state == .applied {
      if let leaf = leaf("exception", use.exception.evidenceSubject) {
        found[use.exception.check, default: []].append(leaf)
      }
    }
    return found
  }

  /// By their place in the matrix, the duties that a person's word or a record answers.
  private func leavesOfDuties(_ assessment: Assessment) -> [String: Int] {
    var found: [String: Int] = [:]
    for duty in assessment.duties where duty.isAnsweredByWord(on: assessment.asOf.day) {
      found[duty.layer] = leaf("attestation", duty.id)
    }
    return found
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

extension RiskException {
  /// What the ledger calls it.
  public var evidenceSubject: String { "\(check) on \(resource)" }
}
