/// `google.protobuf.Any`: a message with the name of its type.
enum AnyMessage {
  /// What an `Any` of these fields holds; left in bytes where its type is not known.
  static func packed(_ builder: MessageBuilder) throws(CELError) -> CELValue {
    guard let name = builder.fields[1]?.text.map(typeName), !name.isEmpty,
      let type = builder.type.pool.type(named: name)
    else { return .object(CELObject(builder.type, builder.fields, unknown: builder.unknown)) }
    var bytes: [UInt8] = []
    if case .bytes(let known)? = builder.fields[2] { bytes = known }
    return packed(try WireReader.message(bytes, type), as: type, in: builder.type)
  }

  static func packed(
    _ content: CELValue, as type: MessageType, in any: MessageType
  ) -> CELValue {
    .object(CELObject(any, [1: .text(type.name), 0: content]))
  }

  /// The type's name of `type.googleapis.com/pkg.Msg`.
  static func typeName(_ url: String) -> String {
    String(url.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
  }

  /// The value with every `Any` in it replaced by what it holds.
  ///
  /// - Throws: `CELError` for an `Any` that does not name a type.
  static func unpacked(_ value: CELValue) throws(CELError) -> CELValue {
    switch value {
    case .object(let object):
      guard case .any = object.type.descriptor.role else { return value }
      if let content = object.fields[0] { return try unpacked(content) }
      guard object.fields[1] != nil else {
        throw CELError(
          .invalidArgument, "this google.protobuf.Any names no type, so it has no value")
      }
      return value
    case .list(.values(let values)):
      guard values.contains(where: isPacked) else { return value }
      var all: [CELValue] = []
      for value in values { all.append(try unpacked(value)) }
      return .elements(all)
    case .map(.entries(let entries)):
      guard entries.values.contains(where: isPacked) else { return value }
      var all = CELEntries()
      for (key, value) in zip(entries.keys, entries.values) {
        try all.add(key, try unpacked(value))
      }
      return .map(.entries(all))
    default: return value
    }
  }

  private static func isPacked(_ value: CELValue) -> Bool {
    guard case .object(let object) = value, case .any = object.type.descriptor.role else {
      return false
    }
    return true
  }
}
