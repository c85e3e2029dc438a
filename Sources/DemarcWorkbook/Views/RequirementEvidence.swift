internal import DemarcBoundary
internal import DemarcModel

/// What a requirement rests on, and why it stands where it does, in the room of one cell.
///
/// Excel shows at most 409 points of a row: some thirty lines. So what failed comes first, and what is too much is
/// counted; the matrix has all of it.
extension WorkbookFacts {
  /// Lines about checks in one cell.
  static let checkLinesMax = 20
  /// Leaves that a cell tells all of; the others are numbers.
  static let leavesTold = 6
  private static let namedMax = 4

  /// Checks of a requirement, each once, those that failed first.
  private func checks(_ requirement: RequirementID) -> [String] {
    var seen: Set<String> = []
    var ids: [String] = []
    for cell in cells(requirement) {
      for part in cell.parts where part.customer != .noPart {
        for id in part.checks where seen.insert(id).inserted { ids.append(id) }
      }
    }
    return ids.filter(isFailed) + ids.filter { !isFailed($0) }
  }

  private func isFailed(_ id: String) -> Bool { (results[id]?.failed ?? 0) > 0 }

  /// All that a requirement rests on, each line once: checks, people's word, leaves.
  func evidence(_ requirement: RequirementID) -> String {
    let ids = checks(requirement)
    var lines = ids.prefix(Self.checkLinesMax).map { checkLine($0) }
    if ids.count > Self.checkLinesMax {
      lines.append(
        "and \(ids.count - Self.checkLinesMax) more checks: see the responsibility matrix")
    }
    var seen: Set<String> = []
    for word in words[requirement] ?? [] where seen.insert(word.statement).inserted {
      lines.append("\(word.author), \(word.date): \(word.statement)")
    }
    let leaves = citations(requirement)
    if !leaves.isEmpty { lines.append(leaves) }
    return lines.joined(separator: "\n")
  }

  /// Why a requirement stands where it does: the verdict's own words, else what is open.
  func why(_ verdict: RequirementVerdict) -> String {
    if let reason = verdict.reason { return reason }
    switch verdict.state {
    case .failed: return list("failed: ", checks(verdict.requirement).filter(isFailed))
    case .providerOpen: return list("", openReports(verdict.requirement))
    case .needsAttestation: return "a person has to vouch for what no check decides"
    case .met, .acceptedRisk, .notAssessed: return ""
    }
  }

  /// What is missing of providers' reports, each once.
  private func openReports(_ requirement: RequirementID) -> [String] {
    var seen: Set<String> = []
    var found: [String] = []
    for cell in cells(requirement) {
      for part in cell.parts where part.provider != .noPart && part.provider != .attested {
        let text = providerEvidence(part, cell)
        if seen.insert(text).inserted { found.append(text) }
      }
    }
    return found
  }

  private func list(_ lead: String, _ items: [String]) -> String {
    guard !items.isEmpty else { return "" }
    let more = items.count - Self.namedMax
    return lead + items.prefix(Self.namedMax).joined(separator: "; ")
      + (more > 0 ? "; and \(more) more" : "")
  }
}
