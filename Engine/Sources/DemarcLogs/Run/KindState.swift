internal import DemarcJSON

/// What a worker keeps of one kind of log while it reads a segment.
final class KindState {
  let kind: LogKind
  let route: DetectionRoute
  private(set) var tally = KindTally()
  /// Slots of fields that were present, and fields that were.
  var seenSlots: UInt64 = 0
  var seen: [Bool]
  /// Earliest and latest of the plain instants that are not in `tally` yet.
  private var plain: (first: PlainInstant, last: PlainInstant)?

  init(_ kind: LogKind, _ route: DetectionRoute, fields: Int) {
    self.kind = kind
    self.route = route
    seen = Array(repeating: false, count: fields)
  }

  /// Forgets what was seen in another segment.
  func begin() {
    guard seenSlots != 0 || seen.contains(true) else { return }
    seenSlots = 0
    seen = Array(repeating: false, count: seen.count)
  }

  /// Counts an event.
  func count(_ timeMs: Int64?) {
    tally.events += 1
    if let timeMs { tally.add(timeMs) }
  }

  /// Counts an event by the scanner's slots.
  func count(_ bytes: Span<UInt8>, _ slots: Span<JSONSlot>) {
    for slot in route.timeSlots {
      let found = slots[slot]
      switch found.kind {
      case .absent: continue
      case .container, .unusual: return count(nil)
      case .text, .scalar:
        guard let instant = PlainInstant(bytes.extracting(found.range)) else {
          return count(LogTime.milliseconds(found.text(in: bytes)))
        }
        tally.events += 1
        plain = plain.map { (min($0.first, instant), max($0.last, instant)) } ?? (instant, instant)
        return
      }
    }
    count(nil)
  }

  /// What was counted, which starts anew.
  func take() -> KindTally {
    for instant in [plain?.first, plain?.last] {
      if let time = instant.flatMap({ LogTime.milliseconds($0.text) }) { tally.add(time) }
    }
    plain = nil
    defer { tally = KindTally() }
    return tally
  }
}

/// An instant as CloudTrail writes it (`2024-05-01T10:00:00Z`), compared without being read.
struct PlainInstant: Comparable {
  private let high: UInt64
  private let low: UInt64
  private let seconds: UInt32

  init?(_ text: Span<UInt8>) {
    guard text.count == 20 else { return nil }
    var (high, low, rest): (UInt64, UInt64, UInt32) = (0, 0, 0)
    for index in 0..<8 { high = high << 8 | UInt64(text[index]) }
    for index in 8..<16 { low = low << 8 | UInt64(text[index]) }
    for index in 16..<20 { rest = rest << 8 | UInt32(text[index]) }
    // The digits' high halves, and the marks between them.
    guard high & 0xf0f0_f0f0_fff0_f0ff == 0x3030_3030_2d30_302d,
      low & 0xf0f0_fff0_f0ff_f0f0 == 0x3030_5430_303a_3030,
      rest & 0xfff0_f0ff == 0x3a30_305a
    else { return nil }
    (self.high, self.low, seconds) = (high, low, rest)
  }

  static func < (left: PlainInstant, right: PlainInstant) -> Bool {
    (left.high, left.low, left.seconds) < (right.high, right.low, right.seconds)
  }

  var text: String {
    let bytes = [high, low].flatMap { word in (0..<8).map { UInt8(word >> (56 - 8 * $0) & 0xff) } }
    return String(
      decoding: bytes + (0..<4).map { UInt8(seconds >> (24 - 8 * $0) & 0xff) }, as: UTF8.self)
  }
}

extension JSONSlot {
  /// The bytes of the value, as they stand.
  func text(in bytes: Span<UInt8>) -> String {
    let part = bytes.extracting(range)
    return String(unsafeUninitializedCapacity: part.count) { room in
      for index in part.indices { room.initializeElement(at: index, to: part[index]) }
      return part.count
    }
  }
}
