public import DemarcModel

/// The syntax tree of one Guard rule file.
public struct RuleFile: Sendable {
  /// The text it was read from.
  public let source: SourceFile
  /// File-level variables, in order.
  let lets: [LetNode]
  /// Rules in order; bare clauses gather in one called `default`, placed first.
  let rules: [RuleNode]
  /// Rules that take parameters; they judge only where they are called.
  let parameterized: [RuleNode]

  /// The names of the rules that give a verdict, in order, each once.
  public var ruleNames: [String] {
    var seen: Set<String> = []
    return rules.map(\.name).filter { seen.insert($0).inserted }
  }
}

/// A stretch of the source, in UTF-8 bytes.
typealias ByteRange = Range<Int>

struct RuleNode: Sendable {
  let name: String
  let parameters: [String]
  /// Empty when there is no `when`.
  let conditions: [[ClauseNode]]
  let block: BlockNode
  let range: ByteRange
}

struct BlockNode: Sendable {
  let lets: [LetNode]
  /// An AND of ORs.
  let clauses: [[ClauseNode]]
}

struct LetNode: Sendable {
  let name: String
  let value: OperandNode
  let range: ByteRange
}

indirect enum ClauseNode: Sendable {
  case access(AccessNode)
  case block(QueryNode, isNotEmpty: Bool, BlockNode, ByteRange)
  case when([[ClauseNode]], BlockNode, ByteRange)
  case type(TypeNode)
  case named(NamedNode)
  case call(NamedNode, [OperandNode])

  var range: ByteRange {
    switch self {
    case .access(let node): node.range
    case .block(_, _, _, let range), .when(_, _, let range): range
    case .type(let node): node.range
    case .named(let node), .call(let node, _): node.range
    }
  }
}

struct AccessNode: Sendable {
  /// `not` or `!` before the whole clause.
  let isNegated: Bool
  let query: QueryNode
  let comparison: ComparisonNode
  /// `!=`, `not in`, `!exists`.
  let isNot: Bool
  /// Absent for the operators that look at one value only.
  let operand: OperandNode?
  let message: String?
  let range: ByteRange
  /// Operator and right side, as a finding repeats them.
  let wantedRange: ByteRange
}

enum ComparisonNode: String, Sendable {
  case equal = "=="
  case greater = ">"
  case greaterOrEqual = ">="
  case less = "<"
  case lessOrEqual = "<="
  case isIn = "in"
  case exists, empty
  case isString = "is_string"
  case isList = "is_list"
  case isStruct = "is_struct"
  case isBool = "is_bool"
  case isInt = "is_int"
  case isFloat = "is_float"
  case isNull = "is_null"

  var isUnary: Bool {
    switch self {
    case .equal, .greater, .greaterOrEqual, .less, .lessOrEqual, .isIn: false
    default: true
    }
  }
}

struct TypeNode: Sendable {
  let name: String
  let conditions: [[ClauseNode]]
  let block: BlockNode
  let range: ByteRange
}

struct NamedNode: Sendable {
  let isNegated: Bool
  let name: String
  let message: String?
  let range: ByteRange
}

struct QueryNode: Sendable {
  /// `some`: one value that passes is enough.
  let isSome: Bool
  let parts: [PartNode]
  let range: ByteRange
}

enum PartNode: Sendable {
  case this
  case key(String)
  case variable(String, ByteRange)
  case allValues
  /// `[*]`, or `[name]` which also captures each key.
  case allIndices(capture: String?)
  case index(Int)
  case filter(capture: String?, [[ClauseNode]])
  case keyFilter(capture: String?, isIn: Bool, isNot: Bool, OperandNode)
}

indirect enum OperandNode: Sendable {
  case literal(LiteralNode)
  case query(QueryNode)
  case call(CallNode)
}

struct CallNode: Sendable {
  let name: String
  let arguments: [OperandNode]
  let range: ByteRange
}

indirect enum LiteralNode: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case float(Double)
  case string(String)
  case regex(String, ByteRange)
  case intRange(Interval<Int64>)
  case floatRange(Interval<Double>)
  case charRange(Interval<Unicode.Scalar>)
  case list([LiteralNode])
  case map([(String, LiteralNode)])
}

/// A range literal: `r[1,10)`.
struct Interval<Bound: Comparable & Sendable>: Equatable, Sendable {
  let lower: Bound
  let upper: Bound
  let includesLower: Bool
  let includesUpper: Bool

  func contains(_ value: Bound) -> Bool {
    (includesLower ? lower <= value : lower < value)
      && (includesUpper ? value <= upper : value < upper)
  }
}
