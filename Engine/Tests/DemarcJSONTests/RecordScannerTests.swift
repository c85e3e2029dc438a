import DemarcJSON
import Testing

/// What a scanner says of a text: records as `line:column@offset text`, then the rest by name.
func scanned(
  _ text: String, step: Int, watch: [[String]] = [], recordBytesMax: Int = 1 << 20,
  chunkBytes: Int = 64
) throws -> [String] {
  var options = JSONRecordScanner.Options()
  options.watch = JSONWatchList(watch)
  options.limits.bytesMax = recordBytesMax
  options.chunkBytes = chunkBytes
  let scanner = JSONRecordScanner(PieceSource(bytes: Array(text.utf8), piece: step), options)
  var said: [String] = []
  while let event = try scanner.next() {
    switch event {
    case .record:
      let bytes = scanner.withRecord { bytes, _ in (0..<bytes.count).map { bytes[$0] } }
      var line = "\(scanner.line):\(scanner.column)@\(scanner.offset) "
      line += String(decoding: bytes, as: UTF8.self)
      for slot in watch.indices { line += " " + shown(scanner, slot) }
      if scanner.isUnusual { line += " unusual" }
      said.append(line)
    case .fault(let error): said.append("fault \(error)")
    case .envelope(let value): said.append("envelope \(value.compactText)")
    }
  }
  return said
}

private func shown(_ scanner: JSONRecordScanner, _ index: Int) -> String {
  let slot = scanner.slot(index)
  switch slot.kind {
  case .absent: return "-"
  case .text: return "'" + String(decoding: scanner.bytes(of: slot), as: UTF8.self) + "'"
  case .scalar: return String(decoding: scanner.bytes(of: slot), as: UTF8.self)
  case .container: return "container"
  case .unusual: return "?"
  }
}

