public import SigmaEngine

/// A kind of audit log that Demarc tells by its content.
public enum LogKind: String, Hashable, Sendable, CaseIterable {
  case cloudTrail = "aws-cloudtrail"
  case cloudTrailInsight = "aws-cloudtrail-insight"
  case cloudTrailDigest = "aws-cloudtrail-digest"
  case azureActivity = "azure-activity"
  case entraSignIn = "entra-sign-in"
  case entraAudit = "entra-audit"
  /// Resource logs of a diagnostic setting: Key Vault, storage, network.
  case azureResource = "azure-resource"
  case googleAudit = "gcp-audit"
  case workspace = "google-workspace"
  case microsoft365 = "m365"
  case kubernetesAudit = "kubernetes-audit"
  case okta, github, onelogin
  case unknown

  /// The log source by which rules name it.
  public var logSource: SigmaLogSource? { nil }
}
