/// Reads messages from protobuf's binary form.
///
/// Any bytes may come in: what is no message is an error, and nesting is bounded.
struct WireReader {
  private static let depthMax = 100

  private let bytes: [UInt8]
  private var at: Int
  private let end: Int

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (at, end) = (range.lowerBound, range.upperBound)
  }

  /// The message as it is stored in a field.
  static func message(
    _ bytes: [UInt8], _ type: MessageType, depth: Int = 0
  ) throws(CELError) -> CELValue {
    guard depth < depthMax else {
      throw CELError(.limit, "messages are nested more than \(depthMax) deep")
    }
    var reader = WireReader(bytes, 0..<bytes.count)
    var message = WireMessage(type, depth)
    while reader.at < reader.end { try reader.field(into: &message) }
    return try message.value()
  }

  // MARK: Fields

  private mutating func field(into message: inout WireMessage) throws(CELError) {
    let start = at
    let (number, kind) = try tag()
    guard let field = message.type.field(number: number) else {
      try skip(number, kind, 0)
      message.builder.unknown += bytes[start..<at]
      return
    }
    switch (field.type, kind) {
    case (.message, .bytes): try message.add(field, Array(try block()))
    case (.group, .group): try message.add(field, Array(try group(number)))
    case (.message, _), (.group, _): throw malformed
    case (let type, .bytes) where type.isPackable && field.isRepeated:
      let block = try block()
      var inner = WireReader(bytes, block.startIndex..<block.endIndex)
      while inner.at < inner.end {
        message.add(field, try inner.scalar(field, type.wireKind, message.type.pool))
      }
    case (let type, let kind) where type.wireKind == kind:
      message.add(field, try scalar(field, kind, message.type.pool))
    default: throw malformed
    }
  }

  private mutating func scalar(
    _ field: FieldDescriptor, _ kind: WireKind, _ pool: CELDescriptors
  ) throws(CELError) -> CELValue {
    switch field.type {
    case .int32, .sfixed32, .sint32:
      let word = kind == .fixed32 ? try fixed(4) : try varint()
      return .int(Int64(Int32(truncatingIfNeeded: field.type == .sint32 ? zigzag(word) : word)))
    case .int64, .sfixed64, .sint64:
      let word = kind == .fixed64 ? try fixed(8) : try varint()
      return .int(Int64(truncatingIfNeeded: field.type == .sint64 ? zigzag(word) : word))
    case .uint32: return .uint(UInt64(UInt32(truncatingIfNeeded: try varint())))
    case .uint64: return .uint(try varint())
    case .fixed32: return .uint(try fixed(4))
    case .fixed64: return .uint(try fixed(8))
    case .float:
      return .double(Double(Float(bitPattern: UInt32(truncatingIfNeeded: try fixed(4)))))
    case .double: return .double(Double(bitPattern: try fixed(8)))
    case .bool: return .bool(try varint() != 0)
    case .enumeration: return pool.value(field.target, Int32(truncatingIfNeeded: try varint()))
    case .bytes: return .bytes(Array(try block()))
    case .string:
      guard let text = String(validating: try block(), as: UTF8.self) else {
        throw CELError(.invalidArgument, "field '\(field.name)' holds bytes that are no UTF-8 text")
      }
      return .text(text)
    case .message, .group: throw malformed
    }
  }

  private func zigzag(_ word: UInt64) -> UInt64 { word >> 1 ^ (~(word & 1) &+ 1) }

  // MARK: Parts

  private mutating func tag() throws(CELError) -> (number: Int, kind: WireKind) {
    let word = try varint()
    guard let kind = WireKind(rawValue: UInt8(word & 7)), word >> 3 != 0,
      let number = Int(exactly: word >> 3), number <= 536_870_911
    else { throw malformed }
    return (number, kind)
  }

  private mutating func varint() throws(CELError) -> UInt64 {
    var word: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard at < end else { throw malformed }
      let byte = bytes[at]
      at += 1
      word |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return word }
    }
    throw malformed
  }

  private mutating func fixed(_ count: Int) throws(CELError) -> UInt64 {
    guard end - at >= count else { throw malformed }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(bytes[at + index]) << UInt64(8 * index) }
    at += count
    return word
  }

  private mutating func block() throws(CELError) -> ArraySlice<UInt8> {
    let length = try varint()
    guard let count = Int(exactly: length), count <= end - at else { throw malformed }
    defer { at += count }
    return bytes[at..<at + count]
  }

  /// The content of a group, up to the tag that ends it.
  private mutating func group(_ number: Int, depth: Int = 0) throws(CELError) -> ArraySlice<UInt8> {
    guard depth < Self.depthMax else {
      throw CELError(.limit, "groups are nested more than \(Self.depthMax) deep")
    }
    let start = at
    while true {
      let last = at
      let (inner, kind) = try tag()
      if kind == .groupEnd {
        guard inner == number else { throw malformed }
        return bytes[start..<last]
      }
      try skip(inner, kind, depth)
    }
  }

  private mutating func skip(_ number: Int, _ kind: WireKind, _ depth: Int) throws(CELError) {
    switch kind {
    case .varint: _ = try varint()
    case .fixed64: _ = try fixed(8)
    case .bytes: _ = try block()
    case .group: _ = try group(number, depth: depth + 1)
    case .fixed32: _ = try fixed(4)
    case .groupEnd: throw malformed
    }
  }

  private var malformed: CELError {
    CELError(.invalidArgument, "these bytes are no protobuf message (at byte \(at))")
  }
}

/// How a field is laid out in binary form.
enum WireKind: UInt8 {
  case varint, fixed64, bytes, group, groupEnd, fixed32
}

extension FieldType {
  var wireKind: WireKind {
    switch self {
    case .double, .fixed64, .sfixed64: .fixed64
    case .float, .fixed32, .sfixed32: .fixed32
    case .string, .bytes, .message: .bytes
    case .group: .group
    default: .varint
    }
  }

  var isPackable: Bool { wireKind != .bytes && wireKind != .group }
}
