public import DemarcModel

/// Public keys of CloudTrail, as `aws cloudtrail list-public-keys` prints them.
///
/// They must come from the caller, never from the tree that is checked: who can change log files
/// could put a key beside them.
public struct CloudTrailKeys: Sendable {
  public init() {}

  public var count: Int { 0 }

  /// Reads one answer of `list-public-keys`.
  public static func parse(_ bytes: [UInt8], name: String) -> Parsed<CloudTrailKeys> {
    Parsed(CloudTrailKeys())
  }

  /// Adds the keys of another answer, such as that of another region.
  public mutating func add(_ other: CloudTrailKeys) {}
}
