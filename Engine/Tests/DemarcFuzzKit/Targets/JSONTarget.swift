import DemarcJSON

extension FuzzTarget {
  /// The parser and the stream.
  static let json = FuzzTarget(
    name: "json",
    seeds: {
      Seeds.files("Engine/Data/checks", ending: ".json", every: 40)
        + [
          #"{"a":[1,-0,1.5e-3,1E400,"\u0041\ud83d\ude00\ud800",null],"a":{}}"#,
          "{\"a\":1}\n{\"a\":2}\r\n{\"a\":3}", #"["é","é",""]"#,
          #"{"items":[{"a":1},{"b":2}],"data":{"rows":[[1],[2]]},"x":true}"#,
        ].map { Array($0.utf8) }
    },
    dictionary: [
      "true", "false", "null", "{\"", "\":", "[", "]", "\\u", "\\ud800", "\\udc00", "1e9999",
      "-0.0", "\u{FEFF}", "\"a\"", "},{", "}\n{", "\"items\":[", "\"data\":{\"rows\":[",
    ]
  ) { bytes in
    let whole: JSONDocument
    do throws(JSONError) {
      whole = try JSONDocument.parse(bytes)
    } catch {
      try JSONProperties.check(error, bytes)
      try JSONPeer.compare(bytes, refused: error)
      return
    }
    try JSONProperties.checkForms(whole.root)
    try JSONProperties.checkPlaces(whole.root, TextPlaces(bytes))
    try JSONProperties.checkLimits(whole.root, bytes)
    try JSONProperties.checkStream(whole.root, bytes)
    try JSONPeer.compare(bytes, accepted: whole.root)
  }
}

/// What holds for every JSON text.
enum JSONProperties {
  private static let chunks = [64, 1 << 10, 1 << 14]

  /// The canonical bytes and the compact text read back as the same value.
  static func checkForms(_ root: JSONValue) throws {
    let canonical = root.canonicalBytes
    let again = try JSONDocument.parse(canonical).root.canonicalBytes
    try hold(again == canonical, "canonical bytes do not read back as themselves")
    try checkNames(root)
    let text = root.json
    let copy = try JSONDocument.parse(text).root
    try hold(copy.json == text, "compact text does not read back as itself")
    try hold(copy.isSame(as: root), "compact text is another value")
    try hold(copy.canonicalBytes == canonical, "compact text has other canonical bytes")
    var builder = JSONBuilder()
    builder.value(root)
    try hold(builder.finish().root.json == text, "a built copy is another value")
  }

  /// Names are the same only when their bytes are; of repeated ones the last counts.
  private static func checkNames(_ root: JSONValue) throws {
    var repeats = 0
    func count(_ value: JSONValue) throws {
      var last: [[UInt8]: JSONValue] = [:]
      for member in value.members { last[Array(member.name.utf8)] = member.value }
      repeats += value.count - (value.isObject ? last.count : value.count)
      for member in value.members {
        let wanted = last[Array(member.name.utf8)]
        try hold(value[member.name]?.json == wanted?.json, "'\(member.name)' finds another value")
        try count(member.value)
      }
      for element in value.elements { try count(element) }
      guard value.isObject, let read = try? JSONDocument.parse(value.canonicalBytes) else { return }
      try hold(read.root.count == last.count, "canonical bytes lose a name")
    }
    try count(root)
    try hold(
      root.document.duplicateKeys.count == repeats,
      "\(repeats) names are repeated, not as many found")
  }

  /// Each value stands where it says, and numbers keep their text.
  static func checkPlaces(_ value: JSONValue, _ places: TextPlaces) throws {
    let position = value.position
    guard let offset = places.offset(line: position.line, column: position.column) else {
      throw BrokenProperty("a \(value.kind) at \(position), outside the text")
    }
    let wanted: [UInt8]
    switch value.kind {
    case .null: wanted = Array("null".utf8)
    case .bool: wanted = Array((value.bool == true ? "true" : "false").utf8)
    case .number: wanted = Array((value.numberText ?? "?").utf8)
    case .string: wanted = [UInt8(ascii: "\"")]
    case .array: wanted = [UInt8(ascii: "[")]
    case .object: wanted = [UInt8(ascii: "{")]
    }
    for (index, byte) in wanted.enumerated() {
      try hold(places.byte(at: offset + index) == byte, "no \(value.kind) stands at \(position)")
    }
    for element in value.elements { try checkPlaces(element, places) }
    for member in value.members {
      let place = member.position
      let offset = places.offset(line: place.line, column: place.column)
      try hold(
        offset.flatMap { places.byte(at: $0) } == UInt8(ascii: "\""), "no name stands at \(place)")
      try checkPlaces(member.value, places)
    }
  }

