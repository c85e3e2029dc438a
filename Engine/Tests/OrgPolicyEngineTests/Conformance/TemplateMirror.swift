import DemarcJSON
import DemarcModel
import Foundation
import OrgPolicyEngine

/// What in Organization Policy asks the same as a template of the policy library.
enum TemplateMirror {
  /// A constraint that is enforced or not.
  case enforced(String)
  /// A list constraint; `mode` and the list under the key say which values, each through `value`.
  case listed(String, key: String, asMode: Bool, value: @Sendable (String) -> String)
  /// A list constraint about services: the service is denied.
  case denied(String, [String])
  /// A custom constraint of the shipped checks.
  case check(String)
  /// Members' domains, as customers.
  case domains
  case nothing(String)

  private static let path: @Sendable (String) -> String = { name in
    name.split(separator: "/").drop { $0 != "projects" }.joined(separator: "/")
  }

  static let all: [String: TemplateMirror] = [
    "bigquery_cmek": .denied("gcp.restrictNonCmekServices", ["bigquery.googleapis.com"]),
    "compute_block_ssh_keys": .enforced("compute.managed.blockProjectSshKeys"),
    "compute_enable_oslogin_project": .enforced("compute.requireOsLogin"),
    "compute_ip_forward": .listed(
      "compute.vmCanIpForward", key: "instances", asMode: true, value: path),
    "vm_external_ip": .listed(
      "compute.vmExternalIpAccess", key: "instances", asMode: true, value: path),
    "gke_cluster_location": .listed(
      "gcp.resourceLocations", key: "locations", asMode: true, value: { $0 }),
    "sql_location": .listed(
      "gcp.resourceLocations", key: "locations", asMode: true, value: { $0 }),
    "spanner_location": .listed(
      "gcp.resourceLocations", key: "locations", asMode: true,
      value: { $0.hasPrefix("eur") ? "in:europe-locations" : "in:asia-locations" }),
    "serviceusage_service": .listed(
      "serviceuser.services", key: "services", asMode: true, value: { $0 }),
    "iam_allowed_policy_member_domains": .domains,
    "sql_allowed_authorized_networks": .enforced("sql.restrictAuthorizedNetworks"),
    "sql_world_readable": .check("gcp.cloud-sql.authorized-networks-narrow"),
    "sql_backup": .check("gcp.cloud-sql.backups-and-point-in-time"),
    "storage_logging": .check("gcp.cloud-storage.bucket-access-logged"),
    "cmek_rotation": .check("gcp.cloud-kms.key-rotation-scheduled"),
    "network_enable_private_google_access": .check("gcp.vpc.subnet-private-google-access"),
    "gke_enable_binauthz": .enforced("container.managed.enableBinaryAuthorization"),
    "gke_enable_shielded_nodes": .enforced("container.managed.enableShieldedNodes"),
    "gke_enable_stackdriver_logging": .enforced("container.managed.enableCloudLogging"),
    "gke_enable_workload_identity": .enforced("container.managed.enableWorkloadIdentityFederation"),
    "gke_legacy_abac": .enforced("container.managed.disableABAC"),
    "gke_private_cluster": .enforced("container.managed.enablePrivateNodes"),
    "gke_restrict_client_auth_methods": .enforced(
      "container.managed.disableLegacyClientCertificateIssuance"),

    "always_violates": .nothing("every asset violates it; it tests the library"),
    "app_service_versions": .nothing("it counts the versions of a service"),
    "cmek_settings": .nothing("it compares algorithm, purpose and period of a key in one"),
    "compute_disk_resource_policies": .nothing("it names schedules that a disk must have"),
    "compute_network_interface": .nothing("it names networks of the same project"),
    "gke_disable_legacy_endpoints": .nothing("metadata of nodes that clusters no longer serve"),
    "gke_enable_alias_ip_ranges": .nothing("no constraint is about VPC-native clusters"),
    "gke_enable_stackdriver_kubernetes_engine_monitoring": .nothing(
      "no constraint is about the monitoring of clusters"),
    "gke_node_auto_upgrade": .nothing(
      "the check is about node pools as assets, the template about pools inside a cluster"),
    "iam_allow_ban_roles": .nothing("no built-in constraint is about roles"),
    "iam_custom_role_permissions": .nothing("no constraint is about permissions of own roles"),
    "network_routing": .nothing("no constraint is about the routing mode of a network"),
    "vpc_sc_ip_range": .nothing("no constraint is about ranges of an access level"),
  ]

