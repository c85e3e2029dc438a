/// A rule's condition: questions about tags, joined by `&&`, `||` and `!`.
public struct TagCondition: Hashable, Sendable {
  /// One question about a tag.
  public enum Question: Hashable, Sendable {
    case matchTag(key: String, value: String)
    case matchTagID(key: String, value: String)
    case hasTagKey(String)
    case hasTagKeyID(String)
  }

  indirect enum Tree: Hashable, Sendable {
    case question(Question)
    case not(Tree)
    case all([Tree])
    case any([Tree])
  }

  /// As written, without the spaces around it.
  public let expression: String
  public var title = ""
  public var description = ""
  let tree: Tree
}
