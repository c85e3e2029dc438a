internal import DemarcJSON

/// Reads the types of a pool from descriptors, which are messages themselves.
///
/// JSON and binary descriptors take the same way: as messages of the descriptors' own types.
struct DescriptorReader {
  private static let pool = CELDescriptors(
    linking: PoolLinker(BuiltInTypes.descriptors), enums: .ints)

  private var linker = PoolLinker()
  /// Presence and encoding of fields, as the file sets them.
  private var isImplicit = false
  private var isDelimited = false

  static func read(json: JSONValue) throws(CELDescriptors.Fault) -> PoolLinker {
    guard let list = json.isArray ? json : json["file"], list.isArray else {
      throw CELDescriptors.Fault(
        message: "descriptors are a list of FileDescriptorProto, or an object with 'file', the list"
      )
    }
    guard let type = pool.type(named: "FileDescriptorProto") else { return PoolLinker() }
    var files: [CELObject] = []
    for element in list.elements {
      do throws(CELError) {
        let reader = ProtoJSONReader(ignoresUnknownFields: true)
        if case .object(let file) = try reader.message(element, type) { files.append(file) }
      } catch { throw CELDescriptors.Fault(message: "descriptors: \(error.message)") }
    }
    return try read(files)
  }

  static func read(bytes: [UInt8]) throws(CELDescriptors.Fault) -> PoolLinker {
    guard let type = pool.type(named: "FileDescriptorSet") else { return PoolLinker() }
    var files: [CELObject] = []
    do throws(CELError) {
      if case .object(let set) = try WireReader.message(bytes, type) {
        files = set.objects("file")
      }
    } catch {
      throw CELDescriptors.Fault(message: "these bytes are no descriptor set: \(error.message)")
    }
    return try read(files)
  }

  private static func read(_ files: [CELObject]) throws(CELDescriptors.Fault) -> PoolLinker {
    var reader = DescriptorReader()
    for file in files { reader.add(file) }
    try reader.linker.check()
    return reader.linker
  }

  private mutating func add(_ file: CELObject) {
    let features = file.object("options")?.object("features")
    isImplicit =
      file.text("syntax") == "proto3" || features?.integer("field_presence") == 2
    isDelimited = features?.integer("message_encoding") == 2
    let package = file.text("package")
    for message in file.objects("message_type") { add(message, in: package) }
    for type in file.objects("enum_type") { add(enum: type, in: package) }
    for field in file.objects("extension") { add(extension: field, in: package) }
  }

  private mutating func add(_ message: CELObject, in scope: String) {
    let name = Self.qualified(message.text("name"), scope)
    let isMapEntry = message.object("options")?.flag("map_entry") ?? false
    linker.add(
      PoolLinker.Message(
        name: name, fields: message.objects("field").map { field($0, inEntry: isMapEntry) },
        isMapEntry: isMapEntry))
    for nested in message.objects("nested_type") { add(nested, in: name) }
    for type in message.objects("enum_type") { add(enum: type, in: name) }
    for field in message.objects("extension") { add(extension: field, in: name) }
  }

  private mutating func add(enum type: CELObject, in scope: String) {
    linker.add(
      EnumDescriptor(
        name: Self.qualified(type.text("name"), scope),
        values: type.objects("value").map {
          ($0.text("name"), Int32(truncatingIfNeeded: $0.integer("number")))
        }))
  }

  private mutating func add(extension field: CELObject, in scope: String) {
    var known = self.field(field)
    known.name = Self.qualified(known.name, scope)
    known.extendee = Self.absolute(field.text("extendee"))
    known.hasPresence = true
    linker.add(extension: known)
  }

  private func field(_ field: CELObject, inEntry isEntry: Bool = false) -> PoolLinker.Field {
    let features = field.object("options")?.object("features")
    let presence = features?.integer("field_presence") ?? 0
    let isExplicit = presence == 0 ? !isImplicit : presence != 2
    var type = FieldType(rawValue: Int(field.integer("type")))
    let encoding = features?.integer("message_encoding") ?? 0
    // The file's encoding does not reach into the entries of maps.
    let isGroup = encoding == 0 ? isDelimited && !isEntry : encoding == 2
    if type == .message, isGroup { type = .group }
    let isOptional = field.flag("proto3_optional")
    let name = field.text("name")
    return PoolLinker.Field(
      name: name, jsonName: field.optionalText("json_name") ?? FieldNames.json(name),
      number: Int(field.integer("number")), type: type,
      target: Self.absolute(field.text("type_name")), isRepeated: field.integer("label") == 3,
      hasPresence: isExplicit || isOptional,
      oneof: isOptional ? nil : field.optionalInteger("oneof_index"),
      defaultText: field.optionalText("default_value"))
  }

  private static func qualified(_ name: String, _ scope: String) -> String {
    scope.isEmpty ? name : "\(scope).\(name)"
  }

  private static func absolute(_ name: String) -> String {
    name.hasPrefix(".") ? String(name.dropFirst()) : name
  }
}

/// Reading descriptors, whose fields are known to be there.
extension CELObject {
  private func known(_ name: String) -> CELValue? {
    type.field(named: name).flatMap { fields[$0.number] }
  }

  fileprivate func text(_ name: String) -> String { optionalText(name) ?? "" }

  fileprivate func optionalText(_ name: String) -> String? { known(name)?.text }

  fileprivate func integer(_ name: String) -> Int64 {
    if case .int(let value)? = known(name) { value } else { 0 }
  }

  fileprivate func optionalInteger(_ name: String) -> Int? {
    if case .int(let value)? = known(name) { Int(value) } else { nil }
  }

  fileprivate func flag(_ name: String) -> Bool { known(name)?.bool ?? false }

  fileprivate func object(_ name: String) -> CELObject? {
    if case .object(let object)? = known(name) { object } else { nil }
  }

  fileprivate func objects(_ name: String) -> [CELObject] {
    guard case .list(.values(let values))? = known(name) else { return [] }
    return values.compactMap { if case .object(let object) = $0 { object } else { nil } }
  }
}
