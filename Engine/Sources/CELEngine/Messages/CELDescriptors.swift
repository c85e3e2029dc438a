public import DemarcJSON

/// The message and enum types that expressions may name: a pool of protobuf descriptors.
///
/// The well-known types of `google.protobuf` are always there. Other types are read when the program
/// runs; nothing is generated and no protobuf library is needed.
///
/// ```swift
/// var environment = CELEnvironment()
/// environment.types = try CELDescriptors(descriptorSet: bytes)  // protoc --descriptor_set_out
/// environment.container = "estate"
/// environment.variables["bucket"] = .typed(.message("estate.Bucket"))
/// let parsed = CELExpression.compile(source, environment: environment)  // bucket.days < 30
/// let bucket = try environment.types.message("estate.Bucket", json: document.root)
/// let result = parsed.tree?.evaluate(["bucket": bucket])
/// ```
public final class CELDescriptors: Sendable {
  public typealias Fault = CELSchema.Fault

  /// How values of enum types appear in expressions.
  public enum EnumForm: Hashable, Sendable {
    /// As ints, the way CEL has always shown them.
    case ints
    /// As values of a type of their own: `type(e)` names the enum, `pkg.Color(1)` and
    /// `pkg.Color('RED')` convert to it, `int(e)` from it.
    case named
  }

  /// The well-known types alone.
  public static let wellKnown = CELDescriptors(linking: PoolLinker(), enums: .ints)

  let enumForm: EnumForm
  let messages: [MessageDescriptor]
  let enums: [EnumDescriptor]
  let messagePlaces: [String: Int]
  let enumPlaces: [String: Int]
  /// By full name.
  let extensions: [String: (extendee: Int, field: FieldDescriptor)]
  let extensionsByNumber: [Int: [Int: FieldDescriptor]]

  /// Reads descriptors from JSON: a list of `FileDescriptorProto`, or a `FileDescriptorSet`.
  ///
  /// - Throws: `Fault` naming the message or field that cannot be used.
  public convenience init(json: JSONValue, enums: EnumForm = .ints) throws(Fault) {
    self.init(linking: try DescriptorReader.read(json: json), enums: enums)
  }

  /// Reads a binary `FileDescriptorSet`, as `protoc --descriptor_set_out` writes it.
  ///
  /// - Throws: `Fault` naming the message or field that cannot be used.
  public convenience init(descriptorSet bytes: [UInt8], enums: EnumForm = .ints) throws(Fault) {
    self.init(linking: try DescriptorReader.read(bytes: bytes), enums: enums)
  }

  init(linking linker: PoolLinker, enums form: EnumForm) {
    enumForm = form
    messages = linker.linkedMessages(form)
    enums = linker.enums
    messagePlaces = linker.messagePlaces
    enumPlaces = linker.enumPlaces
    let linked = linker.linkedExtensions(form)
    extensions = Dictionary(
      linked.map { ($0.field.name, $0) }, uniquingKeysWith: { first, _ in first })
    var numbered: [Int: [Int: FieldDescriptor]] = [:]
    for known in linked { numbered[known.extendee, default: [:]][known.field.number] = known.field }
    extensionsByNumber = numbered
  }

  /// Full names of the message types, in order.
  public var messageNames: [String] {
    messages.filter { if case .entry = $0.role { false } else { true } }.map(\.name).sorted()
  }

  /// A message from protobuf's JSON form, as CEL sees it: an object, or a plain value for well-known
  /// types.
  ///
  /// Fields may have their JSON names or the names of the `.proto` file; in an `Any`, `@type` names
  /// the type.
  /// - Throws: `CELError` naming the place in the document that does not fit.
  public func message(_ name: String, json: JSONValue) throws(CELError) -> CELValue {
    guard let type = type(named: name) else { throw unknownType(name) }
    return try AnyMessage.unpacked(ProtoJSONReader().message(json, type))
  }

  /// A message from its binary form, as CEL sees it.
  ///
  /// - Throws: `CELError` where the bytes are no such message.
  public func message(_ name: String, bytes: [UInt8]) throws(CELError) -> CELValue {
    guard let type = type(named: name) else { throw unknownType(name) }
    return try AnyMessage.unpacked(WireReader.message(bytes, type))
  }

  func type(named name: String) -> MessageType? {
    messagePlaces[name].map { MessageType(pool: self, index: $0) }
  }

  func target(_ field: FieldDescriptor) -> MessageType {
    MessageType(pool: self, index: field.target)
  }

  func unknownType(_ name: String) -> CELError {
    var text = "no message type '\(name.prefix(80))' is known"
    if let close = Names.closest(to: name, among: messageNames) {
      text += "; did you mean '\(close)'?"
    }
    return CELError(.invalidArgument, text)
  }

  /// What a qualified name stands for: a type, or a value of an enum.
  func constant(_ name: String) -> CELValue? {
    if let type = type(named: name) {
      // The two that are plain values whatever they hold.
      switch type.descriptor.role {
      case .structure: return .type("map")
      case .list: return .type("list")
      default: return .type(name)
      }
    }
    if enumForm == .named, enumPlaces[name] != nil { return .type(name) }
    guard let dot = name.lastIndex(of: "."), let place = enumPlaces[String(name[..<dot])],
      let number = enums[place].number(String(name[name.index(after: dot)...]))
    else { return nil }
    return value(place, number)
  }

  /// A number as a value of an enum of the pool.
  func value(_ place: Int, _ number: Int32) -> CELValue {
    EnumForms.value(enums[place], number, enumForm)
  }

  /// The conversion to an enum type, where enums have types.
  func conversion(_ name: String) -> CELFunction? {
    guard enumForm == .named, let place = enumPlaces[name], !enums[place].isNull else { return nil }
    let known = enums[place]
    return .one(name) { (value) throws(CELError) in try EnumForms.convert(value, to: known) }
  }

  /// What the checker knows of a conversion to or from enum types.
  func enumSignatures(_ name: String) -> [CELSignature] {
    guard enumForm == .named else { return [] }
    if name == "int" {
      return enums.filter { !$0.isNull }.map { CELSignature([.opaque($0.name, [])], .int) }
    }
    guard conversion(name) != nil else { return [] }
    let type = CELType.opaque(name, [])
    return [CELType.int, .string, type].map { CELSignature([$0], type) }
  }
}
