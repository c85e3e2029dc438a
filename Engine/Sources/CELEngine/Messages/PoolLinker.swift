/// Collects the types of a pool as they are read, then settles the names they use.
struct PoolLinker {
  struct Field {
    var name: String
    var jsonName: String
    var number: Int
    /// Absent where only the target's name says whether it is a message or an enum.
    var type: FieldType?
    /// The full name of the message or enum it holds.
    var target = ""
    var isRepeated = false
    var hasPresence = false
    var oneof: Int?
    var defaultText: String?
    /// The message type an extension belongs to.
    var extendee = ""
  }

  struct Message {
    var name: String
    var fields: [Field] = []
    var isMapEntry = false
  }

  private(set) var messages: [Message] = []
  private(set) var enums: [EnumDescriptor] = []
  private(set) var messagePlaces: [String: Int] = [:]
  private(set) var enumPlaces: [String: Int] = [:]
  private var extensions: [Field] = []

  /// With the well-known types.
  init() { self.init(BuiltInTypes.wellKnown) }

  init(_ table: String) { BuiltInTypes.read(table, into: &self) }

  /// Adds a type; a name that is there already keeps its first meaning.
  mutating func add(_ message: Message) {
    guard messagePlaces[message.name] == nil else { return }
    messagePlaces[message.name] = messages.count
    messages.append(message)
  }

  mutating func add(_ type: EnumDescriptor) {
    guard enumPlaces[type.name] == nil else { return }
    enumPlaces[type.name] = enums.count
    enums.append(type)
  }

  mutating func add(extension field: Field) { extensions.append(field) }

  /// Finds what cannot be linked.
  func check() throws(CELDescriptors.Fault) {
    for message in messages {
      for field in message.fields { try check(field, in: message.name) }
      if message.isMapEntry, message.fields.map(\.number).sorted() != [1, 2] {
        throw CELDescriptors.Fault(
          message: "map entry \(message.name) needs a field 1, the key, and a field 2, the value")
      }
    }
    for field in extensions {
      try check(field, in: field.extendee)
      guard messagePlaces[field.extendee] != nil else {
        throw CELDescriptors.Fault(
          message: "extension \(field.name) extends '\(field.extendee)', which is not described; "
            + "write the descriptors of imported files too (protoc --include_imports)")
      }
    }
  }

  private func check(_ field: Field, in owner: String) throws(CELDescriptors.Fault) {
    let place = "\(owner).\(field.name)"
    guard (1...536_870_911).contains(field.number) else {
      throw CELDescriptors.Fault(
        message: "\(place): field number \(field.number) is not within 1 to 536870911")
    }
    guard let type = type(of: field) else {
      throw CELDescriptors.Fault(
        message: "\(place): the type '\(field.target)' is not described; "
          + "write the descriptors of imported files too (protoc --include_imports)")
    }
    if let text = field.defaultText, defaultValue(type, field, text, .ints) == nil {
      throw CELDescriptors.Fault(message: "\(place): '\(text)' is no default for \(type.keyword)")
    }
  }

  private func type(of field: Field) -> FieldType? {
    switch field.type {
    case .message?, .group?:
      // Entries of maps are never groups, whatever the file's encoding says.
      messagePlaces[field.target].map {
        messages[$0].isMapEntry ? .message : field.type ?? .message
      }
    case .enumeration?: enumPlaces[field.target] == nil ? nil : .enumeration
    case let scalar?: scalar
    case nil where messagePlaces[field.target] != nil: .message
    case nil where enumPlaces[field.target] != nil: .enumeration
    case nil: nil
    }
  }

  func linkedMessages(_ form: CELDescriptors.EnumForm) -> [MessageDescriptor] {
    messages.map { message in
      MessageDescriptor(
        name: message.name,
        role: MessageDescriptor.role(message.name, isMapEntry: message.isMapEntry),
        fields: message.fields.compactMap { linked($0, form) })
    }
  }

  func linkedExtensions(
    _ form: CELDescriptors.EnumForm
  ) -> [(extendee: Int, field: FieldDescriptor)] {
    extensions.compactMap { field in
      guard let place = messagePlaces[field.extendee], let linked = linked(field, form) else {
        return nil
      }
      return (place, linked)
    }
  }

  private func linked(_ field: Field, _ form: CELDescriptors.EnumForm) -> FieldDescriptor? {
    guard let type = type(of: field) else { return nil }
    let written = field.defaultText.flatMap { defaultValue(type, field, $0, form) }
    return FieldDescriptor(
      name: field.name, jsonName: field.jsonName, number: field.number, type: type,
      target: (type.isMessage ? messagePlaces : enumPlaces)[field.target] ?? -1,
      isRepeated: field.isRepeated,
      hasPresence: (field.hasPresence || type.isMessage || field.oneof != nil)
        && !field.isRepeated,
      oneof: field.oneof, defaultValue: written ?? zero(type, field, form))
  }

  private func zero(
    _ type: FieldType, _ field: Field, _ form: CELDescriptors.EnumForm
  ) -> CELValue {
    guard type == .enumeration, let place = enumPlaces[field.target] else {
      return type.zero ?? .null
    }
    return EnumForms.value(enums[place], enums[place].values.first?.number ?? 0, form)
  }

  private func defaultValue(
    _ type: FieldType, _ field: Field, _ text: String, _ form: CELDescriptors.EnumForm
  ) -> CELValue? {
    switch type.zero {
    case .int?:
      return Int64(text).flatMap { try? type.fit(.int($0)) }
    case .uint?:
      return UInt64(text).flatMap { try? type.fit(.uint($0)) }
    case .double?:
      return Double(text).flatMap { try? type.fit(.double($0)) }
    case .bool?: return text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
    case .string?: return .text(text)
    case .bytes?: return Self.unescaped(text).map(CELValue.bytes)
    default:
      guard type == .enumeration, let place = enumPlaces[field.target],
        let number = enums[place].number(text)
      else { return nil }
      return EnumForms.value(enums[place], number, form)
    }
  }

  /// The bytes of a default that descriptors write with C's escapes.
  static func unescaped(_ text: String) -> [UInt8]? {
    let simple: [Character: UInt8] = [
      "n": 10, "r": 13, "t": 9, "a": 7, "b": 8, "f": 12, "v": 11,
      "\\": 92, "'": 39, "\"": 34, "?": 63,
    ]
    var bytes: [UInt8] = []
    var rest = text[...]
    while let next = rest.popFirst() {
      guard next == "\\" else {
        bytes += Array(String(next).utf8)
        continue
      }
      guard let mark = rest.first else { return nil }
      if let byte = simple[mark] {
        rest.removeFirst()
        bytes.append(byte)
        continue
      }
      let isHex = mark == "x" || mark == "X"
      if isHex { rest.removeFirst() }
      let digits = rest.prefix(isHex ? 2 : 3).prefix {
        isHex ? $0.isHexDigit : "01234567".contains($0)
      }
      guard let byte = UInt8(digits, radix: isHex ? 16 : 8) else { return nil }
      rest = rest.dropFirst(digits.count)
      bytes.append(byte)
    }
    return bytes
  }
}
