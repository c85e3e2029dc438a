internal import DemarcModel

/// Instants of alerts as RFC 3339 writes them, always with `Z`.
///
/// Years that four digits cannot hold are written as the first or the last instant that they can.
struct AlertTime {
  private let days: Int
  private let milliseconds: Int

  private static let first: Int64 = -62_167_219_200_000
  private static let last: Int64 = 253_402_300_799_999

  init(_ ms: Int64) {
    let ms = Int(min(max(ms, Self.first), Self.last))
    let dayLength = 86_400_000
    days = ms >= 0 ? ms / dayLength : (ms - dayLength + 1) / dayLength
    milliseconds = ms - days * dayLength
  }

  /// `2026-06-30T12:00:00Z`, three digits of a second where there is a fraction.
  static func text(_ ms: Int64) -> String {
    var out: [UInt8] = []
    AlertTime(ms).put(into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// `2026-06-30 12:00:00Z`, for people.
  static func line(_ ms: Int64) -> String {
    var out: [UInt8] = []
    AlertTime(ms).put(into: &out, between: UInt8(ascii: " "))
    return String(decoding: out, as: UTF8.self)
  }

  /// - Parameter fraction: whether three digits of a second are written even where they are zero.
  func put(
    into out: inout [UInt8], between: UInt8 = UInt8(ascii: "T"), fraction: Bool = false
  ) {
    // Days since the first of March of the year 0, so that the leap day comes last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let second = milliseconds / 1000
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { room in
      func put(_ number: Int, at index: Int) {
        room[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
        room[index + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
      }
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      room[4] = UInt8(ascii: "-")
      put(month, at: 5)
      room[7] = UInt8(ascii: "-")
      put(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, at: 8)
      room[10] = between
      put(second / 3600, at: 11)
      room[13] = UInt8(ascii: ":")
      put(second / 60 % 60, at: 14)
      room[16] = UInt8(ascii: ":")
      put(second % 60, at: 17)
      var end = 19
      let rest = milliseconds % 1000
      if fraction || rest != 0 {
        room[19] = UInt8(ascii: ".")
        room[20] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / 100)
        put(rest % 100, at: 21)
        end = 23
      }
      room[end] = UInt8(ascii: "Z")
      out.append(contentsOf: UnsafeBufferPointer(rebasing: room[...end]))
    }
  }
}
