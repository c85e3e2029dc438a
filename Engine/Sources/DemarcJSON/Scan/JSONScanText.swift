internal import CScan

/// The stretch of the stream that is in memory, and the structural index of a part of it.
@safe
struct JSONScanText {
  private static let front = 64
  /// Bytes that are indexed at once; small enough to be still in the nearest cache when walked.
  private static let stretchMax = 16 << 10
  /// Bytes that are indexed first behind a record that was gone through without.
  private static let stretchMin = 64

  private var memory: UnsafeMutablePointer<UInt8>
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// Bytes in memory.
  private(set) var end = 0
  /// Offset of `base` in the stream.
  private(set) var origin = 0
  /// Whether the source has no more.
  private(set) var isComplete = false

  let index: UnsafeMutablePointer<UInt32>
  /// Positions in `index`, and the next to look at.
  private(set) var count = 0
  var at = 0
  /// Bytes from the start that are indexed.
  private(set) var indexed = 0
  private var stretch = Self.stretchMax
  private var state = cscan_index_state()
  var names: cscan_names

  init(capacity: Int, names: cscan_names) {
    self.names = names
    self.capacity = max(capacity, 64)
    unsafe memory = .allocate(capacity: Self.front + self.capacity + Int(CSCAN_PADDING))
    unsafe memory.initialize(
      repeating: 0, count: Self.front + self.capacity + Int(CSCAN_PADDING))
    unsafe base = memory + Self.front
    unsafe index = .allocate(capacity: Self.stretchMax + 16)
  }

  func deallocate() {
    unsafe memory.deallocate()
    unsafe index.deallocate()
  }

  /// Begins with another stream in the same memory.
  mutating func restart() {
    (end, origin, isComplete, count, at, indexed) = (0, 0, false, 0, 0, 0)
    state = cscan_index_state()
    stretch = Self.stretchMax
  }

  /// Indexes the next stretch; false when everything in memory is.
  mutating func step() -> Bool {
    guard indexed < end else { return false }
    let to = min(indexed + stretch, end)
    stretch = min(2 * stretch, Self.stretchMax)
    unsafe count = cscan_index(base, indexed, to, &state, &names, index)
    at = 0
    indexed = to
    return true
  }

  /// Whether the walk stands at `offset` and nothing behind it is indexed.
  @inline(__always)
  func isUnindexed(from offset: Int) -> Bool { at >= count && indexed == offset }

  /// Goes on behind `offset`, where a record ends.
  @inline(__always)
  mutating func pass(_ offset: Int) {
    stretch = Self.stretchMin
    guard offset < indexed else { return rewind(to: offset + 1) }
    while at < count, unsafe Int(index[at] & ~UInt32(CSCAN_IN_STRING)) <= offset { at += 1 }
  }

  /// Goes back to `offset`, which stands outside strings.
  mutating func rewind(to offset: Int) {
    (count, at, indexed) = (0, 0, offset)
    state = cscan_index_state()
  }

  /// Drops what stands before `offset` and reads once; returns by how much offsets have shrunk.
  mutating func read(_ source: inout any ByteSource, keeping offset: Int) throws -> Int {
    let rest = end - offset
    if offset > 0 {
      unsafe base.update(from: base + offset, count: rest)
      origin += offset
      indexed -= offset
      end = rest
    }
    if capacity - end < capacity / 2 { grow() }
    let room = unsafe UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
    let count = try unsafe source.read(into: room)
    precondition(count >= 0 && count <= capacity - end)
    isComplete = count == 0
    end += count
    unsafe (base + end).update(repeating: 0, count: Int(CSCAN_PADDING))
    return offset
  }

  private mutating func grow() {
    let wider = UnsafeMutablePointer<UInt8>.allocate(
      capacity: Self.front + 2 * capacity + Int(CSCAN_PADDING))
    unsafe wider.initialize(repeating: 0, count: Self.front)
    unsafe (wider + Self.front).initialize(from: base, count: end)
    unsafe memory.deallocate()
    unsafe memory = wider
    unsafe base = wider + Self.front
    capacity *= 2
  }

  /// Eight bytes as a little-endian number.
  @inline(__always)
  func word(_ offset: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { unsafe base[offset] }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  func buffer(_ range: Range<Int>) -> JSONBuffer {
    let buffer = JSONBuffer(capacity: range.count)
    let from = unsafe UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    _ = unsafe buffer.extend { room in
      unsafe room.copyMemory(from: from)
      return range.count
    }
    return buffer
  }

  /// Offset of the first quote, backslash or control character in the range, or its end.
  func stringStop(_ range: Range<Int>) -> Int {
    unsafe cscan_string(base + range.lowerBound, base + range.upperBound) - UnsafePointer(base)
  }

  /// Offset of the first byte in the range that is no white space; its end when there is none.
  func skipSpace(_ range: Range<Int>) -> Int {
    unsafe cscan_space(base + range.lowerBound, base + range.upperBound) - UnsafePointer(base)
  }
}
