internal import DemarcJSON

// Which customer the members of allow policies belong to.

/// Who a member is.
enum MemberStanding: Hashable {
  /// Everyone on the internet, or an account of no customer of the directory.
  case outsider(String)
  /// The ways a policy may write the member's customer.
  case known([String])
  case unknown(String)
}

extension PrincipalDirectory {
  /// Takes an organisation as the inventory exports it: its display name is its primary domain.
  public mutating func add(organization asset: GovernedAsset) {
    guard let node = ResourceHierarchy.node(in: asset.name), let document = asset.document,
      let customer = document["owner"]?["directoryCustomerId"]?.string
        ?? document["directoryCustomerId"]?.string
    else { return }
    organizations[customer] = node
    if let domain = document["displayName"]?.string, domain.contains(".") {
      customers[domain.lowercased()] = customer
    }
  }

  /// With the hierarchy of the policies, unless it has one of its own.
  func within(_ hierarchy: ResourceHierarchy) -> PrincipalDirectory {
    var directory = self
    if self.hierarchy.isEmpty { directory.hierarchy = hierarchy }
    return directory
  }

  func standing(of member: String) -> MemberStanding {
    let parts = PolicyMember(member)
    if parts.kind.isEmpty, PolicyMember.publicMembers.contains(parts.identity) {
      return .outsider("\(member) is everyone on the internet")
    }
    switch parts.kind {
    case "user", "group": return standing(ofDomain: parts.domain, member)
    case "domain": return standing(ofDomain: parts.identity.lowercased(), member)
    case "serviceAccount", "principal", "principalSet":
      guard let project = parts.accountProject ?? PrincipalSets.poolProject(parts.identity),
        let organization = organization(ofProject: project)
      else { return .unknown("the organisation of \(member) is not in the estate") }
      return .known(spellings(organization))
    default: return .unknown("what kind of member '\(member)' is is not known")
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
    return .known([customer] + (organizations[customer].map(Self.sets) ?? []))
  }

  private func spellings(_ organization: String) -> [String] {
    organizations.filter { $0.value == organization }.map(\.key).sorted()
      + Self.sets(organization)
  }

  /// The ways a policy writes an organisation as a set of principals.
  private static func sets(_ organization: String) -> [String] {
    let name = "//cloudresourcemanager.googleapis.com/" + organization
    return ["principalSet:" + name, name, "principalSet://iam.googleapis.com/" + organization]
  }
}
