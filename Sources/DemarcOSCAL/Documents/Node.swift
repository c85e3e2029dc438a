internal import DemarcJSON

/// A value of a document that can be changed; what is untouched stays where it was read.
indirect enum Node: Sendable {
  case source(JSONValue)
  case text(String)
  case flag(Bool)
  case list([Node])
  case object([Field])

  /// One member of an object.
  struct Field: Sendable {
    var name: String
    var value: Node

    init(_ name: String, _ value: Node) {
      self.name = name
      self.value = value
    }
  }

  /// The member of an object; nil where there is none.
  subscript(name: String) -> Node? {
    get {
      switch self {
      case .source(let value): value[name].map { .source($0) }
      case .object(let fields): fields.first { $0.name == name }?.value
      default: nil
      }
    }
    set {
      var fields = fields
      let index = fields.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): fields[index].value = value
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.append(Field(name, value))
      case (nil, nil): return
      }
      self = .object(fields)
    }
  }

  /// Members of an object, in order.
  var fields: [Field] {
    switch self {
    case .source(let value): value.members.map { Field($0.name, .source($0.value)) }
    case .object(let fields): fields
    default: []
    }
  }

  /// Elements of an array.
  var items: [Node] {
    switch self {
    case .source(let value): value.elements.map { .source($0) }
    case .list(let items): items
    default: []
    }
  }

  /// Text, or the text of a number: YAML reads an unquoted `1.0` as one.
  var string: String? {
    switch self {
    case .source(let value): value.string ?? value.numberText
    case .text(let text): text
    default: nil
    }
  }

  var isList: Bool {
    switch self {
    case .source(let value): value.isArray
    case .list: true
    default: false
    }
  }

  /// Elements of the list named so.
  func list(_ name: String) -> [Node] { self[name]?.items ?? [] }

  /// The text of the member named so.
  func text(_ name: String) -> String? { self[name]?.string }

  /// Sets a list; an empty one is no member at all, as OSCAL's lists hold one item at least.
  mutating func set(_ name: String, list: [Node]) {
    self[name] = list.isEmpty ? nil : .list(list)
  }

  /// Whether one of its props says that it must be kept (`keep: always`).
  var isKeptAlways: Bool {
    list("props").contains { $0.text("name") == "keep" && $0.text("value") == "always" }
  }

  /// Where it was read, if it still is as it was read.
  var position: JSONPosition? {
    guard case .source(let value) = self else { return nil }
    return value.position
  }

  func write(to out: inout JSONWriter) {
    switch self {
    case .source(let value): out.value(value)
    case .text(let text): out.string(text)
    case .flag(let flag): out.bool(flag)
    case .list(let items):
      out.beginArray()
      for item in items { item.write(to: &out) }
      out.endArray()
    case .object(let fields):
      out.beginObject()
      for field in fields {
        out.key(field.name)
        field.value.write(to: &out)
      }
      out.endObject()
    }
  }

  /// Shows every text in it.
  func forEachText(_ body: (String) -> Void) {
    switch self {
    case .source(let value): Self.forEachText(value, body)
    case .text(let text): body(text)
    case .flag: return
    case .list(let items):
      for item in items { item.forEachText(body) }
    case .object(let fields):
      for field in fields { field.value.forEachText(body) }
    }
  }

  private static func forEachText(_ value: JSONValue, _ body: (String) -> Void) {
    if let text = value.string { return body(text) }
    for element in value.elements { forEachText(element, body) }
    for member in value.members { forEachText(member.value, body) }
  }
}
