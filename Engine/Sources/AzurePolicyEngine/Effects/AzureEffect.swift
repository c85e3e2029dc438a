/// What a policy does when its rule matches.
public enum AzureEffect: String, Hashable, Sendable, CaseIterable {
  case audit, deny, append, modify, auditIfNotExists, deployIfNotExists, disabled, manual
  case denyAction, addToNetworkGroup, mutate, auditAction, enforceSetting
  case enforceOPAConstraint, enforceRegoPolicy

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })

  /// An effect by its name; case does not matter.
  public init?(_ name: String) {
    guard let effect = Self.named[name.lowercased()] else { return nil }
    self = effect
  }

  /// Whether the verdict depends on related resources.
  public var looksUpRelated: Bool { self == .auditIfNotExists || self == .deployIfNotExists }
}

/// Which resources a definition is made for.
public enum AzurePolicyMode: Hashable, Sendable {
  /// Every resource, resource groups and subscriptions too.
  case all
  /// Only types that have tags and a location.
  case indexed
  /// Judged by a resource provider's own component (`Microsoft.Kubernetes.Data`).
  case resourceProvider(String)

  init(_ text: String) {
    switch text.lowercased() {
    case "all": self = .all
    case "indexed", "": self = .indexed
    default: self = .resourceProvider(text)
    }
  }
}
