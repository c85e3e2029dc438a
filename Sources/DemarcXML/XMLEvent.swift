public import DemarcModel

/// What a reader of XML meets, in document order.
public enum XMLEvent: Sendable {
  case start(XMLTag)
  /// All text between two tags in one piece; white space is text as well.
  case text(String)
  /// The end of the element opened last.
  case end
}

/// A start tag.
public struct XMLTag: Sendable {
  /// Without its prefix.
  public var name: String
  /// Empty, where it is in none.
  public var namespace: String
  /// As written; declarations of namespaces are not among them.
  public var attributes: [XMLAttribute]
  /// The place of its `<`.
  public var place: SourcePosition

  /// The value of an attribute in no namespace.
  public subscript(name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
  }
}

/// An attribute of a start tag.
public struct XMLAttribute: Sendable {
  /// Without its prefix.
  public var name: String
  /// Empty, where it is in none.
  public var namespace: String
  public var value: String
}

/// What a document may ask of the machine.
public struct XMLLimits: Sendable {
  public var bytesMax: Int
  /// Elements within elements.
  public var depthMax: Int
  public var elementsMax: Int

  public init(bytesMax: Int = 512 << 20, depthMax: Int = 128, elementsMax: Int = 1 << 22) {
    self.bytesMax = bytesMax
    self.depthMax = depthMax
    self.elementsMax = elementsMax
  }
}
