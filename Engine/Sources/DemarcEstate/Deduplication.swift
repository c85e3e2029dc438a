public import DemarcModel

/// Decides, resource by resource, which state of a resource described more than once counts.
///
/// It keeps a 64-bit hash and the latest capture time of each resource, 16 bytes, and never the
/// resource. Two resources are the same when cloud, account, type, id and document shape are; a
/// state without a capture time is older than any with one. The hash is seeded afresh in each
/// process, so nobody can craft two resources that meet; by chance two of a million do once in 30
/// million runs.
public struct Deduplicator: Sendable {
  public enum Decision: Hashable, Sendable {
    /// Not seen before.
    case new
    /// Supersedes what was handed over before: the capture time is later.
    case newer
    /// Says nothing that is not known: the capture time is the same or earlier.
    case known
  }

  private var captured: [UInt64: Int64] = [:]

  public init() {}

  /// - Parameter shape: what else tells documents of one resource apart (the importer's name).
  public mutating func decide(_ resource: Resource, shape: String = "") -> Decision {
    decide(
      resource, shape: shape, capturedAt: resource.capturedAt.flatMap(Timestamp.milliseconds))
  }

  mutating func decide(_ resource: Resource, shape: String, capturedAt: Int64?) -> Decision {
    var hasher = Hasher()
    hasher.combine(resource.cloud)
    hasher.combine(resource.account)
    hasher.combine(resource.type)
    hasher.combine(resource.id)
    hasher.combine(shape)
    let key = UInt64(bitPattern: Int64(hasher.finalize()))
    let time = capturedAt ?? .min
    guard let known = captured.updateValue(time, forKey: key) else { return .new }
    if time > known { return .newer }
    captured[key] = known
    return .known
  }
}
