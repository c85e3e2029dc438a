internal import CScan

extension JSONScanWalk {
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
