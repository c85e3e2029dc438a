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

  /// Where everything stands that the query asks for, as narrowly as its words say: an id that the ids of
  /// all of it begin with; nil is anywhere.
  ///
  /// For what hangs on a resource that is its collection (`<id>/providers/Microsoft.X/y`, `<id>/config`),
  /// with the name where the query has one. An export that is complete there answers the query.
  public var collectionID: String? {
    guard case .below(let parent) = scope, let collection = collection(at: parent) else {
      return scopeID
    }
    guard let name, !name.isEmpty, !name.contains("/"), name != "?" else { return collection }
    return "\(collection)/\(name)"
  }

  /// Nil for what stands deeper than one level below the evaluated resource.
  private func collection(at parent: String) -> String? {
    if isExtension { return "\(parent)/providers/\(type)" }
    guard let slash = type.lastIndex(of: "/"), let own = ResourceID(parent)?.type,
      TextFold.equal(String(type[..<slash]), own)
    else { return nil }
    return parent + type[slash...]
  }

  private var isExtension: Bool { Self.extensionTypes.contains(type.lowercased()) }

  /// Whether a resource is one that the query asks for, judged by its type and id.
  public func matches(_ resource: JSONValue) -> Bool {
    guard let type = resource[folding: Subject.typeKey]?.string, TextFold.equal(type, self.type),
      let id = Subject.id(of: resource)
    else { return false }
    if let scopeID, !TextFold.isBelow(id, scopeID) { return false }
    // What hangs on a part of the evaluated resource, such as a blob service, does not hang on it.
    if case .below(let parent) = scope, isExtension,
      !TextFold.isBelow(id, "\(parent)/providers/\(type)")
    {
      return false
    }
    return name == nil || isNamed(ResourceID(id)?.names ?? [], resource)
  }

  /// Whether a resource is one that the query asks for, judged by its type and id.
  public func matches(_ resource: AzureResource) -> Bool {
    guard TextFold.equal(resource.type, type), let id = resource.id else { return false }
    if let scopeID, !TextFold.isBelow(id, scopeID) { return false }
    return name == nil || isNamed(resource.place?.names ?? [], resource.document)
  }

  private func isNamed(_ names: [String], _ resource: JSONValue) -> Bool {
    guard let name else { return true }
    let wanted = name.split(separator: "/", omittingEmptySubsequences: false)
    var own = names.map { Substring($0) }
    if own.isEmpty, let plain = resource[folding: Self.nameKey]?.string {
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
  /// Some that the query asks for, while others may be missing from the exports; the type that is. One
  /// that satisfies the rule proves itself, and where none does nothing can be said.
  case partial([JSONValue], missing: String)
  /// No export covers the type, so nothing can be said.
  case notExported(String)
}

extension RelatedQuery {
  private static let nameKey = JSONKey("name")

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
    "microsoft.recoveryservices/backupprotecteditems", "microsoft.dataprotection/backupinstances",
    "microsoft.kubernetesconfiguration/sourcecontrolconfigurations",
    "microsoft.automanage/configurationprofileassignments",
    "microsoft.containerservice/fleetmemberships", "microsoft.customproviders/associations",
  ]
}
