import CELEngine
import DemarcJSON

extension FuzzTarget {
  /// Descriptors, messages in JSON and in bytes, and literals of them.
  ///
  /// The first byte says what the rest is.
  static let descriptors = FuzzTarget(
    name: "descriptors",
    seeds: {
      [
        [0] + Array(file.utf8), [1] + Array(#"{"maxSize":3,"next":{"tags":{"a":"b"}}}"#.utf8),
        [1] + Array(#"{"any":{"@type":"x/a.M","max_size":"3"},"kind":"BIG"}"#.utf8),
        [2, 0x08, 0x03, 0x12, 0x02, 0x08, 0x01, 0x1a, 0x04, 0x0a, 0x00, 0x12, 0x00, 0x28, 0x01],
        [3, 0x0a, 0x08, 0x22, 0x06, 0x0a, 0x01, 0x4d, 0x12, 0x01, 0x78],
      ]
    },
    dictionary: [
      "TYPE_MESSAGE", "TYPE_ENUM", "TYPE_GROUP", "LABEL_REPEATED", "\"typeName\":\".a.M\"",
      "\"mapEntry\":true", "\"defaultValue\":\"", "\"oneofIndex\":0", "\"@type\"", "null",
      "\"extendee\":\".a.M\"", "\"proto3Optional\":true", "\\u0001", "\u{8}", "\u{12}", "\u{b}",
    ]
  ) { bytes in
    guard let kind = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    switch kind % 4 {
    case 0:
      guard let json = try? JSONDocument.parse(rest) else { return }
      try use(try? CELDescriptors(json: json.root))
    case 3: try use(try? CELDescriptors(descriptorSet: rest))
    default:
      guard let types = try? CELDescriptors(json: JSONDocument.parse(file).root) else {
        throw BrokenProperty("the seed is no descriptor")
      }
      if kind % 4 == 2 {
        try look(types, try? types.message("a.M", bytes: rest))
      } else if let json = try? JSONDocument.parse(rest) {
        try look(types, try? types.message("a.M", json: json.root))
      }
    }
  }

  private static let file = """
    [{"name":"a.proto","package":"a","syntax":"proto3","messageType":[{"name":"M","field":[
      {"name":"max_size","number":1,"type":"TYPE_INT32"},
      {"name":"next","number":2,"type":"TYPE_MESSAGE","typeName":".a.M"},
      {"name":"tags","number":3,"label":"LABEL_REPEATED","type":"TYPE_MESSAGE",
       "typeName":".a.M.TagsEntry"},
      {"name":"any","number":4,"type":"TYPE_MESSAGE","typeName":".google.protobuf.Any"},
      {"name":"kind","number":5,"type":"TYPE_ENUM","typeName":".a.Kind"},
      {"name":"words","number":6,"label":"LABEL_REPEATED","type":"TYPE_STRING"}],
      "nestedType":[{"name":"TagsEntry","options":{"mapEntry":true},"field":[
        {"name":"key","number":1,"type":"TYPE_STRING"},
        {"name":"value","number":2,"type":"TYPE_STRING"}]}]}],
      "enumType":[{"name":"Kind","value":[{"name":"SMALL","number":0},{"name":"BIG","number":1}]}]}]
    """

  /// Every message type that was read can be built and equals itself.
  private static func use(_ types: CELDescriptors?) throws {
    guard let types else { return }
    for name in types.messageNames.prefix(8) {
      try look(types, try? types.message(name, bytes: []))
    }
  }

  private static func look(_ types: CELDescriptors, _ value: CELValue?) throws {
    guard let value, case .object(let object) = value else { return }
    try hold(try value.isEqual(to: value), "\(object) does not equal itself")
    try hold("\(object)".hasPrefix(object.typeName), "\(object) does not name its type")
  }
}
