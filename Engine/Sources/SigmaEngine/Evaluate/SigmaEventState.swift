internal import DemarcJSON

/// What is known of one event: values of fields, looked up once and folded once.
struct SigmaEventState {
  /// A value as text.
  struct Text {
    enum Form: UInt8 { case string, number, bool, json }

    var form: Form
    /// As it is, and folded; ranges of `bytes`.
    var raw: Range<Int>
    var folded: Range<Int>
  }

  private struct Found {
    /// The event this belongs to.
    var generation = 0
    var range = 0..<0
    var hasNull = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var texts: [Text] = []
  private var nodes: [BorrowedJSON] = []
  private var fields: [Found]
  private var views: [Found]
  /// What searches that are named twice said, and for which event.
  private(set) var answers: [(generation: Int, verdict: Bool)]
  private(set) var generation = 0
  /// Set while an event is loaded, which the matcher holds.
  private var event: BorrowedJSON?

  init(_ code: SigmaCode) {
    fields = Array(repeating: Found(), count: code.fields.count)
    views = Array(repeating: Found(), count: code.views.count)
    answers = Array(repeating: (0, false), count: code.searches.count)
  }

  mutating func load(_ event: BorrowedJSON) {
    self.event = event
    generation += 1
    bytes.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
  }

  mutating func remember(_ search: Int, _ verdict: Bool) { answers[search] = (generation, verdict) }

  func answer(_ search: Int) -> Bool? {
    answers[search].generation == generation ? answers[search].verdict : nil
  }

  /// Whether the event has the field at all, be it null.
  mutating func has(_ field: Int, _ shared: SigmaSharedCode) -> Bool {
    !found(field, shared).isEmpty
  }

  private mutating func found(_ field: Int, _ shared: SigmaSharedCode) -> Range<Int> {
    if fields[field].generation == generation { return fields[field].range }
    let start = nodes.count
    if let event { shared.code.fields[field].values(of: event, into: &nodes) }
    fields[field] = Found(generation: generation, range: start..<nodes.count)
    return start..<nodes.count
  }

  /// Whether a view has no value, or null among its values.
  mutating func isNull(_ view: Int, _ shared: SigmaSharedCode) -> Bool {
    if let field = shared.code.views[view].field, !has(field, shared) { return true }
    _ = texts(view, shared)
    return views[view].hasNull
  }

  /// The texts of a view, as a range of `texts`.
  mutating func texts(_ view: Int, _ shared: SigmaSharedCode) -> Range<Int> {
    if views[view].generation == generation { return views[view].range }
    let trims = shared.code.views[view].trims
    var hasNull = false
    var start = texts.count
    if let field = shared.code.views[view].field {
      let found = found(field, shared)
      start = texts.count
      for index in found { add(nodes[index], trims, &hasNull) }
    } else if let event {
      addStrings(event, trims)
    }
    views[view] = Found(generation: generation, range: start..<texts.count, hasNull: hasNull)
    return start..<texts.count
  }

  /// Adds a value: an array is its elements, and like an object its own compact JSON text.
  private mutating func add(_ value: BorrowedJSON, _ trims: Bool, _ hasNull: inout Bool) {
    let start = bytes.count
    switch value.kind {
    case .null: hasNull = true
    case .bool:
      bytes += value.bool == true ? Self.yes : Self.no
      push(.bool, start, trims)
    case .number:
      _ = value.testNumber { append($0) }
      push(.number, start, trims)
    case .string:
      _ = value.testText { append($0) }
      push(.string, start, trims)
    case .array:
      var elements = value.elements
      while let element = elements.next() { add(element, trims, &hasNull) }
      addJSON(value, trims)
    case .object: addJSON(value, trims)
    }
  }

  private mutating func addJSON(_ value: BorrowedJSON, _ trims: Bool) {
    let start = bytes.count
    bytes += Array(value.value.json.utf8)
    push(.json, start, trims)
  }

  private mutating func addStrings(_ value: BorrowedJSON, _ trims: Bool) {
    switch value.kind {
    case .string:
      let start = bytes.count
      _ = value.testText { append($0) }
      push(.string, start, trims)
    case .array, .object:
      var children = value.children
      while let child = children.next() { addStrings(child, trims) }
    default: return
    }
  }

  private static let yes = Array("true".utf8)
  private static let no = Array("false".utf8)

  private mutating func append(_ span: Span<UInt8>) -> Bool {
    span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    return true
  }

  /// Adds the bytes from `start` on as a text.
  private mutating func push(_ form: Text.Form, _ start: Int, _ trims: Bool) {
    var range = start..<bytes.count
    if trims {
      while let last = range.last, Self.isSpace(bytes[last]) {
        range = range.lowerBound..<last
      }
      while let first = range.first, Self.isSpace(bytes[first]) {
        range = (first + 1)..<range.upperBound
      }
    }
    let folded = SigmaFolding.fold(range, of: &bytes)
    texts.append(Text(form: form, raw: range, folded: folded))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }
}
