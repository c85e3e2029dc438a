/// Values in the shape of JSON: null, bools, doubles, strings, lists and maps with text as keys.
enum JSONForm {
  /// The largest integer below which every one is a double too.
  private static let wholeMax: Int64 = 9_007_199_254_740_991

  /// The value as `google.protobuf.Value` holds it.
  ///
  /// - Throws: `CELError` for values that JSON cannot say.
  static func value(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .null, .bool, .double, .string: return value
    case .int(let int):
      return int.magnitude <= wholeMax.magnitude ? .double(Double(int)) : .text("\(int)")
    case .uint(let uint):
      return uint <= wholeMax.magnitude ? .double(Double(uint)) : .text("\(uint)")
    case .enumeration(let value): return .double(Double(value.number))
    case .bytes(let bytes): return .text(Base64.encode(bytes))
    case .timestamp(let time): return .text("\(time)")
    case .duration(let span): return .text("\(span)")
    case .list(let list):
      var all: [CELValue] = []
      for element in try list.values() { all.append(try self.value(element)) }
      return .elements(all)
    case .map(let map):
      var all = CELEntries()
      for key in map.keys {
        guard case .string = key, let found = try map.value(at: key) else {
          throw CELError(
            .noSuchOverload, "a JSON object has strings as keys, not \(key.typeName)")
        }
        try all.add(key, try self.value(found))
      }
      return .map(.entries(all))
    case .object(let object): return try self.object(object)
    case .message(let message):
      return message.json.map(CELShape.json.value) ?? .map(.entries(CELEntries()))
    default: throw CELError(.noSuchOverload, "a value of type \(value.typeName) has no JSON form")
    }
  }

  private static func object(_ object: CELObject) throws(CELError) -> CELValue {
    let descriptor = object.type.descriptor
    switch descriptor.role {
    case .any: return try any(object)
    case .fieldMask:
      guard case .list(let paths)? = object.fields[1] else { return .text("") }
      let texts = try paths.values().map { FieldNames.json($0.text ?? "") }
      return .text(texts.joined(separator: ","))
    default: return .map(.entries(try members(object)))
    }
  }

  private static func members(_ object: CELObject) throws(CELError) -> CELEntries {
    var all = CELEntries()
    for number in object.fields.keys.sorted() {
      guard let field = object.type.field(number: number), let stored = object.fields[number]
      else { continue }
      let isExtension = object.type.descriptor.byNumber[number] == nil
      try all.add(
        .text(isExtension ? "[\(field.name)]" : field.jsonName),
        try member(stored, field, object.type.pool))
    }
    return all
  }

  /// A field's value; 64-bit integers are text, enums have their names.
  private static func member(
    _ value: CELValue, _ field: FieldDescriptor, _ pool: CELDescriptors
  ) throws(CELError) -> CELValue {
    switch value {
    case .list(.values(let values)) where field.isRepeated:
      var all: [CELValue] = []
      for value in values { all.append(try single(value, field, pool)) }
      return .elements(all)
    case .map(.entries(let entries)) where field.isRepeated:
      guard let valueField = pool.target(field).field(number: 2) else { return value }
      var all = CELEntries()
      for (key, value) in zip(entries.keys, entries.values) {
        let name = try ConversionFunctions.string(key)
        try all.add(name, try single(value, valueField, pool))
      }
      return .map(.entries(all))
    default: return try single(value, field, pool)
    }
  }

  private static func single(
    _ value: CELValue, _ field: FieldDescriptor, _ pool: CELDescriptors
  ) throws(CELError) -> CELValue {
    switch (field.type, value) {
    case (.enumeration, .int(let int)):
      return name(pool.enums[field.target], Int32(truncatingIfNeeded: int))
    case (.enumeration, .enumeration(let known)):
      return name(pool.enums[field.target], known.number)
    case (_, .int(let int)) where !field.type.is32Bit && !field.type.isMessage:
      return .text("\(int)")
    case (_, .uint(let uint)) where !field.type.is32Bit && !field.type.isMessage:
      return .text("\(uint)")
    case (_, .double(let double)) where !double.isFinite:
      return .text(CELFormat.double(double))
    default: return try self.value(value)
    }
  }

  private static func name(_ type: EnumDescriptor, _ number: Int32) -> CELValue {
    type.name(number).map(CELValue.text) ?? .double(Double(number))
  }

  private static func any(_ object: CELObject) throws(CELError) -> CELValue {
    guard let content = object.fields[0], let name = object.fields[1]?.text else {
      throw CELError(.invalidArgument, "this google.protobuf.Any holds a type that is not known")
    }
    var all = CELEntries()
    try all.add(.text("@type"), .text("type.googleapis.com/\(name)"))
    if case .object(let inner) = content, case .object = inner.type.descriptor.role {
      let members = try members(inner)
      for (key, value) in zip(members.keys, members.values) { try all.add(key, value) }
    } else {
      try all.add(.text("value"), try value(content))
    }
    return .map(.entries(all))
  }
}
