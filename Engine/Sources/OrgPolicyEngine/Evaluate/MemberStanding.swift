/// Who a member of an allow policy is, to a constraint that lists customers.
enum MemberStanding: Hashable {
  /// Everyone on the internet, or an account of no customer of the directory.
  case outsider(String)
  /// The ways a policy may write the member's customer.
  case known([String])
  case unknown(String)
}

extension PrincipalDirectory {
  func standing(of member: String) -> MemberStanding {
    let parts = PolicyMember(member)
    switch parts.kind {
    case "" where PolicyMember.publicMembers.contains(parts.identity):
      return .outsider("\(member) is everyone on the internet")
    case "user", "group": return standing(ofDomain: parts.domain, member)
    case "domain": return standing(ofDomain: parts.identity.lowercased(), member)
    case "serviceAccount", "principal", "principalSet":
      guard let project = parts.accountProject ?? PrincipalSets.poolProject(parts.identity),
        let organization = hierarchy.chain(of: "projects/" + project)
          .first(where: ResourceHierarchy.isOrganization)
      else { return .unknown("the organisation of \(member) is not in the estate") }
      let customer = customer(ofOrganization: organization).map { [$0] } ?? []
      return .known(customer + Self.sets(organization))
    default: return .unknown("'\(member)' is a kind of member that is not known")
    }
  }

  private func standing(ofDomain domain: String, _ member: String) -> MemberStanding {
    if PolicyMember.consumerDomains.contains(domain) || domain == "googlegroups.com" {
      return .outsider("\(member) belongs to no organisation")
    }
    guard let customer = customer(ofDomain: domain) else {
      return isComplete
        ? .outsider("\(member) is of no domain of the directory")
        : .unknown("no directory data says which customer \(domain) belongs to")
    }
    return .known([customer] + organizations(ofCustomer: customer).flatMap(Self.sets))
  }

  /// The ways a policy writes an organisation as a set of principals.
  private static func sets(_ organization: String) -> [String] {
    let name = "//cloudresourcemanager.googleapis.com/" + organization
    return ["principalSet:" + name, name, "principalSet://iam.googleapis.com/" + organization]
  }
}
