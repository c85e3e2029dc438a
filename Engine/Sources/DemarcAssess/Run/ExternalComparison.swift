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
  /// Checks that ask the same as a category of Security Command Center.
  private let categories: [String: [String]]

  /// Reads `config/checks.tsv` beside the tables of other tools' controls, and
  /// `gcp/scc-categories.tsv`.
  init(_ source: any CatalogSource) {
    controls = SecurityHubControls(
      hub: source.file("config/security-hub.tsv") ?? [],
      prowler: source.file("config/prowler.tsv") ?? [])
    checks = Dictionary(
      grouping: Self.pairs(source, "config/checks.tsv").dropFirst(), by: { $0[1] }
    ).mapValues { $0.map { $0[0] } }
    categories = Dictionary(
      grouping: Self.pairs(source, "gcp/scc-categories.tsv"), by: { $0[0] }
    ).mapValues { $0.map { $0[1] } }
  }

  private static func pairs(_ source: any CatalogSource, _ path: String) -> [[String]] {
    String(decoding: source.file(path) ?? [], as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
      .filter { $0.count == 2 }
  }

  /// What a finding is about: the asset, where ours is about the policy that hangs on it.
  private static func subject(_ resource: String) -> String {
    resource.hasSuffix("#allowPolicy") ? String(resource.dropLast(12)) : resource
  }

  /// Our checks that ask what the tool's control asks.
  private func equivalents(_ finding: ExternalFinding) -> [String] {
    guard !finding.isSuppressed, finding.outcome == .pass || finding.outcome == .fail else {
      return []
    }
    if finding.source == ExternalFinding.securityCommandCenter {
      return categories[finding.control] ?? []
    }
    return controls.rule(for: finding).flatMap { checks[$0] } ?? []
  }

  /// Theirs passed, ours failed: our findings tell.
  func passedThere(_ external: [ExternalFinding], _ findings: [Finding]) -> [Contradiction] {
    var failed: [String: [Finding]] = [:]
    for finding in findings where finding.outcome == .fail {
      failed["\(finding.account)|\(Self.subject(finding.resource))", default: []].append(finding)
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
        for theirs in wanted[Self.subject(resource.id)] ?? []
        where theirs.account == resource.account {
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
