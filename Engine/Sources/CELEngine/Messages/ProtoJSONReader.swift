internal import DemarcJSON

/// Reads messages from protobuf's JSON form.
struct ProtoJSONReader {
  var ignoresUnknownFields = false

  /// The message as it is stored in a field.
  func message(_ json: JSONValue, _ type: MessageType) throws(CELError) -> CELValue {
    switch type.descriptor.role {
    case .any: return try any(json, type)
    case .timestamp:
      guard let text = json.string else { break }
      return .timestamp(try placed(json) { () throws(CELError) in try CELTimestamp(text) })
    case .duration:
      guard let text = json.string, text.hasSuffix("s") else { break }
      return .duration(try placed(json) { () throws(CELError) in try CELDuration(text) })
    case .structure:
      if json.isObject { return CELShape.json.value(json) }
    case .list:
      if json.isArray { return CELShape.json.value(json) }
    case .value: return CELShape.json.value(json)
    case .wrapper(let scalar): return try self.scalar(json, scalar, type.name)
    case .fieldMask:
      guard let text = json.string, let field = type.field(number: 1) else { break }
      var builder = MessageBuilder(type)
      let paths = text.split(separator: ",").map { CELValue.text(FieldNames.proto(String($0))) }
      builder.set(field, .elements(paths))
      return try builder.value()
    case .object, .entry:
      if json.isObject { return try object(json, type) }
    }
    throw misfit(json, type.name)
  }

  private func object(
    _ json: JSONValue, _ type: MessageType, skipping skipped: JSONKey? = nil
  ) throws(CELError) -> CELValue {
    var builder = MessageBuilder(type)
    for member in json.members {
      let name = member.name
      if let skipped, member.isNamed(skipped) { continue }
      guard let field = field(name, type) else {
        if ignoresUnknownFields { continue }
        throw placed(type.noSuchField(name), json)
      }
      if let value = try value(member.value, field, type) { builder.set(field, value) }
    }
    return try builder.value()
  }

