internal import CScan

/// Bytes that arrive piece by piece: a file, a pipe, an inflater.
public protocol ByteSource {
  /// Writes at most `buffer.count` bytes and returns how many; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// The window a stream looks through: a buffer that is replaced, never overwritten, when more is read,
/// so that documents over the old one stay valid.
struct JSONStreamInput {
  private var source: any ByteSource
  private let chunkBytes: Int
  private(set) var buffer = JSONBuffer(capacity: 0)
  private(set) var atEnd = false
  /// First byte not consumed yet.
  var at = 0

  /// Line and column of `counted`, from 1.
  private(set) var line = 1
  private(set) var column = 1
  private var counted = 0

  init(_ source: any ByteSource, chunkBytes: Int) {
    self.source = source
    self.chunkBytes = chunkBytes
  }

  var end: Int { buffer.count }

  func byte(_ offset: Int) -> UInt8 { unsafe buffer.base[offset] }

  /// Reads on, keeping what is not consumed; returns whether anything new came.
  mutating func fill() throws -> Bool {
    guard !atEnd else { return false }
    place(at)
    let carry = end - at
    let next = JSONBuffer(capacity: max(chunkBytes, 2 * carry))
    next.append(buffer, at..<end)
    (buffer, at, counted) = (next, 0, 0)
    while next.count < next.capacity {
      var failure: (any Error)?
      let count = unsafe next.extend { room in
        do { return try unsafe source.read(into: room) } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      if count == 0 {
        atEnd = true
        break
      }
    }
    return next.count > carry
  }

  /// Consumes everything buffered, for records too large to keep.
  mutating func drop() { at = end }

  /// Moves the line count forward to `offset`.
  mutating func place(_ offset: Int) {
    guard offset > counted else { return }
    let lines = unsafe Int(cscan_newlines(buffer.base + counted, buffer.base + offset))
    if lines > 0 {
      var lineStart = offset
      while unsafe buffer.base[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
      line += lines
      column = offset - lineStart + 1
    } else {
      column += offset - counted
    }
    counted = offset
  }

  /// Moves to the next byte that is no white space; returns it, or nil at the end.
  mutating func peek() throws -> UInt8? {
    while true {
      at = unsafe cscan_space(buffer.base + at, buffer.base + end) - buffer.base
      if at < end { return byte(at) }
      if try !fill() { return nil }
    }
  }

  /// Whether what is buffered holds the last part of `path` as a quoted name.
  func holdsName(of path: String) -> Bool {
    let name = Array("\"\(path.split(separator: ".").last ?? "")\"".utf8)
    guard name.count > 2, end - at >= name.count else { return false }
    var from = at
    while let found = offset(of: UInt8(ascii: "\""), from: from), found + name.count <= end {
      if buffer.bytes(found..<found + name.count) == name { return true }
      from = found + 1
    }
    return false
  }

  /// Offset of the next `byte` in what is buffered.
  func offset(of byte: UInt8, from offset: Int) -> Int? {
    let found = unsafe cscan_byte(buffer.base + offset, buffer.base + end, byte) - buffer.base
    return found < end ? found : nil
  }
}

/// Finds where a value ends by its brackets and quotes alone; resumable at any byte.
struct JSONValueScanner {
  private var depth = 0
  private var inString = false
  private var escaped = false
  private var started = false
  private var isScalar = false

  /// Offset past the value's end; nil when the value goes on behind `end`.
  mutating func scan(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var at = start
    while at < end {
      if escaped {
        escaped = false
        at += 1
        continue
      }
      if inString {
        at = unsafe cscan_string(base + at, base + end) - base
        guard at < end else { return nil }
        let byte = unsafe base[at]
        at += 1
        if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
          if depth == 0 { return at }
        }
        continue
      }
      if isScalar || !started, unsafe scalarEnds(base[at]) { return at }
      if isScalar {
        at += 1
        continue
      }
      at = unsafe structure(base, at, end)
      if started, !isScalar, !inString, depth == 0 { return at }
    }
    return nil
  }

  /// Handles one structural byte and returns the offset behind it.
  private mutating func structure(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    let at = started ? unsafe cscan_structure(base + start, base + end) - base : start
    guard at < end else { return end }
    let byte = unsafe base[at]
    switch byte {
    case UInt8(ascii: "\""): inString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default:
      // `[`, `{`, `}` and `]` folded together also match a few others; outside a value they are scalar text.
      if !started { isScalar = true }
    }
    started = true
    return at + 1
  }

  private func scalarEnds(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: " "),
      UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
      isScalar || byte != UInt8(ascii: " ")
    default: false
    }
  }
}
