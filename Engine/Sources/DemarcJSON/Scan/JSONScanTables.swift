/// The tables of a walk in plain memory, which the inner loop reads without checks.
@safe
final class JSONScanTables {
  let entries: UnsafeMutablePointer<JSONWatchTrie.Entry>
  let heads: UnsafeMutablePointer<Int32>
  let names: UnsafeMutablePointer<UInt8>
  let slots: UnsafeMutablePointer<JSONSlot>
  /// The record in which a node was last entered; a second time makes the record unusual.
  let entered: UnsafeMutablePointer<Int>
  /// Nodes of the objects that are open and watched.
  let open: UnsafeMutablePointer<Int32>
  /// What each byte adds to the nesting: braces count by ones, brackets by 2^32.
  let weights: UnsafeMutablePointer<Int>
  let slotCount: Int
  let slotsBelow: [[Int32]]

  init(_ trie: JSONWatchTrie, slots count: Int) {
    slotCount = count
    slotsBelow = trie.slotsBelow
    unsafe entries = Self.copy(trie.entries)
    unsafe heads = Self.copy(trie.heads)
    unsafe names = Self.copy(trie.names)
    unsafe slots = Self.copy(Array(repeating: JSONSlot(), count: count))
    unsafe entered = Self.copy(Array(repeating: 0, count: trie.nodeCount))
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
    unsafe entries.deallocate()
    unsafe heads.deallocate()
    unsafe names.deallocate()
    unsafe slots.deallocate()
    unsafe entered.deallocate()
    unsafe open.deallocate()
    unsafe weights.deallocate()
  }

  private static func copy<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
    unsafe array.withUnsafeBufferPointer { source in
      guard let from = source.baseAddress else { return }
      unsafe memory.initialize(from: from, count: source.count)
    }
    return unsafe memory
  }
}
