internal import CYAML
internal import DemarcJSON

/// One step of a YAML text.
enum YAMLEvent {
  case documentStart, documentEnd, streamEnd
  case scalar(String, YAMLStyle)
  case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  case alias(String)
}

/// How a scalar is written, as far as that decides what it means.
enum YAMLStyle: Hashable {
  /// The schema decides.
  case plain
  /// Text: in quotes, a block, or with a tag of its own.
  case quoted
  /// One of YAML's own tags says what it is: `!!int`.
  case typed(Kind)

  enum Kind: String {
    case int, float, bool, null

    init?(tag: String) {
      let prefix = "tag:yaml.org,2002:"
      guard tag.hasPrefix(prefix) else { return nil }
      self.init(rawValue: String(tag.dropFirst(prefix.count)))
    }
  }
}

/// libyaml's event stream with places, anchors and tags as written.
final class YAMLEvents {
  private var parser = yaml_parser_t()
  private let text: [UInt8]
  private var places: YAMLPlaces

  /// Of the event returned last.
  private(set) var place = JSONPosition(line: 1, column: 1)
  private(set) var anchor: String?
  private(set) var tag: String?
  /// Whether the text is no YAML.
  var isUnreadable: Bool { parser.error != YAML_NO_ERROR }

  init(_ source: String) throws(YAMLError) {
    text = Array(source.utf8)
    places = YAMLPlaces(text)
    guard yaml_parser_initialize(&parser) == 1 else {
      throw YAMLError(message: "no memory for a parser", line: 1, column: 1)
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    text.withUnsafeBufferPointer { buffer in
      // The array lives as long as the parser does and is never changed.
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    }
    // The stream's own start says nothing.
    _ = try next()
  }

  deinit { yaml_parser_delete(&parser) }

  func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    place = places.place(character: event.start_mark.index)
    anchor = nil
    tag = nil
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      anchor = Self.string(scalar.anchor)
      tag = Self.userTag(scalar.tag)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = String(decoding: bytes, as: UTF8.self)
      if let core = Self.string(scalar.tag), let kind = YAMLStyle.Kind(tag: core) {
        return .scalar(text, .typed(kind))
      }
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
      return .scalar(text, isPlain ? .plain : .quoted)
    case YAML_SEQUENCE_START_EVENT:
      anchor = Self.string(event.data.sequence_start.anchor)
      tag = Self.userTag(event.data.sequence_start.tag)
      return .sequenceStart
    case YAML_MAPPING_START_EVENT:
      anchor = Self.string(event.data.mapping_start.anchor)
      tag = Self.userTag(event.data.mapping_start.tag)
      return .mappingStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return .alias(Self.string(event.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .documentStart
    }
  }

  private func fault() -> YAMLError {
    let place =
      parser.error == YAML_READER_ERROR
      ? places.place(byte: parser.problem_offset)
      : places.place(character: parser.problem_mark.index)
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable text"
    let context = parser.context.map { String(cString: $0) + ": " } ?? ""
    return YAMLError(message: context + problem, line: place.line, column: place.column)
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }

  /// The tag as written, unless it is one of YAML's own.
  private static func userTag(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let tag = string(text), !tag.hasPrefix("tag:yaml.org,2002:"), tag != "!" else {
      return nil
    }
    return tag
  }
}
