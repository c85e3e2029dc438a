import DemarcModel

/// The condition tree of a rule, names settled and constants folded.
indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case test(Test)

  /// One comparison.
  ///
  /// A class, as conditions are passed around while they are evaluated.
  final class Test: Sendable {
    let left: Left
    let comparison: Comparison
    let operand: Operand
    /// Where it stands: `if.allOf[1]`.
    let path: String
    /// What the test is about, for applicability.
    let kind: Applicability.Kinds

    init(left: Left, comparison: Comparison, operand: Operand, path: String) {
      self.left = left
      self.comparison = comparison
      self.path = path
      kind = Applicability.kind(of: left)
      if case .prepared(let comparand) = operand, case .field(let field) = left,
        case .location = field.target
      {
        self.operand = .prepared(comparand.ofLocation)
      } else {
        self.operand = operand
      }
    }
  }
}

extension Condition {
  /// Whether an existence condition cannot hold but for a resource one of whose properties is the id of
  /// the evaluated one: `"equals": "[field('id')]"`.
  var comparesWithOwnID: Bool {
    switch self {
    case .all(let parts): return parts.contains(where: \.comparesWithOwnID)
    case .any(let parts): return !parts.isEmpty && parts.allSatisfy(\.comparesWithOwnID)
    case .not: return false
    case .test(let test):
      guard test.comparison == .equals, case .field = test.left,
        case .expression(.field(let reference)) = test.operand, case .id = reference.target
      else { return false }
      return true
    }
  }
}

/// What a comparison looks at.
indirect enum Left: Sendable {
  case field(FieldReference)
  case fieldNamed(Expression)
  case value(Expression)
  case count(Count)
}

/// `count`: how many elements satisfy a condition.
struct Count: Sendable {
  enum Source: Sendable {
    case field(FieldReference)
    case value(Expression, name: String)
  }

  var source: Source
  var condition: Condition?
  /// As written, for traces: the field, or the name.
  var text: String
}

/// The nineteen operators.
enum Comparison: String, Sendable, CaseIterable {
  case equals, notEquals, like, notLike, match, notMatch, matchInsensitively
  case notMatchInsensitively, contains, notContains, `in`, notIn, containsKey, notContainsKey
  case less, lessOrEquals, greater, greaterOrEquals, exists

  /// By folded name.
  static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })

  /// The operator that this one is the opposite of.
  var positive: Comparison? {
    switch self {
    case .notEquals: .equals
    case .notLike: .like
    case .notMatch: .match
    case .notMatchInsensitively: .matchInsensitively
    case .notContains: .contains
    case .notIn: .in
    case .notContainsKey: .containsKey
    default: nil
    }
  }
}

/// What a comparison compares with.
enum Operand: Sendable {
  case prepared(Comparand)
  case expression(Expression)
}
