internal import DemarcJSON

/// Whether a backup plan has a rule that runs often enough and keeps its copies long enough.
enum BackupFrequency {
  static func suffices(_ input: PredicateInput) -> PredicateVerdict {
    guard let rules = BackupRule.all(input.reader) else {
      // An entry of the list of plans; the plan's own answer is judged by itself.
      let id = input.reader.text("configuration.BackupPlanId")
      let isElsewhere = input.neighbours("plans").contains {
        $0.text("configuration.BackupPlanId") == id && BackupRule.all($0) != nil
      }
      if isElsewhere, !input.reader.isShown("configuration.BackupPlan") { return .notApplicable }
      return .insufficientData("the rules of the backup plan are not exported")
    }
    let unit = input.parameter("requiredFrequencyUnit")?.string?.lowercased()
    let minutesOfUnit = ["hours": 60, "days": 1440]
    guard let factor = minutesOfUnit[unit ?? "days"] else {
      return .insufficientData("requiredFrequencyUnit is neither hours nor days")
    }
    let often = max(0, min(input.number("requiredFrequencyValue") ?? 1, 10_000)) * factor
    let days = input.number("requiredRetentionDays") ?? 35
    var reason = "the backup plan has no rules"
    var unread: String?
    for rule in rules {
      if let kept = rule.keptDays, kept < days {
        reason = "copies are kept for \(kept) days"
        continue
      }
      guard let schedule = rule.schedule else {
        if often >= 1440 { return .compliant }
        reason = "the rule runs once a day"
        continue
      }
      guard let pause = BackupSchedule(schedule)?.longestPause else {
        unread = unread ?? schedule
        continue
      }
      if pause <= often { return .compliant }
      reason = "the schedule \(schedule) pauses too long"
    }
    guard let unread else { return .nonCompliant(reason) }
    return .insufficientData("the schedule \(unread) is not read")
  }
}

/// A schedule of a backup rule: `cron(0 5 ? * * *)` or `rate(12 hours)`, in UTC.
struct BackupSchedule {
  /// Minutes of the longest pause between two runs.
  let longestPause: Int

  /// Nil for expressions that are not read: `L`, `W`, `#` and named years.
  init?(_ text: String) {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    let fields = text[text.index(after: open)...].dropLast().split(separator: " ")
    switch text[..<open].lowercased() {
    case "rate":
      guard fields.count == 2, let amount = Int(fields[0]), (1...100_000).contains(amount),
        let unit = ["minute": 1, "hour": 60, "day": 1440].first(where: {
          fields[1].lowercased().hasPrefix($0.key)
        })
      else { return nil }
      longestPause = amount * unit.value
    case "cron":
      guard fields.count == 6, fields[5] == "*", let pause = Self.pause(fields) else {
        return nil
      }
      longestPause = pause
    default: return nil
    }
  }

  private static let months = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]
  private static let weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]

  /// Walks through 28 years, after which days of the week and leap years come round again.
  private static func pause(_ fields: [Substring]) -> Int? {
    guard let minutes = set(fields[0], 0...59), let hours = set(fields[1], 0...23),
      let days = set(fields[2], 1...31), let months = set(fields[3], 1...12, months),
      let weekdays = set(fields[4], 1...7, weekdays)
    else { return nil }
    let times = hours.flatMap { hour in minutes.map { hour * 60 + $0 } }.sorted()
    guard let first = times.first, let last = times.last else { return nil }
    var longest = zip(times, times.dropFirst()).map { $1 - $0 }.max() ?? 0
    var runs: [Int] = []
    var number = 0
    for year in 2024...2051 {
      for month in 1...12 {
        for day in 1...length(of: month, in: year) {
          // The first of January 2024 is a Monday, day 2 of the week here.
          let weekday = (number + 1) % 7 + 1
          if months.contains(month), days.contains(day), weekdays.contains(weekday) {
            runs.append(number)
          }
          number += 1
        }
      }
    }
    guard let start = runs.first, let end = runs.last else { return nil }
    for (day, next) in zip(runs, runs.dropFirst() + [start + number]) {
      longest = max(longest, (next - day) * 1440 - last + first)
    }
    return end >= start ? longest : nil
  }

  private static func length(of month: Int, in year: Int) -> Int {
    month == 2 ? (year % 4 == 0 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// `*`, `?`, `5`, `1-5`, `0/12`, `*/6`, `MON-FRI` and lists of them.
  private static func set(
    _ text: Substring, _ range: ClosedRange<Int>, _ names: [String] = []
  ) -> Set<Int>? {
    var found: Set<Int> = []
    for entry in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = entry.split(separator: "/", omittingEmptySubsequences: false)
      guard let base = parts.first, parts.count < 3 else { return nil }
      let step = parts.count == 2 ? Int(parts[1]) : 1
      guard let step, step > 0 else { return nil }
      let bounds = base.split(separator: "-", omittingEmptySubsequences: false)
      if base == "*" || base == "?" {
        found.formUnion(stride(from: range.lowerBound, through: range.upperBound, by: step))
        continue
      }
      let numbers = bounds.compactMap { number($0, names) }
      guard numbers.count == bounds.count, (1...2).contains(numbers.count),
        let low = numbers.first, let high = numbers.last,
        range.contains(low), range.contains(high)
      else { return nil }
      if numbers.count == 1, parts.count == 1 {
        found.insert(low)
      } else {
        let end = numbers.count == 1 ? range.upperBound : high
        // `FRI-MON` goes around the end.
        guard low <= end else {
          guard step == 1 else { return nil }
          found.formUnion(low...range.upperBound)
          found.formUnion(range.lowerBound...end)
          continue
        }
        found.formUnion(stride(from: low, through: end, by: step))
      }
    }
    return found
  }

  private static func number(_ text: Substring, _ names: [String]) -> Int? {
    Int(text) ?? names.firstIndex(of: text.uppercased()).map { $0 + 1 }
  }
}
