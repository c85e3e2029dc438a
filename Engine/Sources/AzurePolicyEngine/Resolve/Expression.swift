import DemarcJSON

/// A template expression with every name settled.
indirect enum Expression: Sendable {
  case literal(PolicyValue)
  /// Index into the definition's parameters.
  case parameter(Int)
  case call(PolicyFunction, [Expression])
  /// Only the chosen branch is evaluated: rules guard with it.
  case conditional(Expression, Expression, Expression)
  case all([Expression])
  case any([Expression])
  case coalesce([Expression])
  case field(FieldReference)
  case fieldNamed(Expression)
  case current(CurrentReference)
  case currentNamed(Expression)
  case scope(ScopeDocument)
  /// `resourceGroup().location`: may be known where the whole document is not.
  case scopeMember(ScopeDocument, String)
  case member(Expression, String)
  case index(Expression, Expression)
  case array([Expression])
  case object([Member])
  case utcNow

  struct Member: Sendable {
    var name: String
    var value: Expression
  }

  var literal: PolicyValue? {
    if case .literal(let value) = self { return value }
    return nil
  }
}

/// What a field name in a rule refers to.
///
/// A class, as conditions are passed around while they are evaluated.
final class FieldReference: Sendable {
  enum Target: Sendable {
    case type, name, fullName, kind, location, id, tags
    case tag(JSONKey)
    case path(FieldPath)
    /// Index into the definition's alias names.
    case alias(Int)
    /// A name that was computed, and so looked up, during the evaluation.
    case found(FieldMeaning)
  }

  let target: Target
  /// As written.
  let text: String
  /// Whether the name is, or continues, the alias of an enclosing field count.
  let isBound: Bool

  init(target: Target, text: String, isBound: Bool = false) {
    self.target = target
    self.text = text
    self.isBound = isBound
  }

  /// What a name refers to that is no alias; nil for an alias.
  static func target(_ name: FieldName) -> Target? {
    switch name {
    case .type: .type
    case .name: .name
    case .fullName: .fullName
    case .kind: .kind
    case .location: .location
    case .id: .id
    case .tags: .tags
    case .tag(let tag): .tag(JSONKey(tag))
    case .common(let text), .bare(let text): .path(FieldPath(text))
    case .alias: nil
    }
  }
}

/// What `current()` refers to.
enum CurrentReference: Sendable {
  case innermost
  /// The value of an enclosing value count.
  case frame(Int)
  /// A property below the element of an enclosing field count.
  case field(FieldReference)
}

/// The documents around a resource that functions read.
enum ScopeDocument: String, Sendable {
  case resourceGroup = "resourcegroup"
  case subscription
  case policy
  case requestContext = "requestcontext"

  /// As a rule writes it.
  var function: String {
    switch self {
    case .resourceGroup: "resourceGroup()"
    case .subscription: "subscription()"
    case .policy: "policy()"
    case .requestContext: "requestContext()"
    }
  }
}
