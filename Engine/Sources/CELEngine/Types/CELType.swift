/// The static type of an expression, a variable or a field, as the checker knows it.
public indirect enum CELType: Hashable, Sendable {
  /// Anything; what it holds is seen when evaluating.
  case dyn
  /// Stands where a part has a fault already reported; fits everywhere.
  case error
  case null, bool, int, uint, double, string, bytes, timestamp, duration
  /// `google.protobuf.Any`: a message of any type, checked as `dyn` is.
  case any
  case list(CELType)
  case map(CELType, CELType)
  /// A message type by its full name; well-known types have cases of their own, see `named`.
  case message(String)
  /// A type known by name only, with parameters: `optional_type(int)`, `net.IP`.
  case opaque(String, [CELType])
  /// The type of a type: `int` as a value is of type `type(int)`.
  case type(CELType)
  /// A scalar that may be null: `google.protobuf.Int64Value` is `wrapper(int)`.
  case wrapper(CELType)
  /// A type parameter of a signature, the `T` of `list(T)`.
  case parameter(String)

  /// An optional value.
  public static func optional(_ type: CELType) -> CELType { .opaque("optional_type", [type]) }
  /// An IP address.
  public static let address = CELType.opaque("net.IP", [])
  /// A network.
  public static let network = CELType.opaque("net.CIDR", [])

  private static let wellKnown: [String: CELType] = [
    "Any": .any, "BoolValue": .wrapper(.bool), "BytesValue": .wrapper(.bytes),
    "DoubleValue": .wrapper(.double), "Duration": .duration, "FloatValue": .wrapper(.double),
    "Int32Value": .wrapper(.int), "Int64Value": .wrapper(.int), "ListValue": .list(.dyn),
    "StringValue": .wrapper(.string), "Struct": .map(.string, .dyn), "Timestamp": .timestamp,
    "UInt32Value": .wrapper(.uint), "UInt64Value": .wrapper(.uint), "Value": .dyn,
  ]

  /// The type of a message by its full name.
  ///
  /// Wrappers, timestamps, durations and the JSON types of `google.protobuf` are what CEL makes of
  /// them, every other name is a `message`.
  public static func named(_ message: String) -> CELType {
    let prefix = "google.protobuf."
    guard message.hasPrefix(prefix) else { return .message(message) }
    return wellKnown[String(message.dropFirst(prefix.count))] ?? .message(message)
  }
}

extension CELType: CustomStringConvertible {
  /// As CEL writes types: `map(string, list(int))`.
  public var description: String {
    switch self {
    case .dyn: "dyn"
    case .error: "error"
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .any: "any"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .message(let name), .parameter(let name): name
    case .opaque(let name, let parameters):
      parameters.isEmpty
        ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .type(let type): "type(\(type))"
    case .wrapper(let type): "wrapper(\(type))"
    }
  }
}
