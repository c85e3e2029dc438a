import DemarcAssess
import DemarcCatalog
import DemarcModel
import DemarcReport
import OrgPolicyEngine

/// Puts what Organization Policies found into the words of the reports.
struct OrgPolicyReports {
  let assessment: OrgPolicyAssessment
  /// What is wrong with what was given besides policies and exports.
  var diagnostics: [Diagnostic] = []

  /// Faults of the policies and of the files they were read from.
  var policyFaults: [Diagnostic] { diagnostics + assessment.policyDiagnostics }

  /// - Parameter frameworks: requirements of these; those most are held to, if empty.
  func input(
    asOf: Instant, catalog: Catalog, frameworks: [String] = []
  ) -> OrgPolicyReportInput {
    let hierarchy = assessment.hierarchy
    var input = OrgPolicyReportInput(
      asOf: asOf, version: Demarc.version, diagnostics: diagnostics + assessment.diagnostics,
      organisations: hierarchy.organisations, folders: hierarchy.folders.count,
      projects: hierarchy.projects.count, assets: assessment.resources.count)
    input.policies = policies
    input.constraints = constraints
    input.verdicts = rows(assessment.verdicts)
    input.dryRun = rows(assessment.dryRun)
    input.counts = Self.counts(assessment.tally.resources)
    let wanted =
      frameworks.isEmpty
      ? AssessmentRequest.defaultFrameworks : frameworks.compactMap { catalog.framework($0)?.id }
    input.requirements = assessment.evidence(catalog, frameworks: wanted).map { evidence in
      OrgRequirementRow(
        requirement: "\(evidence.requirement.id)", title: evidence.requirement.title,
        state: evidence.state, constraints: evidence.constraints, failed: evidence.failed,
        failedAssets: evidence.failedAssets)
    }
    return input
  }

  private static func counts(_ counts: ConstraintCounts) -> OrgCounts {
    OrgCounts(
      scanned: counts.scanned, unenforced: counts.unenforced, noncompliant: counts.noncompliant,
      compliant: counts.compliant, errors: counts.errors, notAssessed: counts.notAssessed,
      unknown: counts.unknown)
  }

  // MARK: Policies

  private var policies: [OrgPolicyRow] {
    assessment.set.constraints.flatMap { name in
      let all = assessment.set.policies(for: name)
      let atTop = all.contains { $0.node.hasPrefix("organizations/") && $0.spec != nil }
      return all.sorted { Self.rank($0.node) < Self.rank($1.node) }.flatMap { policy in
        [(PolicyPass.live, policy.spec), (.dryRun, policy.dryRunSpec)].compactMap { pass, spec in
          spec.map { row(policy, $0, pass, name, organisationHasOne: atTop) }
        }
      }
    }
  }

  private static func rank(_ node: String) -> (Int, String) {
    let kinds = ["organizations", "folders", "projects"]
    return (kinds.firstIndex(of: String(node.prefix { $0 != "/" })) ?? kinds.count, node)
  }

  private func row(
    _ policy: OrgPolicy, _ spec: PolicySpec, _ pass: PolicyPass, _ name: String,
    organisationHasOne: Bool
  ) -> OrgPolicyRow {
    let mapping = assessment.judge.fields[name]
    let title = assessment.set.catalogue[name]?.title ?? ""
    let reach = assessment.reach.count(node: policy.node, constraint: name, pass: pass)
    return OrgPolicyRow(
      constraint: name, title: title, serves: mapping?.serves ?? "",
      controls: mapping?.controls ?? [], node: policy.node,
      nodeTitle: assessment.hierarchy.title(of: policy.node), rules: PolicyWords.rules(spec),
      isDryRun: pass == .dryRun, reaches: reach, projects: assessment.hierarchy.projects.count,
      notes: notes(policy, spec, pass, name, organisationHasOne), place: "\(policy.place)")
  }

