/// What is known of the identities that members of allow policies name.
///
/// Without it the questions that only a directory can settle stay unknown.
public struct PrincipalDirectory: Sendable {
  /// From a domain of Cloud Identity or Google Workspace to its customer id (`C03abc`).
  public var customers: [String: String]
  /// From a customer id to its organisation (`organizations/1`).
  public var organizations: [String: String]
  /// From an account's address to its other addresses.
  public var aliases: [String: [String]]
  /// Tells in which organisation a project is.
  public var hierarchy: ResourceHierarchy
  /// Whether `customers` holds every domain of the organisations: an account of any other domain is
  /// then outside them.
  public var isComplete: Bool

  public init(
    customers: [String: String] = [:], organizations: [String: String] = [:],
    aliases: [String: [String]] = [:], hierarchy: ResourceHierarchy = ResourceHierarchy(),
    isComplete: Bool = false
  ) {
    self.customers = customers
    self.organizations = organizations
    self.aliases = aliases
    self.hierarchy = hierarchy
    self.isComplete = isComplete
  }

  /// Nothing is known.
  public static let unknown = PrincipalDirectory()

  /// The customer of an account's or group's domain.
  func customer(ofDomain domain: String) -> String? { customers[domain.lowercased()] }

  /// The organisation a project is in, by number or id.
  func organization(ofProject project: String) -> String? {
    hierarchy.chain(of: "projects/" + project).first(where: ResourceHierarchy.isOrganization)
  }
}
