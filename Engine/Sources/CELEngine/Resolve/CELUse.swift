public import DemarcModel

/// One operation of an expression, and the names that it is given.
///
/// Names are dotted paths below variables; a variable of a macro counts as what it runs over, so
/// that in `resource.list.all(x, x.name == 'a')` the operator `==` is given `resource.list.name`.
public struct CELUse: Hashable, Sendable {
  /// The function's, macro's or operator's name: `startsWith`, `all`, `==`, `in`, `has`, `?:`; `[]`
  /// and `{}` for a list or map that is written out.
  public var operation: String
  /// The paths among its target and arguments, in order.
  public var names: [String]
  public var span: SourceSpan
}

extension CELExpression {
  /// Every operation of a text that reads, in the order they stand; none when it does not parse.
  public static func uses(in source: SourceFile, limits: Limits = Limits()) -> [CELUse] {
    guard let tree = try? Parser.parse(source.text, limits: limits) else { return [] }
    var collector = UseCollector(places: SourcePlaces(source))
    collector.visit(tree, [:])
    return collector.uses
  }
}

private struct UseCollector {
  let places: SourcePlaces
  var uses: [CELUse] = []

  /// What a macro's variables stand for; nil for one that stands for no path.
  typealias Scope = [String: String?]

  private static let macros: Set<String> = [
    "all", "exists", "exists_one", "existsOne", "filter", "map", "transformList", "transformMap",
    "transformMapEntry",
  ]

  init(places: SourcePlaces) { self.places = places }

  /// - Parameter isOperand: whether an operation was told of what is inside.
  mutating func visit(_ tree: Expression, _ scope: Scope, isOperand: Bool = false) {
    var tellsOfLists = false
    switch tree.kind {
    case .binary(let operation, let left, let right):
      note(operation.rawValue, Self.flat([left, right]), tree, scope)
      tellsOfLists = true
    case .call(let name, let target, let arguments):
      if let target, Self.macros.contains(name), arguments.count >= 2 {
        return macro(name, target, arguments, tree, scope)
      }
      note(name, Self.flat((target.map { [$0] } ?? []) + arguments), tree, scope)
      tellsOfLists = true
    case .conditional(let condition, let yes, let no):
      note("?:", [condition, yes, no], tree, scope)
    case .list(let elements) where !isOperand:
      note("[]", elements.map(\.value), tree, scope)
    case .map(let entries): note("{}", entries.flatMap { [$0.key, $0.value] }, tree, scope)
    default: break
    }
    for part in Expression.parts(tree.kind) { visit(part, scope, isOperand: tellsOfLists) }
  }

  /// The operands, elements in place of a list that is written out.
  private static func flat(_ operands: [Expression]) -> [Expression] {
    operands.flatMap { operand in
      if case .list(let elements) = operand.kind { return elements.map(\.value) }
      return [operand]
    }
  }

  private mutating func note(
    _ operation: String, _ operands: [Expression], _ tree: Expression, _ scope: Scope
  ) {
    let names = operands.compactMap { path($0, scope) }
    guard !names.isEmpty else { return }
    uses.append(CELUse(operation: operation, names: names, span: places.span(tree.range)))
  }

  private mutating func macro(
    _ name: String, _ target: Expression, _ arguments: [Expression], _ tree: Expression,
    _ scope: Scope
  ) {
    note(name, [target], tree, scope)
    visit(target, scope)
    var inner = scope
    // Of two variables the first is a position or a key, the second the element.
    let isDouble = arguments.count > 2 && name != "map"
    let variables = arguments.prefix(isDouble ? 2 : 1)
    for (number, variable) in variables.enumerated() {
      guard case .name(let word, _) = variable.kind else { continue }
      inner[word] = .some(number == variables.count - 1 ? path(target, scope) : nil)
    }
    for argument in arguments.dropFirst(variables.count) { visit(argument, inner) }
  }

  private func path(_ tree: Expression, _ scope: Scope) -> String? {
    switch tree.kind {
    case .name(let name, let isRooted): isRooted ? name : scope[name] ?? name
    case .select(let operand, let field, _): path(operand, scope).map { "\($0).\(field)" }
    case .index(let operand, _, _): path(operand, scope)
    case .call("filter", let target?, _): path(target, scope)
    default: nil
    }
  }
}
