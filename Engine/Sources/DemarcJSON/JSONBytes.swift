internal import CScan

/// Counts over bytes that are no document.
package enum JSONBytes {
  /// Line breaks in a buffer.
  package static func newlines(_ buffer: UnsafeRawBufferPointer) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    let bytes = unsafe base.assumingMemoryBound(to: UInt8.self)
    return unsafe Int(cscan_newlines(bytes, bytes + buffer.count))
  }
}
