/// Comparison of texts that ignores case: bytes first, Unicode only where bytes cannot decide.
package enum TextFold {
  package static func equal(_ left: String, _ right: String) -> Bool {
    let fast = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in asciiEqual(left, right) }
    }
    if case .some(.some(.some(let answer))) = fast { return answer }
    return left.lowercased() == right.lowercased()
  }

  /// nil when a byte beyond ASCII differs.
  private static func asciiEqual(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    let sameCount = left.count == right.count
    for index in 0..<min(left.count, right.count) {
      let a = left[index]
      let b = right[index]
      if a == b { continue }
      if a >= 0x80 || b >= 0x80 { return nil }
      if lower(a) != lower(b) { return false }
    }
    if sameCount { return true }
    let rest = left.count > right.count ? left[right.count...] : right[left.count...]
    return rest.contains { $0 >= 0x80 } ? nil : false
  }

  /// Whether an id begins with another and a slash, ignoring the case of ASCII letters.
  static func isBelow(_ id: String, _ parent: String) -> Bool {
    let (id, parent) = (id.utf8, parent.utf8)
    guard id.count > parent.count + 1 else { return false }
    guard zip(id, parent).allSatisfy({ lower($0) == lower($1) }) else { return false }
    return id[id.index(id.startIndex, offsetBy: parent.count)] == UInt8(ascii: "/")
  }

  static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    if part.isEmpty { return true }
    return find(Array(part.lowercased().utf8), in: Array(text.lowercased().utf8)) != nil
  }

  /// Offset of the first occurrence at or behind `start`.
  static func find(_ part: [UInt8], in text: [UInt8], from start: Int = 0) -> Int? {
    guard part.count <= text.count else { return nil }
    if part.isEmpty { return start }
    var at = start
    while at + part.count <= text.count {
      if text[at] == part[0], text[at..<(at + part.count)].elementsEqual(part) { return at }
      at += 1
    }
    return nil
  }
}
