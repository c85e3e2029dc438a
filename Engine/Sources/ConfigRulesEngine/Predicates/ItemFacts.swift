internal import DemarcJSON
internal import DemarcModel

/// Single facts of an item, letter case aside.
extension ItemPath {
  /// The first text or number the path leads to, as it is written.
  static func text(_ path: String, in item: JSONValue) -> String? {
    ItemPath(path).values(in: item).lazy.compactMap { $0.string ?? $0.numberText }.first
  }

  /// Every text and number the path leads to, lists spread out.
  static func texts(_ path: String, in item: JSONValue) -> [String] {
    ItemPath(path).values(in: item).compactMap { $0.string ?? $0.numberText }
  }

  /// A truth value, also one written as text.
  static func flag(_ path: String, in item: JSONValue) -> Bool? {
    guard let value = ItemPath(path).values(in: item).first else { return nil }
    return value.bool ?? value.string.flatMap { Bool($0.lowercased()) }
  }

  /// A moment, in seconds since 1970.
  static func moment(_ path: String, in item: JSONValue) -> Int? {
    ItemPath(path).values(in: item).first.flatMap(Moment.seconds)
  }
}

/// A moment as exports write it.
enum Moment {
  /// Reads ISO 8601 with or without a fraction and an offset, or a number since 1970.
  ///
  /// Numbers of eleven digits and more are milliseconds, shorter ones seconds.
  static func seconds(_ value: JSONValue) -> Int? {
    if let text = value.string { return seconds(text) }
    guard let number = value.numberText.flatMap({ Double($0) }), abs(number) < 1e15 else {
      return nil
    }
    return Int(abs(number) >= 1e10 ? number / 1000 : number)
  }

  /// Reads `2026-06-10`, `2026-06-10T03:12:44Z` or `2026-06-10T03:12:44.100+02:00`.
  static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count > 19 else { return Instant(text).map(sum) }
    let zone = bytes[19...].drop { $0 == UInt8(ascii: ".") || $0 &- 0x30 <= 9 }
    let second = String(decoding: bytes[..<19], as: UTF8.self) + "Z"
    guard let instant = Instant(second), let offset = offset(zone) else { return nil }
    return sum(instant) - offset
  }

  private static func sum(_ instant: Instant) -> Int {
    instant.day.number * 86_400 + instant.second
  }

  /// Seconds of `Z`, `+02:00` or `+0200`.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    if zone.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard digits.count == 4, digits.allSatisfy({ $0 &- 0x30 <= 9 }) else { return nil }
    let numbers = digits.map { Int($0 - 0x30) }
    let minutes = (numbers[0] * 10 + numbers[1]) * 60 + numbers[2] * 10 + numbers[3]
    return (sign == UInt8(ascii: "-") ? -minutes : minutes) * 60
  }
}
