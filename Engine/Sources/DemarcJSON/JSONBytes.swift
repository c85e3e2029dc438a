internal import CScan

/// Looks at bytes that are no document.
package enum JSONBytes {
  /// Where a byte stands first in a slice; nil where it does not.
  package static func first(_ byte: UInt8, in slice: ArraySlice<UInt8>) -> Int? {
    unsafe slice.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let found = unsafe cscan_byte(start, start + buffer.count, byte) - start
      return found < buffer.count ? slice.startIndex + found : nil
    }
  }
}
