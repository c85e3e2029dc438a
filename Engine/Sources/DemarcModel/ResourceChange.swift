/// A change of a resource's configuration, with who made it and when, as an audit log tells it.
///
/// - Units: `timeMs` is UTC milliseconds since 1970-01-01, as the event says it.
public struct ResourceChange: Hashable, Sendable {
  /// The resource as the estate calls it; as the log does where no estate knows it.
  public var resource: String
  /// The provider's type, where the estate or the log says it.
  public var type: String?
  public var cloud: Cloud?
  public var account: String?
  public var region: String?
  public var timeMs: Int64
  public var action: String
  public var actor: AlertActor?
  /// The event, to be read again.
  public var event: AlertEvent
  /// Whether the resource is one of the estate's.
  public var isInEstate: Bool

  public init(
    resource: String, timeMs: Int64, action: String, event: AlertEvent, isInEstate: Bool
  ) {
    self.resource = resource
    self.timeMs = timeMs
    self.action = action
    self.event = event
    self.isInEstate = isInEstate
  }
}
