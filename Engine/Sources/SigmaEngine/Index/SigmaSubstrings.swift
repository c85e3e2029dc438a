/// Looks for some texts inside a value, both in ASCII and without regard to case.
struct SigmaSubstrings {
  /// The texts in lower case, one after another, and where each begins.
  private let texts: UnsafePointer<UInt8>
  private let starts: UnsafePointer<Int32>
  private let count: Int
  /// Where in each text the two letters stand that are the rarest beside each other.
  private let rare: UnsafePointer<Int32>
  /// The first text that begins with a byte, in either case, or -1; and the next of those.
  private let heads: UnsafePointer<Int32>
  private let next: UnsafePointer<Int32>
  /// Up to so many texts are looked for one by one, eight places at once.
  private static let fewMax = 4

  init(_ texts: [[UInt8]], in tables: SigmaTables) {
    var starts: [Int32] = [0]
    for text in texts { starts.append((starts.last ?? 0) + Int32(text.count)) }
    var heads = [Int32](repeating: -1, count: 256)
    var next = [Int32](repeating: -1, count: texts.count)
    for (number, text) in texts.enumerated() {
      let first = Int(text.first ?? 0)
      next[number] = heads[first]
      heads[first] = Int32(number)
    }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      heads[Int(letter & ~0x20)] = heads[Int(letter)]
    }
    self.texts = tables.place(Array(texts.joined()))
    self.starts = tables.place(starts)
    count = texts.count
    rare = tables.place(texts.map { Int32(Self.rarestPair($0)) })
    self.heads = tables.place(heads)
    self.next = tables.place(next)
  }

  /// Letters of names and programs, the most frequent last; other characters are rarer.
  private static let frequency = Array("zqxjkvwyfbhgpumdlcnsortiae".utf8)

  private static func rarestPair(_ text: [UInt8]) -> Int {
    let ranks = text.map { frequency.firstIndex(of: $0).map { $0 + 8 } ?? 6 }
    return ranks.indices.dropLast().min { left, right in
      ranks[left] * ranks[left + 1] < ranks[right] * ranks[right + 1]
    } ?? 0
  }

  /// Hands over the texts that the value holds, some maybe more than once, until `body` says true;
  /// whether it did.
  @inline(__always)
  func find(in value: UnsafeRawBufferPointer, _ body: (Int) -> Bool) -> Bool {
    guard let bytes = value.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    if count <= Self.fewMax, value.count >= 16 {
      for text in 0..<count {
        if holds(bytes, value.count, text), body(text) { return true }
      }
      return false
    }
    for start in 0..<value.count {
      var text = Int(heads[Int(bytes[start])])
      while text >= 0 {
        if length(text) <= value.count - start, stands(text, at: bytes + start), body(text) {
          return true
        }
        text = Int(next[text])
      }
    }
    return false
  }

  private func length(_ text: Int) -> Int { Int(starts[text + 1] - starts[text]) }

  /// Whether a text stands at a place, folded.
  private func stands(_ text: Int, at place: UnsafePointer<UInt8>) -> Bool {
    let own = texts + Int(starts[text])
    for index in 0..<length(text) where SigmaFold.lower(place[index]) != own[index] {
      return false
    }
    return true
  }

  /// Whether a value of sixteen bytes or more holds a text anywhere.
  private func holds(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ text: Int) -> Bool {
    let length = length(text)
    guard length <= count else { return false }
    let (own, rare) = (texts + Int(starts[text]), Int(rare[text]))
    let step = length > 1 ? 1 : 0
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Bit 5 is not looked at, so that both cases and a few other bytes pass.
    let low = ones &* 0x20
    let first = ones &* UInt64(own[rare] | 0x20)
    let second = ones &* UInt64(own[rare + step] | 0x20)
    let raw = UnsafeRawPointer(bytes)
    let last = count - length
    var start = 0
    while start <= last {
      // The last eight places are looked at again rather than bytes behind the value.
      let at = min(start + rare, count - 8 - step)
      let one = (raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) | low) ^ first
      let two = (raw.loadUnaligned(fromByteOffset: at + step, as: UInt64.self) | low) ^ second
      let both = one | two
      if (both &- ones) & ~both & (ones &* 0x80) != 0 {
        for place in max(at - rare, 0)...min(at - rare + 7, last)
        where stands(text, at: bytes + place) { return true }
      }
      start = at - rare + 8
    }
    return false
  }
}
