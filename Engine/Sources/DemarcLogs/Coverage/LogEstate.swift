public import DemarcModel

/// What an estate says about logs: what is in use, what is to be logged, and how long it is kept.
public struct LogEstate: Sendable {
  public init() {}

  /// Takes one resource of an import.
  public mutating func add(_ resource: Resource) {}
}
