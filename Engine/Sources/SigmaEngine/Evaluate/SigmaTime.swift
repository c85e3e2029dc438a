/// A time as logs write it, `2024-06-01T03:15:00Z`, taken apart as it stands.
///
/// No zone is reckoned with.
struct SigmaTime {
  private let year: Int
  private let month: Int
  private let day: Int
  private let hour: Int?
  private let minute: Int?

  /// Nil when the text is no date, or no date with a time.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= text.count else { return nil }
      var value = 0
      for byte in text[start..<(start + count)] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      text[4] == text[7], text[4] == UInt8(ascii: "-") || text[4] == UInt8(ascii: "/"),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    guard text.count > 10 else {
      (hour, minute) = (nil, nil)
      return
    }
    let mark = text[10]
    guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: "t") || mark == 0x20,
      let hour = number(11, 2), text.count > 13, text[13] == UInt8(ascii: ":"),
      let minute = number(14, 2), hour < 24, minute < 60
    else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }

  subscript(part: SigmaTimePart) -> Int? {
    switch part {
    case .minute: minute
    case .hour: hour
    case .day: day
    case .week: week
    case .month: month
    case .year: year
    }
  }

  /// The week of ISO 8601: that of the year's first Thursday is the first.
  private var week: Int {
    let ordinal = Self.dayOfYear(year, month, day)
    let week = (ordinal - Self.weekday(year, month, day) + 10) / 7
    if week < 1 { return Self.weeks(year - 1) }
    return week > Self.weeks(year) ? 1 : week
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func dayOfYear(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]
    return before + day + (month > 2 && isLeap(year) ? 1 : 0)
  }

  /// Monday is 1, Sunday 7.
  private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let past = year - 1
    let days = 365 * past + past / 4 - past / 100 + past / 400 + dayOfYear(year, month, day)
    return (days + 6) % 7 + 1
  }

  private static func weeks(_ year: Int) -> Int {
    let first = weekday(max(year, 1), 1, 1)
    return first == 4 || (first == 3 && isLeap(year)) ? 53 : 52
  }
}
