import DemarcJSON
import Testing

private let steps = [1, 5, 1 << 20]

private struct Row: Sendable, CustomTestStringConvertible {
  let text, slots: String
  var testDescription: String { text }

  init(_ text: String, _ slots: String) {
    self.text = text
    self.slots = slots
  }
}

private let rows = [
  Row(#"{"name":"x","user":{"type":"Root","id":7}}"#, "'x' 'Root' 7 -"),
  Row(#"{"user" : { "type" :  "a b" , "id":null }, "name": "" }"#, "'' 'a b' null -"),
  Row(#"{"deep":{"name":"no","user":{"type":"no"}},"other":["name",{"name":1}]}"#, "- - - -"),
  Row(#"{"user":{"x":{"type":"no"},"session":{"issuer":{"type":"Role"}}}}"#, "- - - 'Role'"),
  Row(#"{"user":{"session":{"issuer":{"other":{},"type":true}},"type":{}}}"#, "- container - true"),
  Row(#"{"name":["a"]}"#, "container - - -"),
  Row(#"{"user":[{"type":"a"}]}"#, "- ? ? ?"),
  Row(#"{"name":"a\nb"}"#, "? - - -"),
  Row(#"{"name":"a","name":"b"}"#, "? - - -"),
  Row(#"{"user":{"type":"a"},"user":{"id":1}}"#, "- 'a' 1 - unusual"),
  Row(#"{"n\u0061me":"a"}"#, "- - - - unusual"),
  Row(#"{"nam\u0065" :"a"}"#, "- - - - unusual"),
  Row(#"{"user":{"x":"\u0061","typ\u0065":"a"}}"#, "- - - - unusual"),
  Row(#"{"x":"\u0061","name":"a"}"#, "'a' - - -"),
  Row(#"{"x":"\"\u0061\"","name":"a"}"#, "'a' - - -"),
  Row(#"{"user.type":"a"}"#, "- - - - unusual"),
  Row(#"{"user":{"session.issuer":{"type":"a"}}}"#, "- - - - unusual"),
  Row(#"{"xname":"a","nam":"b","":"c","e":"d"}"#, "- - - -"),
  Row(#"{"name":12.5e3}"#, "12.5e3 - - -"),
  Row(#"{"name":"ü"}"#, "'ü' - - -"),
]

private let watched = [
  ["name"], ["user", "type"], ["user", "id"], ["user", "session", "issuer", "type"],
]

@Test(arguments: rows, steps)
private func slotsHoldWhatStandsAtTrueDepth(_ row: Row, _ step: Int) throws {
  let texts = [row.text + "\n", "[{},\(row.text)]", "{\"Records\":[\(row.text)]}"]
  for text in texts {
    let events = try scanned(text, step: step, watch: watched)
    let record = events.first { $0.contains(row.text) }
    // Where a string with an escape is not whole yet, the record counts as unusual to be safe.
    let expected = row.text + " " + row.slots
    let isRight = record?.hasSuffix(expected) == true
    let isCareful = row.text.contains(#"\u"#) && record?.hasSuffix(expected + " unusual") == true
    #expect(isRight || isCareful && step < row.text.count, "\(events)")
  }
}

@Test(arguments: [4093, 4094, 4095, 4096, 4097])
func aLongValueIsUnusualHoweverItArrives(_ count: Int) throws {
  let text = "{\"name\":\"\(String(repeating: "x", count: count))\"}"
  let whole = try scanned(text, step: 1 << 20, watch: [["name"]])
  #expect(try scanned(text, step: 500, watch: [["name"]]) == whole)
  #expect(whole[0].hasSuffix(count < 4096 ? "'" : "?"))
}

@Test
func presenceTellsWhichWatchedPathsThereAre() throws {
  var options = JSONRecordScanner.Options()
  options.watch = JSONWatchList([["a"], ["b"], ["c", "d"]])
  let scanner = JSONRecordScanner(
    PieceSource(bytes: Array(#"{"b":null,"c":{"d":[]}} {"a":1}"#.utf8), piece: 9), options)
  #expect(try scanner.next() != nil)
  #expect(scanner.presence == 0b110)
  #expect(try scanner.next() != nil)
  #expect(scanner.presence == 0b001)
}

@Test
func aRecordParsesWithItsPlaceInTheStream() throws {
  let scanner = JSONRecordScanner(
    PieceSource(bytes: Array("{}\n  {\"a\":\n nul}\n".utf8), piece: 4))
  #expect(try scanner.next() != nil)
  #expect(try scanner.next() != nil)
  let error = #expect(throws: JSONError.self) { try scanner.parse() }
  #expect(error?.line == 3)
  #expect(error?.column == 2)
}
