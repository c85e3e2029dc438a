internal import DemarcModel

/// Decides which description of a resource counts when several exports have one.
///
/// What holds more of the resource counts before what holds less (a list that only names it), then
/// what was captured later; word that it is gone counts like a state. It keeps a 64-bit hash and a
/// rank of each resource, 16 bytes, and never the resource. The hash is seeded afresh in each
/// process, so nobody can craft two resources that meet; by chance two of a million do once in 30
/// million runs.
struct Deduplicator {
  enum Decision: Hashable {
    /// To be handed over.
    case new
    /// To be handed over, and something that counts less was before.
    case better
    /// Says nothing that is not known.
    case known
  }

  private var ranks: [UInt64: Int64] = [:]
  private var isSettled = false

  /// Everything was seen once: from now on only what counts is new, and only once.
  mutating func settle() { isSettled = true }

  /// - Parameter isOlderForm: whether an older message of the API holds it, which says less whenever
  ///   it was captured.
  mutating func decide(
    _ resource: Resource, capturedAt: Int64?, isOlderForm: Bool = false
  ) -> Decision {
    let missing = Int64(resource.unexported.count) + (isOlderForm ? 1 : 0)
    let level = Self.levelMax - min(missing, Self.levelMax)
    return decide(Self.key(resource), rank: Self.rank(level, capturedAt, isGone: false))
  }

  /// Notes that a resource is gone; returns whether it had been handed over.
  mutating func bury(_ resource: Resource, capturedAt: Int64?) -> Bool {
    let key = Self.key(resource)
    let decision = decide(key, rank: Self.rank(Self.levelMax, capturedAt, isGone: true))
    return decision == .better
  }

  private mutating func decide(_ key: UInt64, rank: Int64) -> Decision {
    if isSettled {
      guard ranks[key] == rank else { return .known }
      ranks[key] = nil
      return .new
    }
    guard let known = ranks.updateValue(rank, forKey: key) else { return .new }
    if rank > known { return .better }
    ranks[key] = known
    return .known
  }

  private static let levelMax: Int64 = 3

  /// Level of detail, then time, then whether it is gone, in one number.
  private static func rank(_ level: Int64, _ capturedAt: Int64?, isGone: Bool) -> Int64 {
    // Milliseconds of the years −15,000 to 19,000.
    let bound: Int64 = 1 << 49
    let time = max(-bound, min(capturedAt ?? -bound, bound - 1)) + bound
    return level << 51 | time << 1 | (isGone ? 1 : 0)
  }

  private static func key(_ resource: Resource) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(resource.cloud)
    if resource.cloud == .azure {
      // Azure compares without regard to case.
      hasher.combine(resource.type.lowercased())
      hasher.combine(resource.id.lowercased())
    } else {
      hasher.combine(resource.account)
      // An answer and a configuration item say different things about one resource.
      hasher.combine(resource.isAnswer)
      hasher.combine(resource.type)
      hasher.combine(resource.id)
    }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
