internal import DemarcModel

/// RFC 3339 times as seconds since 1970.
enum Epoch {
  /// Reads `2026-06-30T12:00:00Z`, `2026-06-30 12:00:00.5+02:00`; nil for anything else.
  static func seconds(_ text: String) -> Int64? {
    guard let day = CivilDay(text) else { return nil }
    var rest = Array(text.utf8.dropFirst(10))[...]
    guard let separator = rest.popFirst(), separator | 0x20 == 0x74 || separator == 0x20,
      let hour = number(&rest, below: 24), take(&rest, ":"), let minute = number(&rest, below: 60),
      take(&rest, ":"), let second = number(&rest, below: 61)
    else { return nil }
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return nil }
      rest = rest[digits.endIndex...]
    }
    guard let offset = offset(&rest), rest.isEmpty else { return nil }
    return Int64(day.number * 86_400 + hour * 3600 + minute * 60 + second - offset)
  }

  /// `Z`, `+02:00`, `-0530` is not RFC 3339.
  private static func offset(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let sign = rest.popFirst() else { return nil }
    if sign | 0x20 == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hour = number(&rest, below: 24), take(&rest, ":"), let minute = number(&rest, below: 60)
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hour * 3600 + minute * 60)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, below: Int) -> Int? {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest = rest.dropFirst(2)
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return value < below ? value : nil
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }
}
