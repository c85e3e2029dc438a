/// Functions of every expression that belong to no family of their own.
enum StandardFunctions {
  static let all: [CELFunction] = [
    .one("size", size), .one("size", isMember: true, size), .one("type", type), .one("dyn", same),
  ]

  static func size(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .string(let text):
      return .int(
        Int64(
          text.withBytes { bytes in
            var count = 0
            // Code points: every byte but the continuation bytes begins one.
            for index in 0..<bytes.count where bytes[index] & 0xc0 != 0x80 { count += 1 }
            return count
          }))
    case .bytes(let bytes): return .int(Int64(bytes.count))
    case .list(let list): return .int(Int64(list.count))
    case .map(let map): return .int(Int64(map.count))
    default: throw .noSuchOverload("size", [value])
    }
  }

  static func type(_ value: CELValue) throws(CELError) -> CELValue { .type(value.typeName) }

  static func same(_ value: CELValue) throws(CELError) -> CELValue { value }
}
