public import DemarcJSON
public import DemarcModel

/// The constraints that are known, by short name.
public struct ConstraintCatalogue: Sendable {
  private var constraints: [String: OrgConstraint] = [:]

  public init() {}

  /// Adds the constraints of a document; a later definition of a name replaces the earlier.
  ///
  /// Takes the shipped table, an answer of `constraints.list` or `customConstraints.list`, one
  /// constraint, or a list of them. Nothing is lost that only the earlier definition states.
  public mutating func add(_ document: JSONValue, file: String) -> [Diagnostic] {
    var reader = ConstraintReader(file: file)
    reader.read(document)
    for constraint in reader.constraints { add(constraint) }
    return reader.parts.diagnostics
  }

  /// Adds one definition.
  public mutating func add(_ constraint: OrgConstraint) {
    var constraint = constraint
    if let earlier = constraints[constraint.name] {
      // What the service's answers never state.
      if constraint.groups.isEmpty { constraint.groups = earlier.groups }
      constraint.foldsCase = constraint.foldsCase || earlier.foldsCase
      constraint.isBaseline = constraint.isBaseline || earlier.isBaseline
      constraint.readsResourceTags = constraint.readsResourceTags || earlier.readsResourceTags
      if constraint.title.isEmpty { constraint.title = earlier.title }
    }
    constraints[constraint.name] = constraint
  }

  /// The definition of a constraint, by short name or with `constraints/` before it.
  public subscript(name: String) -> OrgConstraint? {
    constraints[name] ?? constraints[OrgConstraint.shortName(name)]
  }

  /// All names, sorted.
  public var names: [String] { constraints.keys.sorted() }

  /// The known name that a written one most likely means.
  public func nearest(to name: String) -> String? {
    let name = OrgConstraint.shortName(name)
    // The right word below the wrong service, or without `managed`.
    let last = name.split(separator: ".").last.map(String.init) ?? name
    let same = names.filter { $0.split(separator: ".").last.map(String.init) == last }
    return NearName.nearest(to: name, among: names) ?? same.first
  }
}
