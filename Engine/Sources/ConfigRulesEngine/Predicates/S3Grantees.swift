internal import DemarcJSON

/// Whether a bucket policy grants access to none but those the parameters list.
enum S3Grantees {
  static let listed: Predicate = { input in
    guard let text = input.supplementary?.bucketPolicy else { return .compliant }
    guard let document = PolicyDocument(text) else {
      return .insufficientData("the bucket policy is no readable document")
    }
    let lists = Lists(input.parameters)
    for statement in document.statements where statement.allows {
      guard !statement.conditions.contains(where: lists.admitsOnlyListed) else { continue }
      if statement.isNotPrincipal {
        return .nonCompliant("\(statement.label) grants access to all but some")
      }
      if let other = statement.principals.first(where: { !lists.holds($0) }) {
        return .nonCompliant("\(statement.label) grants access to '\(other.name)', not listed")
      }
    }
    return .compliant
  }

  private struct Lists {
    let principals: [PolicyPattern]
    let services: Set<String>
    let federated: [PolicyPattern]
    let ranges: [AddressRange]
    let networks: Set<String>

    init(_ parameters: JSONValue?) {
      func list(_ name: String) -> [String] { (parameters?[name]).texts }
      principals = list("awsPrincipals").map { PolicyPattern(S3Grantees.plain($0)) }
      services = Set(list("servicePrincipals"))
      federated = list("federatedUsers").map { PolicyPattern($0) }
      ranges = list("ipAddresses").compactMap { AddressRange($0) }
      networks = Set(list("vpcIds"))
    }

    func holds(_ principal: PolicyPrincipal) -> Bool {
      let name = principal.name
      switch principal.kind {
      case .aws, .canonicaluser:
        return principals.contains { $0.covers(PolicyPattern(S3Grantees.plain(name))) }
      case .service: return services.contains(name)
      case .federated: return federated.contains { $0.covers(PolicyPattern(name)) }
      case nil: return false
      }
    }

    /// Whether who meets the condition comes from a listed address or network.
    func admitsOnlyListed(_ condition: PolicyCondition) -> Bool {
      guard !condition.values.isEmpty else { return false }
      switch (condition.operation, condition.key) {
      case ("ipaddress", "aws:sourceip"):
        return condition.values.allSatisfy { value in
          guard let range = AddressRange(value) else { return false }
          return ranges.contains { $0.contains(range) }
        }
      case ("stringequals", "aws:sourcevpc"), ("stringequalsignorecase", "aws:sourcevpc"),
        ("stringlike", "aws:sourcevpc"):
        return condition.values.allSatisfy(networks.contains)
      default: return false
      }
    }
  }

  /// An account's number and the ARN of its root say the same.
  private static func plain(_ name: String) -> String {
    guard name.hasPrefix("arn:"), name.hasSuffix(":root") else { return name }
    return PolicyPrincipal.account(of: name) ?? name
  }
}
