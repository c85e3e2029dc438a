/// Where exports hold every Azure resource of a type: a scope is the beginning of ids.
struct AzureScopes: Sendable {
  /// In the place of a type where all are meant.
  static let everyType = "*"

  /// Folded scopes by folded type, by word of a completeness statement.
  private var stated: [String: Set<Substring>] = [:]
  /// The same as lists show it by themselves.
  private var shown: [String: Set<Substring>] = [:]
  /// Subscriptions from which a list of the type was stated whole, in whatever part.
  private var spokenOf: [String: Set<String>] = [:]

  mutating func state(_ type: String, at scope: String) {
    let (type, scope) = (AzureID.folded(type), AzureID.folded(scope))
    stated[type, default: []].insert(scope[...])
    spokenOf[type, default: []].insert(AzureID.subscription(of: scope))
  }

  mutating func show(_ type: String, at scope: String) {
    shown[AzureID.folded(type), default: []].insert(AzureID.folded(scope)[...])
  }

  /// Whether a statement covers a folded type at or above a folded scope.
  func states(_ type: String, at scope: String) -> Bool { Self.holds(stated[type], scope) }

  func shows(_ type: String, at scope: String) -> Bool { Self.holds(shown[type], scope) }

  func speaks(of type: String, in subscription: String) -> Bool {
    [type, Self.everyType].contains { spokenOf[$0]?.contains(subscription) == true }
  }

  mutating func merge(_ other: AzureScopes) {
    stated.merge(other.stated) { $0.union($1) }
    shown.merge(other.shown) { $0.union($1) }
    spokenOf.merge(other.spokenOf) { $0.union($1) }
  }

  private static func holds(_ scopes: Set<Substring>?, _ scope: String) -> Bool {
    guard let scopes else { return false }
    if scopes.contains(scope[...]) { return true }
    return scope.indices.contains { end in
      scope[end] == "/" && end > scope.startIndex && scopes.contains(scope[..<end])
    }
  }
}
