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

  /// Who evaluates the effect where its rule says nothing about a resource document.
  var component: String? {
    switch self {
    case .mutate, .enforceOPAConstraint, .enforceRegoPolicy:
      "the Azure Policy add-on inside the cluster"
    case .enforceSetting: "the resource provider"
    default: nil
    }
  }

  /// Whether the verdict depends on related resources.
  public var looksUpRelated: Bool { self == .auditIfNotExists || self == .deployIfNotExists }
}

/// The state of a manual policy until someone attests another.
public enum AzureManualState: String, Hashable, Sendable {
  case unknown, compliant, nonCompliant

  /// A state by its name; case and a hyphen do not matter.
  init?(_ text: String) {
    switch text.lowercased() {
    case "unknown": self = .unknown
    case "compliant": self = .compliant
    case "non-compliant", "noncompliant": self = .nonCompliant
    default: return nil
    }
  }
}

/// Which resources a definition is made for.
public enum AzurePolicyMode: Hashable, Sendable {
  /// Every resource, resource groups and subscriptions too.
  case all
  /// Only types that have tags and a location.
  case indexed
  /// Judged by a resource provider's own component (`Microsoft.Kubernetes.Data`).
  case resourceProvider(String)
  /// No resource: a static definition states what Microsoft attests for its own part.
  case nothing

  init(_ text: String) {
    switch text.lowercased() {
    case "all": self = .all
    case "indexed", "": self = .indexed
    case "none": self = .nothing
    default: self = .resourceProvider(text)
    }
  }

  /// Who evaluates definitions of a resource provider's mode.
  static func component(_ mode: String) -> String {
    switch mode.lowercased() {
    case "microsoft.kubernetes.data": "the Azure Policy add-on inside the cluster"
    case "microsoft.network.data": "Azure Virtual Network Manager"
    default: "the provider \(mode.hasSuffix(".Data") ? String(mode.dropLast(5)) : mode) itself"
    }
  }
}
