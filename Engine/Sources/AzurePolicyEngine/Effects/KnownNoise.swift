import DemarcJSON

/// Providers whose answers Azure Policy cannot rely on, by Microsoft's own list of known issues
/// (Azure/azure-policy, README, "Known Issues").
enum KnownNoise {
  static let siteConfig = "Azure's answers about siteConfig of web sites are incomplete"
  static let otherConfig =
    "Azure's answers about configurations of web sites other than web are incomplete"
  static let scripts = "Azure's answers about script actions of clusters are incomplete"
  static let instanceView = "Azure's answers about the instance view of machines are incomplete"
  static let auditing =
    "Azure finds auditing settings of SQL servers by name only, and the rule gives no name"

  /// What to say beside every verdict of a rule; nil for most.
  static func sentence(_ definition: AzurePolicyDefinition, _ details: EffectDetails) -> String? {
    for alias in definition.aliasNames {
      if let sentence = sentence(alias: alias.lowercased()) { return sentence }
    }
    guard let related = details.related, let type = related.type.literal?.string else { return nil }
    switch type.lowercased() {
    case "microsoft.sql/servers/auditingsettings":
      return related.name == nil ? auditing : nil
    case let type where configurations.contains(type):
      // Without a name the list of configurations holds web.
      guard let name = related.name?.literal?.string else { return nil }
      return TextFold.equal(lastSegment(name), "web") ? nil : otherConfig
    default: return nil
    }
  }

  /// What to say beside a verdict about one resource.
  static func sentence(about resource: JSONValue) -> String? {
    guard configurations.contains(Subject.type(of: resource)) else { return nil }
    let name = FieldPath.member(JSONKey("name"), of: resource)?.string
    return name.map { TextFold.equal(lastSegment($0), "web") } ?? true ? nil : otherConfig
  }

  private static let configurations: Set<String> = [
    "microsoft.web/sites/config", "microsoft.web/sites/slots/config",
  ]

  private static let properties: [(prefix: String, sentence: String)] = [
    ("microsoft.web/sites/siteconfig", siteConfig),
    ("microsoft.web/sites/slots/siteconfig", siteConfig),
    ("microsoft.hdinsight/clusters/computeprofile.roles[*].scriptactions", scripts),
    ("microsoft.compute/virtualmachines/instanceview", instanceView),
  ]

  private static func sentence(alias: String) -> String? {
    for (prefix, sentence) in properties where alias.hasPrefix(prefix) {
      let next = alias.dropFirst(prefix.count).first
      if next == nil || next == "." || next == "[" { return sentence }
    }
    return nil
  }

  private static func lastSegment(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }
}

extension ChangeOperation {
  /// Whether it sets an identity, as far as its text says.
  var changesIdentity: Bool {
    guard let text = field.literal?.string, case .common = FieldName(text) else { return false }
    return operation.literal?.string?.lowercased() != "remove"
  }
}
