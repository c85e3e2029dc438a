/// Counts which accounts, regions and services logs speak of, and when.
///
/// Made to be fed millions of events a second; one value belongs to one thread, and values are merged.
public struct LogCoverage: Sendable {
  public let options: LogCoverageOptions

  public init(options: LogCoverageOptions = LogCoverageOptions()) { self.options = options }

  /// Takes one event.
  ///
  /// - Parameters:
  ///   - account: account, subscription, project or tenant; empty where the event names none.
  ///   - isManagement: whether it is an operation of the control plane; nil counts as one.
  public mutating func add(
    kind: LogKind, account: Span<UInt8>, region: Span<UInt8>, service: Span<UInt8>,
    timeMs: Int64?, isManagement: Bool? = nil
  ) {}

  /// Takes one event whose facts are text.
  public mutating func add(
    kind: LogKind, account: String?, region: String?, service: String?, timeMs: Int64?,
    isManagement: Bool? = nil
  ) {}

  /// Adds what another thread counted.
  public mutating func merge(_ other: LogCoverage) {}
}

/// How coverage is counted.
public struct LogCoverageOptions: Hashable, Sendable {
  /// Hours without any management event of an account, or of a region where it is expected to log,
  /// from which on the silence is a gap.
  public var silentHours = 24
  /// Places (account, region, service) that are told apart.
  public var placesMax = 1 << 16

  public init() {}
}
