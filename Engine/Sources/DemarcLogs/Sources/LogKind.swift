public import DemarcModel
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

  /// The log sources by which rules name it, the usual name first; empty for what no rule can name.
  ///
  /// One log may answer to several names: the unified audit log of Microsoft 365 carries what rules
  /// call audit, Exchange, threat management and threat detection.
  public var logSources: [SigmaLogSource] {
    switch self {
    case .cloudTrail: Self.named("aws", "cloudtrail")
    case .cloudTrailInsight: Self.named("aws", "cloudtrail-insight")
    case .guardDuty: Self.named("aws", "guardduty")
    case .securityHub: Self.named("aws", "securityhub")
    case .s3Access: Self.named("aws", "s3access")
    case .vpcFlow: Self.named("aws", "vpcflow")
    case .azureActivity:
      Self.named("azure", "activitylogs", "azureactivity", "azure.activitylogs")
    case .entraSignIn: Self.named("azure", "signinlogs", "azure.signinlogs")
    case .entraAudit: Self.named("azure", "auditlogs", "azure.auditlogs", "pim")
    case .entraRisk: Self.named("azure", "riskdetection", "pim")
    case .azureResource: Self.named("azure", "resourcelogs")
    case .googleAudit: Self.named("gcp", "gcp.audit")
    case .googleEntry: Self.named("gcp", "gcp.log")
    case .workspace:
      Self.named("gcp", "google_workspace.admin", "google_workspace.login", "gcp.audit")
        + Self.named("google_workspace", "admin", "login")
    case .microsoft365:
      Self.named("m365", "audit", "exchange", "threat_management", "threat_detection")
    case .kubernetesAudit:
      [SigmaLogSource(category: "application", product: "kubernetes", service: "audit")]
    case .okta: Self.named("okta", "okta")
    case .github: Self.named("github", "audit")
    case .bitbucket: Self.named("bitbucket", "audit")
    case .onelogin: Self.named("onelogin", "onelogin.events")
    case .duo: Self.named("cisco", "duo")
    case .docker: Self.named("docker", "docker.events")
    case .osquery: Self.named("osquery", "osquery.result")
    case .cloudTrailDigest, .unknown: []
    }
  }

  /// The provider whose resources it tells of; nil for services apart from the three clouds.
  public var cloud: Cloud? {
    switch self {
    case .cloudTrail, .cloudTrailInsight, .cloudTrailDigest, .guardDuty, .securityHub, .s3Access,
      .vpcFlow:
      .aws
    case .azureActivity, .entraSignIn, .entraAudit, .entraRisk, .azureResource, .microsoft365:
      .azure
    case .googleAudit, .googleEntry, .workspace: .gcp
    case .kubernetesAudit, .okta, .github, .bitbucket, .onelogin, .duo, .docker, .osquery,
      .unknown:
      nil
    }
  }

  /// How people call it.
  public var title: String {
    switch self {
    case .cloudTrail: "AWS CloudTrail"
    case .cloudTrailInsight: "AWS CloudTrail Insights"
    case .cloudTrailDigest: "AWS CloudTrail digest file"
    case .guardDuty: "Amazon GuardDuty findings"
    case .securityHub: "AWS Security Hub findings"
    case .s3Access: "Amazon S3 server access log"
    case .vpcFlow: "Amazon VPC flow log"
    case .azureActivity: "Azure activity log"
    case .entraSignIn: "Entra sign-in log"
    case .entraAudit: "Entra audit log"
    case .entraRisk: "Entra risk log"
    case .azureResource: "Azure resource log"
    case .googleAudit: "Google Cloud audit log"
    case .googleEntry: "Google Cloud log"
    case .workspace: "Google Workspace audit log"
    case .microsoft365: "Microsoft 365 unified audit log"
    case .kubernetesAudit: "Kubernetes audit log"
    case .okta: "Okta system log"
    case .github: "GitHub audit log"
    case .bitbucket: "Bitbucket audit log"
    case .onelogin: "OneLogin events"
    case .duo: "Duo log"
    case .docker: "Docker events"
    case .osquery: "osquery results"
    case .unknown: "log of an unknown kind"
    }
  }

  private static func named(_ product: String, _ services: String...) -> [SigmaLogSource] {
    services.map { SigmaLogSource(product: product, service: $0) }
  }
}
