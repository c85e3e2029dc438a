/// Instants as logs write them.
public enum LogTime {
  /// UTC milliseconds of an ISO 8601 instant or of an epoch number; nil when it is neither.
  ///
  /// A date and a time stand apart by `T` or a blank; a fraction and an offset may follow, and without
  /// an offset the instant is UTC. A number is seconds, milliseconds, microseconds or nanoseconds by
  /// its size, so that all of them lie between 1973 and 5138.
  public static func milliseconds(_ text: String) -> Int64? {
    var text = text
    if let plain = text.withUTF8({ plainMilliseconds($0.span) }) { return plain }
    var bytes = Array(text.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return instant(bytes) ?? epoch(bytes)
  }

  /// The same of an ISO 8601 instant in UTC as most logs write it, `2024-01-15T10:30:00.123Z` with or
  /// without a fraction; nil for any other form, however right.
  static func plainMilliseconds(_ bytes: Span<UInt8>) -> Int64? {
    guard bytes.count >= 20, bytes[bytes.count - 1] == UInt8(ascii: "Z"),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":")
    else { return nil }
    var areDigits = true
    func number(_ start: Int, _ count: Int) -> Int {
      var value = 0
      for index in start..<start + count {
        let digit = bytes[index] &- 0x30
        areDigits = areDigits && digit < 10
        value = value &* 10 &+ Int(digit)
      }
      return value
    }
    let day = day1(number(0, 4), number(5, 2), number(8, 2))
    let (hour, minute, second) = (number(11, 2), number(14, 2), number(17, 2))
    var thousandths = 0
    let digits = bytes.count - 21
    if digits >= 0 {
      guard bytes[19] == UInt8(ascii: "."), digits > 0 else { return nil }
      for place in 0..<3 {
        thousandths = thousandths * 10 + (place < digits ? number(20 + place, 1) : 0)
      }
      if digits > 3 { _ = number(23, digits - 3) }
    }
    guard areDigits, let day, hour < 24, minute < 60, second <= 60 else { return nil }
    let seconds = day * 86_400 + Int64(hour * 3600 + minute * 60 + min(second, 59))
    return seconds * 1000 + Int64(thousandths)
  }

  private static func epoch(_ bytes: [UInt8]) -> Int64? {
    let whole = bytes.prefix { isDigit($0) }
    let rest = bytes.dropFirst(whole.count)
    guard (9...19).contains(whole.count), let number = Int64(String(decoding: whole, as: UTF8.self))
    else { return nil }
    guard let point = rest.first else {
      switch whole.count {
      case ..<12: return number * 1000
      case ..<15: return number
      case ..<18: return number / 1000
      default: return number / 1_000_000
      }
    }
    guard point == UInt8(ascii: "."), whole.count < 12, rest.dropFirst().allSatisfy(isDigit) else {
      return nil
    }
    return number * 1000 + Int64(fraction(rest.dropFirst()))
  }

  /// `2024-01-15T10:30:00.123Z`, its variants with a blank, and the US form that portals write.
  private static func instant(_ bytes: [UInt8]) -> Int64? {
    var reader = Reader(bytes: bytes[...])
    if let first = reader.number(4), reader.skip("-"), let month = reader.number(2),
      reader.skip("-"), let day = reader.number(2)
    {
      if reader.bytes.isEmpty { return day1(first, month, day).map { $0 * 86_400_000 } }
      guard reader.skip("T") || reader.skip("t") || reader.skip(" ") else { return nil }
      return time(&reader, day1(first, month, day), isTwelve: false)
    }
    reader = Reader(bytes: bytes[...])
    guard let month = reader.upTo(2), reader.skip("/"), let day = reader.upTo(2), reader.skip("/"),
      let year = reader.number(4), reader.skip(",") || true, reader.skip(" ")
    else { return nil }
    return time(&reader, day1(year, month, day), isTwelve: true)
  }

  private static func time(_ reader: inout Reader, _ day: Int64?, isTwelve: Bool) -> Int64? {
    guard let day, var hour = isTwelve ? reader.upTo(2) : reader.number(2), reader.skip(":"),
      let minute = reader.number(2)
    else { return nil }
    let second = reader.skip(":") ? reader.number(2) : 0
    guard let second else { return nil }
    var thousandths = 0
    if reader.skip(".") || reader.skip(",") {
      let digits = reader.bytes.prefix { isDigit($0) }
      guard !digits.isEmpty else { return nil }
      thousandths = fraction(digits)
      reader.bytes = reader.bytes.dropFirst(digits.count)
    }
    if isTwelve, reader.skip(" ") {
      let isAfternoon = reader.skip("P")
      guard isAfternoon || reader.skip("A"), reader.skip("M"), (1...12).contains(hour) else {
        return nil
      }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard hour < 24, minute < 60, second <= 60, let offset = reader.offset() else { return nil }
    let seconds = day * 86_400 + Int64(hour * 3600 + minute * 60 + min(second, 59)) - offset * 60
    return seconds * 1000 + Int64(thousandths)
  }

  private static func fraction(_ digits: ArraySlice<UInt8>) -> Int {
    var value = 0
    for place in 0..<3 {
      let index = digits.startIndex + place
      value = value * 10 + (index < digits.endIndex ? Int(digits[index] - 0x30) : 0)
    }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Days since 1970-01-01; nil for a date that no calendar has.
  private static func day1(_ year: Int, _ month: Int, _ day: Int) -> Int64? {
    guard (1...12).contains(month), (1...31).contains(day), year >= 1 else { return nil }
    // Counted from March, so that the leap day ends the year.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leap = shifted / 4 - shifted / 100 + shifted / 400
    return Int64(365 * shifted + leap + dayOfYear - 719_468)
  }

  private struct Reader {
    var bytes: ArraySlice<UInt8>

    mutating func number(_ digits: Int) -> Int? {
      guard bytes.count >= digits, bytes.prefix(digits).allSatisfy(LogTime.isDigit) else {
        return nil
      }
      let value = bytes.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      bytes = bytes.dropFirst(digits)
      return value
    }

    mutating func upTo(_ digits: Int) -> Int? {
      let count = bytes.prefix(digits).prefix { LogTime.isDigit($0) }.count
      return count == 0 ? nil : number(count)
    }

    mutating func skip(_ text: Character) -> Bool {
      guard let byte = text.asciiValue, bytes.first == byte else { return false }
      bytes = bytes.dropFirst()
      return true
    }

    /// Minutes east of UTC; nil when text is left that is no offset.
    mutating func offset() -> Int64? {
      if bytes.isEmpty || skip("Z") || skip("z") { return bytes.isEmpty ? 0 : nil }
      _ = skip(" ")
      if bytes.elementsEqual("UTC".utf8) { return 0 }
      let isWest = skip("-")
      guard isWest || skip("+"), let hours = number(2) else { return nil }
      _ = skip(":")
      let minutes = bytes.isEmpty ? 0 : number(2)
      guard let minutes, bytes.isEmpty, hours < 24, minutes < 60 else { return nil }
      return Int64(hours * 60 + minutes) * (isWest ? -1 : 1)
    }
  }
}
