/// Bytes to be found inside others, in time linear in those.
struct SigmaNeedle: Sendable {
  let bytes: [UInt8]
  /// Of Knuth, Morris and Pratt; empty for a needle short enough to be tried at each place.
  private let failure: [Int32]

  private static let shortMax = 32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    failure = bytes.count > Self.shortMax ? Self.failure(bytes) : []
  }

  var count: Int { bytes.count }

  private static func failure(_ bytes: [UInt8]) -> [Int32] {
    var out = [Int32](repeating: 0, count: bytes.count)
    var length = 0
    for index in 1..<bytes.count {
      while length > 0, bytes[index] != bytes[length] { length = Int(out[length - 1]) }
      if bytes[index] == bytes[length] { length += 1 }
      out[index] = Int32(length)
    }
    return out
  }

  /// Where the needle stands first at or after `start`, and before `end` as a whole.
  func find(in text: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> Int? {
    guard end - start >= bytes.count else { return nil }
    guard let first = bytes.first else { return start }
    return bytes.withUnsafeBufferPointer { needle in
      failure.isEmpty
        ? Self.short(needle, first, text, start, end) : long(needle, text, start, end)
    }
  }

  private static func short(
    _ needle: UnsafeBufferPointer<UInt8>, _ first: UInt8, _ text: UnsafeBufferPointer<UInt8>,
    _ start: Int, _ end: Int
  ) -> Int? {
    let last = end - needle.count
    let final = needle[needle.count - 1]
    var at = start
    while at <= last {
      // First and last byte together let few places through.
      if text[at] == first, text[at + needle.count - 1] == final {
        var index = 1
        while index < needle.count, text[at + index] == needle[index] { index += 1 }
        if index >= needle.count { return at }
      }
      at += 1
    }
    return nil
  }

  private func long(
    _ needle: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ end: Int
  ) -> Int? {
    var length = 0
    for at in start..<end {
      while length > 0, text[at] != needle[length] { length = Int(failure[length - 1]) }
      if text[at] == needle[length] { length += 1 }
      if length == needle.count { return at + 1 - length }
    }
    return nil
  }
}
