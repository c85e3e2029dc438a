/// Optional values; `or`, `orValue`, `optMap` and `optFlatMap` are macros.
enum OptionalFunctions {
  static let all: [CELFunction] = [
    .one("optional.of") { (value) throws(CELError) in .optional(value) },
    CELFunction("optional.none", arity: 0) { _ throws(CELError) in .optional(nil) },
    .one("optional.ofNonZeroValue") { (value) throws(CELError) in
      .optional(try isZero(value) ? nil : value)
    },
    .one("hasValue", isMember: true) { (value) throws(CELError) in
      guard case .optional(let inner) = value else { throw .noSuchOverload("hasValue", [value]) }
      return .bool(inner != nil)
    },
    .one("value", isMember: true) { (value) throws(CELError) in
      guard case .optional(let inner) = value else { throw .noSuchOverload("value", [value]) }
      guard let inner else { throw CELError(.invalidArgument, "this optional holds no value") }
      return inner
    },
  ]

  private static func isZero(_ value: CELValue) throws(CELError) -> Bool {
    switch value {
    case .null: return true
    case .bool(let value): return !value
    case .int(let value): return value == 0
    case .uint(let value): return value == 0
    case .double(let value): return value == 0
    case .string(let value): return value.withBytes { $0.isEmpty }
    case .bytes(let value): return value.isEmpty
    case .list(let list): return list.count == 0
    case .map(let map): return map.count == 0
    case .timestamp(let value): return value.total == 0
    case .duration(let value): return value.total == 0
    case .message(let message):
      var allowance = Allowance.usual
      return try message.equals(CELMessage(shape: message.shape, json: nil), &allowance)
    case .object(let object): return object.isEmpty
    case .enumeration(let value): return value.number == 0
    case .optional(let inner): return inner == nil
    case .type, .address, .network: return false
    }
  }
}
