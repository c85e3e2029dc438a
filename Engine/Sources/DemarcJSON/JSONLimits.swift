/// The bounds of one JSON document; crossing one is a `JSONError`, never a crash.
public struct JSONLimits: Hashable, Sendable {
  /// Nesting of arrays and objects.
  public var depthMax: Int
  /// Bytes of one document or streamed record; at most 4 GiB.
  public var bytesMax: Int
  /// Bytes of one number's text.
  public var numberBytesMax: Int
  /// Members or elements of one container.
  public var membersMax: Int

  public init(
    depthMax: Int = 256, bytesMax: Int = 64 << 20, numberBytesMax: Int = 1024,
    membersMax: Int = 1 << 24
  ) {
    self.depthMax = depthMax
    self.bytesMax = min(bytesMax, Int(UInt32.max) - 1)
    self.numberBytesMax = numberBytesMax
    self.membersMax = min(membersMax, JSONTape.lengthMax)
  }
}

/// Why bytes are no JSON document (RFC 8259), and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Hashable, Sendable {
    case unexpectedByte = "unexpected-byte"
    case unexpectedEnd = "unexpected-end"
    case trailingBytes = "trailing-bytes"
    case badNumber = "bad-number"
    case badEscape = "bad-escape"
    case controlCharacter = "control-character"
    case invalidUTF8 = "invalid-utf8"
    case notUTF8Encoding = "not-utf8-encoding"
    case tooDeep = "too-deep"
    case tooLarge = "too-large"
    case numberTooLong = "number-too-long"
    case tooManyMembers = "too-many-members"
    case keyTooLong = "key-too-long"
  }

  public var code: Code
  /// One clause: what is wrong, what was expected.
  public var message: String
  /// 1-based line in the file.
  public var line: Int
  /// 1-based column, counted in bytes.
  public var column: Int
  /// Byte offset in the buffer that was parsed.
  package var offset: Int

  package init(
    _ code: Code, _ message: String, line: Int = 1, column: Int = 1, offset: Int = 0
  ) {
    self.code = code
    self.message = message
    self.line = line
    self.column = column
    self.offset = offset
  }

  public var description: String { "\(line):\(column): \(message)" }
}
