/// Types that are always known, in a short notation of our own.
///
/// `message NAME` or `enum NAME` begins a type; each line below is `number name type`, where the type
/// is a scalar's keyword or a full name. `*` after it repeats the field, `?` gives it presence, and
/// `|` puts it into the type's one oneof.
enum BuiltInTypes {
  static let wellKnown = """
    message google.protobuf.Any
    1 type_url string
    2 value bytes
    message google.protobuf.Timestamp
    1 seconds int64
    2 nanos int32
    message google.protobuf.Duration
    1 seconds int64
    2 nanos int32
    message google.protobuf.Empty
    message google.protobuf.FieldMask
    1 paths string*
    enum google.protobuf.NullValue
    0 NULL_VALUE
    message google.protobuf.Struct
    1 fields google.protobuf.Struct.FieldsEntry*
    entry google.protobuf.Struct.FieldsEntry
    1 key string
    2 value google.protobuf.Value
    message google.protobuf.Value
    1 null_value google.protobuf.NullValue|
    2 number_value double|
    3 string_value string|
    4 bool_value bool|
    5 struct_value google.protobuf.Struct|
    6 list_value google.protobuf.ListValue|
    message google.protobuf.ListValue
    1 values google.protobuf.Value*
    message google.protobuf.BoolValue
    1 value bool
    message google.protobuf.BytesValue
    1 value bytes
    message google.protobuf.DoubleValue
    1 value double
    message google.protobuf.FloatValue
    1 value float
    message google.protobuf.Int32Value
    1 value int32
    message google.protobuf.Int64Value
    1 value int64
    message google.protobuf.StringValue
    1 value string
    message google.protobuf.UInt32Value
    1 value uint32
    message google.protobuf.UInt64Value
    1 value uint64
    """

  /// What descriptors are themselves, as far as this engine reads them.
  static let descriptors = """
    message FileDescriptorSet
    1 file FileDescriptorProto*
    message FileDescriptorProto
    1 name string
    2 package string
    4 message_type DescriptorProto*
    5 enum_type EnumDescriptorProto*
    7 extension FieldDescriptorProto*
    8 options FileOptions
    12 syntax string
    message DescriptorProto
    1 name string
    2 field FieldDescriptorProto*
    3 nested_type DescriptorProto*
    4 enum_type EnumDescriptorProto*
    6 extension FieldDescriptorProto*
    7 options MessageOptions
    message FieldDescriptorProto
    1 name string
    2 extendee string
    3 number int32
    4 label Label
    5 type Type
    6 type_name string
    7 default_value string?
    8 options FieldOptions
    9 oneof_index int32?
    10 json_name string?
    17 proto3_optional bool
    enum Label
    1 LABEL_OPTIONAL
    2 LABEL_REQUIRED
    3 LABEL_REPEATED
    enum Type
    1 TYPE_DOUBLE
    2 TYPE_FLOAT
    3 TYPE_INT64
    4 TYPE_UINT64
    5 TYPE_INT32
    6 TYPE_FIXED64
    7 TYPE_FIXED32
    8 TYPE_BOOL
    9 TYPE_STRING
    10 TYPE_GROUP
    11 TYPE_MESSAGE
    12 TYPE_BYTES
    13 TYPE_UINT32
    14 TYPE_ENUM
    15 TYPE_SFIXED32
    16 TYPE_SFIXED64
    17 TYPE_SINT32
    18 TYPE_SINT64
    message EnumDescriptorProto
    1 name string
    2 value EnumValueDescriptorProto*
    message EnumValueDescriptorProto
    1 name string
    2 number int32
    message FileOptions
    50 features FeatureSet
    message MessageOptions
    7 map_entry bool
    message FieldOptions
    21 features FeatureSet
    message FeatureSet
    1 field_presence FieldPresence
    5 message_encoding MessageEncoding
    enum FieldPresence
    0 FIELD_PRESENCE_UNKNOWN
    1 EXPLICIT
    2 IMPLICIT
    3 LEGACY_REQUIRED
    enum MessageEncoding
    0 MESSAGE_ENCODING_UNKNOWN
    1 LENGTH_PREFIXED
    2 DELIMITED
    """

  static func read(_ table: String, into linker: inout PoolLinker) {
    var message: PoolLinker.Message?
    var values: (name: String, values: [(name: String, number: Int32)])?
    func finish(_ linker: inout PoolLinker) {
      if let message { linker.add(message) }
      if let values { linker.add(EnumDescriptor(name: values.name, values: values.values)) }
      (message, values) = (nil, nil)
    }
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words[0] == "enum" {
        finish(&linker)
        values = (words[1], [])
      } else if let number = Int(words[0]) {
        values?.values.append((words[1], Int32(truncatingIfNeeded: number)))
        if words.count == 3 { message?.fields.append(field(number, words[1], words[2])) }
      } else {
        finish(&linker)
        message = PoolLinker.Message(name: words[1], isMapEntry: words[0] == "entry")
      }
    }
    finish(&linker)
  }

  private static func field(_ number: Int, _ name: String, _ type: String) -> PoolLinker.Field {
    let mark = type.last.flatMap { "*?|".contains($0) ? $0 : nil }
    let target = mark == nil ? type : String(type.dropLast())
    return PoolLinker.Field(
      name: name, jsonName: FieldNames.json(name), number: number,
      type: FieldType(keyword: target), target: target, isRepeated: mark == "*",
      hasPresence: mark == "?", oneof: mark == "|" ? 0 : nil)
  }
}

/// The two spellings of a field's name.
enum FieldNames {
  /// `iam_config` as JSON has it: `iamConfig`.
  static func json(_ name: String) -> String {
    var text = ""
    var isRaised = false
    for character in name {
      if character == "_" {
        isRaised = true
      } else {
        text += isRaised ? character.uppercased() : String(character)
        isRaised = false
      }
    }
    return text
  }

  /// `iamConfig` as a `.proto` file has it: `iam_config`.
  static func proto(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      text += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}
