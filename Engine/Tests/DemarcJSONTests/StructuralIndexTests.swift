import CScan
import Testing

/// The index of one text by one form, read in stretches of `step` bytes; `names` are the last two
/// characters of the member names that matter, nil for all.
private func index(
  _ text: [UInt8], form: Int32, step: Int, names: [String]? = nil
) -> [UInt32] {
  let front = 8
  let padded =
    Array(repeating: UInt8(ascii: " "), count: front) + text
    + Array(repeating: UInt8(ascii: "{"), count: 80)
  var endings = cscan_names()
  withUnsafeMutableBytes(of: &endings) { room in
    for position in room.indices where names == nil { room[position] = 0xff }
    for (bit, name) in (names ?? []).enumerated() {
      let bytes = Array(name.utf8)
      room[Int(bytes[1] & 15)] |= 1 << UInt8(bit)
      room[16 + Int(bytes[0] & 15)] |= 1 << UInt8(bit)
    }
  }
  var state = cscan_index_state()
  var out = [UInt32](repeating: 0, count: text.count + 16)
  var found: [UInt32] = []
  for from in stride(from: 0, to: text.count, by: step) {
    let to = min(from + step, text.count)
    let count = cscan_index_form(form, padded, from + front, to + front, &state, &endings, &out)
    found += out.prefix(count).map { $0 - UInt32(front) }
  }
  return found
}

private var forms: [Int32] { (0..<cscan_index_forms()).filter { cscan_index_has($0) } }

@Test(arguments: forms)
func structureStandsOutsideStringsAndLineEndsAnywhere(_ form: Int32) {
  let text = Array(#"{"a:[":"\"}\u0041","b" : [1]}"#.utf8) + Array("\n\"x\n:".utf8)
  let found = index(text, form: form, step: text.count)
  let marks = found.map { $0 & ~UInt32(CSCAN_IN_STRING) }
  #expect(marks.map { Character(Unicode.Scalar(text[Int($0)])) } == Array("{:u:[]}\n\n:"))
  #expect(found.filter { $0 >= UInt32(CSCAN_IN_STRING) }.count == 1)
}

@Test(arguments: forms)
func colonsOfOtherNamesAreLeftOut(_ form: Int32) {
  let text = Array(#"{"name":1,"other":2,"name" :3,"other" :4,"x":5,"":{}}"#.utf8)
  let found = index(text, form: form, step: text.count, names: ["me", "\"x"])
  let colons = found.map { Int($0) }.filter { text[$0] == UInt8(ascii: ":") }
  #expect(colons == [7, 27, 38, 44])
}

@Test(arguments: forms)
func everyFormGivesWhatThePortableOneGives(_ form: Int32) {
  var seeded = Seeded(state: 20_261)
  let alphabet = Array(#"{}[]:"\"\\u,a"#.utf8) + [UInt8(ascii: "\n"), 0x1a, 0xff, 0x5b, 0x00]
  for round in 0..<400 {
    let length = Int(seeded.next() % 300)
    let wide = round % 3 == 0
    let text = (0..<length).map { _ in
      wide
        ? UInt8(truncatingIfNeeded: seeded.next() >> 9)
        : alphabet[Int(seeded.next() >> 7) % alphabet.count]
    }
    let names: [String]? = round % 2 == 0 ? nil : ["ua", "a\"", "\"u", ",,"]
    let expected = index(text, form: 0, step: max(length, 1), names: names)
    for step in [1, 2, 7, 63, 64, 65, 128, 1000] {
      #expect(
        index(text, form: form, step: step, names: names) == expected, "\(text), \(step) at a time")
    }
  }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
