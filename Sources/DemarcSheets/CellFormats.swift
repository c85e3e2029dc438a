internal import DemarcModel
internal import DemarcXML

/// Which cells show a day or a time, by the number of their style (ECMA-376 Part 1 §18.8).
struct CellFormats: Sendable {
  enum Kind: Sendable { case number, date, dateTime, time }

  /// Whether days are counted from 1904.
  var is1904 = false
  private var kinds: [Kind] = []

  /// Reads the part of styles.
  mutating func read(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    var isInside = false
    var open: [String] = []
    try XMLReader().read(bytes, file: file) { (event: XMLEvent) in
      switch event {
      case .start(let tag):
        open.append(tag.name)
        if tag.name == "cellXfs" { isInside = true }
        if tag.name == "numFmt", let id = tag["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = tag["formatCode"] ?? ""
        }
        if tag.name == "xf", isInside { ids.append(tag["numFmtId"].flatMap { Int($0) } ?? 0) }
      case .end: if open.popLast() == "cellXfs" { isInside = false }
      case .text: return
      }
    }
    kinds = ids.map { id in codes[id].map { Self.kind(of: $0) } ?? Self.builtIn(id) }
  }

  /// The text of a cell's number.
  func text(_ written: String, style: Int?) -> String {
    guard let value = Double(written), value.isFinite else { return written }
    let kind = style.flatMap { kinds.indices.contains($0) ? kinds[$0] : nil } ?? .number
    return SheetDate.text(value, kind, is1904: is1904) ?? Self.plain(value)
  }

  /// A number as a person writes it: `3`, `0.25`.
  static func plain(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    return "\(value)"
  }

  /// The formats without a code of their own (§18.8.30); 27 to 36 and 50 to 58 are days in East Asia.
  private static func builtIn(_ id: Int) -> Kind {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57...58: .date
    case 22: .dateTime
    case 18...21, 32...35, 45, 47, 55...56: .time
    default: .number
    }
  }

  /// What a code formats: its first section, without quoted text, escapes and brackets (§18.8.31).
  static func kind(of code: String) -> Kind {
    var letters: Set<Character> = []
    var rest = code.lowercased()[...]
    scan: while let character = rest.popFirst() {
      switch character {
      case ";": break scan
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        // Hours, minutes or seconds that passed: no time of a day.
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          return .number
        }
        rest = rest.dropFirst(inside.count + 1)
      default: letters.insert(character)
      }
    }
    if code.lowercased().hasPrefix("general") { return .number }
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDay = letters.contains("d") || letters.contains("y")
    if hasDay { return hasTime ? .dateTime : .date }
    if hasTime { return .time }
    // Months alone; `m` beside hours are minutes.
    return letters.contains("m") ? .date : .number
  }
}

/// Serial numbers as days and times of ISO 8601.
enum SheetDate {
  /// 9999-12-31.
  private static let serialMax = 2_958_466.0

  /// Nil where the number is none of a day.
  static func text(_ value: Double, _ kind: CellFormats.Kind, is1904: Bool) -> String? {
    guard kind != .number, value >= 0, value < serialMax else { return nil }
    var day = Int(value)
    var seconds = Int(((value - Double(day)) * 86_400).rounded())
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    if kind == .time, day == 0 { return time(seconds) }
    guard let date = date(day, is1904: is1904) else { return nil }
    return kind == .date || (kind == .dateTime && seconds == 0) ? date : "\(date)T\(time(seconds))"
  }

  private static func date(_ day: Int, is1904: Bool) -> String? {
    // 1904-01-01, and 1899-12-30: the count takes 1900 for a leap year.
    if is1904 { return "\(CivilDay(number: day - 24_107))" }
    if day == 60 { return "1900-02-29" }
    guard day > 0 else { return nil }
    return "\(CivilDay(number: day - (day < 60 ? 25_568 : 25_569)))"
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
