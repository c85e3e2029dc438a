/// Whether a member belongs to an organisation's principal set.
///
/// The set holds the identities of the organisation's domains, its workforce pools, and the service
/// accounts, service agents and workload pools of its projects.
struct PrincipalSets {
  let directory: PrincipalDirectory

  /// `organizations/1` for the only form a set has.
  static func organization(_ written: String) -> String? {
    guard written.hasPrefix("//"), let node = ResourceHierarchy.node(in: written),
      ResourceHierarchy.isOrganization(node)
    else { return nil }
    return node
  }

  func contains(_ member: PolicyMember, _ organization: String) -> Truth {
    switch member.kind {
    case "": PolicyMember.publicMembers.contains(member.identity) ? .false : .unknown
    case "user", "group": account(member.domain, organization)
    case "domain": account(member.identity.lowercased(), organization)
    case "serviceAccount": project(member.accountProject, organization)
    case "principal", "principalSet": project(Self.poolProject(member.identity), organization)
    default: .unknown
    }
  }

  private func account(_ domain: String, _ organization: String) -> Truth {
    if PolicyMember.consumerDomains.contains(domain) || domain == "googlegroups.com" {
      return .false
    }
    guard let customer = directory.customer(ofDomain: domain) else {
      return directory.isComplete ? .false : .unknown
    }
    guard let own = directory.customer(ofOrganization: organization) else { return .unknown }
    return own == customer ? .true : .false
  }

  private func project(_ project: String?, _ organization: String) -> Truth {
    guard let project,
      let held = directory.hierarchy.chain(of: "projects/" + project).first(
        where: ResourceHierarchy.isOrganization)
    else { return .unknown }
    return held == organization ? .true : .false
  }

  /// The project of a workload identity pool.
  static func poolProject(_ identity: String) -> String? {
    let start = "//iam.googleapis.com/projects/"
    guard identity.hasPrefix(start), identity.range(ofASCII: "/workloadIdentityPools/") != nil
    else { return nil }
    return String(identity.dropFirst(start.count).prefix { $0 != "/" })
  }
}
