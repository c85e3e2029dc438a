/// An instant between the years 1 and 9999, to the nanosecond.
public struct CELTimestamp: Hashable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// 0 to 999 999 999.
  public let nanos: Int32

  /// Unchecked; for values known to be in range.
  init(seconds: Int64, nanos: Int32) {
    self.seconds = seconds
    self.nanos = nanos
  }

  static let secondsRange: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Nanoseconds since 1970-01-01T00:00:00Z.
  var total: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanos) }

  init(total: Int128) throws(CELError) {
    let nanos = ((total % 1_000_000_000) + 1_000_000_000) % 1_000_000_000
    let seconds = (total - nanos) / 1_000_000_000
    guard let seconds = Int64(exactly: seconds), Self.secondsRange.contains(seconds) else {
      throw CELError(.range, "timestamp outside of the years 1 to 9999")
    }
    self.init(seconds: seconds, nanos: Int32(truncatingIfNeeded: nanos))
  }

  /// Reads RFC 3339 text, such as `2026-03-01T12:30:00.5+02:00`.
  public init(_ text: String) throws(CELError) {
    var reader = TimeReader(text)
    guard let total = reader.timestamp() else {
      throw CELError(
        .invalidArgument,
        "'\(text)' is no timestamp; RFC 3339 is expected, such as 2026-03-01T12:30:00Z")
    }
    self = try CELTimestamp(total: total)
  }

  public var description: String {
    let parts = CivilTime(secondsSince1970: seconds)
    var text = CELFormat.padded(parts.year, 4) + "-" + CELFormat.padded(parts.month, 2)
    text += "-" + CELFormat.padded(parts.day, 2) + "T" + CELFormat.padded(parts.hour, 2)
    text += ":" + CELFormat.padded(parts.minute, 2) + ":" + CELFormat.padded(parts.second, 2)
    return text + CELFormat.fraction(nanos) + "Z"
  }
}

/// A span of time within ±315 576 000 000 seconds.
public struct CELDuration: Hashable, Sendable, CustomStringConvertible {
  public let seconds: Int64
  /// Of the same sign as `seconds`.
  public let nanos: Int32

  init(seconds: Int64, nanos: Int32) {
    self.seconds = seconds
    self.nanos = nanos
  }

  var total: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanos) }

  init(total: Int128) throws(CELError) {
    let seconds = total / 1_000_000_000
    guard seconds.magnitude <= 315_576_000_000 else {
      throw CELError(.range, "duration outside of ±315576000000 seconds")
    }
    self.init(
      seconds: Int64(truncatingIfNeeded: seconds),
      nanos: Int32(truncatingIfNeeded: total % 1_000_000_000))
  }

  /// Reads text such as `1h30m`, `1.5s` or `-250ms`.
  public init(_ text: String) throws(CELError) {
    var reader = TimeReader(text)
    guard let total = reader.duration() else {
      throw CELError(
        .invalidArgument,
        "'\(text)' is no duration; numbers with h, m, s, ms, us or ns are expected")
    }
    self = try CELDuration(total: total)
  }

  public var description: String {
    let isNegative = seconds < 0 || nanos < 0
    return (isNegative ? "-" : "") + "\(seconds.magnitude)"
      + CELFormat.fraction(Int32(nanos.magnitude)) + "s"
  }
}

/// A calendar date and time of day, proleptic Gregorian.
struct CivilTime {
  var year = 1970
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// 0 is Sunday.
  var weekday = 0
  /// 0 is the first of January.
  var dayOfYear = 0

  init(secondsSince1970 seconds: Int64) {
    let days = Self.floor(seconds, 86_400)
    let rest = Int(seconds - days * 86_400)
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    weekday = Int(((days + 4) % 7 + 7) % 7)
    // Days counted from 0000-03-01 make leap days the last of their year.
    let shifted = days + 719_468
    let era = Self.floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfShiftedYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfShiftedYear + 2) / 153
    day = Int(dayOfShiftedYear - (153 * shiftedMonth + 2) / 5 + 1)
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    dayOfYear = Int(days - Self.days(year: year, month: 1, day: 1))
  }

  private static func floor(_ value: Int64, _ by: Int64) -> Int64 {
    (value >= 0 ? value : value - (by - 1)) / by
  }

  /// Days since 1970-01-01.
  static func days(year: Int, month: Int, day: Int) -> Int64 {
    let shifted = Int64(month <= 2 ? year - 1 : year)
    let era = floor(shifted, 400)
    let yearOfEra = shifted - era * 400
    let shiftedMonth = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
