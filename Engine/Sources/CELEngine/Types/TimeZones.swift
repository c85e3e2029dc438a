internal import Glibc

/// Offsets of time zones: fixed ones and those of the system's zone database.
enum TimeZones {
  /// Seconds east of UTC that `zone` has at an instant.
  static func offset(_ zone: String, at seconds: Int64) throws(CELError) -> Int {
    if zone.isEmpty || zone == "UTC" { return 0 }
    if zone.utf8.contains(UInt8(ascii: ":")) {
      var reader = TimeReader(zone)
      if let offset = reader.offset() { return offset }
      throw unknown(zone)
    }
    // The name becomes part of a path: letters only, and never out of the directory.
    let isName = zone.utf8.allSatisfy {
      Lexer.isLetter($0) || Lexer.isDigit($0) || "/+-".utf8.contains($0)
    }
    guard isName, zone.utf8.first != UInt8(ascii: "/"), zone.utf8.count < 64,
      let file = ZoneFile(path: "/usr/share/zoneinfo/\(zone)")
    else { throw unknown(zone) }
    return file.offset(at: seconds)
  }

  private static func unknown(_ zone: String) -> CELError {
    CELError(
      .invalidArgument,
      "unknown time zone '\(zone)'; a name such as Europe/Paris or an offset such as +02:00 is "
        + "expected")
  }
}

/// A compiled zone file (RFC 9636), its 64-bit part.
struct ZoneFile {
  private var transitions: [Int64] = []
  private var types: [Int] = []
  private var offsets: [Int] = []
  private var footer: ZoneRule?

  init?(path: String) {
    guard let bytes = Self.read(path) else { return nil }
    self.init(bytes)
  }

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 44, bytes.starts(with: Array("TZif".utf8)), bytes[4] >= UInt8(ascii: "2")
    else { return nil }
    let first = Self.counts(bytes, 0)
    let second = 44 + first.size(timeBytes: 4)
    guard second + 44 <= bytes.count else { return nil }
    let counts = Self.counts(bytes, second)
    var at = second + 44
    guard at + counts.size(timeBytes: 8) <= bytes.count, counts.types > 0 else { return nil }
    for _ in 0..<counts.times {
      transitions.append(Self.integer(bytes, at, 8))
      at += 8
    }
    types = bytes[at..<(at + counts.times)].map(Int.init)
    at += counts.times
    for index in 0..<counts.types {
      offsets.append(Int(Self.integer(bytes, at + index * 6, 4)))
    }
    at = second + 44 + counts.size(timeBytes: 8) + 1
    if at < bytes.count {
      let line = bytes[at...].prefix { $0 != 10 }
      footer = ZoneRule(String(decoding: line, as: UTF8.self))
    }
    guard types.allSatisfy({ $0 < counts.types }) else { return nil }
  }

  func offset(at seconds: Int64) -> Int {
    guard let last = transitions.last, seconds < last else {
      return footer?.offset(at: seconds) ?? types.last.map { offsets[$0] } ?? offsets[0]
    }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offsets[0] : offsets[types[low - 1]]
  }

  private struct Counts {
    var utc, standard, leaps, times, types, characters: Int

    func size(timeBytes: Int) -> Int {
      times * (timeBytes + 1) + types * 6 + characters + leaps * (timeBytes + 4) + standard + utc
    }
  }

  private static func counts(_ bytes: [UInt8], _ at: Int) -> Counts {
    let all = (0..<6).map { Int(integer(bytes, at + 20 + $0 * 4, 4)) & 0xff_ffff }
    return Counts(
      utc: all[0], standard: all[1], leaps: all[2], times: all[3], types: all[4],
      characters: all[5])
  }

  private static func integer(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int64 {
    var value: UInt64 = 0
    for index in 0..<count { value = value << 8 | UInt64(bytes[at + index]) }
    return count == 4
      ? Int64(Int32(truncatingIfNeeded: value)) : Int64(truncatingIfNeeded: value)
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 17)
    let count = fread(&bytes, 1, bytes.count, file)
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

/// The rule behind the last transition of a zone file, such as `EST5EDT,M3.2.0,M11.1.0`.
struct ZoneRule {
  private var standard = 0
  private var daylight: Int?
  private var start = Change()
  private var end = Change()

  private struct Change {
    var month = 1
    var week = 1
    var weekday = 0
    var time = 7200
  }

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard Self.skipName(&rest), let offset = Self.offset(&rest) else { return nil }
    standard = -offset
    guard !rest.isEmpty else { return }
    guard Self.skipName(&rest) else { return nil }
    daylight = standard + 3600
    if let first = rest.first, first != UInt8(ascii: ",") {
      guard let offset = Self.offset(&rest) else { return nil }
      daylight = -offset
    }
    guard let start = Self.change(&rest), let end = Self.change(&rest) else { return nil }
    (self.start, self.end) = (start, end)
  }

  private static func skipName(_ rest: inout ArraySlice<UInt8>) -> Bool {
    let count = rest.count
    if rest.first == UInt8(ascii: "<") {
      rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
    } else {
      rest = rest.drop { Lexer.isLetter($0) }
    }
    return rest.count < count
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { Lexer.isDigit($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func offset(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var sign = 1
    if rest.first == UInt8(ascii: "-") { sign = -1 }
    if let first = rest.first, "+-".utf8.contains(first) { rest = rest.dropFirst() }
    guard var value = number(&rest) else { return nil }
    value *= 3600
    var scale = 60
    while rest.first == UInt8(ascii: ":"), scale > 0 {
      rest = rest.dropFirst()
      guard let part = number(&rest) else { return nil }
      value += part * scale
      scale /= 60
    }
    return sign * value
  }

  private static func change(_ rest: inout ArraySlice<UInt8>) -> Change? {
    guard rest.starts(with: [UInt8(ascii: ","), UInt8(ascii: "M")]) else { return nil }
    rest = rest.dropFirst(2)
    var change = Change()
    guard let month = number(&rest), rest.popFirst() != nil, let week = number(&rest),
      rest.popFirst() != nil, let weekday = number(&rest), (1...12).contains(month)
    else { return nil }
    (change.month, change.week, change.weekday) = (month, week, weekday)
    if rest.first == UInt8(ascii: "/") {
      rest = rest.dropFirst()
      guard let time = offset(&rest) else { return nil }
      change.time = time
    }
    return change
  }

  /// The instant of a change in local standard seconds since 1970.
  private func local(_ change: Change, _ year: Int) -> Int64 {
    let first = CivilTime.days(year: year, month: change.month, day: 1)
    let weekday = Int(((first + 4) % 7 + 7) % 7)
    var day = (change.weekday - weekday + 7) % 7 + (change.week - 1) * 7
    while day >= CivilTime.daysIn(month: change.month, year: year) { day -= 7 }
    return (first + Int64(day)) * 86_400 + Int64(change.time)
  }

  func offset(at seconds: Int64) -> Int {
    guard let daylight else { return standard }
    let year = CivilTime(secondsSince1970: seconds + Int64(standard)).year
    let from = local(start, year) - Int64(standard)
    let to = local(end, year) - Int64(daylight)
    let isDaylight =
      from < to ? seconds >= from && seconds < to : !(seconds >= to && seconds < from)
    return isDaylight ? daylight : standard
  }
}
