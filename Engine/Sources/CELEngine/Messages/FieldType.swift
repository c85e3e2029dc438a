/// What a field holds, numbered as descriptors number it.
enum FieldType: Int, Sendable {
  case double = 1
  case float, int64, uint64, int32, fixed64, fixed32, bool, string, group, message, bytes, uint32
  case enumeration, sfixed32, sfixed64, sint32, sint64

  /// How a `.proto` file writes it.
  var keyword: String {
    switch self {
    case .enumeration: "enum"
    default: "\(self)"
    }
  }

  init?(keyword: String) {
    guard let type = Self.scalars.first(where: { $0.keyword == keyword }) else { return nil }
    self = type
  }

  private static let scalars = (1...18).compactMap(FieldType.init(rawValue:))
    .filter { !$0.isMessage && $0 != .enumeration }

  var isMessage: Bool { self == .message || self == .group }

  /// The value of a field that is not set and declares no default; nil for messages and enums.
  var zero: CELValue? {
    switch self {
    case .double, .float: .double(0)
    case .int32, .int64, .sint32, .sint64, .sfixed32, .sfixed64: .int(0)
    case .uint32, .uint64, .fixed32, .fixed64: .uint(0)
    case .bool: .bool(false)
    case .string: .string("")
    case .bytes: .bytes([])
    case .group, .message, .enumeration: nil
    }
  }

  var is32Bit: Bool {
    switch self {
    case .int32, .sint32, .sfixed32, .uint32, .fixed32: true
    default: false
    }
  }

  /// The value as this scalar type holds it.
  ///
  /// - Throws: `CELError` for another type, or a number out of range.
  func fit(_ value: CELValue) throws(CELError) -> CELValue {
    switch (zero, value) {
    case (.int, .int(let int)):
      if is32Bit, Int32(exactly: int) == nil { throw outOfRange(value) }
    case (.uint, .uint(let uint)):
      if is32Bit, UInt32(exactly: uint) == nil { throw outOfRange(value) }
    case (.double, .double(let double)):
      return self == .float ? .double(Double(Float(double))) : value
    case (.bool, .bool), (.string, .string), (.bytes, .bytes): break
    default: throw CELError(.noSuchOverload, "\(value.typeName) given where \(keyword) is expected")
    }
    return value
  }

  func outOfRange(_ value: CELValue) -> CELError {
    CELError(.range, "\(CELFormat.shown(value)) is out of range for \(keyword)")
  }
}
