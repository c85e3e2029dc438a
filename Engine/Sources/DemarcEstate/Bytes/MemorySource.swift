package import DemarcJSON

/// Bytes that are in memory already, then those of another source.
package struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var at = 0
  private var rest: (any ByteSource)?

  package init(_ bytes: [UInt8], then rest: (any ByteSource)? = nil) {
    self.bytes = bytes
    self.rest = rest
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard at < bytes.count else { return try rest?.read(into: buffer) ?? 0 }
    let count = min(buffer.count, bytes.count - at)
    buffer.copyBytes(from: bytes[at..<at + count])
    at += count
    return count
  }
}

extension ByteSource {
  /// Reads until `count` bytes are there or the source ends.
  package mutating func readPrefix(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = try bytes.withUnsafeMutableBytes { buffer in
        try self.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      }
      if read == 0 { break }
      filled += read
    }
    bytes.removeSubrange(filled...)
    return bytes
  }
}
