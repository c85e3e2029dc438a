internal import CScan

/// The watched paths as a tree whose nodes are objects; a member name is found by its end, since the
/// colon behind it is what the structural index gives.
@safe
struct JSONWatchTrie {
  private(set) var entries: [cscan_member] = []
  private(set) var nodeCount = 1
  /// Slots of each node's descendants, which an array on the way makes unusual.
  private(set) var slotsBelow: [[Int32]] = [[]]
  /// 256 heads a node: the first entry for a hash, or -1.
  private(set) var heads: [Int32] = Array(repeating: -1, count: 256)
  private(set) var names: [UInt8] = []

  /// - Parameter only: the slots that are watched; nil for all.
  init(_ list: JSONWatchList, envelopes: [String], only: Set<Int>? = nil) {
    for name in envelopes {
      let entry = entry(in: 0, named: name)
      entries[entry].is_envelope = true
    }
    for (slot, path) in list.paths.enumerated() where only?.contains(slot) ?? true {
      insert(path, slot: Int32(slot), at: 0)
      shadow(path[...], at: 0)
    }
  }

  private mutating func insert(_ path: [String], slot: Int32, at root: Int) {
    var node = root
    for (depth, name) in path.enumerated() {
      let entry = entry(in: node, named: name)
      if depth == path.count - 1 {
        entries[entry].slot = slot
        return
      }
      if entries[entry].child < 0 {
        entries[entry].child = Int32(nodeCount)
        nodeCount += 1
        slotsBelow.append([])
        heads += Array(repeating: -1, count: 256)
      }
      node = Int(entries[entry].child)
      slotsBelow[node].append(slot)
    }
  }

  /// Two or more names of a path may also stand as one name joined by dots, which then wins.
  private mutating func shadow(_ path: ArraySlice<String>, at node: Int) {
    guard path.count > 1 else { return }
    for count in 2...path.count {
      let entry = entry(in: node, named: path.prefix(count).joined(separator: "."))
      entries[entry].is_shadow = true
    }
    guard let name = path.first else { return }
    let first = entry(in: node, named: name)
    shadow(path.dropFirst(), at: Int(entries[first].child))
  }

  private mutating func entry(in node: Int, named name: String) -> Int {
    let bytes = Array(name.utf8)
    let head = node * 256 + Self.hash(([UInt8(ascii: "\"")] + bytes).suffix(2))
    var at = heads[head]
    while at >= 0 {
      let entry = entries[Int(at)]
      if names[entry.start..<entry.start + entry.count].elementsEqual(bytes) { return Int(at) }
      at = entry.next
    }
    let quoted = [UInt8(ascii: "\"")] + bytes
    let free = UInt64(64 - 8 * min(quoted.count, 8))
    entries.append(
      cscan_member(
        tail: Self.number(quoted.suffix(8)) << free, tail_mask: .max << free,
        head: Self.number(quoted.prefix(8)), start: names.count, count: bytes.count, child: -1,
        slot: -1, next: heads[head], is_shadow: false, is_envelope: false))
    names += bytes
    heads[head] = Int32(entries.count - 1)
    return entries.count - 1
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Of the two bytes before the closing quote.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    return Int(cscan_member_hash(first, last))
  }

  /// The endings of all names, for the structural index.
  var endings: cscan_names {
    var pairs = Set<[UInt8]>()
    for entry in entries {
      let name = [UInt8(ascii: "\"")] + names[entry.start..<entry.start + entry.count]
      pairs.insert(name.suffix(2).map { $0 & 15 })
    }
    // Eight bits: one for each ending, or for all with the same last character.
    let lasts = Set(pairs.map { $0[1] }).sorted()
    let sorted = pairs.sorted { $0.lexicographicallyPrecedes($1) }
    var (last, before) = ([UInt8](repeating: 0, count: 16), [UInt8](repeating: 0, count: 16))
    for (index, pair) in sorted.enumerated() {
      let group = sorted.count <= 8 ? index : lasts.firstIndex(of: pair[1]) ?? 0
      last[Int(pair[1])] |= 1 << UInt8(group % 8)
      before[Int(pair[0])] |= 1 << UInt8(group % 8)
    }
    var found = cscan_names()
    unsafe withUnsafeMutableBytes(of: &found) { room in
      for index in 0..<16 {
        unsafe room[index] = last[index]
        unsafe room[index + 16] = before[index]
      }
    }
    return found
  }
}
