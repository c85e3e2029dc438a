package import DemarcJSON
internal import DemarcModel

/// Counts the bytes of a source and turns its faults into an early end, so that what was read
/// before the fault is kept.
package final class MeteredSource: ByteSource {
  private var source: any ByteSource
  private let bytesMax: Int
  package private(set) var bytes = 0
  /// What ended the source early.
  package private(set) var fault: (any Error)?

  package init(_ source: any ByteSource, bytesMax: Int = .max) {
    self.source = source
    self.bytesMax = bytesMax
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard fault == nil else { return 0 }
    do {
      let count = try source.read(into: buffer)
      bytes += count
      guard bytes <= bytesMax else {
        fault = TextTooLarge(bytesMax: bytesMax)
        return 0
      }
      return count
    } catch {
      fault = error
      return 0
    }
  }
}

/// A text longer than `EstateLimits.textBytesMax`.
package struct TextTooLarge: Error {
  package let bytesMax: Int
}
