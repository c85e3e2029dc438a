/// A message while its bytes are read.
struct WireMessage {
  let type: MessageType
  let depth: Int
  var builder: MessageBuilder
  private var lists: [Int: [CELValue]] = [:]
  /// Bytes of fields that hold one message: said twice, they are merged, which is what reading the
  /// two one after the other does.
  private var parts: [Int: [UInt8]] = [:]

  init(_ type: MessageType, _ depth: Int) {
    self.type = type
    self.depth = depth
    builder = MessageBuilder(type)
  }

  mutating func add(_ field: FieldDescriptor, _ value: CELValue) {
    if field.isRepeated {
      lists[field.number, default: []].append(value)
    } else {
      clearParts(of: field)
      builder.set(field, value)
    }
  }

  mutating func add(_ field: FieldDescriptor, _ bytes: [UInt8]) throws(CELError) {
    if field.isRepeated {
      let value = try WireReader.message(bytes, type.pool.target(field), depth: depth + 1)
      lists[field.number, default: []].append(value)
      return
    }
    clearParts(of: field)
    builder.clearOneof(of: field)
    parts[field.number, default: []] += bytes
  }

  private mutating func clearParts(of field: FieldDescriptor) {
    guard let oneof = field.oneof else { return }
    for other in type.descriptor.fields where other.oneof == oneof && other.number != field.number {
      parts[other.number] = nil
    }
  }

  mutating func value() throws(CELError) -> CELValue {
    for (number, bytes) in parts.sorted(by: { $0.key < $1.key }) {
      guard let field = type.field(number: number) else { continue }
      let value = try WireReader.message(bytes, type.pool.target(field), depth: depth + 1)
      builder.set(field, value)
    }
    for (number, values) in lists.sorted(by: { $0.key < $1.key }) {
      guard let field = type.field(number: number) else { continue }
      builder.set(field, try list(values, field))
    }
    return try builder.value()
  }

  private func list(
    _ values: [CELValue], _ field: FieldDescriptor
  ) throws(CELError) -> CELValue {
    guard field.type.isMessage, case .entry = type.pool.target(field).descriptor.role else {
      return .elements(values)
    }
    let entry = type.pool.target(field)
    guard let keyField = entry.field(number: 1), let valueField = entry.field(number: 2) else {
      return .elements(values)
    }
    // The last entry of a key wins.
    var last: [CELKey: CELValue] = [:]
    var keys: [CELValue] = []
    for case .object(let object) in values {
      let key = object.fields[1] ?? keyField.defaultValue
      guard let place = CELKey(key) else { continue }
      if last[place] == nil { keys.append(key) }
      last[place] =
        object.fields[2] ?? CELObject.defaultValue(valueField, type.pool)
    }
    var all = CELEntries()
    for key in keys {
      if let value = CELKey(key).flatMap({ last[$0] }) { try all.add(key, value) }
    }
    return .map(.entries(all))
  }
}
