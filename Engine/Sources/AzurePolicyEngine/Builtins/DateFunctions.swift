import DemarcModel

extension PolicyFunction {
  static let dateFunctions: [PolicyFunction] = [
    PolicyFunction("utcNow", 0...1) { args throws(PolicyFailure) in
      guard args.count > 1 else { return args[0] }
      let format = try args.string(1)
      guard let instant = PolicyInstant(try args.string(0)) else {
        throw args.failed("the clock is no date")
      }
      guard let text = instant.formatted(format) else {
        throw args.failed("the format '\(format)' is not supported")
      }
      return .string(text)
    },
    PolicyFunction("addDays", 2...2) { args throws(PolicyFailure) in
      let text = try args.string(0)
      guard var instant = PolicyInstant(text) else { throw args.failed("'\(text)' is no date") }
      let days = try args.integer(1)
      guard abs(days) <= PolicyInstant.daysMax else {
        throw args.failed("the date is out of range")
      }
      instant.seconds += Int64(days) * 86_400
      return .string(instant.roundTrip)
    },
  ]
}

/// A UTC instant with ticks of 100 ns.
package struct PolicyInstant: Equatable {
  /// Since 1970-01-01T00:00:00Z.
  package var seconds: Int64
  package var ticks: Int64

  static let daysMax = 3_652_058

  /// Reads `2024-01-15T12:00:00.123Z`, with an offset, without a zone (UTC), or a date alone.
  package init?(_ text: String) {
    var rest = Substring(text)
    func number(_ count: Int) -> Int64? {
      let head = rest.prefix(count)
      guard head.count == count, head.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      rest = rest.dropFirst(count)
      return Int64(head)
    }
    func take(_ characters: String) -> Character? {
      guard let first = rest.first, characters.contains(first) else { return nil }
      rest.removeFirst()
      return first
    }
    guard let year = number(4), take("-") != nil, let month = number(2), take("-") != nil,
      let day = number(2), (1...12).contains(month), day >= 1,
      day <= PolicyInstant.daysIn(month, of: year)
    else { return nil }
    var seconds = PolicyInstant.days(year, month, day) * 86_400
    var ticks: Int64 = 0
    if !rest.isEmpty {
      guard take("Tt ") != nil, let hour = number(2), take(":") != nil, let minute = number(2),
        hour < 24, minute < 60
      else { return nil }
      seconds += hour * 3600 + minute * 60
      if take(":") != nil {
        guard let second = number(2), second < 60 else { return nil }
        seconds += second
        if take(".") != nil {
          let digits = rest.prefix { $0.isASCII && $0.isNumber }
          guard !digits.isEmpty else { return nil }
          rest = rest.dropFirst(digits.count)
          ticks = Int64((digits + "0000000").prefix(7)) ?? 0
        }
      }
      if take("Zz") == nil, let sign = take("+-") {
        guard let hours = number(2) else { return nil }
        _ = take(":")
        guard let minutes = number(2) else { return nil }
        seconds -= (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
      }
    }
    guard rest.isEmpty else { return nil }
    self.seconds = seconds
    self.ticks = ticks
  }

  /// `2024-01-15T12:00:00.0000000Z`.
  package var roundTrip: String { formatted("o") ?? "" }

  static func roundTrip(_ text: String) throws(PolicyFailure) -> String {
    guard let instant = PolicyInstant(text) else { throw .error("the clock '\(text)' is no date") }
    return instant.roundTrip
  }

  // MARK: Calendar (proleptic Gregorian)

  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let ofEra = y - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private static func daysIn(_ month: Int64, of year: Int64) -> Int64 {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private var parts: (year: Int64, month: Int64, day: Int64, second: Int64) {
    var day = seconds / 86_400
    if seconds % 86_400 < 0 { day -= 1 }
    let second = seconds - day * 86_400
    day += 719_468
    let era = (day >= 0 ? day : day - 146_096) / 146_097
    let ofEra = day - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, ofYear - (153 * shifted + 2) / 5 + 1, second)
  }

  /// The formats that rules use: `o`, `d`, `u`, `s` and custom ones of y M d H m s f Z and marks.
  package func formatted(_ format: String) -> String? {
    switch format {
    case "o", "O": return formatted("yyyy-MM-ddTHH:mm:ss.fffffffZ")
    case "u": return formatted("yyyy-MM-dd HH:mm:ssZ")
    case "s": return formatted("yyyy-MM-ddTHH:mm:ss")
    case "d": return formatted("MM/dd/yyyy")
    default: break
    }
    guard format.count > 1 else { return nil }
    let parts = parts
    var result = ""
    var rest = Substring(format)
    while let first = rest.first {
      let run = rest.prefix { $0 == first }.count
      rest = rest.dropFirst(run)
      switch first {
      case "y" where run == 4: result += PolicyInstant.padded(parts.year, 4)
      case "y" where run == 2: result += PolicyInstant.padded(parts.year % 100, 2)
      case "M" where run <= 2: result += PolicyInstant.padded(parts.month, run)
      case "d" where run <= 2: result += PolicyInstant.padded(parts.day, run)
      case "H" where run <= 2: result += PolicyInstant.padded(parts.second / 3600, run)
      case "m" where run <= 2: result += PolicyInstant.padded(parts.second / 60 % 60, run)
      case "s" where run <= 2: result += PolicyInstant.padded(parts.second % 60, run)
      case "f" where run <= 7: result += PolicyInstant.padded(ticks, 7).prefix(run)
      case "K": result += "Z"
      case _ where first.isLetter && first != "T" && first != "Z": return nil
      default: result += String(repeating: first, count: run)
      }
    }
    return result
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let text = "\(value)"
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
