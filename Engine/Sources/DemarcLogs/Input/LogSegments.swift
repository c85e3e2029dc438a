internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

/// Cuts files into segments, in order, as workers ask for them.
///
/// A large plain file of lines is cut at line starts; any other file is one segment.
struct LogSegments {
  private let files: [LogFile]
  private let positions: [LogFilePosition?]
  private let options: DetectionOptions
  private var file = 0
  /// Where the next segment of the present file starts; nil before its first.
  private var next: Int?
  private var end = 0

  /// - Parameter positions: how far an earlier run read each file.
  init(_ files: [LogFile], positions: [LogFilePosition?], options: DetectionOptions) {
    self.files = files
    self.positions = positions
    self.options = options
  }

  /// The next segment; nil behind the last.
  mutating func take() -> LogSegment? {
    while file < files.count {
      if let start = next { return cut(from: start) }
      let input = files[file]
      let from = positions[file]?.offset ?? 0
      var segment = LogSegment(file: file, input: input)
      segment.from = from
      segment.mayGrow = options.follows && input.place == .path
      let isSmall = (input.size ?? 0) <= options.segmentBytes
      guard segment.mayGrow || !isSmall, let lines = Self.lineFile(input) else {
        file += 1
        return segment
      }
      end = lines.size
      if segment.mayGrow { end = Self.lineStart(in: lines.source, atOrBefore: end, from: from) }
      next = min(from, end)
    }
    return nil
  }

  private mutating func cut(from start: Int) -> LogSegment {
    let input = files[file]
    var segment = LogSegment(file: file, input: input)
    segment.isLines = true
    segment.mayGrow = options.follows
    let nominal = start + max(options.segmentBytes, 1)
    var stop = end
    if nominal < end, let source = Self.source(of: input) {
      stop = min(Self.valueStart(in: source, behind: nominal, before: end), end)
    }
    segment.range = start..<stop
    segment.isLast = stop >= end
    if segment.isLast {
      file += 1
      next = nil
    } else {
      next = stop
    }
    return segment
  }

  /// A plain file of lines, opened; nil for everything else and for what cannot be opened, which is
  /// then told by who reads the segment.
  private static func lineFile(_ input: LogFile) -> (source: any SeekableSource, size: Int)? {
    guard var source = source(of: input), let size = source.byteCount else { return nil }
    let head = (try? source.readPrefix(LogTextSource.headBytes)) ?? []
    guard !head.starts(with: [0x1f, 0x8b]),
      LogForm(head: head, isWhole: head.count < LogTextSource.headBytes).shape == .lines
    else { return nil }
    return (source, size)
  }

  private static func source(of input: LogFile) -> (any SeekableSource)? {
    switch input.place {
    case .standardInput: nil
    case .bytes(let bytes): SeekableBytes(bytes)
    case .path: input.size == nil ? nil : try? FileSource(path: input.name)
    }
  }

  /// The first place behind `offset` where one value ends with its line and the next begins; `end`
  /// where there is none before it.
  ///
  /// A line that ends in '}' before one that starts with '{': inside a value a comma would stand
  /// between them, and a line never ends inside a string.
  private static func valueStart(
    in source: any SeekableSource, behind offset: Int, before end: Int
  ) -> Int {
    var source = source
    guard (try? source.seek(to: offset)) != nil else { return end }
    var at = offset
    var last: UInt8 = 0
    var lineStart = -1
    while at < end {
      guard let chunk = try? source.readPrefix(64 << 10), !chunk.isEmpty else { return end }
      for (index, byte) in chunk.enumerated() {
        if byte == UInt8(ascii: "\n") {
          lineStart = last == UInt8(ascii: "}") ? at + index + 1 : -1
        } else if byte > 0x20 {
          if lineStart >= 0, byte == UInt8(ascii: "{") { return lineStart }
          (last, lineStart) = (byte, -1)
        }
      }
      at += chunk.count
    }
    return end
  }

  /// The last line start at or before `offset`, not before `start`.
  private static func lineStart(
    in source: any SeekableSource, atOrBefore offset: Int, from start: Int
  ) -> Int {
    var source = source
    var stop = offset
    while stop > start {
      let begin = max(start, stop - 64 << 10)
      guard (try? source.seek(to: begin)) != nil,
        let chunk = try? source.readPrefix(stop - begin)
      else { return start }
      if let newline = chunk.lastIndex(of: UInt8(ascii: "\n")) { return begin + newline + 1 }
      stop = begin
    }
    return start
  }
}

/// A source that can go to any byte.
protocol SeekableSource: ByteSource {
  mutating func seek(to offset: Int) throws(SystemFault)
  /// How long it is; nil for a pipe.
  var byteCount: Int? { get }
}

extension FileSource: SeekableSource {
  var byteCount: Int? {
    guard let status = try? status(), status.kind == .file else { return nil }
    return status.size
  }
}

/// Bytes at hand.
struct SeekableBytes: SeekableSource {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var byteCount: Int? { bytes.count }

  mutating func seek(to offset: Int) { at = min(max(offset, 0), bytes.count) }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - at)
    guard count > 0 else { return 0 }
    buffer.copyBytes(from: bytes[at..<at + count])
    at += count
    return count
  }
}
