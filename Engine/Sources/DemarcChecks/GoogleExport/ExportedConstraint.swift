public import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import DemarcYAML

/// A check's custom constraint, named for an organisation.
public struct ExportedConstraint: Sendable {
  public let check: String
  /// `custom.` and a name.
  public let id: String
  public let resourceTypes: [String]
  public let methodTypes: [String]
  public let condition: String
  public let actionType: String
  public let displayName: String
  public let description: String
  /// What `gcloud org-policies set-custom-constraint` reads.
  public let yaml: String
  let organization: String

  /// - Throws: `Diagnostic` when the check's rule is no custom constraint.
  init(_ check: Check, organization: String) throws(Diagnostic) {
    let root: JSONValue
    do throws(YAMLError) {
      root = try YAMLReader().document(check.rule).root
    } catch {
      throw Diagnostic("check.bad-rule", "the rule of \(check.id) is no YAML: \(error.message)")
    }
    func texts(_ key: String) -> [String] { root[key]?.elements.compactMap(\.string) ?? [] }
    guard let name = root["name"]?.string, let condition = root["condition"]?.string,
      let action = root["actionType"]?.string
    else { throw Diagnostic("check.bad-rule", "the rule of \(check.id) is no custom constraint") }
    self.check = check.id
    self.organization = organization
    id = name.split(separator: "/").last.map(String.init) ?? name
    resourceTypes = texts("resourceTypes")
    methodTypes = texts("methodTypes")
    self.condition = condition
    actionType = action
    displayName = root["displayName"]?.string ?? check.title
    description = root["description"]?.string ?? check.rationale
    yaml = check.rule.replacing(
      "name: \(name)\n", with: "name: organizations/\(organization)/customConstraints/\(id)\n")
  }

  /// The same for Terraform's Google provider.
  public var terraform: String {
    """
    # \(check)
    resource "google_org_policy_custom_constraint" "\(Terraform.label(id))" {
      name           = \(Terraform.text(id))
      parent         = "organizations/\(organization)"
      display_name   = \(Terraform.text(displayName))
      description    = \(Terraform.text(description))
      action_type    = \(Terraform.text(actionType))
      condition      = \(Terraform.text(condition))
      method_types   = \(Terraform.list(methodTypes))
      resource_types = \(Terraform.list(resourceTypes))
    }

    """
  }
}

/// The bounds that Google sets to custom constraints (creating and managing custom constraints).
public enum CustomConstraintLimits {
  /// Characters after `custom.`.
  public static let nameMax = 71
  public static let conditionMax = 1000
  public static let displayNameMax = 200
  public static let descriptionMax = 2000
  /// Constraints of an organisation on one resource type.
  public static let perTypeMax = 20
}

/// The resource types on which Google Cloud takes custom constraints, each with the page that says so.
public struct CustomConstraintTypes: Sendable {
  /// Resource type -> address of a page.
  public let pages: [String: String]

  /// Reads `gcp/custom-constraint-types.tsv`.
  public init(_ source: any CatalogSource) {
    var pages: [String: String] = [:]
    let text = String(
      decoding: source.file("gcp/custom-constraint-types.tsv") ?? [], as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      if cells.count == 2 { pages[cells[0]] = cells[1] }
    }
    self.pages = pages
  }
}
