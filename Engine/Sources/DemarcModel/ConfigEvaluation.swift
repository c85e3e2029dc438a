/// The four states of AWS Config (API reference, `ComplianceType`).
public enum ConfigCompliance: String, Hashable, Sendable, CaseIterable {
  case compliant = "COMPLIANT"
  case nonCompliant = "NON_COMPLIANT"
  case notApplicable = "NOT_APPLICABLE"
  /// Nothing was decided: evidence is missing, or the rule ended in an error. Never a pass.
  case insufficientData = "INSUFFICIENT_DATA"
}

/// What one AWS Config rule says about one resource, or about an account (`AWS::::Account`).
public struct ConfigEvaluation: Hashable, Sendable {
  /// The name of the rule, as the pack calls it.
  public var rule: String
  public var resourceType: String
  /// The id AWS Config reports: the native id, or the account for an account.
  public var resourceID: String
  /// What a person calls it, when that is not the id.
  public var resourceName: String
  /// Empty where there is none.
  public var arn: String
  public var account: String
  public var region: String
  public var compliance: ConfigCompliance
  /// Why, in one line; at most 256 characters, as AWS Config allows.
  public var annotation: String
  /// What would settle it: a command, or the person who has to vouch; only with missing evidence.
  public var missing: String?
  /// Where the resource was read.
  public var origin: RecordOrigin?

  public init(
    rule: String, resourceType: String, resourceID: String, resourceName: String = "",
    arn: String = "", account: String, region: String, compliance: ConfigCompliance,
    annotation: String = "", missing: String? = nil, origin: RecordOrigin? = nil
  ) {
    self.rule = rule
    self.resourceType = resourceType
    self.resourceID = resourceID
    self.resourceName = resourceName.isEmpty ? resourceID : resourceName
    self.arn = arn
    self.account = account
    self.region = region
    self.compliance = compliance
    self.annotation = Self.shortened(annotation)
    self.missing = missing
    self.origin = origin
  }

  /// The type of a result about a whole account.
  public static let accountType = "AWS::::Account"

  private static func shortened(_ text: String) -> String {
    text.count <= 256 ? text : text.prefix(255) + "…"
  }
}

/// One rule of a conformance pack with everything it says.
public struct ConfigRuleResult: Hashable, Sendable {
  /// The name the pack gives it.
  public var name: String
  /// The managed rule's identifier; empty for a custom rule.
  public var identifier: String
  public var title: String
  public var severity: Severity
  /// Hub controls it bears on, in printed form.
  public var controls: [String]
  /// Ids that the pack itself names beside the rule (`Controls`).
  public var packControls: [String]
  public var remedy: String
  /// The remediation that the pack ties to it, as its document's name; not run.
  public var remediation: String?
  /// Sorted by account, region, type and id.
  public var evaluations: [ConfigEvaluation]

  public init(
    name: String, identifier: String, title: String, severity: Severity, controls: [String],
    packControls: [String] = [], remedy: String = "", remediation: String? = nil,
    evaluations: [ConfigEvaluation] = []
  ) {
    self.name = name
    self.identifier = identifier
    self.title = title
    self.severity = severity
    self.controls = controls
    self.packControls = packControls
    self.remedy = remedy
    self.remediation = remediation
    self.evaluations = evaluations
  }

  /// Non-compliant if anything is; else undecided if anything is; else compliant if anything is.
  public var compliance: ConfigCompliance {
    for state in [ConfigCompliance.nonCompliant, .insufficientData, .compliant]
    where evaluations.contains(where: { $0.compliance == state }) {
      return state
    }
    return .notApplicable
  }

  /// Whether it came to a verdict everywhere, or found something wrong.
  public var isDecided: Bool { compliance != .insufficientData }
}

/// A conformance pack, judged.
public struct ConfigPackResult: Hashable, Sendable {
  /// The file's name without its ending.
  public var name: String
  public var file: String
  /// In the order of the pack.
  public var rules: [ConfigRuleResult]

  public init(name: String, file: String, rules: [ConfigRuleResult]) {
    self.name = name
    self.file = file
    self.rules = rules
  }

  /// How many rules ended in each state.
  public var counts: [ConfigCompliance: Int] {
    rules.reduce(into: [:]) { $0[$1.compliance, default: 0] += 1 }
  }
}
