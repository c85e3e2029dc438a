/// Which management group stands below which, and which subscription below which group.
public struct AzureManagementHierarchy: Sendable {
  /// Folded name of a group -> folded name of its parent.
  var parents: [String: String] = [:]
  /// Folded id of a subscription -> folded name of its group.
  var groups: [String: String] = [:]

  /// Whether any export says anything about it.
  public var isKnown: Bool { !parents.isEmpty || !groups.isEmpty }

  /// Names of the groups above a subscription, nearest first; nil when no export says.
  public func ancestors(ofSubscription id: String) -> [String]? { nil }
}
