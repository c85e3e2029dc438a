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

  /// The organisations of a customer, sorted.
  func organizations(ofCustomer customer: String) -> [String] {
    customersOfOrganizations.filter { $0.value == customer }.map(\.key).sorted()
  }

  /// With the hierarchy of the policies, unless it has one of its own.
  func within(_ hierarchy: ResourceHierarchy) -> PrincipalDirectory {
    var directory = self
    if self.hierarchy.isEmpty { directory.hierarchy = hierarchy }
    return directory
  }
}
