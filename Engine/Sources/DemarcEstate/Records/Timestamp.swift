/// ISO 8601 instants as the clouds write them, to and from milliseconds since 1970.
package enum Timestamp {
  /// Reads `2026-01-31T12:00:00.123Z` and `…+05:30`; nil for anything else.
  package static func milliseconds(_ text: String) -> Int64? {
    var text = text
    return text.withUTF8 { milliseconds($0) }
  }

  private static func milliseconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    var reader = Reader(bytes: bytes)
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2), 1...12 ~= month, 1...31 ~= day
    else { return nil }
    let midnight = days(year, month, day) * 86_400_000
    if reader.isAtEnd { return midnight }
    guard reader.take("T") || reader.take(" "), let hour = reader.number(2), reader.take(":"),
      let minute = reader.number(2), reader.take(":"), let second = reader.number(2),
      hour < 25, minute < 60, second < 61
    else { return nil }
    var fraction: Int64 = 0
    if reader.take(".") { fraction = reader.fraction() }
    guard let offset = reader.offset() else { return nil }
    return midnight + (hour * 3600 + minute * 60 + second - offset) * 1000 + fraction
  }

  /// `2026-01-31T12:00:00.123Z`.
  package static func text(milliseconds: Int64) -> String {
    let day = (milliseconds < 0 ? milliseconds - 86_399_999 : milliseconds) / 86_400_000
    let rest = milliseconds - day * 86_400_000
    let (year, month, date) = civil(day)
    let (second, fraction) = (rest / 1000, rest % 1000)
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(date, 2) + "T"
      + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":"
      + padded(second % 60, 2) + (fraction == 0 ? "" : "." + padded(fraction, 3)) + "Z"
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }

  /// Days from 1970-01-01 in the Gregorian calendar, counted in years that start in March.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ days: Int64) -> (Int64, Int64, Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    return (year, civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    var isAtEnd: Bool { at == bytes.count }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
      guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
      at += 1
      return true
    }

    private mutating func digit() -> Int64? {
      guard at < bytes.count, bytes[at] &- 0x30 <= 9 else { return nil }
      at += 1
      return Int64(bytes[at - 1] - 0x30)
    }

    mutating func number(_ width: Int) -> Int64? {
      var value: Int64 = 0
      for _ in 0..<width {
        guard let digit = digit() else { return nil }
        value = value * 10 + digit
      }
      return value
    }

    /// Milliseconds of a fraction of any length.
    mutating func fraction() -> Int64 {
      var value: Int64 = 0
      var scale: Int64 = 100
      while let digit = digit() {
        value += digit * scale
        scale /= 10
      }
      return value
    }

    /// Seconds east of UTC; a time without a zone is UTC.
    mutating func offset() -> Int64? {
      if isAtEnd { return 0 }
      if take("Z") { return isAtEnd ? 0 : nil }
      let sign: Int64 = take("-") ? -1 : 1
      guard sign < 0 || take("+"), let hours = number(2) else { return nil }
      _ = take(":")
      guard let minutes = number(2), isAtEnd else { return nil }
      return sign * (hours * 3600 + minutes * 60)
    }
  }
}
