import AzurePolicyEngine

extension TemplateFunctions {
  static let dates: [PolicyFunction] = [
    PolicyFunction("dateTimeAdd", 2...3) { args throws(PolicyFailure) in
      let base = try args.string(0)
      guard let start = DateText(base) else { throw args.failed("'\(base)' is no date") }
      let text = try args.string(1)
      guard let duration = Duration(text) else {
        throw args.failed("'\(text)' is no ISO 8601 duration")
      }
      guard let end = duration.added(to: start.instant) else {
        throw args.failed("the date is out of range")
      }
      // Azure may count a year as 365 days and a month as 30: where that differs, nothing is certain.
      guard end == duration.added(to: start.instant, byCalendar: false) else {
        return .unknown("dateTimeAdd() with years or months is worked out at deployment")
      }
      let format = args.count > 2 ? try args.string(2) : start.format
      guard let result = end.formatted(format) else {
        throw args.failed("the format '\(format)' is not supported")
      }
      return .string(result)
    },
    PolicyFunction("dateTimeToEpoch", 1...1) { args throws(PolicyFailure) in
      let text = try args.string(0)
      guard let date = DateText(text) else { throw args.failed("'\(text)' is no date") }
      return .integer(date.instant.seconds)
    },
    PolicyFunction("dateTimeFromEpoch", 1...1) { args throws(PolicyFailure) in
      let seconds = Int64(try args.integer(0))
      guard var instant = PolicyInstant("1970-01-01"), DateText.range.contains(seconds) else {
        throw args.failed("the date is out of range")
      }
      instant.seconds = seconds
      return .string((instant.formatted("s") ?? "") + "Z")
    },
  ]

  /// `utcNow()`, in the form that Azure gives without a format.
  static func clock(_ now: String, _ format: String?) throws(PolicyFailure) -> PolicyValue {
    guard let instant = PolicyInstant(now) else { throw .error("the clock '\(now)' is no date") }
    guard let text = instant.formatted(format ?? "yyyyMMddTHHmmssZ") else {
      throw .error("utcNow(): the format '\(format ?? "")' is not supported")
    }
    return .string(text)
  }
}

/// A date with the form it is written in.
private struct DateText {
  var instant: PolicyInstant
  var format: String

  /// From year 1 to year 9999, in seconds since 1970.
  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    if bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") {
      // The form of utcNow(): 20200407T145314Z.
      func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      let plain =
        "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z"
      guard let instant = PolicyInstant(plain) else { return nil }
      self.instant = instant
      format = "yyyyMMddTHHmmssZ"
      return
    }
    guard let instant = PolicyInstant(text) else { return nil }
    self.instant = instant
    switch bytes.count {
    case 10: format = "yyyy-MM-dd"
    case 20 where bytes[10] == UInt8(ascii: " "): format = "u"
    case 20: format = "yyyy-MM-ddTHH:mm:ssZ"
    case 19 where bytes[10] == UInt8(ascii: "T"): format = "s"
    default: format = "o"
    }
  }
}

/// An ISO 8601 duration: `P1Y2M3DT4H5M6S`, `-P9D`, `P2W`.
private struct Duration {
  private var sign: Int64 = 1
  private var months: Int64 = 0
  private var years: Int64 = 0
  private var seconds: Int64 = 0

  init?(_ text: String) {
    var rest = Substring(text)
    if rest.first == "-" {
      sign = -1
      rest.removeFirst()
    } else if rest.first == "+" {
      rest.removeFirst()
    }
    guard rest.first == "P" else { return nil }
    rest.removeFirst()
    var isTime = false
    var isEmpty = true
    while let first = rest.first {
      if first == "T", !isTime {
        isTime = true
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      // Nine digits of the largest unit stay far from overflow.
      guard !digits.isEmpty, digits.count <= 9, let number = Int64(digits) else { return nil }
      rest = rest.dropFirst(digits.count)
      guard let unit = rest.popFirst() else { return nil }
      isEmpty = false
      switch (unit, isTime) {
      case ("Y", false): years += number
      case ("M", false): months += number
      case ("W", false): seconds += number * 604_800
      case ("D", false): seconds += number * 86_400
      case ("H", true): seconds += number * 3600
      case ("M", true): seconds += number * 60
      case ("S", true): seconds += number
      default: return nil
      }
    }
    if isEmpty { return nil }
  }

  func added(to start: PolicyInstant, byCalendar: Bool = true) -> PolicyInstant? {
    var end = start
    end.seconds += sign * seconds
    if byCalendar {
      guard let moved = Self.moved(end, months: sign * (years * 12 + months)) else { return nil }
      end = moved
    } else {
      end.seconds += sign * (years * 365 + months * 30) * 86_400
    }
    return DateText.range.contains(end.seconds) ? end : nil
  }

  private static func moved(_ instant: PolicyInstant, months: Int64) -> PolicyInstant? {
    guard months != 0 else { return instant }
    guard DateText.range.contains(instant.seconds), let text = instant.formatted("yyyyMMdd"),
      let year = Int64(text.prefix(4)), let month = Int64(text.dropFirst(4).prefix(2)),
      let day = Int64(text.suffix(2))
    else { return nil }
    let total = year * 12 + month - 1 + months
    guard total >= 12, total < 120_000 else { return nil }
    func padded(_ number: Int64, _ width: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    for tried in stride(from: day, through: max(1, day - 3), by: -1) {
      let date = "\(padded(total / 12, 4))-\(padded(total % 12 + 1, 2))-\(padded(tried, 2))"
      guard var moved = PolicyInstant(date) else { continue }
      let ofDay = instant.seconds % 86_400
      moved.seconds += ofDay < 0 ? ofDay + 86_400 : ofDay
      moved.ticks = instant.ticks
      return moved
    }
    return nil
  }
}
