import CELEngine
import DemarcJSON
import DemarcModel
import Foundation
import OrgPolicyEngine

/// The shipped data and a small organisation to judge in.
enum Governed {
  static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data")

  static func document(_ path: String) throws -> JSONValue {
    try JSONDocument.parse(Array(try Data(contentsOf: data.appending(path: path)))).root
  }

  static func schema(_ type: String) -> CELSchema? { ShippedSchemas.schemas.schema(type) }

  static let fields: Parsed<DecidingFields> = {
    guard let table = try? document("gcp/deciding-fields.json") else { return Parsed(nil) }
    return DecidingFields.compile(table, schemas: schema)
  }()

  /// Organisation 1 holds folder 2 with projects p1 and p2, and project p3.
  static let hierarchy: ResourceHierarchy = {
    var hierarchy = ResourceHierarchy()
    for (number, id) in [("11", "p1"), ("12", "p2"), ("13", "p3")] {
      hierarchy.addProject(number: number, id: id)
    }
    hierarchy.add(chain: ["projects/11", "folders/2", "organizations/1"])
    hierarchy.add(chain: ["projects/12", "folders/2", "organizations/1"])
    hierarchy.add(chain: ["projects/13", "organizations/1"])
    return hierarchy
  }()

  static let nodes = ["projects/11", "folders/2", "organizations/1"]

  static let directory: PrincipalDirectory = {
    var directory = PrincipalDirectory()
    directory.add(domain: "example.com", customer: "C0own")
    directory.add(domain: "other.example", customer: "C0other")
    directory.add(organization: "organizations/1", customer: "C0own")
    return directory
  }()

  static let catalogue: ConstraintCatalogue = {
    var catalogue = ConstraintCatalogue()
    if let shipped = try? document("gcp/constraints.json") {
      _ = catalogue.add(shipped, file: "constraints.json")
    }
    return catalogue
  }()

  /// A judge under policies written as JSON, a list of them.
  static func judge(
    _ policies: String, catalogue: ConstraintCatalogue = catalogue,
    custom: [CustomConstraint] = [], groups: ValueGroups = .none,
    directory: PrincipalDirectory = directory, tags: TagBindings = TagBindings()
  ) throws -> ConstraintJudge {
    let read = OrgPolicy.read(SourceFile(name: "policies.json", text: policies))
    let set = PolicySet.compile(
      read.tree ?? [], hierarchy: hierarchy, tags: tags, catalogue: catalogue)
    guard !read.hasErrors, let policies = set.tree, let fields = fields.tree,
      let judge = ConstraintJudge.compile(
        fields: fields, policies: policies, custom: custom, groups: groups, directory: directory,
        schemas: schema
      ).tree
    else { throw Fault(description: "\(read.diagnostics) \(set.diagnostics)") }
    return judge
  }

  struct Fault: Error, CustomStringConvertible { let description: String }

  static func parse(_ text: String) throws -> JSONValue { try JSONDocument.parse(text).root }

  static func asset(
    _ type: String, _ document: JSONValue?, name: String? = nil, location: String = "us-east1-b",
    nodes: [String] = nodes
  ) -> GovernedAsset {
    let service = type.prefix { $0 != "/" }
    let place = type.hasSuffix("/Instance") ? "zones/us-east1-b/instances" : "global/things"
    return GovernedAsset(
      name: name ?? "//\(service)/projects/p1/\(place)/x", type: type, nodes: nodes,
      location: location, document: document)
  }
}

/// Assets by name, whole for the types it says.
struct FixtureEstate: GovernedEstate {
  var assets: [GovernedAsset] = []
  var completeTypes: Set<String> = []

  func asset(named name: String, types: [String]) -> GovernedAsset? {
    assets.first { $0.name == name && types.contains($0.type) }
  }

  func assets(ofType type: String, besides asset: GovernedAsset) -> [GovernedAsset] {
    assets.filter { $0.type == type && $0.project == asset.project }
  }

  func isComplete(_ type: String, around asset: GovernedAsset) -> Bool {
    completeTypes.contains(type)
  }
}
