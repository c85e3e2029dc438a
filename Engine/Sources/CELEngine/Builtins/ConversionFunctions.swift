/// Conversions between types; what does not fit is an error, never a cut value.
enum ConversionFunctions {
  static let all: [CELFunction] = [
    .one("bool", bool), .one("int", int), .one("uint", uint), .one("double", double),
    .one("string", string), .one("bytes", bytes), .one("timestamp", timestamp),
    .one("duration", duration),
  ]

  private static func unreadable(_ text: CELString, _ type: String) -> CELError {
    CELError(.invalidArgument, "'\(text.text.prefix(80))' is no \(type)")
  }

  private static func outOfRange(_ value: CELValue, _ type: String) -> CELError {
    CELError(.range, "\(CELFormat.shown(value)) is out of range for \(type)")
  }

  static func bool(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .bool: return value
    case .string(let text):
      switch text.text {
      case "1", "t", "true", "TRUE", "True": return .bool(true)
      case "0", "f", "false", "FALSE", "False": return .bool(false)
      default: throw unreadable(text, "bool")
      }
    default: throw .noSuchOverload("bool", [value])
    }
  }

  static func int(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .int: return value
    case .bool(let bool): return .int(bool ? 1 : 0)
    case .uint(let uint):
      guard let int = Int64(exactly: uint) else { throw outOfRange(value, "int") }
      return .int(int)
    case .double(let double):
      guard double > -0x1p63, double < 0x1p63 else { throw outOfRange(value, "int") }
      return .int(Int64(double))
    case .string(let text):
      guard let int = Int64(text.text) else { throw unreadable(text, "int") }
      return .int(int)
    case .timestamp(let time): return .int(time.seconds)
    case .enumeration(let value): return .int(Int64(value.number))
    default: throw .noSuchOverload("int", [value])
    }
  }

  static func uint(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .uint: return value
    case .int(let int):
      guard let uint = UInt64(exactly: int) else { throw outOfRange(value, "uint") }
      return .uint(uint)
    case .double(let double):
      guard double >= 0, double < 0x1p64 else { throw outOfRange(value, "uint") }
      return .uint(UInt64(double.rounded(.towardZero)))
    case .string(let text):
      // UInt64("-0") is 0 in Swift.
      guard let uint = UInt64(text.text), text.text.utf8.first != UInt8(ascii: "-") else {
        throw unreadable(text, "uint")
      }
      return .uint(uint)
    default: throw .noSuchOverload("uint", [value])
    }
  }

  static func double(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .double: return value
    case .int(let int): return .double(Double(int))
    case .uint(let uint): return .double(Double(uint))
    case .string(let text):
      guard let double = Double(text.text) else { throw unreadable(text, "double") }
      return .double(double)
    default: throw .noSuchOverload("double", [value])
    }
  }

  static func string(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .string: return value
    case .bool(let bool): return .text(bool ? "true" : "false")
    case .int(let int): return .text("\(int)")
    case .uint(let uint): return .text("\(uint)")
    case .double(let double): return .text(CELFormat.general(double))
    case .timestamp(let time): return .text(CELFormat.grouped(time))
    case .duration(let span): return .text("\(span)")
    case .address(let address): return .text("\(address)")
    case .network(let network): return .text("\(network)")
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CELError(.invalidArgument, "these bytes are no UTF-8 text")
      }
      return .text(text)
    default: throw .noSuchOverload("string", [value])
    }
  }

  static func bytes(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .bytes: return value
    case .string(let text): return .bytes(text.bytes)
    default: throw .noSuchOverload("bytes", [value])
    }
  }

  static func timestamp(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .timestamp: return value
    case .string(let text): return .timestamp(try CELTimestamp(text.text))
    case .int(let seconds):
      return .timestamp(try CELTimestamp(total: Int128(seconds) * 1_000_000_000))
    default: throw .noSuchOverload("timestamp", [value])
    }
  }

  static func duration(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .duration: return value
    case .string(let text): return .duration(try CELDuration(text.text))
    default: throw .noSuchOverload("duration", [value])
    }
  }
}
