/// One group with what its window needs while that is little: 64 bytes, in which lie the oldest and
/// the last event; those between them lie in blocks of a pool.
///
/// The last events keep their marks. When there are more than so many, the oldest of them becomes a
/// count of events at its instant; counts stand before all events with marks.
struct CorrelationGroup: KeyedCell {
  var start: UInt32 = 0
  var hash: UInt32 = 0
  var length: UInt16 = 0
  var hasFired = false
  /// Whether the oldest is a count of events, not an event.
  var beginsWithRun = false
  var values = RecentValues()
  var firstMs: Int64 = 0
  var lastMs: Int64 = 0
  /// The mark of the oldest event, or the count.
  var first: UInt64 = 0
  var lastMark: UInt64 = 0
  /// Events in the window.
  var count: UInt32 = 0
  /// Index of a `CorrelationWindow`; `none` without.
  var window = BlockPool.none
  /// Events between the oldest and the last.
  var between = BlockQueue()
}

/// What a correlation takes of one observation; ranges of bytes are of the batch it came in.
struct GroupEvent {
  var timeMs: Int64
  var reference: UInt64
  /// Index of the correlation.
  var member: Int
  var slot: Int
  /// The group's values, encoded, and their hash.
  var key = ByteRange()
  var hash: UInt32 = 0
  /// The value or tuple of values, encoded, where the measure counts values.
  var value = ByteRange()
  var valueHash: UInt32 = 0
  /// The value where the measure reckons with it.
  var number = 0.0
  /// What outer correlations need of the event, encoded.
  var carried = ByteRange()
}

struct ByteRange {
  var start: UInt32 = 0
  var end: UInt32 = 0

  func of(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
  }
}

/// A window whose condition holds.
struct FiredWindow {
  var key: [UInt8]
  var firstMs: Int64
  var lastMs: Int64
  var lastReference: UInt64
  var eventCount: Int
  var value: Double
  var references: [UInt64]
  var carried: [UInt8]
}
