internal import DemarcJSON

/// Which customer and organisation the members of allow policies belong to, as far as is known.
public struct PrincipalDirectory: Sendable {
  private var customersOfDomains: [String: String] = [:]
  private var customersOfOrganizations: [String: String] = [:]
  /// Tells in which organisation a project is.
  public var hierarchy = ResourceHierarchy()
  /// From an account's address to its other addresses.
  public var aliases: [String: [String]] = [:]
  /// Whether every domain of the organisations was added: accounts of others are then outside.
  public var isComplete = false

  /// Nothing is known.
  public init() {}

  /// Domains of accounts that belong to no customer.
  private static let consumerDomains: Set<String> = ["gmail.com", "googlemail.com"]

  /// Says that a domain belongs to a customer (`C0abc123`).
  public mutating func add(domain: String, customer: String) {
    customersOfDomains[domain.lowercased()] = customer
  }

  /// Says which customer an organisation (`organizations/1`) belongs to.
  public mutating func add(organization: String, customer: String) {
    customersOfOrganizations[organization] = customer
  }

  /// Takes an organisation as the inventory exports it: its display name is its primary domain.
  public mutating func add(organization asset: GovernedAsset) {
    guard let node = ResourceHierarchy.node(in: asset.name), let document = asset.document,
      let customer = document["owner"]?["directoryCustomerId"]?.string
        ?? document["directoryCustomerId"]?.string
    else { return }
    add(organization: node, customer: customer)
    if let domain = document["displayName"]?.string, domain.contains(".") {
      add(domain: domain, customer: customer)
    }
  }

  /// The customer of an account's or group's domain.
  func customer(ofDomain domain: String) -> String? { customersOfDomains[domain.lowercased()] }

  /// The customer an organisation (`organizations/1`) belongs to.
  func customer(ofOrganization node: String) -> String? { customersOfOrganizations[node] }

  /// Who a member is.
  enum Standing: Hashable {
    /// Everyone on the internet, or an account of no customer.
    case outsider(String)
    /// The ways a policy may write the member's customer.
    case known([String])
    case unknown(String)
  }

  func standing(of member: String, in hierarchy: ResourceHierarchy) -> Standing {
    if member == "allUsers" || member == "allAuthenticatedUsers" {
      return .outsider("\(member) is everyone on the internet")
    }
    let (kind, subject) = Self.split(member)
    switch kind {
    case "user", "group", "domain":
      let domain = String(subject.split(separator: "@").last ?? "").lowercased()
      if Self.consumerDomains.contains(domain) {
        return .outsider("\(member) is an account of no organisation")
      }
      guard let customer = customersOfDomains[domain] else {
        return .unknown("which customer \(domain) belongs to is not in the estate's directory data")
      }
      let organizations = customersOfOrganizations.filter { $0.value == customer }.map(\.key)
      return .known(organizations.sorted().reduce(into: [customer]) { $0 += Self.sets($1) })
    case "serviceAccount":
      guard let project = Self.project(ofAccount: subject) else {
        return .unknown("the project of \(member) cannot be told from its name")
      }
      return standing(ofNode: project, of: member, in: hierarchy)
    case "principal", "principalSet":
      guard let node = Self.node(inPrincipal: subject) else {
        return .unknown("who is behind \(member) is not in the estate's directory data")
      }
      return standing(ofNode: node, of: member, in: hierarchy)
    default: return .unknown("'\(member)' is a kind of member that is not known")
    }
  }

  private func standing(
    ofNode node: String, of member: String, in hierarchy: ResourceHierarchy
  ) -> Standing {
    guard let root = hierarchy.chain(of: node).last, ResourceHierarchy.isOrganization(root) else {
      return .unknown("\(node) of \(member) is not in the estate")
    }
    let customer = customersOfOrganizations[root].map { [$0] } ?? []
    return .known(customer + Self.sets(root))
  }

  /// The ways a policy writes an organisation as a set of principals.
  private static func sets(_ organization: String) -> [String] {
    let name = "//cloudresourcemanager.googleapis.com/" + organization
    return [
      "principalSet:" + name, name, "principalSet://iam.googleapis.com/" + organization,
    ]
  }

  private static func split(_ member: String) -> (kind: String, subject: String) {
    guard let colon = member.firstIndex(of: ":") else { return ("", member) }
    return (String(member[..<colon]), String(member[member.index(after: colon)...]))
  }

  /// `projects/p` for `name@p.iam.gserviceaccount.com` and the default accounts.
  static func project(ofAccount email: String) -> String? {
    let parts = email.split(separator: "@", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[1] == "appspot.gserviceaccount.com" { return "projects/" + parts[0] }
    if parts[1] == "developer.gserviceaccount.com" {
      let number = parts[0].prefix { $0 != "-" }
      return parts[0].hasSuffix("-compute") ? "projects/" + number : nil
    }
    let suffix = ".iam.gserviceaccount.com"
    guard parts[1].hasSuffix(suffix) else { return nil }
    var labels = parts[1].dropLast(suffix.count).split(separator: ".").map(String.init)
    guard !labels.isEmpty else { return nil }
    // A project of a domain: `p.example.com.iam…` is `example.com:p`.
    let id = labels.removeFirst()
    return "projects/" + (labels.isEmpty ? id : labels.joined(separator: ".") + ":" + id)
  }

  private static func node(inPrincipal subject: String) -> String? {
    let parts = subject.split(separator: "/").map(String.init)
    guard
      let place = parts.firstIndex(where: { ["projects", "folders", "organizations"].contains($0) }
      ),
      place + 1 < parts.count
    else { return nil }
    return parts[place] + "/" + parts[place + 1]
  }
}