  private func notes(
    _ policy: OrgPolicy, _ spec: PolicySpec, _ pass: PolicyPass, _ name: String,
    _ organisationHasOne: Bool
  ) -> [String] {
    var notes: [String] = []
    let reach = assessment.reach.count(node: policy.node, constraint: name, pass: pass)
    let all = assessment.hierarchy.projects.count
    let level = policy.node.prefix { $0 != "/" }.dropLast()
    if pass == .dryRun { notes.append("a dry run: it protects nothing") }
    if level != "organization", !organisationHasOne, pass == .live {
      notes.append(
        "set on a \(level): it holds in \(reach) of \(all) projects, and the organisation has no "
          + "policy for this constraint")
    }
    let replacers = assessment.reach.replacers(node: policy.node, constraint: name, pass: pass)
    if !replacers.isEmpty {
      let rest = replacers.count > 3 ? " and \(replacers.count - 3) more" : ""
      notes.append("replaced below by \(replacers.prefix(3).joined(separator: ", "))\(rest)")
    }
    if spec.rules.contains(where: { $0.condition != nil }) {
      notes.append("has exceptions by tag: whoever may bind the tag may lift it")
    }
    return notes
  }

  // MARK: Constraints and verdicts

  private var constraints: [OrgConstraintRow] {
    let named = Set(assessment.set.constraints)
    let unmapped = Set(assessment.judge.unmapped)
    let names = named.union(assessment.idle)
    return names.sorted().map { name in
      let definition = assessment.set.catalogue[name]
      let mapping = assessment.judge.fields[name]
      var row = OrgConstraintRow(
        name: name, title: definition?.title ?? "", kind: definition?.kind.rawValue ?? "unknown",
        serves: mapping?.serves ?? "", controls: mapping?.controls ?? [],
        counts: assessment.tally.constraints[name].map(Self.counts) ?? OrgCounts())
      if !named.contains(name) {
        row.note = "no policy names it: it enforces nothing"
      } else if let reason = mapping?.cannotSee {
        row.note = "not assessed: \(reason)"
      } else if unmapped.contains(name) {
        row.note = "not assessed: what decides it is not known here"
      }
      return row
    }
  }

  private func rows(_ verdicts: [OrgPolicyAssessment.Verdict]) -> [OrgVerdictRow] {
    verdicts.map(row).sorted {
      ($0.constraint, $0.state.rank, $0.asset) < ($1.constraint, $1.state.rank, $1.asset)
    }
  }

  private func row(_ found: OrgPolicyAssessment.Verdict) -> OrgVerdictRow {
    let resource = assessment.resources[Int(found.resource)]
    let verdict = found.verdict
    let reason = verdict.state.reason.map { [$0] } ?? []
    let detail =
      reason + (verdict.detail.isEmpty || reason == [verdict.detail] ? [] : [verdict.detail])
    return OrgVerdictRow(
      constraint: verdict.constraint, state: OrgVerdictRow.State(verdict.state),
      asset: resource.id, name: resource.name, type: resource.type,
      project: projectTitle(resource), location: resource.region,
      detail: detail.joined(separator: ": "), chain: PolicyWords.chain(verdict.effective),
      meaning: verdict.state != .noncompliant
        ? nil
        : verdict.isRetroactive
          ? "without effect: the policy overrides it" : "existing, not retroactive",
      origin: resource.origin)
  }

  private func projectTitle(_ resource: Resource) -> String {
    guard !resource.account.contains("/") else { return resource.account }
    let title = assessment.hierarchy.title(of: "projects/\(resource.account)")
    return title.isEmpty ? resource.account : title
  }
}

extension OrgVerdictRow.State {
  init(_ state: ConstraintVerdict.State) {
    switch state {
    case .compliant: self = .compliant
    case .noncompliant: self = .noncompliant
    case .unenforced: self = .unenforced
    case .notAssessed: self = .notAssessed
    case .unknown: self = .unknown
    case .error: self = .error
    }
  }

  /// Worst first.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
