public import DemarcModel

/// One check of the library: what it proves, for whom, and the rule in the cloud's own language.
public struct Check: Sendable {
  public enum Language: String, Hashable, Sendable, CaseIterable {
    case guardRules = "guard"
    case azurePolicy = "azure-policy"
    case customConstraint = "custom-constraint"
  }

  /// Whether each resource is judged, or an account by all its resources: it passes if any does.
  public enum Unit: String, Hashable, Sendable, CaseIterable { case resource, account }

  /// A value the rule is given.
  public enum Parameter: Hashable, Sendable {
    /// JSON text of a constant.
    case constant(String)
    /// The instant so many days before the assessment's clock.
    case daysAgo(Int)
  }

  /// `aws.s3.bucket-public-access-blocked`.
  public var id: String
  public var title: String
  public var cloud: Cloud
  public var service: String
  public var severity: Severity
  public var resourceTypes: [String]
  /// Layers whose customer part the result bears on.
  public var layers: [String]
  /// Hub controls (NIST SP 800-53 r5, printed form).
  public var controls: [String]
  public var language: Language
  /// The rule file's name within the check's folder, and its text.
  public var ruleFile: String
  public var rule: String
  /// The same judgement over a CloudFormation template, for checks that one can express.
  public var templateRule: String?
  /// Whether it can judge what is not deployed yet: by a rule over templates, or as the Azure policy
  /// that a request would meet.
  public var judgesTemplates: Bool {
    if templateRule != nil { return true }
    // How old something is shows only once it exists.
    let measuresAge = parameters.values.contains {
      if case .daysAgo = $0 { return true }
      return false
    }
    return language == .azurePolicy && unit == .resource && !measuresAge
  }
  public var unit: Unit
  public var parameters: [String: Parameter]
  /// Other resource types the rule looks up.
  public var needs: [String]
  /// An account is only asked if it has a resource of one of these types; none = every account.
  public var onlyWith: [String] = []
  public var rationale: String
  public var remedy: String
  /// The provider's own command that exports what the check reads.
  public var fetch: String
  /// What to mind when running it.
  public var fetchNote = ""
  /// Where the rule can be deployed as it is.
  public var deploy: [String]
  /// Built-in constraints of Organization Policy that stop the fault from being made.
  public var preventedBy: [String] = []
  public var tags: [String]

  public init(
    id: String, title: String, cloud: Cloud, service: String, severity: Severity,
    resourceTypes: [String], layers: [String], controls: [String], language: Language,
    ruleFile: String, rule: String, unit: Unit = .resource, parameters: [String: Parameter] = [:],
    needs: [String] = [], rationale: String = "", remedy: String = "", fetch: String = "",
    deploy: [String] = [], tags: [String] = []
  ) {
    self.id = id
    self.title = title
    self.cloud = cloud
    self.service = service
    self.severity = severity
    self.resourceTypes = resourceTypes
    self.layers = layers
    self.controls = controls
    self.language = language
    self.ruleFile = ruleFile
    self.rule = rule
    self.unit = unit
    self.parameters = parameters
    self.needs = needs
    self.rationale = rationale
    self.remedy = remedy
    self.fetch = fetch
    self.deploy = deploy
    self.tags = tags
  }
}
