/// A node of the syntax tree.
///
/// A class, so that deep trees are cheap to pass around; `height` bounds every later recursion.
final class Expression: Sendable {
  indirect enum Kind: Sendable {
    case literal(CELValue)
    /// A name; rooted ones (`.name`) skip the container and local variables.
    case name(String, isRooted: Bool)
    case select(Expression, field: String, isOptional: Bool)
    case index(Expression, Expression, isOptional: Bool)
    case call(String, target: Expression?, arguments: [Expression])
    case list([Element])
    case map([Entry])
    case message(String, [Field])
    case not(Expression)
    case negate(Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// All operands of a run of `&&`, or of `||`.
    case logic(isAnd: Bool, [Expression])
    case conditional(Expression, Expression, Expression)
    /// Stands where something could not be read.
    case missing
  }

  struct Element: Sendable {
    var value: Expression
    var isOptional: Bool
  }

  struct Entry: Sendable {
    var key: Expression
    var value: Expression
    var isOptional: Bool
  }

  struct Field: Sendable {
    var name: String
    var value: Expression
    var isOptional: Bool
    var range: Range<Int>
  }

  let kind: Kind
  /// Byte offsets in the source.
  let range: Range<Int>
  let height: Int
  /// Nodes of the tree, this one counted.
  let size: Int

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    let parts = Self.parts(kind)
    height = parts.reduce(0) { max($0, $1.height) } + 1
    size = parts.reduce(1) { $0 + $1.size }
  }

  /// The dotted names that the expression reads, each chain whole, in the order they stand.
  ///
  /// Variables of comprehensions are among them.
  var readNames: [String] {
    if case .select = kind, let name = qualifiedName { return [name.name] }
    return Self.parts(kind).flatMap(\.readNames)
  }

  static func parts(_ kind: Kind) -> [Expression] {
    switch kind {
    case .literal, .name, .missing: []
    case .select(let operand, _, _), .not(let operand), .negate(let operand): [operand]
    case .index(let left, let right, _), .binary(_, let left, let right): [left, right]
    case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
    case .list(let elements): elements.map(\.value)
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .message(_, let fields): fields.map(\.value)
    case .logic(_, let operands): operands
    case .conditional(let condition, let yes, let no): [condition, yes, no]
    }
  }

  /// The chain of plain selections that ends here, if it starts at a name.
  var chain: NameChain? {
    var links = [self]
    while true {
      switch links[links.count - 1].kind {
      case .name(let name, let isRooted):
        return NameChain(root: name, isRooted: isRooted, links: links.reversed())
      case .select(let operand, _, false): links.append(operand)
      default: return nil
      }
    }
  }

  /// The dotted name this chain of plain selections spells, if it starts at a name.
  var qualifiedName: (name: String, isRooted: Bool)? {
    switch kind {
    case .name(let name, let isRooted): (name, isRooted)
    case .select(let operand, let field, false):
      operand.qualifiedName.map { ("\($0.name).\(field)", $0.isRooted) }
    default: nil
    }
  }
}

/// An operator between two operands, `&&` and `||` aside.
enum BinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isIn = "in"
}

/// A name with the plain selections behind it: `resource.settings.tier`.
struct NameChain {
  let root: String
  let isRooted: Bool
  /// The name, then each selection.
  let links: [Expression]

  /// The dotted names it may begin with, the longest first, each with the links it takes.
  ///
  /// A chain is walked once: doing this anew at each of its selections takes cubic time.
  var prefixes: [(name: String, count: Int)] {
    var name = root
    var prefixes = [(name: name, count: 1)]
    for link in links.dropFirst() {
      guard case .select(_, let field, _) = link.kind else { break }
      name += "." + field
      prefixes.append((name, prefixes.count + 1))
    }
    return prefixes.reversed()
  }
}
