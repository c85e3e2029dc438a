internal import DemarcJSON

/// What a rule in Swift is given; the same that a Guard rule sees.
struct PredicateInput {
  /// The configuration item, or an API answer's entry in its place.
  let item: JSONValue
  /// The rule's parameters by name, decoded, defaults and derived instants among them.
  let parameters: JSONValue?
  /// Other resources, as the rule's `related` asks for them.
  let related: [String: [JSONValue]]

  /// The item's own settings.
  var configuration: JSONValue? { item["configuration"] }
  var supplementary: JSONValue? { item["supplementaryConfiguration"] }
}

/// What a predicate says.
enum PredicateVerdict: Hashable, Sendable {
  case compliant
  /// With the reason, in one clause.
  case nonCompliant(String)
  case notApplicable
  /// With what is missing, in one clause.
  case insufficientData(String)
}

/// A managed rule that Guard cannot say.
typealias Predicate = @Sendable (PredicateInput) -> PredicateVerdict

/// The predicates by the name `rule.json` gives them.
enum Predicates {
  static let all = accountServices.merging(dataServices) { first, _ in first }
    .merging(securityServices) { first, _ in first }

  private static let accountServices: [String: Predicate] = [
    "iam-kms-actions-blocked": IAMKeyActions.blocked,
    "iam-policies-not-attached": IAMAttachments.none,
    "s3-no-public-read": S3PublicAccess.noRead,
    "s3-no-public-write": S3PublicAccess.noWrite,
    "s3-policy-grantees": S3Grantees.listed,
    "s3-replicated": S3Replication.enabled,
    "beanstalk-enhanced-health": BeanstalkOptions.enhancedHealth,
    "beanstalk-managed-updates": BeanstalkOptions.managedUpdates,
    "ebs-snapshots-not-public": SharedWithEveryone.snapshots,
    "instance-not-left-stopped": InstanceStopped.lately,
    "security-group-authorized-ports": SecurityGroupPorts.authorised,
    "security-group-blocked-ports": SecurityGroupPorts.blocked,
    "security-group-restricted-ports": RestrictedPorts.closed,
    "ssm-document-not-public": SharedWithEveryone.document,
  ]
}
