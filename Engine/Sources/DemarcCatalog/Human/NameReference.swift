public import DemarcModel

/// A name in a file that a person wrote, which must stand for something known, and its place.
public struct NameReference: Hashable, Sendable {
  /// What the name is to stand for.
  public enum Kind: Hashable, Sendable {
    case framework, service, layer, requirement, check
    case account(Cloud)
  }

  public var kind: Kind
  public var name: String
  public var span: SourceSpan

  public init(_ kind: Kind, _ name: String, at span: SourceSpan) {
    self.kind = kind
    self.name = name
    self.span = span
  }
}
