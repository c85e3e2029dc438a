/// Appends to a byte buffer without trees or texts in between: alerts are written by the ten
/// thousand.
extension [UInt8] {
  /// Text that needs no escape.
  mutating func put(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func put(_ text: String) {
    Self.withBytes(of: text) { append(contentsOf: $0) }
  }

  /// The bytes of a text, which is not retained where they lie in one piece, as they mostly do.
  @inline(__always)
  private static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard text.utf8.withContiguousStorageIfAvailable(body) == nil else { return }
    var text = text
    text.withUTF8(body)
  }

  mutating func put(_ number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
      var start = room.count
      var rest = number.magnitude
      repeat {
        start -= 1
        room[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        start -= 1
        room[start] = UInt8(ascii: "-")
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: room[start...]))
    }
  }

  /// A JSON string (RFC 8259 §7): quote, backslash and controls escaped, no more.
  mutating func putJSON(_ text: String) {
    Self.withBytes(of: text) { putJSON($0) }
  }

  private mutating func putJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    while let stop = Self.firstEscape(bytes, start) {
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<stop]))
      putEscape(bytes[stop])
      start = stop + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    append(UInt8(ascii: "\""))
  }

  /// A member of a JSON object, with what stands before its name: in one piece where nothing needs an
  /// escape.
  mutating func putJSON(_ key: StaticString, _ text: String) {
    Self.withBytes(of: text) { bytes in
      guard Self.firstEscape(bytes, 0) == nil else {
        put(key)
        return putJSON(bytes)
      }
      let keyCount = key.utf8CodeUnitCount
      let count = keyCount + bytes.count + 2
      // Put together first: an array is asked for its owner and its room at each append.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { piece in
        let raw = UnsafeMutableRawBufferPointer(piece)
        raw.copyMemory(from: UnsafeRawBufferPointer(start: key.utf8Start, count: keyCount))
        raw[keyCount] = UInt8(ascii: "\"")
        UnsafeMutableRawBufferPointer(rebasing: raw[(keyCount + 1)...])
          .copyMemory(from: UnsafeRawBufferPointer(bytes))
        raw[count - 1] = UInt8(ascii: "\"")
        append(contentsOf: UnsafeBufferPointer(piece))
      }
    }
  }

  /// The first byte from `start` that JSON wants escaped; eight are looked at in one step.
  private static func firstEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      if needsEscape(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
      index += 8
    }
    // The last bytes once more with those before them, which need none.
    if index + 8 > bytes.count, bytes.count - start >= 8,
      !needsEscape(raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
    {
      return nil
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5c { return index }
      index += 1
    }
    return nil
  }

  /// Whether one of eight bytes is a quote, a backslash or a control.
  private static func needsEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5c)
    // A byte is below n where the subtraction borrows and its top bit was not set.
    var found = (word &- ones &* 0x20) & ~word
    found |= (quote &- ones) & ~quote
    found |= (slash &- ones) & ~slash
    return found & tops != 0
  }

  private mutating func putEscape(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 8: append(UInt8(ascii: "b"))
    case 9: append(UInt8(ascii: "t"))
    case 10: append(UInt8(ascii: "n"))
    case 12: append(UInt8(ascii: "f"))
    case 13: append(UInt8(ascii: "r"))
    case 0..<0x20:
      put("u00")
      append(byte < 16 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let low = byte & 15
      append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    default: append(byte)
    }
  }
}
