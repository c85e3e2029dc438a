public import DemarcCatalog
public import DemarcModel

/// Google Cloud checks as custom constraints with the policies that enforce them.
///
/// A constraint alone enforces nothing; only a policy that names it does.
public struct GoogleExport: Sendable {
  /// Where the policies are set, and how.
  public struct Options: Sendable {
    /// Digits of the organisation that holds the constraints.
    public var organization: String
    /// `organizations/1`, `folders/2` or `projects/3`.
    public var node: String
    /// Violations are logged and nothing is refused.
    public var isDryRun: Bool

    /// - Throws: `Diagnostic` for an organisation or node that Google would not take.
    public init(
      organization: String, node: String? = nil, isDryRun: Bool = false
    ) throws(Diagnostic) {
      guard !organization.isEmpty, organization.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        throw Diagnostic(
          "export.organization", "'\(organization)' is no organisation",
          hint: "the digits that 'gcloud organizations list' shows")
      }
      self.organization = organization
      self.node = node ?? "organizations/\(organization)"
      self.isDryRun = isDryRun
      let parts = self.node.split(separator: "/", omittingEmptySubsequences: false)
      let isNumber = parts.last?.allSatisfy { $0.isASCII && $0.isNumber } ?? false
      guard parts.count == 2, !parts[1].isEmpty,
        ["organizations", "folders", "projects"]
          .contains(parts[0]), isNumber || (parts[0] == "projects" && Self.isProject(parts[1])),
        parts[0] != "organizations" || parts[1] == organization
      else {
        throw Diagnostic(
          "export.node", "'\(self.node)' is no place for a policy of organisation \(organization)",
          hint: "organizations/\(organization), folders/NUMBER or projects/ID")
      }
    }

    private static func isProject(_ id: Substring) -> Bool {
      id.first?.isLetter == true
        && id.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    }
  }

  /// A check that does not become a custom constraint.
  public struct LeftOut: Sendable {
    public let check: String
    public let reason: String
    /// Built-in constraints that stop the same fault.
    public let instead: [String]
  }

  public let options: Options
  public let constraints: [ExportedConstraint]
  public let policies: [OrgPolicyFile]
  public let leftOut: [LeftOut]
  /// What Google may refuse.
  public let warnings: [Diagnostic]

  /// - Throws: `Diagnostic` for a check of another cloud, or one whose rule cannot be read.
  public init(
    _ checks: [Check], options: Options, types: CustomConstraintTypes
  ) throws(Diagnostic) {
    var constraints: [ExportedConstraint] = []
    var leftOut: [LeftOut] = []
    for check in checks.sorted(by: { $0.id < $1.id }) {
      guard check.cloud == .gcp, check.language == .customConstraint else {
        throw Diagnostic(
          "check.not-deployable", "\(check.id) is no check of Google Cloud",
          hint: "'demarc checks export \(check.id)' prints it in its own cloud's form")
      }
      let constraint = try ExportedConstraint(check, organization: options.organization)
      if let reason = Self.reason(against: check, constraint, types) {
        leftOut.append(
          LeftOut(check: check.id, reason: reason, instead: check.preventedBy))
      } else {
        constraints.append(constraint)
      }
    }
    self.options = options
    self.constraints = constraints
    self.leftOut = leftOut
    policies = constraints.map {
      OrgPolicyFile(
        constraint: $0.id, node: options.node, rule: .enforce, isDryRun: options.isDryRun)
    }
    warnings = Self.warnings(constraints)
  }

  /// Where a check's rule can be deployed as a custom constraint, its `deploy` says so.
  public static let deployWord = "gcp-org-policy-custom-constraint"

  /// Why a check is no custom constraint; nil if it is one.
  private static func reason(
    against check: Check, _ constraint: ExportedConstraint, _ types: CustomConstraintTypes
  ) -> String? {
    if check.unit == .account {
      return "asks whether one exists; a constraint sees one resource at a time"
    }
    if !check.parameters.isEmpty {
      return "counts back from the day of the assessment; a constraint knows no day"
    }
    if !check.needs.isEmpty { return "looks at other resources beside the one it judges" }
    for type in constraint.resourceTypes where types.pages[type] == nil {
      return "Google Cloud is not known to take custom constraints on \(type)"
    }
    if !check.deploy.contains(deployWord) {
      return "reads what Google Cloud does not document for custom constraints"
    }
    let length = constraint.condition.unicodeScalars.count
    if length > CustomConstraintLimits.conditionMax {
      return "its condition has \(length) characters of \(CustomConstraintLimits.conditionMax)"
    }
    return nil
  }

  private static func warnings(_ constraints: [ExportedConstraint]) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    for type in constraints.flatMap(\.resourceTypes) { counts[type, default: 0] += 1 }
    let crowded = counts.filter { $0.value > CustomConstraintLimits.perTypeMax }.sorted {
      $0.key < $1.key
    }
    return crowded.map { type, count in
      Diagnostic(
        "export.many-constraints",
        "\(count) constraints are on \(type); an organisation may have "
          + "\(CustomConstraintLimits.perTypeMax)",
        hint: "choose checks by their ids; constraints that you have already count too",
        severity: .warning)
    }
  }
}
