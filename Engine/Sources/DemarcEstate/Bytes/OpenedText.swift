package import DemarcJSON

/// One input as text: inflated if it is gzip, with its first bytes at hand.
package struct OpenedText {
  /// Bytes as they are stored.
  let stored: MeteredSource
  /// Bytes after inflation.
  let text: MeteredSource
  /// The first bytes of the text, which `source` gives again.
  package let head: [UInt8]
  package let source: any ByteSource

  /// Enough to tell a CSV header from JSON.
  private static let headBytes = 512

  package init(_ source: any ByteSource, limits: EstateLimits) {
    var stored = MeteredSource(source)
    self.stored = stored
    // Metered sources end instead of throwing.
    let magic = (try? stored.readPrefix(2)) ?? []
    var plain: any ByteSource = MemorySource(magic, then: stored)
    if magic == [0x1f, 0x8b] {
      let small = (try? plain.readPrefix(WholeInflation.bytesMax)) ?? []
      if let inflated = WholeInflation.inflate(small) {
        plain = MemorySource(inflated)
      } else {
        plain = GzipSource(MemorySource(small, then: stored), limits: limits)
      }
    }
    var text = MeteredSource(plain, bytesMax: limits.textBytesMax)
    self.text = text
    head = (try? text.readPrefix(Self.headBytes)) ?? []
    self.source = MemorySource(head, then: text)
  }

  /// What ended the reading early: the inflater's fault, or the file's own.
  package var fault: (any Error)? { stored.fault ?? text.fault }
}