  /// The extent of a value in the terms of the limits.
  private struct Extent {
    var depth = 0
    var members = 0
    var number = 0

    mutating func add(_ value: JSONValue, depth level: Int = 1) {
      if value.isArray || value.isObject { depth = max(depth, level) }
      members = max(members, value.count)
      number = max(number, value.numberText?.utf8.count ?? 0)
      for element in value.elements { add(element, depth: level + 1) }
      for member in value.members { add(member.value, depth: level + 1) }
    }
  }

  /// Tight limits refuse exactly what crosses them.
  static func checkLimits(_ root: JSONValue, _ bytes: [UInt8]) throws {
    var extent = Extent()
    extent.add(root)
    let tight = JSONLimits(depthMax: 3, bytesMax: 512, numberBytesMax: 6, membersMax: 5)
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let fits =
      extent.depth <= 3 && extent.members <= 5 && extent.number <= 6 && bytes.count - start <= 512
    let isRead = (try? JSONDocument.parse(bytes, limits: tight)) != nil
    try hold(isRead == fits, "limits: \(extent), \(bytes.count) bytes, read: \(isRead)")
  }

  /// The stream gives the same value whatever its chunks, and the elements of an array one by one.
  static func checkStream(_ root: JSONValue, _ bytes: [UInt8]) throws {
    for chunk in chunks {
      let (records, faults) = try read(bytes, streaming: [], chunk)
      try hold(faults.isEmpty, "the stream of \(chunk) finds a fault: \(faults)")
      try hold(records.count == 1, "the stream of \(chunk) gives \(records.count) records")
      try hold(records.first?.value.json == root.json, "the stream of \(chunk) differs")
      guard root.isArray else { continue }
      let elements = try read(bytes, streaming: [""], chunk)
      try hold(elements.faults.isEmpty, "the stream of \(chunk) finds \(elements.faults)")
      try hold(elements.records.count == root.count, "the stream of \(chunk) loses elements")
      for (record, element) in zip(elements.records, root.elements) {
        try hold(record.value.json == element.json, "element \(record.index) differs")
        try hold(record.line == element.position.line, "element \(record.index) has another line")
        try hold(
          record.value.position == element.position, "element \(record.index) has another place")
      }
    }
  }

  /// A fault lies in the text, and the stream does not pass over it.
  static func check(_ error: JSONError, _ bytes: [UInt8]) throws {
    let places = TextPlaces(bytes)
    try hold(
      places.offset(line: error.line, column: error.column) != nil, "outside the text: \(error)")
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    let isBlank = text.allSatisfy { [0x20, 0x09, 0x0a, 0x0d].contains($0) }
    for chunk in chunks {
      for arrays: Set<String> in [[], ["", "items", "data.rows"]] {
        let (_, faults) = try read(bytes, streaming: arrays, chunk)
        for fault in faults {
          try hold(fault.line <= places.lineCount, "the stream's fault is past the end: \(fault)")
        }
        // What follows a whole value may be another one; the stream takes both.
        guard error.code != .trailingBytes, !isBlank else { continue }
        try hold(!faults.isEmpty, "the stream of \(chunk) passes over \(error)")
      }
    }
  }

  private static func read(
    _ bytes: [UInt8], streaming: Set<String>, _ chunk: Int
  ) throws -> (records: [JSONStream.Record], faults: [JSONError]) {
    let stream = JSONStream(Trickle(bytes, size: 61), streaming: streaming, chunkBytes: chunk)
    var records: [JSONStream.Record] = []
    var faults: [JSONError] = []
    while let event = try stream.next() {
      switch event {
      case .record(let record): records.append(record)
      case .fault(let fault): faults.append(fault)
      case .envelope: break
      }
      try hold(records.count + faults.count <= bytes.count + 1, "the stream does not end")
    }
    return (records, faults)
  }
}

/// A source that gives a few bytes at a time, as a pipe may.
struct Trickle: ByteSource {
  private var bytes: ArraySlice<UInt8>
  private let size: Int

  init(_ bytes: [UInt8], size: Int) {
    self.bytes = bytes[...]
    self.size = size
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let part = bytes.prefix(min(size, buffer.count))
    buffer.copyBytes(from: part)
    bytes = bytes.dropFirst(part.count)
    return part.count
  }
}
