internal import DemarcJSON

/// Turns the events of one YAML document into a document, typing plain scalars by the schema.
struct YAMLAssembly {
  let reader: YAMLReader
  let events: YAMLEvents
  private var builder = JSONBuilder(keepsPlaces: true)
  /// Word index of each anchored value.
  private var anchors: [String: Int] = [:]
  /// One entry an open container: the names seen so far when it is a mapping.
  private var open: [Set<[UInt8]>?] = []
  private var expectsKey = false

  init(reader: YAMLReader, events: YAMLEvents) {
    self.reader = reader
    self.events = events
  }

  /// Consumes events up to the document's end.
  mutating func document() throws(YAMLError) -> JSONDocument {
    while true {
      let event = try events.next()
      switch event {
      case .documentEnd: return builder.finish()
      case .documentStart, .streamEnd: throw fault("the document ends inside a value")
      case .sequenceEnd:
        builder.endArray()
        close()
      case .mappingEnd:
        builder.endObject()
        close()
      default:
        if expectsKey { try key(event) } else { try value(event) }
      }
    }
  }

  private func fault(_ message: String, hint: String? = nil) -> YAMLError {
    YAMLError(
      message: message, line: events.place.line, column: events.place.column, hint: hint)
  }

  private func refuseTypography(_ text: String) throws(YAMLError) {
    guard let first = text.unicodeScalars.first,
      let error = YAMLTypography.fault(first, events.place)
    else { return }
    throw error
  }

  private mutating func key(_ event: YAMLEvent) throws(YAMLError) {
    guard case .scalar(let name, let style) = event else { throw fault("a key that is no text") }
    if style == .plain {
      try refuseTypography(name)
      if reader.refusesOtherKeys,
        YAMLScalar(plain: name, schema: reader.schema, hasWords: false) != .text
      {
        throw fault("key '\(name)' is no text", hint: "put the key in quotes")
      }
    }
    let isNew = open[open.count - 1]?.insert(Array(name.utf8)).inserted == true
    guard isNew || reader.allowsRepeatedKeys else {
      throw fault(
        "repeated key '\(name)'",
        hint: "keep one of them; which one counts would depend on the reader")
    }
    builder.key(name, at: events.place)
    expectsKey = false
  }

  private mutating func value(_ event: YAMLEvent) throws(YAMLError) {
    guard builder.wordCount < reader.valuesMax else {
      throw fault("more than \(reader.valuesMax) values after aliases are expanded")
    }
    if let anchor = events.anchor { anchors[anchor] = builder.wordCount }
    switch event {
    case .scalar(let text, let style):
      if style == .plain { try refuseTypography(text) }
      try add(text, style)
    case .sequenceStart:
      try push(nil)
      builder.beginArray(at: events.place, tag: events.tag)
      expectsKey = false
      return
    case .mappingStart:
      try push([])
      builder.beginObject(at: events.place, tag: events.tag)
      expectsKey = true
      return
    case .alias(let name): try alias(name)
    default: return
    }
    expectsKey = open.last.map { $0 != nil } ?? false
  }

  private mutating func alias(_ name: String) throws(YAMLError) {
    guard reader.allowsAliases else {
      throw fault("an alias where none is allowed", hint: "write the value out")
    }
    guard let start = anchors[name] else { throw fault("alias '*\(name)' has no anchor") }
    guard let end = builder.endOfValue(at: start) else {
      throw fault("alias '*\(name)' stands inside its own value")
    }
    guard builder.wordCount + end - start <= reader.valuesMax else {
      throw fault("more than \(reader.valuesMax) values after aliases are expanded")
    }
    builder.repeatValue(from: start)
  }

  private mutating func push(_ names: Set<[UInt8]>?) throws(YAMLError) {
    guard open.count < reader.depthMax else {
      throw fault("nesting deeper than \(reader.depthMax) levels")
    }
    open.append(names)
  }

  private mutating func close() {
    open.removeLast()
    expectsKey = open.last.map { $0 != nil } ?? false
  }

  private mutating func add(_ text: String, _ style: YAMLStyle) throws(YAMLError) {
    let (place, tag) = (events.place, events.tag)
    let scalar: YAMLScalar
    switch style {
    case .quoted: scalar = .text
    case .plain: scalar = YAMLScalar(plain: text, schema: reader.schema, hasWords: reader.hasWords)
    case .typed(let kind):
      guard let typed = YAMLScalar(text, as: kind, schema: reader.schema) else {
        throw fault("'\(text)' is no value for the tag '!!\(kind.rawValue)'")
      }
      scalar = typed
    }
    switch scalar {
    case .null: builder.null(at: place, tag: tag)
    case .bool(let value): builder.bool(value, at: place, tag: tag)
    case .number(let number): builder.number(number, at: place, tag: tag)
    case .text: builder.string(text, at: place, tag: tag)
    }
  }
}
