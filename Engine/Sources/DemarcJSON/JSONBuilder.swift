/// Builds a document value by value, for sources that are not JSON text (YAML, CSV, computed values).
///
/// Calls nest as JSON does; a misplaced call is a fault of the caller's code and traps.
public struct JSONBuilder {
  private var bytes: [UInt8] = []
  private var words: [UInt64] = []
  private var places: [UInt64] = []
  private var tags: [UInt32: String] = [:]
  private var duplicates: [UInt32] = []
  private var open: [(index: Int, members: Int, names: Set<[UInt8]>)] = []
  private let keepsPlaces: Bool
  private let expectsRepeats: Bool

  /// - Parameters:
  ///   - keepsPlaces: whether each value is given its line and column.
  ///   - expectsRepeats: whether a member may be named twice; who knows better saves the look.
  public init(keepsPlaces: Bool = false, expectsRepeats: Bool = true) {
    self.keepsPlaces = keepsPlaces
    self.expectsRepeats = expectsRepeats
  }

  /// Number of tape words so far; a bound for whoever expands untrusted references.
  public var wordCount: Int { words.count }

  public mutating func beginObject(at place: JSONPosition? = nil, tag: String? = nil) {
    begin(.object, place, tag)
  }

  public mutating func beginArray(at place: JSONPosition? = nil, tag: String? = nil) {
    begin(.array, place, tag)
  }

  public mutating func endObject() { end(.object) }
  public mutating func endArray() { end(.array) }

  /// Names the next value of the open object.
  public mutating func key(_ name: String, at place: JSONPosition? = nil) {
    precondition(!open.isEmpty)
    let key = JSONKey(name)
    if expectsRepeats, !open[open.count - 1].names.insert(key.bytes).inserted {
      duplicates.append(UInt32(words.count))
    }
    open[open.count - 1].members += 1
    let kept = key.bytes.prefix(JSONTape.keyLengthMax)
    append(
      JSONTape.key(
        offset: bytes.count, length: kept.count, hash: key.mark >> 16, escaped: false), place)
    bytes.append(contentsOf: kept)
  }

  public mutating func string(
    _ text: String, at place: JSONPosition? = nil, tag: String? = nil
  ) {
    countElement()
    note(tag)
    let utf8 = Array(text.utf8.prefix(JSONTape.lengthMax))
    append(JSONTape.scalar(.string, offset: bytes.count, length: utf8.count), place)
    bytes.append(contentsOf: utf8)
  }

  /// - Parameter text: JSON number text.
  public mutating func number(_ text: String, at place: JSONPosition? = nil, tag: String? = nil) {
    countElement()
    note(tag)
    let isInteger = !text.utf8.contains { $0 == 0x2e || $0 | 0x20 == 0x65 }
    append(
      JSONTape.scalar(
        isInteger ? .integer : .fraction, offset: bytes.count, length: text.utf8.count), place)
    bytes.append(contentsOf: text.utf8)
  }

  public mutating func bool(_ value: Bool, at place: JSONPosition? = nil, tag: String? = nil) {
    countElement()
    note(tag)
    append(JSONTape.scalar(value ? .yes : .no, offset: bytes.count, length: 0), place)
  }

  public mutating func null(at place: JSONPosition? = nil, tag: String? = nil) {
    countElement()
    note(tag)
    append(JSONTape.scalar(.null, offset: bytes.count, length: 0), place)
  }

  /// Copies a value of another document, subtree and all.
  public mutating func value(_ value: JSONValue) {
    let place = keepsPlaces ? value.position : nil
    switch value.kind {
    case .null: null(at: place)
    case .bool: bool(value.bool == true, at: place)
    case .number: number(value.numberText ?? "0", at: place)
    case .string: string(value.string ?? "", at: place)
    case .array:
      beginArray(at: place)
      for element in value.elements { self.value(element) }
      endArray()
    case .object:
      beginObject(at: place)
      for member in value.members {
        key(member.name, at: keepsPlaces ? member.position : nil)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Index past the value whose first word is `start`; nil while that value is still open.
  public func endOfValue(at start: Int) -> Int? {
    guard JSONTape.isContainer(words[start]) else { return start + 1 }
    return JSONTape.low(words[start]) == 0 ? nil : JSONTape.low(words[start])
  }

  /// Repeats the value whose first word is `start`, already built, as the next value (a YAML alias).
  public mutating func repeatValue(from start: Int) {
    countElement()
    let end = JSONTape.isContainer(words[start]) ? JSONTape.low(words[start]) : start + 1
    let shift = words.count - start
    var index = start
    var keys: [Int] = []
    while index < end {
      var word = words[index]
      if keys.last == index {
        keys.removeLast()
      } else if JSONTape.isContainer(word) {
        word = JSONTape.container(
          JSONTape.tag(word), members: JSONTape.length(word), end: JSONTape.low(word) + shift)
        copy(word, from: index)
        index += 1
        word = 0
        if JSONTape.tag(words[index - 1]) == .object { keys += keyIndexes(of: index - 1) }
      }
      copy(word, from: index)
      index += 1
    }
  }

  /// Indexes of an object's key words, last first, so that the next one to meet is on top.
  private func keyIndexes(of object: Int) -> [Int] {
    var found: [Int] = []
    var at = object + 2
    while at < JSONTape.low(words[object]) {
      found.append(at)
      let value = words[at + 1]
      at = JSONTape.isContainer(value) ? JSONTape.low(value) : at + 2
    }
    return found.reversed()
  }

  private mutating func copy(_ word: UInt64, from index: Int) {
    if let tag = tags[UInt32(index)] { tags[UInt32(words.count)] = tag }
    words.append(word)
    if keepsPlaces { places.append(places[index]) }
  }

  /// The document; exactly one outermost value must have been given.
  public consuming func finish() -> JSONDocument {
    precondition(open.isEmpty && !words.isEmpty)
    let buffer = JSONBuffer(bytes)
    return unsafe words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { preconditionFailure("checked above") }
      return unsafe JSONDocument(
        buffer: buffer, range: 0..<buffer.count, line: 1, column: 1, words: base,
        count: words.count, duplicates: duplicates, places: places, tags: tags, isArena: true)
    }
  }

  private mutating func begin(_ tag: JSONTape.Tag, _ place: JSONPosition?, _ yamlTag: String?) {
    countElement()
    note(yamlTag)
    open.append((words.count, 0, []))
    append(JSONTape.container(tag, members: 0, end: 0), place)
    append(0, place)
  }

  private mutating func end(_ tag: JSONTape.Tag) {
    let frame = open.removeLast()
    words[frame.index] = JSONTape.container(tag, members: frame.members, end: words.count)
  }

  /// Elements of an array are counted here; members of an object at their key.
  private mutating func countElement() {
    guard let top = open.last, JSONTape.tag(words[top.index]) == .array else { return }
    open[open.count - 1].members += 1
  }

  private mutating func note(_ tag: String?) {
    if let tag { tags[UInt32(words.count)] = tag }
  }

  private mutating func append(_ word: UInt64, _ place: JSONPosition?) {
    words.append(word)
    if keepsPlaces {
      let place = place ?? JSONPosition(line: 1, column: 1)
      places.append(UInt64(place.line) << 32 | UInt64(place.column))
    }
  }
}
