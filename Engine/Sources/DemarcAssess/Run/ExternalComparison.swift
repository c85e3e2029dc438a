internal import ConfigRulesEngine
internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcEstate
internal import DemarcModel

/// Compares what other tools say of a resource with what our checks say of it.
struct ExternalComparison {
  /// Checks that ask the same as a managed rule, by its identifier.
  private let checks: [String: [String]]
  private let controls: SecurityHubControls

  /// Reads `config/checks.tsv` beside the tables of other tools' controls.
  init(_ source: any CatalogSource) {
    controls = SecurityHubControls(
      hub: source.file("config/security-hub.tsv") ?? [],
      prowler: source.file("config/prowler.tsv") ?? [])
    var checks: [String: [String]] = [:]
    let table = String(decoding: source.file("config/checks.tsv") ?? [], as: UTF8.self)
    for line in table.split(separator: "\n").dropFirst() where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      if cells.count == 2 { checks[cells[1], default: []].append(cells[0]) }
    }
    self.checks = checks
  }

  /// Our checks that ask what the tool's control asks.
  private func equivalents(_ finding: ExternalFinding) -> [String] {
    guard !finding.isSuppressed, finding.outcome == .pass || finding.outcome == .fail else {
      return []
    }
    return controls.rule(for: finding).flatMap { checks[$0] } ?? []
  }

  /// Theirs passed, ours failed: our findings tell.
  func passedThere(_ external: [ExternalFinding], _ findings: [Finding]) -> [Contradiction] {
    var failed: [String: [Finding]] = [:]
    for finding in findings where finding.outcome == .fail {
      failed["\(finding.account)|\(finding.resource)", default: []].append(finding)
    }
    return external.flatMap { theirs -> [Contradiction] in
      guard theirs.outcome == .pass else { return [] }
      let ids = equivalents(theirs)
      return (failed["\(theirs.account)|\(theirs.resource)"] ?? [])
        .filter { ids.contains($0.check) }
        .map {
          Contradiction(external: theirs, rule: $0.check, outcome: .fail, reason: $0.detail)
        }
    }
  }

  /// Theirs failed, ours passed: the resources they name are judged once more.
  func failedThere(
    _ external: [ExternalFinding], _ reader: EstateReader, _ program: Program
  ) -> [Contradiction] {
    var wanted: [String: [ExternalFinding]] = [:]
    for theirs in external where theirs.outcome == .fail && !equivalents(theirs).isEmpty {
      wanted[theirs.resource, default: []].append(theirs)
    }
    guard !wanted.isEmpty else { return [] }
    var found: [Contradiction] = []
    _ = reader.read {
      found = []
    } _: { (batch: [Resource]) in
      for resource in batch where !resource.isAnswer {
        for theirs in wanted[resource.id] ?? [] where theirs.account == resource.account {
          let ids = equivalents(theirs)
          for entry in program.entries
          where ids.contains(entry.check.id) && entry.check.unit == .resource
            && entry.check.resourceTypes.contains(resource.type)
          {
            guard entry.unseen(of: resource) == nil,
              entry.rule.judge(resource, related: NothingRelated()).outcome == .pass
            else { continue }
            found.append(
              Contradiction(external: theirs, rule: entry.check.id, outcome: .pass, reason: ""))
          }
        }
      }
    }
    return found
  }
}
