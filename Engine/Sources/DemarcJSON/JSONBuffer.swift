internal import CScan

/// Bytes with padding behind them, so that scanners may read past the end; written once, then only
/// read.
@safe
package final class JSONBuffer: @unchecked Sendable {
  private let storage: UnsafeMutablePointer<UInt8>
  package let capacity: Int
  package private(set) var count: Int

  package init(capacity: Int) {
    self.capacity = capacity
    count = 0
    unsafe storage = .allocate(capacity: capacity + Int(CSCAN_PADDING))
    unsafe (storage + capacity).initialize(repeating: 0, count: Int(CSCAN_PADDING))
  }

  package convenience init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count)
    append(bytes[...])
  }

  deinit { unsafe storage.deallocate() }

  var base: UnsafePointer<UInt8> { unsafe UnsafePointer(storage) }

  package func append(_ bytes: ArraySlice<UInt8>) {
    precondition(count + bytes.count <= capacity)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let from = source.baseAddress else { return }
      unsafe (storage + count).update(from: from, count: source.count)
    }
    seal(count + bytes.count)
  }

  /// Copies `range` of another buffer to the end of this one.
  func append(_ other: JSONBuffer, _ range: Range<Int>) {
    precondition(count + range.count <= capacity)
    unsafe (storage + count).update(from: other.base + range.lowerBound, count: range.count)
    seal(count + range.count)
  }

  /// Lets `fill` write behind the present end; it returns how many bytes it wrote.
  func extend<Failure: Error>(
    _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    let room = unsafe UnsafeMutableRawBufferPointer(
      start: storage + count, count: capacity - count)
    let written = try unsafe fill(room)
    precondition(written >= 0 && written <= capacity - count)
    seal(count + written)
    return written
  }

  /// Zeroes the bytes behind the end, so that nothing stale can be scanned as content.
  private func seal(_ newCount: Int) {
    count = newCount
    let zeros = min(Int(CSCAN_PADDING), capacity + Int(CSCAN_PADDING) - newCount)
    unsafe (storage + newCount).initialize(repeating: 0, count: zeros)
  }

  package func bytes(_ range: Range<Int>) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: storage + range.lowerBound, count: range.count))
  }
}
