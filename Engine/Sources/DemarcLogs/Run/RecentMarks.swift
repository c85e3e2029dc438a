/// The last marks of some kind; the oldest make room.
struct RecentMarks: Sendable {
  private var known: Set<UInt64> = []
  private var ring: [UInt64] = []
  private var times: [Int64] = []
  private var next = 0
  private let max: Int
  /// The latest instant of the marks that made room; nil when all are there.
  private(set) var droppedMs: Int64?

  /// `timeMs` stands for the instants of all marks given.
  init(_ marks: [UInt64], max: Int, at timeMs: Int64 = .min) {
    self.max = Swift.max(max, 1)
    for mark in marks { insert(mark, at: timeMs) }
  }

  /// Oldest first.
  var marks: [UInt64] { Array(ring[next...] + ring[..<next]) }

  /// False when it is known already.
  @discardableResult
  mutating func insert(_ mark: UInt64, at timeMs: Int64 = .min) -> Bool {
    guard known.insert(mark).inserted else { return false }
    if ring.count < max {
      ring.append(mark)
      times.append(timeMs)
    } else {
      known.remove(ring[next])
      droppedMs = Swift.max(droppedMs ?? .min, times[next])
      (ring[next], times[next]) = (mark, timeMs)
      next = (next + 1) % max
    }
    return true
  }
}
