/// A rule's condition: questions about tags, joined by `&&`, `||` and `!`.
///
/// Google Cloud takes one to ten questions of the forms `resource.matchTag(key, value)`,
/// `resource.matchTagId`, `resource.hasTagKey` and `resource.hasTagKeyId`; published policies also
/// negate them.
public struct TagCondition: Hashable, Sendable {
  /// One question about a tag.
  public enum Question: Hashable, Sendable, CustomStringConvertible {
    case matchTag(key: String, value: String)
    case matchTagID(key: String, value: String)
    case hasTagKey(String)
    case hasTagKeyID(String)

    public var description: String {
      switch self {
      case .matchTag(let key, let value): "resource.matchTag('\(key)', '\(value)')"
      case .matchTagID(let key, let value): "resource.matchTagId('\(key)', '\(value)')"
      case .hasTagKey(let key): "resource.hasTagKey('\(key)')"
      case .hasTagKeyID(let key): "resource.hasTagKeyId('\(key)')"
      }
    }
  }

  indirect enum Tree: Hashable, Sendable {
    case question(Question)
    case not(Tree)
    case all([Tree])
    case any([Tree])

    /// Every question, in the order they stand.
    var questions: [Question] {
      switch self {
      case .question(let question): [question]
      case .not(let tree): tree.questions
      case .all(let trees), .any(let trees): trees.flatMap(\.questions)
      }
    }

    /// The answer, given those to the questions.
    func truth(_ answer: (Question) -> Truth) -> Truth {
      switch self {
      case .question(let question): return answer(question)
      case .not(let tree):
        switch tree.truth(answer) {
        case .true: return .false
        case .false: return .true
        case .unknown: return .unknown
        }
      case .all(let trees): return Self.join(trees, until: .false, answer)
      case .any(let trees): return Self.join(trees, until: .true, answer)
      }
    }

    private static func join(
      _ trees: [Tree], until settled: Truth, _ answer: (Question) -> Truth
    ) -> Truth {
      var isUnknown = false
      for tree in trees {
        let truth = tree.truth(answer)
        if truth == settled { return settled }
        if truth == .unknown { isUnknown = true }
      }
      if isUnknown { return .unknown }
      return settled == .true ? .false : .true
    }
  }

  /// Why an expression is no condition.
  public struct Fault: Error, Hashable, Sendable {
    public var message: String
    public var hint: String
    /// Of the character where it was noticed, from 1.
    public var column: Int
  }

  /// The most questions a condition may ask.
  public static let questionsMax = 10

  /// As written, without the spaces around it.
  public let expression: String
  public var title = ""
  public var description = ""
  let tree: Tree

  /// The questions it asks, in the order they stand.
  public var questions: [Question] { tree.questions }

  /// Reads an expression.
  public init(_ expression: String) throws(Fault) {
    var parser = TagConditionParser(expression)
    tree = try parser.whole()
    self.expression = expression.trimmedSpaces
  }
}

extension String {
  /// The text without ASCII spaces and line ends around it.
  var trimmedSpaces: String {
    let blanks: [UInt8] = [0x20, 0x09, 0x0a, 0x0d]
    var text = Substring(self).utf8
    while let last = text.last, blanks.contains(last) { text.removeLast() }
    while let first = text.first, blanks.contains(first) { text.removeFirst() }
    return String(Substring(text))
  }
}
