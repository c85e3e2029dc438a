/// A day of the calendar, without a clock or a zone.
public struct CivilDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Reads `2026-06-30`, also as the start of an ISO 8601 instant; nil for a day that does not exist.
  public init?(_ text: some StringProtocol) {
    var bytes = text.utf8.makeIterator()
    guard let year = Self.digits(4, &bytes), bytes.next() == UInt8(ascii: "-"),
      let month = Self.digits(2, &bytes), bytes.next() == UInt8(ascii: "-"),
      let day = Self.digits(2, &bytes)
    else { return nil }
    guard (1...12).contains(month), (1...Self.daysIn(month, of: year)).contains(day) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// A valid day; months and days count from 1.
  private init(year: Int, month: Int, day: Int) {
    // Years start in March here, so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number =
      era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The number that so many digits write; nil where another byte stands among them.
  fileprivate static func digits(
    _ count: Int, _ bytes: inout some IteratorProtocol<UInt8>
  ) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let byte = bytes.next(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        return nil
      }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func daysIn(_ month: Int, of year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  public func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(10)
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  fileprivate func write(to text: inout [UInt8]) {
    let (year, month, day) = parts
    Self.append(year, width: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    Self.append(month, width: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    Self.append(day, width: 2, to: &text)
  }

  /// Digits with zeros before them up to a width; longer ones and negative ones as they are.
  fileprivate static func append(_ value: Int, width: Int, to text: inout [UInt8]) {
    var unit = width == 2 ? 10 : 1000
    guard value >= 0, value < unit * 10 else {
      text.append(contentsOf: "\(value)".utf8)
      return
    }
    while unit > 0 {
      text.append(UInt8(ascii: "0") + UInt8(value / unit % 10))
      unit /= 10
    }
  }

  /// Year, month and day, the latter two counted from 1.
  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}

/// The moment an assessment speaks of, in UTC; a parameter everywhere, never read from the machine.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let day: CivilDay
  /// Seconds since midnight.
  public let second: Int

  public init(day: CivilDay, second: Int = 0) {
    self.day = day
    self.second = second
  }

  /// - Parameter secondsSince1970: Unix time.
  public init(secondsSince1970: Int) {
    let days = (secondsSince1970 - (secondsSince1970 < 0 ? 86_399 : 0)) / 86_400
    self.init(day: CivilDay(number: days), second: secondsSince1970 - days * 86_400)
  }

  /// Reads `2026-06-30` or `2026-06-30T12:00:00Z`.
  public init?(_ text: String) {
    guard let day = CivilDay(text) else { return nil }
    if text.utf8.count == 10 {
      self.init(day: day)
      return
    }
    var clock = text.utf8.dropFirst(10).makeIterator()
    // What stands behind the seconds up to the Z is a fraction, which is not kept.
    guard text.utf8.last == UInt8(ascii: "Z"), clock.next() == UInt8(ascii: "T"),
      let hour = CivilDay.digits(2, &clock), clock.next() == UInt8(ascii: ":"),
      let minute = CivilDay.digits(2, &clock), clock.next() == UInt8(ascii: ":"),
      let second = CivilDay.digits(2, &clock), clock.next() != nil,
      hour < 24, minute < 60, second < 61
    else { return nil }
    self.init(day: day, second: hour * 3600 + minute * 60 + second)
  }

  public func adding(days: Int) -> Instant { Instant(day: day.adding(days: days), second: second) }

  /// ISO 8601 with seconds and `Z`.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(20)
    day.write(to: &text)
    text.append(UInt8(ascii: "T"))
    CivilDay.append(second / 3600, width: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    CivilDay.append(second / 60 % 60, width: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    CivilDay.append(second % 60, width: 2, to: &text)
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    (left.day, left.second) < (right.day, right.second)
  }
}
