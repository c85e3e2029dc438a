/// A value of an enum type, where enums have types of their own.
public struct CELEnumValue: Hashable, Sendable {
  /// The full name of the enum type.
  public let typeName: String
  public let number: Int32

  public init(typeName: String, number: Int32) {
    self.typeName = typeName
    self.number = number
  }
}

/// Numbers as enum values.
enum EnumForms {
  static func value(
    _ type: EnumDescriptor, _ number: Int32, _ form: CELDescriptors.EnumForm
  ) -> CELValue {
    if type.isNull { return .null }
    return switch form {
    case .ints: .int(Int64(number))
    case .named: .enumeration(CELEnumValue(typeName: type.name, number: number))
    }
  }

  static func convert(
    _ value: CELValue, to type: EnumDescriptor
  ) throws(CELError) -> CELValue {
    let number: Int32
    switch value {
    case .enumeration(let known) where known.typeName == type.name: return value
    case .int(let int):
      guard let fitting = Int32(exactly: int) else {
        throw CELError(.range, "\(int) is out of range for \(type.name)")
      }
      number = fitting
    case .string(let text):
      guard let known = type.number(text.text) else {
        throw CELError(.invalidArgument, "\(type.name) has no value '\(text.text.prefix(80))'")
      }
      number = known
    default: throw .noSuchOverload(type.name, [value])
    }
    return .enumeration(CELEnumValue(typeName: type.name, number: number))
  }
}
