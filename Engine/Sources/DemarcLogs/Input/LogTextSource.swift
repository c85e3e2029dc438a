internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

/// The text of a segment as a source of bytes: inflated if it is gzip, whatever its name says.
///
/// A fault ends the text early, and `fault` then says why; what came before it is read.
final class LogTextSource: ByteSource {
  /// Bytes as they are stored.
  private let stored: MeteredSource
  private let text: MeteredSource
  private var source: any ByteSource
  let form: LogForm
  /// The first bytes, of which a later run knows the file again.
  let head: [UInt8]
  let isPacked: Bool
  private var given = 0

  /// Enough for the first records of a log.
  static let headBytes = 64 << 10
  /// Packed bytes up to which a file is inflated at once, and the text that may give.
  private static let wholeBytesMax = 4 << 20
  private static let wholeTextMax = 24 << 20

  /// - Throws: `SystemFault` when the file cannot be opened.
  init(_ segment: LogSegment, limits: EstateLimits) throws(SystemFault) {
    var stored = MeteredSource(try Self.open(segment))
    self.stored = stored
    // Metered sources end instead of throwing.
    let magic = (try? stored.readPrefix(2)) ?? []
    var plain: any ByteSource = MemorySource(magic, then: stored)
    isPacked = magic == [0x1f, 0x8b] && segment.range == nil
    if isPacked {
      plain = Self.inflated(&plain, size: segment.input.size, then: stored, limits)
    }
    var text = MeteredSource(plain, bytesMax: limits.textBytesMax)
    self.text = text
    head = (try? text.readPrefix(Self.headBytes)) ?? []
    source = MemorySource(head, then: text)
    form = LogForm(head: head, isWhole: head.count < Self.headBytes)
  }

  private static func open(_ segment: LogSegment) throws(SystemFault) -> any ByteSource {
    switch segment.input.place {
    case .bytes(let bytes): return MemorySource(segment.range.map { Array(bytes[$0]) } ?? bytes)
    case .standardInput: return FileSource.standardInput
    case .path:
      let file = try FileSource(path: segment.input.name)
      guard let range = segment.range else { return file }
      try file.seek(to: range.lowerBound)
      return LimitedSource(file, count: range.count)
    }
  }

  private static func inflated(
    _ plain: inout any ByteSource, size: Int?, then stored: MeteredSource, _ limits: EstateLimits
  ) -> any ByteSource {
    guard let size, size <= wholeBytesMax else { return GzipSource(plain, limits: limits) }
    let bytes = (try? plain.readPrefix(size + 1)) ?? []
    let isFree = bytes.count <= size
    if isFree, let text = WholeInflation.inflate(bytes, textMax: wholeTextMax) {
      return MemorySource(text)
    }
    return GzipSource(MemorySource(bytes, then: stored), limits: limits)
  }

  /// The first bytes of a file's text, by which it is known again; nil for a pipe, and for what cannot
  /// be read.
  static func head(of file: LogFile) -> (bytes: [UInt8], isPacked: Bool)? {
    guard file.place != .standardInput, file.size != nil else { return nil }
    guard var stored = try? open(LogSegment(file: 0, input: file)) else { return nil }
    guard let magic = try? stored.readPrefix(2) else { return nil }
    var text: any ByteSource = MemorySource(magic, then: stored)
    let isPacked = magic == [0x1f, 0x8b]
    if isPacked { text = GzipSource(text, limits: EstateLimits()) }
    return ((try? text.readPrefix(LogFilePosition.headBytes)) ?? [], isPacked)
  }

  var storedBytes: Int { stored.bytes }
  /// Bytes of text given out.
  var textBytes: Int { given }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try source.read(into: buffer)
    given += count
    return count
  }

  /// What ended the text early, as the file's diagnostic.
  func fault(in file: String) -> Diagnostic? {
    guard let fault = stored.fault ?? text.fault else { return nil }
    let read = "what came before is read"
    let place = LogFiles.start(of: file)
    let again = "copy or download the file again"
    switch fault {
    case InflationFault.truncated:
      return Diagnostic(
        "logs.truncated", "the gzip data ends too early; \(read)", at: place, hint: again)
    case InflationFault.damaged:
      return Diagnostic("logs.damaged", "the gzip data is damaged; \(read)", at: place, hint: again)
    case InflationFault.tooLarge(let ratio):
      return Diagnostic(
        "logs.inflation-limit", "the gzip data grows to \(ratio) times its size; \(read)",
        at: place, hint: "no log compresses so well; if it is genuine, inflate it first")
    case let fault as TextTooLarge:
      return Diagnostic(
        "logs.too-large", "the text is longer than \(fault.bytesMax) bytes; \(read)", at: place)
    default:
      return Diagnostic(
        "logs.unreadable", "reading failed: \(fault); \(read)", at: place,
        hint: "check the file's storage")
    }
  }
}

/// The first bytes of another source.
struct LimitedSource: ByteSource {
  private var source: any ByteSource
  private var left: Int

  init(_ source: any ByteSource, count: Int) {
    self.source = source
    left = count
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, left)])
    guard !room.isEmpty else { return 0 }
    let count = try source.read(into: room)
    left -= count
    return count
  }
}
