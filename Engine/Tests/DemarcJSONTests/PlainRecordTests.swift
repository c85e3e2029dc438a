import Testing

/// Records that are wholly in memory are gone through without an index; what is said of them must be
/// what the index says when they arrive in pieces.
@Test(arguments: 0..<40)
func recordsInMemoryAreReadAsThoseInPieces(_ seed: Int) throws {
  var maker = TextMaker(seed: UInt64(seed))
  let watch = [
    ["name"], ["user", "type"], ["user", "session", "type"], ["list"], ["a"],
    ["longest name of all"],
    ["user", "session", "issuer", "name"],
  ]
  for _ in 0..<60 {
    let text = maker.lines()
    let whole = try scanned(text, step: 1 << 20, watch: watch, chunkBytes: 1 << 16)
    let pieces = try scanned(text, step: 1, watch: watch)
    #expect(whole == pieces, "\(text)")
  }
}

/// Lines that are records more often than not.
private struct TextMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func one(_ texts: [String]) -> String { texts[next(texts.count)] }

  mutating func lines() -> String {
    var text = next(8) == 0 ? "[" : ""
    for _ in 0...next(4) {
      var line = object(0)
      // Some are broken.
      if next(6) == 0 {
        var bytes = Array(line.utf8)
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(Array("{}[]\":,\\\n".utf8)[next(9)], at: place)
        default: bytes.removeSubrange(place...)
        }
        line = String(decoding: bytes, as: UTF8.self)
      }
      text += line + one(["\n", "\n", "\n", "", ",", " \n", "\r\n"])
    }
    return text
  }

  private mutating func object(_ depth: Int) -> String {
    var members: [String] = []
    for _ in 0..<next(7) {
      let name = one([
        "name", "user", "session", "issuer", "type", "list", "a", "user.type", "other", "",
        "longest name of all", "wrongest name of all", String(repeating: "x", count: next(70)),
      ])
      members.append("\"\(name)\"" + one([":", ":", ":", " :", ": "]) + value(depth + 1))
    }
    return "{" + members.joined(separator: one([",", ",", ", "])) + "}"
  }

  private mutating func value(_ depth: Int) -> String {
    switch next(depth > 5 ? 6 : 9) {
    case 0: "\(next(100_000))"
    case 1: one(["null", "true", "-1.5e3"])
    case 2: "\"\(String(repeating: "y", count: next(90)))\""
    case 3: one([#""a\"b""#, #""\\""#, #""{[:]}""#, #""\\\"}""#, #""""#])
    case 4, 5: "\"text\""
    case 6: "[" + (0..<next(4)).map { _ in value(depth + 1) }.joined(separator: ",") + "]"
    default: object(depth)
    }
  }
}
