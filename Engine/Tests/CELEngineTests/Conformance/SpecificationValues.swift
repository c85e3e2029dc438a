import CELEngine
import DemarcJSON
import Foundation

/// Values as the specification's test files write them.
enum SpecificationValue {
  static func read(_ json: JSONValue, _ types: CELDescriptors = .wellKnown) -> CELValue? {
    guard let member = json.members.first(where: { _ in true }) else { return nil }
    let value = member.value
    switch member.name {
    case "null_value": return .null
    case "bool_value": return value.bool.map(CELValue.bool)
    case "int64_value": return (value.string.flatMap { Int64($0) } ?? value.int64).map(CELValue.int)
    case "uint64_value":
      return (value.string.flatMap { UInt64($0) } ?? value.uint64).map(CELValue.uint)
    case "double_value": return double(value).map(CELValue.double)
    case "string_value": return value.string.map(CELValue.text)
    case "bytes_value": return bytes(value).map(CELValue.bytes)
    case "type_value": return value.string.map(CELValue.type)
    case "list_value": return list(value, types)
    case "map_value": return map(value, types)
    case "object_value": return object(value, types)
    case "enum_value": return enumeration(value)
    default: return nil
    }
  }

  private static func double(_ value: JSONValue) -> Double? {
    switch value.string {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: value.double
    }
  }

  private static func bytes(_ value: JSONValue) -> [UInt8]? {
    value.string.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
  }

  private static func list(_ value: JSONValue, _ types: CELDescriptors) -> CELValue? {
    let elements = (value["values"]?.elements.map { read($0, types) } ?? [])
    let known = elements.compactMap { $0 }
    return known.count == elements.count ? .elements(known) : nil
  }

  private static func map(_ value: JSONValue, _ types: CELDescriptors) -> CELValue? {
    var entries = CELEntries()
    guard let listed = value["entries"] else { return .map(.entries(entries)) }
    for entry in listed.elements {
      guard let key = entry["key"].flatMap({ read($0, types) }),
        let value = entry["value"].flatMap({ read($0, types) }),
        (try? entries.add(key, value)) != nil
      else { return nil }
    }
    return .map(.entries(entries))
  }

  private static func object(_ value: JSONValue, _ types: CELDescriptors) -> CELValue? {
    try? types.message("google.protobuf.Any", json: value)
  }

  private static func enumeration(_ value: JSONValue) -> CELValue? {
    guard let type = value["type"]?.string else { return nil }
    let number = value["value"]?.int64 ?? 0
    return .enumeration(
      CELEnumValue(typeName: type, number: Int32(truncatingIfNeeded: number)))
  }

  /// Same type and same value; NaN is itself here, and maps have no order.
  static func matches(_ left: CELValue, _ right: CELValue) -> Bool {
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.int(let a), .int(let b)): return a == b
    case (.uint(let a), .uint(let b)): return a == b
    case (.double(let a), .double(let b)): return a == b || (a.isNaN && b.isNaN)
    case (.string(let a), .string(let b)): return a == b
    case (.bytes(let a), .bytes(let b)): return a == b
    case (.type(let a), .type(let b)): return a == b
    case (.timestamp(let a), .timestamp(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    case (.list(let a), .list(let b)):
      guard let a = try? a.values(), let b = try? b.values(), a.count == b.count else {
        return false
      }
      return zip(a, b).allSatisfy { matches($0, $1) }
    case (.map(let a), .map(let b)):
      guard a.count == b.count else { return false }
      return a.keys.allSatisfy { key in
        guard let x = try? a.value(at: key), let y = try? b.value(at: key) else { return false }
        return matches(x, y)
      }
    case (.enumeration(let a), .enumeration(let b)): return a == b
    case (.object, .object): return (try? left.isEqual(to: right)) ?? false
    default: return false
    }
  }

  /// A short text of a value, for failure lists.
  static func shown(_ value: CELValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .uint(let value): "\(value)u"
    case .double(let value): "\(value)"
    case .string(let value): "'\(value.text)'"
    case .bytes(let value): "bytes \(value)"
    case .list(let list):
      "[" + ((try? list.values()) ?? []).map(shown).joined(separator: ", ") + "]"
    case .map(let map):
      "{"
        + map.keys.map { key in
          "\(shown(key)): \((try? map.value(at: key)).flatMap { $0 }.map(shown) ?? "?")"
        }.joined(separator: ", ") + "}"
    case .type(let name): "type \(name)"
    case .timestamp(let value): "\(value)"
    case .duration(let value): "\(value)"
    case .message(let message): "message \(message.typeName)"
    case .object(let object): "\(object)"
    case .enumeration(let value): "\(value.typeName)(\(value.number))"
    case .address(let value): "\(value)"
    case .network(let value): "\(value)"
    case .optional(let inner): "optional(\(inner.map(shown) ?? ""))"
    }
  }
}
