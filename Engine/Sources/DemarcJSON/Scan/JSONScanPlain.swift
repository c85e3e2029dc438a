internal import CScan

extension JSONScanWalk {
  /// The record of the next line, where it directly follows the one before and nothing is indexed yet.
  @inline(__always)
  mutating func nextLine() -> Step? {
    guard place == .root, level == 0, nesting == 0, !isIgnoring, text.isUnindexed(from: cursor),
      cursor &+ 1 < text.end, text.byte(cursor) == UInt8(ascii: "\n"),
      text.byte(cursor &+ 1) == UInt8(ascii: "{")
    else { return nil }
    hasLines = hasLines || recordLine == line && recordColumn == 1
    cursor &+= 1
    (line, lineStart) = (line &+ 1, cursor)
    // Directly behind a line's end nothing can stand in between.
    _ = begin(cursor)
    unsafe tables.open[0] = 0
    level = 1
    if let step = plain(start) { return step }
    text.rewind(to: start &+ 1)
    return nil
  }

  /// Goes through the record that begins at `at` without an index.
  ///
  /// Nil where it is not plain; it is then to be walked from its beginning.
  @inline(__always)
  mutating func plain(_ at: Int) -> Step? {
    found.is_outermost = place == .root
    let end = unsafe cscan_plain(text.base, at, text.end, tables.members, &found)
    guard end >= 0 else {
      forget()
      return nil
    }
    level = 0
    text.pass(end)
    return finish(end)
  }
}
