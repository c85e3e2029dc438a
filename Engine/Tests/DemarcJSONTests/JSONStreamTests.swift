import DemarcJSON
import Testing

/// Gives out bytes in pieces of a chosen size, so that every boundary is met.
struct PieceSource: ByteSource {
  let bytes: [UInt8]
  let piece: Int
  var at = 0

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(piece, buffer.count, bytes.count - at)
    for index in 0..<count { buffer[index] = bytes[at + index] }
    at += count
    return count
  }
}

/// Repeats one piece of text for a long time without holding it.
struct LongSource: ByteSource {
  let head: [UInt8]
  let filler: UInt8
  let tail: [UInt8]
  let fillerCount: Int
  var at = 0

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    while count < buffer.count {
      if at < head.count {
        buffer[count] = head[at]
      } else if at < head.count + fillerCount {
        buffer[count] = filler
      } else if at < head.count + fillerCount + tail.count {
        buffer[count] = tail[at - head.count - fillerCount]
      } else {
        break
      }
      at += 1
      count += 1
    }
    return count
  }
}

@Suite struct JSONStreamTests {
  private let streaming: Set<String> = ["", "items", "data.rows"]

  private func events(
    _ source: any ByteSource, limits: JSONLimits = JSONLimits(), chunk: Int = 64
  ) throws -> [String] {
    let stream = JSONStream(source, streaming: streaming, limits: limits, chunkBytes: chunk)
    var lines: [String] = []
    while let event = try stream.next() {
      switch event {
      case .record(let record):
        lines.append("\(record.line) \(record.path)[\(record.index)] \(record.value.json)")
      case .fault(let error): lines.append("fault \(error)")
      case .envelope(let value): lines.append("envelope \(value.count)")
      }
    }
    return lines
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name, text: String
    let events: [String]
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(
      name: "lines", text: "{\"a\":1}\n\n{\"a\":\"}\\\"\"}\r\n{\"b\":2}",
      events: ["1 [0] {\"a\":1}", "3 [1] {\"a\":\"}\\\"\"}", "4 [2] {\"b\":2}"]),
    Row(
      name: "a broken line among good ones", text: "{\"a\":1}\n{\"a\":}\n{\"a\":3}\n",
      events: [
        "1 [0] {\"a\":1}", "fault 2:6: '}' where a value was expected", "3 [1] {\"a\":3}",
      ]),
    Row(
      name: "a broken first line", text: "{\"a\":}\n{\"a\":2}\n",
      events: ["fault 1:6: '}' where a value was expected", "2 [0] {\"a\":2}"]),
    Row(
      name: "an outermost array", text: "[\n  {\"a\":[1,2]},\n  \"x\",\n  3\n]\n",
      events: ["2 [0] {\"a\":[1,2]}", "3 [1] \"x\"", "4 [2] 3"]),
    Row(
      name: "an array in an envelope",
      text:
        "{\n \"version\": \"1\",\n \"items\": [\n  {\"i\":0},\n  {\"i\":1}\n ],\n \"n\": 2\n}\n",
      events: ["4 items[0] {\"i\":0}", "5 items[1] {\"i\":1}", "envelope 3"]),
    Row(
      name: "an array two levels down",
      text: "{\"data\":{\"columns\":[1],\"rows\":[[1],[2]]},\"z\":0}",
      events: ["1 data.rows[0] [1]", "1 data.rows[1] [2]", "envelope 2"]),
    Row(
      name: "one record broken inside", text: "{\"items\":[{\"i\":0},{\"i\":tru},{\"i\":2}]}",
      events: [
        "1 items[0] {\"i\":0}", "fault 1:24: expected 'true'", "1 items[2] {\"i\":2}", "envelope 1",
      ]),
    Row(
      name: "one document over many lines", text: "{\n  \"a\": {\"items\": 1},\n  \"b\": [1]\n}\n",
      events: ["1 [0] {\"a\":{\"items\":1},\"b\":[1]}"]),
    Row(
      name: "documents over many lines", text: "{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n",
      events: ["1 [0] {\"a\":1}", "4 [1] {\"a\":2}"]),
    Row(
      name: "cut off", text: "{\"items\":[{\"i\":0},{\"i\":1",
      events: [
        "1 items[0] {\"i\":0}",
        "fault 1:19: the file ends inside a record that starts here; it may be cut off",
      ]),
    Row(name: "nothing", text: " \n ", events: []),
    Row(name: "a lone number", text: "12", events: ["1 [0] 12"]),
    Row(
      name: "no JSON", text: "hello world",
      events: ["fault 1:1: 'h' where a value was expected"]),
  ]

  @Test(arguments: rows)
  func everyLayoutGivesItsRecords(_ row: Row) throws {
    let bytes = Array(row.text.utf8)
    #expect(
      try events(PieceSource(bytes: bytes, piece: bytes.count + 1), chunk: 4096) == row.events)
  }

  @Test func recordsAreTheSameWhateverTheChunks() throws {
    let members = (0..<200).map {
      "{\"id\":\($0),\"text\":\"\\\"[{}]\\\\ é \(String(repeating: "x", count: $0))\"}"
    }
    let layouts = [
      "[" + members.joined(separator: " ,\n") + "]", members.joined(separator: "\n"),
      "{\"v\":[1],\"items\":[" + members.joined(separator: ",") + "],\"w\":{\"x\":\"]\"}}",
    ]
    for layout in layouts {
      let bytes = Array(layout.utf8)
      let whole = try events(PieceSource(bytes: bytes, piece: .max), chunk: 1 << 20)
      #expect(whole.filter { $0.contains("\"id\"") }.count == 200)
      for (piece, chunk) in [(1, 64), (7, 64), (64, 65), (1000, 300), (.max, 5000)] {
        #expect(try events(PieceSource(bytes: bytes, piece: piece), chunk: chunk) == whole)
      }
    }
  }

  @Test func aRecordLargerThanTheLimitIsLeftOutAndTheRestGoesOn() throws {
    let limits = JSONLimits(bytesMax: 1 << 16)
    let tail = Array("\"}\n{\"b\":1}\n".utf8)
    let source = LongSource(
      head: Array("{\"a\":\"".utf8), filler: UInt8(ascii: "x"), tail: tail, fillerCount: 32 << 20)
    #expect(
      try events(source, limits: limits, chunk: 1 << 14) == [
        "fault 1:6: record larger than 65536 bytes; it is left out", "2 [0] {\"b\":1}",
      ])
    let array = LongSource(
      head: Array("{\"items\":[{\"i\":0},\"".utf8), filler: UInt8(ascii: "x"),
      tail: Array("\",{\"i\":2}]}".utf8), fillerCount: 1 << 20)
    #expect(
      try events(array, limits: limits, chunk: 1 << 14) == [
        "1 items[0] {\"i\":0}", "fault 1:19: record larger than 65536 bytes; it is left out",
        "1 items[2] {\"i\":2}",
      ])
  }

  @Test func utf16IsNamed() throws {
    let bytes: [UInt8] = [0xff, 0xfe, 0x7b, 0, 0x7d, 0]
    #expect(
      try events(PieceSource(bytes: bytes, piece: 6)) == [
        "fault 1:1: the text is UTF-16; JSON files are UTF-8"
      ])
  }
}