  private func field(_ name: String, _ type: MessageType) -> FieldDescriptor? {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return type.field(named: String(name.dropFirst().dropLast()))
    }
    let descriptor = type.descriptor
    return (descriptor.byJSONName[name] ?? descriptor.byName[name]).map { descriptor.fields[$0] }
  }

  /// A member's value; nil where null leaves the field unset.
  private func value(
    _ json: JSONValue, _ field: FieldDescriptor, _ type: MessageType
  ) throws(CELError) -> CELValue? {
    guard field.isRepeated else {
      if json.isNull, !holdsNull(field, type.pool) { return nil }
      return try single(json, field, type)
    }
    if json.isNull { return nil }
    if field.type.isMessage, case .entry = type.pool.target(field).descriptor.role {
      return try entries(json, field, type)
    }
    guard json.isArray else { throw misfit(json, "a list for \(type.name).\(field.name)") }
    var all: [CELValue] = []
    for element in json.elements { all.append(try single(element, field, type)) }
    return .elements(all)
  }

  /// Whether null is a value of the field, not its absence.
  private func holdsNull(_ field: FieldDescriptor, _ pool: CELDescriptors) -> Bool {
    if field.type == .enumeration { return pool.enums[field.target].isNull }
    guard field.type.isMessage, case .value = pool.target(field).descriptor.role else {
      return false
    }
    return true
  }

  private func entries(
    _ json: JSONValue, _ field: FieldDescriptor, _ type: MessageType
  ) throws(CELError) -> CELValue {
    let entry = type.pool.target(field)
    guard json.isObject, let keyField = entry.field(number: 1),
      let valueField = entry.field(number: 2)
    else { throw misfit(json, "an object for \(type.name).\(field.name)") }
    var all = CELEntries()
    for member in json.members {
      guard let key = Self.key(member.name, keyField.type) else {
        throw CELError(
          .invalidArgument,
          "\(type.name).\(field.name) at \(member.position): '\(member.name)' is no key of type "
            + keyField.type.keyword)
      }
      let value = try single(member.value, valueField, type)
      do throws(CELError) { try all.add(key, value) } catch { throw placed(error, member.value) }
    }
    return .map(.entries(all))
  }

  /// A map key, which JSON always writes as text.
  private static func key(_ text: String, _ type: FieldType) -> CELValue? {
    let value: CELValue? =
      switch type.zero {
      case .int?: Int64(text).map(CELValue.int)
      case .uint?: UInt64(text).map(CELValue.uint)
      case .bool?: text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
      default: .text(text)
      }
    return value.flatMap { try? type.fit($0) }
  }

  private func single(
    _ json: JSONValue, _ field: FieldDescriptor, _ type: MessageType
  ) throws(CELError) -> CELValue {
    let place = "\(type.name).\(field.name)"
    switch field.type {
    case .message, .group: return try message(json, type.pool.target(field))
    case .enumeration: return try enumeration(json, field, type.pool, place)
    default: return try scalar(json, field.type, place)
    }
  }

  private func enumeration(
    _ json: JSONValue, _ field: FieldDescriptor, _ pool: CELDescriptors, _ place: String
  ) throws(CELError) -> CELValue {
    let known = pool.enums[field.target]
    if json.isNull, known.isNull { return .null }
    if let number = json.int64 {
      guard let fitting = Int32(exactly: number) else {
        throw placed(CELError(.range, "\(number) is out of range for \(known.name)"), json)
      }
      return pool.value(field.target, fitting)
    }
    guard let name = json.string else {
      throw misfit(json, "a value of \(known.name) for \(place)")
    }
    guard let number = known.number(name) else {
      var text = "\(known.name) has no value '\(name.prefix(80))'"
      if let close = Names.closest(to: name, among: known.values.map(\.name)) {
        text += "; did you mean '\(close)'?"
      }
      throw placed(CELError(.invalidArgument, text), json)
    }
    return pool.value(field.target, number)
  }

  private func scalar(
    _ json: JSONValue, _ type: FieldType, _ place: String
  ) throws(CELError) -> CELValue {
    let value: CELValue? =
      switch type.zero {
      case .int?:
        (json.int64 ?? json.string.flatMap { Int64($0) }
          ?? json.double.flatMap { Int64(exactly: $0) }).map(CELValue.int)
      case .uint?:
        (json.uint64 ?? json.string.flatMap { UInt64($0) }
          ?? json.double.flatMap { UInt64(exactly: $0) }).map(CELValue.uint)
      case .double?: Self.double(json).map(CELValue.double)
      case .bool?: json.bool.map(CELValue.bool)
      case .string?: json.isString ? .string(.json(json)) : nil
      case .bytes?: json.string.flatMap { Base64.decode($0) }.map(CELValue.bytes)
      default: nil
      }
    guard let value else { throw misfit(json, "\(type.keyword) for \(place)") }
    return try placed(json) { () throws(CELError) in try type.fit(value) }
  }

  private static func double(_ json: JSONValue) -> Double? {
    switch json.string {
    case "NaN"?: .nan
    case "Infinity"?: .infinity
    case "-Infinity"?: -.infinity
    case let text?: Double(text)
    case nil: json.double
    }
  }

  private func any(_ json: JSONValue, _ any: MessageType) throws(CELError) -> CELValue {
    guard json.isObject else { throw misfit(json, any.name) }
    guard json.count > 0 else { return .object(CELObject(any)) }
    guard let url = json["@type"]?.string else {
      throw placed(CELError(.invalidArgument, "a google.protobuf.Any needs '@type'"), json)
    }
    let name = AnyMessage.typeName(url)
    guard let type = any.pool.type(named: name) else {
      throw placed(any.pool.unknownType(name), json)
    }
    if case .object = type.descriptor.role {
      return AnyMessage.packed(try object(json, type, skipping: "@type"), as: type, in: any)
    }
    guard let content = json["value"] else {
      throw placed(CELError(.invalidArgument, "a packed \(name) needs 'value'"), json)
    }
    return AnyMessage.packed(try message(content, type), as: type, in: any)
  }

  private func misfit(_ json: JSONValue, _ expected: String) -> CELError {
    CELError(
      .invalidArgument,
      "the document holds a JSON \(json.kind.rawValue) at \(json.position), expected \(expected)")
  }

  private func placed(_ error: CELError, _ json: JSONValue) -> CELError {
    CELError(error.code, "at \(json.position): \(error.message)")
  }

  private func placed<Result>(
    _ json: JSONValue, _ body: () throws(CELError) -> Result
  ) throws(CELError) -> Result {
    do throws(CELError) { return try body() } catch { throw placed(error, json) }
  }
}
