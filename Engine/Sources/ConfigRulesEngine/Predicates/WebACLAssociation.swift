internal import DemarcJSON

/// ALB_WAF_ENABLED: each web ACL lists what it protects in an answer of its own.
enum WebACLAssociation {
  static func protectsLoadBalancer(_ input: PredicateInput) -> PredicateVerdict {
    guard ItemPath.text("configuration.type", in: input.item) == "application" else {
      return .notApplicable
    }
    let associations = input.related["associations"] ?? []
    let arn = ItemPath.text("configuration.loadBalancerArn", in: input.item) ?? ""
    let protecting = associations.filter {
      ItemPath.texts("configuration.ResourceArns", in: $0).contains(arn)
    }
    guard !protecting.isEmpty else {
      let asked = Set(associations.map(id))
      let unasked = (input.related["acls"] ?? []).filter(isRegional).map(id)
        .filter { !asked.contains($0) }
      guard let first = unasked.min() else {
        return .nonCompliant("no web ACL protects the load balancer")
      }
      return .insufficientData("what web ACL \(first) protects was not exported")
    }
    guard let wanted = input.parameters?["wafWebAclIds"]?.elements.compactMap(\.string) else {
      return .compliant
    }
    let ids = Set(wanted.map(lastSegment))
    return protecting.contains { ids.contains(id($0)) }
      ? .compliant
      : .nonCompliant("another web ACL than those named protects the load balancer")
  }

  private static func id(_ item: JSONValue) -> String {
    lastSegment(ItemPath.text("resourceId", in: item) ?? "")
  }

  /// Web ACLs of CloudFront protect no load balancers.
  private static func isRegional(_ acl: JSONValue) -> Bool {
    !(ItemPath.text("arn", in: acl) ?? "").contains(":global/")
  }

  /// The id in an ARN, which may also stand alone.
  private static func lastSegment(_ text: String) -> String {
    text.split(separator: "/").last.map(String.init) ?? text
  }
}
