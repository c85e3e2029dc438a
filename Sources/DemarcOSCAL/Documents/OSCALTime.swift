internal import DemarcModel

/// OSCAL's dates and times: RFC 3339 with a zone.
enum OSCALTime {
  /// Seconds since 1970; nil for what is no date and time with a zone.
  static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = CivilDay(String(text.prefix(10))), bytes[10] | 0x20 == 0x74,
      bytes[13] == 0x3a, bytes[16] == 0x3a,
      let hour = number(bytes, 11), let minute = number(bytes, 14), let second = number(bytes, 17),
      hour < 24, minute < 60, second < 61
    else { return nil }
    var at = 19
    if bytes[at] == UInt8(ascii: ".") {
      at += 1
      let start = at
      while at < bytes.count, isDigit(bytes[at]) { at += 1 }
      guard at > start else { return nil }
    }
    guard at < bytes.count, let offset = offset(bytes[at...]) else { return nil }
    return day.number * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  /// The same for a day alone, its zone left out.
  static func day(_ text: String) -> CivilDay? { CivilDay(String(text.prefix(10))) }

  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    if zone.count == 1, zone.first.map({ $0 | 0x20 }) == 0x7a { return 0 }
    let bytes = Array(zone)
    guard bytes.count == 6, bytes[0] == 0x2b || bytes[0] == 0x2d, bytes[3] == 0x3a,
      let hours = number(bytes, 1), let minutes = number(bytes, 4), hours < 24, minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (bytes[0] == 0x2d ? -1 : 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int? {
    guard isDigit(bytes[at]), isDigit(bytes[at + 1]) else { return nil }
    return Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
  }
}
