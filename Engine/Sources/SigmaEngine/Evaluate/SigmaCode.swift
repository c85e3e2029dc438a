internal import DemarcJSON
internal import DemarcModel
internal import DemarcRegex

/// One test of a value, as flat as it can be: what it holds values against lies in `SigmaCode`.
struct SigmaTest: Sendable {
  enum Kind: UInt8, Sendable {
    /// Any text at all.
    case present
    case equal, prefix, suffix, contains, wildcard, set, many
    case number, bool, null, exists
    case pattern, network, compare, time, reference
    /// Any of the tests from `first` up to `second`.
    case group
    /// Nothing satisfies it.
    case never
  }

  var kind: Kind
  /// Whether upper and lower case differ.
  var isCased = false
  var first: Int32 = 0
  var second: Int32 = 0

  init(_ kind: Kind, isCased: Bool = false, first: Int = 0, second: Int = 0) {
    self.kind = kind
    self.isCased = isCased
    self.first = Int32(first)
    self.second = Int32(second)
  }
}

/// A field, or the whole event, with the tests of its values.
struct SigmaCompiledItem: Sendable {
  /// Index in `SigmaCode.views`.
  var view: Int
  var tests: Range<Int>
  var needsAll: Bool
  var isNegated: Bool
}

/// How the values of a field are seen.
struct SigmaView: Hashable, Sendable {
  /// Index of the field; nil for every string value of the event.
  var field: Int?
  var trims: Bool
}

/// What a search holds, by indexes of items; for the question why it matched.
indirect enum SigmaSearchTree: Sendable {
  case all([SigmaSearchTree])
  case any([SigmaSearchTree])
  case item(Int)
}

/// The condition of a rule, by indexes of searches; for the question why it matched.
indirect enum SigmaRuleTree: Sendable {
  case all([SigmaRuleTree])
  case any([SigmaRuleTree])
  case not(SigmaRuleTree)
  case search(Int)
  /// A search that the rule does not have.
  case never

  init(_ condition: SigmaCondition, _ searches: [String: Int]) {
    self =
      switch condition {
      case .search(let name): searches[name].map { .search($0) } ?? .never
      case .not(let inner): .not(SigmaRuleTree(inner, searches))
      case .all(let parts): .all(parts.map { SigmaRuleTree($0, searches) })
      case .any(let parts): .any(parts.map { SigmaRuleTree($0, searches) })
      }
  }
}

/// One step of a rule: a test and where to go from there.
struct SigmaStep: Sendable {
  static let accept: Int32 = -1
  static let reject: Int32 = -2

  enum Kind: UInt8, Sendable {
    case item
    /// A search that conditions name more than once; what it said is remembered.
    case search
  }

  var kind: Kind
  var index: Int32
  var onYes: Int32
  var onNo: Int32
}

/// A rule, ready to run.
struct SigmaCompiledRule: Sendable {
  /// First step; `accept` or `reject` where nothing need be tested.
  var entry = SigmaStep.reject
  /// Why it was not compiled.
  var fault: String?
  var condition = SigmaRuleTree.never
  /// Indexes in `SigmaCode.searches` by name.
  var searches: [String: Int] = [:]
  /// Indexes of the fields it looks at.
  var fields: [Int] = []
}

/// A search that may be run by itself.
struct SigmaCompiledSearch: Sendable {
  var tree: SigmaSearchTree
  var entry = SigmaStep.reject
}

/// A number as a rule writes it.
struct SigmaNumber: Sendable {
  let text: [UInt8]
  let whole: Int64?
  let decimal: JSONDecimal?

  init(_ text: String) {
    self.text = Array(text.utf8)
    whole = Int64(text)
    decimal = JSONDecimal(text)
  }
}

/// Tables of the program; rules hold indexes into them.
struct SigmaCode: Sendable {
  var rules: [SigmaCompiledRule] = []
  var steps: [SigmaStep] = []
  var searches: [SigmaCompiledSearch] = []
  var items: [SigmaCompiledItem] = []
  var tests: [SigmaTest] = []
  var fields: [SigmaFieldPath] = []
  var views: [SigmaView] = []
  var needles: [SigmaNeedle] = []
  var wildcards: [SigmaWildcard] = []
  var sets: [SigmaLiteralSet] = []
  var automata: [SigmaAutomaton] = []
  var patterns: [Pattern] = []
  var networks: [SigmaNetwork] = []
  var numbers: [SigmaNumber] = []
  var comparisons: [SigmaComparison] = []
  var times: [(part: SigmaTimePart, comparison: SigmaComparison?, value: Int)] = []
  var references: [(view: Int, relation: SigmaFieldReference.Relation)] = []
  var diagnostics: [Diagnostic] = []
}

/// The tables, shared by every copy of a program.
final class SigmaSharedCode: Sendable {
  let code: SigmaCode

  init(_ code: SigmaCode) { self.code = code }
}
