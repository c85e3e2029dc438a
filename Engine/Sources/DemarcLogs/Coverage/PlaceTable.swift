/// Numbers for keys made of bytes, given out in the order in which keys come.
///
/// A key is found without making text of it: its bytes are mixed to a hash and compared in one
/// arena.
struct PlaceTable: Sendable {
  /// Number + 1 of the key in each slot; 0 for a free one.
  private var slots = [Int32](repeating: 0, count: 256)
  private var hashes: [UInt64] = []
  private var arena: [UInt8] = []
  /// Where each key ends in the arena.
  private var ends: [Int] = []
  let countMax: Int

  init(countMax: Int) { self.countMax = countMax }

  var count: Int { hashes.count }

  /// The bytes of a key.
  func key(_ number: Int) -> ArraySlice<UInt8> {
    arena[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of the key made of `first`, a zero byte and the two others joined in the same way;
  /// nil when it is new and there is no room.
  mutating func number(
    _ kind: UInt8, _ first: Span<UInt8>, _ second: Span<UInt8>, _ third: Span<UInt8>
  ) -> (number: Int, isNew: Bool)? {
    var hash = Self.seed ^ UInt64(kind)
    Self.mix(first, into: &hash)
    Self.mix(second, into: &hash)
    Self.mix(third, into: &hash)
    hash ^= hash >> 29
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isKey(number, kind, first, second, third) {
        return (number, false)
      }
      slot = (slot + 1) & mask
    }
    guard count < countMax else { return nil }
    arena.append(kind)
    Self.append(first, to: &arena)
    arena.append(0)
    Self.append(second, to: &arena)
    arena.append(0)
    Self.append(third, to: &arena)
    ends.append(arena.count)
    hashes.append(hash)
    slots[slot] = Int32(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// Another one in every process, so that nobody can choose names that fall on one slot; the
  /// numbers given out do not depend on it.
  private static let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

  @inline(__always)
  private static func mix(_ bytes: Span<UInt8>, into hash: inout UInt64) {
    for at in bytes.indices { hash = (hash ^ UInt64(bytes[at])) &* 0x0100_0000_01b3 }
    // What ends a part, so that bytes do not move from one part to the next unseen.
    hash = (hash ^ 0x1ff) &* 0x0100_0000_01b3
  }

  private static func append(_ bytes: Span<UInt8>, to arena: inout [UInt8]) {
    for at in bytes.indices { arena.append(bytes[at]) }
  }

  private func isKey(
    _ number: Int, _ kind: UInt8, _ first: Span<UInt8>, _ second: Span<UInt8>, _ third: Span<UInt8>
  ) -> Bool {
    var at = number == 0 ? 0 : ends[number - 1]
    let end = ends[number]
    guard end - at == first.count + second.count + third.count + 3, arena[at] == kind else {
      return false
    }
    at += 1
    return isEqual(first, &at) && isZero(&at) && isEqual(second, &at) && isZero(&at)
      && isEqual(third, &at)
  }

  @inline(__always)
  private func isZero(_ at: inout Int) -> Bool {
    at += 1
    return arena[at - 1] == 0
  }

  @inline(__always)
  private func isEqual(_ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    for index in bytes.indices where arena[at + index] != bytes[index] { return false }
    at += bytes.count
    return true
  }

  private mutating func grow() {
    var larger = [Int32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = Int32(number + 1)
    }
    slots = larger
  }
}
