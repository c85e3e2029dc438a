internal import DemarcJSON
internal import DemarcModel

/// A variable's name as a number: looked up by comparing integers.
typealias NameID = Int

/// An AND of ORs.
typealias ConjunctionPlan = [[ClausePlan]]

final class RulePlan: Sendable {
  let name: String
  let parameters: [NameID]
  let conditions: ConjunctionPlan
  let block: BlockPlan
  /// The rule's name in the rule file.
  let span: SourceSpan

  init(
    name: String, parameters: [NameID], conditions: ConjunctionPlan, block: BlockPlan,
    span: SourceSpan
  ) {
    self.name = name
    self.span = span
    self.parameters = parameters
    self.conditions = conditions
    self.block = block
  }
}

final class BlockPlan: Sendable {
  let lets: [LetPlan]
  let clauses: ConjunctionPlan

  init(lets: [LetPlan], clauses: ConjunctionPlan) {
    self.lets = lets
    self.clauses = clauses
  }
}

struct LetPlan: Sendable {
  let name: NameID
  let value: OperandPlan
}

enum ClausePlan: Sendable {
  case access(AccessPlan)
  case block(QueryBlockPlan)
  case when(WhenPlan)
  case type(TypePlan)
  case named(NamedPlan)
  case call(CallPlan)
}

final class AccessPlan: Sendable {
  let query: QueryPlan
  let comparison: ComparisonNode
  /// The operator's own negation.
  let isNot: Bool
  /// A `not` before the clause.
  let isNegated: Bool
  let operand: OperandPlan?
  let message: String?
  let span: SourceSpan
  let wanted: String

  init(
    query: QueryPlan, comparison: ComparisonNode, isNot: Bool, isNegated: Bool,
    operand: OperandPlan?, message: String?, span: SourceSpan, wanted: String
  ) {
    self.query = query
    self.comparison = comparison
    self.isNot = isNot
    self.isNegated = isNegated
    self.operand = operand
    self.message = message
    self.span = span
    self.wanted = wanted
  }
}

final class QueryBlockPlan: Sendable {
  let query: QueryPlan
  let isNotEmpty: Bool
  let block: BlockPlan
  let span: SourceSpan

  init(query: QueryPlan, isNotEmpty: Bool, block: BlockPlan, span: SourceSpan) {
    self.query = query
    self.isNotEmpty = isNotEmpty
    self.block = block
    self.span = span
  }
}

final class WhenPlan: Sendable {
  let conditions: ConjunctionPlan
  let block: BlockPlan

  init(conditions: ConjunctionPlan, block: BlockPlan) {
    self.conditions = conditions
    self.block = block
  }
}

/// A type block: a block on `Resources.*[ Type == name ]` behind its own conditions.
final class TypePlan: Sendable {
  let conditions: ConjunctionPlan
  let body: QueryBlockPlan

  init(conditions: ConjunctionPlan, body: QueryBlockPlan) {
    self.conditions = conditions
    self.body = body
  }
}

final class NamedPlan: Sendable {
  let isNegated: Bool
  let name: String
  /// The rules of that name, by position in the file.
  let rules: [Int]
  let message: String?
  let span: SourceSpan

  init(isNegated: Bool, name: String, rules: [Int], message: String?, span: SourceSpan) {
    self.isNegated = isNegated
    self.name = name
    self.rules = rules
    self.message = message
    self.span = span
  }
}

final class CallPlan: Sendable {
  /// Position among the parameterised rules.
  let rule: Int
  let isNegated: Bool
  let arguments: [OperandPlan]
  let message: String?
  let span: SourceSpan

  init(
    rule: Int, isNegated: Bool, arguments: [OperandPlan], message: String?, span: SourceSpan
  ) {
    self.rule = rule
    self.isNegated = isNegated
    self.arguments = arguments
    self.message = message
    self.span = span
  }
}

indirect enum OperandPlan: Sendable {
  case literal(Constant)
  case query(QueryPlan)
  case call(BuiltinFunction, [OperandPlan])
}

final class QueryPlan: Sendable {
  let isSome: Bool
  let parts: [PartPlan]
  /// As written, for messages.
  let text: String

  init(isSome: Bool, parts: [PartPlan], text: String) {
    self.isSome = isSome
    self.parts = parts
    self.text = text
  }

  var isLoneVariable: Bool {
    if parts.count == 1, case .variable = parts[0] { return true }
    return false
  }

  /// `empty` on a variable or a filter's result asks whether there are values at all.
  var emptyAsksForValues: Bool {
    switch parts[parts.count - 1] {
    case .filter, .typeFilter, .keyFilter: true
    default: isLoneVariable
    }
  }
}

enum PartPlan: Sendable {
  case this
  case key(KeyPlan)
  case variable(NameID)
  case allValues
  case allIndices(capture: NameID?)
  case index(Int)
  case filter(capture: NameID?, ConjunctionPlan)
  /// `[ Type == "…" … ]`, whose first clause is compared without being evaluated.
  case typeFilter(TypeFilterPlan)
  case keyFilter(KeyFilterPlan)

  var isAllIndices: Bool {
    if case .allIndices = self { return true }
    return false
  }
}

final class KeyPlan: Sendable {
  let key: JSONKey
  /// What a key of digits means on a list.
  let index: Int?
  /// Other spellings to look for when the key is missing, in order, with the case each is of.
  let retries: [(casing: Int, key: JSONKey)]
  /// The spelling in each case of `KeyCase`.
  let byCasing: [JSONKey]

  init(_ name: String) {
    key = JSONKey(name)
    index = Int32(name).map { Int($0) }
    let spellings = KeyCase.allCases.map { $0.convert(name) }
    byCasing = spellings.map { JSONKey($0) }
    var seen: Set<String> = [name]
    retries = spellings.enumerated().compactMap { casing, text in
      seen.insert(text).inserted ? (casing, JSONKey(text)) : nil
    }
  }
}

/// A filter that starts by asking for one type.
final class TypeFilterPlan: Sendable {
  let type: String
  /// All clauses.
  let clauses: ConjunctionPlan
  /// The clauses after the first.
  let rest: ConjunctionPlan

  init(type: String, clauses: ConjunctionPlan) {
    self.type = type
    self.clauses = clauses
    rest = Array(clauses.dropFirst())
  }
}

final class KeyFilterPlan: Sendable {
  let isIn: Bool
  let isNot: Bool
  let operand: OperandPlan

  init(isIn: Bool, isNot: Bool, operand: OperandPlan) {
    self.isIn = isIn
    self.isNot = isNot
    self.operand = operand
  }
}
