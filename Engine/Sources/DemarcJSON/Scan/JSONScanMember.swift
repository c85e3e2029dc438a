internal import CScan

extension JSONScanWalk {
  /// Longest value that is handed out as text, and most white space before a value.
  static var valueMax: Int { Int(CSCAN_VALUE_MAX) }

  /// The colon of a member of a watched object; false when its value is not in memory yet.
  @inline(__always)
  mutating func member(_ colon: Int) -> Bool {
    found.is_outermost = place == .root
    return unsafe cscan_take(
      text.base, start, text.end, text.isComplete, colon, tables.open[level &- 1], Int32(level),
      tables.members, &found)
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
    if next >= text.end || text.byte(next) == UInt8(ascii: ":") { found.is_unusual = true }
  }
}
