public import DemarcModel

/// One layer of the stack that somebody has to look after, from facility to assurance.
public struct Layer: Hashable, Sendable {
  /// What a layer is kept for: each service in use, or the organisation with each provider once.
  public enum Scope: String, Hashable, Sendable, CaseIterable { case service, organization }

  /// `guest-os`, `access-policy`.
  public var id: String
  public var title: String
  /// What belongs to it.
  public var summary = ""
  public var scope: Scope
  /// Default owner under each service model.
  public var owners: [ServiceModel: Owner]
  /// What each side does, where a service says nothing of its own.
  public var statements: [Side: String]
  public var source: String

  public init(
    id: String, title: String, scope: Scope, owners: [ServiceModel: Owner],
    statements: [Side: String], source: String
  ) {
    self.id = id
    self.title = title
    self.scope = scope
    self.owners = owners
    self.statements = statements
    self.source = source
  }
}

/// Which layers a set of hub controls is about.
public struct LayerRule: Hashable, Sendable {
  /// `AC-2`, `AC-2(*)`, `AT-*`, `*-1`.
  public var controls: [String]
  public var layers: [String]
  public var note: String?

  public init(controls: [String], layers: [String], note: String? = nil) {
    self.controls = controls
    self.layers = layers
    self.note = note
  }
}
