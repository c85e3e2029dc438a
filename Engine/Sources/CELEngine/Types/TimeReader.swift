/// Reads the text forms of instants and spans.
struct TimeReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  private var isAtEnd: Bool { at == bytes.count }

  private mutating func takes(_ byte: Character) -> Bool {
    guard at < bytes.count, bytes[at] == byte.asciiValue else { return false }
    at += 1
    return true
  }

  /// Exactly `count` digits.
  private mutating func digits(_ count: Int) -> Int? {
    guard at + count <= bytes.count else { return nil }
    var value = 0
    for _ in 0..<count {
      guard Lexer.isDigit(bytes[at]) else { return nil }
      value = value * 10 + Int(bytes[at] - 48)
      at += 1
    }
    return value
  }

  /// `2026-03-01T12:30:00.5+02:00` in nanoseconds since 1970.
  mutating func timestamp() -> Int128? {
    guard let year = digits(4), takes("-"), let month = digits(2), takes("-"),
      let day = digits(2), takes("T") || takes("t"), let hour = digits(2), takes(":"),
      let minute = digits(2), takes(":"), let second = digits(2)
    else { return nil }
    guard (1...12).contains(month), day >= 1, day <= CivilTime.daysIn(month: month, year: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var nanos: Int128 = 0
    if takes(".") {
      guard let fraction = fraction() else { return nil }
      nanos = fraction
    }
    guard let offset = zone(), isAtEnd else { return nil }
    let days = CivilTime.days(year: year, month: month, day: day)
    let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(offset)
    return Int128(seconds) * 1_000_000_000 + nanos
  }

  /// Digits behind a point as nanoseconds; more than nine are cut.
  private mutating func fraction() -> Int128? {
    let start = at
    var nanos: Int128 = 0
    var scale: Int128 = 100_000_000
    while at < bytes.count, Lexer.isDigit(bytes[at]) {
      nanos += Int128(bytes[at] - 48) * scale
      scale /= 10
      at += 1
    }
    return at > start ? nanos : nil
  }

  private mutating func zone() -> Int? {
    if takes("Z") || takes("z") { return 0 }
    let sign = takes("+") ? 1 : takes("-") ? -1 : 0
    guard sign != 0, let hours = digits(2), takes(":"), let minutes = digits(2), hours < 24,
      minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// A fixed offset as zone arguments write it: `02:00`, `+02:00`, `-9:30`; in seconds.
  mutating func offset() -> Int? {
    let sign = takes("-") ? -1 : 1
    if sign == 1 { _ = takes("+") }
    let colon = bytes[at...].firstIndex(of: UInt8(ascii: ":")) ?? at
    guard colon > at, colon - at <= 2, let hours = digits(colon - at), takes(":"),
      let minutes = digits(2), isAtEnd, hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// `1h30m`, `-1.5s`, `0` in nanoseconds.
  mutating func duration() -> Int128? {
    let isNegative = takes("-")
    if !isNegative { _ = takes("+") }
    if bytes.count - at == 1, takes("0") { return 0 }
    guard !isAtEnd else { return nil }
    var total: Int128 = 0
    while !isAtEnd {
      guard let part = durationPart() else { return nil }
      total += part
      // Beyond any legal duration; stop before the sum could overflow.
      guard total < 1 << 100 else { return nil }
    }
    return isNegative ? -total : total
  }

  private mutating func durationPart() -> Int128? {
    let start = at
    var whole: Int128 = 0
    while at < bytes.count, Lexer.isDigit(bytes[at]) {
      guard at - start < 20 else { return nil }
      whole = whole * 10 + Int128(bytes[at] - 48)
      at += 1
    }
    var hasDigits = at > start
    var numerator: Int128 = 0
    var denominator: Int128 = 1
    if takes(".") {
      let mark = at
      while at < bytes.count, Lexer.isDigit(bytes[at]) {
        if at - mark < 15 {
          numerator = numerator * 10 + Int128(bytes[at] - 48)
          denominator *= 10
        }
        at += 1
      }
      hasDigits = hasDigits || at > mark
    }
    guard hasDigits, let unit = unit() else { return nil }
    return whole * unit + numerator * unit / denominator
  }

  private mutating func unit() -> Int128? {
    if takes("h") { return 3_600_000_000_000 }
    if takes("m") { return takes("s") ? 1_000_000 : 60_000_000_000 }
    if takes("s") { return 1_000_000_000 }
    if takes("u") { return takes("s") ? 1000 : nil }
    if takes("n") { return takes("s") ? 1 : nil }
    return nil
  }
}
