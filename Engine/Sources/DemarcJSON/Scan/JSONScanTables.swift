internal import CScan

/// The watched paths and their slots in plain memory, where the walks read without checks.
@safe
final class JSONScanTables {
  let members: UnsafeMutablePointer<cscan_members>
  let slots: UnsafeMutablePointer<JSONSlot>
  /// Nodes of the objects that are open and watched.
  let open: UnsafeMutablePointer<Int32>
  /// What each byte adds to the nesting: braces count by ones, brackets by 2^32.
  let weights: UnsafeMutablePointer<Int>
  let slotCount: Int

  init(_ trie: JSONWatchTrie, slots count: Int) {
    slotCount = count
    var starts: [Int32] = [0]
    for slots in trie.slotsBelow { starts.append((starts.last ?? 0) + Int32(slots.count)) }
    unsafe slots = Self.copy(Array(repeating: JSONSlot(), count: count))
    unsafe members = Self.copy([
      cscan_members(
        endings: trie.endings, members: Self.copy(trie.entries), heads: Self.copy(trie.heads),
        names: Self.copy(trie.names), below: Self.copy(Array(trie.slotsBelow.joined())),
        below_starts: Self.copy(starts),
        slots: UnsafeMutableRawPointer(slots).assumingMemoryBound(to: UInt64.self),
        entered: Self.copy(Array(repeating: 0, count: trie.nodeCount)))
    ])
    unsafe open = Self.copy(Array(repeating: 0, count: JSONWatchList.depthMax + 2))
    unsafe weights = Self.copy(
      (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "{"): 1
        case UInt8(ascii: "}"): -1
        case UInt8(ascii: "["): 1 << 32
        case UInt8(ascii: "]"): -1 << 32
        default: 0
        }
      })
  }

  deinit {
    unsafe members.pointee.members.deallocate()
    unsafe members.pointee.heads.deallocate()
    unsafe members.pointee.names.deallocate()
    unsafe members.pointee.below.deallocate()
    unsafe members.pointee.below_starts.deallocate()
    unsafe slots.deallocate()
    unsafe members.pointee.entered.deallocate()
    unsafe members.deallocate()
    unsafe open.deallocate()
    unsafe weights.deallocate()
  }

  /// The endings of all names, for the structural index.
  var endings: cscan_names { unsafe members.pointee.endings }

  private static func copy<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
    unsafe array.withUnsafeBufferPointer { source in
      guard let from = source.baseAddress else { return }
      unsafe memory.initialize(from: from, count: source.count)
    }
    return unsafe memory
  }
}
