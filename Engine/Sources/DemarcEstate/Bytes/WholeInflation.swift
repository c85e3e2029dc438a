internal import CDeflate

/// Inflates gzip data that is in memory in one call a member, which is several times faster than a
/// stream.
///
/// Returns nil for whatever is not intact or larger than admitted; the stream then says what it is.
package enum WholeInflation {
  /// Compressed bytes up to which an object counts as small.
  static let bytesMax = 1 << 18

  static func inflate(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count < bytesMax else { return nil }
    return inflate(bytes, textMax: 32 * bytesMax)
  }

  /// - Parameter textMax: bytes of text; more gives nil.
  package static func inflate(_ bytes: [UInt8], textMax: Int) -> [UInt8]? {
    guard bytes.count >= 18, let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    // The trailer's last four bytes are the length of the last member's text (RFC 1952 §2.3.1): a
    // hint alone, since it may lie and other members may come before.
    let length = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= textMax else { return nil }
    var text: [UInt8] = []
    var room = max(length, 64)
    var at = 0
    repeat {
      guard bytes.count - at >= 18, bytes[at] == 0x1f else { return nil }
      let before = text.count
      switch member(decompressor, bytes, at, room, &text) {
      case .some(let consumed): at += consumed
      case nil:
        // Too little room, or damaged; doubling ends at the limit either way.
        room *= 2
        guard before + room <= 2 * textMax else { return nil }
      }
      guard text.count <= textMax else { return nil }
    } while at < bytes.count
    return text
  }

  /// Appends the text of the member at `start`; returns its length in `bytes`, nil when it failed.
  private static func member(
    _ decompressor: OpaquePointer, _ bytes: [UInt8], _ start: Int, _ room: Int,
    _ text: inout [UInt8]
  ) -> Int? {
    var consumed = 0
    var isDone = false
    let piece = [UInt8](unsafeUninitializedCapacity: room) { space, count in
      bytes.withUnsafeBytes { all in
        guard let base = all.baseAddress else { return }
        var written = 0
        let result = libdeflate_gzip_decompress_ex(
          decompressor, base + start, all.count - start, space.baseAddress, room, &consumed,
          &written)
        isDone = result == LIBDEFLATE_SUCCESS && consumed > 0
        count = isDone ? written : 0
      }
    }
    guard isDone else { return nil }
    if text.isEmpty { text = piece } else { text += piece }
    return consumed
  }
}
