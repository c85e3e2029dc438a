public import DemarcModel

/// What Azure says of one requirement that its regulatory initiatives name.
public struct AzureRequirementOwner: Hashable, Sendable {
  /// Who Microsoft says has to do it.
  public enum Owner: String, Hashable, Sendable, CaseIterable {
    case customer = "Customer"
    case microsoft = "Microsoft"
    case shared = "Shared"
  }

  /// The last part of its id: `SOC_2_CC6.1`.
  public var name: String
  /// Nil where Microsoft names none.
  public var owner: Owner?
  public var title: String
  public var origin: RecordOrigin

  public init(name: String, owner: Owner?, title: String = "", origin: RecordOrigin) {
    self.name = name
    self.owner = owner
    self.title = title
    self.origin = origin
  }
}
