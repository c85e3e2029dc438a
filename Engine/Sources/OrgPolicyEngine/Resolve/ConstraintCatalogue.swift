public import DemarcJSON
public import DemarcModel

/// The constraints that are known, by short name.
public struct ConstraintCatalogue: Sendable {
  private var constraints: [String: OrgConstraint] = [:]

  public init() {}

  /// Adds the constraints of a document; a later definition of a name replaces the earlier.
  ///
  /// Takes the shipped table, an answer of `constraints.list` or `customConstraints.list`, one
  /// constraint, or a list of them.
  public mutating func add(_ document: JSONValue, file: String) -> [Diagnostic] { [] }

  /// Adds one definition.
  public mutating func add(_ constraint: OrgConstraint) {
    constraints[constraint.name] = constraint
  }

  /// The definition of a constraint, by short name or with `constraints/` before it.
  public subscript(name: String) -> OrgConstraint? {
    constraints[name] ?? constraints[OrgConstraint.shortName(name)]
  }

  /// All names, sorted.
  public var names: [String] { constraints.keys.sorted() }

  /// The known name that a written one most likely means.
  public func nearest(to name: String) -> String? { nil }
}
