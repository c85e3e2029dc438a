/// Calls for what Azure Policy is given to work with: definitions, assignments, exemptions and the rest.
public struct AzurePolicyDocuments: Hashable, Sendable {
  /// Of the file, without an ending.
  public let name: String
  /// `get` or `post`.
  public let method: String
  /// Below the address of Azure Resource Manager.
  public let path: String
  public let apiVersion: String

  /// Ready to be pasted into a shell.
  public var command: String {
    let address = "https://management.azure.com\(path)?api-version=\(apiVersion)"
    return "az rest --method \(method) --url \"\(address)\""
  }

  /// The calls for a tenant and its subscriptions; names that are no subscription's are left out.
  public static func all(of subscriptions: [String]) -> [AzurePolicyDocuments] {
    let known = subscriptions.filter { id in
      !id.isEmpty && id.utf8.allSatisfy { $0 == UInt8(ascii: "-") || isHexadecimal($0) }
    }
    guard !known.isEmpty else { return [] }
    return tenant + known.flatMap(own)
  }

  private static let tenant = [
    AzurePolicyDocuments(
      name: "management-groups", method: "post",
      path: "/providers/Microsoft.Management/getEntities", apiVersion: "2020-05-01"),
    AzurePolicyDocuments(
      name: "policy-metadata", method: "get",
      path: "/providers/Microsoft.PolicyInsights/policyMetadata", apiVersion: "2019-10-01"),
  ]

  private static func own(_ subscription: String) -> [AzurePolicyDocuments] {
    let authorization = "Microsoft.Authorization"
    let insights = "Microsoft.PolicyInsights"
    let calls = [
      ("policy-definitions", "get", "\(authorization)/policyDefinitions", "2023-04-01"),
      ("policy-set-definitions", "get", "\(authorization)/policySetDefinitions", "2023-04-01"),
      ("policy-assignments", "get", "\(authorization)/policyAssignments", "2023-04-01"),
      ("policy-exemptions", "get", "\(authorization)/policyExemptions", "2022-07-01-preview"),
      ("attestations", "get", "\(insights)/attestations", "2022-09-01"),
      ("policy-states", "post", "\(insights)/policyStates/latest/queryResults", "2019-10-01"),
    ]
    return calls.map { name, method, path, version in
      AzurePolicyDocuments(
        name: "\(subscription).\(name)", method: method,
        path: "/subscriptions/\(subscription)/providers/\(path)", apiVersion: version)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}
