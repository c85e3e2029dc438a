public import SigmaEngine

/// A kind of log that Demarc tells by its content.
public enum LogKind: String, Hashable, Sendable, CaseIterable {
  case cloudTrail = "aws-cloudtrail"
  case cloudTrailInsight = "aws-cloudtrail-insight"
  case cloudTrailDigest = "aws-cloudtrail-digest"
  case guardDuty = "aws-guardduty"
  case securityHub = "aws-security-hub"
  case s3Access = "aws-s3-access"
  case vpcFlow = "aws-vpc-flow"
  case azureActivity = "azure-activity"
  case entraSignIn = "entra-sign-in"
  case entraAudit = "entra-audit"
  /// Risk detections, risky users and the alerts of Privileged Identity Management.
  case entraRisk = "entra-risk"
  /// Resource logs of a diagnostic setting: Key Vault, storage, network.
  case azureResource = "azure-resource"
  case googleAudit = "gcp-audit"
  /// A log entry of Google Cloud that is no audit log: flows, load balancers, applications.
  case googleEntry = "gcp-log-entry"
  case workspace = "google-workspace"
  case microsoft365 = "m365"
  case kubernetesAudit = "kubernetes-audit"
  case okta, github, bitbucket, onelogin, duo
  case docker = "docker-events"
  case osquery = "osquery-result"
  case unknown

  /// The log sources by which rules name it; empty for logs that no rule can name.
  public var logSources: [SigmaLogSource] { [] }
}
