public import DemarcJSON

/// Which related resources an IfNotExists effect asks for.
public struct RelatedQuery: Hashable, Sendable {
  /// Where they are looked for.
  public enum Scope: Hashable, Sendable {
    /// Below the evaluated resource: child and extension types.
    case below(String)
    case resourceGroup(subscription: String, name: String)
    case subscription(String)
    /// The evaluated resource's id does not say.
    case unknown
  }

  /// The related type in the rule's spelling.
  public var type: String
  /// `details.name`: exact, possibly `parent/child` or `parent/?`.
  public var name: String?
  public var scope: Scope
  /// Id of the evaluated resource.
  public var resourceID: String
  /// Whether a related resource only counts if one of its properties is that id.
  public var mentionsResource: Bool

  public init(
    type: String, name: String? = nil, scope: Scope, resourceID: String = "",
    mentionsResource: Bool = false
  ) {
    self.type = type
    self.name = name
    self.scope = scope
    self.resourceID = resourceID
    self.mentionsResource = mentionsResource
  }

  /// The id below which every resource stands that the query asks for; nil is anywhere.
  public var scopeID: String? {
    switch scope {
    case .below(let parent): parent
    case .resourceGroup(let subscription, let name):
      "/subscriptions/\(subscription)/resourceGroups/\(name)"
    case .subscription(let subscription): "/subscriptions/\(subscription)"
    case .unknown: nil
    }
  }

  /// Whether a resource is one that the query asks for, judged by its type and id.
  public func matches(_ resource: JSONValue) -> Bool {
    guard let type = FieldPath.member(Subject.typeKey, of: resource)?.string,
      TextFold.equal(type, self.type), let id = Subject.id(of: resource)
    else { return false }
    if let scopeID, !TextFold.isBelow(id, scopeID) { return false }
    return name == nil || isNamed(ResourceID(id)?.names ?? [], resource)
  }

  private func isNamed(_ names: [String], _ resource: JSONValue) -> Bool {
    guard let name else { return true }
    let wanted = name.split(separator: "/", omittingEmptySubsequences: false)
    var own = names.map { Substring($0) }
    if own.isEmpty, let plain = FieldPath.member(JSONKey("name"), of: resource)?.string {
      own = plain.split(separator: "/")
    }
    guard own.count >= wanted.count else { return false }
    return zip(own.suffix(wanted.count), wanted).allSatisfy { have, want in
      want == "?" || TextFold.equal(String(have), String(want))
    }
  }
}

extension AzurePolicyEvaluator {
  /// The type that an IfNotExists effect looks up; nil for other effects, and where it depends on the
  /// resource.
  public var relatedType: String? {
    guard effect?.looksUpRelated == true else { return nil }
    return details.related?.type.literal?.string
  }
}

/// What is known about the related resources.
public enum RelatedAnswer: Sendable {
  /// Every resource that the query asks for; none means that there is none.
  case found([JSONValue])
  /// No export covers the type, so nothing can be said.
  case notExported(String)
}

extension RelatedQuery {
  /// Types that stand below any resource by its id.
  static let extensionTypes: Set<String> = [
    "microsoft.insights/diagnosticsettings", "microsoft.authorization/locks",
    "microsoft.authorization/roleassignments", "microsoft.security/assessments",
    "microsoft.guestconfiguration/guestconfigurationassignments",
    "microsoft.kubernetesconfiguration/extensions",
    "microsoft.kubernetesconfiguration/fluxconfigurations",
    "microsoft.insights/datacollectionruleassociations",
    "microsoft.security/complianceresults", "microsoft.maintenance/configurationassignments",
    "microsoft.security/advancedthreatprotectionsettings",
    "microsoft.security/defenderforstoragesettings",
    "microsoft.security/servervulnerabilityassessments",
    "microsoft.chaos/targets", "microsoft.servicelinker/linkers",
  ]
}
