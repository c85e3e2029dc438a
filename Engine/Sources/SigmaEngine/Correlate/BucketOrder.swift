/// Puts the observations of a bucket in order: by time, then by the caller's mark, then by rule, so
/// that arrival has no part in it.
struct BucketOrder: Sendable {
  /// By millisecond, where the next entry goes.
  private var places: [UInt32] = []
  private var sorted: [HeldObservations.Entry] = []

  mutating func sort(_ bucket: inout HeldObservations.Bucket, widthMs: Int64) {
    let count = bucket.entries.count
    var ordered = min(1, count)
    while ordered < count, !(bucket.entries[ordered] < bucket.entries[ordered - 1]) { ordered += 1 }
    if ordered == count { return }
    if count < 256 || Int64(count) < widthMs / 8 || count > Int(UInt32.max) {
      bucket.entries.sort(by: <)
      return
    }
    spread(&bucket, width: Int(widthMs))
    sortWithinMilliseconds(&bucket.entries)
  }

  /// By time alone, as they came within a millisecond: the entries of each are counted first.
  private mutating func spread(_ bucket: inout HeldObservations.Bucket, width: Int) {
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0, count: width + 1))
    let startMs = bucket.startMs
    for entry in bucket.entries { places[Int(entry.timeMs - startMs) + 1] += 1 }
    var sum: UInt32 = 0
    for place in places.indices {
      sum += places[place]
      places[place] = sum
    }
    swap(&sorted, &bucket.entries)
    bucket.entries.removeAll(keepingCapacity: true)
    bucket.entries.append(contentsOf: sorted)
    for entry in sorted {
      let offset = Int(entry.timeMs - startMs)
      bucket.entries[Int(places[offset])] = entry
      places[offset] += 1
    }
    sorted.removeAll(keepingCapacity: sorted.capacity < 1 << 20)
  }

  private func sortWithinMilliseconds(_ entries: inout [HeldObservations.Entry]) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      var isSorted = true
      while end < entries.count, entries[end].timeMs == entries[start].timeMs {
        if entries[end] < entries[end - 1] { isSorted = false }
        end += 1
      }
      if !isSorted { entries[start..<end].sort(by: <) }
      start = end
    }
  }
}
