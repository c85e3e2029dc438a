internal import DemarcJSON

/// A part of one file that a worker reads on its own; results are put together in their order.
struct LogSegment: Sendable {
  /// Index of the file in the run.
  var file: Int
  var input: LogFile
  /// Bytes of a plain file of lines; nil for a file that is read as a whole.
  var range: Range<Int>?
  /// Records that start before this byte of the text have been read by an earlier run.
  var from = 0
  /// Whether the segment is the last of its file.
  var isLast = true
  /// Whether each line is a text of its own, so that a broken one ends with it.
  var isLines = false
  /// Whether the file may still grow, so that a last line without an end waits for it.
  var mayGrow = false
}

/// What the first bytes of a text say of its form.
struct LogForm: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    case lines
    /// Values one after another, or one that goes over many lines.
    case values
    /// Comma-separated rows under a header.
    case table
  }

  var shape: Shape

  /// - Parameter head: the first bytes; `isWhole` when nothing follows them.
  init(head: [UInt8], isWhole: Bool) {
    var text = head[...]
    if text.starts(with: [0xef, 0xbb, 0xbf]) { text = text.dropFirst(3) }
    guard let first = text.first(where: { $0 > 0x20 }) else {
      shape = .values
      return
    }
    if first != UInt8(ascii: "{"), first != UInt8(ascii: "["), Self.isTable(text) {
      shape = .table
      return
    }
    // What begins an array is one, however its lines look: a part of it would be read otherwise.
    let isArray = first == UInt8(ascii: "[")
    shape = !isArray && Self.isLines(text, isWhole: isWhole) ? .lines : .values
  }

  /// The export of Microsoft 365 has its events in a column of this name.
  private static func isTable(_ text: ArraySlice<UInt8>) -> Bool {
    let header = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return header.split(separator: UInt8(ascii: ",")).contains { field in
      let name = String(decoding: field, as: UTF8.self)
      return name == "AuditData" || name == "\"AuditData\""
    }
  }

  /// One of the first lines is a whole object, and the next begins another.
  private static func isLines(_ text: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    var rest = text
    for _ in 0..<64 {
      guard let newline = JSONBytes.first(UInt8(ascii: "\n"), in: rest) else { return false }
      let line = trimmed(rest[..<newline])
      rest = rest[(newline + 1)...]
      let next = rest.first { $0 > 0x20 }
      guard line.first == UInt8(ascii: "{"), line.last == UInt8(ascii: "}"),
        balance(line) == 0
      else {
        continue
      }
      return next == UInt8(ascii: "{") || (next == nil && isWhole)
    }
    return false
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop { $0 <= 0x20 }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }

  /// Open minus closed brackets outside strings.
  private static func balance(_ line: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        if byte == UInt8(ascii: "\\") { isEscaped = true }
        if byte == UInt8(ascii: "\"") { isQuoted = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
    }
    return isQuoted ? 1 : depth
  }
}
