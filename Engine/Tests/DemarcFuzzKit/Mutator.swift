/// Changes inputs at random, the same way for the same seed.
public struct Mutator {
  private var random: SplitMix64
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  /// Longest input made.
  static let bytesMax = 4096
  /// Bytes that mean something to most of our languages.
  private static let marks = Array("{}[]()\"':,.-+*&!|>#%@\\/ \n\r\t0919eEx_\u{0}".utf8)

  public init(_ target: FuzzTarget, seed: UInt64) {
    random = SplitMix64(state: seed)
    let seeds = target.seeds()
    self.seeds = seeds.isEmpty ? [[]] : seeds
    words = target.dictionary.map { Array($0.utf8) }
  }

  /// The next input: a seed with one to six changes.
  public mutating func next() -> [UInt8] {
    var bytes = pick(seeds) ?? []
    for _ in 0...random.below(5) { change(&bytes) }
    return Array(bytes.prefix(Self.bytesMax))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let at = random.below(bytes.count + 1)
    let length = min(1 + random.below(random.below(2) == 0 ? 4 : 64), bytes.count - at)
    let part = Array(bytes[at..<at + length])
    switch random.below(10) {
    case 0: bytes.replaceSubrange(at..<at + length, with: [])
    case 1: bytes.insert(contentsOf: part, at: at)
    case 2: bytes.insert(contentsOf: repeatElement(part, count: random.below(40)).joined(), at: at)
    case 3: bytes.insert(pick(Self.marks) ?? 0, at: at)
    case 4: if let first = part.first { bytes[at] = first ^ 1 << UInt8(random.below(8)) }
    case 5: if !part.isEmpty { bytes[at] = UInt8(random.below(256)) }
    case 6: bytes.removeSubrange(at...)
    case 7: splice(&bytes, at)
    default: bytes.replaceSubrange(at..<at + length * random.below(2), with: pick(words) ?? [])
    }
  }

  /// Goes on as another seed does.
  private mutating func splice(_ bytes: inout [UInt8], _ at: Int) {
    let other = pick(seeds) ?? []
    bytes.replaceSubrange(at..., with: other[random.below(other.count + 1)...])
  }

  private mutating func pick<Element>(_ from: [Element]) -> Element? {
    from.isEmpty ? nil : from[random.below(from.count)]
  }
}

/// Sebastiano Vigna's generator: one addition and three mixing steps a number.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
}
