public import DemarcModel

/// A native export that Demarc reads.
public enum EstateFormat: String, Hashable, Sendable, CaseIterable, Comparable {
  case awsConfigSnapshot = "aws-config-snapshot"
  case awsConfigItems = "aws-config-items"
  case awsConfigBatch = "aws-config-batch"
  case awsConfigQuery = "aws-config-query"
  case iamCredentialReport = "iam-credential-report"
  case iamAuthorizationDetails = "iam-authorization-details"
  case awsAnswer = "aws-answer"
  case securityHubFindings = "security-hub-findings"
  case ocsfFindings = "ocsf-findings"
  case azureResourceGraph = "azure-resource-graph"
  case azureResourceList = "azure-resource-list"
  case azureCompleteList = "azure-complete-list"
  case azurePolicyStates = "azure-policy-states"
  case azurePolicyMetadata = "azure-policy-metadata"
  case cloudAssetInventory = "cloud-asset-inventory"
  case cloudResourceSearch = "cloud-resource-search"
  case cloudOrgPolicies = "cloud-org-policies"
  case cloudHierarchy = "cloud-hierarchy"
  case securityCommandCenter = "security-command-center"

  /// The name a person reads.
  public var title: String {
    switch self {
    case .awsConfigSnapshot: "AWS Config snapshot"
    case .awsConfigItems: "AWS Config configuration items"
    case .awsConfigBatch: "AWS Config batch-get-resource-config answer"
    case .awsConfigQuery: "AWS Config select-resource-config answer"
    case .iamCredentialReport: "IAM credential report"
    case .iamAuthorizationDetails: "IAM account authorization details"
    case .awsAnswer: "answer of the aws command line"
    case .securityHubFindings: "Security Hub findings (ASFF)"
    case .ocsfFindings: "OCSF findings"
    case .azureResourceGraph: "Azure Resource Graph answer"
    case .azureResourceList: "Azure resource list"
    case .azureCompleteList: "Azure list that says what it covers"
    case .azurePolicyStates: "Azure Policy states"
    case .azurePolicyMetadata: "Azure Policy metadata"
    case .cloudAssetInventory: "Cloud Asset Inventory export"
    case .cloudResourceSearch: "Cloud Asset Inventory search results"
    case .cloudOrgPolicies: "Google Cloud organisation policies and constraints"
    case .cloudHierarchy: "Google Cloud projects, folders, organisations and tags"
    case .securityCommandCenter: "Security Command Center findings"
    }
  }

  public var cloud: Cloud {
    switch self {
    case .azureResourceGraph, .azureResourceList, .azureCompleteList, .azurePolicyStates,
      .azurePolicyMetadata:
      .azure
    case .cloudAssetInventory, .cloudResourceSearch, .cloudOrgPolicies, .cloudHierarchy,
      .securityCommandCenter:
      .gcp
    default: .aws
    }
  }

  public static func < (left: EstateFormat, right: EstateFormat) -> Bool {
    left.rawValue < right.rawValue
  }
}
