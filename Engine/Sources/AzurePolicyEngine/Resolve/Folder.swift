import DemarcModel

/// Replaces what is already known by its value: constants at compile time, parameters once per
/// assignment.
///
/// A call that fails is left in place, so that the failure counts only where it is reached.
struct Folder {
  /// Values of the definition's parameters; nil while they are unknown.
  var parameters: [PolicyValue?]?
  var limits: Limits

  func fold(_ expression: Expression) -> Expression {
    switch expression {
    case .parameter(let index):
      if let value = parameters?[index] { return .literal(value) }
      return expression
    case .call(let function, let arguments):
      let arguments = arguments.map(fold)
      let values = arguments.compactMap(\.literal)
      if values.count == arguments.count, let value = try? function.run(values, limits) {
        return .literal(value)
      }
      return .call(function, arguments)
    case .conditional(let condition, let yes, let no):
      let condition = fold(condition)
      if case .literal(.bool(let value)) = condition { return fold(value ? yes : no) }
      return .conditional(condition, fold(yes), fold(no))
    case .all(let parts): return .all(parts.map(fold))
    case .any(let parts): return .any(parts.map(fold))
    case .coalesce(let parts): return .coalesce(parts.map(fold))
    case .fieldNamed(let name):
      let name = fold(name)
      return Self.reference(name).map { .field($0) } ?? .fieldNamed(name)
    case .currentNamed(let name): return .currentNamed(fold(name))
    case .member(let base, let name):
      let base = fold(base)
      if let value = base.literal?.member(name) { return .literal(value) }
      return .member(base, name)
    case .index(let base, let index): return .index(fold(base), fold(index))
    case .array(let elements):
      let elements = elements.map(fold)
      let values = elements.compactMap(\.literal)
      return values.count == elements.count ? .literal(.array(values)) : .array(elements)
    case .object(let members):
      return .object(members.map { .init(name: $0.name, value: fold($0.value)) })
    case .literal, .field, .current, .scope, .scopeMember, .utcNow: return expression
    }
  }

  /// A name that turned out to be a tag or another member of every resource; aliases wait for the type.
  private static func reference(_ name: Expression) -> FieldReference? {
    guard let text = name.literal?.string else { return nil }
    let field = FieldName(text)
    switch field {
    case .alias, .bare, .common: return nil
    default: return FieldReference.target(field).map { FieldReference(target: $0, text: text) }
    }
  }

  func fold(_ condition: Condition) -> Condition {
    switch condition {
    case .all(let parts): return .all(parts.map(fold))
    case .any(let parts): return .any(parts.map(fold))
    case .not(let inner): return .not(fold(inner))
    case .test(let test):
      return .test(
        Condition.Test(
          left: fold(test.left), comparison: test.comparison,
          operand: fold(test.operand, test.comparison), path: test.path))
    }
  }

  private func fold(_ left: Left) -> Left {
    switch left {
    case .field: return left
    case .fieldNamed(let name):
      let name = fold(name)
      return Self.reference(name).map { .field($0) } ?? .fieldNamed(name)
    case .value(let value): return .value(fold(value))
    case .count(var count):
      if case .value(let value, let name) = count.source {
        count.source = .value(fold(value), name: name)
      }
      count.condition = count.condition.map(fold)
      return .count(count)
    }
  }

  private func fold(_ operand: Operand, _ comparison: Comparison) -> Operand {
    guard case .expression(let expression) = operand else { return operand }
    let folded = fold(expression)
    // A computed null is an evaluation error and stays an expression.
    guard let value = folded.literal, !value.isNull else { return .expression(folded) }
    return .prepared(Comparand(value, for: comparison))
  }
}
