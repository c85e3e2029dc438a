internal import CScan

extension JSONScanWalk {
  /// Longest value that is handed out as text, and most white space before a value.
  static var valueMax: Int { 4096 }

  /// The colon of a member of a watched object; false when its value is not in memory yet.
  @inline(__always)
  mutating func member(_ colon: Int) -> Bool {
    var close = colon &- 1
    if text.byte(close) != UInt8(ascii: "\"") {
      close = quote(before: colon)
      if close < 0 { return true }
    }
    let hash = JSONWatchTrie.hash(text.byte(close &- 2), text.byte(close &- 1))
    var at = unsafe tables.heads[Int(tables.open[level &- 1]) &* 256 &+ hash]
    guard at >= 0 else { return true }
    let tail = text.word(close &- 8)
    repeat {
      let entry = unsafe tables.entries + Int(at)
      if unsafe (tail ^ entry.pointee.tail) & entry.pointee.tailMask == 0,
        unsafe isName(entry, close)
      {
        return unsafe take(entry, colon)
      }
      at = unsafe entry.pointee.next
    } while at >= 0
    return true
  }

  /// Whether a name whose last eight bytes are right is right as a whole.
  @inline(__always)
  private func isName(_ entry: UnsafePointer<JSONWatchTrie.Entry>, _ close: Int) -> Bool {
    let count = unsafe entry.pointee.count
    if count < 8 { return true }
    guard unsafe text.word(close &- count &- 1) == entry.pointee.head else { return false }
    guard count > 15 else { return true }
    return unsafe memcmp(
      text.base + close - count, tables.names + entry.pointee.start, count) == 0
  }

  /// The quote before white space and a colon, or -1.
  private func quote(before colon: Int) -> Int {
    var at = colon - 1
    while at > start, [0x20, 0x09, 0x0a, 0x0d].contains(text.byte(at)) { at -= 1 }
    return at > start && text.byte(at) == UInt8(ascii: "\"") ? at : -1
  }

  /// A name with an escaped character may be a watched one in disguise.
  mutating func lookAtEscape(_ at: Int) {
    guard at >= escapesSeen else { return }
    var end = at + 1
    while end < text.end {
      end = text.stringStop(end..<text.end)
      guard end < text.end, text.byte(end) != UInt8(ascii: "\"") else { break }
      end = min(text.end, end + (text.byte(end) == UInt8(ascii: "\\") ? 2 : 1))
    }
    escapesSeen = end
    let next = end + 1 < text.end ? text.skipSpace(end + 1..<text.end) : text.end
    if next >= text.end || text.byte(next) == UInt8(ascii: ":") { isUnusual = true }
  }

  private mutating func take(
    _ pointer: UnsafePointer<JSONWatchTrie.Entry>, _ colon: Int
  ) -> Bool {
    let entry = unsafe pointer.pointee
    if entry.isShadow { isUnusual = true }
    var at = colon &+ 1
    if at < text.end, text.byte(at) <= 0x20 {
      at = text.skipSpace(at..<min(text.end, at + Self.valueMax))
      if at < text.end, text.byte(at) <= 0x20 {
        isUnusual = true
        return true
      }
    }
    guard at < text.end else { return text.isComplete }
    let byte = text.byte(at)
    if entry.isEnvelope, byte == UInt8(ascii: "["), !envelope(at) { return false }
    if entry.slot >= 0, !fill(Int(entry.slot), byte, at) { return false }
    if entry.child >= 0 { enter(Int(entry.child), byte, at) }
    return true
  }

  /// A watched object, or something else in its place.
  @inline(__always)
  private mutating func enter(_ node: Int, _ byte: UInt8, _ at: Int) {
    if unsafe tables.entered[node] == serial { isUnusual = true }
    unsafe tables.entered[node] = serial
    if byte == UInt8(ascii: "{") {
      (childStart, childNode) = (at, Int32(node))
    } else if byte == UInt8(ascii: "[") {
      for slot in tables.slotsBelow[node] { put(Int(slot), JSONSlot(.unusual)) }
    }
  }

  /// Takes the value of a watched path; false when it is not wholly in memory yet.
  @inline(__always)
  private mutating func fill(_ slot: Int, _ byte: UInt8, _ at: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "\""):
      let from = at &+ 1
      let bound = min(text.end, from &+ Self.valueMax)
      let end =
        unsafe cscan_string(text.base + from, text.base + bound)
        - UnsafePointer(text.base)
      guard end < bound else {
        if bound < from &+ Self.valueMax, !text.isComplete { return false }
        put(slot, JSONSlot(.unusual))
        return true
      }
      let isPlain = text.byte(end) == UInt8(ascii: "\"")
      put(slot, isPlain ? piece(.text, from, end) : JSONSlot(.unusual))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      put(slot, JSONSlot(.container))
    default:
      var end = at
      while end < text.end, !Self.endsScalar(text.byte(end)), end &- at < Self.valueMax {
        end &+= 1
      }
      if end == text.end, !text.isComplete { return false }
      put(slot, piece(.scalar, at, end))
    }
    return true
  }

  private func piece(_ kind: JSONSlot.Kind, _ from: Int, _ end: Int) -> JSONSlot {
    JSONSlot(kind, start: from &- start, count: end &- from)
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "]")
  }

  @inline(__always)
  private mutating func put(_ slot: Int, _ value: JSONSlot) {
    let isSecond = unsafe !tables.slots[slot].isAbsent
    unsafe tables.slots[slot] = isSecond ? JSONSlot(.unusual) : value
    presence |= slot < 64 ? 1 << UInt64(slot) : 0
  }

  /// Whether an array holds records: its first element is an object, or there is none; false when that
  /// is not in memory yet.
  private mutating func envelope(_ at: Int) -> Bool {
    let bound = min(text.end, at + 1 + Self.valueMax)
    let first = text.skipSpace(at + 1..<bound)
    guard first < bound else { return bound == at + 1 + Self.valueMax || text.isComplete }
    let byte = text.byte(first)
    guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "]"), level == 1 else { return true }
    if place == .root { arrayStart = at } else { isUnusual = true }
    return true
  }
}