  /// No instance has a project or zone that says more; whatever is not in a fixture is not there.
  static let estate = FixtureEstate(completeTypes: [
    "compute.googleapis.com/Project", "compute.googleapis.com/InstanceSettings",
  ])

  var constraint: String {
    switch self {
    case .enforced(let name), .listed(let name, _, _, _), .denied(let name, _): name
    case .check: "custom.mirror"
    case .domains: "iam.allowedPolicyMemberDomains"
    case .nothing: ""
    }
  }

  func judge(_ parameters: JSONValue?, _ assets: [JSONValue]) throws -> ConstraintJudge {
    var custom: [CustomConstraint] = []
    var directory = Governed.directory
    let rule: String
    switch self {
    case .enforced: rule = #""enforce":true"#
    case .denied(_, let services): rule = #""values":{"deniedValues":\#(Self.json(services))}"#
    case .check(let id):
      rule = #""enforce":true"#
      custom.append(try Self.check(id))
    case .domains:
      let domains = parameters?["domains"]?.elements.compactMap(\.string) ?? []
      for domain in Self.domains(assets) {
        let subdomains = parameters?["allow_sub_domains"]?.bool ?? true
        let isAllowed = domains.contains {
          domain == $0 || subdomains && domain.hasSuffix("." + $0)
        }
        directory.add(domain: domain, customer: isAllowed ? "C0allowed" : "C0other")
      }
      rule = #""values":{"allowedValues":["C0allowed"]}"#
    case .listed(_, let key, _, let value):
      guard let parameters, !parameters.isNull else { return try Governed.judge("[]") }
      let names = assets.compactMap { $0["name"]?.string }
      var listed = parameters[JSONKey(key)]?.elements.compactMap(\.string) ?? []
      if parameters["match_mode"]?.string == "regex" {
        // The expressions of the fixtures are a text between two `.*`.
        let parts = listed.map { $0.replacing(".*", with: "") }
        listed = names.filter { name in parts.contains { name.contains($0) } }
      }
      let isDenied = ["denylist", "deny"].contains(parameters["mode"]?.string ?? "")
      let values = listed.map(value)
      rule =
        values.isEmpty
        ? (isDenied ? #""allowAll":true"# : #""denyAll":true"#)
        : #""values":{"\#(isDenied ? "denied" : "allowed")Values":\#(Self.json(values))}"#
    case .nothing: throw Governed.Fault(description: "mirrors nothing")
    }
    var catalogue = Governed.catalogue
    if !custom.isEmpty {
      catalogue.add(
        OrgConstraint(name: constraint, kind: .custom, default: .allow, origin: .custom))
    }
    return try Governed.judge(
      #"[{"name":"organizations/1/policies/\#(constraint)","spec":{"rules":[{\#(rule)}]}}]"#,
      catalogue: catalogue, custom: custom, groups: Self.groups, directory: directory)
  }

  private static let groups: ValueGroups = {
    guard let facts = try? Governed.document("gcp/locations.json"),
      let groups = try? LocationGroups(facts)
    else { return .none }
    return ValueGroups { _, group in groups.values(of: group) }
  }()

  private static func json(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  /// The check's constraint under a name of its own.
  private static func check(_ id: String) throws -> CustomConstraint {
    let file = Governed.data.appending(path: "checks/\(id)/constraint.yaml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.hasPrefix("name:") ? "name: custom.mirror" : String($0) }
    let text = SourceFile(name: id, text: lines.joined(separator: "\n") + "\n")
    guard let check = CustomConstraint.compile(text, schemas: Governed.schema).tree else {
      throw Governed.Fault(description: "\(id) does not compile")
    }
    return check
  }

  private static func domains(_ assets: [JSONValue]) -> Set<String> {
    var found: Set<String> = []
    for binding in assets.compactMap({ $0["iam_policy"]?["bindings"] }).flatMap({ $0.elements }) {
      for member in binding["members"]?.elements.compactMap(\.string) ?? [] {
        let address = member.split(separator: ":", maxSplits: 1).last ?? ""
        found.insert(String(address.split(separator: "@").last ?? "").lowercased())
      }
    }
    return found
  }
}
