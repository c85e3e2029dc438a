import AzurePolicyEngine

/// What a deployment deploys to.
struct Target {
  var kind: ARMTemplate.Scope
  var subscription: PolicyValue = .unknown("the id of the subscription is not given")
  var group: PolicyValue = .unknown("the name of the resource group is not given")
  var managementGroup: PolicyValue = .unknown("the name of the management group is not given")
  var groupLocation: PolicyValue = .unknown("the location of the resource group is not given")
  var groupTags: PolicyValue = .unknown("the tags of the resource group are not given")

  init(kind: ARMTemplate.Scope) { self.kind = kind }

  /// Id of the scope; empty for the tenant.
  var id: PolicyValue {
    switch kind {
    case .tenant: .string("")
    case .managementGroup: Target.managementGroupID(managementGroup)
    case .subscription: subscriptionID
    case .resourceGroup: PolicyValue.joined([subscriptionID, .string("/resourceGroups/"), group])
    }
  }

  var subscriptionID: PolicyValue {
    PolicyValue.joined([.string("/subscriptions/"), subscription])
  }

  static func managementGroupID(_ name: PolicyValue) -> PolicyValue {
    PolicyValue.joined([.string("/providers/Microsoft.Management/managementGroups/"), name])
  }

  /// The scope that an id names; nil for the id of a resource.
  init?(id: String, from outer: Target) {
    let parts = id.split(separator: "/").map(String.init)
    func isNamed(_ index: Int, _ name: String) -> Bool {
      index < parts.count && TextFold.equal(parts[index], name)
    }
    if parts.isEmpty {
      self = outer
      kind = .tenant
    } else if isNamed(0, "subscriptions"), parts.count == 2 {
      self = outer
      kind = .subscription
      subscription = .string(parts[1])
    } else if isNamed(0, "subscriptions"), isNamed(2, "resourceGroups"), parts.count == 4 {
      self = outer
      kind = .resourceGroup
      subscription = .string(parts[1])
      group = .string(parts[3])
    } else if isNamed(0, "providers"), isNamed(1, "Microsoft.Management"),
      isNamed(2, "managementGroups"), parts.count == 4
    {
      self = outer
      kind = .managementGroup
      managementGroup = .string(parts[3])
    } else {
      return nil
    }
  }
}

extension PolicyValue {
  /// Texts one behind the other; not known when one of them is not.
  static func joined(_ parts: [PolicyValue]) -> PolicyValue {
    var text = ""
    for part in parts {
      if let reason = part.unknownReason { return .unknown(reason) }
      text += part.scalarText ?? ""
    }
    return .string(text)
  }

  static func text(_ name: String, _ value: String) -> Member {
    Member(name: name, value: .string(value))
  }
}

/// Ids of resources, made of types and names.
enum ResourcePath {
  /// `Microsoft.Sql/servers/a/databases/b` of `Microsoft.Sql/servers/databases` and `a`, `b`; nil
  /// when they do not pair.
  static func interleaved(_ type: String, _ names: [String]) -> String? {
    let kinds = type.split(separator: "/", omittingEmptySubsequences: false)
    guard kinds.count == names.count + 1, kinds.allSatisfy({ !$0.isEmpty }) else { return nil }
    var path = String(kinds[0])
    for (kind, name) in zip(kinds.dropFirst(), names) { path += "/\(kind)/\(name)" }
    return path
  }

  /// Id of a resource of a scope; resource groups and subscriptions are scopes themselves.
  static func id(_ scope: String, _ type: String, _ names: [String]) -> String? {
    if TextFold.equal(type, "Microsoft.Resources/resourceGroups"), names.count == 1 {
      return "\(scope)/resourceGroups/\(names[0])"
    }
    return interleaved(type, names).map { "\(scope)/providers/\($0)" }
  }
}
