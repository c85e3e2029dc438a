internal import CZ
package import DemarcJSON

/// Why inflating stopped before the end of the text.
package enum InflationFault: Error {
  case truncated
  case damaged
  /// More than `inflationMax` times as large as what was read.
  case tooLarge(ratio: Int)
}

/// Inflates gzip data, all members one after another (RFC 1952 §2.2).
package final class GzipSource: ByteSource {
  private var source: any ByteSource
  private let limits: EstateLimits
  private var stream = z_stream()
  private var input: [UInt8]
  private var available = 0
  private var at = 0
  private var isReady = false
  private var betweenMembers = false
  private var ended = false
  /// Whether the last call filled the caller's buffer, so that more may come without more input.
  private var outputPending = false
  private var damage: InflationFault?
  private var read = 0
  private var written = 0

  package init(_ source: any ByteSource, limits: EstateLimits) {
    self.source = source
    self.limits = limits
    input = [UInt8](repeating: 0, count: 1 << 16)
    // 16 + 15: gzip framing with the largest window.
    isReady =
      inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { _ = inflateEnd(&stream) }
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard isReady else { throw InflationFault.damaged }
    if let damage { throw damage }
    while !ended {
      if at == available, !outputPending, try !refill() {
        ended = true
        if betweenMembers { return 0 }
        throw InflationFault.truncated
      }
      if betweenMembers, at < available, !startMember() { return 0 }
      let count = try inflateSome(into: buffer)
      if count > 0 { return count }
    }
    return 0
  }

  private func refill() throws -> Bool {
    available = try input.withUnsafeMutableBytes { try source.read(into: $0) }
    at = 0
    read += available
    return available > 0
  }

  /// What follows a member is another one, or padding that every gzip reader ignores.
  private func startMember() -> Bool {
    guard input[at] == 0x1f else {
      ended = true
      return false
    }
    betweenMembers = false
    return inflateReset(&stream) == Z_OK
  }

  private func inflateSome(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try input.withUnsafeMutableBufferPointer { input throws -> Int in
      stream.next_in = input.baseAddress?.advanced(by: at)
      stream.avail_in = UInt32(available - at)
      stream.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
      stream.avail_out = UInt32(min(buffer.count, 1 << 30))
      let room = Int(stream.avail_out)
      let result = inflate(&stream, Z_NO_FLUSH)
      at = available - Int(stream.avail_in)
      switch result {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: betweenMembers = true
      default:
        // What came before the damage is still given out.
        ended = true
        if Int(stream.avail_out) == room { throw InflationFault.damaged }
        damage = .damaged
      }
      outputPending = stream.avail_out == 0
      return room - Int(stream.avail_out)
    }
    written += count
    if written > limits.inflationFreeBytes, written / max(read, 1) > limits.inflationMax {
      ended = true
      throw InflationFault.tooLarge(ratio: written / max(read, 1))
    }
    return count
  }
}
