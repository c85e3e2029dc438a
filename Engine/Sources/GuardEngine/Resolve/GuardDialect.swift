/// Which reading of the language a rule file gets where versions disagree.
public enum GuardDialect: String, Hashable, Sendable, CaseIterable {
  /// What the official 3.1.1 program says, its quirks included.
  case guard31 = "guard-3.1"
  /// Fails closed: what 3.1 lets pass without comparing anything fails or is an error.
  ///
  /// It has every one of `GuardDifference`, and what came with 3.2.
  case strict = "guard-strict"

  /// The differences this dialect has from 3.1.
  public var reading: GuardReading {
    switch self {
    case .guard31: GuardReading()
    case .strict: GuardReading(Set(GuardDifference.allCases))
    }
  }
}

/// One way in which the strict dialect departs from 3.1; `docs/guard.md` lists them with examples.
public enum GuardDifference: String, Hashable, Sendable, CaseIterable {
  case negatedClause = "negated-clause"
  case negatedCall = "negated-call"
  case skippedReference = "skipped-reference"
  case incomparableNotIn = "incomparable-not-in"
  case nothingToCompare = "nothing-to-compare"
  case emptyBoolean = "empty-boolean"
  case mixedNumbers = "mixed-numbers"
  case rangesInLists = "ranges-in-lists"
  case negativeIndex = "negative-index"
  case indexedKeys = "indexed-keys"
  case digitKeys = "digit-keys"
  case filterScope = "filter-scope"
  case newFunctions = "new-functions"
  case yamlBooleans = "yaml-booleans"
  case shortForms = "short-forms"
  case wholeFiles = "whole-files"

  /// Both readings, in one sentence.
  public var title: String {
    switch self {
    case .negatedClause:
      "'not' before a comparison of two values negates it; 3.1 reads over it"
    case .negatedCall:
      "'not rule(…)' negates the rule's verdict; 3.1 reads over the 'not'"
    case .skippedReference:
      "'not rule' fails when the rule was skipped; in 3.1 it passes"
    case .incomparableNotIn:
      "'not in' fails for a value that nothing in the list can be compared with; in 3.1 it passes"
    case .nothingToCompare:
      "a comparison for which there is no value fails; in 3.1 it is skipped or passes"
    case .emptyBoolean:
      "'empty' on a boolean gives no verdict; in 3.1 a boolean is not empty"
    case .mixedNumbers:
      "integers and decimals compare by value; in 3.1 they cannot be compared"
    case .rangesInLists:
      "a range in a list holds the numbers within it; in 3.1 it holds none"
    case .negativeIndex:
      "a negative index counts from the end; in 3.1 its sign is dropped"
    case .indexedKeys:
      "an index on '.%keys' picks one key; in 3.1 it is applied once more to what the key leads to"
    case .digitKeys:
      "a quoted number is the name of a map's member; in 3.1 it is an index alone"
    case .filterScope:
      "a filter after '[*]' looks at each element; in 3.1 it looks at what is around the query"
    case .newFunctions:
      "'now' and 'parse_epoch' of 3.2 exist; 3.1 refuses the rule file"
    case .yamlBooleans:
      "the YAML words yes, on, no, off, True and FALSE are booleans; in 3.1 they are text"
    case .shortForms:
      "every short function takes its long form; in 3.1 '!Cidr', '!Transform' and tags on maps stay"
    case .wholeFiles:
      "a repeated key or a second document is an error; 3.1 takes the last key and the first document"
    }
  }

  fileprivate var bit: UInt32 { 1 << UInt32(Self.allCases.firstIndex(of: self) ?? 0) }
}

/// A set of differences from 3.1, asked for often while a document is judged.
public struct GuardReading: Hashable, Sendable {
  private var bits: UInt32 = 0

  public init(_ differences: Set<GuardDifference> = []) {
    for difference in differences { bits |= difference.bit }
  }

  public func has(_ difference: GuardDifference) -> Bool { bits & difference.bit != 0 }

  public mutating func remove(_ difference: GuardDifference) { bits &= ~difference.bit }
}
