public import DemarcJSON
public import DemarcModel

/// Whether a policy can report any existing resource at all, and if not, why.
///
/// A policy that cannot fail gives no assurance: that nothing is reported says nothing about the
/// resources. The answer errs on the side of the policy, so a silent one may still be pointless.
/// A request that leaves a property out may be refused by a rule that no existing resource fails.
public struct AzureRuleAssurance: Sendable {
  /// Why no resource can fail; `path` is a place in the definition.
  public enum Reason: Hashable, Sendable {
    /// The field is no common one and lacks the resource type before it.
    case noAlias(String, meant: String?)
    /// The source of aliases holds all of the namespace, and not this one.
    case unknownAlias(String, meant: String?)
    /// The condition looks at a value that the platform forces.
    case forcedValue(path: String, ForcedValues.Row)
    /// The comparison has the same result for every resource.
    case constant(path: String)
    /// Conditions joined by allOf ask a field to be two things at once.
    case contradiction(path: String, field: String)
    /// `in` has an empty list.
    case emptyList(path: String)
    case disabled
    /// Only an assignment that sets the effect makes it report anything.
    case disabledByDefault
  }

  /// Empty when the policy may report a resource.
  public let reasons: [Reason]
  private let definition: AzurePolicyDefinition

  /// - Parameters:
  ///   - forced: what the platform forces; shipped as `azure/forced-values.tsv`.
  ///   - parameters: plain values of an assignment; without any the answer holds for every
  ///     assignment.
  public init(
    _ definition: AzurePolicyDefinition, forced: ForcedValues, parameters: JSONValue? = nil
  ) {
    self.definition = definition
    guard definition.faults.isEmpty else {
      reasons = []
      return
    }
    let prepared = AzurePolicyEvaluator(
      definition, context: AzureEvaluationContext(parameters: parameters))
    var found: [Reason] = []
    if case .literal = definition.effect, prepared.effect == .disabled {
      found.append(.disabled)
    } else if prepared.effect == .disabled {
      found.append(parameters == nil ? .disabledByDefault : .disabled)
    }
    // Without an assignment every value of a parameter is possible.
    let condition = parameters == nil ? definition.condition : prepared.condition
    let types = ResourceTypes.of(condition)
    found += Self.aliases(definition, types)
    let analysis = PossibilityAnalysis(definition: definition, forced: forced, types: types)
    let possible = analysis.judge(condition)
    if !possible.canHold { found += possible.whyNever }
    for case .noAlias(_, let meant?) in found {
      // Written as it was meant, the rule may still be pointless.
      if let row = analysis.forcedRow(meant), let path = Self.path(of: meant, in: definition) {
        found.append(.forcedValue(path: path, row))
      }
    }
    var seen: Set<Reason> = []
    reasons = found.filter { seen.insert($0).inserted }
  }

  /// Whether no resource can fail it, whatever an assignment sets.
  public var canNeverFail: Bool { reasons.contains { $0 != .disabledByDefault } }

  /// A warning `azure-policy.can-never-fail` for each reason that holds for every assignment.
  ///
  /// - Parameters:
  ///   - json: the text that was compiled, for the places.
  public func diagnostics(file: String, json: JSONValue) -> [Diagnostic] {
    reasons.filter { $0 != .disabledByDefault }.map { reason in
      let path = path(of: reason)
      let place = path.flatMap { FieldPath.single(json, FieldPath($0).steps) }?.position
      return Diagnostic(
        "azure-policy.can-never-fail",
        "the policy can never fail, it has no assurance value: \(reason)",
        at: place.map {
          SourceSpan(file: file, start: SourcePosition(line: $0.line, column: $0.column))
        }, hint: reason.hint, severity: .warning)
    }
  }

  private func path(of reason: Reason) -> String? {
    switch reason {
    case .noAlias(let name, _), .unknownAlias(let name, _): Self.path(of: name, in: definition)
    case .forcedValue(let path, _), .constant(let path), .contradiction(let path, _),
      .emptyList(let path):
      path
    case .disabled, .disabledByDefault: nil
    }
  }

  // MARK: Aliases

  /// A policy with a name that is no alias applies to nothing.
  private static func aliases(
    _ definition: AzurePolicyDefinition, _ types: Set<String>?
  ) -> [Reason] {
    let table = definition.aliases
    return definition.unknownAliases.compactMap { name in
      if !name.contains("/") {
        return .noAlias(name, meant: table.suggestion(for: name, types: types))
      }
      guard table.isComplete(for: name) else { return nil }
      return .unknownAlias(name, meant: table.suggestion(for: name, types: types))
    }
  }

  /// Where a field is compared whose name is, or with its type before it would be, an alias.
  private static func path(of alias: String, in definition: AzurePolicyDefinition) -> String? {
    func find(_ condition: Condition) -> String? {
      switch condition {
      case .all(let parts), .any(let parts):
        for part in parts {
          if let path = find(part) { return path }
        }
        return nil
      case .not(let inner): return find(inner)
      case .test(let test):
        guard case .field(let reference) = test.left else { return nil }
        let name = reference.text.lowercased()
        let isNamed = alias.lowercased() == name || alias.lowercased().hasSuffix("/\(name)")
        return isNamed ? test.path : nil
      }
    }
    return find(definition.condition)
  }
}

extension AzureRuleAssurance.Reason: CustomStringConvertible {
  /// One clause.
  public var description: String {
    switch self {
    case .noAlias(let name, _):
      "'\(name)' is no alias as it stands, so the policy applies to nothing"
    case .unknownAlias(let name, _):
      "no resource type has the alias '\(name)', so the policy applies to nothing"
    case .forcedValue(_, let row):
      "\(row.alias) is always \(row.values.joined(separator: " or ")), as \(row.because)"
    case .constant(let path): "\(path) has the same result for every resource"
    case .contradiction(_, let field): "no resource can have both values that it asks of '\(field)'"
    case .emptyList(let path): "\(path) compares with an empty list"
    case .disabled: "its effect is disabled"
    case .disabledByDefault: "its effect is disabled unless an assignment sets another"
    }
  }

  var hint: String? {
    switch self {
    case .noAlias(_, let meant?), .unknownAlias(_, let meant?): "did you mean \(meant)?"
    case .noAlias: "an alias has its resource type before it: Microsoft.Storage/storageAccounts/…"
    case .unknownAlias: "'demarc azure aliases show TYPE' lists the aliases of a type"
    case .forcedValue(_, let row): "see \(row.source); ask for something an owner can get wrong"
    case .contradiction: "join alternatives with anyOf, or list them with in"
    default: nil
    }
  }
}