extension JSONValue {
  fileprivate var compactText: String {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

private let steps = [1, 2, 3, 7, 61, 1 << 20]

private struct Shape: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let events: [String]

  init(_ name: String, _ text: String, _ events: [String]) {
    testDescription = name
    self.text = text
    self.events = events
  }
}

private let wholeShapes = [
  Shape("lines", "{\"a\":1}\n\n{\"b\":\"{\"}\r\n", ["1:1@0 {\"a\":1}", "3:1@9 {\"b\":\"{\"}"]),
  Shape("no last line end", "{}\n{\"a\":[{}]}", ["1:1@0 {}", "2:1@3 {\"a\":[{}]}"]),
  Shape("one after another", " {}{} \t{}", ["1:2@1 {}", "1:4@3 {}", "1:8@7 {}"]),
  Shape(
    "a pretty one", "{\n \"a\": [\n {}\n ]\n}\n{}", ["1:1@0 {\n \"a\": [\n {}\n ]\n}", "6:1@19 {}"]),
  Shape("an array", "[{\"a\":1},\n {}\n, {} ]\n", ["1:2@1 {\"a\":1}", "2:2@11 {}", "3:3@16 {}"]),
  Shape("arrays of arrays", "[[{}],[]]", ["1:2@1 [{}] unusual", "1:7@6 [] unusual"]),
  Shape("nothing", " \n ", []),
  Shape("an empty array", "[ ]\n[]", []),
  Shape("a byte order mark", "\u{feff}{}", ["1:1@3 {}"]),
  Shape(
    "an envelope", "{\"n\":{\"x\":1},\"Records\": [{\"a\":1},{}],\"m\":[2]}\n{}",
    [
      "1:26@25 {\"a\":1}", "1:34@33 {}", "envelope {\"n\":{\"x\":1},\"Records\": [],\"m\":[2]}",
      "2:1@46 {}",
    ]),
  Shape(
    "two envelopes", "{\"value\":[{}]}{\"records\":[]}",
    ["1:11@10 {}", "envelope {\"value\":[]}", "envelope {\"records\":[]}"]),
  Shape("a list that is none of records", "{\"value\":[1]}", ["1:1@0 {\"value\":[1]}"]),
  Shape(
    "a record that holds an envelope", "[{\"Records\":[{}]}]",
    [
      "1:2@1 {\"Records\":[{}]} unusual"
    ]),
  Shape("the name deeper", "{\"a\":{\"Records\":[{}]}}", ["1:1@0 {\"a\":{\"Records\":[{}]}}"]),
]

@Test(arguments: wholeShapes, steps)
private func recordsAreFoundInEveryShape(_ shape: Shape, _ step: Int) throws {
  let events = try scanned(shape.text, step: step)
  #expect(events == shape.events)
}

private let brokenShapes = [
  Shape(
    "a line that is no JSON", "{}\nhello: {}\n{}\n",
    [
      "1:1@0 {}", "fault 2:1: 'h' where a record was expected", "3:1@13 {}",
    ]),
  Shape(
    "words alone", "hello\n{}\n",
    [
      "fault 1:1: 'h' where a value was expected", "2:1@6 {}",
    ]),
  Shape(
    "a value by itself", "{}\n7\n{}\n",
    [
      "1:1@0 {}", "fault 2:1: an object was expected", "3:1@5 {}",
    ]),
  Shape(
    "a string cut off by its line", "{\"a\":\"x\n{\"b\":1}\n",
    [
      "fault 1:8: the text ends inside a value", "2:1@8 {\"b\":1}",
    ]),
  Shape(
    "an object cut off by its line", "{\"a\":{\"b\":1\n{\"c\":1}\n",
    [
      "fault 1:12: the text ends inside a value", "2:1@12 {\"c\":1}",
    ]),
  Shape(
    "cut off behind a comma", "{}\n{\"a\":1,\n{\"c\":1}\n{}\n",
    [
      "1:1@0 {}", "fault", "3:1@11 {\"c\":1}", "4:1@19 {}",
    ]),
  Shape(
    "cut off by the end", "{}\n{\"a\":",
    [
      "1:1@0 {}", "fault 2:1: the file ends inside a record that starts here; it may be cut off",
    ]),
  Shape(
    "an array cut off by the end", "[{},",
    [
      "1:2@1 {}", "fault 1:1: the file ends inside an array that starts here; it may be cut off",
    ]),
  Shape("a wrong bracket", "{\"a\":1]}\n{}\n", ["fault", "2:1@9 {}"]),
  Shape(
    "a bracket too many", "{}}\n{}\n",
    [
      "1:1@0 {}", "fault 1:3: '}' where a record was expected", "2:1@4 {}",
    ]),
  Shape(
    "commas too many and too few", "[,{},,{} {}]",
    [
      "fault 1:2: ',' where a record was expected", "1:3@2 {}",
      "fault 1:6: ',' where a record was expected", "1:7@6 {}",
      "fault 1:10: ',' was expected between records", "1:10@9 {}",
    ]),
  Shape(
    "a comma at the end", "[{},]",
    [
      "1:2@1 {}", "fault 1:5: a record was expected after ','",
    ]),
  Shape(
    "a comma between lines", "{},\n{}\n",
    [
      "1:1@0 {}", "fault 1:3: ',' where a value was expected", "2:1@4 {}",
    ]),
  Shape(
    "a broken one in a pretty array", "[\n {\n  \"a\": \"x\n },\n {\n  \"b\": 1\n }\n]\n",
    [
      "fault", "5:2@20 {\n  \"b\": 1\n }",
    ]),
  Shape(
    "a broken envelope in one line", "{\"Records\":[{\"a\":]},{}]}\n{}\n",
    [
      "fault", "2:1@25 {}",
    ]),
]

@Test(arguments: brokenShapes, steps)
private func brokenTextIsAFaultAndTheRestGoesOn(_ shape: Shape, _ step: Int) throws {
  let events = try scanned(shape.text, step: step)
  let whole = try scanned(shape.text, step: 1 << 20)
  #expect(events == whole)
  #expect(
    events.map { event in
      shape.events.contains(event) || !event.hasPrefix("fault") ? event : "fault"
    } == shape.events, "\(events)")
}

@Test(arguments: steps)
func aRecordThatIsTooLargeIsLeftOut(_ step: Int) throws {
  let large = "{\"a\":\"\(String(repeating: "x", count: 5000))\"}"
  let just = "{\"a\":\"\(String(repeating: "y", count: 92))\"}"
  let events = try scanned(
    "{}\n\(large)\n\(just)\n[\(large),{}]", step: max(step, 61), recordBytesMax: 100)
  #expect(
    events == [
      "1:1@0 {}", "fault 2:1: record larger than 100 bytes; it is left out", "3:1@5012 \(just)",
      "fault 4:2: record larger than 100 bytes; it is left out", "4:5011@10123 {}",
    ])
}

@Test(arguments: steps)
func memoryHoldsOneRecordOfALargeEnvelope(_ step: Int) throws {
  let records = (0..<50).map { "{\"n\":\($0),\"x\":\"\(String(repeating: "z", count: 40))\"}" }
  let text = "{\"Records\":[\(records.joined(separator: ","))]}"
  let events = try scanned(text, step: step, recordBytesMax: 64)
  #expect(events.count == 51)
  #expect(events.last == "envelope {\"Records\":[]}")
}

@Test(arguments: steps)
func aLineThatLooksLikeARecordIsOneWhenTheTextEndsInside(_ step: Int) throws {
  let events = try scanned("{}\n{\"a\":\n{\"b\":1}", step: step)
  #expect(events.count == 3)
  #expect(events.first == "1:1@0 {}")
  #expect(events.last == "3:1@9 {\"b\":1}")
}
